"""The teacher's marks of a run: tables of marks and the essays in, what counts for each out.

The tables in the run's folder keep them. A table is read again where its bytes are not those the
last run wrote: a teacher wrote in it. What `--marks` names counts before what is kept.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from rubric import files
from rubric.batch import find, mark, matching, merging, naming, rewritten
from rubric.batch.matching import Essays
from rubric.batch.merging import Table
from rubric.batch.work import Task
from rubric.errors import UserError
from rubric.lookup import counted
from rubric.overrides import NOTHING, THESIS, Hand
from rubric.overrides.marks import Entry, read
from rubric.records import record
from rubric.schema import RubricFile

NO_ESSAY = "{place}: no essay here is of {called}; nothing was written."
MANY = "{place}: {called} may be {essays}; write the file's name in the column “name”."
TWICE = "{place}: {called} has a row already, {other}."
CHANGED = "{table} was changed while essays were graded. To have that count: --marks {kept}"
IDLE = (
    "What you wrote of these is kept, but makes no total, as they are not graded: {names}.\n"
    "Enter their points in your gradebook yourself: rubric gradebook fill leaves them empty.\n"
)
ANEW = "Is one called otherwise now? Write its new name into its row's column “name”."
ASIDE = "Some of your marks in {table} no longer count; as it was, it is kept: {kept}"
REDRAFTED = "Was it revised since? Write the words as they are now, or empty the cell."


@record
class Marks:
    """What a teacher wrote, by essay; rows of essays that are not there; tables to keep aside.

    `renamed` are rows and the essays that had their names, and have others now. `seen` has the
    digests of the tables that lay in the run's folder when they were read.
    """

    hands: Mapping[str, Hand] = field(default_factory=dict)
    gone: tuple[Entry, ...] = ()
    aside: tuple[tuple[str, bytes], ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    seen: Mapping[str, str] = field(default_factory=dict, compare=False)


NONE = Marks()


def gather(todo: Sequence[Task], rubric: RubricFile, given: Path | None, out: Path) -> Marks:
    """Read the marks kept in `out` and those `given`, and hold them against the essays.

    Raises UserError with every mistake, each with its row: nothing is graded on half of them.
    """
    there = {path: files.read(path) for path in _kept(out)}
    known = mark.known(out)
    touched = [p for p, data in there.items() if mark.digest(data) not in known.get(p.name, ())]
    own = next((path for path in there if given and _same(given, path)), None)
    stores = [path for path in there if path != own]
    counting = [path for path in stores if path in touched] or ([] if own else stores[:1])
    essays = matching.known(todo)
    read = {path: _table(path, there[path], rubric, essays) for path in counting}
    named = (
        _table(given, there[own] if own else files.read(given), rubric, essays) if given else None
    )
    kept, over = list(read.values()), [named] if named else []
    wrong = [_unmatched(entry) for table in over for entry in table.gone if not entry.gone]
    wrong += [said for table in (*kept, *over) for said in table.wrong]
    for path in touched:  # what nobody touched is the run's own
        table = named if path == own else read[path]
        wrong += rewritten.told(there[path], table.name, out) if table else ()
    merged = merging.merge(kept, named, _before(out, rubric) if kept[1:] else {})
    wrong += merged.differing or _unfound(todo, merged.hands, (*kept, *over), rubric)
    if wrong:
        raise UserError("\n".join(wrong))
    is_changed = given is not None or any(path in touched for path in stores)
    replaced = stores if is_changed else ()
    tables = [read.get(path) or _table(path, there[path], rubric, essays) for path in replaced]
    gone = sorted(merged.gone.items(), key=lambda item: (item[1].called, item[0]))
    return Marks(
        merged.hands,
        tuple(entry for _, entry in gone),
        tuple(merging.aside(tables, merged)),
        tuple(dict(pair for table in (*kept, *over) for pair in table.renamed).items()),
        {path.name: mark.digest(data) for path, data in there.items()},
    )


def changed(out: Path, known: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Give the tables in `out` that are none of the `known` ones: somebody wrote in them since."""
    for path in _kept(out):
        data = files.read(path)
        if mark.digest(data) not in [digests.get(path.name) for digests in known]:
            yield path.name, data


def _kept(out: Path) -> list[Path]:
    return [path for path in (out / name for name in find.STORES) if path.is_file()]


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _before(out: Path, rubric: RubricFile) -> dict[tuple[str, str, str], Mapping[str, str]]:
    """Read what the last run wrote into the teacher's columns; nothing where it is not known."""
    path = out / find.WRITTEN
    entries = read(files.read(path), path.name, rubric.rubric) if path.is_file() else ()
    return {merging.called(entry): entry.hand.cells for entry in entries}


def _table(path: Path, data: bytes, rubric: RubricFile, essays: Essays) -> Table:
    """Read a table and find the essay of each row. A row of two essays is a mistake."""
    is_kept = path.name in find.STORES
    called = f"{path.parent.name}/{path.name}" if is_kept else path.name
    rows: dict[str, Entry] = {}
    gone, wrong = [], []
    entries = read(data, called, rubric.rubric)
    theirs = {entry.place: matching.by_name(entry, essays) for entry in entries}
    lost = [entry for entry in entries if not theirs[entry.place]]
    before = matching.earlier(path.parent, essays, lost)
    theirs |= matching.otherwise(lost, essays, before)
    if is_kept:
        theirs |= dict.fromkeys(matching.waiting(lost, theirs), ())
    for entry in entries:
        found = theirs[entry.place]
        if not found:
            gone.append(entry)
        elif found[1:]:
            names = " or ".join(task.name for task in found)
            wrong.append(MANY.format(place=entry.place, called=entry.called, essays=names))
        elif other := rows.get(found[0].name):
            told = {"place": entry.place, "called": entry.called, "other": other.place}
            wrong.append(TWICE.format(**told))
        else:
            rows[found[0].name] = entry
    renamed = tuple(
        (entry.name, theirs[entry.place][0].name)
        for entry in lost
        if theirs[entry.place] and entry.name and not before.is_coded(entry)
    )
    return Table(called, data, rows, tuple(gone), tuple(wrong), renamed)


def _unmatched(entry: Entry) -> str:
    return NO_ESSAY.format(place=entry.place, called=entry.called)


def _unfound(
    todo: Iterable[Task], hands: Mapping[str, Hand], tables: Iterable[Table], rubric: RubricFile
) -> list[str]:
    """Name the theses whose words begin no sentence of their essay."""
    wrong = []
    for task in todo:
        thesis = hands.get(task.name, NOTHING).thesis
        data = find.read(task.path, task.member, entry=task.entry) if thesis else None
        if isinstance(data, bytes):
            from rubric.assess import assess  # noqa: PLC0415  # only where a thesis is named

            try:
                assess(data, task.name, rubric, thesis=thesis)
            except UserError as error:
                rows = [table.rows[task.name] for table in tables if task.name in table.rows]
                place = next(r.place for r in rows if r.hand.cells.get(THESIS) == thesis)
                wrong.append(f"{place} ({task.name}): thesis: {error} {REDRAFTED}")
    return wrong


def _of(task: Task) -> str:
    """Say what there is of a student who handed in no essay: a file, or only the name."""
    who = task.student
    return task.name if task.given or not who else who.name or who.id


def told(marks: Marks, ungraded: Iterable[Task] = ()) -> str:
    """Say in how many essays a teacher's words count, and what is kept; empty for neither.

    In what is `ungraded` they cannot count.
    """
    idle = [_of(task) for task in ungraded if task.name in marks.hands]
    number = len(marks.hands) - len(idle)
    said = f"What you wrote counts in {counted(number, 'essay')}.\n" if number else ""
    said += IDLE.format(names=naming.few(idle)) if idle else ""
    if marks.gone:
        names = naming.few([entry.called for entry in marks.gone])
        said += f"You wrote of essays that are not here, and it is kept: {names}.\n{ANEW}\n"
    if marks.renamed:
        names = naming.few([f"{old} (now {name})" for old, name in marks.renamed])
        said += f"What you wrote goes with an essay of another name: {names}.\n"
    return said

"""The teacher's marks of a run: tables of marks and the essays in, what counts for each out.

The tables in the run's folder keep them. A table is read again where its bytes are not those the
last run wrote: a teacher wrote in it. What `--marks` names counts before what is kept.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from rubric import files
from rubric.batch import entered, find, mark, matching, merging, naming, rewritten, stored
from rubric.batch.merging import Row, Table
from rubric.batch.stored import Kept
from rubric.batch.work import Task
from rubric.errors import UserError
from rubric.lookup import counted, series
from rubric.overrides import NOTHING, Hand, by_hand
from rubric.overrides.columns import LEVEL, THESIS
from rubric.overrides.marks import Entry
from rubric.records import Record, field, replace
from rubric.schema import Rubric, RubricFile
from rubric.spreadsheet import delimited, workbook
from rubric.spreadsheet.delimited import Manner

NO_ESSAY = "{place}: {what}; nothing was graded."
NAMED, WHOSE = "no essay here is called “{called}”", "no essay here is of {called}"
NOBODY = "the row does not say which essay it is about"
CHANGED = "{table} was changed while essays were graded. To have that count: --marks {kept}"
IDLE = "What you wrote of these stays in the table, as they are not graded: {names}.\n"
PARTLY = "With a level of yours for every criterion an essay gets a total all the same.\n"
UNFOUND = (
    "No sentence begins with the thesis you wrote; graded without it, it stays in the table: "
    "{names}.\nWrite the words as they are now, or empty the cell.\n"
)
ANEW = "Is one called otherwise now? Write its new name into its row's column “name”."
OTHER_RUBRIC = (
    "{table}: you wrote levels there for the rubric {was}, and this is {now}. Grade into another "
    "folder (-o); or, if they are to count here as well, say --marks {table}"
)
ASIDE = "Some of your marks in {table} no longer count; as it was, it is kept: {kept}"
NOT_HERE = "You wrote of essays that are not here, and it is kept: {names}.\n"
CELL_GONE = (
    "What you had written lost its table, row or column, and counts as before: {names}.\n"
    "To take a mark back, leave its cell where it is, and empty.\n"
)
RENAMED = "What you wrote goes with an essay of another name: {names}.\n"
TAKEN = "No longer counts, as you took it out: {names}.\n"
SPOILT = (
    "Letters of your words were lost as the table was saved, and are put back: {names}.\n"
    "To keep them, save it as CSV in UTF-8.\n"
)
DOUBTFUL = (
    "Letters may be lost where “?” stands in a word: {names}.\n"
    "If so, write them anew, and save the table as CSV in UTF-8.\n"
)
SEMICOLON = ";"  # where a comma parts the digits of a number
Said = TypeVar("Said")
MOST_WRONG = 30  # mistakes told at once: one a row of a class
ANOTHER_TEXT = "These have changed since you wrote of them, and your marks count: {names}.\n"


class Marks(Record):
    """What a teacher wrote, by essay; rows of essays that are not there; tables to keep aside.

    `renamed` are rows and the essays that had their names, and have others now; `back` are rows
    whose cells were gone, `taken` those whose cells are empty now; `unfound` are essays in which
    no sentence begins with the thesis written for them. `seen` has the digests of the
    tables that lay in the run's folder when they were read, `manner` is how a teacher saves them.
    """

    hands: Mapping[str, Hand] = field(default_factory=dict)
    gone: tuple[Entry, ...] = ()
    aside: tuple[tuple[str, bytes], ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    back: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    spoilt: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    unfound: frozenset[str] = frozenset()
    seen: Mapping[str, str] = field(default_factory=dict)
    manner: Manner = delimited.OURS

    def of(self, name: str) -> Hand:
        """Give what counts of an essay: all but a thesis that is not in it."""
        hand = self.hands.get(name, NOTHING)
        if name not in self.unfound:
            return hand
        return Hand({column: cell for column, cell in hand.cells.items() if column != THESIS})


NONE = Marks()


def gather(
    todo: Sequence[Task],
    rubric: RubricFile,
    given: Path | None,
    out: Path,
    class_list: Path | None = None,
) -> Marks:
    """Read the marks kept in `out` and those `given`, and hold them against the essays.

    Where there are none, the first table parts its cells as the `class_list` does.
    Raises UserError with the mistakes, each with its row: nothing is graded on half of them.
    """
    kept, data = stored.kept(out), files.read(given) if given else b""
    own = next((path for path in kept.data if given and _same(given, path)), None)
    essays, is_touched = matching.indexed(todo), bool(kept.touched)
    held = entered.setting(rubric.rubric, essays, out, is_touched=is_touched)
    tables = {path: kept.read(path, held) for path in kept.counting(own)}
    if given is None:
        _refuse(_of_another(tables, kept.out, rubric.rubric))
    named = entered.table(given, data, held, is_touched=own in kept.touched) if given else None
    every = {**tables, **({own or given: named} if given and named else {})}
    merged = merging.merge([*tables.values()], named, held.before if len(tables) > 1 else {})
    _refuse(
        [_unmatched(entry) for entry in (named.stray if named else ())],
        _wrong(every, kept, given, rubric.rubric),
        merged.differing,
    )
    stores = kept.besides(own) if given or is_touched else ()
    replaced = [tables.get(path) or kept.read(path, held) for path in stores]
    return replace(
        _told_by(every),
        hands=merged.hands,
        gone=_in_order(merged.gone),
        aside=tuple(merging.aside(replaced, merged)),
        unfound=frozenset(_unfound(todo, merged.hands, rubric)),
        seen={path.name: mark.digest(data) for path, data in kept.data.items()},
        manner=_manner((data, kept.data.get(out / find.TABLE, b"")), class_list),
    )


def _told_by(every: Mapping[Path, Table]) -> Marks:
    """Give what there is to say of the tables' rows, each thing once."""
    tables = every.values()
    return Marks(
        renamed=_once(table.renamed for table in tables),
        back=_once(_back(path, table) for path, table in every.items()),
        taken=_once(table.taken for table in tables),
        spoilt=_once(table.spoilt for table in tables),
        doubtful=_once(table.doubtful for table in tables),
    )


def _once(found: Iterable[Iterable[Said]]) -> tuple[Said, ...]:
    return tuple(dict.fromkeys(said for each in found for said in each))


def _in_order(gone: Mapping[Row, Entry]) -> tuple[Entry, ...]:
    """Give the rows of essays that are not there by what they are called."""
    found = sorted(gone.items(), key=lambda item: (item[1].called, item[0]))
    return tuple(entry for _, entry in found)


def _of_another(tables: Mapping[Path, Table], out: Path, rubric: Rubric) -> Iterator[str]:
    """Say that levels were written for another rubric: those of this one may be called alike."""
    was = mark.read(out).get(mark.RUBRIC, {rubric.id})
    for path, table in tables.items():
        if rubric.id not in was and (table.wrong or table.has_levels):
            yield OTHER_RUBRIC.format(table=path, was=series(sorted(was)), now=rubric.id)


def _wrong(
    tables: Mapping[Path, Table], kept: Kept, given: Path | None, rubric: Rubric
) -> Iterator[str]:
    """Give the mistakes in tables, and what was written over in them."""
    for path, table in tables.items():
        yield from table.wrong
        if path in kept.touched or path == given:  # what nobody touched is the run's own
            folders = dict.fromkeys((kept.out, path.parent))
            yield from rewritten.told(table.data, table.name, folders, rubric)


def _back(path: Path, table: Table) -> Iterator[str]:
    """Name the rows whose cells are gone; they all are where the table is."""
    rows = () if path.is_file() else (*table.rows.values(), *table.gone)
    yield from (*table.back, *(entry.called for entry in rows))


def _refuse(*found: Iterable[str]) -> None:
    """Raise UserError with the mistakes there are."""
    wrong = [said for each in found for said in each]
    more = len(wrong) - MOST_WRONG
    if wrong:
        last = [f"and {counted(more, 'more mistake')}."] if more > 0 else []
        raise UserError("\n".join([*wrong[:MOST_WRONG], *last]))


def _manner(tables: Iterable[bytes], class_list: Path | None) -> Manner:
    """Tell how a teacher saves tables, by the first that is one of text.

    Of a class list, which another program may have written, only what a spreadsheet program
    needs: one that saves semicolons opens commas as a single column.
    """
    texts = (data for data in tables if data and not workbook.is_archive(data))
    if found := next(texts, b""):
        return delimited.manner(found, find.TABLE)
    listed = files.read(class_list) if class_list else b""
    if not listed or workbook.is_archive(listed):
        return delimited.OURS
    parted = delimited.manner(listed, find.TABLE).delimiter == SEMICOLON
    return replace(delimited.OURS, delimiter=SEMICOLON) if parted else delimited.OURS


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _unmatched(entry: Entry) -> str:
    what = NAMED if entry.name else WHOSE if entry.student or entry.identity else NOBODY
    return NO_ESSAY.format(place=entry.place, what=what.format(called=entry.called))


def _unfound(todo: Iterable[Task], hands: Mapping[str, Hand], rubric: RubricFile) -> Iterator[str]:
    """Name the essays in which no sentence begins with the thesis written for them."""
    for task in todo:
        thesis = hands.get(task.name, NOTHING).thesis
        data = find.read(task.path, task.member, entry=task.entry) if thesis else None
        if isinstance(data, bytes):
            from rubric.assess import assess  # noqa: PLC0415  # only where a thesis is named

            try:
                assess(data, task.name, rubric, thesis=thesis)
            except UserError:
                yield task.name


def is_redraft(task: Task, digest: str, grade: Path) -> bool:
    """Tell whether an essay that a teacher wrote of was another when it was graded before."""
    if not task.hand.cells or not grade.is_file():
        return False
    try:
        return bool(json.loads(files.read(grade))["source"]["sha256"] != digest)
    except (UserError, ValueError, LookupError, TypeError):
        return False


def _of(task: Task) -> str:
    """Say what there is of a student who handed in no essay: a file, or only the name."""
    who = task.student
    return task.name if task.given or not who else who.name or who.id


def redrafted(names: Sequence[str]) -> str:
    """Name the essays that a teacher should look at again; empty for none."""
    return ANOTHER_TEXT.format(names=naming.few(sorted(names))) if names else ""


def told(marks: Marks, rubric: Rubric, ungraded: Iterable[Task] = ()) -> str:
    """Say in how many essays a teacher's words count, and what is kept; empty for neither.

    In what is `ungraded` they cannot count, unless a teacher gave all of its points.
    """
    kept = [(task, marks.hands[task.name]) for task in ungraded if task.name in marks.hands]
    idle = [(_of(task), hand) for task, hand in kept if by_hand(rubric, hand) is None]
    partly = any(column.startswith(LEVEL) for _, hand in idle for column in hand.cells)
    number = sum(bool(marks.of(name).cells) for name in marks.hands) - len(idle)
    unfound = [f"{name} (“{marks.hands[name].thesis}”)" for name in sorted(marks.unfound)]
    said = f"What you wrote counts in {counted(number, 'essay')}.\n" if number else ""
    said += IDLE.format(names=naming.few([name for name, _ in idle])) if idle else ""
    said += PARTLY if partly else ""
    told = (
        (UNFOUND, unfound),
        (f"{NOT_HERE}{ANEW}\n", [entry.called for entry in marks.gone]),
        (RENAMED, [f"{old} (now {name})" for old, name in marks.renamed]),
        (CELL_GONE, marks.back),
        (TAKEN, marks.taken),
        (SPOILT, marks.spoilt),
        (DOUBTFUL, marks.doubtful),
    )
    return said + "".join(says.format(names=naming.few(names)) for says, names in told if names)

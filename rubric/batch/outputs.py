"""What a run leaves in its folder: tables, the class page, all reports. A Run in, files out.

Every file is written whole or not at all; what a teacher wrote goes into the new tables.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO

from rubric import files
from rubric.batch import (
    classview,
    codes,
    find,
    hand,
    mark,
    marks_book,
    similarity,
    stored,
    summary,
    tables,
    together,
)
from rubric.batch.ledger import Ledger
from rubric.batch.rows import Row
from rubric.batch.run import Done
from rubric.batch.similarity import held, told
from rubric.batch.work import Options, Task
from rubric.lookup import series
from rubric.records import Record, field, replace
from rubric.report import classpage
from rubric.report.forms import FORMS
from rubric.result import GradeFailure
from rubric.spreadsheet import delimited, writing

LINKED = ("html", *(form for form in FORMS if form != "html"))
OTHER_RUBRIC = "This folder was graded by {was} before, and is by {now} now."
NOT_REACHED = "the run ended before this essay."
SLOW = 5.0  # seconds from which an essay is told as slow


class Run(Record):
    """A run: what it is asked to do, what a teacher wrote, and what it has given so far.

    `keys` has, by name, those under which the essays that have a grade are remembered; of these,
    `unchanged` names those that an earlier run graded; `slow` has the seconds. Their rows are
    `graded` once they are recalled. `redrafted` are those a teacher wrote of before they changed.
    `earlier` are essays that those of the run are held against; `alike` what they share.
    `tables` has the digests of those it wrote; `said` what else there is to tell of it. `rest`
    are the students of whom there is no essay.
    """

    todo: Sequence[Task]
    options: Options
    out: Path
    ledger: Ledger
    title: str = ""
    marks: hand.Marks = hand.NONE
    keys: dict[str, str] = field(default_factory=dict)
    graded: list[Row] = field(default_factory=list)
    failed: list[GradeFailure] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    slow: list[tuple[float, str]] = field(default_factory=list)
    redrafted: list[str] = field(default_factory=list)
    earlier: held.Earlier = held.NONE
    alike: similarity.Alike = similarity.NOTHING
    tables: dict[str, str] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)
    rest: Sequence[Task] = ()

    @property
    def done(self) -> int:
        """The number of essays seen to, with or without a grade."""
        return len(self.keys) + len(self.failed)

    @property
    def tasks(self) -> list[Task]:
        """Give the essays that have a grade, in their order."""
        return [task for task in self.todo if task.name in self.keys]

    @property
    def ungraded(self) -> list[Task]:
        """The tasks of which there is no grade: no essays, and those that failed."""
        failed = {failure.name for failure in self.failed}
        return [*self.rest, *(task for task in self.todo if task.name in failed)]

    @property
    def without(self) -> list[tuple[str, str, str]]:
        """Give the essays that lack a form of report: the essay, the form, and why."""
        return [(row.name, form, why) for row in self.graded for form, why in row.without]

    @property
    def form(self) -> str:
        """How the reports end that links lead to: a web page, as the page with the links is."""
        return FORMS[min(self.options.reports, key=LINKED.index)]


def begin(now: Run) -> None:
    """Mark the folder as a run's, and keep aside the tables that the new ones will not hold."""
    files.prepare(now.out, *find.TOGETHER)
    for folder in (find.GRADES, find.REPORTS):
        files.sweep(now.out / folder)
    for name, data in now.marks.aside:
        aside = _free(now.out, name)
        files.write(aside, data)
        now.said.append(hand.ASIDE.format(table=name, kept=aside))
    rubric = now.options.rubric.rubric.id
    was = mark.read(now.out).get(mark.RUBRIC, {rubric})
    if rubric not in was:
        now.said.append(OTHER_RUBRIC.format(was=series(sorted(was)), now=rubric))
    if not (now.out / find.MARK).is_file():  # the one of an earlier run knows its tables
        mark.write(now.out, {})


def _free(out: Path, name: str) -> Path:
    n = 1
    while (path := out / f"{find.KEPT}{n}{Path(name).suffix}").exists():
        n += 1
    return path


def keep(now: Run, done: Done) -> None:
    """Write an essay's files, or note why there are none. The ledger learns of it last."""
    task, outcome = done.task, done.outcome
    if done.seconds >= SLOW:
        now.slow.append((done.seconds, task.name))
    if isinstance(outcome, GradeFailure):
        now.failed.append(GradeFailure(task.name, outcome.code, outcome.says))
        return
    if isinstance(outcome, str):
        now.unchanged.append(task.name)
        now.keys[task.name] = outcome
        return
    if hand.is_redraft(task, done.digest, now.out / _name(task.stem, "json")):
        now.redrafted.append(task.name)
    written = {}
    for made in outcome.files:
        name = _name(task.stem, made.suffix)
        files.write(now.out / name, made.data)
        written[name] = made.digest
    now.keys[task.name] = now.ledger.keep(task, done.digest, outcome.row, written)


def _name(stem: str, suffix: str) -> str:
    return f"{find.GRADES if suffix == 'json' else find.REPORTS}/{stem}.{suffix}"


def arrange(now: Run) -> None:
    """Put what could not be graded in the order of the essays."""
    place = {task.name: at for at, task in enumerate(now.todo)}
    now.failed.sort(key=lambda failure: place[failure.name])


def recall(now: Run) -> None:
    """Have the rows of what is graded, in the order of the essays."""
    now.graded[:] = now.ledger.rows(task.stem for task in now.tasks)


def tabulate(now: Run) -> None:
    """Write the tables; one that was saved since it was read is kept aside."""
    book = _book(now)
    kept = {find.TABLE: tables.saved(tables.wide(book), now.marks.manner)}
    if writing.is_possible():
        reports = now.graded if now.options.reports else ()
        links = {row.name: classview.link(row, now.form) for row in reports}
        kept[find.BOOK] = marks_book.workbook(book, links)
    for name, data in stored.changed(now.out, (now.marks.seen, now.tables)):
        aside = _free(now.out, name)
        files.write(aside, data)
        now.said.append(hand.CHANGED.format(table=now.out / name, kept=aside))
    before, made = mark.read(now.out), {name: mark.digest(kept[name]) for name in kept}
    coming = now.out / find.COMING
    files.write(coming, kept[find.TABLE])
    own = {mark.RUBRIC: (now.options.rubric.rubric.id,)}
    known = {n: {*before.get(n, ()), *_one(made, n)} for n in find.STORES}
    mark.write(now.out, {**known, **own})
    for name, data in kept.items():
        files.write(now.out / name, data)
        now.tables[name] = made[name]
    files.write(now.out / find.WRITTEN, kept[find.TABLE])
    files.write(now.out / find.LONG, _beside(now, tables.long(book)))
    # One that this run cannot write is still known as the earlier run wrote it.
    written = {n: _one(made, n) or before.get(n, ()) for n in find.STORES}
    mark.write(now.out, {**written, **own})
    with suppress(OSError):
        coming.unlink()


def _beside(now: Run, lines: Iterable[Sequence[object]]) -> bytes:
    """Save a table that no teacher writes in, its cells parted as in the one of marks."""
    parted = replace(delimited.OURS, delimiter=now.marks.manner.delimiter)
    return delimited.written(lines, parted)


def _one(made: Mapping[str, str], name: str) -> tuple[str, ...]:
    return (made[name],) if name in made else ()


def _book(now: Run) -> tables.Book:
    """Give what is known; of an essay that was not reached, that."""
    seen = {*now.keys, *(failure.name for failure in now.failed)}
    missing = [
        GradeFailure(task.name, "not-reached", NOT_REACHED)
        for task in now.todo
        if task.name not in seen
    ]
    return tables.Book(
        rubric=now.options.rubric.rubric,
        rows=tuple(now.graded),
        failures=(*now.failed, *missing),
        hands=now.marks.hands,
        gone=now.marks.gone,
        todo={task.name: task for task in now.todo},
        rest=tuple(now.rest),
    )


def compared(now: Run) -> Run:
    """Find what the essays share with one another and with earlier ones, and write its table."""
    rubric = now.options.rubric
    own = held.of_rows(now.graded, now.out, rubric.prompt, codes.owners(now.out))
    alike = similarity.compare((*own, *now.earlier.held, *held.sample(rubric)))
    if alike:
        files.write(now.out / find.SIMILAR, _beside(now, told.sheet(alike)))
    return replace(now, alike=alike)


def publish(now: Run) -> None:
    """Write the class page, and all reports in one for the printer, where they have changed."""
    options, ledger = now.options, now.ledger
    if not options.reports or not now.keys:
        return
    called = {row.name: row.student for row in now.graded}
    pairs = told.full(now.alike, called, find.SIMILAR)
    view = classview.class_page(_book(now), title=now.title, form=now.form, pairs=pairs)
    ledger.page(find.PAGES[1], view, lambda to: to.write(classpage.page(view).encode()))
    if "pdf" in options.reports:
        ledger.page(
            find.PAGES[0], view, lambda to: to.write(classpage.as_pdf(view, options.paper))
        )
        names = {_name(stem, "pdf"): name for stem, name in together.names(now.graded).items()}
        for file, bound in together.bound(now.title, names).items():
            of = (bound, ledger.digests(bound.reports))
            ledger.page(file, of, partial(_print, now, file, bound))


def _print(now: Run, name: str, bound: together.Bound, file: IO[bytes]) -> None:
    """Put reports into one file; where they have no bookmarks, have the run say so."""
    if not together.join(now.out, bound, file):
        now.said.append(together.UNMARKED.format(file=now.out / name))


def places(now: Run) -> Iterator[tuple[str, Path]]:
    """Give what the run has written, for the closing screen."""
    yield summary.TABLE, now.out / find.TABLE
    if now.alike:
        yield "Alike", now.out / find.SIMILAR
    if now.keys:
        yield "Grades", now.out / find.GRADES
    if now.keys and now.options.reports:
        yield "Reports", now.out / find.REPORTS
        pdf = "pdf" in now.options.reports
        yield "Class page", now.out / find.PAGES[0 if pdf else 1]
        if pdf:
            several = len(now.keys) > together.MOST_REPORTS
            yield "To print", now.out / (f"{find.PIECE}*.pdf" if several else find.PRINT)


def left_over(now: Run, whole: Iterable[str]) -> list[str]:
    """Name the files in the folder that an earlier run wrote and this one did not.

    `whole` are those of the whole class.
    """
    suffixes = ("json", *(FORMS[form] for form in now.options.reports))
    written = {_name(task.stem, suffix) for task in now.tasks for suffix in suffixes}
    written.update(whole)
    there = [name for name in find.TOGETHER if (now.out / name).is_file()]
    there += (path.name for path in now.out.glob(f"{find.PIECE}*.pdf"))
    for folder in (find.GRADES, find.REPORTS):
        there += find.within(now.out, folder)
    return sorted(name for name in there if name not in written)


def made(now: Run) -> Iterator[str]:
    """Name what the run has written of the whole class."""
    yield from (find.TABLE, find.LONG)
    if writing.is_possible():
        yield find.BOOK
    if now.alike:
        yield find.SIMILAR
    if now.options.reports and now.keys:
        yield find.PAGES[1]
        if "pdf" in now.options.reports:
            prints = together.pieces([task.stem for task in now.tasks])
            yield from (find.PAGES[0], *(file for file, _ in prints))

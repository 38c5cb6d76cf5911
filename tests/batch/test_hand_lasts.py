"""Whatever is written where, and whichever run follows: a teacher's marks last."""

import csv
import tempfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from builders import default_rubric
from console import saved
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from rubric.batch import find, hand, ledger, outputs
from rubric.batch.lms.handed import HandedIn
from rubric.batch.work import Options, Task
from rubric.overrides.marks import read
from rubric.result import GradeFailure
from rubric.source import Student
from rubric.spreadsheet import lines

RUBRIC = default_rubric()
NAMES = ("a.txt", "b.txt")
CELLS = {"level:thesis": ["Exemplary", "25", ""], "comment": ["x", "=y", "- z", ""]}
ADA, HERS = Student("7", "Ada Lovelace"), ("plan.txt", "essay.txt")  # one student, two files
LATER = "later.txt"
CLASS = (*HERS, "Łukasz.txt", "b.txt", LATER)
Written = dict[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Step:
    """What a teacher writes, into which table, and which essays are there at the next run.

    `dropped` are rows that a filter leaves out of the CSV table, and nothing is written in them.
    """

    table: str
    written: Written
    present: tuple[str, ...]
    dropped: tuple[str, ...]


def cells(column: str) -> st.SearchStrategy[tuple[tuple[str, str], str]]:
    return st.tuples(
        st.tuples(st.sampled_from(NAMES), st.just(column)), st.sampled_from(CELLS[column])
    )


STEPS = st.builds(
    Step,
    st.sampled_from([find.TABLE, find.BOOK, "given.csv"]),
    st.lists(st.sampled_from(sorted(CELLS)).flatmap(cells), max_size=3).map(dict),
    st.sampled_from([NAMES, NAMES[:1]]),
    st.sampled_from([(), (), NAMES[:1], NAMES[1:], NAMES]),
)


def write_csv(path: Path, written: Written, dropped: tuple[str, ...]) -> None:
    head, *rows = saved(path)
    for (name, column), cell in written.items():
        for row in rows:
            if row[0] == name:
                row[head.index(column)] = cell
    with path.open("w", encoding="utf-8", newline="") as file:
        kept = [row for row in rows if row[0] not in dropped]
        csv.writer(file, delimiter=";").writerows([head, *kept])


def write_workbook(path: Path, written: Written) -> None:
    book = load_workbook(path)
    sheet = book["Marks"]
    head = [cell.value for cell in sheet[1]]
    for (name, column), cell in written.items():
        for row in sheet.iter_rows(min_row=2):
            if row[0].value == name:
                row[head.index(column)].value = cell or None
                row[head.index(column)].data_type = "s" if cell else "n"
    book.save(path)


def write_given(path: Path, written: Written) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = [
            [name, *(written.get((name, column), "") for column in CELLS)]
            for name in dict.fromkeys(name for name, _ in written)
        ]
        csv.writer(file).writerows([["name", *CELLS], *rows])


def task(folder: Path, name: str) -> Task:
    handed = HandedIn(student=ADA) if name in HERS else None
    return Task(folder / name, name, name, handed=handed)


def run(folder: Path, present: tuple[str, ...], named: Path | None = None) -> hand.Marks:
    todo = [task(folder, name) for name in present]
    out = folder / "out"
    marks = hand.gather(todo, RUBRIC, named, out)
    failed = [GradeFailure(name, "x", "not graded here.") for name in present]
    options = Options(RUBRIC, (), brief=False)
    with closing(ledger.begun(out, options)) as opened:
        now = outputs.Run(todo, options, out, opened, "", marks, failed=failed)
        outputs.begin(now)
        outputs.tabulate(now)
    return marks


def told(path: Path) -> Written:
    entries = read(path.read_bytes(), path.name, RUBRIC.rubric).entries
    return {(e.name, column): cell for e in entries for column, cell in e.hand.cells.items()}


def known(path: Path) -> set[str]:
    rows = lines(path.read_bytes(), path.name)
    return {line.cells[0] for line in rows[1:]}


@settings(max_examples=25, deadline=None)
@given(st.lists(STEPS, min_size=1, max_size=5))
def test_what_was_written_last_counts_and_nothing_is_lost(steps: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        out = folder / "out"
        run(folder, NAMES)
        expected: Written = {}
        for step in steps:
            before = {path: told(path) for path in (out / find.TABLE, out / find.BOOK)}
            named = None
            if step.table == "given.csv":
                named = folder / step.table
                written = {at: c for at, c in step.written.items() if c and at[0] in step.present}
                write_given(named, written)
            else:
                there = known(out / step.table)
                written = {at: cell for at, cell in step.written.items() if at[0] in there}
                if step.table == find.TABLE:
                    written = {at: c for at, c in written.items() if at[0] not in step.dropped}
                    write_csv(out / step.table, written, step.dropped)
                else:
                    write_workbook(out / step.table, written)
            expected = {at: cell for at, cell in {**expected, **written}.items() if cell}
            run(folder, step.present, named)
            assert told(out / find.TABLE) == told(out / find.BOOK) == expected
            kept = [path for path in out.glob("marks*") if path.name != find.LONG]
            after = {(at, cell) for path in kept for at, cell in told(path).items()}
            for path, marks in before.items():
                own = written if path == out / step.table else {}
                assert all((at, c) in after for at, c in marks.items() if at not in own)


@dataclass(frozen=True, slots=True)
class Saved:
    """What a teacher does to the CSV table, and which essays are there at the next run.

    Rows are dropped, columns deleted, one row is given the name of an essay that came later, and
    the program that saves it may know no letters but those of the west.
    """

    written: Written
    present: tuple[str, ...]
    dropped: frozenset[str]
    deleted: frozenset[str]
    renamed: str
    encoding: str

    def wrote(self, known: set[str]) -> Written:
        """Give the cells that are there to be written in."""
        rows, columns = known - self.dropped, CELLS.keys() - self.deleted
        return {at: c for at, c in self.written.items() if at[0] in rows and at[1] in columns}

    def save(self, path: Path) -> None:
        head, *rows = saved(path)
        wrote = self.wrote({row[0] for row in rows})
        kept = [at for at, column in enumerate(head) if column not in self.deleted]
        is_new = LATER not in [row[0] for row in rows]
        with path.open("w", encoding=self.encoding, errors="replace", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([head[at] for at in kept])
            for name, *rest in rows:
                cells = [wrote.get((name, head[at]), rest[at - 1]) for at in kept[1:]]
                called = LATER if is_new and name == self.renamed else name
                if name not in self.dropped:
                    writer.writerow([called, *cells])


def some(names: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(names), max_size=2))


SAVES = st.builds(
    Saved,
    st.dictionaries(
        st.tuples(st.sampled_from(CLASS), st.sampled_from(sorted(CELLS))),
        st.sampled_from(["20", "20", "25", ""]),
        max_size=4,
    ),
    some(CLASS).map(lambda gone: tuple(name for name in CLASS if name not in gone)),
    some(CLASS),
    some(tuple(CELLS)),
    st.sampled_from(["", "", *CLASS[:-1]]),
    st.sampled_from(["utf-8", "cp1252"]),
)


def counted(path: Path) -> Counter[tuple[str, str]]:
    entries = read(path.read_bytes(), path.name, RUBRIC.rubric).entries
    return Counter(at for entry in entries for at in entry.hand.cells.items())


@settings(max_examples=40, deadline=None)
@given(st.lists(SAVES, min_size=2, max_size=4))
def test_no_mark_vanishes_that_nobody_took_back(steps: list[Saved]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        table = folder / "out" / find.TABLE
        run(folder, CLASS[:-1])
        for step in steps:
            before, wrote = told(table), step.wrote(known(table))
            numbers = counted(table)
            (folder / "out" / find.BOOK).unlink()
            step.save(table)
            marks = run(folder, step.present)
            over = Counter((at[1], before[at]) for at in wrote if at in before)
            new = Counter((at[1], cell) for at, cell in wrote.items() if cell)
            assert numbers - over + new <= counted(table)
            after = told(table)
            for at, cell in {**before, **wrote}.items():
                if at[0] in step.present and at[0] != step.renamed:
                    assert after.get(at, "") == cell
            emptied = {name for (name, _), cell in wrote.items() if not cell}
            assert {name.split(" (")[0] for name in marks.taken} <= emptied
            moved = {step.renamed, *(old for old, _ in marks.renamed)} - {""}
            lost = {n for n, c in before if n in step.dropped or c in step.deleted}
            assert moved or lost <= {*marks.back}

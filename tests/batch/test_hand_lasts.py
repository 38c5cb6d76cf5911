"""Whatever is written where, and whichever run follows: a teacher's marks last."""

import csv
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from builders import default_rubric
from console import saved
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from rubric.batch import find, hand, ledger, outputs
from rubric.batch.work import Options, Task
from rubric.overrides.marks import read
from rubric.result import GradeFailure
from rubric.spreadsheet import lines

RUBRIC = default_rubric()
NAMES = ("a.txt", "b.txt")
CELLS = {"level:thesis": ["Exemplary", "25", ""], "comment": ["x", "=y", "- z", ""]}
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


def run(folder: Path, present: tuple[str, ...], named: Path | None = None) -> None:
    todo = [Task(folder / name, name, name) for name in present]
    out = folder / "out"
    marks = hand.gather(todo, RUBRIC, named, out)
    failed = [GradeFailure(name, "x", "not graded here.") for name in present]
    options = Options(RUBRIC, (), brief=False)
    with closing(ledger.begun(out, options)) as opened:
        now = outputs.Run(todo, options, out, opened, "", marks, failed=failed)
        outputs.begin(now)
        outputs.tabulate(now)


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

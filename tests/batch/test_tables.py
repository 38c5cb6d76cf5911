"""The tables, read back as a spreadsheet would."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from builders import (
    CLAIM_ONE,
    CLAIM_TWO,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    TICKETS,
    default_rubric,
    graded,
    strong,
    text,
)
from rubric_files import criterion, own

from rubric.batch.rows import Row, row
from rubric.batch.tables import Book, long, wide
from rubric.overrides import Hand, apply
from rubric.overrides.marks import Entry
from rubric.records import replace
from rubric.result import GradeFailure
from rubric.source import Notice, Student
from rubric.spreadsheet import delimited

RUBRIC = default_rubric().rubric
HEAD = ["name", "student", "id", "status", "total", "of", "low", "high"]
LAST = ["found thesis", "thesis", "comment", "late", "attempt", "near another level", "notices"]


def made(name: str, written: str = "") -> Row:
    return replace(row(graded(written or strong()), RUBRIC), name=name)


def doubtful(name: str) -> Row:
    claims = f"{OPENING} {CLAIM_ONE} {CLAIM_TWO}"
    return made(name, text(claims, HEALTH, LESSONS, TICKETS, CONCLUSION))


def settled(name: str) -> Row:
    """Make the row of an essay whose thesis may be another, at the same level."""
    grade = graded(strong())
    first, *others = grade.marks
    marks = (replace(first, status="unsure", between=(0, 0)), *others)
    unsure = replace(grade, marks=marks, total=replace(grade.total, provisional=True))
    return replace(row(unsure, RUBRIC), name=name)


def book(
    *rows: Row,
    failures: tuple[GradeFailure, ...] = (),
    hands: Mapping[str, Hand] | None = None,
    gone: tuple[Entry, ...] = (),
) -> Book:
    return Book(rubric=RUBRIC, rows=rows, failures=failures, hands=hands or {}, gone=gone)


def table(of: Book) -> bytes:
    return delimited.written(wide(of))


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_columns() -> None:
    head = table(book()).decode("utf-8-sig").strip().split(",")
    marks = [
        f"{what}{c.id}" for c in RUBRIC.criteria for what in ("found level:", "level:", "points:")
    ]
    assert head == [*HEAD, *marks, *LAST]


def test_a_doubt_on_which_no_point_hangs_empties_no_cell() -> None:
    one, other = read(table(book(settled("a.txt"), doubtful("b.txt"))))
    assert (one["status"], one["found level:thesis"]) == ("unsure", "Exemplary (unsure)")
    assert (one["total"], one["low"], one["high"], one["points:thesis"]) == (
        *("100", "100", "100"),
        "30",
    )
    assert (other["status"], other["total"], other["points:conclusion"]) == ("unsure", "", "")


def test_a_row_holds_what_the_grade_says_and_leaves_the_teachers_cells_empty() -> None:
    cells = read(table(book(made("a.txt"))))[0]
    assert cells["found thesis"].startswith("The town should open")
    assert (cells["status"], cells["found level:thesis"]) == ("graded", "Exemplary")
    numbers = [cells[c] for c in ("points:thesis", "total", "low", "high", "of")]
    assert numbers == ["30", *["100"] * 4]
    assert [cells[c] for c in ("thesis", "comment", "level:thesis", "level:pillars")] == [""] * 4


def test_student_and_notices_have_their_columns() -> None:
    grade = graded(strong())
    source = replace(grade.source, student=Student("17", "Ada"), late=True, attempt=2)
    notices = (Notice("hidden-text", "Some text was hidden."),)
    cells = read(table(book(row(replace(grade, source=source, notices=notices), RUBRIC))))
    assert (cells[0]["student"], cells[0]["id"]) == ("Ada", "17")
    assert cells[0]["notices"] == "Some text was hidden."
    assert (cells[0]["late"], cells[0]["attempt"]) == ("late", "2")


def test_unsure_rows_come_first_and_a_cell_in_doubt_is_empty() -> None:
    failed = GradeFailure("b.docx", "format", "b.docx: this is a Word document.")
    rows = (made("a.txt"), made("C.txt"), doubtful("z.txt"))
    cells = read(table(book(*rows, failures=(failed,))))
    assert [c["name"] for c in cells] == ["z.txt", "b.docx", "a.txt", "C.txt"]
    assert [c["status"] for c in cells] == ["unsure", "not graded", "graded", "graded"]
    assert cells[0]["found level:conclusion"].endswith(" (unsure)")
    assert (cells[0]["points:conclusion"], cells[0]["total"]) == ("", "")
    assert int(cells[0]["low"]) < int(cells[0]["high"])
    assert cells[1]["notices"] == "this is a Word document."


def test_what_a_teacher_wrote_stands_beside_what_was_found_and_fills_the_doubt() -> None:
    rival = f"{OPENING} {CLAIM_ONE} {CLAIM_TWO}"
    grade = graded(text(rival, HEALTH, LESSONS, TICKETS, CONCLUSION))
    levels = {f"level:{c.id}": c.levels[1].quality for c in RUBRIC.criteria}
    hand = Hand({**levels, "comment": "Well done."})
    marked = row(apply(grade, RUBRIC, hand), RUBRIC)
    cells = read(table(book(marked, hands={marked.name: hand})))[0]
    assert (cells["found level:thesis"], cells["level:thesis"]) == (
        f"{grade.marks[0].quality} (unsure)",
        "Proficient",
    )
    assert (cells["points:thesis"], cells["total"], cells["comment"]) == ("25", "83", "Well done.")


def test_nothing_a_teacher_wrote_is_dropped_with_an_essay() -> None:
    hand = Hand({"comment": "+ good", "level:thesis": "1"})
    failed = GradeFailure("b.txt", "empty", "b.txt: the file is empty.")
    gone = Entry("marks.csv, row 2", "old.txt", "Ada", "17", gone=False, hand=hand)
    cells = read(table(book(failures=(failed,), hands={"b.txt": hand}, gone=(gone,))))
    assert [(c["name"], c["status"], c["level:thesis"], c["comment"]) for c in cells] == [
        ("b.txt", "not graded", "1", "'+ good"),
        ("old.txt", "no essay", "1", "'+ good"),
    ]


def test_the_long_form_has_a_row_for_each_student_and_criterion() -> None:
    cells = read(delimited.written(long(book(made("b.txt"), doubtful("a.txt")))))
    assert [c["name"] for c in cells] == ["a.txt"] * 4 + ["b.txt"] * 4
    assert [c["criterion"] for c in cells[:4]] == [c.id for c in RUBRIC.criteria]
    assert [(c["status"], c["level"], c["points"]) for c in cells[:4:3]] == [
        ("unsure", "Proficient", "25"),  # whichever sentence is the thesis
        ("unsure", "", ""),
    ]
    assert (cells[4]["level"], cells[4]["points"], cells[4]["of"]) == ("Exemplary", "30", "30")


def test_an_open_criterion_is_empty(tmp_path: Path) -> None:
    file = own(tmp_path, criterion("a", "[{check: manual}]"))
    cells = read(
        delimited.written(
            wide(Book(rubric=file.rubric, rows=(row(graded(strong(), file), file.rubric),)))
        )
    )
    assert (cells[0]["status"], cells[0]["points:a"], cells[0]["total"]) == ("open", "", "")


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_cell_is_a_formula(start: str) -> None:
    risky = replace(made("a.txt"), name=f"{start}.txt", thesis=start, notices=(start,))
    hand = Hand({"comment": start})
    failed = GradeFailure(start, "x", start)
    of = book(risky, failures=(failed,), hands={risky.name: hand, start: hand})
    for one in (*read(table(of)), *read(delimited.written(long(of)))):
        for column in {"name", "notices", "comment"} & set(one):
            assert one[column].startswith(f"'{start[0]}")


def test_spreadsheets_know_the_encoding_and_the_line_ends() -> None:
    data = table(book(made("José “1”, a.txt")))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert read(data)[0]["name"] == "José “1”, a.txt"

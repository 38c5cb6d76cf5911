"""The table, read back as a spreadsheet would."""

import csv
import io
from dataclasses import replace

import pytest
from builders import (
    CLAIM_ONE,
    CLAIM_TWO,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    STRANGE,
    TICKETS,
    default_rubric,
    graded,
    strong,
    text,
)

from rubric.batch.rows import STRAY, Row, compared, row, table
from rubric.result import GradeFailure
from rubric.source import Notice, Student

RUBRIC = default_rubric().rubric
FIRST = ["name", "student", "id", "status", "found thesis"]
LAST = ["total", "of", "low", "high", "late", "attempt", "near another level", "notices"]


def made(name: str, written: str = "") -> Row:
    return replace(row(graded(written or strong()), RUBRIC), name=name)


def doubtful(name: str) -> Row:
    claims = f"{OPENING} {CLAIM_ONE} {CLAIM_TWO}"
    return made(name, text(claims, HEALTH, LESSONS, TICKETS, CONCLUSION))


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_columns() -> None:
    head = table([], [], RUBRIC).decode("utf-8-sig").strip().split(",")
    found = [f"found {w}:{c.id}" for c in RUBRIC.criteria for w in ("level", "points")]
    assert head == [*FIRST, *found, *LAST]
    assert not {"thesis", "comment", "level:thesis"} & set(head), "the teacher's own columns"


def test_a_row_holds_what_the_grade_says() -> None:
    cells = read(table([made("a.txt")], [], RUBRIC))[0]
    assert cells["found thesis"].startswith("The town should open")
    assert (cells["status"], cells["found level:thesis"]) == ("graded", "Exemplary")
    assert [cells[c] for c in ("found points:thesis", "total", "low", "high", "of")] == [
        "30",
        *["100"] * 4,
    ]


def test_student_and_notices_have_their_columns() -> None:
    grade = graded(strong())
    source = replace(grade.source, student=Student("17", "Ada"))
    notices = (Notice("hidden-text", "Some text was hidden."),)
    cells = read(table([row(replace(grade, source=source, notices=notices), RUBRIC)], [], RUBRIC))
    assert (cells[0]["student"], cells[0]["id"]) == ("Ada", "17")
    assert cells[0]["notices"] == "Some text was hidden."


def test_unsure_rows_come_first_and_say_so_in_the_cell() -> None:
    failed = GradeFailure("b.docx", "format", "b.docx: this is a Word document.")
    cells = read(table([made("a.txt"), made("C.txt"), doubtful("z.txt")], [failed], RUBRIC))
    assert [c["name"] for c in cells] == ["z.txt", "b.docx", "a.txt", "C.txt"]
    assert [c["status"] for c in cells] == ["unsure", "not graded", "graded", "graded"]
    assert cells[0]["found level:thesis"].endswith(" (unsure)")
    assert cells[0]["found points:thesis"].isdigit()
    assert int(cells[0]["low"]) <= int(cells[0]["total"]) <= int(cells[0]["high"])
    assert cells[1]["notices"] == "this is a Word document."


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_cell_is_a_formula(start: str) -> None:
    risky = replace(made("a.txt"), name=f"{start}.txt", thesis=start, notices=(start,))
    cells = read(table([risky], [GradeFailure(start, "x", start)], RUBRIC))
    for one in cells:
        assert one["name"].startswith(f"'{start[0]}")
        assert one["notices"].startswith(f"'{start[0]}")


def test_spreadsheets_know_the_encoding_and_the_line_ends() -> None:
    data = table([made("José “1”, a.txt")], [], RUBRIC)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert read(data)[0]["name"] == "José “1”, a.txt"


@pytest.mark.parametrize(
    ("score", "near"),
    [
        (1.0, ()),
        (0.87, ("Thesis",)),
        (0.83, ("Thesis",)),
        (0.88, ()),
        (0.35, ("Thesis",)),
        (0.0, ()),
    ],
)
def test_near_means_two_points_of_a_hundred(score: float, near: tuple[str, ...]) -> None:
    grade = graded(strong())
    thesis = replace(grade.marks[0], score=score)
    assert row(replace(grade, marks=(thesis, *grade.marks[1:])), RUBRIC).near == near


FAR = text(
    "Nobody owns the ice at the end of the world.",
    f"{STRANGE} Whales sing under the floes, and seals breathe at holes that they keep open with "
    "their teeth all through the dark. Ships bring scientists in November and take most of them "
    "home in March. Those who stay eat from tins, mend their sledges, and count the stars.",
    "Explorers once ate the dogs that had pulled them there. Their huts still stand on the "
    "shore, with boots under the bunks and biscuits on the shelf, because nothing rots.",
)


def test_an_essay_unlike_the_others_is_told_in_its_row() -> None:
    rows = [made(f"{n}.txt") for n in range(8)]
    rows.insert(3, made("far.txt", FAR))
    told = compared(rows)
    assert [one.name for one in told if one.stray] == ["far.txt"]
    assert told[3].notices[-1] == STRAY
    cells = {line["name"]: line["notices"] for line in read(table(told, [], RUBRIC))}
    assert [name for name, said in cells.items() if STRAY in said] == ["far.txt"]
    assert compared(rows[:5]) == rows[:5]


def test_with_an_assignment_the_essays_are_held_against_it_alone() -> None:
    asked = row(graded(strong()), replace(RUBRIC, prompt="Should the town open its pool?"))
    assert asked.topic is None
    assert compared([asked] * 9) == [asked] * 9

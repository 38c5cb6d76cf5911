"""`rubric gradebook fill` and `rubric diff`, from a run to the file."""

import csv
import io
import json
import zipfile
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
    strong,
    text,
)
from console import run

BOOK = (
    "Student,ID,Section,Essay 1 (77),Quiz (78)\r\n    Points Possible,,,100.00,5.00\r\n"
    '"Doe, Jane",101,A,,\r\n"O\'Brien, Kim",102,A,,3\r\n"Lee, Al",103,A,,\r\n'
)
UNSURE = text(f"{OPENING} {CLAIM_ONE} {CLAIM_TWO}", HEALTH, LESSONS, TICKETS, CONCLUSION)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    with zipfile.ZipFile(tmp_path / "class.zip", "w") as made:
        made.writestr("doejane_101_9001_essay.txt", strong())
        made.writestr("obrienkim_102_9002_essay.txt", UNSURE)
    (tmp_path / "book.csv").write_bytes(BOOK.encode("utf-8-sig"))
    assert run("grade", tmp_path / "class.zip", "--report", "none", "-j", "1").code == 0
    return tmp_path / "class-graded"


@pytest.mark.parametrize("more", [[], ["--anonymous"]])
def test_a_run_fills_the_teachers_own_file(out: Path, more: list[str]) -> None:
    if more:
        out = out.with_name("hidden")
        run("grade", out.parent / "class.zip", "-o", out, "--report", "none", "-j", "1", *more)
    book, copy = out.parent / "book.csv", out.parent / "filled.csv"
    call = ("gradebook", "fill", book, "--from", out, "-o", copy, "--column", "Essay 1")
    done = run(*call)
    assert done.code == 0
    assert done.out.splitlines() == [
        f"Filled one row of “Essay 1 (77)” in {copy}.",
        "Left 1, still provisional (a teacher decides; --provisional fills them): obrienkim.",
        "Left 1, without an essay in this run: Lee, Al.",
    ]
    expected = BOOK.replace("101,A,,", "101,A,100,")
    assert copy.read_bytes() == expected.encode("utf-8-sig")
    assert book.read_bytes() == BOOK.encode("utf-8-sig")
    assert run(*call, "--provisional", "--force").out.startswith("Filled two rows of ")


@pytest.mark.parametrize(("name", "is_known"), [("Jane Doe.txt", True), ("essay 1.txt", False)])
def test_a_run_that_knows_no_students_is_told_how_to(
    tmp_path: Path,
    name: str,
    is_known: bool,  # noqa: FBT001  # a column
) -> None:
    (tmp_path / "essays").mkdir()
    (tmp_path / "essays" / name).write_text(strong(), encoding="utf-8")
    book, out = tmp_path / "book.csv", tmp_path / "out"
    book.write_bytes(BOOK.encode("utf-8-sig"))
    run("grade", tmp_path / "essays", "-o", out, "--report", "none", "-j", "1")
    done = run("gradebook", "fill", book, "--from", out, "--column", "Essay 1")
    assert (f"say who they are: --roster {book}" in done.out) is not is_known


def test_the_copy_lies_beside_the_file(out: Path) -> None:
    book = out.parent / "book.csv"
    assert run("gradebook", "fill", book, "--from", out, "--column", "Essay 1 (77)").code == 0
    assert (out.parent / "book-filled.csv").is_file()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["{book}", "--from", "{out}"], "which column takes the score?"),
        (["{book}", "--from", "{out}", "--column", "Essay 1", "-o", "{book}"], "the file itself"),
        (["{book}", "--from", "{book}", "--column", "Essay 1"], "there are no grades here"),
        (["none.csv", "--from", "{out}"], "none.csv: cannot be read"),
        (["{book}"], "--from"),
        (["{book}", "--from", "{out}", "--column", "Quiz"], "out of 5 and the rubric out of 100"),
    ],
)
def test_a_wrong_call_changes_nothing(out: Path, args: list[str], says: str) -> None:
    book = out.parent / "book.csv"
    filled = [arg.format(book=book, out=out) for arg in args]
    done = run("gradebook", "fill", *filled)
    assert done.code == 2
    assert says in done.err
    assert book.read_bytes() == BOOK.encode("utf-8-sig")
    assert not (out.parent / "book-filled.csv").exists()


def test_a_student_who_is_not_in_the_file_is_told(out: Path) -> None:
    (out.parent / "book.csv").write_text(BOOK.replace("101", "999"), encoding="utf-8")
    done = run("gradebook", "fill", out.parent / "book.csv", "--from", out, "--column", "Essay 1")
    assert done.code == 3
    assert "Left 1, who are not in the file: doejane." in done.out


def test_two_runs_are_compared(out: Path) -> None:
    other = out.with_name("other")
    zipped = out.parent / "class.zip"
    run("grade", zipped, "-o", other, "-r", "school-argument", "--report", "none", "-j", "1")
    done = run("diff", out, other)
    assert done.code == 0
    assert done.out.startswith("Rubric: five-paragraph-argument version 1 (")
    assert "  Citations: Exemplary 20 -> not asked\n" in done.out
    changes = json.loads(run("diff", out, other, "--format", "json").out)
    assert {essay["id"] for essay in changes["essays"]} == {"101", "102"}
    rows = csv.DictReader(io.StringIO(run("diff", out, other, "--format", "csv").out))
    assert {row["criterion"] for row in rows} >= {"thesis", "citations"}
    written = out.with_name("changes.txt")
    assert run("diff", out, other, "-o", written).out == ""
    assert written.read_text("utf-8") == done.out
    assert "changed: 0." in run("diff", out, out).out
    assert run("diff", out, out.parent).code == 2

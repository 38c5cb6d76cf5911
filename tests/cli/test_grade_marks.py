"""`rubric grade --marks`: a teacher's marks go round, whatever program they were written in."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from console import run
from marking import WRITTEN, cells, fill, graded
from openpyxl import load_workbook

from rubric.batch import find, ledger, outputs
from rubric.errors import UserError

SAVED = Path(__file__).parent / "marks"


def grade_of(essays: Path, name: str) -> dict[str, object]:
    path = essays.parent / "out" / "grades" / f"{name}.json"
    found: dict[str, object] = json.loads(path.read_text("utf-8"))
    return found


def test_marks_count_and_stay_and_are_never_written_over(essays: Path, out: Path) -> None:
    marks = fill(out / find.TABLE, essays.parent / "mine.csv", WRITTEN)
    done = graded(essays, "--marks", marks)
    assert (done.code, "What you wrote counts in two essays.\n" in done.err) == (0, True)
    first = (out / find.TABLE).read_bytes()
    for again in ((), ("--marks", out / find.TABLE), ("--marks", marks)):
        assert graded(essays, *again).code == 0
        assert (out / find.TABLE).read_bytes() == first
    ada = cells(out, "ada.txt")
    assert (ada["found level:thesis"], ada["level:thesis"]) == ("Exemplary", "Developing")
    assert (ada["points:thesis"], ada["total"]) == ("18", "88")
    grade = grade_of(essays, "ada")
    assert grade["marks"][0]["status"] == "overridden"  # type: ignore[index]
    assert grade["marks"][0]["own"]["quality"] == "Exemplary"  # type: ignore[index]
    assert grade["teacher"] == {"thesis": None, "comment": WRITTEN["ada.txt", "comment"]}
    assert cells(out, "zoe.txt")["found thesis"].startswith("The county should keep")
    assert grade_of(essays, "zoe")["analysis"]["thesis"]["pointed"]  # type: ignore[index]


def test_marks_written_into_the_table_itself_need_no_option(essays: Path, out: Path) -> None:
    fill(out / find.TABLE, out / find.TABLE, WRITTEN)
    assert graded(essays).code == 0
    assert cells(out, "ada.txt")["points:thesis"] == "18"
    fill(out / find.TABLE, out / find.TABLE, {("ada.txt", "level:thesis"): ""})
    assert graded(essays).code == 0
    assert cells(out, "ada.txt")["points:thesis"] == "30"
    assert cells(out, "ada.txt")["comment"].startswith("'=Well done")


def test_marks_written_into_the_workbook_count_as_well(essays: Path, out: Path) -> None:
    book = load_workbook(out / find.BOOK)
    sheet = book["Marks"]
    head = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == "ada.txt")
    row[head.index("level:thesis")].value = 25
    row[head.index("comment")].value = "Good"
    book.save(out / find.BOOK)
    assert graded(essays).code == 0
    ada = cells(out, "ada.txt")
    assert (ada["level:thesis"], ada["points:thesis"], ada["comment"]) == ("25", "25", "Good")


def test_a_new_mark_wins_a_dash_takes_one_back_and_the_old_ones_are_kept_aside(
    essays: Path, out: Path
) -> None:
    marks = fill(out / find.TABLE, essays.parent / "a.csv", WRITTEN)
    graded(essays, "--marks", marks)
    before = (out / find.TABLE).read_bytes()
    change = {("ada.txt", "level:thesis"): "-", ("ada.txt", "level:pillars"): "20"}
    marks = fill(out / find.TABLE, essays.parent / "b.csv", change)
    done = graded(essays, "--marks", marks)
    ada = cells(out, "ada.txt")
    assert (ada["level:thesis"], ada["points:thesis"]) == ("", "30")
    assert (ada["level:pillars"], ada["points:pillars"]) == ("20", "20")
    assert (out / "marks-kept-1.csv").read_bytes() == before
    kept = f"in out/marks.csv no longer count; as it was, it is kept: {out / 'marks-kept-1.csv'}\n"
    assert kept in done.err


def test_marks_of_an_essay_that_is_gone_wait_for_it(essays: Path, out: Path) -> None:
    fill(out / find.TABLE, out / find.TABLE, WRITTEN)
    essay = (essays / "ada.txt").rename(essays.parent / "ada.txt")
    done = graded(essays)
    assert "You wrote of essays that are not here, and it is kept: ada.txt." in done.err
    assert cells(out, "ada.txt")["status"] == "no essay"
    assert "Left from an earlier run, and not of this one: grades/ada.json." in done.err
    essay.rename(essays / "ada.txt")
    done = graded(essays)
    assert "not here" not in done.err
    assert cells(out, "ada.txt")["points:thesis"] == "18"


def test_marks_of_an_essay_that_fails_or_is_not_reached_are_carried(
    essays: Path, out: Path
) -> None:
    fill(out / find.TABLE, out / find.TABLE, WRITTEN)
    (essays / "ada.txt").write_bytes(b"")
    done = graded(essays)
    assert (done.code, "What you wrote counts in one essay.\n" in done.err) == (3, True)
    said = "What you wrote of these stays in the table, as they are not graded: ada.txt.\n"
    assert said in done.err
    ada = cells(out, "ada.txt")
    assert (ada["status"], ada["level:thesis"], ada["total"]) == ("not graded", "Developing", "")


def test_a_teacher_who_gives_every_level_gives_what_cannot_be_read_its_total(
    essays: Path, out: Path
) -> None:
    (essays / "ada.txt").write_bytes(b"\xff\xd8\xff a photograph")
    assert graded(essays).code == 3
    levels = {"thesis": "Developing", "pillars": "28 points", "citations": "Proficient"}
    mine = {("ada.txt", f"level:{which}"): level for which, level in levels.items()}
    fill(out / find.TABLE, out / find.TABLE, mine)
    said = "With a level of yours for every criterion an essay gets a total all the same.\n"
    assert f"stays in the table, as they are not graded: ada.txt.\n{said}" in graded(essays).err
    fill(out / find.TABLE, out / find.TABLE, {("ada.txt", "level:conclusion"): "Beginning"})
    done = graded(essays)
    assert (done.code, "stays in the table" in done.err) == (3, False)
    ada = cells(out, "ada.txt")
    points = [ada[f"points:{which}"] for which in (*levels, "conclusion")]
    assert (ada["status"], points, ada["total"], ada["of"]) == (
        "marked by you",
        ["18", "28", "17", "4"],
        "67",
        "100",
    )
    book = essays.parent / "book.csv"
    book.write_text("name,Essay\nada,\nzoe,\n", encoding="utf-8")
    filled = essays.parent / "filled.csv"
    run("gradebook", "fill", book, "--from", out, "--column", "Essay", "-o", filled)
    assert filled.read_text("utf-8").startswith("name,Essay\nada,67\n")
    assert "changed: 0." in run("diff", out, out).out


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("name,comment\nnobody.txt,x\n", "m.csv, row 2: no essay here is called “nobody.txt”"),
        ("name,level:thesis\nada.txt,Superb\n", "m.csv, row 2 (ada.txt): level:thesis: “Superb”"),
        ("name,level:style\nada.txt,1\n", "m.csv, row 2: the column “level:style” is not known"),
        ("name,comment\nada.txt,x\nADA.TXT,y\n", "m.csv, row 3: ADA.TXT has a row already"),
        ("student,comment\nAda,x\n", "m.csv, row 2: no essay here is of Ada"),
        ("essay,comment\nada.txt,x\n", "m.csv: it has no column called name, student or id."),
        (None, "m.csv: cannot be read (No such file or directory)."),
    ],
)
def test_what_matches_nothing_or_means_nothing_is_refused_and_nothing_written(
    essays: Path, written: str | None, says: str
) -> None:
    marks = essays.parent / "m.csv"
    if written:
        marks.write_text(written, encoding="utf-8")
    done = graded(essays, "--marks", marks)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert not (essays.parent / "out").exists()


def test_marks_are_read_when_no_other_run_can_write_them(
    essays: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that was about to begin waits for none, and knows what the one before it wrote."""
    marks = fill(out / find.TABLE, essays.parent / "mine.csv", WRITTEN)
    begun = ledger.begun
    between = [("--marks", marks)]

    def late(*args: Any, **options: Any) -> ledger.Ledger:
        if between:  # as if the other had begun and ended just now
            assert graded(essays, *between.pop()).code == 0
        return begun(*args, **options)

    monkeypatch.setattr(ledger, "begun", late)
    assert "What you wrote counts in two essays." in graded(essays).err
    assert cells(out, "ada.txt")["points:thesis"] == "18"


@pytest.fixture
def late(out: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Have a teacher save what she wrote while essays are graded, once; give what she saved."""
    saved = fill(out / find.TABLE, out.parent / "late.csv", WRITTEN).read_bytes()
    keep, waiting = outputs.keep, [saved]

    def saving(*args: Any) -> None:
        if waiting:
            (out / find.TABLE).write_bytes(waiting.pop())
        keep(*args)

    monkeypatch.setattr(outputs, "keep", saving)
    return saved


def test_a_table_that_is_saved_while_essays_are_graded_is_kept(
    essays: Path, out: Path, late: bytes
) -> None:
    done = graded(essays)
    kept = out / "marks-kept-1.csv"
    assert f"{out / find.TABLE} was changed while essays were graded." in done.err
    assert kept.read_bytes() == late
    assert graded(essays, "--marks", kept).code == 0
    assert cells(out, "ada.txt")["points:thesis"] == "18"
    assert graded(essays).code == 0
    assert [path.name for path in out.glob("marks-kept*")] == [kept.name]


@pytest.mark.usefixtures("late")
def test_a_run_that_breaks_off_knows_the_tables_it_wrote(
    essays: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_now: object) -> None:
        raise UserError("no room.")

    monkeypatch.setattr(outputs, "publish", full)
    done = graded(essays)
    assert (done.code, "was changed while essays were graded." in done.err) == (3, True)
    assert [path.name for path in out.glob("marks-kept*")] == ["marks-kept-1.csv"]


def test_marks_that_are_refused_leave_the_folder_to_the_next_run(essays: Path, out: Path) -> None:
    before = {path: path.read_bytes() for path in out.iterdir() if path.is_file()}
    marks = essays.parent / "m.csv"
    marks.write_text("name,comment\nnobody.txt,x\n", encoding="utf-8")
    assert graded(essays, "--marks", marks).code == 2
    assert {path: path.read_bytes() for path in out.iterdir() if path.is_file()} == before
    assert "Unchanged since they were graded: three essays." in graded(essays).err


def test_a_name_that_two_essays_have_is_refused(essays: Path) -> None:
    for folder in ("one", "two"):
        (essays / folder).mkdir()
        shutil.copy(essays / "ada.txt", essays / folder / "same.txt")
    marks = essays.parent / "m.csv"
    marks.write_text("name,comment\nsame.txt,x\n", encoding="utf-8")
    done = graded(essays, "--recursive", "--marks", marks)
    assert done.code == 2
    assert "same.txt may be one/same.txt or two/same.txt" in done.err


def test_two_tables_that_differ_are_not_guessed_between(essays: Path, out: Path) -> None:
    fill(out / find.TABLE, out / find.TABLE, WRITTEN)
    book = load_workbook(out / find.BOOK)
    sheet = book["Marks"]
    head = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == "ada.txt")
    row[head.index("level:thesis")].value = "Beginning"
    book.save(out / find.BOOK)
    before = [(out / name).read_bytes() for name in (find.TABLE, find.BOOK)]
    done = graded(essays)
    assert done.code == 2
    assert "“Developing” for level:thesis, but “Beginning” in out/marks.xlsx" in done.err
    assert [(out / name).read_bytes() for name in (find.TABLE, find.BOOK)] == before
    assert graded(essays, "--marks", out / find.BOOK).code == 0
    assert cells(out, "ada.txt")["points:thesis"] == "8"


@pytest.mark.parametrize("path", sorted(SAVED.glob("*.*")), ids=lambda path: path.name)
def test_marks_that_a_spreadsheet_program_saved_are_read(
    essays: Path, out: Path, path: Path
) -> None:
    """The files are what LibreOffice Calc 7.4 made of the table: opened, filled, saved so."""
    done = graded(essays, "--marks", path)
    assert (done.code, "What you wrote counts in two essays." in done.err) == (0, True)
    ada = cells(out, "ada.txt")
    assert (ada["points:thesis"], ada["comment"]) == ("18", "'" + WRITTEN["ada.txt", "comment"])
    assert cells(out, "zoe.txt")["found thesis"].startswith("The county should keep")

"""Marks find their essay, and what does not count is told."""

from pathlib import Path

import pytest
from builders import strong
from console import run
from marking import WRITTEN, cells, fill, graded

from rubric.batch import find


def test_marks_go_with_a_file_that_is_called_otherwise_now(essays: Path, out: Path) -> None:
    fill(out / find.TABLE, out / find.TABLE, WRITTEN)
    (essays / "ada.txt").rename(essays / "lovelace.txt")
    done = graded(essays)
    said = "What you wrote goes with an essay of another name: ada.txt (now lovelace.txt).\n"
    assert said in done.err
    assert cells(out, "lovelace.txt")["points:thesis"] == "18"
    assert "another name" not in graded(essays).err
    assert cells(out, "lovelace.txt")["points:thesis"] == "18"


def test_names_are_neither_hidden_nor_shown_halfway_and_no_mark_is_lost(
    essays: Path, out: Path
) -> None:
    fill(out / find.TABLE, out / find.TABLE, WRITTEN)
    done = graded(essays, "--anonymous")
    said = "an earlier run with names lies here; name another folder by -o."
    assert (done.code, said in done.err) == (2, True)
    hidden = essays.parent / "hidden"
    call = ("grade", essays, "--report", "none", "-j", "1")
    done = run(*call, "-o", hidden, "--anonymous", "--marks", out / find.TABLE)
    assert (done.code, "What you wrote counts in two essays." in done.err) == (0, True)
    before = (hidden / find.TABLE).read_bytes()
    done = run(*call, "-o", hidden)
    said = "an earlier run without names lies here; say --anonymous again."
    assert (done.code, said in done.err) == (2, True)
    assert (hidden / find.TABLE).read_bytes() == before
    shown = essays.parent / "shown"
    assert run(*call, "-o", shown, "--marks", hidden / find.TABLE).code == 0
    assert cells(shown, "ada.txt")["points:thesis"] == "18"


def test_points_that_are_written_over_are_not_lost_in_silence(essays: Path, out: Path) -> None:
    before = (out / find.TABLE).read_bytes()
    fill(
        out / find.TABLE,
        out / find.TABLE,
        {("ada.txt", "points:thesis"): "27.5", ("Ben.md", "total"): "88"},
    )
    mine = (out / find.TABLE).read_bytes()
    done = graded(essays)
    assert done.code == 2
    ada, ben = done.err.splitlines()
    assert ada.endswith(
        "(ada.txt): you wrote “27.5” under points:thesis, where I had 30. "
        "Only level:thesis counts: write “27 points” there, and put 30 under points:thesis again."
    )
    assert "(Ben.md): you wrote “88” under total, where I had 100." in ben
    assert (out / find.TABLE).read_bytes() == mine
    (out / find.TABLE).write_bytes(before.replace(b",100,100,", b',"100,00",100.0,'))
    assert graded(essays).code == 0  # as a program may write the same


def test_points_that_are_written_over_in_a_copy_are_told_as_well(essays: Path, out: Path) -> None:
    zoe = cells(out, "zoe.txt")
    column = next(name for name, cell in zoe.items() if name.startswith("points:") and not cell)
    copy = fill(out / find.TABLE, essays.parent / "copy.csv", {("zoe.txt", column): "8"})
    done = graded(essays, "--marks", copy)
    assert done.code == 2
    assert f"copy.csv, row 2 (zoe.txt): you wrote “8” under {column}, where I had nothing." in (
        done.err
    )
    assert f"write “8 points” there, and empty the cell under {column} again.\n" in done.err


@pytest.mark.parametrize(
    ("column", "only"), [("points:thesis", "level:thesis"), ("total", "single")]
)
def test_points_in_a_table_of_ones_own_are_told_as_well(
    essays: Path, column: str, only: str
) -> None:
    marks = essays.parent / "mine.csv"
    marks.write_text(f"name,{column}\nada.txt,18\n", encoding="utf-8")
    done = graded(essays, "--marks", marks)
    assert done.code == 2
    assert f"you wrote “18” under {column}, where I had nothing. Only {only} " in done.err


def test_an_older_copy_is_no_word_of_the_teachers(essays: Path, out: Path) -> None:
    copy = fill(out / find.TABLE, essays.parent / "copy.csv", {("Ben.md", "comment"): "Good"})
    fill(out / find.TABLE, out / find.TABLE, WRITTEN)
    assert graded(essays).code == 0
    assert cells(out, "ada.txt")["total"] == "88"
    assert graded(essays, "--marks", copy).code == 0
    assert (cells(out, "ada.txt")["total"], cells(out, "Ben.md")["comment"]) == ("88", "Good")


def test_a_thesis_that_the_student_rewrote_stops_nobody(essays: Path, out: Path) -> None:
    words = {("zoe.txt", "thesis"): "The county should keep", ("zoe.txt", "comment"): "See me"}
    fill(out / find.TABLE, out / find.TABLE, words)
    assert graded(essays).code == 0
    (essays / "zoe.txt").write_text(strong(), encoding="utf-8")
    done = graded(essays)
    said = "it stays in the table: zoe.txt (“The county should keep”).\n"
    assert (done.code, said in done.err) == (0, True)
    zoe = cells(out, "zoe.txt")
    assert (zoe["thesis"], zoe["found level:thesis"], zoe["comment"]) == (
        "The county should keep",
        "Exemplary",
        "See me",
    )

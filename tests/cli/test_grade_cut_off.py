"""A run that ends while it writes, or that cannot write all: no table of ours is a teacher's."""

from pathlib import Path

import pytest
from builders import text
from marking import cells, fill, graded

from rubric import files
from rubric.batch import find
from rubric.errors import UserError
from rubric.spreadsheet import writing

PARTS = (find.COMING, find.MARK, find.TABLE, find.BOOK, find.WRITTEN, find.LONG)


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("is_written", [True, False])
def test_the_next_run_goes_on_and_a_comment_written_meanwhile_counts(
    essays: Path, out: Path, monkeypatch: pytest.MonkeyPatch, name: str, *, is_written: bool
) -> None:
    (essays / "ada.txt").write_text(text("Schools should open later. " * 9), encoding="utf-8")
    write = files.write

    def failing(path: Path, data: bytes) -> None:
        if path == out / name:
            raise UserError(f"{path}: cannot be written (No space left on device).")
        write(path, data)

    with monkeypatch.context() as full:
        full.setattr(files, "write", failing)
        assert graded(essays).code in {2, 3}
    if is_written:
        fill(out / find.TABLE, out / find.TABLE, {("ada.txt", "comment"): "Mine"})
    done = graded(essays)
    assert (done.code, "where I had" in done.err) == (0, False)
    assert cells(out, "ada.txt")["comment"] == ("Mine" if is_written else "")
    assert not (out / find.COMING).exists()
    assert not [*out.glob("marks-kept*")]


def test_a_workbook_that_cannot_be_written_anew_is_still_known(
    essays: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "is_possible", lambda: False)
    written = {("ada.txt", "level:thesis"): "Developing", ("zoe.txt", "comment"): "Mine"}
    fill(out / find.TABLE, out / find.TABLE, written)
    for _ in range(2):
        assert graded(essays).code == 0
        assert cells(out, "ada.txt")["level:thesis"] == "Developing"
        assert cells(out, "zoe.txt")["comment"] == "Mine"


def test_points_written_over_in_the_table_that_is_named_are_said(essays: Path, out: Path) -> None:
    fill(out / find.TABLE, out / find.TABLE, {("ada.txt", "points:thesis"): "12"})
    done = graded(essays, "--marks", out / find.TABLE)
    assert (done.code, "you wrote “12” under points:thesis" in done.err) == (2, True)


def test_copies_of_an_essay_that_were_all_renamed_keep_a_comment_each(
    essays: Path, out: Path
) -> None:
    (essays / "b1.txt").write_bytes((essays / "ada.txt").read_bytes())
    graded(essays)
    written = {("ada.txt", "comment"): "A", ("b1.txt", "comment"): "B"}
    fill(out / find.TABLE, out / find.TABLE, written)
    (essays / "ada.txt").rename(essays / "x.txt")
    (essays / "b1.txt").rename(essays / "y.txt")
    assert graded(essays).code == 0
    assert [cells(out, name)["comment"] for name in ("x.txt", "y.txt")] == ["A", "B"]


def test_a_copy_that_may_be_either_leaves_the_row_waiting(essays: Path, out: Path) -> None:
    fill(out / find.TABLE, out / find.TABLE, {("ada.txt", "comment"): "A"})
    (essays / "d.txt").write_bytes((essays / "ada.txt").read_bytes())
    (essays / "ada.txt").rename(essays / "c.txt")
    done = graded(essays)
    assert (done.code, "and it is kept: ada.txt." in done.err) == (0, True)
    assert [cells(out, n)["comment"] for n in ("ada.txt", "c.txt", "d.txt")] == ["A", "", ""]


def test_whose_an_essay_without_a_grade_is_is_told_anew(essays: Path, out: Path) -> None:
    (essays / "ben_1018.txt").write_text("Too short.", encoding="utf-8")
    roster = essays.parent / "roster.csv"
    for listed in ("1017,Ada Lovelace\n", "1017,Ada Lovelace\n1018,Ben Okri\n"):
        roster.write_text("id,name\n" + listed, encoding="utf-8")
        graded(essays, "--roster", roster)
    assert cells(out, "ben_1018.txt")["student"] == "Ben Okri"

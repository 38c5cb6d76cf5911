"""What a teacher wrote lasts where its row, its column or its rubric is gone, or is told."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import strong
from console import saved
from marking import WRITTEN, cells, fill, graded

from rubric.batch import find

BACK = "What you had written lost its table, row or column, and counts as before: "
TAKEN = "No longer counts, as you took it out: "

Rows = list[list[str]]


def rewrite(table: Path, change: Callable[[Rows], Rows]) -> None:
    rows = change(saved(table))
    with table.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)


def without_rows(*names: str) -> Callable[[Rows], Rows]:
    return lambda rows: [row for row in rows if row[0] not in names]


def without_columns(*columns: str) -> Callable[[Rows], Rows]:
    def change(rows: Rows) -> Rows:
        kept = [at for at, column in enumerate(rows[0]) if column not in columns]
        return [[row[at] for at in kept] for row in rows]

    return change


@pytest.fixture
def marked(essays: Path, out: Path) -> Path:
    """Have a teacher's marks in the CSV table alone."""
    fill(out / find.TABLE, out / find.TABLE, WRITTEN)
    assert graded(essays).code == 0
    (out / find.BOOK).unlink(missing_ok=True)
    return out


@pytest.mark.parametrize(
    ("change", "called"),
    [
        (without_rows("ada.txt"), "ada.txt"),
        (without_rows("ada.txt", "zoe.txt"), "ada.txt, zoe.txt"),
        (without_columns("level:thesis", "status"), "ada.txt"),
        (without_columns("level:thesis", "comment", "thesis"), "ada.txt, zoe.txt"),
    ],
)
def test_a_row_or_a_column_that_is_gone_takes_no_mark_along(
    essays: Path, marked: Path, change: Callable[[Rows], Rows], called: str
) -> None:
    before = {name: cells(marked, name) for name in ("ada.txt", "zoe.txt")}
    rewrite(marked / find.TABLE, change)
    done = graded(essays)
    assert f"{BACK}{called}.\n" in done.err
    assert TAKEN not in done.err
    assert {name: cells(marked, name) for name in before} == before
    assert BACK not in graded(essays).err


def test_a_table_that_is_gone_takes_no_mark_along(essays: Path, marked: Path) -> None:
    before = (marked / find.TABLE).read_bytes()
    (marked / find.TABLE).unlink()
    done = graded(essays)
    assert (done.code, f"{BACK}ada.txt, zoe.txt.\n" in done.err) == (0, True)
    assert (marked / find.TABLE).read_bytes() == before
    assert BACK not in graded(essays).err


def test_what_is_emptied_no_longer_counts_and_is_told(essays: Path, marked: Path) -> None:
    emptied = {("ada.txt", "level:thesis"): "", ("zoe.txt", "thesis"): "-"}
    fill(marked / find.TABLE, marked / find.TABLE, emptied)
    done = graded(essays)
    assert f"{TAKEN}ada.txt (level:thesis), zoe.txt (thesis).\n" in done.err
    assert BACK not in done.err
    assert cells(marked, "ada.txt")["level:thesis"] == ""
    assert cells(marked, "ada.txt")["comment"]


def test_a_row_that_was_given_another_name_is_not_put_back(essays: Path, marked: Path) -> None:
    (essays / "ada.txt").rename(essays / "draft-2.txt")
    (essays / "draft-2.txt").write_text(strong().replace("town", "village"), encoding="utf-8")
    assert "You wrote of essays that are not here, and it is kept: ada.txt." in graded(essays).err
    (marked / find.BOOK).unlink(missing_ok=True)
    rewrite(
        marked / find.TABLE,
        lambda rows: [[row[0].replace("ada.txt", "draft-2.txt"), *row[1:]] for row in rows],
    )
    done = graded(essays)
    assert (done.code, BACK in done.err, "not here" in done.err) == (0, False, False)
    assert cells(marked, "draft-2.txt")["level:thesis"] == "Developing"


def test_a_row_that_was_put_back_is_not_asked_for_its_essay(essays: Path, marked: Path) -> None:
    (essays / "ada.txt").unlink()
    before = cells(marked, "ada.txt")
    rewrite(marked / find.TABLE, without_rows("ada.txt"))
    done = graded(essays, "--marks", marked / find.TABLE)
    assert done.code == 0
    assert f"{BACK}ada.txt.\n" in done.err
    assert "You wrote of essays that are not here, and it is kept: ada.txt." in done.err
    after = cells(marked, "ada.txt")
    assert after["status"] == "no essay"
    assert [after[c] for c in ("level:thesis", "comment")] == [
        before[c] for c in ("level:thesis", "comment")
    ]


def test_a_name_that_an_encoding_cannot_hold_keeps_its_marks(essays: Path, out: Path) -> None:
    (essays / "Łukasz.txt").write_text(strong().replace("town", "village"), encoding="utf-8")
    assert graded(essays).code == 0
    fill(out / find.TABLE, out / find.TABLE, {("Łukasz.txt", "level:thesis"): "Developing"})
    assert graded(essays).code == 0
    (out / find.BOOK).unlink(missing_ok=True)
    rows = saved(out / find.TABLE)
    with (out / find.TABLE).open("w", encoding="cp1252", errors="replace", newline="") as file:
        csv.writer(file).writerows(rows)
    done = graded(essays)
    said = "What you wrote goes with an essay of another name: ?ukasz.txt (now Łukasz.txt).\n"
    assert (done.code, said in done.err, BACK in done.err) == (0, True, False)
    assert cells(out, "Łukasz.txt")["level:thesis"] == "Developing"
    assert "?ukasz.txt" not in [row[0] for row in saved(out / find.TABLE)]


def test_marks_of_a_text_that_has_changed_count_and_it_is_told(essays: Path, marked: Path) -> None:
    said = "These have changed since you wrote of them, and your marks count: ada.txt.\n"
    for name in ("ada.txt", "Ben.md"):
        (essays / name).write_text(strong().replace("town", "village"), encoding="utf-8")
    assert said in graded(essays).err
    assert cells(marked, "ada.txt")["points:thesis"] == "18"
    assert said not in graded(essays).err
    fill(marked / find.TABLE, marked / find.TABLE, {("ada.txt", "comment"): "Better"})
    assert said not in graded(essays).err  # only the words are new


def test_levels_of_one_rubric_do_not_count_under_another(essays: Path, marked: Path) -> None:
    table = marked / find.TABLE
    before = table.read_bytes()
    school = ("-r", "school-argument")
    done = graded(essays, *school)
    assert done.code == 2
    assert done.err == (
        f"{table}: you wrote levels there for the rubric five-paragraph-argument, and "
        "this is school-argument. Grade into another folder (-o); or, if they are to count here "
        f"as well, say --marks {table}\n"
    )
    assert table.read_bytes() == before
    assert graded(essays, *school, "--marks", table).code == 0
    assert cells(marked, "ada.txt")["level:thesis"] == "Developing"


def test_what_hangs_on_no_rubric_stays_under_another(essays: Path, out: Path) -> None:
    fill(out / find.TABLE, out / find.TABLE, {("ada.txt", "comment"): "Good"})
    done = graded(essays, "-r", "school-argument")
    was = "This folder was graded by five-paragraph-argument before"
    said = f"{was}, and is by school-argument now.\n"
    assert (done.code, said in done.err) == (0, True)
    assert cells(out, "ada.txt")["comment"] == "Good"
    assert said not in graded(essays, "-r", "school-argument").err


def test_all_mistakes_are_told_at_once_up_to_thirty(essays: Path, out: Path) -> None:
    wrong = {
        ("ada.txt", "level:thesis"): "Superb",
        ("ada.txt", "points:citations"): "3",
        ("zoe.txt", "total"): "99",
    }
    fill(out / find.TABLE, out / find.TABLE, wrong)
    marks = essays.parent / "more.csv"
    marks.write_text("name,comment,level:style\nnobody.txt,x,1\n", "utf-8")
    told = graded(essays, "--marks", marks).err.splitlines()
    parts = ("nobody.txt", "Superb", "level:style", "under points:citations,", "“99”")
    assert [sum(part in line for line in told) for part in parts] == [1] * 5
    marks.write_text("name,comment\n" + "nobody.txt,x\n" * 40, "utf-8")
    told = graded(essays, "--marks", marks).err.splitlines()
    assert (len(told), told[-1]) == (31, "and 13 more mistakes.")


@pytest.mark.parametrize(
    ("comment", "encoding"), [("Gut, “weiter” so", "cp1252"), ("Добре", "utf-8-sig")]
)
def test_a_table_goes_back_as_it_came(
    essays: Path, out: Path, comment: str, encoding: str
) -> None:
    """One letter that the teacher's encoding has not, and it goes back in UTF-8."""
    marks = essays.parent / "marken.csv"
    marks.write_bytes("name;level:thesis;comment\nada.txt;;Schön\n".encode("cp1252"))
    assert graded(essays, "--marks", marks).code == 0
    fill_german(out / find.TABLE, comment)
    for _ in range(2):
        assert graded(essays).code == 0
        head, *_, last = (out / find.TABLE).read_bytes().decode(encoding).split("\n")
        assert (head.count(";"), "\r" in head, last) == (26, False, "")
        assert cells_in(out / find.TABLE, encoding)["comment"] == comment
    long = (out / find.LONG).read_text("utf-8-sig")
    assert long.startswith("name;student;id;criterion;")


def fill_german(table: Path, comment: str) -> None:
    text = table.read_bytes().decode("cp1252")
    encoding = "cp1252" if comment.startswith("Gut") else "utf-8"
    table.write_bytes(text.replace("Schön", comment).encode(encoding))


def cells_in(table: Path, encoding: str) -> dict[str, str]:
    with table.open(encoding=encoding, newline="") as file:
        return next(row for row in csv.DictReader(file, delimiter=";") if row["name"] == "ada.txt")

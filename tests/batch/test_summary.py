"""The closing screen."""

from dataclasses import replace
from pathlib import Path

import pytest
from builders import default_rubric, graded, strong

from rubric.batch.rows import Row, row
from rubric.batch.summary import MOST_FIRST, passed_over, refusals, summary
from rubric.result import GradeFailure, Status

OUT = Path("out")


def made(name: str, *, status: Status = "scored", near: bool = False, low: int = 100) -> Row:
    one = row(graded(strong()), default_rubric().rubric)
    first = replace(one.standings[0], status=status, near=near)
    return replace(one, name=name, standings=(first, *one.standings[1:]), low=low)


def test_the_whole_screen() -> None:
    rows = [
        made("near.txt", near=True),
        made("plain.txt"),
        made("zoe.txt", status="unsure", low=80),
        made("open.txt", status="open"),
    ]
    assert summary(rows, 1, OUT, reports=True).splitlines() == [
        "Graded four essays; one essay could not be graded.",
        "",
        "Look at these first",
        "  zoe.txt: unsure: Thesis (80 to 100 of 100)",
        "  near.txt: near another level: Thesis",
        "",
        "Where the class stands",
        "  Thesis: 2 Exemplary, 1 unsure, 1 open",
        "  Reasons: 4 Exemplary",
        "  Citations: 4 Exemplary",
        "  Conclusion: 4 Exemplary",
        "",
        f"Table: {OUT / 'marks.csv'}",
        f"Grades: {OUT / 'grades'}",
        f"Reports: {OUT / 'reports'}",
    ]


def test_nothing_graded_names_the_table_only() -> None:
    said = summary([], 2, OUT, reports=True)
    assert said == (
        f"Graded no essays; two essays could not be graded.\n\nTable: {OUT / 'marks.csv'}\n"
    )


def test_a_long_list_is_cut() -> None:
    said = summary([made(f"{n:02}.txt", near=True) for n in range(15)], 0, OUT, reports=False)
    assert said.count("near another level") == MOST_FIRST
    assert "  and five others; the table has them all" in said


def test_refusals_are_a_sentence_each() -> None:
    failures = [
        GradeFailure("a.txt", "empty", "a.txt: the file is empty."),
        GradeFailure("b.txt", "too-short", "The text has two words."),
    ]
    assert refusals(failures) == "a.txt: the file is empty.\nb.txt: The text has two words.\n"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["a.jpg"], "Passed over, as no essays: a.jpg.\n"),
        (list("abcdefg"), "Passed over, as no essays: a, b, c, d, e and 2 more.\n"),
    ],
)
def test_files_that_are_no_essays_are_named(names: list[str], said: str) -> None:
    assert passed_over(names) == said

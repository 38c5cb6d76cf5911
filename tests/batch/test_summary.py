"""The closing screen."""

from pathlib import Path

import pytest
from builders import default_rubric, graded, strong

from rubric.advisories.notices import MOSTLY_TOLD, NO_CITATIONS, OTHER_FORM
from rubric.batch.classview import MOST_FIRST
from rubric.batch.rows import Row, row
from rubric.batch.similarity.told import MOST_SAID
from rubric.batch.summary import left_over, passed_over, refusals, summary, unread
from rubric.records import replace
from rubric.result import GradeFailure, Status

PLACES = (("Table", Path("out")), ("Reports", Path("out/reports")))


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
    assert summary(rows, 1, PLACES).splitlines() == [
        "Graded four essays; one essay could not be graded.",
        "",
        "Look at these first:",
        "  zoe.txt: unsure of Thesis (80 to 100 of 100)",
        "  near.txt: close to another level: Thesis",
        "",
        "Where the class stands:",
        "  Thesis: 2 Exemplary, 1 unsure, 1 open.",
        "  Reasons: 4 Exemplary.",
        "  Citations: 4 Exemplary.",
        "  Conclusion: 4 Exemplary.",
        "",
        "Open marks are yours: write them into out and grade again.",
        "",
        "Table: out",
        f"Reports: {Path('out/reports')}",
    ]


def test_an_essay_on_another_topic_is_to_be_looked_at() -> None:
    said = summary([replace(made("far.txt"), stray=True)], 0, PLACES)
    assert "Look at these first:\n  far.txt: seems to be about something else\n" in said


def test_what_most_essays_lack_is_said_of_the_class() -> None:
    rows = [made(f"{n}.txt") for n in range(3)]
    *others, last = rows[0].standings
    poor = replace(last, level="Developing", rank=2, wanting="conclusion_restates_thesis")
    unsure = replace(poor, status="unsure")
    worse = [
        replace(row, standings=(*others, standing))
        for row, standing in zip(rows, (poor, poor, unsure), strict=True)
    ]
    said = summary(worse, 0, ())
    assert "  Conclusion: 2 of 3 do not restate all of the thesis in new words; 2" in said
    one = summary([worse[0], *rows[1:]], 0, ())
    assert "  Conclusion: 1 of 3 does not restate all of the thesis in new words; 2" in one


def test_who_stands_at_the_top_lacks_nothing() -> None:
    best = made("best.txt").standings
    assert all(standing.rank == 0 and standing.wanting is None for standing in best)


def test_nothing_graded_is_said() -> None:
    said = summary([], 2, PLACES[:1])
    assert said == "Graded no essays; two essays could not be graded.\n\nTable: out\n"


def test_a_long_list_is_cut() -> None:
    said = summary([made(f"{n:02}.txt", near=True) for n in range(15)], 0, ())
    assert said.count("another level") == MOST_FIRST
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
        (["a.jpg"], "Not graded, as they do not look like essays: a.jpg.\n"),
        (
            list("abcdefg"),
            "Not graded, as they do not look like essays: a, b, c, d, e and 2 more.\n",
        ),
    ],
)
def test_files_that_are_no_essays_are_named(names: list[str], said: str) -> None:
    assert passed_over(names) == said


def test_what_an_earlier_run_left_is_named() -> None:
    assert left_over([]) == ""
    said = left_over([f"reports/{n}.pdf" for n in range(7)])
    assert said.startswith("Left from an earlier run, and not of this one: reports/0.pdf, ")
    assert said.endswith("reports/4.pdf and 2 more.\n")


def test_essays_that_share_passages_come_after_those_in_doubt() -> None:
    said = summary([made("near.txt", near=True)], 0, (), ["a and b: share"] * (MOST_SAID + 3))
    lines = said.splitlines()
    assert lines[3:5] == ["  near.txt: close to another level: Thesis", "  a and b: share"]
    assert said.count("a and b") == MOST_SAID
    assert "  and 3 more that share passages; similar.csv has them all" in lines
    assert "Look at these first:\n  a and b" in summary([made("a.txt")], 0, (), ["a and b: s"])


def test_earlier_essays_that_cannot_be_read_are_named() -> None:
    assert unread([]) == ""
    assert unread(["old/a.pdf"]) == "Not compared, as they cannot be read: old/a.pdf.\n"


def test_a_thesis_that_only_its_teacher_knows_is_asked_for() -> None:
    said = summary([made("a.txt"), replace(made("b.txt"), unnamed=True)], 0, PLACES)
    asked = "You found a thesis in b.txt, and I do not know which. With its first words in"
    assert f"{asked}\nthe column “thesis” I read the rest by it.\n" in said
    assert "column “thesis”" not in summary([made("a.txt")], 0, PLACES)


@pytest.mark.parametrize(
    ("notices", "says"),
    [
        (
            [NO_CITATIONS] * 3 + [""] * 2,
            "3 of 5 essays cite nothing. Were sources asked for? If not: -r school-argument",
        ),
        ([NO_CITATIONS] * 3 + [""] * 3, ""),  # half is not most
        ([NO_CITATIONS] * 2, ""),  # too few to speak of a class
        (
            [OTHER_FORM, MOSTLY_TOLD] * 2,
            "4 of 4 essays may not argue. Is another rubric meant? rubric rubrics",
        ),
    ],
)
def test_where_most_essays_do_not_fit_the_rubric_is_asked_about_once(
    notices: list[str], says: str
) -> None:
    rows = [
        replace(made(f"{n}.txt"), notices=(notice,) if notice else ())
        for n, notice in enumerate(notices)
    ]
    screen = summary(rows, 0, PLACES).splitlines()
    asked = [line for line in screen if "essays cite nothing" in line or "may not argue" in line]
    assert asked == ([says] if says else [])

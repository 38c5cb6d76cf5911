"""What a run shows of its class."""

import dataclasses
from pathlib import Path

import pytest
from builders import default_rubric, graded, strong

from rubric import checks
from rubric.batch.classview import (
    FEW_LINES,
    MOST_FAILED,
    MOST_FIRST,
    MOST_LINES,
    class_page,
    first,
    lacking,
)
from rubric.batch.lms.handed import HandedIn
from rubric.batch.rows import Row, Standing, row
from rubric.batch.tables import Book
from rubric.batch.work import Task
from rubric.overrides import Hand
from rubric.records import replace
from rubric.report.classpage import Bar, ClassPage, Told
from rubric.result import GradeFailure
from rubric.source import Student

RUBRIC = default_rubric().rubric
BASE = replace(row(graded(strong()), RUBRIC, "some where/a b"), name="a.txt")


def made(name: str, at: int = 3, **fields: object) -> Row:
    changed = replace(BASE.standings[at], **fields)  # type: ignore[arg-type]
    return replace(
        BASE, name=name, standings=(*BASE.standings[:at], changed, *BASE.standings[at + 1 :])
    )


def poor(name: str, quote: str, rank: int = 2) -> Row:
    level = RUBRIC.criteria[3].levels[rank].quality
    check = "conclusion_restates_thesis"
    return made(name, level=level, rank=rank, wanting=check, quote=quote, found=level)


def shown(
    *rows: Row, failures: tuple[GradeFailure, ...] = (), rest: tuple[Task, ...] = ()
) -> ClassPage:
    book = Book(rubric=RUBRIC, rows=rows, failures=failures, rest=rest)
    return class_page(book, title="Class", form="pdf")


def test_bars_count_every_level_and_what_is_not_decided() -> None:
    unsure = made("c.txt", 0, status="unsure")
    given = made("d.txt", 0, status="overridden", level="Developing", rank=2)
    chart = shown(BASE, unsure, given).charts[0]
    assert chart.bars == (
        Bar("Exemplary", 1, 33, sure=True),
        Bar("Proficient", 0, 0, sure=True),
        Bar("Developing", 1, 33, sure=True),
        Bar("Beginning", 0, 0, sure=True),
        Bar("Unsure", 1, 33, sure=False),
    )
    assert shown(unsure).waiting
    assert not shown(BASE).waiting


def test_what_most_lack_is_said_with_two_quotations_and_no_name() -> None:
    rows = (
        BASE,
        poor("zoe.txt", "In the end it was a good day.", rank=3),
        poor("ben.txt", "That is all I have to say."),
        poor("cy.txt", "So I close with this thought."),
        poor("dee.txt", "Amen."),
    )
    missing = shown(*rows).missing
    assert missing is not None
    assert (missing.title, missing.says) == (
        "Conclusion",
        "4 of 5 do not restate all of the thesis in new words.",
    )
    assert missing.quotes == (
        "In the end it was a good day.",
        "So I close with this thought.",
    )


def test_what_a_teacher_judged_is_not_said_to_lack_anything() -> None:
    given = [replace(s, status="overridden") for s in poor("b.txt", "So be it now.").standings]
    page = shown(BASE, poor("a.txt", "So I close."), replace(BASE, standings=tuple(given)))
    assert page.charts[3].lacks == ("1 of 3 does not restate all of the thesis in new words.",)


@pytest.mark.parametrize(
    ("cite", "none", "hint"),
    [
        (2, 3, "3 of 5 essays cite nothing. Were sources asked for? If not: -r school-argument"),
        (3, 3, ""),
        (0, 2, ""),
    ],
)
def test_where_most_cite_nothing_the_rubric_is_asked_about(
    cite: int, none: int, hint: str
) -> None:
    bare = row(graded(strong().replace("(", "").replace(")", "")), RUBRIC)
    assert shown(*[BASE] * cite, *[bare] * none).hint == hint


def test_a_class_that_lacks_nothing_is_told_nothing() -> None:
    assert shown(BASE).missing is None
    assert all(chart.lacks == () for chart in shown(BASE).charts)


def test_who_to_look_at_first_is_the_same_as_on_the_screen() -> None:
    near = [made(f"{n:02}.txt", near=True) for n in range(MOST_FIRST + 2)]
    doubt = replace(made("zoe.txt", 0, status="unsure"), low=80, student="Zoë")
    page = shown(*near, doubt)
    says = "unsure of Thesis (80 to 100 of 100)."
    assert page.first[0] == Told("Zoë", says, "reports/some%20where/a%20b.pdf")
    assert page.first[1].says == "close to another level: Conclusion."
    assert page.more_first == "and three others; the table has them all."
    assert len(first([*near, doubt])) == MOST_FIRST + 3


def test_failures_are_told_with_their_reason_and_every_essay_has_its_line() -> None:
    failed = GradeFailure("b.docx", "empty", "b.docx: the file is empty.")
    given = made("d.txt", 0, status="overridden", level="Developing", found="Exemplary")
    page = shown(given, replace(BASE, low=90), failures=(failed,))
    assert page.failures == (Told("b.docx", "the file is empty."),)
    assert page.graded == "Graded two essays; one essay could not be graded."
    assert [(line.essay.name, line.levels[0], line.total) for line in page.lines] == [
        ("a.txt", "Exemplary", "90 to 100 of 100"),
        ("d.txt", "Developing (yours)", "100 of 100"),
    ]


@pytest.mark.parametrize(
    ("number", "near", "lines", "listed", "left"),
    [
        (MOST_LINES, 0, MOST_LINES, "Every essay", ""),
        (MOST_LINES, MOST_LINES, MOST_LINES, "Every essay", ""),
        (MOST_LINES + 1, 0, 0, "Every essay", "marks.csv has a line for each of the 151 essays."),
        (1200, 7, 7, "The essays to look at first", "marks.csv has a line for each of the 1,200"),
        (1200, 900, FEW_LINES, "The essays to look at first", "marks.csv has a line for each"),
    ],
)
def test_the_page_of_a_whole_school_is_no_longer_than_that_of_a_few_classes(
    number: int, near: int, lines: int, listed: str, left: str
) -> None:
    rows = [made(f"{n:04}.txt", near=n >= number - near) for n in range(number)]
    page = shown(*rows)
    assert (len(page.lines), page.listed) == (lines, listed)
    assert page.left.startswith(left)
    assert (left == "") == (page.left == "")
    assert [line.essay.name for line in page.lines] == sorted(
        row.name for row in rows if number <= MOST_LINES or row.near
    )[:lines]


def test_an_essay_in_doubt_twice_has_one_line() -> None:
    rows = [made(f"{n:04}.txt", 0, status="unsure") for n in range(MOST_LINES + 1)]
    page = shown(*(replace(row, stray=True) for row in rows))
    assert [line.essay.name for line in page.lines] == [row.name for row in rows[:FEW_LINES]]


def test_of_very_many_failures_the_first_are_told() -> None:
    failed = [GradeFailure(f"{n:02}.txt", "empty", "empty.") for n in range(MOST_FAILED + 2)]
    page = shown(BASE, failures=(*failed,))
    assert len(page.failures) == MOST_FAILED
    assert page.more_failures == "and two others; the table has them all."
    assert shown(BASE, failures=(*failed[:2],)).more_failures == ""


def test_a_teachers_own_total_is_told_with_why_there_is_no_other() -> None:
    cells = {f"level:{criterion.id}": "Proficient" for criterion in RUBRIC.criteria}
    hands = {"b.docx": Hand(cells), "c.docx": Hand({"comment": "See me."})}
    failed = tuple(GradeFailure(name, "empty", "the file is empty.") for name in hands)
    book = Book(rubric=RUBRIC, rows=(BASE,), failures=failed, hands=hands)
    assert class_page(book, title="Class", form="pdf").failures == (
        Told("b.docx", "the file is empty. Marked by you: 83 of 100."),
        Told("c.docx", "the file is empty."),
    )


def test_students_without_an_essay_are_told_with_the_reason() -> None:
    photo = Task(Path(), "photo.jpg", "photo", given="photo.jpg", why="No essay is read from it.")
    zoe = replace(
        photo, name="107", code=None, given="", why="No file here has this student’s name or id."
    )
    zoe = replace(zoe, handed=HandedIn(student=Student("107", "Zoe Ode")))
    coded = replace(zoe, code="S4")
    page = shown(BASE, failures=(GradeFailure("b.txt", "empty", "empty."),), rest=(photo, zoe))
    assert [(told.name, told.says) for told in page.failures] == [
        ("b.txt", "empty."),
        ("photo.jpg", "No essay is read from it."),
        ("Zoe Ode", "No file here has this student’s name or id."),
    ]
    assert page.graded == "Graded one essay; one essay could not be graded."
    assert [told.name for told in shown(BASE, rest=(coded,)).failures] == ["S4"]
    assert len(shown(BASE, rest=(photo,) * (MOST_FAILED + 1)).failures) == MOST_FAILED


def test_many_questions_have_numbers_in_the_table() -> None:
    """Six columns of words would be too narrow to read."""
    six = dataclasses.replace(RUBRIC, criteria=(*RUBRIC.criteria, *RUBRIC.criteria[:2]))
    unsure = replace(BASE.standings[0], status="unsure", rank=1)
    given = replace(BASE.standings[0], status="overridden", rank=3)
    still = replace(BASE.standings[0], status="open", rank=None)
    standings = (*BASE.standings[:3], unsure, given, still)
    book = Book(rubric=six, rows=(replace(BASE, standings=standings),))
    page = class_page(book, title="Class", form="pdf")
    assert page.heads == ("1", "2", "3", "4", "5", "6")
    assert page.legend.startswith("1 Thesis, 2 Reasons, 3 Citations, 4 Conclusion, 5 Thesis, ")
    assert page.lines[0].levels == ("4", "4", "4", "3?", "1*", "–")
    assert (shown(BASE).heads[0], shown(BASE).legend) == ("Thesis", "")


@pytest.mark.parametrize("name", checks.names())
def test_every_check_says_what_a_class_lacks(name: str) -> None:
    column = [Standing("T", "L", 1, 1, "scored", near=False, wanting=name, found="L")] * 2
    ((number, (check, _), said),) = lacking(column)
    assert (number, check) == (2, name)
    assert said.startswith("2 of 2 ")
    assert len(said.split()) <= 20


def test_of_those_in_doubt_the_widest_range_comes_first() -> None:
    doubts = {"a.txt": 95, "b.txt": 70, "c.txt": 70}
    rows = [replace(made(n, 0, status="unsure"), low=low) for n, low in doubts.items()]
    assert [row.name for row, _ in first(rows)] == ["b.txt", "c.txt", "a.txt"]

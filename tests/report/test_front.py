"""Page 1 keeps to one page, however much there is to say, and says what is in doubt."""

import io

import pypdf
import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    STRANGE,
    THESIS,
    TICKETS,
    default_rubric,
    graded,
    strong,
    text,
)

from rubric.assess import assess
from rubric.records import replace
from rubric.report.front import MOST_NOTICES, MOST_STEPS, front
from rubric.report.html import page
from rubric.report.paper import PAPERS, Paper
from rubric.report.pdf import pdf
from rubric.result import Adjustment, Grade, Mark, Step, Strength
from rubric.source import Notice

LAST_WORDS = "A teacher’s own mark always wins."
ADJUSTMENTS = (
    Adjustment("cap", -5, "Too few citations cap the total"),
    Adjustment("bonus", 2, "Handed in early"),
)


def weak() -> Grade:
    return graded(text(f"{OPENING} {THESIS}", HEALTH, STRANGE, LESSONS, CONCLUSION))


def asked(mark: Mark, i: int) -> Mark:
    """Give a mark as the one of another question, with a step of its own."""
    step = mark.next_step and replace(mark.next_step, says=f"{mark.next_step.says} ({i})")
    return replace(mark, criterion=f"c{i}", title=f"Question {i}", next_step=step)


def crowded(criteria: int, paragraphs: int, notices: int) -> Grade:
    """Give a grade with as many criteria, paragraphs and notices as wanted."""
    body = [HEALTH, LESSONS, STRANGE] * paragraphs
    grade = graded(text(f"{OPENING} {THESIS}", *body[: paragraphs - 2], CONCLUSION))
    marks = [asked(grade.marks[i % 4], i) for i in range(criteria)]
    told = [Notice("x", f"Notice {i} has a sentence of some length.") for i in range(notices)]
    total = replace(grade.total, adjustments=ADJUSTMENTS)
    return replace(grade, marks=tuple(marks), notices=tuple(told), total=total)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(
    ("criteria", "paragraphs", "notices"),
    [(4, 5, 0), (4, 9, 3), (8, 6, 3), (7, 18, 5), (16, 6, 1)],
)
def test_page_1_is_one_page(criteria: int, paragraphs: int, notices: int, paper: Paper) -> None:
    data = pdf(crowded(criteria, paragraphs, notices), paper=paper)
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    assert LAST_WORDS in " ".join(pages[0].extract_text().split())


def test_only_the_first_steps_and_notices_stand_on_page_1() -> None:
    grade = crowded(8, 6, 5)
    found = front(grade)
    assert len(found.steps) == MOST_STEPS
    assert found.more_steps
    assert len(found.notices) == MOST_NOTICES
    assert "Notice 4 has" in page(grade)


def test_a_plan_has_points_that_paragraphs_give() -> None:
    grade = graded(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, STRANGE, CONCLUSION))
    assert [cell.carries for cell in front(grade).strip[1:3]] == [
        "point 1 of the plan",
        "point 2 of the plan",
    ]


def test_what_changed_the_total_is_added_up() -> None:
    grade = crowded(4, 5, 0)
    points = grade.total.points
    assert front(grade).adjustments == (
        f"Cap: {points + 3} − 5 = {points - 2}. Too few citations cap the total.",
        f"Bonus: {points - 2} + 2 = {points}. Handed in early.",
    )


def test_a_doubtful_total_is_a_range() -> None:
    grade = weak()
    unsure = replace(grade.marks[0], status="unsure")
    total = replace(grade.total, low=67, high=81, provisional=True)
    found = front(replace(grade, marks=(unsure, *grade.marks[1:]), total=total))
    says = "Structure between 67 and 81 of 100; provisional: your teacher decides Thesis."
    assert found.total == says
    assert "(unsure)" in found.rows[0].level
    assert [row.doubt for row in found.rows] == [True, False, False, False]


def test_a_missing_thesis_comes_first_and_reasons_wait_for_it() -> None:
    grade = graded(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, CONCLUSION))
    found = front(grade)
    assert not found.thesis
    assert found.steps[0].title == "Thesis"
    assert "Reasons" in found.steps[0].worth
    assert "Reasons" not in [step.title for step in found.steps]
    assert found.rows[1].says.endswith(". “Thesis” comes first.")
    assert "on the thesis" not in [cell.carries for cell in found.strip]
    assert found.strip[0].broken


def test_what_works_is_not_the_thesis_again() -> None:
    found = front(weak())
    assert found.thesis
    assert found.strength_quote not in found.thesis


def test_a_step_that_two_questions_ask_for_stands_once_with_what_both_gain() -> None:
    claim = "The town should open its swimming pool in winter."
    grade = graded(text(f"{OPENING} {claim}", HEALTH, LESSONS, CONCLUSION))
    first, *others = front(grade).steps
    assert first.says.startswith("Which reasons do ¶2 and ¶3 give?")
    assert first.serves == ("thesis", "pillars")
    assert first.worth == "one sentence · +5 points, and +7 in Reasons"
    assert all(step.says != first.says for step in others)


def test_a_rubric_of_one_question_gives_the_steps_of_its_checks() -> None:
    grade = weak()
    findings = tuple(found for mark in grade.marks for found in mark.findings)
    chosen = Step("Which of these costs most?", "one sentence", 0, 5)
    whole = replace(grade.marks[0], findings=findings, next_step=chosen, gain=1)
    steps = front(replace(grade, marks=(whole,))).steps
    assert steps[0].says == chosen.says
    assert steps[0].worth == "one sentence · +1 point"
    assert len(steps) > 1
    assert not any("+" in step.worth for step in steps[1:])


def test_a_question_that_asks_for_the_thesis_and_its_reasons_waits_for_nothing() -> None:
    grade = graded(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, CONCLUSION))
    thesis, reasons, *_ = grade.marks
    whole = replace(thesis, findings=(*thesis.findings, *reasons.findings))
    assert front(replace(grade, marks=(whole,))).steps


def test_so_many_questions_that_page_1_gives_no_more_than_their_levels() -> None:
    assert "What the next level says" in page(crowded(8, 6, 3))
    assert "What the next level says" not in page(crowded(20, 6, 3))


def test_the_paragraph_of_a_late_thesis_is_told_by_both() -> None:
    body = f"{LESSONS} {THESIS}"
    written = text(f"{OPENING} Nobody asks why.", HEALTH, body, TICKETS, CONCLUSION)
    grade = assess(written.encode(), "e.txt", default_rubric(), thesis=THESIS[:30])
    assert isinstance(grade, Grade)
    assert [cell.carries for cell in front(grade).strip] == [
        "opening",
        "reason 1",
        "thesis, three reasons; reason 2",
        "reason 3",
        "thesis said again",
    ]


@pytest.mark.parametrize(
    ("place", "says", "told"),
    [
        ("¶1", "It takes a side (¶1).", ""),
        ("¶1", "A side.", "¶1"),
        ("¶1", "A side (¶12).", "¶1"),
        ("list", "The text and the list agree.", ""),
        ("list", "It names a specialist.", "list"),
    ],
)
def test_where_a_strength_stands_is_said_once(place: str, says: str, told: str) -> None:
    grade = graded(strong())
    start = 0 if place == "¶1" else strong().index("Osgood, Lena")
    strength = Strength(start, start + 6, says, strong()[start : start + 6])
    marks = (replace(grade.marks[0], strength=strength),)
    assert front(replace(grade, marks=marks)).strength_place == told

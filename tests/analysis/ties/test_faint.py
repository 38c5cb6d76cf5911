"""Ties that may be none are doubted, not denied."""

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    graded,
    text,
    understood,
)

from rubric.analysis.ties.faint import doubted
from rubric.checks.body_tied_to_pillars import body_tied_to_pillars
from rubric.records import replace

INTRODUCTION = f"{OPENING} {THESIS}"
BREAD = "Bread needs flour and yeast. A baker kneads the dough and leaves it to rise."
MOON = "The moon is a grey desert. Its dust lies still, for no wind blows."


@pytest.mark.parametrize("planted", [BREAD, MOON])
def test_a_few_lines_on_something_else_leave_the_reasons_in_doubt(planted: str) -> None:
    written = text(INTRODUCTION, HEALTH, planted, LESSONS, TICKETS, CONCLUSION)
    essay = understood(written)
    other = doubted(essay.draft, essay.argument, essay.strangers)
    assert other is not None
    kinds = [tie.kind for tie in other.ties]
    assert kinds == ["pillar", "untied", "pillar", "pillar"]
    grade = graded(written)
    mark = next(mark for mark in grade.marks if mark.criterion == "pillars")
    assert mark.status == "unsure"
    assert "¶4" in mark.findings[0].says or "¶3" in mark.findings[0].says
    assert grade.total.low < grade.total.high


def test_a_paragraph_of_the_essay_is_not_doubted() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    assert doubted(essay.draft, essay.argument, essay.strangers) is None


@pytest.mark.parametrize(
    ("head", "doubts"),
    [
        ("Lessons do not save lives.", True),
        ("Some parents say that lessons do not save lives, but they do.", False),
        ("Lessons save lives.", False),
    ],
    ids=["denied", "others do", "said"],
)
def test_a_paragraph_that_begins_by_denying_its_reason_is_doubted(
    head: str, *, doubts: bool
) -> None:
    essay = understood(text(INTRODUCTION, HEALTH, f"{head} {LESSONS}", TICKETS, CONCLUSION))
    other = doubted(essay.draft, essay.argument, essay.strangers)
    assert (other is not None) is doubts


def test_a_scrap_of_a_few_words_is_not_doubted() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, "Bread and butter", LESSONS, CONCLUSION))
    assert doubted(essay.draft, essay.argument, essay.strangers) is None


@pytest.mark.parametrize("back", ["So", "This means that", "Another reason is that"])
def test_a_paragraph_that_refers_back_is_not_doubted(back: str) -> None:
    written = text(INTRODUCTION, HEALTH, f"{back} bread needs flour.", LESSONS, CONCLUSION)
    essay = understood(written)
    assert doubted(essay.draft, essay.argument, essay.strangers) is None


BARE = "The town should open the pool all year. Many people have asked for it."
FAIR = (
    "In summer we like the town fair on the meadow. My cousin Ezra won a goldfish there with "
    "three wooden rings, and we carried it home in a jar of water. It was the best evening of "
    "the year."
)
TOUCH = "And it pays for itself in the end, since the town saves on doctors."


def test_where_no_reason_is_named_a_scrap_is_not_faint() -> None:
    essay = understood(text(BARE, HEALTH, MOON, LESSONS, CONCLUSION))
    assert doubted(essay.draft, essay.argument, essay.strangers) is None


def test_where_no_reason_is_named_a_stray_is_none_of_them() -> None:
    essay = understood(text(f"{OPENING} {BARE}", HEALTH, LESSONS, FAIR, TICKETS, CONCLUSION))
    found = doubted(essay.draft, essay.argument, essay.strangers)
    kinds = [tie.kind for tie in (found or essay.argument).ties]
    assert kinds == ["pillar", "pillar", "untied", "pillar"]


def test_a_paragraph_on_the_author_is_faint() -> None:
    life = (
        "Osgood was born in Leeds and studied law before she turned to science. Her first book "
        "was a study of moths, and a museum in Leeds bears her name."
    )
    essay = understood(text(INTRODUCTION, HEALTH, life, LESSONS, TICKETS, CONCLUSION))
    found = doubted(essay.draft, essay.argument, essay.strangers)
    kinds = [tie.kind for tie in (found or essay.argument).ties]
    assert kinds == ["pillar", "untied", "pillar", "pillar"]


def test_a_reason_that_is_only_touched_is_in_doubt() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, f"{LESSONS} {TOUCH}", CONCLUSION))
    found = doubted(essay.draft, essay.argument, essay.strangers)
    assert [tie.pillars for tie in essay.argument.ties] == [(0,), (1, 2)]
    assert found is not None
    assert [(tie.pillars, tie.kind) for tie in found.ties] == [((0,), "pillar"), ((1,), "pillar")]
    finding = body_tied_to_pillars(essay)
    says = "I am not sure that a paragraph carries “the tickets pay for the heating”."
    assert (finding.says, finding.status, finding.strength) == (says, "unsure", None)


def apart(planted: str, strength: float = 0.1) -> bool:
    """Tell whether a paragraph put in is doubted when it is tied so strongly."""
    essay = understood(text(INTRODUCTION, HEALTH, planted, LESSONS, TICKETS, CONCLUSION))
    ties = [
        replace(tie, kind="pillar", strength=strength if tie.paragraph == 2 else 1.0)
        for tie in essay.argument.ties
    ]
    return (
        doubted(essay.draft, replace(essay.argument, ties=tuple(ties)), essay.strangers)
        is not None
    )


@pytest.mark.parametrize(
    ("planted", "strength", "faint"),
    [
        (MOON, 0.19, True),
        (MOON, 0.2, False),
        ("Yeast and flour make good bread.", 0.1, True),
        ("Yeast and flour make bread.", 0.1, False),
        (f"A {'grey ' * 37}moon.", 0.1, True),
        (f"A {'grey ' * 38}moon.", 0.1, False),
        ("Grey dust lies deep on craters, exercise aside.", 0.1, True),
        ("Grey dust lies deep on craters, exercise and lessons aside.", 0.1, False),
        ("Grey dust lies there for the neighbor.", 0.1, True),
        ("Grey dust lies deep on craters and the child tests.", 0.1, False),
    ],
    ids=[
        *("weak", "not so weak", "six words", "five", "39 words", "40"),
        *("one word of the thesis", "two", "a quarter returns", "two of seven"),
    ],
)
def test_a_tie_is_faint_where_little_holds_it(
    planted: str, strength: float, *, faint: bool
) -> None:
    assert apart(planted, strength) is faint


def test_a_first_sentence_that_says_its_reason_leaves_no_doubt() -> None:
    bread = (
        "Lessons are like bread. A baker kneads the dough and leaves it in a warm place to rise."
    )
    essay = understood(text(INTRODUCTION, HEALTH, bread, TICKETS, CONCLUSION))
    assert doubted(essay.draft, essay.argument, essay.strangers) is None


LAMPS = (
    "{}Street lamps on Hollow Road have been dark since the storm. Cyclists cannot see the holes, "
    "and two of them broke an arm in one month. My aunt walks her dog with a torch now."
)


@pytest.mark.parametrize("led", ["", "Also, ", "The main reason is plain. "])
def test_one_with_nothing_of_what_opens_and_concludes_is_faint(led: str) -> None:
    written = text(INTRODUCTION, HEALTH, LESSONS, LAMPS.format(led), CONCLUSION)
    essay = understood(written)
    found = doubted(essay.draft, essay.argument, essay.strangers)
    kinds = [tie.kind for tie in (found or essay.argument).ties]
    assert kinds == ["pillar", "pillar", "untied"]

"""A first paragraph put together from later sentences is none of the essay."""

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

from rubric.lookup import indexes

BODY = (HEALTH, LESSONS, TICKETS)
ESSAY = (f"{OPENING} {THESIS}", *BODY, CONCLUSION)
TAKEN = " ".join(f"{part.split('. ')[-2]}." for part in BODY)


def test_it_is_left_aside_with_a_notice_and_costs_nothing() -> None:
    with_it, without = graded(text(TAKEN, *ESSAY)), graded(text(*ESSAY))
    assert with_it.total == without.total
    assert with_it.essay.paragraphs[0].role == "other"
    assert "left-aside" in {notice.code for notice in with_it.notices}


@pytest.mark.parametrize(
    "first",
    [
        " ".join(TAKEN.split(". ")[:2]) + ".",
        f"{OPENING} {THESIS}",
        f"{TAKEN} {OPENING} {THESIS} Nobody knows why. Nobody has asked the mayor about it.",
    ],
    ids=["two sentences", "its own", "mostly its own"],
)
def test_another_opens(first: str) -> None:
    draft = understood(text(first, *ESSAY[1:])).draft
    assert indexes(draft, "introduction") == (0,)


def test_an_essay_pasted_twice_opens_with_the_first() -> None:
    draft = understood(text(*ESSAY, *ESSAY)).draft
    assert indexes(draft, "introduction") == (0,)

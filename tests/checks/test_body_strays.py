"""A paragraph that may be a stranger: what is said and asked of it, and how surely."""

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    STRANGE,
    THESIS,
    TICKETS,
    graded,
    text,
)

from rubric.result import Mark

INTRODUCTION = f"{OPENING} {THESIS}"
HEAD = "Lessons save lives, and lessons need time."
DRIFT = (
    "Yeast eats sugar and gives off gas. In a closed jar the gas has nowhere to go, and the lid "
    "bulges. Brewers of old knew nothing of fungi and thanked the saint of their guild. "
    "Astronomers built telescopes on the dark plateau. Their mirrors gather starlight from "
    "galaxies, and robots guard them."
)
OWN = "A child who swims all winter drowns in no lake."
NEARLY_OWN = "A lake is cold in winter."
ASKS, LINKS = "What is ¶3 (", "What does ¶3 (“Lessons save lives, and lessons need …”) show"


def reasons(*body: str) -> Mark:
    grade = graded(text(INTRODUCTION, *body, CONCLUSION))
    return next(mark for mark in grade.marks if mark.criterion == "pillars")


@pytest.mark.parametrize(
    ("paragraph", "status", "asked"),
    [
        (LESSONS, "scored", None),
        (f"{HEAD} {DRIFT} {OWN}", "unsure", LINKS),
        (f"{HEAD} {DRIFT} {NEARLY_OWN}", "unsure", LINKS),
        (f"{HEAD} {DRIFT}", "scored", LINKS),
        (f"Another reason is that penguins lay one egg. {STRANGE}", "scored", "What does ¶3 ("),
        (STRANGE, "scored", ASKS),
    ],
    ids=["own", "own ends", "nearly own end", "own head", "announced as a reason", "a stranger"],
)
def test_only_a_sure_stranger_may_be_taken_out(
    paragraph: str, status: str, asked: str | None
) -> None:
    mark = reasons(HEALTH, paragraph, TICKETS)
    says = mark.next_step.says if mark.next_step else None
    assert mark.status == status
    assert says is None if asked is None else says and says.startswith(asked)
    assert (says is not None and "take it out" in says) is (asked == ASKS)


@pytest.mark.parametrize("end", [NEARLY_OWN, "Robots do not sleep."])
def test_a_reason_that_is_named_is_not_said_to_have_no_paragraph(end: str) -> None:
    says = reasons(HEALTH, f"{HEAD} {DRIFT} {end}", TICKETS).findings[0].says
    assert "¶3 names “lessons save lives”; I could not find it in what follows." in says
    assert "paragraph that carries" not in says


def test_one_of_two_carries_and_the_other_is_named() -> None:
    says = reasons(HEALTH, LESSONS, STRANGE).findings[0].says
    assert says.startswith("2 of 3 body paragraphs carry a reason. I could not make out which")
    says = reasons(HEALTH, STRANGE).findings[0].says
    assert says.startswith("1 of 2 body paragraphs carries a reason. ")

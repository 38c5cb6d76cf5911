"""A step stays true where an essay was read wrongly: it asks, points and leaves a choice."""

from dataclasses import replace

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

from rubric.checks.body_tied_to_pillars import body_tied_to_pillars
from rubric.deeds import is_doubted, match_reasons, name_reasons
from rubric.loader import load
from rubric.lookup import takes_leave

CLAIM = "The town should open its swimming pool in winter."
BODY = (HEALTH, LESSONS, TICKETS)
PLAIN = text(f"{OPENING} {CLAIM}", *BODY, CONCLUSION)


def test_a_thesis_read_with_doubt_is_asked_about_and_not_told() -> None:
    essay = understood(PLAIN, CLAIM)
    thesis = essay.argument.thesis
    assert thesis is not None
    doubtful = replace(thesis, pointed=False, confidence=0.4)
    assert is_doubted(essay.draft, doubtful)
    assert name_reasons(essay.draft, doubtful).says.startswith("If “")
    assert not is_doubted(essay.draft, replace(doubtful, pointed=True))


def test_reasons_are_matched_without_being_named() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", *BODY, CONCLUSION))
    thesis = essay.argument.thesis
    assert thesis is not None
    says = match_reasons(essay.draft, thesis).says
    assert says == (
        "Which reason does each of ¶2 to ¶4 prove? Check that ¶1 and ¶5 name these, and no other."
    )


@pytest.mark.parametrize(
    "sentence", ["Thank you for reading my letter.", "I hope you like my essay."]
)
def test_thanks_are_no_claim(sentence: str) -> None:
    assert takes_leave(sentence)
    assert not takes_leave(CLAIM)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Thank you all for reading my letter about the town pool.", False),
        ("All of us have been there to see the town pool.", True),
    ],
)
def test_thanks_alone_are_no_paragraph_to_fill(said: str, *, asked: bool) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, said, TICKETS, CONCLUSION))
    step = body_tied_to_pillars(essay).step
    assert (step is not None and "¶4, “All of us" in step.says) is asked


def test_young_writers_read_short_words() -> None:
    grade = graded(PLAIN, load("young-writers"))
    told = [mark.next_step.says for mark in grade.marks if mark.next_step]
    assert told
    assert not [says for says in told if "thesis" in says or "claim" in says]

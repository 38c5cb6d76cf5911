from dataclasses import replace

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    THESIS,
    TICKETS,
    doubted,
    text,
    understood,
)

from rubric.checks.conclusion_restates_thesis import conclusion_restates_thesis

INTRODUCTION = f"{OPENING} {THESIS}"
COPIED = f"In conclusion, t{THESIS[1:]}"
ELSEWHERE = "Clouds drift over mountains. Nobody has counted them yet, and nobody ever shall."


@pytest.mark.parametrize(
    ("introduction", "conclusion", "low", "high", "says"),
    [
        (INTRODUCTION, CONCLUSION, 0.7, 1.0, "says the thesis again"),
        (INTRODUCTION, COPIED, 0.75, 0.75, "return in a row"),
        (INTRODUCTION, ELSEWHERE, 0.15, 0.15, "could not find the thesis again"),
        (f"{OPENING} {PLAN}", PLAN, 0.0, 0.5, "plan"),
    ],
    ids=["in new words", "copied", "not at all", "a plan again"],
)
def test_how_the_conclusion_says_it(
    introduction: str, conclusion: str, low: float, high: float, says: str
) -> None:
    essay = understood(text(introduction, HEALTH, LESSONS, TICKETS, conclusion))
    finding = conclusion_restates_thesis(essay)
    assert finding.score is not None
    assert low <= finding.score <= high
    assert says in finding.says


def test_how_much_may_be_copied_is_the_teachers() -> None:
    mostly = COPIED.replace("lessons save", "good lessons save")
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, mostly))
    assert conclusion_restates_thesis(essay, verbatim_limit=1.0).score == 1.0


def test_a_faint_restatement_is_asked_for_the_whole() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    again = essay.argument.restatement
    assert again is not None
    faint = replace(again, similarity=0.3, copied=None)
    argument = replace(essay.argument, restatement=faint)
    finding = conclusion_restates_thesis(replace(essay, argument=argument))
    assert finding.score == pytest.approx(0.7273)
    assert "I could not find all of it" in finding.says
    assert finding.strength is None
    assert finding.step is not None
    assert finding.step.says.startswith("What does “Healthy neighbors")


def test_without_a_conclusion_one_is_asked_for() -> None:
    finding = conclusion_restates_thesis(understood(text(INTRODUCTION, HEALTH), THESIS))
    assert finding.score == 0.0
    assert "no conclusion after ¶2" in finding.says
    assert finding.step is not None


def test_in_doubt_it_says_so() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    finding = conclusion_restates_thesis(doubted(essay))
    assert finding.status == "unsure"
    assert finding.says.startswith("I am not sure, but “")

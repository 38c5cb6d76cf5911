import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, PLAN, THESIS, TICKETS, text, understood

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

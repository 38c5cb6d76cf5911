import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, PLAN, THESIS, TICKETS, text, understood

from rubric.checks.conclusion_covers_pillars import conclusion_covers_pillars

TWO = "In the end, healthy people and good lessons are why the pool should open in winter."
NONE = "Therefore the town should open its swimming pool in winter."


@pytest.mark.parametrize(
    ("introduction", "conclusion", "score", "status"),
    [
        (f"{OPENING} {THESIS}", CONCLUSION, 1.0, "scored"),
        (f"{OPENING} {THESIS}", TWO, 0.6667, "scored"),
        (f"{OPENING} {THESIS}", NONE, 0.0, "scored"),
        (f"{OPENING} {PLAN}", CONCLUSION, None, "not_applicable"),
    ],
)
def test_the_share_of_reasons_recalled(
    introduction: str, conclusion: str, score: float | None, status: str
) -> None:
    essay = understood(text(introduction, HEALTH, LESSONS, TICKETS, conclusion))
    finding = conclusion_covers_pillars(essay)
    assert finding.score == score
    assert finding.status == status

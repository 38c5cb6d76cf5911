import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, PLAN, THESIS, TICKETS, text, understood

from rubric.checks.thesis_arguable import thesis_arguable


@pytest.mark.parametrize(
    ("thesis", "score", "quote"),
    [
        (THESIS, 1.0, "should"),
        ("Swimming is more useful in winter than in summer.", 1.0, "more useful in winter than"),
        ("I believe that the pool belongs to everyone.", 1.0, "I believe"),
        ("The town has one swimming pool with eight lanes.", 0.5, "one swimming pool"),
    ],
)
def test_a_claim_takes_a_side(thesis: str, score: float, quote: str) -> None:
    written = text(f"{OPENING} {thesis}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    finding = thesis_arguable(understood(written, thesis=thesis[:30]))
    assert finding.score == score
    assert any(quote in evidence.quote for evidence in finding.evidence)


def test_a_plan_is_no_claim() -> None:
    finding = thesis_arguable(understood(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, CONCLUSION)))
    assert finding.score == 0.25
    assert not finding.evidence
    assert finding.missing is not None

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

from rubric.checks.thesis_arguable import thesis_arguable


@pytest.mark.parametrize(
    ("thesis", "score", "quote"),
    [
        (THESIS, 1.0, "should"),
        ("Swimming is more useful in winter than in summer.", 1.0, "more useful in winter than"),
        ("I believe that the pool belongs to everyone.", 1.0, "I believe"),
        ("The town has one swimming pool with eight lanes.", 0.5, "one swimming pool"),
        ("A swimming pool is a kind of basin for people who bathe.", 0.5, "kind of basin"),
        ("Should the town keep its swimming pool open in winter?", 0.25, "Should the town"),
        ("In this essay I will describe the benefits of swimming.", 0.25, "will describe"),
        ("This essay argues that the pool belongs to everyone.", 1.0, "This essay argues"),
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


def test_in_doubt_it_says_so() -> None:
    written = text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    finding = thesis_arguable(doubted(understood(written)))
    assert finding.status == "unsure"
    assert finding.says.startswith("I am not sure, but someone could disagree")

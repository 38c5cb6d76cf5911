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
    is_sound,
    text,
    understood,
)

from rubric.checks.body_tied_to_pillars import body_tied_to_pillars

INTRODUCTION = f"{OPENING} {THESIS}"
OBJECTION = (
    "Critics argue that a warm pool in winter wastes fuel and money. But the fuel is paid for by "
    "tickets, and a town that closes its pool saves nothing on guards."
)


@pytest.mark.parametrize(
    ("body", "low", "high", "says"),
    [
        ((HEALTH, LESSONS, TICKETS), 1.0, 1.0, "Every body paragraph carries a reason"),
        ((HEALTH, LESSONS, TICKETS, OBJECTION), 1.0, 1.0, "Every body paragraph"),
        ((HEALTH, LESSONS, STRANGE, TICKETS), 0.5, 0.95, "¶4"),
        ((HEALTH, LESSONS), 0.5, 0.95, "No paragraph carries the reason"),
    ],
    ids=["all tied", "an objection answered", "a stranger", "a reason without paragraph"],
)
def test_paragraphs_and_reasons(body: tuple[str, ...], low: float, high: float, says: str) -> None:
    essay = understood(text(INTRODUCTION, *body, CONCLUSION))
    finding = body_tied_to_pillars(essay)
    assert finding.score is not None
    assert low <= finding.score <= high
    assert says in finding.says
    assert is_sound(essay, finding)


def test_without_a_thesis_only_the_lower_half_is_reached() -> None:
    essay = understood(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    finding = body_tied_to_pillars(essay)
    assert finding.score is not None
    assert finding.score < 0.65
    assert "plan" in finding.says


def test_no_body_at_all() -> None:
    finding = body_tied_to_pillars(understood(INTRODUCTION))
    assert finding.score == 0.0
    assert finding.missing is not None

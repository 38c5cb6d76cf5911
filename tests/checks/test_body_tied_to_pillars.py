from dataclasses import replace

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
    doubted,
    is_sound,
    text,
    understood,
)

from rubric.checks.body_tied_to_pillars import body_tied_to_pillars
from rubric.types import Argument, Essay, Tie

INTRODUCTION = f"{OPENING} {THESIS}"


def held(essay: Essay, ties: tuple[Tie, ...]) -> Argument:
    return replace(essay.argument, ties=ties)


OBJECTION = (
    "Critics argue that a warm pool in winter wastes fuel and money. But the fuel is paid for by "
    "tickets, and a town that closes its pool saves nothing on guards."
)


@pytest.mark.parametrize(
    ("body", "low", "high", "says"),
    [
        ((HEALTH, LESSONS, TICKETS), 0.95, 1.0, "All three body paragraphs carry a reason"),
        ((HEALTH, LESSONS, TICKETS, OBJECTION), 0.95, 1.0, "All four body paragraphs"),
        ((HEALTH, LESSONS, STRANGE, TICKETS), 0.65, 0.849, "none in ¶4"),
        ((HEALTH, LESSONS), 0.65, 0.95, "no paragraph that carries the reason"),
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


def test_a_stray_paragraph_keeps_a_long_essay_from_the_top() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    body = essay.argument.ties * 3
    stray = (*body, replace(body[0], kind="untied", pillars=(), strength=0.0))
    for ties, low, high in ((body, 0.85, 1.0), (stray, 0.65, 0.849)):
        finding = body_tied_to_pillars(replace(essay, argument=held(essay, ties)))
        assert finding.score is not None
        assert low <= finding.score <= high


def test_a_hollow_paragraph_weighs_less_than_a_full_one() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    ties = tuple(replace(tie, strength=0.6) for tie in essay.argument.ties)
    full = body_tied_to_pillars(replace(essay, argument=held(essay, ties)))
    hollow = (*ties[:1], replace(ties[1], strength=0.06), *ties[2:])
    faint = body_tied_to_pillars(replace(essay, argument=held(essay, hollow)))
    assert full.score == 1.0
    assert faint.score is not None
    assert 0.85 <= faint.score < 1.0
    assert faint.step is not None
    assert "How does ¶3 prove “lessons save lives”?" in faint.step.says


def test_reasons_left_to_the_body_reach_four_fifths() -> None:
    claim = "The town should open its swimming pool in winter."
    essay = understood(text(f"{OPENING} {claim}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    finding = body_tied_to_pillars(essay)
    assert finding.score is not None
    assert 0.65 <= finding.score <= 0.8
    assert finding.step is not None
    assert finding.step.says.startswith("Which reason does ¶2 (“Exercise keeps")


def test_in_doubt_it_says_so() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    finding = body_tied_to_pillars(doubted(essay))
    assert finding.status == "unsure"
    assert finding.says.startswith("I am not sure, but all three")


def test_no_body_at_all() -> None:
    finding = body_tied_to_pillars(understood(INTRODUCTION))
    assert finding.score == 0.0
    assert finding.missing is not None

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    THESIS,
    TICKETS,
    is_sound,
    text,
    understood,
)

from rubric.checks.thesis_stated import thesis_stated

CLAIM = "The town should open its swimming pool in winter."
ONE_REASON = "The town should open its swimming pool in winter because lessons save lives."


@pytest.mark.parametrize(
    ("introduction", "score", "says"),
    [
        (f"{OPENING} {THESIS}", 1.0, "three reasons"),
        (f"{OPENING} {ONE_REASON}", 0.7, "one reason"),
        (f"{OPENING} {CLAIM}", 0.6, "leaves its reasons to the body"),
        (f"{OPENING} {PLAN}", 0.5, "could not find a claim"),
    ],
    ids=["three reasons", "one reason", "a claim alone", "a plan"],
)
def test_what_the_introduction_states(introduction: str, score: float, says: str) -> None:
    essay = understood(text(introduction, HEALTH, LESSONS, TICKETS, CONCLUSION))
    finding = thesis_stated(essay)
    assert finding.score == score
    assert says in finding.says
    assert is_sound(essay, finding)


def test_the_number_of_reasons_asked_is_the_teachers() -> None:
    essay = understood(text(f"{OPENING} {CLAIM}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    assert thesis_stated(essay, min_pillars=0).score == 1.0


def test_the_teacher_may_say_there_is_none() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, CONCLUSION), thesis="none")
    finding = thesis_stated(essay)
    assert finding.score == 0.25
    assert finding.missing is not None
    assert finding.step is not None

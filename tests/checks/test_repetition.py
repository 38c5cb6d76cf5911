import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    is_sound,
    text,
    understood,
)

from rubric.checks.repetition import repetition

AGAIN = "Where a pool stays open, more children pass the test and fewer drown in lakes and rivers."
QUOTED = "It says that “where a pool stays open more children pass the test and swim” (Osgood 3)."


@pytest.mark.parametrize(
    ("added", "runs"),
    [
        ("", 0),
        (AGAIN, 1),
        (f"{AGAIN} {AGAIN}", 2),
        (QUOTED, 0),
        ("More children pass the test and fewer drown.", 0),
    ],
    ids=["nothing", "a sentence", "twice", "a source's", "a short run"],
)
def test_runs_that_stand_twice(added: str, runs: int) -> None:
    body = (HEALTH, LESSONS, f"{TICKETS} {added}")
    essay = understood(text(f"{OPENING} {THESIS}", *body, CONCLUSION))
    finding = repetition(essay)
    assert finding.measured is not None
    assert finding.measured.value == runs
    assert finding.score == pytest.approx(1 - 0.2 * runs)
    assert is_sound(essay, finding)


def test_both_places_are_named() -> None:
    body = (HEALTH, LESSONS, f"{TICKETS} {AGAIN}")
    finding = repetition(understood(text(f"{OPENING} {THESIS}", *body, CONCLUSION)))
    assert finding.says == (
        "One run of words returns: “Where a pool stays open, more children pass the test "
        "and fewer drown …” stands in ¶3 and ¶4."
    )
    assert finding.step is not None
    assert "add in ¶4" in finding.step.says


def test_the_thesis_said_again_is_another_question() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, f"So: {THESIS}"))
    assert essay.argument.thesis is not None
    assert repetition(essay).score == 1


def test_the_length_of_a_run_is_the_teachers() -> None:
    body = (HEALTH, LESSONS, f"{TICKETS} More children pass the test and fewer drown.")
    essay = understood(text(f"{OPENING} {THESIS}", *body, CONCLUSION))
    assert repetition(essay, run=8).score == 0.8

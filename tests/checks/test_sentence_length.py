import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    is_sound,
    strong,
    text,
    understood,
)

from rubric.checks.sentence_length import sentence_length

LONG = (
    "The pool that the town built behind the old mill, which had stood there since the river was "
    "moved and the miller sold his wheel, holds more water than the two pools of the neighbors do "
    "when both of them are full and the sun has been on them for a week."
)
QUOTED = f"Osgood wrote: “{LONG}” (Osgood 3)."


@pytest.mark.parametrize(
    ("added", "long"), [("", 0), (LONG, 1), (QUOTED, 0)], ids=["none", "one", "a source's"]
)
def test_only_the_writers_own_sentences_are_long(added: str, long: int) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{HEALTH} {added}", LESSONS, CONCLUSION))
    finding = sentence_length(essay)
    assert (finding.score == 1) == (not long)
    assert (finding.step is not None) == bool(long)
    assert is_sound(essay, finding)


def test_the_longest_is_quoted() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{HEALTH} {LONG}", LESSONS, CONCLUSION))
    finding = sentence_length(essay)
    assert finding.says.startswith("1 of 11 sentences in the essay has more than 40 words, one 5")
    assert finding.step is not None
    assert "“The pool that the town built" in finding.step.says


def test_the_bound_is_the_teachers() -> None:
    score = sentence_length(understood(strong()), most=10).score
    assert score is not None
    assert score < 0.5

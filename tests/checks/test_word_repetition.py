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

from rubric.checks.word_repetition import word_repetition

OFTEN = "Roofs are amazing. " * 9
TOPIC = "The pool in winter is a pool. " * 8
NAMED = "It was here that Marlowe swam. " + "Then Marlowe swam where Marlowe did. " * 6
QUOTED = (
    "Osgood says “amazing amazing amazing amazing amazing amazing amazing amazing” (Osgood 1)."
)


@pytest.mark.parametrize(
    ("added", "score", "says"),
    [
        ("", 1.0, "No word"),
        (OFTEN, 0.8, "“amazing” 9 times"),
        ("Roofs are amazing. " * 8, 0.8, "“amazing” 8 times"),
        ("Roofs are amazing. " * 7, 1.0, "No word"),
        (TOPIC, 1.0, "No word"),
        (QUOTED, 1.0, "No word"),
    ],
    ids=["none", "one", "eight times", "seven", "the topic's", "a source's"],
)
def test_words_that_come_back(added: str, score: float, says: str) -> None:
    body = (HEALTH, LESSONS, f"{TICKETS} {added}")
    essay = understood(text(f"{OPENING} {THESIS}", *body, CONCLUSION))
    finding = word_repetition(essay)
    assert finding.score == score
    assert says in finding.says
    assert is_sound(essay, finding)


def test_a_name_may_come_back() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, NAMED, CONCLUSION))
    assert "Marlowe" not in word_repetition(essay).says


def test_a_bound_of_the_teachers_own() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, OFTEN, CONCLUSION))
    assert word_repetition(essay, most=20).score == 1

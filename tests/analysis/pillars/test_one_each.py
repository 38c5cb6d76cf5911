"""Sentences behind a claim of which each may be a reason."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, TICKETS, text, understood

from rubric.analysis.pillars.following import one_each

CLAIM = "The town should open its swimming pool in winter."
BODY = (HEALTH, LESSONS, TICKETS)

EACH = "It keeps us fit. It saves children. It also pays for its own heating."


@pytest.mark.parametrize(
    ("after", "read"),
    [
        (EACH, True),
        ("It keeps us fit. It saves children. It pays for its own heating.", True),
        ("Swimming keeps us fit. Lessons save children. Even the heating gets paid.", True),
        ("Swimming keeps us fit. Lessons save children. The heating gets paid.", False),
        ("It keeps us fit. It also saves children.", False),
        ("It keeps us fit. Does it save children? It also pays for its own heating.", False),
        ("It keeps us fit. Some people sink. It also pays for its own heating.", False),
        ("It keeps us fit. I think we should swim. It also pays for its own heating.", False),
        ("It keeps us fit. I will tell you how. It also pays for its own heating.", False),
        ("I am fit. I save children. I pay for my own heating.", False),
        (f"{EACH} {EACH}", False),
        (f"{EACH[:-1]} {'and the lamps ' * 5}of the hall.", False),
        (f"{EACH[:-1]} {'and the lamps ' * 2}of it.", True),
    ],
    ids=[
        *("one more", "alike", "even", "no sign", "two", "asked", "others", "opines", "plans"),
        *("a story", "many", "long", "fifteen words"),
    ],
)
def test_sentences_behind_a_claim_may_each_be_a_reason(after: str, *, read: bool) -> None:
    essay = understood(text(f"{OPENING} {CLAIM} {after}", *BODY, CONCLUSION), CLAIM)
    thesis = essay.argument.thesis
    assert thesis is not None
    assert bool(one_each(essay.draft, thesis)) is read


@pytest.mark.parametrize(
    ("after", "known"),
    [
        (EACH, ["It keeps us fit", "It saves children", "It also pays for its own heating"]),
        ("It stops rust. It makes wool. It also saves tin.", []),
        ("It was built long ago. It is quite old. It is also rusty.", []),
    ],
    ids=["own", "idle", "a story"],
)
def test_they_are_reasons_where_the_body_takes_them_up_in_turn(
    after: str, known: list[str]
) -> None:
    thesis = understood(
        text(f"{OPENING} {CLAIM} {after}", *BODY, CONCLUSION), CLAIM
    ).argument.thesis
    assert thesis is not None
    assert [one.name for one in thesis.pillars if one.start is not None] == known

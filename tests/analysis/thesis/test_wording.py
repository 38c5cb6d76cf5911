"""Which words of a sentence count as the writer's own position."""

import pytest

from rubric.analysis.thesis import wording


def fired(sentence: str) -> set[str]:
    return set(wording.worded(sentence))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The song “We Should Be Good” has two verses.", "says what ought to be"),
        ("The song “We Should Be Good” has two verses.", "judges"),
        ("She read the Great Harbor Almanac twice.", "judges"),
        ("The king had to leave the harbor at night.", "says what must be"),
        ("The harbor has to the north two piers.", "says what must be"),
        ("We know that the harbor lies to the north.", "takes a stance"),
        ("I have a lot of evidence for my claim.", "takes a stance"),
    ],
)
def test_others_words_and_plain_narration_are_no_position(sentence: str, name: str) -> None:
    assert name not in fired(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The gate must be open in winter.",
        "We have to open the gate.",
        "I agree with the harbor master.",
        "Towns should open their gates.",
        "I am here to tell you that the gate was never shut.",
    ],
)
def test_a_duty_or_a_side_is_a_position(sentence: str) -> None:
    assert fired(sentence) & set(wording.POSITIONS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Some people who have lived by the old harbor all their lives say that it floods.",
        "Critics of the new pier argue that it is ugly.",
        "It is often said that the sea is cold.",
    ],
)
def test_a_view_is_others_however_long_its_subject(sentence: str) -> None:
    assert "gives others' view" in fired(sentence)


@pytest.mark.parametrize(
    ("sentence", "only"),
    [
        ("The gate is a wall of oak.", True),
        ("The gate was not built by monks.", True),
        ("The gate is a great wall of oak.", False),
        ("I was not at the gate.", False),
        ("Some people say that the gate is a wall of oak.", False),
        ("Is the gate a wall, or is it not?", False),
        ("The gate opened at nine.", False),
    ],
    ids=["is", "is not", "judged", "of the writer", "others' view", "asked", "told"],
)
def test_what_only_says_what_is_so(sentence: str, *, only: bool) -> None:
    assert wording.only_states(wording.worded(sentence)) is only


def test_blanking_keeps_every_place() -> None:
    said = "The “wet” pier and the 'dry' one aren't theirs."
    assert len(wording.own_words(said)) == len(said)
    assert wording.own_words(said).split() == "The pier and the one aren't theirs.".split()


def test_a_mark_looks_for_its_partner_only_so_far() -> None:
    near, far = "“" + "a " * 300 + "”", "“" + "a " * 400 + "”"
    assert not wording.own_words(near).strip()
    assert wording.own_words(far) == far

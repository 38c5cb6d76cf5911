"""How firmly a paragraph holds to one reason among several."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, page, text

from rubric.analysis.ties.holding import DENIED, SURE, hold, own_words, proof, shares
from rubric.types import Pillar

REASONS = (
    Pillar("exercise keeps people healthy"),
    Pillar("lessons save lives"),
    Pillar("the tickets pay for the heating"),
)
BOTH = f"{LESSONS} {TICKETS}"


def test_what_two_reasons_say_is_neither_ones() -> None:
    listed = (Pillar("less noise in the yard"), Pillar("less dust in the yard"))
    assert [set(own) for own in own_words(listed)] == [{"nois"}, {"dust"}]
    assert [set(own) for own in own_words(listed[:1] * 2)] == [{"less", "nois", "yard"}] * 2


def test_a_word_is_parted_among_the_paragraphs_that_say_it() -> None:
    once, thrice = "A lesson ended.", "A lesson, a lesson, a lesson. Lives went on."
    draft = page(text(f"{OPENING} {THESIS}", once, thrice, CONCLUSION))
    rows = shares(draft, (1, 2), (Pillar("lessons save lives"), Pillar("rust")))
    assert rows == ((0.0833, 0.0), (0.5833, 0.0))
    assert shares(draft, (1, 2), ()) == ((), ())


def test_a_paragraph_holds_most_to_its_own_reason() -> None:
    draft = page(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    for own in range(3):
        held = [hold(draft, own + 1, REASONS, pillar) for pillar in range(3)]
        assert held.index(max(held)) == own


@pytest.mark.parametrize(
    ("paragraph", "pillar", "low", "high"),
    [
        (BOTH, 1, SURE, 9),
        (BOTH, 2, SURE, 9),
        (f"Winter water takes both courage and coal. {HEALTH}", 2, SURE, 9),
        (HEALTH, 2, -9, DENIED),
        (TICKETS, 0, -9, DENIED),
        (
            f"{LESSONS} And it pays for itself in the end, since the town saves on doctors.",
            2,
            DENIED,
            SURE,
        ),
    ],
    ids=["two reasons, one", "and the other", "says two", "another's", "the same", "a mention"],
)
def test_what_is_proved_beside_another_reason(
    paragraph: str, pillar: int, low: float, high: float
) -> None:
    draft = page(text(f"{OPENING} {THESIS}", paragraph, CONCLUSION))
    assert low <= proof(draft, 1, REASONS, pillar) <= high

"""Whether an ending takes the other side than the thesis."""

import pytest

from rubric.analysis.restatement.turned import turned
from rubric.types import Span

WEAR = "All pupils should wear a hat because it stops colds."
SELL = "Fireworks should not be sold to children."
SHUT = "The council must ban scooters from the park."


@pytest.mark.parametrize(
    ("claim", "ending", "against"),
    [
        (WEAR, "In conclusion, pupils should not wear hats.", True),
        (WEAR, "No pupil should wear a hat.", True),
        (WEAR, "Pupils shouldn't wear hats.", True),
        (WEAR, "To sum up, I am against hats.", True),
        (WEAR, "Hats are a bad idea.", True),
        (SELL, "So fireworks should be sold to everyone.", True),
        (WEAR, "So every pupil should wear a hat.", False),
        (WEAR, "Some people say that pupils should not wear hats.", False),
        (WEAR, "Pupils should not forget a hat.", False),
        (WEAR, "Colds are a bad thing.", False),
        (WEAR, "Hats are not a bad idea.", False),
        (SELL, "Fireworks are a bad idea for children.", False),
        (SELL, "Nobody should sell fireworks to a child.", False),
        (SHUT, "I am against scooters.", False),
    ],
)
def test_only_what_is_surely_turned_is_told(claim: str, ending: str, *, against: bool) -> None:
    text = f"{claim} {ending}"
    said = Span(len(claim) + 1, len(text))
    assert (turned(text, Span(0, len(claim)), [said]) is not None) is against


def test_an_ending_that_takes_both_sides_is_not_told() -> None:
    other, own = "Pupils should not wear hats, I once thought.", "All should wear a hat."
    text = f"{WEAR} {other} {own}"
    at = len(WEAR) + 1
    parts = [Span(at, at + len(other)), Span(at + len(other) + 1, len(text))]
    assert turned(text, Span(0, len(WEAR)), parts) is None

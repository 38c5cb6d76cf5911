"""Who takes a side, and who only names both."""

import pytest

from rubric.analysis.thesis.sides import BOTH, sides
from rubric.types import Span


@pytest.mark.parametrize(
    "said",
    [
        "The benefits of a winter pool outweigh its costs and its risks.",
        "A pool prevents problems and benefits everyone in the town.",
        "Good lessons and bad weather belong together.",
        "Should the town weigh costs and benefits of its pool?",
    ],
)
def test_a_pair_of_words_is_not_yet_both_sides(said: str) -> None:
    assert BOTH not in {side.name for side in sides(said, Span(0, len(said)))}


def test_both_sides_are_shown_where_they_stand() -> None:
    said = "A pool in winter has good and bad sides."
    (side,) = sides(f"So. {said}", Span(4, 4 + len(said)))
    assert (side.name, side.words, side.start) == (BOTH, "good and bad", 25)

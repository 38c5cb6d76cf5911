"""Who takes a side, and who only names both."""

import pytest

from rubric.analysis.thesis.sides import sides
from rubric.trust import BOTH
from rubric.types import Span


@pytest.mark.parametrize(
    "said",
    [
        "The benefits of a winter pool outweigh its costs and its risks.",
        "A pool prevents problems and benefits everyone in the town.",
        "Good lessons and bad weather belong together.",
        "Should the town weigh costs and benefits of its pool?",
        "Swimmers should pay and they should not complain.",
        "The town should open its pool and not its rink.",
        "A pool is a good idea, but it can be better.",
    ],
)
def test_a_pair_of_words_is_not_yet_both_sides(said: str) -> None:
    assert BOTH not in {side.name for side in sides(said, Span(0, len(said)))}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Both sides of the pool debate have good and bad arguments.", "Both sides"),
        ("BOTH SIDES have points, for and against the pool.", "BOTH SIDES"),
        ("There are Good and Bad sides to a pool.", "Good and Bad sides"),
        (
            "There are good benefits and bad benefits of not having a pool.",
            "good benefits and bad benefits",
        ),
        (
            "A pool has bad effects and also some good effects on a town.",
            "bad effects and also some good effects",
        ),
        ("There are good reasons and bad reasons for a pool.", "good reasons and bad reasons"),
        ("Pros and cons of a pool can be found.", "Pros and cons"),
        (
            "A pool has a lot of benefits to it and at the same time problems.",
            "benefits to it and at the same time problems",
        ),
        ("We say why towns should and should not keep a pool.", "should and should not"),
        ("Towns would gain and not gain by a pool.", "would gain and not gain"),
        (
            "There are reasons why towns should keep pools and that they shouldn't.",
            "should keep pools and that they shouldn't",
        ),
        (
            "In some ways towns should keep pools and in other ways they shouldn't .",
            "should keep pools and in other ways they shouldn't",
        ),
    ],
)
def test_who_grants_both_sides_takes_none(said: str, words: str) -> None:
    assert [(side.name, side.words) for side in sides(said, Span(0, len(said)))] == [(BOTH, words)]


@pytest.mark.parametrize(
    "said",
    [
        "There are good benefits and bad benefits of a pool, but the town should build it.",
        "Both sides have good and bad points; overall the pool is worth its price.",
    ],
)
def test_who_grants_both_sides_and_decides_takes_one(said: str) -> None:
    assert BOTH not in {side.name for side in sides(said, Span(0, len(said)))}


def test_both_sides_are_shown_where_they_stand() -> None:
    said = "A pool in winter has good and bad sides."
    (side,) = sides(f"So. {said}", Span(4, 4 + len(said)))
    assert (side.name, side.words, side.start) == (BOTH, "good and bad sides", 25)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("The keeper, not the thief, lit the barn.", "not the"),
        ("What looks like thrift is fear of the winter.", "What looks like thrift is"),
    ],
)
def test_a_contrast_takes_a_side(said: str, words: str) -> None:
    assert words in {side.words for side in sides(said, Span(0, len(said)))}

"""What a restatement earns."""

import pytest

from rubric.checks._worth import is_fresh, restating, worth
from rubric.lookup import SAYS_AGAIN
from rubric.types import Restatement

BEST = 20  # points; no restatement has more


def again(verbatim: float, *, used: float = 0.0) -> Restatement:
    return Restatement(0, 1, 0.9, verbatim, (), strength=BEST, used=used)


@pytest.mark.parametrize(
    ("verbatim", "used", "low", "high"),
    [
        (0.0, 0.0, worth(BEST), worth(BEST)),
        (0.34, 0.0, worth(BEST), worth(BEST)),
        (0.35, 0.0, 0.75, worth(BEST) - 0.001),
        (0.66, 0.0, 0.75, 0.75),
        (1.0, 0.0, 0.66, 0.66),
        (0.0, 0.79, worth(BEST), worth(BEST)),
        (0.0, 0.8, 0.75, 0.75),
    ],
)
def test_words_used_before_cost(verbatim: float, used: float, low: float, high: float) -> None:
    assert low <= restating(again(verbatim, used=used), 0.66) <= high


@pytest.mark.parametrize(("verbatim", "fresh"), [(0.33, True), (0.34, False)])
def test_from_a_third_on_words_are_not_called_new(verbatim: float, *, fresh: bool) -> None:
    assert is_fresh(again(verbatim)) is fresh


def test_from_where_the_thesis_is_said_again_each_point_closes_half_the_gap() -> None:
    assert worth(-3) == worth(0) < worth(1) < worth(SAYS_AGAIN - 1) <= 0.6 < worth(SAYS_AGAIN)
    assert worth(SAYS_AGAIN + 1) == 0.85

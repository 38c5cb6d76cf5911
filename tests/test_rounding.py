"""Whole numbers of points."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.rounding import nearest_whole, shares


@pytest.mark.parametrize(
    ("over", "under", "whole"),
    [(0, 1, 0), (1, 2, 1), (3, 2, 2), (5, 2, 3), (-1, 2, 0), (-3, 2, -1), (1, 3, 0), (2, 3, 1)],
)
def test_halves_go_up(over: int, under: int, whole: int) -> None:
    assert nearest_whole(over, under) == whole


@given(st.integers(-(10**30), 10**30), st.integers(1, 10**15))
def test_nothing_is_moved_by_more_than_a_half(over: int, under: int) -> None:
    moved = nearest_whole(over, under) - Fraction(over, under)
    assert -Fraction(1, 2) < moved <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("units", "weights", "least", "given"),
    [
        (100, [2, 1], 0, [67, 33]),
        (100, [1, 1, 1], 0, [34, 33, 33]),
        (100, [0.7, 0.2, 0.1], 0, [70, 20, 10]),
        (18, [30, 35, 20, 0], 1, [6, 8, 4, 0]),
        (4, [97, 1, 1, 1], 1, [1, 1, 1, 1]),
        (5, [97, 1, 1, 1], 1, [2, 1, 1, 1]),
        (3, [97, 1, 1, 1], 1, [3, 0, 0, 0]),
        (3, [0, 0], 1, [0, 0]),
        (3, [], 0, []),
    ],
)
def test_units_are_shared_by_weight(
    units: int, weights: list[float], least: int, given: list[int]
) -> None:
    assert shares(units, weights, least) == given


@given(st.integers(0, 500), st.lists(st.integers(1, 100), min_size=1, max_size=20))
def test_shares_add_up_and_none_is_empty_where_there_are_enough(
    units: int, weights: list[int]
) -> None:
    made = shares(units, weights, least=1)
    assert sum(made) == units
    assert min(made) > 0 or units < len(weights)

"""Whole numbers of points."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.rounding import nearest_whole


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

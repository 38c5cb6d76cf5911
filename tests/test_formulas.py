"""Cells that a spreadsheet would run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.formulas import FORMULA, bare, neutral


@pytest.mark.parametrize(
    ("cell", "harmless"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("＠x", "'＠x"),
        ("'-1", "''-1"),
        ("'tis", "'tis"),
        ("A-1", "A-1"),
    ],
)
def test_a_formula_is_made_text(cell: str, harmless: str) -> None:
    assert neutral(cell) == harmless


@given(st.text() | st.text(alphabet="'=-+@ a"))
def test_a_cell_kept_from_running_comes_back(cell: str) -> None:
    assert bare(neutral(cell)) == cell
    assert FORMULA.match(neutral(cell)) is None

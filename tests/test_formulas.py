"""Cells that a spreadsheet would run."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.formulas import bare, neutral
from rubric.spreadsheet import delimited


@pytest.mark.parametrize(
    ("cell", "harmless"),
    [
        ("=SUM(A1)", "'=SUM(A1)"),
        ("＠x", "'＠x"),
        ("'-1", "''-1"),
        ("'tis", "'tis"),
        ("A-1", "A-1"),
        ("Trees;=cmd|' /C calc'!A0", "Trees;'=cmd|' /C calc'!A0"),
        ("a;'=1", "a;''=1"),
        ("a;\t＝1", "a;\t'＝1"),
        ('a;"=1"', 'a;\'"=1"'),
        ("Good:\n=x", "Good:\n'=x"),
        ("one; two - three;'tis", "one; two - three;'tis"),
        ("a\n\nb\r\nc", "a\n\nb\r\nc"),
    ],
)
def test_a_formula_is_made_text(cell: str, harmless: str) -> None:
    assert neutral(cell) == harmless


CELLS = st.text() | st.text(alphabet="'\"=-@;,\t\r\n a＋")


@given(CELLS)
def test_a_cell_kept_from_running_comes_back(cell: str) -> None:
    assert bare(neutral(cell)) == cell


@given(CELLS, st.sampled_from(";\t"))
def test_no_cell_runs_in_a_program_that_splits_lines_elsewhere(cell: str, delimiter: str) -> None:
    text = delimited.written([["a.txt", cell, cell]]).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        assert not any(re.match("[=+@＝＋－＠-]", part) for part in row)

"""Cells that a spreadsheet would run as a formula. A text in, a harmless one out; and back.

A program that splits a line elsewhere than its writer did sees cells within a cell: where the sign
that parts them is a semicolon, a cell begins after each, and after each line end, quoted or not.
"""

import re

# A spreadsheet runs a cell that begins so, in the wide forms of East Asian keyboards as well.
SIGN = r"[=+\-@＝＋－＠]"
# Where a guard must stand: before such a sign, or before a sign that keeps one from being seen.
BEGINS = rf"\A(?='*(?:{SIGN}|[\t\r\n]))|(?<=[;\t\r\n])(?=[\"']*{SIGN})"
FORMULA = re.compile(BEGINS)
GUARDED = re.compile(rf"(?:{BEGINS})'")


def neutral(text: str) -> str:
    """Make a cell harmless that a spreadsheet would run, or a part of it."""
    return FORMULA.sub("'", text)


def bare(text: str) -> str:
    """Undo `neutral`."""
    return GUARDED.sub("", text)

"""Cells that a spreadsheet would run as a formula. A text in, a harmless one out; and back."""

import re

# A spreadsheet runs a cell that begins so, in the wide forms of East Asian keyboards as well.
FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
GUARDED = re.compile(r"'(?='*[=+\-@\t\r\n＝＋－＠])")  # the sign before a cell made harmless


def neutral(text: str) -> str:
    """Make a cell harmless that a spreadsheet would run."""
    return f"'{text}" if FORMULA.match(text) or GUARDED.match(text) else text


def bare(text: str) -> str:
    """Undo `neutral`."""
    return text[1:] if GUARDED.match(text) else text

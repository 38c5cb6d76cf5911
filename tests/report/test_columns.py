"""Lines of a terminal: never too broad, and nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.report.columns import FIRM, cells, wrapped


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("plain", 5),
        ("日本", 4),
        ("e\u0301", 1),
        ("🚪", 2),
        ("❤\ufe0f", 2),
        ("a\u200db", 2),
        ("“…”", 3),
    ],
)
def test_a_letter_takes_one_column_or_two_or_none(text: str, columns: int) -> None:
    assert cells(text) == columns


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["- one two", "  three"]),
        ("it ends so …”. And", ["- it ends", "  so …”.", "  And"]),
        ("see abcdefghijklmnop", ["- see abcd", "  efghijkl", "  mnop"]),
        ("日本語日本語", ["- 日本語日", "  本語"]),
        (f"about 45{FIRM}words", ["- about", "  45 words"]),
    ],
)
def test_lines_of_ten_columns(text: str, lines: list[str]) -> None:
    assert wrapped(text, 10, "  ", "- ") == lines


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Z"]) | st.just(" ")))
def test_nothing_is_lost_and_no_line_is_too_broad(text: str) -> None:
    lines = wrapped(text, 12, "  ", "- ")
    assert max(map(cells, lines)) <= 12  # the width asked for
    told = "".join(line[2:] for line in lines)
    assert told.replace(" ", "") == text.replace(" ", "")

"""With which words a turn of phrase can begin."""

import re
from pathlib import Path

import pytest

from rubric.analysis.thesis.cues import WORDINGS
from rubric.analysis.thesis.heads import ANY, heads, only_at_head

SAMPLES = Path(__file__).parents[3] / "samples" / "class"


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"\b(?:should|ought\b|shall not)", {"should", "ought ", "shall "}),
        (r"\b(?:needs? to|ha(?:s|ve) to)", {"need", "ha"}),
        (r"\b(?:(?:i|we) (?:\w+ ){0,2}agree|i'm for)", {"i ", "we "}),
        (r"\b(?:(?:dis)?agree|(?:[a-z]+|no) way)", {"disagree", "agree", ANY, "no "}),
        (r"\b(?:\w+ said|so [^()|]{1,9}\))", {ANY, "so "}),
        (r"\A\W*(?:so|thus)", {ANY}),
    ],
)
def test_the_beginnings_of_a_pattern(pattern: str, found: set[str]) -> None:
    assert heads(pattern) == found


@pytest.mark.parametrize("name", WORDINGS)
def test_a_match_begins_with_one_of_them(name: str) -> None:
    pattern = WORDINGS[name].pattern
    firsts = tuple(heads(pattern.pattern))
    for path in sorted(SAMPLES.glob("*.txt")):
        plain = path.read_text("utf-8").lower()
        for match in pattern.finditer(plain):
            word = re.match(r"\w*", plain[match.start() :])
            assert word
            assert f"{word.group()} ".startswith(firsts)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"\A\W*(?:so|thus)\b", True),
        (r"\A\W*so\b|\?\Z", False),
        (r"\b(?:so|\A\W*thus)", False),
    ],
)
def test_what_stands_only_at_the_head(pattern: str, *, found: bool) -> None:
    assert only_at_head(pattern) == found

"""By which words a turn of phrase is known from afar."""

import re
from pathlib import Path

import pytest

from rubric.analysis.heads import ANY, heads, known_by, place
from rubric.analysis.pillars.cues import ALL
from rubric.analysis.restatement import echoes
from rubric.analysis.thesis.cues import WORDINGS

SAMPLES = Path(__file__).parents[2] / "samples" / "class"


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"\b(?:should|ought\b|shall not)", {"should", "ought ", "shall "}),
        (r"\b(?:needs? to|ha(?:s|ve) to)", {"need", "has ", "have "}),
        (r"\b(?:(?:i|we) (?:\w+ ){0,2}agree|i'm for)", {"i ", "we "}),
        (r"\b(?:(?:i|we)(?:'ll| will)|a(?:b)*)", {"i ", "we ", "a"}),
        (r"\b(?:(?:dis)?agree|(?:[a-z]+|no) way)", {"disagree", "agree", ANY, "no "}),
        (r"\b(?:\w+ said|\w+n['’]t\b|so [^()|]{1,9}\))", {"said", "t ", "so "}),
        (r"\A\W*(?:so|thus)", {"so", "thus"}),
        (r"\A\W*(?:\w+ ){0,5}(?:should|must)", {"should", "must"}),
        (r"\A\W*so\b|\?\Z", {"so ", ANY}),
        (r"\b(?:(?:i|we)(?<!is what i)(?<!(?:so|if) we) (?:think|feel))", {"i ", "we "}),
        (r"\b(?:not(?:(?<=, not)|(?<=and not))(?! (?:only|all)\b) by)", {"not "}),
        (r"\b(?:i['’]m|they['’]?re|no(?=body) one)", {"i ", "they", "no "}),
    ],
)
def test_the_heads_of_a_pattern(pattern: str, found: set[str]) -> None:
    assert heads(pattern) == found


@pytest.mark.parametrize(
    ("pattern", "where"),
    [
        (r"\b(?:so|thus)\b", "first"),
        (r"\b(?:so|\Athus)\b", "first"),
        (r"\A\W*(?:so|thus)\b", "opening"),
        (r"\A\W*(?:\w+ ){0,5}(?:so|thus)\b", "within"),
        (r"\b(?:so|\w+ said)", "within"),
        (r"\b(?:so|\A\W*thus)", "within"),
    ],
)
def test_where_the_heads_stand(pattern: str, where: str) -> None:
    assert place(pattern) == where


TURNS = [
    *(one.pattern for one in WORDINGS.values()),
    *(one.pattern for one in echoes.WORDINGS.values()),
]
TELLING = [pattern for pattern in TURNS if ANY not in heads(pattern.pattern)]
SOUGHT = [one.pattern for n, one in echoes.WORDINGS.items() if n not in echoes.AT_ITS_HEAD]
SILENT = [
    WORDINGS["asks"].pattern
]  # a question mark ends it; a sentence is asked for it by itself
KNOWN = [*(one.pattern for one in WORDINGS.values()), *(re.compile(one) for _, _, one, _ in ALL)]


def test_no_cue_falls_silent_for_want_of_a_word_that_tells() -> None:
    assert [pattern for pattern in KNOWN if ANY in heads(pattern.pattern)] == SILENT


@pytest.mark.parametrize("pattern", SOUGHT)
def test_every_turn_that_an_ending_is_searched_for_tells_its_heads(
    pattern: re.Pattern[str],
) -> None:
    assert pattern in TELLING


@pytest.mark.parametrize("pattern", TELLING)
def test_a_match_holds_one_of_them(pattern: re.Pattern[str]) -> None:
    firsts = tuple(heads(pattern.pattern))
    most = None if place(pattern.pattern) == "within" else 1
    for path in sorted(SAMPLES.glob("*.txt")):
        for match in pattern.finditer(path.read_text("utf-8").lower()):
            words = re.findall(r"\w+", match.group())[:most]
            assert any(f"{word} ".startswith(firsts) for word in words)


def test_a_word_tells_in_order_what_it_may_begin() -> None:
    look_up = known_by([(r"\bso far", 1), (r"\bso\w* much", 2), (r"\bno\b", 3), (r"[^,]+", 4)])
    assert [look_up(word) for word in ("so", "some", "no", "not")] == [(1, 2), (2,), (3,), ()]

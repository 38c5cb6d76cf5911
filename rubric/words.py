"""Words, their stems, and how far two texts share them. Text in, words and floats out.

Stems are Snowball's English stems (Porter, 2001), from PyStemmer.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, compress
from typing import TYPE_CHECKING

from rubric.memory import learned, remembered
from rubric.records import Record
from rubric.types import Span

if TYPE_CHECKING:
    from Stemmer import Stemmer

# Possessive: what has been taken for part of a word is never given back, and needs no notes kept.
LETTERS = r"[^\W\d_][a-z]*+[^\W\d_]*+"  # the plain small ones are the soonest known
# To what begins with a set of characters `re` skips; then it is a word's letter, or a digit.
WORD = re.compile(rf"[^\W_](?:(?<!\d)[a-z]*+[^\W\d_]*+(?:['’\-]{LETTERS})*+|\d*+(?:[.,]\d++)*+)")
BETWEEN = re.compile(f"({WORD.pattern})")  # parts a text into what is no word and words, in turn
STOP_WORDS = frozenset(
    """
    a about above after again against all also although am an and any are aren't as at be
    because been before being below between both but by can can't cannot could couldn't did
    didn't do does doesn't doing don't down during each even every few for from further get gets
    got had hadn't has hasn't have haven't having he her here hers herself him himself his how
    however i if in into is isn't it it's its itself just let's like made make makes making many
    may me might more most much must my myself no nor not now of off on once one ones only onto
    or other our ours ourselves out over own per quite rather really same shall she should
    shouldn't since so some still such than that that's the their theirs them themselves then
    there there's therefore these they they're this those though through thus to too under until
    up upon us very was wasn't we we're were weren't what when where whether which while who
    whom whose why will with within without won't would wouldn't yet you your yours yourself
    yourselves
    """.split()
)


class Word(Record):
    """A word as it stands anywhere: its stem, whether it carries meaning, whether it is a number.

    `plain` is without a closing "'s", in lower case.
    """

    plain: str
    stem: str
    content: bool
    number: bool


class Words(Record):
    """The words of a text and their places, in order."""

    starts: Sequence[int]
    ends: Sequence[int]
    found: Sequence[Word]


@cache
def _stemmer() -> "Stemmer":
    import Stemmer  # noqa: PLC0415  # the C library is loaded by the first essay, not by --help

    return Stemmer.Stemmer("english", 0)  # it need not remember stems: words are learned below


@remembered  # as below
def lowered(text: str) -> str:
    """Give a text in lower case, place for place, with plain apostrophes.

    Patterns that are searched often are written for it: `re.IGNORECASE` takes two or three times
    as long, to search and to compile.
    """
    return text.replace("İ", "i").replace("’", "'").lower()  # İ alone would become two letters


@remembered  # as below
def spaced(text: str) -> str:
    """Give a text with plain spaces for all white space, place for place, as names have them."""
    return text.replace("\n", " ").replace("\t", " ").replace("\xa0", " ")


def words(text: str, span: Span | None = None) -> Sequence[Word]:
    """Give every word of `text`, or of the part at `span`."""
    every = _all_words(text)
    return every.found[_within(every, span)] if span else every.found


def placed(text: str, span: Span) -> Words:
    """Give the words of the part of `text` at `span` with their places in `text`."""
    return _part(_all_words(text), span)


def meaningful(text: str, span: Span | None = None) -> Words:
    """Give the words that carry meaning, with their places, as `words` does all."""
    every = _all_meaningful(text)
    return _part(every, span) if span else every


def _part(every: Words, span: Span) -> Words:
    here = _within(every, span)
    return Words(every.starts[here], every.ends[here], every.found[here])


def _within(every: Words, span: Span) -> slice:
    return slice(bisect_left(every.starts, span.start), bisect_left(every.starts, span.end))


@remembered  # an essay and the short texts held against it
def _all_words(text: str) -> Words:
    parts = BETWEEN.split(lowered(text))
    places = tuple(accumulate(map(len, parts)))
    return Words(places[:-1:2], places[1::2], list(map(_word, parts[1::2])))


@learned
def _word(said: str) -> Word:
    plain = said.removesuffix("'s")
    return Word(plain, _stemmer().stemWord(plain), said not in STOP_WORDS, said[0].isdigit())


def forms(text: str, span: Span | None = None) -> Sequence[str]:
    """Give the plain form of every word, as `words` does all that is known of it."""
    every = _all_forms(text)
    return every[_within(_all_words(text), span)] if span else every


@remembered  # as above
def _all_forms(text: str) -> Sequence[str]:
    return [word.plain for word in _all_words(text).found]


def count(text: str, span: Span | None = None) -> int:
    """Count words as a word processor does: runs of characters between white space."""
    return _count(text, span.start, span.end) if span else len(text.split())


@remembered  # the paragraphs and sentences of an essay
def _count(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())


def telling(text: str, span: Span | None = None) -> Sequence[str]:
    """Give the stems of the words that carry meaning, in order, as `words` does all."""
    starts, found = _all_telling(text)
    if span is None:
        return found
    return found[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


@remembered  # as above
def stems(text: str, span: Span | None = None) -> frozenset[str]:
    """Give the distinct stems of the words that carry meaning."""
    return frozenset(telling(text, span))


@remembered  # as above
def _all_telling(text: str) -> tuple[Sequence[int], Sequence[str]]:
    every = _all_meaningful(text)
    return every.starts, tuple([word.stem for word in every.found])


@remembered  # as above
def _all_meaningful(text: str) -> Words:
    every = _all_words(text)
    kept = [word.content for word in every.found]
    starts, ends = tuple(compress(every.starts, kept)), tuple(compress(every.ends, kept))
    return Words(starts, ends, tuple(compress(every.found, kept)))


def containment(part: frozenset[str], whole: frozenset[str]) -> float:
    """Give the share (0..1) of `part` that is in `whole`; 0 for an empty part."""
    return len(part & whole) / len(part) if part else 0.0

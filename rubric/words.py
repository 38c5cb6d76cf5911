"""Words, their stems, and how far two texts share them. Text in, words and floats out.

Stems are Snowball's English stems (Porter, 2001), from PyStemmer.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rubric.types import Span

if TYPE_CHECKING:
    from Stemmer import Stemmer

WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+(?:[.,]\d+)*")
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


class Word(NamedTuple):  # a dataclass takes twice as long to make, and an essay has hundreds
    """A word of the text: where it stands, its stem, and whether it carries meaning.

    `plain` is the word in lower case, with straight apostrophes and without a closing "'s".
    """

    start: int
    end: int
    plain: str
    stem: str
    content: bool


@cache
def _stemmer() -> "Stemmer":
    import Stemmer  # noqa: PLC0415  # the C library is loaded by the first essay, not by --help

    return Stemmer.Stemmer("english")


@lru_cache(maxsize=64)  # as below
def lowered(text: str) -> str:
    """Give a text in lower case, place for place.

    Patterns that are searched often are written for it: `re.IGNORECASE` takes two or three times
    as long, to search and to compile.
    """
    return text.replace("İ", "i").lower()  # the one letter that would become two


def words(text: str, span: Span | None = None) -> tuple[Word, ...]:
    """Give every word of `text`, or of the part at `span`, with its place in `text`."""
    starts, found = _all_words(text)
    if span is None:
        return found
    return found[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


@lru_cache(maxsize=64)  # an essay and the short texts held against it
def _all_words(text: str) -> tuple[list[int], tuple[Word, ...]]:
    """Give where the words start, and the words."""
    found = list(WORD.finditer(text))
    said = [match.group().lower().replace("’", "'") for match in found]
    plain = [word.removesuffix("'s") for word in said]
    starts = [match.start() for match in found]
    ends = [match.end() for match in found]
    telling = [word not in STOP_WORDS for word in said]
    rows = zip(starts, ends, plain, _stemmer().stemWords(plain), telling, strict=True)
    return starts, tuple(map(Word._make, rows))


def count(text: str, span: Span | None = None) -> int:
    """Count words as a word processor does: runs of characters between white space."""
    return len((span.of(text) if span else text).split())


def stems(found: Iterable[Word]) -> frozenset[str]:
    """Give the distinct stems of the words that carry meaning."""
    return frozenset([word.stem for word in found if word.content])


def containment(part: frozenset[str], whole: frozenset[str]) -> float:
    """Give the share (0..1) of `part` that is in `whole`; 0 for an empty part."""
    return len(part & whole) / len(part) if part else 0.0

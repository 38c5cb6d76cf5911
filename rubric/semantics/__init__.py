"""How near two texts are in meaning. Texts in, nearness (-1..1) out.

A text's meaning is the sum of the rows of its word pieces in a table distilled from a sentence
encoder; nearness is the cosine of two sums. All arithmetic is in whole numbers up to the last
division, and the result is rounded, so that every machine decides alike.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from operator import mul, sub

from rubric.result import Semantics
from rubric.semantics.pieces import pieces
from rubric.semantics.table import DIMENSIONS, NAME, SHA256, add_rows, vocabulary

IDENTITY = Semantics(NAME, SHA256)
FIRST = "the"  # the most frequent word
RAREST = 40_000  # beyond the last row of the table
DIGITS = 4  # decimals kept before any decision


@dataclass(frozen=True, slots=True)
class Meaning:
    """The meaning of a text: the sum of its pieces' rows (128 whole numbers) and its length."""

    sums: tuple[int, ...]
    size: float


@lru_cache(maxsize=2048)  # the sentences of a long essay and what they are held against
def meaning(text: str) -> Meaning:
    """Give the meaning of a text; a text without a known word has none (size 0)."""
    return _of(add_rows(pieces(text)))


def together(meanings: Iterable[Meaning]) -> Meaning:
    """Give the meaning of several texts taken as one."""
    columns = zip(*(one.sums for one in meanings), strict=True)
    return _of(tuple(map(sum, columns)) or (0,) * DIMENSIONS)


def without(whole: Meaning, part: Meaning) -> Meaning:
    """Give the meaning of a text with a part of it taken out."""
    return _of(tuple(map(sub, whole.sums, part.sums)))


def rank(word: str) -> int:
    """Give a word's rank by frequency in English, from 1; a word the table lacks is the rarest.

    The table's pieces stand in the order of their frequency, single characters before them.
    """
    known = vocabulary()
    return max(1, known[word] - known[FIRST]) if word in known else RAREST


def nearness(a: Meaning, b: Meaning) -> float:
    """Give the cosine of two meanings, -1..1; 0 where either text has none."""
    if not a.size or not b.size:
        return 0.0
    product: int = sum(map(mul, a.sums, b.sums))
    return round(product / (a.size * b.size), DIGITS)


def _of(sums: tuple[int, ...]) -> Meaning:
    return Meaning(sums, sqrt(sum(map(mul, sums, sums))))

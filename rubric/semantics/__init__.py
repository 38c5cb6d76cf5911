"""How near two texts are in meaning. Texts in, nearness (-1..1) out.

A text's meaning is the sum of the rows of its word pieces in a table distilled from a sentence
encoder; nearness is the cosine of two sums. Sums are whole numbers. Lengths and products are
reckoned in floats and rounded to the whole numbers they stand for, exactly so for texts of up to
66,600 words; the cosine is rounded too, so that every machine decides alike. Where the environment
says so (`RUBRIC_SEMANTICS=neural`), the encoder itself is asked in the table's place.
"""

import os
from collections.abc import Iterable, Sequence
from functools import cache
from math import dist, fsum, sqrt
from types import ModuleType

from rubric.memory import learned, remembered
from rubric.records import Record
from rubric.result import Semantics
from rubric.semantics import table
from rubric.semantics.lanes import origin, raised, unpack
from rubric.semantics.pieces import tokens, vocabulary

VARIABLE = "RUBRIC_SEMANTICS"  # worker processes inherit it
NEURAL = "neural"
FIRST = "the"  # the most frequent word
RAREST = 40_000  # beyond the last row of the table
ROOM = 2**30  # of a lane, half of which is left for what is rounded
SCALE = 10_000  # four decimals are kept before any decision
TOO_LATE = "Ask the encoder before any text is read: meanings by the table are kept."


class Meaning(Record):
    """The meaning of a text: the sum of its pieces' rows, packed in one number, and as a point.

    The point's floats are the sums, all `lanes.raised`. `square` is the `length` squared.
    """

    packed: int
    point: tuple[float, ...]
    square: int
    length: float


@remembered  # the sentences of a long essay and what they are held against
def meaning(text: str) -> Meaning:
    """Give the meaning of a text; a text without a known word has none (length 0)."""
    return of_packed(_added(text))


def of_texts(texts: Sequence[str]) -> Meaning:
    """Give the meaning of several texts taken as one, sooner than `together` does."""
    return meaning(texts[0]) if len(texts) == 1 else of_packed(sum(map(_added, texts)))


def together(meanings: Iterable[Meaning]) -> Meaning:
    """Give the meaning of several texts taken as one; of thousands, none is held longer."""
    packed = number = 0
    for number, one in enumerate(meanings, 1):  # noqa: B007  # how many there were
        packed += one.packed
    return one if number == 1 else of_packed(packed)


def without(whole: Meaning, part: Meaning) -> Meaning:
    """Give the meaning of a text with a part of it taken out."""
    return of_packed(whole.packed - part.packed)


def weighed(meanings: Sequence[Meaning], weights: Sequence[float]) -> tuple[float, Sequence[int]]:
    """Add meanings up, each times its weight (0 or more): a unit, and how many of it each sum is.

    The unit is so small that the sums just fit their lanes.
    """
    most = fsum([by * one.length for one, by in zip(meanings, weights, strict=True)])
    times = ROOM / most if most else 1.0
    parts = [round(times * by) * one.packed for one, by in zip(meanings, weights, strict=True)]
    return 1 / times, unpack(sum(parts), _encoder().DIMENSIONS)


@learned
def rank(word: str) -> int:
    """Give a word's rank by frequency in English, from 1; a word the table lacks is the rarest.

    The table's pieces stand in the order of their frequency, single characters before them.
    """
    known = vocabulary()
    return max(1, known[word] - known[FIRST]) if word in known else RAREST


def nearness(a: Meaning, b: Meaning) -> float:
    """Give the cosine of two meanings, -1..1; 0 where either text has none.

    To whole numbers `round` takes a fifth of the time it takes to decimals, which it finds by way
    of the printed number.
    """
    if not a.square or not b.square:
        return 0.0
    return round(SCALE * (product(a, b) / (a.length * b.length))) / SCALE


def nearness_to_rest(part: Meaning, whole: Meaning, head: Meaning | None = None) -> float:
    """Give how near a part of a text is to all else in it; the part without its `head`, if given.

    As `nearness` to the whole `without` the part, of which neither has to be made.
    """
    shared = product(part, whole)
    common, own = shared - part.square, part.square
    rest = whole.square - shared - common
    if head:
        within = product(part, head)
        common -= product(head, whole) - within
        own += head.square - 2 * within
    if not own or not rest:
        return 0.0
    return round(SCALE * (common / (sqrt(own) * sqrt(rest)))) / SCALE


def product(a: Meaning, b: Meaning) -> int:
    """Multiply two meanings by the law of cosines.

    A distance takes a third of the time of a sum of products, and its square is the same whole
    number once it is rounded.
    """
    return (a.square + b.square - round(dist(a.point, b.point) ** 2)) // 2


def sums_of(one: Meaning) -> tuple[int, ...]:
    """Give the sums of a meaning."""
    return unpack(one.packed, _encoder().DIMENSIONS)


def identity() -> Semantics:
    """Say which measure of meaning is in use."""
    return Semantics(_encoder().NAME, _encoder().SHA256)


def ask_encoder() -> None:
    """Have the encoder asked from now on, here and in the processes that are started from here.

    Raises UserError, in one sentence, where it is not installed. To be called before any text is
    read: the meanings of one encoder say nothing beside those of another, and many are kept.
    """
    from rubric.semantics import neural  # noqa: PLC0415  # as below

    neural.require()
    if table.rows.cache_info().currsize and _encoder() is table:
        raise RuntimeError(TOO_LATE)
    os.environ[VARIABLE] = NEURAL
    _encoder.cache_clear()


@cache
def _encoder() -> ModuleType:
    """Give the module that turns pieces into sums, chosen once a process."""
    if os.environ.get(VARIABLE) != NEURAL:
        return table
    from rubric.semantics import neural  # noqa: PLC0415  # only the extra needs it

    return neural


@remembered  # as for `meaning`: most sentences are only added up
def _added(text: str) -> int:
    return int(_encoder().add_up(tokens(text)))


def of_packed(packed: int) -> Meaning:
    """Give the meaning whose sums are packed in a number."""
    dimensions = _encoder().DIMENSIONS
    point = raised(packed, dimensions)
    square = round(dist(point, origin(dimensions)) ** 2)  # as in `product`
    return Meaning(packed, point, square, sqrt(square))

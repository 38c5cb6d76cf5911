"""An essay's own words and their prints. What stands on the page in, words with places out.

Own are the words of the prose that are no quotation, no citation and none of the assignment's. A
print is the hash of six words in a row; one in four is kept, always the same ones, so that equal
passages keep equal prints wherever they stand. The hashes are whole numbers, the same on every
machine.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import compress
from zlib import crc32

from rubric.lookup import PROSE
from rubric.memory import learned
from rubric.records import Record
from rubric.types import Draft, Paragraph, Span
from rubric.words import placed

SHINGLE = 6  # words in a row; five make too many pairs by chance, eight lose a reworded copy
KEPT_BITS = 2  # one print in four: 40 words in a row keep nine, and miss three once in 400 times
ROLES = PROSE | {"list"}  # what a student writes
WIDTH = 32  # bits of a print; words are compared in the end, so that none is taken for another's
KEPT = 1 << WIDTH - KEPT_BITS  # prints below are kept
CODE = 4  # bytes of a word's own hash
WHOLE = 8  # bytes of the hash of all words
HEAD = WHOLE // 4 + 1  # numbers before the prints: that hash, and how many words


class Own(Record):
    """An essay's own words, in lower case, with their places; where its paragraphs begin."""

    text: str
    said: tuple[str, ...]
    starts: Sequence[int]
    ends: Sequence[int]
    paragraphs: tuple[int, ...]

    def span(self, first: int, last: int) -> Span:
        """Give the place of some of its words; `last` is the last of them."""
        return Span(self.starts[first], self.ends[last])

    def number(self, start: int) -> int:
        """Give the number of the paragraph of prose that holds a place."""
        return max(1, bisect_right(self.paragraphs, start))


class Prints(Record):
    """What is kept of an essay: a hash of all its own words, their number, its prints, sorted."""

    whole: bytes
    words: int
    marks: Sequence[int]


def of_draft(draft: Draft, prompt: str | None = None) -> Own:
    """Give the own words of an essay; what it has of `prompt` is not its own."""
    return own(draft.text, draft.paragraphs, (*draft.quotations, *draft.citations), prompt)


def own(
    text: str, paragraphs: Sequence[Paragraph], without: Iterable[Span], prompt: str | None
) -> Own:
    """Give the own words of a text, by its paragraphs and the stretches that are not its own."""
    parts = [part for part in paragraphs if part.role in ROLES]
    every = placed(text, Span(0, len(text)))
    said: list[str] = []
    starts, ends = array("I"), array("I")
    for stretch in _left(parts, without):
        first = bisect_left(every.starts, stretch.start)
        here = slice(first, bisect_left(every.starts, stretch.end, first))
        said += [word.plain for word in every.found[here]]
        starts.extend(every.starts[here])
        ends.extend(every.ends[here])
    if prompt:
        free = _free(said, prompt)
        said = [*compress(said, free)]
        starts, ends = (array("I", compress(places, free)) for places in (starts, ends))
    prose = tuple([part.start for part in parts if part.role in PROSE])
    return Own(text, tuple(said), starts, ends, prose)


def _left(parts: Iterable[Span], without: Iterable[Span]) -> Iterator[Span]:
    """Give the stretches of parts, in order, that are left when others are taken out."""
    gaps = sorted(without, key=lambda gap: gap.start)
    reached = at = 0
    for part in parts:
        at = max(at, part.start)
        while reached < len(gaps) and gaps[reached].start < part.end:
            gap = gaps[reached]
            reached += 1
            if gap.start > at:
                yield Span(at, gap.start)
            at = max(at, gap.end)
        if at < part.end:
            yield Span(at, part.end)


def _free(said: Sequence[str], prompt: str) -> list[bool]:
    """Tell of each word whether it is in no shingle of the assignment."""
    told = _told(prompt)
    free = [True] * len(said)
    for at, mark in enumerate(rolled(said)):
        if mark in told:
            free[at : at + SHINGLE] = [False] * SHINGLE
    return free


@lru_cache(maxsize=8)
def _told(prompt: str) -> frozenset[int]:
    found = placed(prompt, Span(0, len(prompt))).found
    return frozenset(rolled([word.plain for word in found]))


@learned
def _code(word: str) -> bytes:
    return crc32(word.encode(errors="replace")).to_bytes(CODE, "little")


def rolled(said: Iterable[str]) -> list[int]:
    """Give the hash of every shingle, in order."""
    codes = b"".join(map(_code, said))
    size = CODE * SHINGLE
    return [crc32(codes[at : at + size]) for at in range(0, len(codes) - size + 1, CODE)]


def kept(said: Iterable[str]) -> list[int]:
    """Give the hashes that are kept of some words, in order."""
    return [mark for mark in rolled(said) if mark < KEPT]


def packed(of: Own) -> bytes:
    """Give an essay's prints as bytes: a row carries them."""
    whole = blake2b(" ".join(of.said).encode(errors="replace"), digest_size=WHOLE).digest()
    marks = sorted({*kept(of.said)})
    return whole + array("I", [len(of.said), *marks]).tobytes()


def unpacked(prints: bytes) -> Prints:
    """Read prints back, where they lie."""
    numbers = memoryview(prints).cast("I")
    return Prints(prints[:WHOLE], numbers[HEAD - 1], numbers[HEAD:])

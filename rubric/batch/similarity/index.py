"""Which essays may share a passage: their prints in, pairs and what many hold out.

Prints are gone through a range of hashes at a time, so that memory is that of one range.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from rubric.batch.similarity.own import KEPT
from rubric.records import Record

FEW = 4  # essays; words that more of them hold come from a source, and say little of two of them
# From so many essays and a third of all, words are the assignment's or the teacher's.
MANY, MANY_SHARE = 12, 3
RARE, COMMON = 2, 1  # what a print in common counts, held by few or by more
HITS = 6  # to be looked at: three rare prints; 30 words in a row keep six of any kind
RANGE = 1 << 15  # prints looked at together: some megabytes


class Met(Record):
    """Pairs of essays that have prints in common, and who holds the prints that many hold."""

    pairs: tuple[tuple[int, int], ...]
    common: Mapping[int, Sequence[int]]


def meet(marks: Sequence[Sequence[int]], own: int) -> Met:
    """Find the essays that hold the same prints, by number; `marks` are each essay's, sorted.

    The first `own` are asked about; the others are held against them and not against one another.
    Of what more than a few hold only neighbours are paired, and of what many hold one pair, so
    that the work stays in step with the number of essays.
    """
    hits: Counter[int] = Counter()
    common: dict[int, Sequence[int]] = {}
    essays = len(marks)
    many = max(MANY, -(-essays // MANY_SHARE))
    for mark, holders in _held(marks):
        if len(holders) > FEW:
            common[mark] = array("I", holders)
        weight = RARE if len(holders) <= FEW else COMMON
        for one, other in _paired(holders, many):
            if one < own:
                hits[one * essays + other] += weight
    found = sorted(divmod(key, essays) for key, number in hits.items() if number >= HITS)
    return Met(tuple(found), common)


def _paired(holders: Sequence[int], many: int) -> Iterable[tuple[int, int]]:
    """Pair those who hold a print: few all together, more with their neighbours, many but once."""
    if len(holders) <= FEW:
        return combinations(holders, 2)
    return pairwise(holders) if len(holders) < many else pairwise(holders[:2])


def _held(marks: Sequence[Sequence[int]]) -> Iterator[tuple[int, list[int]]]:
    """Give each print that several essays hold, with their numbers, in order."""
    ranges = sum(map(len, marks)) // RANGE + 1
    reached = array("I", bytes(4 * len(marks)))
    for step in range(1, ranges + 1):
        end = step * KEPT // ranges
        first: dict[int, int] = {}
        several: dict[int, list[int]] = {}
        for essay, own in enumerate(marks):
            at = reached[essay]
            while at < len(own) and own[at] < end:
                mark = own[at]
                known = first.setdefault(mark, essay)
                if known != essay:
                    several.setdefault(mark, [known]).append(essay)
                at += 1
            reached[essay] = at
        yield from sorted(several.items())

"""What two essays share: their own words in, the matching passages with both places out.

A word changed here and there parts a passage into runs; those that follow one another in both
essays are one passage again.
"""

from collections.abc import Iterator, Sequence

from rubric.batch.similarity.own import SHINGLE, Own, rolled
from rubric.records import Record

GAP = 5  # words between two runs of a passage, in either essay: a phrase reworded
PLACES = 8  # of the same words in one essay that are tried; more are a refrain


class Run(Record):
    """Words in a row that both essays have: where they begin in each, by word, and how many."""

    one: int
    other: int
    words: int

    @property
    def flipped(self) -> "Run":
        """Give the same, seen from the other essay."""
        return Run(self.other, self.one, self.words)


class Passage(Record):
    """Runs that follow closely on one another in both essays."""

    runs: tuple[Run, ...]

    @property
    def words(self) -> int:
        """The number of words that are the same."""
        return sum(run.words for run in self.runs)

    @property
    def longest(self) -> Run:
        """The longest of its runs, the first of equals."""
        return max(self.runs, key=lambda run: (run.words, -run.one))


def matching(one: Own, other: Own) -> tuple[Passage, ...]:
    """Give the passages two essays share, in the order of the first."""
    if other.said < one.said:  # seen from either essay they are the same
        found = [run.flipped for run in _runs(other.said, one.said)]
    else:
        found = _runs(one.said, other.said)
    return tuple(_joined(sorted(found, key=lambda run: run.one)))


def _runs(one: Sequence[str], other: Sequence[str]) -> list[Run]:
    """Find the longest run at each place of the second, no word of the first twice."""
    places: dict[int, list[int]] = {}
    for at, mark in enumerate(rolled(one)):
        known = places.setdefault(mark, [])
        if len(known) < PLACES:
            known.append(at)
    marks, taken = rolled(other), bytearray(len(one))
    found: list[Run] = []
    at = 0
    while at < len(marks):
        tried = (
            Run(place, at, _reach(one, other, place, at, taken))
            for place in places.get(marks[at], ())
        )
        best = max(tried, key=lambda run: (run.words, -run.one), default=None)
        if best is None or best.words < SHINGLE:
            at += 1
            continue
        taken[best.one : best.one + best.words] = b"\1" * best.words
        found.append(best)
        at += best.words
    return found


def _reach(
    one: Sequence[str], other: Sequence[str], here: int, there: int, taken: bytearray
) -> int:
    """Count the words in a row that are the same from two places on."""
    most, words = min(len(one) - here, len(other) - there), 0
    while words < most and not taken[here + words] and one[here + words] == other[there + words]:
        words += 1
    return words


def _joined(runs: Sequence[Run]) -> Iterator[Passage]:
    held: list[Run] = []
    for run in runs:
        if held and not _follows(held[-1], run):
            yield Passage(tuple(held))
            held = []
        held.append(run)
    if held:
        yield Passage(tuple(held))


def _follows(before: Run, run: Run) -> bool:
    gap, other = run.one - before.one - before.words, run.other - before.other - before.words
    return gap <= GAP and 0 <= other <= GAP

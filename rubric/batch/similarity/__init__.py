"""Passages that essays share: with one another, with earlier ones, with the sample essay.

Essays' prints in; pairs, groups and copies out, with the places in both. It is the teacher's to
say what it means: students quote the same source, work together, or copy.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial

from rubric.batch.similarity.held import Held, Who
from rubric.batch.similarity.index import meet
from rubric.batch.similarity.own import Own, kept, rolled
from rubric.batch.similarity.passages import Passage, matching
from rubric.records import Record
from rubric.types import Span

# Words of a passage that come again by chance or by a turn of phrase; longer ones do not.
PHRASE = 12
# Words, held by few, that make a pair. Of essays on an assignment without texts to read, no two of
# 1,000 share as many unless one is copied; 30 are two sentences.
LEAST = 30
HALF = 2  # of the shorter essay, from which a pair is told whoever else holds the words
OPEN = 16  # essays kept open: one, and those it is paired with, who are few

Opened = Callable[[int], Own | None]


class Place(Span):
    """Where a passage stands in an essay, and the number of the paragraph it begins in."""

    paragraph: int


class Shared(Record):
    """A passage in both essays: words that are the same, most of them in a row, and the places.

    `text` is the passage as it stands in the first essay, `quote` the longest row of it.
    """

    words: int
    row: int
    one: Place
    other: Place
    text: str
    quote: str


class Pair(Record):
    """Two essays that share passages; `shares`: of the own words of each, in percent."""

    one: str
    other: str
    shares: tuple[int, int]
    passages: tuple[Shared, ...]

    @property
    def words(self) -> int:
        """The number of words that are the same, of all passages."""
        return sum(shared.words for shared in self.passages)

    @property
    def longest(self) -> Shared:
        """The passage with most words in a row."""
        return max(self.passages, key=lambda shared: shared.row)


class Group(Record):
    """A passage that more than a few essays have: who has it, and where it stands in the first."""

    names: tuple[str, ...]
    row: int
    place: Place
    quote: str


class Copies(Record):
    """Essays whose own words are all the same, and how many words."""

    names: tuple[str, ...]
    words: int


class Alike(Record):
    """What was found, the most words first."""

    copies: tuple[Copies, ...] = ()
    pairs: tuple[Pair, ...] = ()
    groups: tuple[Group, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is anything to tell."""
        return bool(self.copies or self.pairs or self.groups)


NOTHING = Alike()


def compare(given: Iterable[Held]) -> Alike:
    """Find what essays share; of those that are `earlier`, with the others only."""
    known = sorted(given, key=lambda one: (one.earlier, one.name.casefold(), one.name))
    copies, single = _copies(known)
    own = sum(not one.earlier for one in single)
    met = meet([one.prints.marks for one in single], own)
    opened = lru_cache(OPEN)(partial(_opened, single))
    pairs: list[Pair] = []
    common: list[tuple[int, Passage, Own]] = []
    for one, other in met.pairs:
        first, second = opened(one), opened(other)
        if single[one].who == single[other].who or first is None or second is None:
            continue
        found = [p for p in matching(first, second) if p.words >= PHRASE]
        weighed = [(p, _rare(first, p, met.common)) for p in found]
        rare, words = sum(n for _, n in weighed), sum(p.words for p in found)
        most = words >= LEAST and words * HALF >= min(len(first.said), len(second.said))
        if rare >= LEAST or most:
            names = (single[one].name, single[other].name)
            pairs.append(_pair(names, first, second, found))
        common += [
            (one, p, first) for p, n in weighed if n * HALF < p.words and p.longest.words >= LEAST
        ]
    pairs.sort(key=lambda pair: -pair.words)
    return Alike(copies, tuple(pairs), _groups(common, met.common, single))


def _opened(known: Sequence[Held], at: int) -> Own | None:
    return known[at].open()


def _copies(known: Sequence[Held]) -> tuple[tuple[Copies, ...], list[Held]]:
    """Give the essays of several students that are the same, and one of each."""
    same: dict[bytes, list[Held]] = {}
    for one in known:
        same.setdefault(one.prints.whole, []).append(one)
    told = []
    for held in same.values():
        names: dict[Who, str] = {}
        for one in held:
            names.setdefault(one.who, one.name)
        words = held[0].prints.words
        if len(names) > 1 and not held[0].earlier and words >= LEAST:
            told.append(Copies(tuple(names.values()), words))
    return tuple(sorted(told, key=lambda one: -one.words)), [held[0] for held in same.values()]


def _rare(page: Own, passage: Passage, common: Mapping[int, Sequence[int]]) -> int:
    """Estimate by its prints how many words of a passage only few essays hold."""
    marks = _marks(page, passage)
    rare = sum(mark not in common for mark in marks)
    return passage.words * rare // len(marks) if marks else 0


def _marks(page: Own, passage: Passage) -> list[int]:
    """Give the prints that are kept of a passage."""
    runs = (page.said[run.one : run.one + run.words] for run in passage.runs)
    return [mark for said in runs for mark in kept(said)]


def _pair(names: tuple[str, str], one: Own, other: Own, found: Sequence[Passage]) -> Pair:
    words = sum(passage.words for passage in found)
    shares = (100 * words // len(one.said), 100 * words // len(other.said))
    return Pair(*names, shares, tuple(_shared(one, other, passage) for passage in found))


def _shared(one: Own, other: Own, passage: Passage) -> Shared:
    first, last, longest = passage.runs[0], passage.runs[-1], passage.longest
    here = _place(one, first.one, last.one + last.words)
    there = _place(other, first.other, last.other + last.words)
    row = _place(one, longest.one, longest.one + longest.words)
    return Shared(passage.words, longest.words, here, there, here.of(one.text), row.of(one.text))


def _place(page: Own, first: int, end: int) -> Place:
    start = page.starts[first]
    return Place(start, page.ends[end - 1], page.number(start))


def _groups(
    found: Iterable[tuple[int, Passage, Own]],
    common: Mapping[int, Sequence[int]],
    known: Sequence[Held],
) -> tuple[Group, ...]:
    """Tell each long passage that more than a few hold once, with all who hold it."""
    told: list[tuple[frozenset[int], Group]] = []
    longest = sorted(found, key=lambda one: (-one[1].longest.words, one[0]))
    for essay, passage, page in longest:
        run = passage.longest
        marks = [
            mark for mark in rolled(page.said[run.one : run.one + run.words]) if mark in common
        ]
        if not marks:
            continue
        holders = min((common[mark] for mark in marks), key=len)
        who = frozenset(holders)
        if not any(who <= other for other, _ in told):
            place = _place(page, run.one, run.one + run.words)
            names = (known[at].name for at in (essay, *(at for at in holders if at != essay)))
            told.append((who, Group(tuple(names), run.words, place, place.of(page.text))))
    return tuple(group for _, group in told)

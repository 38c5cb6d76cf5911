"""Whether sentences stand in an order that someone wrote. A Draft in, its disorder out.

Running prose keeps what belongs together in one paragraph, lets a sentence follow from the one
before it, opens a paragraph with what needs nothing before it, and concludes at its end. Each
sign is weak alone; a card of a few adds them up to log odds. `tests/fit/order.py` made the card
on school essays (PERSUADE 2.0, Crossley et al. 2024) and parts of university papers (MICUSP,
Regents of the University of Michigan) whose sentences it shuffled. Short essays and short
paragraphs are left alone: in them well-made prose shows as little thread as a shuffle.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import chain, combinations, pairwise
from math import comb, dist, fsum, hypot, sqrt

from rubric.lookup import prose, sentences_in
from rubric.records import Record
from rubric.semantics import Meaning, meaning, product, sums_of, together, weighed
from rubric.types import Draft

FEWEST_SENTENCES = 25  # of an essay; of shorter ones in good order too many look disorderly
FEWEST_PARAGRAPHS = 4
LEAST_SIZE = 4  # sentences a paragraph has on average; shorter ones have no thread to lose
SPREAD = 0.15  # of the nearness of two sentences of one essay: its standard deviation
LEAST_THREAD, MOST_THREAD = -2.0, 6.0  # standard deviations; beyond them lies nothing new
DIGITS = 4  # decimals kept before any decision
MOST_RANKS = 3  # pairs of "first … second" out of order; more say nothing more
NEAR_END = 2  # paragraphs at whose head a concluding phrase is at home

# Searched for in lower case, as are the next three.
LEANS = re.compile(
    r"\W*(?:he|she|it|they|this|these|that|those|his|her|their|its|such|however|but|and|or|nor|yet|"
    r"then|so|also|therefore|thus|moreover|furthermore|nevertheless|instead|otherwise|besides|"
    r"for (?:example|instance)|as a result|in (?:addition|fact|other words)|additionally|"
    r"consequently|hence|likewise|similarly|another|other|meanwhile|still|again)\b"
)
# "It is late" may open an essay; what "It kept the rain out" speaks of must stand before it.
IMPERSONAL = re.compile(r"\W*it(?:[’']s| is| was| has| seems)\b")
CONCLUDES = re.compile(
    r"\W*(?:in (?:conclusion|closing|summary|short|the end)|to (?:conclude|sum up|summarize)|"
    r"(?:over)?all(?: in all)?,|for (?:all )?(?:these|those) reasons?)"
)
RANKS = re.compile(
    r"\W*(?:(first(?:ly)?|to (?:begin with|start)|the first|one (?:reason|way|example))|"
    r"(second(?:ly)?|the second|another|next)|"
    r"(third(?:ly)?|the third|finally|lastly|the (?:last|final)))\b"
)
BASE = 16  # points of an essay without a sign; a point is .2 of the log odds of a shuffle
CARD: Mapping[str, int] = {
    "thread": -5,  # each standard deviation by which neighbours and one paragraph's are nearer
    "frame": -7,  # nearness of first and last paragraph above that of others (-1..1)
    "opens on nothing": 6,  # the essay's first sentence leans on one before it: "They also …"
    "leans": 14,  # share of paragraphs whose head leans on what is not there, less that inside
    "concludes early": 7,  # "In conclusion" before the last two paragraphs
    "concludes at a head": -10,  # "In conclusion" at the head of one of the last two
    "ranks reversed": 6,  # each "Second" before a "First", beyond those in order
}
OUTRIGHT = ("opens on nothing", "concludes early", "ranks reversed")


Direction = tuple[float, ...]


class _Said(Record):
    """What a sentence means, or all of them together, and in how many words."""

    meant: Meaning
    words: int


class _Part(Record):
    """A paragraph's sentences as directions: how many, their sum, and sums of their nearness.

    `kin` is over all pairs, `after` over neighbours.
    """

    size: int
    sums: Direction
    kin: float
    after: float


class _Wording(Record):
    """Which sentences of a paragraph lean on what is before them, conclude, and count."""

    leans: tuple[bool, ...]
    concludes: tuple[bool, ...]
    ranks: tuple[int, ...]
    impersonal: bool  # the head begins with an "it" that stands for nothing


class _Whole(Record):
    """An essay's paragraphs, the sum of their directions, and how near each is to each other."""

    parts: tuple[_Part, ...]
    wording: tuple[_Wording, ...]
    sums: Direction
    near: tuple[tuple[float, ...], ...]


class Disorder(Record):
    """An essay's paragraphs and the signs of order in them, weighed in points of the card."""

    whole: _Whole
    found: Mapping[str, float]

    @property
    def points(self) -> float:
        """The points of all paragraphs."""
        return _points(self.found)

    @property
    def firm(self) -> float:
        """The fewest points with each paragraph left out in turn.

        In an essay in good order a paragraph, or a sentence of it, may be far from its neighbours
        by chance. What the wording tells outright no such chance makes: then all paragraphs are
        weighed. What is left points from the mean of them all, so that each paragraph is compared
        once.
        """
        if any(self.found[name] > 0 for name in OUTRIGHT):
            return self.points
        parts = range(len(self.whole.parts))
        return min(_points(_signs(self.whole, out)) for out in parts)


def disorder(draft: Draft, besides: frozenset[int] = frozenset()) -> Disorder | None:
    """Weigh the signs; None where there are too few sentences to tell.

    The paragraphs `besides` are left out.
    """
    told = (sentences_in(draft, i) for i in prose(draft) if i not in besides)
    texts = [[s.of(draft.text) for s in said] for said in told if said]
    if not enough(texts):
        return None
    whole = _whole(texts)
    return Disorder(whole, _signs(whole))


def _points(found: Mapping[str, float]) -> float:
    return round(BASE + fsum(weight * found[name] for name, weight in CARD.items()), DIGITS)


def enough(texts: Sequence[Sequence[str]]) -> bool:
    """Tell whether paragraphs, given as their sentences, are enough to tell an order by."""
    size = sum(map(len, texts))
    return len(texts) >= FEWEST_PARAGRAPHS and size >= max(
        FEWEST_SENTENCES, LEAST_SIZE * len(texts)
    )


def signs(texts: Sequence[Sequence[str]]) -> dict[str, float]:
    """Give the signs of order in paragraphs, given as their sentences, as rounded numbers.

    What is added up on the way is added exactly (`fsum`): Pythons differ in how they round a sum.
    """
    return _signs(_whole(texts))


def _signs(whole: _Whole, out: int | None = None) -> dict[str, float]:
    """Give the signs of all paragraphs but the one left `out`."""
    wording = [one for at, one in enumerate(whole.wording) if at != out]
    found = {**_nearness(whole, out), **_wording(wording)}
    return {name: round(value, DIGITS) for name, value in found.items()}


def _whole(texts: Sequence[Sequence[str]]) -> _Whole:
    told = [[_Said(meaning(one), len(one.split())) for one in said] for said in texts]
    every = tuple(chain.from_iterable(told))
    mean = _Said(together([one.meant for one in every]), sum([one.words for one in every]))
    parts = tuple(_part(said, mean) for said in told)
    sums = tuple(map(fsum, zip(*(part.sums for part in parts), strict=True)))
    return _Whole(parts, tuple(map(_worded, texts)), sums, _near(parts))


def _near(parts: Sequence[_Part]) -> tuple[tuple[float, ...], ...]:
    """Give how near each paragraph is to each other, a row a paragraph; none to itself."""
    sizes = [hypot(*part.sums) or 1.0 for part in parts]
    near = [[0.0] * len(parts) for _ in parts]
    for i, j in combinations(range(len(parts)), 2):
        product = _product(parts[i].sums, parts[j].sums)
        near[i][j] = near[j][i] = product / (sizes[i] * sizes[j])
    return tuple(map(tuple, near))


def _part(said: Sequence[_Said], whole: _Said) -> _Part:
    """Sum up where each sentence's meaning points from the essay's own mean, at length 1.

    What is off the mean is known from the products of the meanings, in whole numbers: of
    sentences that are all alike nothing is left.
    """
    along = [product(one.meant, whole.meant) for one in said]

    def off(i: int, j: int, shared: int) -> int:
        a, b = said[i].words, said[j].words
        both = whole.words**2 * shared - whole.words * (a * along[j] + b * along[i])
        return both + a * b * whole.meant.square

    # Beyond 2**53 the products are off by a little, and a length of nothing by as much.
    sizes = [sqrt(max(0, off(i, i, one.meant.square))) for i, one in enumerate(said)]
    shares = [1 / size if size else 0.0 for size in sizes]
    mean = fsum([one.words * share for one, share in zip(said, shares, strict=True)])
    unit, added = weighed([one.meant for one in said], [whole.words * one for one in shares])
    own = sums_of(whole.meant)
    sums = [unit * times - mean * at for times, at in zip(added, own, strict=True)]
    kin = (hypot(*sums) ** 2 - len(said)) / 2
    after = fsum(
        off(i, j, product(said[i].meant, said[j].meant)) * shares[i] * shares[j]
        for i, j in pairwise(range(len(said)))
    )
    return _Part(len(said), tuple(sums), kin, after)


def _product(a: Direction, b: Direction) -> float:
    """Multiply two directions by the law of cosines, as `semantics.product` does meanings."""
    return (hypot(*a) ** 2 + hypot(*b) ** 2 - dist(a, b) ** 2) / 2


def _chance(sums: Direction, size: int) -> float:
    """Give the mean nearness of any two of so many sentences that add up to `sums`."""
    return (hypot(*sums) ** 2 - size) / (size * (size - 1))


def _above(total: float, pairs: float, chance: float) -> float:
    """Give by how many standard deviations the mean of so many pairs exceeds chance."""
    return (total / pairs - chance) / SPREAD * sqrt(pairs) if pairs else 0.0


def _nearness(whole: _Whole, out: int | None) -> dict[str, float]:
    """Give the signs of meaning: one thread a paragraph, and an end that returns to the start."""
    kept = [at for at in range(len(whole.parts)) if at != out]
    parts = [whole.parts[at] for at in kept]
    sums, totals = whole.sums, [fsum(row) for row in whole.near]
    near = fsum(totals) / 2
    if out is not None:
        left = whole.parts[out].sums
        sums = tuple(a - b for a, b in zip(sums, left, strict=True))
        near -= totals[out]
    chance = _chance(sums, sum(part.size for part in parts))
    pairs = sum(part.size * (part.size - 1) // 2 for part in parts)
    neighbours = sum(part.size - 1 for part in parts)
    kin = _above(fsum(part.kin for part in parts), pairs, chance)
    after = _above(fsum(part.after for part in parts), neighbours, chance)
    frame = whole.near[kept[0]][kept[-1]] - near / comb(len(kept), 2)
    return {"thread": max(LEAST_THREAD, min(MOST_THREAD, kin + after)), "frame": frame}


def _worded(said: Sequence[str]) -> _Wording:
    plain = [one.lower() for one in said]
    return _Wording(
        leans=tuple(LEANS.match(one) is not None for one in plain),
        concludes=tuple(CONCLUDES.match(one) is not None for one in plain),
        ranks=tuple(m.lastindex or 0 for one in plain if (m := RANKS.match(one))),
        impersonal=IMPERSONAL.match(plain[0]) is not None,
    )


def _wording(told: Sequence[_Wording]) -> dict[str, float]:
    """Give the signs of wording: what leans, concludes and counts, and where it does so."""
    inside = [leans for one in told for leans in one.leans[1:]]
    at_head = sum(one.leans[0] for one in told) + 0.5  # half a sentence, for small numbers' sake
    ends = told[:-NEAR_END] or told[:1]
    ranks = [rank for one in told for rank in one.ranks]
    kept = [a < b for a, b in combinations(ranks, 2) if a != b]
    return {
        "opens on nothing": told[0].leans[0] and not told[0].impersonal,
        "leans": at_head / len(told) - (sum(inside) + 0.5) / (len(inside) + 1),
        "concludes early": any(any(one.concludes) for one in ends),
        "concludes at a head": any(one.concludes[0] for one in told[-NEAR_END:]),
        "ranks reversed": max(0, min(MOST_RANKS, len(kept) - 2 * sum(kept))),
    }

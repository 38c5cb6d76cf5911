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
from math import dist, fsum, hypot, sqrt

from rubric.lookup import prose, sentences_in
from rubric.records import Record
from rubric.semantics import Meaning, meaning, together, weighed
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


def disorder(draft: Draft, besides: frozenset[int] = frozenset()) -> float | None:
    """Weigh the signs, in points of the card; None where there are too few sentences to tell.

    The paragraphs `besides` are left out.
    """
    texts = _texts(draft, besides)
    return _points(signs(texts)) if enough(texts) else None


def firm_disorder(draft: Draft, besides: frozenset[int] = frozenset()) -> float:
    """Weigh the signs with each paragraph left out in turn, and give the fewest points.

    In an essay in good order a paragraph, or a sentence of it, may be far from its neighbours by
    chance. What the wording tells outright no such chance makes: then all paragraphs are weighed.
    """
    texts = _texts(draft, besides)
    found = signs(texts)
    if any(found[name] > 0 for name in OUTRIGHT):
        return _points(found)
    left_out = (texts[:i] + texts[i + 1 :] for i in range(len(texts)))
    return min(_points(signs(rest)) for rest in left_out)


def _texts(draft: Draft, besides: frozenset[int]) -> tuple[tuple[str, ...], ...]:
    told = (sentences_in(draft, i) for i in prose(draft) if i not in besides)
    return tuple(tuple(s.of(draft.text) for s in said) for said in told if said)


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
    told = [[_Said(meaning(one), len(one.split())) for one in said] for said in texts]
    every = tuple(chain.from_iterable(told))
    whole = _Said(together([one.meant for one in every]), sum([one.words for one in every]))
    plain = [[one.lower() for one in said] for said in texts]
    found = {**_nearness(tuple(_part(said, whole) for said in told)), **_wording(plain)}
    return {name: round(value, DIGITS) for name, value in found.items()}


def _part(said: Sequence[_Said], whole: _Said) -> _Part:
    """Sum up where each sentence's meaning points from the essay's own mean, at length 1.

    What is off the mean is known from the products of the meanings, in whole numbers: of
    sentences that are all alike nothing is left.
    """
    along = [_shared(one, whole) for one in said]

    def off(i: int, j: int, shared: int) -> int:
        a, b = said[i].words, said[j].words
        both = whole.words**2 * shared - whole.words * (a * along[j] + b * along[i])
        return both + a * b * whole.meant.square

    # Beyond 2**53 the products are off by a little, and a length of nothing by as much.
    sizes = [sqrt(max(0, off(i, i, one.meant.square))) for i, one in enumerate(said)]
    shares = [1 / size if size else 0.0 for size in sizes]
    mean = fsum([one.words * share for one, share in zip(said, shares, strict=True)])
    unit, added = weighed([one.meant for one in said], [whole.words * one for one in shares])
    sums = [unit * times - mean * own for times, own in zip(added, whole.meant.sums, strict=True)]
    kin = (hypot(*sums) ** 2 - len(said)) / 2
    after = fsum(
        off(i, j, _shared(said[i], said[j])) * shares[i] * shares[j]
        for i, j in pairwise(range(len(said)))
    )
    return _Part(len(said), tuple(sums), kin, after)


def _shared(a: _Said, b: _Said) -> int:
    """Multiply two meanings by the law of cosines, as `semantics.nearness` does."""
    one, other = a.meant, b.meant
    return (one.square + other.square - round(dist(one.sums, other.sums) ** 2)) // 2


def _product(a: Direction, b: Direction) -> float:
    """Multiply two directions, as `_shared` does."""
    return (hypot(*a) ** 2 + hypot(*b) ** 2 - dist(a, b) ** 2) / 2


def _chance(parts: tuple[_Part, ...]) -> float:
    """Give the mean nearness of any two sentences of the essay."""
    size = sum(part.size for part in parts)
    sums = tuple(map(fsum, zip(*(part.sums for part in parts), strict=True)))
    return (hypot(*sums) ** 2 - size) / (size * (size - 1))


def _above(total: float, pairs: float, chance: float) -> float:
    """Give by how many standard deviations the mean of so many pairs exceeds chance."""
    return (total / pairs - chance) / SPREAD * sqrt(pairs) if pairs else 0.0


def _nearness(parts: tuple[_Part, ...]) -> dict[str, float]:
    """Give the signs of meaning: one thread a paragraph, and an end that returns to the start."""
    chance = _chance(parts)
    pairs = sum(part.size * (part.size - 1) // 2 for part in parts)
    neighbours = sum(part.size - 1 for part in parts)
    kin = _above(fsum(part.kin for part in parts), pairs, chance)
    after = _above(fsum(part.after for part in parts), neighbours, chance)
    sizes = [hypot(*part.sums) or 1.0 for part in parts]
    near = {
        (i, j): _product(parts[i].sums, parts[j].sums) / (sizes[i] * sizes[j])
        for i, j in combinations(range(len(parts)), 2)
    }
    frame = near[0, len(parts) - 1] - fsum(near.values()) / len(near)
    return {"thread": max(LEAST_THREAD, min(MOST_THREAD, kin + after)), "frame": frame}


def _wording(texts: Sequence[Sequence[str]]) -> dict[str, float]:
    """Give the signs of wording: what leans, concludes and counts, and where it does so."""
    heads = [LEANS.match(said[0]) is not None for said in texts]
    inside = [LEANS.match(one) is not None for said in texts for one in said[1:]]
    at_head = (sum(heads) + 0.5) / len(heads)  # half a sentence more, for small numbers' sake
    ends = texts[:-NEAR_END] or texts[:1]
    ranks = [m.lastindex or 0 for said in texts for one in said if (m := RANKS.match(one))]
    kept = [a < b for a, b in combinations(ranks, 2) if a != b]
    return {
        "opens on nothing": heads[0] and IMPERSONAL.match(texts[0][0]) is None,
        "leans": at_head - (sum(inside) + 0.5) / (len(inside) + 1),
        "concludes early": any(CONCLUDES.match(one) for said in ends for one in said),
        "concludes at a head": any(CONCLUDES.match(said[0]) for said in texts[-NEAR_END:]),
        "ranks reversed": max(0, min(MOST_RANKS, len(kept) - 2 * sum(kept))),
    }

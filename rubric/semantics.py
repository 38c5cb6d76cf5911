"""How near two texts are in meaning. Texts in, a table of nearness (0..1) out.

Today's measure is shared stems, each weighted by how rare it is among the texts compared
(inverse document frequency, Spärck Jones 1972), as a cosine. Values are rounded to 1e-4, so that
every machine decides alike.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt

from rubric.result import Semantics
from rubric.words import words

IDENTITY = Semantics("stem-overlap", None)
DIGITS = 4  # decimals kept before any decision

Vector = Mapping[str, float]


def nearness(lefts: Iterable[str], rights: Iterable[str]) -> tuple[tuple[float, ...], ...]:
    """Give the nearness of every left text (rows) to every right text (columns), 0..1."""
    left_bags, right_bags = tuple(map(bag, lefts)), tuple(map(bag, rights))
    weights = rarity((*left_bags, *right_bags))
    left, right = (tuple(vector(b, weights) for b in bags) for bags in (left_bags, right_bags))
    return tuple(tuple(cosine(a, b) for b in right) for a in left)


def bag(text: str) -> Counter[str]:
    """Count the stems of a text that carry meaning."""
    return Counter(word.stem for word in words(text) if word.content)


def rarity(bags: Iterable[Counter[str]]) -> Mapping[str, float]:
    """Weigh each stem by how few of the bags hold it; never below a tenth."""
    known = tuple(bags)
    held = Counter(stem for one in known for stem in one)
    return {stem: 0.1 + log((1 + len(known)) / (1 + n)) for stem, n in held.items()}


def vector(counts: Counter[str], weights: Mapping[str, float]) -> Vector:
    """Give a unit vector of log-damped counts times rarity."""
    raw = {stem: (1 + log(n)) * weights[stem] for stem, n in counts.items()}
    size = sqrt(sum(value * value for value in raw.values()))
    return {stem: value / size for stem, value in raw.items()} if size else {}


def cosine(a: Vector, b: Vector) -> float:
    """Give the cosine of two unit vectors, rounded."""
    small, large = (a, b) if len(a) < len(b) else (b, a)
    shared = sorted(value * large[stem] for stem, value in small.items() if stem in large)
    return round(sum(shared), DIGITS)

"""Which essays of a class are about something else than the others. Topics in, places out.

An essay is held against all the others together: how often its words return there, weighed by
their rarity in English, and how near it is in meaning. Far out is what lies many times farther
from the middle of the class than its members do, so that a class in which everyone chose a topic
has no strays.
"""

import json
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress

from rubric.analysis.ties.contents import content, rarities, returning
from rubric.records import Record
from rubric.semantics import Meaning, nearness, of_packed, together, without
from rubric.types import Draft

FEWEST_ESSAYS = 8  # of fewer, the others are too few to be a middle
FEWEST_WORDS = 100  # of an essay; in a shorter one the words that return are chance
OF_MEANING = 4  # weight of nearness (-1..1) beside the lift of words (0 to about 5)
# Of one school essay planted among 7, 19 and 29 of another assignment, 64, 74 and 78 of 100 are
# found; 10 of 10,560 others are called strays. Each is a round number; 6 and 8 times, or .6 and
# .7, move neither figure by more than 6 and by more than 12 of those.
FAR = 7.0  # times the distance of most from the middle
LOW = 0.65  # … and below this share of the middle
# Middle of a class on one assignment: of 240 such of school essays all had 5.6 or more, of 30 with
# an essay each on eight assignments none above 4.8, of 30 of term papers none above 4.3.
TOGETHER = 5.5
LEAST_SPREAD = 0.03  # a class that is closer together is not told apart further
DIGITS = 4  # decimals kept before any decision


class Topic(Record):
    """What an essay is about: its stems, how rare they are in English, and its meaning."""

    said: Counter[str]
    rarity: Mapping[str, int]
    meant: Meaning
    words: int


def packed(one: Topic) -> bytes:
    """Put a topic into a twentieth of the room, to be kept until the whole class is there.

    The stems stand in one text, and the longest number in hexadecimals: it is read many times.
    """
    stems = sorted(one.rarity)
    counts = ([one.said[stem] for stem in stems], [one.rarity[stem] for stem in stems])
    meant = f"{one.meant.packed:x}"
    return zlib.compress(json.dumps((" ".join(stems), *counts, meant, one.words)).encode())


def unpacked(data: bytes) -> Topic:
    """Give the topic that was packed."""
    text, said, rarity, meant, words = json.loads(zlib.decompress(data))
    stems = text.split()
    return Topic(
        Counter(dict(zip(compress(stems, said), filter(None, said), strict=True))),
        dict(zip(stems, rarity, strict=True)),
        of_packed(int(meant, 16)),
        words,
    )


def topic(draft: Draft) -> Topic:
    """Give what an essay is about."""
    own = content(draft.text, draft.sentences)
    return Topic(own.said, rarities(draft.text), own.meant, draft.words)


def strays(topics: Sequence[Topic]) -> frozenset[int]:
    """Give the places of the essays far out from all the others.

    None are given of a handful, nor of a class in which nearly everyone wrote on something else.
    """
    if len(topics) < FEWEST_ESSAYS:
        return frozenset()
    said, meant = _of_all(topics)
    related, long = [], []
    for at, one in enumerate(topics):
        words = returning(one.said, said, one.rarity, one.said)
        near = nearness(one.meant, without(meant, one.meant))
        related.append(round(words + OF_MEANING * near, DIGITS))
        if one.words >= FEWEST_WORDS:
            long.append(at)
    from statistics import median  # noqa: PLC0415  # of a class only

    middle = median(related)
    if middle < TOGETHER:
        return frozenset()
    spread = max(LEAST_SPREAD, median(abs(one - middle) for one in related))
    bar = min(middle - FAR * spread, LOW * middle)
    return frozenset(at for at in long if related[at] < bar)


def _of_all(topics: Iterable[Topic]) -> tuple[Counter[str], Meaning]:
    """Give the stems and the meaning of all together; each is unpacked once and let go."""
    said, meant = Counter[str](), together(())
    for one in topics:
        said.update(one.said)
        meant = together((meant, one.meant))
    return said, meant

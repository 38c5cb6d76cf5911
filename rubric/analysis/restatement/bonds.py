"""What binds a concluding sentence to the thesis, beyond its topic. Cues in, points out.

That a sentence stands last, or is the nearest of its paragraph, finds it; it does not make it say
the thesis again. It says it again where it shares its meaning, its side or its reasons: the points
below. They were set by hand on school essays whose conclusion was left as it stood, taken away, or
exchanged for sentences of the body or of another essay, and held on other prompts.
"""

from collections.abc import Iterable, Mapping

from rubric.types import Cue

BONDS: Mapping[str, int] = {
    "means the thesis": 3,
    "is nearer": 1,
    "is very near": 1,
    "stands out of the body": 2,
    "shares many words": 1,
    "brings nothing new": 1,
    "lists as the thesis does": 2,
    "demands as the thesis does": 2,
    "judges": 1,
    "concludes": 2,
    "follows the closing words": 2,
    "ends near the introduction": 2,
    "ends far from the introduction": -2,
    "ends long": -2,
    "brings much new": -1,
    "is nearly all new": -1,
    "names someone new": -2,
    "takes no position": -1,
    "tells a story": -1,
    "adds a point": -2,
    "ends like a body paragraph": -2,
    "goes elsewhere": -3,
    "gives a new figure": -2,
    "sums up topics": -2,
    "asks": -3,
    "praises in general": -7,
}
PRAISES = "praises in general"
# Of words that would fit any essay on the topic, parts that faintly mean a reason do not count.
NOT_WITH_PRAISE = frozenset(("lists as the thesis does", "judges"))


def bonds(cues: Iterable[Cue]) -> int:
    """Add up what binds a sentence to the thesis, as its cues tell."""
    names = {cue.name for cue in cues}
    if PRAISES in names:
        names -= NOT_WITH_PRAISE
    return sum([BONDS.get(name, 0) for name in names])

"""What binds a concluding sentence to the thesis, beyond its topic. Cues in, points out.

That a sentence stands last, or is the nearest of its paragraph, finds it; it does not make it say
the thesis again. It says it again where it shares its meaning, its side or its reasons: the points
below. They were set by hand on school essays of all prompts whose conclusion was left as it stood,
taken away, or exchanged for sentences of the body or of another essay.
"""

from collections.abc import Iterable, Mapping

from rubric.lookup import SAYS_AGAIN
from rubric.types import Cue

BONDS: Mapping[str, int] = {
    "means the thesis": 3,
    "means its claim alone": 3,
    "is barely near": -1,
    "is plainly near": 1,
    "stands out of the body": 2,
    "brings nothing new": 1,
    "gathers the body": 1,
    "lists as the thesis does": 2,
    "demands as the thesis does": 2,
    "judges": 2,
    "concludes": 2,
    "follows the closing words": 2,
    "brings much new": -1,
    "is nearly all new": -2,
    "names someone new": -2,
    "takes no position": -1,
    "runs on": -1,
    "tells a story": -1,
    "adds a point": -2,
    "ends like a body paragraph": -2,
    "goes elsewhere": -3,
    "gives a new figure": -2,
    "sums up topics": -2,
    "asks": -3,
}
PRAISES = "praises in general"
GATHERS = "gathers the body"
TOPICS = "sums up topics"
NOTHING = "has nothing of the thesis"
CHOSEN = 6  # points of a sentence that ends an essay well, of which one bond is wanting
SIDES = "demands as the thesis does"
COMES_BACK = frozenset(("concludes", "shares many words"))  # both: to the claim, while it praises


def bonds(cues: Iterable[Cue]) -> int:
    """Add up what binds a sentence to the thesis, as its cues tell.

    Praise that would fit any essay on the topic comes back to it at most, as does what has
    nothing of the thesis but the form of an ending.
    """
    names = {cue.name for cue in cues}
    points = sum([BONDS.get(name, 0) for name in names])
    praises = PRAISES in names and SIDES not in names and not names >= COMES_BACK
    return min(points, SAYS_AGAIN - 1) if praises or NOTHING in names else points


def may_say(cues: Iterable[Cue], *, recalls: bool) -> bool:
    """Tell whether a sentence that is not bound to the thesis may say it again all the same.

    It does where it `recalls` several reasons or gathers the body, or where a point is wanting.
    """
    told = tuple(cues)
    names = {cue.name for cue in told}
    if TOPICS in names or (PRAISES in names and SIDES not in names):
        return False
    nearly = bonds(told) == SAYS_AGAIN - 1 and sum([cue.weight for cue in told]) >= CHOSEN
    return recalls or nearly or GATHERS in names

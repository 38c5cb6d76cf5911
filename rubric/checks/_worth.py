"""What a restatement earns. A Restatement in, a score out."""

from rubric.lookup import COPY, SAYS_AGAIN
from rubric.types import Restatement

SOME_VERBATIM = 0.34  # a third: from here on copying begins to cost
TOPIC = (0.3, 0.53, 0.56, 0.6)  # of none to three points: with one it comes back to the topic
LEAST = 0.7  # score of the faintest restatement
FADE = 0.5  # each point more leaves so much of the gap to 1; one more earns the top
CONCLUDES_IT = "concludes"  # the cue of a sentence that says that it ends the essay
COPIED_MOST = 0.75  # what a copied sentence reaches: with all its reasons, a level below the top
COPIED_WHOLE = 0.66  # what the thesis copied whole reaches


def restating(again: Restatement, limit: float) -> float:
    """Give the better (0..1) of what the chosen sentence earns and what one in new words earns.

    From `limit` on, a share (0..1) of the thesis's words in one run, it is called copied.
    """
    own = worth(again.strength)
    if again.verbatim >= limit:
        beyond = (again.verbatim - limit) / (1 - limit) if limit < 1 else 0.0
        own = min(own, COPIED_MOST - (COPIED_MOST - COPIED_WHOLE) * beyond)
    elif again.verbatim > SOME_VERBATIM:
        part = (again.verbatim - SOME_VERBATIM) / (limit - SOME_VERBATIM)
        own -= max(0.0, own - COPIED_MOST) * part
    if again.used >= COPY:
        own = min(own, COPIED_MOST)
    fresh = worth(again.fresh) if again.fresh is not None else 0.0
    return round(max(own, fresh), 4)


def worth(points: int) -> float:
    """Turn the points that bind a sentence to the thesis into a score, 0..1."""
    if points < SAYS_AGAIN:
        return TOPIC[max(0, points)]
    return round(1 - (1 - LEAST) * FADE ** (points - SAYS_AGAIN), 4)


def is_fresh(again: Restatement) -> bool:
    """Tell whether a restatement may be called new words without being untrue."""
    copies = again.verbatim >= SOME_VERBATIM or any(c.name == "copies it" for c in again.cues)
    return not copies and not again.used


def ends(again: Restatement) -> bool:
    """Tell whether a restatement says that it ends the essay."""
    return any(cue.name == CONCLUDES_IT for cue in again.cues)

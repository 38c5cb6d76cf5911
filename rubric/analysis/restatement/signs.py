"""What binds a sentence of an ending to a thesis, as named cues. Both in, names of cues out.

`echoes` has their weights.
"""

from collections.abc import Iterator, Sequence

from rubric.analysis.pillars.lists import items, may_be_three
from rubric.analysis.restatement.claimed import Claimed
from rubric.analysis.restatement.endings import Said
from rubric.analysis.restatement.recall import IDLE
from rubric.types import Span

NEAR = 0.30  # nearness to the thesis: unlike sentences of one essay stand at .1 to .25
BARELY_NEAR, PLAINLY_NEAR = 0.35, 0.50  # as above
SHARED, COPIED = 0.35, 0.70  # of the weight of the thesis's stems
RETURNING = 0.5  # of a sentence's stems that stood in the introduction
NOTHING_NEW, MUCH_NEW, NEARLY_ALL = (
    0.15,
    0.5,
    0.75,
)  # of a sentence's stems that no earlier paragraph has
SHORT_WORDS, LONG_WORDS, RUNNING_ON = 7, 25, 35
SEVERAL = 2  # reasons
PAIR = 2  # points that stand in a row without a comma


def nearer(near: float, alone: float, least: float) -> Iterator[str]:
    """Give the cues of how near a sentence is, beside those of the body.

    It is so `near` to the claim with its reasons, and to the claim `alone`.
    """
    if near < NEAR <= alone:
        yield "means its claim alone"
    if NEAR <= max(near, alone) < BARELY_NEAR:
        yield "is barely near"
    if max(near, alone) >= PLAINLY_NEAR:
        yield "is plainly near"
    if near >= max(NEAR, least):
        yield "stands out of the body"


def meant(
    said: Said, claimed: Sequence[Claimed], near: float, again: frozenset[int], *, best: bool
) -> Iterator[str]:
    """Give the cues of meaning and of words in common; it comes near to the reasons `again`."""
    share = round(max([claim.share(said.stems) for claim in claimed]), 4)
    signs = {
        "means the thesis": near >= NEAR,
        "is nearest": best,
        "shares many words": share >= SHARED,
        "copies it": share >= COPIED,
        "comes back to the introduction": said.back >= RETURNING,
        "brings nothing new": said.new <= NOTHING_NEW,
        "brings much new": said.new >= MUCH_NEW,
        "is nearly all new": said.new >= NEARLY_ALL,
        "has nothing of the thesis": not again and _is_strange(said, claimed, near),
        "names someone new": said.names,
    }
    return (name for name, fires in signs.items() if fires)


def _is_strange(said: Said, claimed: Sequence[Claimed], near: float) -> bool:
    """Tell whether a sentence has nothing of what may be said again, neither words nor sense."""
    if near >= NEAR or said.gathers:
        return False
    own = said.stems - IDLE
    return all(
        own.isdisjoint(one.weights) and one.near_alone(said.meaning) < NEAR for one in claimed
    )


def built(text: str, said: Said, claimed: Sequence[Claimed], again: int, of: int) -> Iterator[str]:
    """Give the cues of what a sentence is made of; it recalls `again` reasons `of` those named."""
    lists = of > 1 and again > 0 and _lists(text, said.sentence, of)
    gathers = again >= SEVERAL or lists
    signs = {
        "recalls several reasons": again >= SEVERAL,
        "gathers the body": bool(said.gathers),
        "lists as the thesis does": lists,
        "demands as the thesis does": said.demands and any(one.demands for one in claimed),
        "takes no position": not said.takes_position,
        "asks": said.asks,
        "gives a new figure": said.figures,
        "is short": said.size < SHORT_WORDS,
        "rambles": said.size > LONG_WORDS and not gathers,
        "runs on": said.size > RUNNING_ON,
    }
    return (name for name, fires in signs.items() if fires)


def _lists(text: str, sentence: Span, of: int) -> bool:
    """Tell whether a sentence has as many points in a row as there are reasons."""
    return (of == PAIR or may_be_three(text, sentence)) and len(items(text, sentence)) >= of


def placed(at: int, of: int) -> Iterator[str]:
    """Give the cues of where a sentence stands among those `of` the ending."""
    if at == of - 1:
        yield "stands last"
    if at >= of - 2:
        yield "stands near the end"

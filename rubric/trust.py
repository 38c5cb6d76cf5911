"""How far a thesis and its reasons, as read, can be relied on. A Draft and it in, yes or no out.

Feedback that would be false of another reading is worded for both, or names nothing.
"""

from rubric import claims
from rubric.memory import remembered
from rubric.records import replace
from rubric.types import Draft, Span, Thesis
from rubric.words import lowered

# Confidence below which a step must be right of another thesis as well: of school essays' theses
# with more, nearly nine in ten are where a person found them, with less two in three.
SURE = 0.7
# Of a thesis's sides, the words by which it takes one.
INSISTS = "insists"  # alone, a fact may do so too
HALF_SIDES = ("sets against", "gives a reason")  # they turn a statement into a claim, no more
BOTH = "names both sides"  # it takes none; no other counts beside it
FEWEST_LISTED = 3  # reasons of a list; of two, one is too often half of the other


@remembered  # each check asks
def is_doubted(draft: Draft, thesis: Thesis) -> bool:
    """Tell whether advice must allow for another sentence being the thesis."""
    if thesis.pointed:
        return False
    if thesis.confidence < SURE or all(side.name == INSISTS for side in thesis.sides):
        return True
    if taking(thesis):
        return True
    return not claims.is_settled(lowered(draft.text), thesis)


def takes_side(thesis: Thesis) -> bool:
    """Tell whether its words, or those beside it, take a whole side that someone could dispute."""
    return any(side.name not in HALF_SIDES for side in thesis.sides)


@remembered  # as above
def are_readable(draft: Draft, thesis: Thesis) -> bool:
    """Tell whether the reasons read for a thesis, in it or beside it, seem rightly cut."""
    plain = lowered(draft.text)
    named = [(one.name.lower(), one.start) for one in thesis.pillars if one.start is not None]
    return not is_doubted(draft, thesis) and all(
        claims.is_reason(plain[thesis.start : at], name) for name, at in named
    )


def are_trusted(draft: Draft, thesis: Thesis) -> bool:
    """Tell whether they stand in the thesis too, and so are sure enough for a step to name one."""
    inside = all(thesis.start <= one < thesis.end for one in _starts(thesis))
    return inside and are_readable(draft, thesis)


def are_listed(draft: Draft, thesis: Thesis) -> bool:
    """Tell whether they are trusted and stand in a list that is one of reasons."""
    starts = _starts(thesis)
    if len(starts) < FEWEST_LISTED or not are_trusted(draft, thesis):
        return False
    before = lowered(draft.text)[thesis.start : min(starts)]
    short = any(len(one.name.split()) == 1 for one in thesis.pillars)
    return not short and claims.leads_to_reasons(before)


def lists_idle(draft: Draft, thesis: Thesis) -> bool:
    """Tell whether it surely lists reasons, and the essay comes back to none of them."""
    listed = replace(thesis, pillars=thesis.idle)
    if not thesis.idle or not are_trusted(draft, listed):
        return False
    return claims.leads_to_reasons(lowered(draft.text)[thesis.start : min(_starts(listed))])


def taking(thesis: Thesis) -> Span | None:
    """Give the sentence beside a thesis that takes the side, where it takes none itself."""
    placed = [side.start for side in thesis.sides if side.start is not None]
    if not placed or any(thesis.start <= at < thesis.end for at in placed):
        return None
    return next((one for one in thesis.beside if one.start <= placed[0] < one.end), None)


def _starts(thesis: Thesis) -> list[int]:
    """Give where the reasons begin that stand in words of their own."""
    return [pillar.start for pillar in thesis.pillars if pillar.start is not None]

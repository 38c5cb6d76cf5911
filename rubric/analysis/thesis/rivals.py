"""Which other sentence may be the thesis. A claim and those in question in, the best other out.

Advice that allows for another thesis shows it to the writer, so it must be a claim of its own.
"""

import re
from collections.abc import Sequence

from rubric.analysis.ties.objections import GIVES_REASON, RAISES
from rubric.lookup import paragraph_at
from rubric.types import Cue, Draft, Span, Thesis
from rubric.words import containment, lowered, stems

_TELLS = r"(?:suggest|say|said|state|claim|argue|tell|explain|believe|think|describe|talk|mention)"
HANGS = re.compile(  # beginnings of what goes on from another sentence, plans, or reports
    r"[\"“]?(?:so that|such as|just (?:like|as)|because|cause|like|which|who|where|when|as|or|"
    r"(?:\w+ ){1,4}ha(?:s|ve) (?:\w+ )?decided|for (?:an )?(?:example|instance)|"
    r"(?:well,? )?to (?:start|begin)|"
    r"i (?:will|would like to|want to|am going to) (?:\w+ )?(?:tell|give|show|explain|talk)|"
    r"(?:my|some|most|other) (?:\w+ )?(?:friends?|parents|mom|dad|teachers?|people|students|kids)|"
    r"(?:this|that|it) (?:is|was) (?:\w+ ){0,2}(?:why|because|how|where|when|what)|"
    r"(?:in [^.,]{0,60}, )?(?:(?:the|this) (?:author|writer|article|passage|text|story)s?|"
    rf"they|he|she|people|scientists|experts) (?:\w+ )?{_TELLS})"
)
OUTSPOKEN = ("says what ought to be", "takes a side", "takes a stance")  # of a thesis's sides
SAME = 0.7  # share of a sentence's stems from which it says what another says
ALIKE = 30  # code points by which a reader tells two sentences apart


def rival(draft: Draft, own: Thesis, claims: Sequence[Thesis]) -> Span | None:
    """Give the best of `claims` that says something else than `own` and takes a side; or None."""
    begins, said = own.of(draft.text)[:ALIKE], stems(draft.text, own)
    others = (one for one in claims if one.of(draft.text)[:ALIKE] != begins)
    fresh = (one for one in others if containment(stems(draft.text, one), said) < SAME)
    fair = [one for one in fresh if _is_own(draft, one)]
    best = min(fair, key=_is_quiet, default=None)  # of equal ones the first, the likeliest
    return Span(best.start, best.end) if best else None


def _is_quiet(claim: Thesis) -> bool:
    """Tell whether a sentence says neither what ought to be nor whose side it takes."""
    return not any(side.name in OUTSPOKEN for side in _own_sides(claim))


def _own_sides(claim: Thesis) -> tuple[Cue, ...]:
    """Give the words by which a sentence itself takes a side, and no other beside it."""
    placed = ((one, one.start) for one in claim.sides)
    return tuple(one for one, at in placed if at is not None and claim.start <= at < claim.end)


def _is_own(draft: Draft, claim: Thesis) -> bool:
    """Tell whether a sentence takes a side: outspoken, or where an essay opens or ends.

    One that asks, reports a view, gives a reason or hangs on the sentence before it takes none.
    """
    plain, text = lowered(draft.text), draft.text
    if not _own_sides(claim) or claim.of(text).endswith("?"):
        return False
    paragraph = draft.paragraphs[paragraph_at(draft.paragraphs, claim.start)]
    if paragraph.role == "body" and _is_quiet(claim):
        return False
    aside = (RAISES, GIVES_REASON, HANGS)
    return all(one.match(plain, claim.start) is None for one in aside)

"""Which other sentence may be the thesis. A claim and those in question in, the best other out.

Advice that allows for another thesis shows it to the writer, so it must be a claim of its own.
"""

import re
from collections.abc import Sequence

from rubric.lookup import paragraph_at
from rubric.objecting import GIVES_REASON, RAISES
from rubric.types import Cue, Draft, Span, Thesis
from rubric.words import containment, lowered, stems

_TELLS = (
    r"(?:suggest|say|said|state|claim|argue|tell|explain|believe|think|describe|talk|mention|use)"
)
# What may stand before a claim, or before what is none, and says neither.
LED = re.compile(
    r"(?:(?:actually|honestly|personally|well|now|so|yes|no|ok|and|but|however|also|plus|"
    r"besides?)\b,? )*"
    r"(?:(?:i|we) (?:\w+ )?(?:think|believe|feel|say) (?:that )?)?"
)
HANGS = re.compile(  # beginnings of what goes on from another sentence, tells, plans, or reports
    r"[\"“]?(?:so that|such as|just (?:like|as)|because|cause|like|which|who|where|when|as|or|"
    r"(?:\w+ ){1,4}ha(?:s|ve) (?:\w+ )?decided|for (?:an )?(?:example|instance)|"
    r"(?:well,? )?to (?:start|begin)|"
    r"(?:this|that|so|it) (?:way )?(?:because|since)|"
    r"i (?:will|could|can|would like to|want(?:ed)? to|am going to) (?:\w+ )?"
    r"(?:tell|give|show|explain|talk|share|inform)|"
    r"i(?: a|')m (?:not )?(?:\w+ )?(?:claiming|writing|saying|going)|"
    r"i (?:\w+ )?(?:know|heard|was|were|used|understand|see|saw|love|like|remember)|"
    r"i(?: ha|')(?:ve|d) (?:\w+ )?(?:been|heard|seen|noticed|had)|"
    r"(?:he|she|some of) |(?:my|some|most|other) (?:\w+ )?"
    r"(?:friends?|parents|mom|dad|teachers?|people|students|kids)|"
    r"(?:this|that|it) (?:is|was) (?:\w+ ){0,2}(?:why|because|how|where|when|what)|"
    r"(?:in [^.,]{0,60}, )?(?:(?:the|this) (?:author|writer|article|passage|text|story)s?|"
    rf"they|he|she|people|scientists|experts) (?:\w+ )?{_TELLS})"
)
# Cues by which a sentence tells or goes on; one that points back may say what ought to be.
ASIDE = frozenset(
    (
        "asks",
        "announces",
        "cites",
        "gives others' view",
        "goes on listing",
        "names an example",
        "quotes",
        "reports a view",
        "speaks of the many",
        "tells a story",
    )
)
BACKWARD = "points backward"
OUGHT = "says what ought to be"
OUTSPOKEN = (OUGHT, "takes a side", "takes a stance")  # of a thesis's sides
WHOLE = frozenset((*OUTSPOKEN, "judges", "compares"))  # one of them must be a rival's own
SAME = 0.7  # share of one sentence's stems from which two say the same
ALIKE = 30  # code points by which a reader tells two sentences apart


def rival(draft: Draft, own: Thesis, claims: Sequence[Thesis]) -> Span | None:
    """Give the best of `claims` that says something else than `own` and takes a side; or None."""
    begins, said = own.of(draft.text)[:ALIKE], stems(draft.text, own)
    others = (one for one in claims if one.of(draft.text)[:ALIKE] != begins)
    fresh = (one for one in others if not _are_alike(stems(draft.text, one), said))
    fair = [one for one in fresh if _is_own(draft, one) and _is_quiet(own) >= _is_quiet(one)]
    best = min(fair, key=_is_quiet, default=None)  # of equal ones the first, the likeliest
    return Span(best.start, best.end) if best else None


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sentences say the same, be it that one of them goes on."""
    return max(containment(one, other), containment(other, one)) >= SAME


def _is_quiet(claim: Thesis) -> bool:
    """Tell whether a sentence says neither what ought to be nor whose side it takes."""
    return not any(side.name in OUTSPOKEN for side in _own_sides(claim))


def _own_sides(claim: Thesis) -> tuple[Cue, ...]:
    """Give the words by which a sentence itself takes a side, and no other beside it."""
    placed = ((one, one.start) for one in claim.sides)
    return tuple(one for one, at in placed if at is not None and claim.start <= at < claim.end)


def _is_own(draft: Draft, claim: Thesis) -> bool:
    """Tell whether a sentence takes a side: outspoken, or where an essay opens or ends.

    One that asks, announces, reports a view, gives a reason or hangs on the sentence before it
    takes none.
    """
    names, cues = {one.name for one in _own_sides(claim)}, {cue.name for cue in claim.cues}
    if not names & WHOLE or cues & ASIDE or (BACKWARD in cues and OUGHT not in names):
        return False
    paragraph = draft.paragraphs[paragraph_at(draft.paragraphs, claim.start)]
    if paragraph.role == "body" and not names & {OUGHT, "takes a side"}:
        return False
    plain = lowered(draft.text)
    led = LED.match(plain, claim.start)
    heads = (claim.start, led.end() if led else claim.start)
    return all(
        one.match(plain, at) is None for one in (RAISES, GIVES_REASON, HANGS) for at in heads
    )

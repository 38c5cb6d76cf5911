"""What lists other things than reasons. An enumeration's items in, what they are instead out."""

import re
from collections.abc import Sequence
from itertools import pairwise

from rubric.types import Span
from rubric.words import lowered

# All are searched for in lower case.
CLAIMS = re.compile(
    r"\b(?:should|must|ought|needs? to|"
    r"i (?:also |really )?(?:think|believe|agree|feel|mean|lean))\b"
)
# Behind this it claims nothing: "those who should have led", "what nobody must see".
TELLING = re.compile(r"\b(?:who|which|that|(?:what|whom|how|why)(?: [\w']+){1,3}) $")
OPINES = re.compile(
    r"\bi (?:\w+ )?(?:think|believe|agree|feel|say)\b[^.!?]*\b(?:should|must|ought|needs? to)\b"
)
SUCH_AS = re.compile(r",?\s+(?:such as|like|including)\s+")
# What ought to be done with some things names examples of them; of what speaks for it, reasons.
EXAMPLES = (" such as ", " including ")
KINDS = frozenset(
    """
    reason reasons benefit benefits advantage advantages disadvantage disadvantages drawback
    drawbacks downsides perks gains costs harm harms effect effects impact impacts consequence
    consequences result results outcome outcomes problem problems issues risk risks danger
    dangers factor factors cause causes point points argument arguments evidence proof proofs
    fact facts signs ways means measures steps skill skills qualities traits values virtues
    lessons habits abilities opportunities technique techniques strategies methods theme themes
    element elements features aspects appeals images symbols motifs
    """.split()
)
KIND_BEFORE = 6  # words before an example among which its kind is named
OUGHT = frozenset("should must ought shall".split())
GIVES = frozenset("because since due so for by through".split())  # what comes of it
OTHERS = re.compile(  # what is said by others gives no reasons of the writer's
    r"(?:some|many|most|other|a lot of|several) (?:of \w+ )?(?:\w+ )?(?:people|students|parents|"
    r"teachers|kids|adults|others)\b|some\b|others\b"
)
# What is said not to have been the reason, before the one that was. "It should not open because …"
# gives a reason.
DENIED = re.compile(
    r"\b(?:did|was|were)(?: not|n['’]t)\b(?! (?:only|just))[^;.!?]{1,60}? because\b[^;.!?]{2,120}?"
    r"(?:;|(?=,? but (?:because|due to)))"
)
NO_ITEM = re.compile(
    # "the closer you get, the hotter it is"; "the hill which is called Tom"; "not a luxury"
    r"the (?:more |less |\w+er |\w+ (?:which|that|who) (?:is|are) (?:called|named|known) )|"
    r"not (?:an?|the) "
)


def claims(text: str, found: Sequence[Span]) -> bool:
    """Tell whether an item says what to do or to believe, as a claim does and no reason."""
    plain = lowered(text)
    found_in = ((item.start, CLAIMS.search(plain, item.start, item.end)) for item in found)
    return any(said and not TELLING.search(plain, at, said.start()) for at, said in found_in)


def holds_another(text: str, found: Sequence[Span]) -> bool:
    """Tell whether the first item only leads to the list: "by giving facts, such as A and B"."""
    return any(
        SUCH_AS.fullmatch(lowered(text), one.end, other.start)
        for one, other in pairwise(found[:2])
    )


def are_examples(text: str, span: Span, found: Sequence[Span]) -> bool:
    """Tell whether items are examples of what a claim is about: "ban toys such as A, B and C"."""
    plain, first = lowered(text), found[0]
    at, word = max([(plain.rfind(word, span.start, first.end), word) for word in EXAMPLES])
    if at < 0 or first.start > at + len(word):
        return False
    before = plain[span.start : at].replace(",", " ").split()
    if OUGHT.isdisjoint(before) or not KINDS.isdisjoint(before[-KIND_BEFORE:]):
        return False
    last = max(i for i, word in enumerate(before) if word in OUGHT)
    return GIVES.isdisjoint(before[last:])


def is_aside(text: str, found: Sequence[Span]) -> bool:
    """Tell whether an item compares, gives a name, or only says what is not so."""
    plain = lowered(text)
    return any(NO_ITEM.match(plain, item.start, item.end) for item in found)


def of_others(text: str, sentence: Span) -> bool:
    """Tell whether a sentence says what others do or think."""
    return OTHERS.match(lowered(text), sentence.start) is not None


def behind_denied(text: str, span: Span) -> Span:
    """Leave out a reason that is denied: "it fell not because of A"; what follows may give one."""
    denied = DENIED.search(lowered(text), span.start, span.end)
    return Span(denied.end(), span.end) if denied else span


def opines(text: str, said: Span) -> bool:
    """Tell whether the writer says what they hold should be done: a claim, and no reason."""
    return OPINES.search(lowered(text), said.start, said.end) is not None

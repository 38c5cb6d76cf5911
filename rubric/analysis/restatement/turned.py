"""Which sentence of an ending takes the other side than the thesis. A text and spans in, one out.

Only what is surely turned counts: the same verb of duty, denied in one of the two, or words
against what a thesis without a negative word asks for.
"""

import re
from collections.abc import Iterator, Sequence

from rubric.records import Record
from rubric.types import Span
from rubric.words import Word, lowered, words

DUTY = re.compile(r"\b(?:should(?:n't)?|must(?:n't)?|ought to|need to|have to|has to)\b")
NO_ONE = re.compile(r"\b(?:no|no one|nobody|none|neither|never)\b[^.!?,;]{0,60}\Z")
NEVER = frozenset(("not", "never", "no"))
PASSED = frozenset(("be", "been", "also", "always", "all", "still", "really", "just", "ever"))
# At the head of what others say, of a condition or a concession.
GRANTS = re.compile(
    r"\b(?:some|many|others?|people|critics|opponents) (?:\w+ )?"
    r"(?:say|think|argue|believe|claim|may|might|would|will)\b|"
    r"\b(?:although|though|even if|if|whether|while|unless|instead of|rather than|not only|"
    r"not just|not mean|either|or)\b|\?"
)
AGAINST = re.compile(
    r"\b(?:(?:am|are|is) (?:\w+ )?against|oppose|(?:a|an|is|are) (?:very |really |such a )?"
    r"(?:bad|terrible|awful|wrong)(?: idea| choice| thing| decision)?)\b"
)
# A thesis with one of these may be against what it names.
NEGATIVE = re.compile(
    r"\b(?:not|no|never|nobody|without|against|bad|worse|wrong|instead|rather|less|only|"
    r"\w+n't|(?:ban|stop|prohibit|forbid|abolish|end|limit|remove|replace|clos|reduc|restrict|"
    r"refus|quit|avoid|reject|harm|hurt|cut|outlaw|get rid)\w*)\b"
)
WHY = re.compile(r"[;:]|\b(?:because|since|so that|as (?:it|they|we)|for (?:it|they)|by \w+ing)\b")
FURTHEST = 4  # words between a word of duty and its verb


class _Duty(Record):
    """What ought to be done, or not: the stem of the verb, and whether it is denied."""

    verb: str
    denied: bool


def turned(text: str, claim: Span, ending: Sequence[Span]) -> Span | None:
    """Give the first sentence of an ending that surely takes the other side, if one does.

    None where another of its sentences takes the side of the claim.
    """
    plain = lowered(text)
    asked = tuple(_duties(text, plain, claim))
    if not asked:
        return None
    said = [one for one in ending if GRANTS.search(plain, one.start, one.end) is None]
    duties = [(one, tuple(_duties(text, plain, one))) for one in said]
    if any(duty in asked for _, own in duties for duty in own):
        return None
    why = WHY.search(plain, claim.start, claim.end)
    head = Span(claim.start, why.start() if why else claim.end)
    other = {_Duty(one.verb, not one.denied) for one in asked}
    against = (one for one, own in duties if other.intersection(own))
    turns = next(against, None)
    if turns or NEGATIVE.search(plain, head.start, head.end):
        return turns
    return next((s for s in said if _opposes(text, plain, head, s)), None)


def _opposes(text: str, plain: str, claim: Span, sentence: Span) -> bool:
    """Tell whether a sentence is against what a claim asks for, and names it."""
    found = AGAINST.search(plain, sentence.start, sentence.end)
    if found is None or NEGATIVE.search(plain, sentence.start, found.start()):
        return False
    named = {word.stem for word in words(text, claim) if word.content}
    return any(word.content and word.stem in named for word in words(text, sentence))


def _duties(text: str, plain: str, span: Span) -> Iterator[_Duty]:
    for found in DUTY.finditer(plain, span.start, span.end):
        no_one = NO_ONE.search(plain, span.start, found.start()) is not None
        denied = no_one or found.group().endswith("n't")
        for word in words(text, Span(found.end(), span.end))[:FURTHEST]:
            if word.plain in NEVER:
                denied = not denied
            elif not _is_small(word):
                yield _Duty(word.stem, denied)
                break


def _is_small(word: Word) -> bool:
    return word.plain in PASSED or word.plain.endswith("ly")

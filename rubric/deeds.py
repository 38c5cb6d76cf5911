"""What is asked about the claim of a thesis, said alike by all. A Draft in, a Step or none out.

A report shows equal steps once, with all that they gain. What is asked depends on the thesis and
the page alone, never on which check asks.
"""

from rubric import claims
from rubric.lookup import (
    indexes,
    is_last,
    paragraph_at,
    prose,
    sentences_in,
    shortened,
    stretch,
)
from rubric.result import Step
from rubric.trust import is_doubted
from rubric.types import Draft, Span, Thesis
from rubric.words import lowered

LONGEST = 30  # words of a claim; in a longer sentence it and its reasons run into each other

WHICH_OF_TWO = "Which sentence is the claim: “{quote}”, “{other}” or another? "
PART = (
    "Which words of “{quote}” are the claim, and which its reasons? "
    "Part them: because …, and because ….{end}"
)
CHOOSE = "Which side of “{quote}” is yours? Make sure {first} says so, with two reasons."
ANSWER = "What is the answer to “{quote}”? Say it in {first}, with two reasons."
ASK = (
    "Which sentence of {first} says what a reader should believe, and why? "
    "If none does, write one after “{quote}”."
)
SAY_OUTRIGHT = "What should a reader of “{quote}” do or believe? Say it there outright."
IF_OUTRIGHT = (
    "What should a reader do or believe? "
    "Say it outright in “{quote}”, or in the sentence that is the claim."
)
BRING_FORWARD = "A reader looks for “{quote}” in {first}. Say it at the end of {first}.{end}"
IF_LATE = "If “{quote}” is the claim, see that {first} says it. If not, say your claim there.{end}"
WHICH_LATE = WHICH_OF_TWO + "End {first} on it.{end}"
AGAIN = " Then say it in {last} in new words."
QUOTE = 60  # code points shown of a thesis
OF_TWO = 45  # … where two are shown


def asks(draft: Draft, thesis: Span) -> bool:
    """Tell whether a thesis is a question."""
    return claims.asks(lowered(draft.text), thesis)


def answer(draft: Draft, thesis: Span) -> Step | None:
    """Ask for the claim where a question, or what claims nothing, stands in its place.

    Nothing is asked where a sentence beside it may well be the claim; and for the answer alone
    where none follows and it would be the claim.
    """
    if asks(draft, thesis) and _is_left_open(draft, thesis):
        return _asking(draft, thesis, ANSWER)
    return None if may_stand(draft, thesis) else _asking(draft, thesis, ASK)


def _is_left_open(draft: Draft, question: Span) -> bool:
    """Tell whether a question ends its paragraph, and its answer would be the claim."""
    own = paragraph_at(draft.paragraphs, question.start)
    ends = sentences_in(draft, own)[-1].end <= question.end
    return ends and not claims.asks_about(lowered(draft.text), question)


def may_stand(draft: Draft, place: Span) -> bool:
    """Tell whether a sentence beside a place, in the opening, may be the claim."""
    plain, own = lowered(draft.text), paragraph_at(draft.paragraphs, place.start)
    opening = indexes(draft, "introduction")
    looked = opening if own in opening else prose(draft)[:1]
    every = (one for i in looked for one in sentences_in(draft, i) if not place.covers(one))
    return any(claims.may_claim(plain, one) for one in every)


def choose(draft: Draft, thesis: Span) -> Step:
    """Ask for the side where a thesis names both."""
    return _asking(draft, thesis, CHOOSE)


def say_outright(draft: Draft, thesis: Thesis, place: Span | None = None) -> Step | None:
    """Ask for plain words of a side in a thesis, or at the `place` beside it that is its claim.

    Nothing is asked where another sentence may say it outright, nor of one in doubt that does
    not plainly leave the word to a text.
    """
    place, doubted = place or thesis, is_doubted(draft, thesis)
    reports = claims.reports(lowered(draft.text), place)
    if (doubted and not reports) or may_stand(draft, place):
        return None
    says = IF_OUTRIGHT if doubted else SAY_OUTRIGHT
    said = says.format(quote=shortened(place.of(draft.text), QUOTE))
    return Step(said, "one sentence", place.start, place.end)


def part(draft: Draft, thesis: Thesis) -> Step:
    """Ask for claim and reasons apart, where one long sentence holds both."""
    said = PART.format(quote=claimed(draft, thesis, OF_TWO), end="")
    return Step(said, "one sentence", thesis.start, thesis.end)


def _asking(draft: Draft, thesis: Span, says: str) -> Step:
    own, first = paragraph_at(draft.paragraphs, thesis.start), prose(draft)[:1]
    opening = indexes(draft, "introduction")
    place = (opening if says == ASK else (own,)) if own in opening else first
    said = says.format(quote=claimed(draft, thesis, OF_TWO), first=stretch(draft, place))
    return Step(said, "one sentence", thesis.start, thesis.end)


def bring_forward(draft: Draft, thesis: Thesis, other: Span | None = None) -> Step:
    """Ask for a late thesis in the opening; what only the ending says is then said again there."""
    own, last = paragraph_at(draft.paragraphs, thesis.start), is_last(draft, thesis)
    doubted = is_doubted(draft, thesis)
    says = BRING_FORWARD if not doubted else WHICH_LATE if other else IF_LATE
    said = says.format(
        quote=claimed(draft, thesis, OF_TWO if says == WHICH_LATE else QUOTE),
        other=shown_beside(draft, other),
        first=stretch(draft, prose(draft)[:1]),
        end=AGAIN.format(last=stretch(draft, (own,))) if last else "",
    )
    return Step(said, "two sentences" if last else "one sentence", thesis.start, thesis.end)


def shown_beside(draft: Draft, other: Span | None) -> str:
    """Quote the sentence that may be the thesis in another's place; empty for none."""
    return shortened(other.of(draft.text), OF_TWO) if other else ""


def claimed(draft: Draft, thesis: Span, most: int) -> str:
    """Quote a thesis from where its claim begins: behind what it concedes, grants or reports."""
    own = claim_of(draft, thesis)
    led = own.start > thesis.start
    return ("… " if led else "") + shortened(own.of(draft.text).rstrip(" .,;"), most)


def claim_of(draft: Draft, thesis: Span) -> Span:
    """Give the part of a thesis that claims: behind what it concedes, grants or reports."""
    return Span(claims.begins(lowered(draft.text), thesis), thesis.end)

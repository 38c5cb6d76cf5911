"""What several criteria ask for at once, said alike by all. A Draft and its thesis in, a Step out.

A report shows equal steps once, with all that they gain. What is asked depends on the thesis and
the page alone, never on which check asks.
"""

from rubric import claims
from rubric.lookup import (
    indexes,
    is_last,
    only_leaves,
    paragraph_at,
    prose,
    sentences_in,
    series,
    shortened,
    stretch,
)
from rubric.result import Step
from rubric.threads import threads
from rubric.trust import are_trusted, is_doubted, taking
from rubric.types import Draft, Span, Thesis
from rubric.words import count, lowered

REASON = 40  # code points shown of a reason
LONGEST = 30  # words of a claim; in a longer sentence it and its reasons run into each other
GOES_ON = 2  # sentences after a thesis in an opening; in so many most writers give their reasons
CRAMMED = 6  # sentences of an opening that holds the reasons too

NAME = "Which reasons {do} {body} give? Name them after “{quote}”: because …, and because ….{end}"
SEE_NAMED = (
    "Which reasons {do} {body} give? See that “{quote}” names them, or name them there.{end}"
)
SEE_AFTER = (
    "Which reasons {do} {body} give? See that the sentences after “{quote}” name each.{end}"
)
SET_OUT = "Which two reasons hold up “{quote}”? Name both there: because …, and because ….{end}"
IF_CLAIM = (
    "If “{quote}” is the claim, see that two reasons stand in it or beside it. "
    "If not, say the claim in {first}, with two reasons.{end}"
)
IF_AFTER = (
    "If “{quote}” is the claim, see that the sentences after it name each reason of {body}. "
    "If not, say the claim in {first}, with two reasons.{end}"
)
AFTER = (SEE_AFTER, IF_AFTER)
WHICH_OF_TWO = "Which sentence is the claim: “{quote}”, “{other}” or another? "
WHICH = (
    WHICH_OF_TWO
    + "If none is, write one in {first}. See that two reasons stand in it or beside it.{end}"
)
GATHER = (
    "Can one sentence of {first} say “{quote}” with the reasons of {body}? "
    "Where they stand apart, join them."
)
IF_GATHER = (
    "Is “{quote}” the claim? "
    "Say it, or the sentence that is, in one sentence with the reasons of {body}."
)
PART = (
    "Which words of “{quote}” are the claim, and which its reasons? "
    "Part them: because …, and because ….{end}"
)
SHORTEN = (
    "Which words of “{quote}” are the claim? "
    "Say it in few, and name with it the reasons of {body}.{end}"
)
CHOOSE = "Which side of “{quote}” is yours? See that {first} says so, with two reasons."
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
WHICH_OUTRIGHT = WHICH_OF_TWO + "Say outright in it what to do or believe."
ADD_REASON = "Which reason beside “{reason}” {do} {body} give? Name it with the thesis too.{end}"
GIVE_ROOM = " Give it a paragraph."  # as the next, of one reason
EACH = " Give each a paragraph."  # where the body has only one
RECALL_IT = " Recall it in {last}."
AT_END = " Recall them in {last}."  # which is asked for them once the thesis names some
IN_FIRST = " Say it in {first} too."  # of a thesis that stands in the last
BRING_FORWARD = "A reader looks for “{quote}” in {first}. Say it at the end of {first}.{end}"
IF_LATE = (
    "If “{quote}” is the claim, see that {first} says it. If not, see that it says the claim.{end}"
)
WHICH_LATE = WHICH_OF_TWO + "End {first} on it.{end}"
AGAIN = " Then say it in {last} in new words."
QUOTE = 60  # code points shown of a thesis
OF_TWO = 45  # … where two are shown
BOTH = "names both sides"  # of a thesis's sides: it takes none
MATCH = (
    "Which reason does each of {body} prove? See that {ends} these. Give any other a paragraph."
)
MATCH_ONE = (
    "Which reason does {body} prove? See that {first} names it. Give any other a paragraph."
)


def is_crammed(draft: Draft) -> bool:
    """Tell whether all is said in the opening, and one sentence alone comes after it."""
    body, opening = indexes(draft, "body"), prose(draft)[:1]
    alone = len(body) == 1 and len(sentences_in(draft, body[0])) == 1
    return alone and len(sentences_in(draft, opening[0])) >= CRAMMED


def match_reasons(draft: Draft, thesis: Thesis, told: tuple[int, ...]) -> Step:
    """Ask the opening and paragraphs to agree on the reasons, without naming what may be none."""
    says = MATCH if len(told) > 1 else MATCH_ONE
    own = paragraph_at(draft.paragraphs, thesis.start)
    ending = [i for i in indexes(draft, "conclusion") if not only_leaves(draft, i)]
    first = (own,) if own in indexes(draft, "introduction") else prose(draft)[:1]
    both = [stretch(draft, (i,)) for i in (*first, *ending[-2:])]
    ends = f"{series(both)} {'name' if len(both) > 1 else 'names'}"
    said = says.format(body=stretch(draft, told), first=stretch(draft, first), ends=ends)
    return Step(said, "one sentence", thesis.start, thesis.end)


def name_reasons(draft: Draft, thesis: Thesis, other: Span | None = None) -> Step | None:
    """Ask for the reasons that a thesis does not name, or that could not be read in it.

    The `other` sentence may be the thesis in its place. Reasons that seem to be told, and could
    only not be made out, are not asked for, but that they stand with the claim; and nothing is
    where one sentence seems to hold them.
    """
    if any(side.name == BOTH for side in thesis.sides):
        return choose(draft, thesis)
    plans = claims.tells_of_writing(lowered(draft.text), thesis)
    plans = plans or (thesis.announces and not thesis.sides)
    other = other or taking(thesis)
    if (plans or asks(draft, thesis)) and not is_last(draft, thesis):
        return answer(draft, thesis)
    run = threads(draft, thesis)
    if run and not thesis.pointed:
        return None if run.told else _gather(draft, thesis)
    named = [pillar for pillar in thesis.pillars if pillar.start is not None]
    if named and are_trusted(draft, thesis) and count(draft.text, thesis) <= LONGEST:
        return _add_reason(draft, thesis, named[0].name)
    own, late = paragraph_at(draft.paragraphs, thesis.start), is_last(draft, thesis)
    body = (i for i in indexes(draft, "body") if i != own and not only_leaves(draft, i))
    told = tuple(i for i in body if late or i > own)
    alone, first = len(told) == 1, prose(draft)[:1]
    ending = indexes(draft, "conclusion")
    beside = [one for one in sentences_in(draft, own) if not thesis.covers(one)]
    says = _naming(draft, thesis, other)
    if (
        beside and not late and says not in (SEE_AFTER, IF_AFTER)
    ):  # they may give reasons, in words of their own
        told = (own, *told)
    if says in (NAME, SEE_NAMED, SHORTEN) and not told:
        says = SET_OUT
    said = says.format(
        body=stretch(draft, told),
        do="do" if len(told) > 1 else "does",
        quote=claimed(draft, thesis, QUOTE if says in (IF_CLAIM, IF_AFTER) else OF_TWO),
        other=shown_beside(draft, other),
        first=stretch(draft, first),
        end=(EACH if alone else "")
        + (IN_FIRST.format(first=stretch(draft, first)) if late else "")
        + (AT_END.format(last=stretch(draft, ending)) if ending and not late else ""),
    )
    return Step(said, "one sentence", thesis.start, thesis.end)


def _naming(draft: Draft, thesis: Thesis, other: Span | None) -> str:
    """Choose how to ask for reasons: by where they stand, or first for the claim itself."""
    after = goes_on(draft, thesis)
    if is_doubted(draft, thesis):
        return WHICH if other else IF_AFTER if after else IF_CLAIM
    if claims.gives_reason(lowered(draft.text), thesis):
        return PART
    if after:
        return SEE_AFTER
    if count(draft.text, _claim(draft, thesis)) > LONGEST:
        return SHORTEN
    return SEE_NAMED if claims.tells_what_it_does(lowered(draft.text), thesis) else NAME


def _gather(draft: Draft, thesis: Thesis) -> Step:
    """Ask for the claim and its reasons in one sentence, where they seem to stand in several."""
    says = IF_GATHER if is_doubted(draft, thesis) else GATHER
    body = tuple(i for i in indexes(draft, "body") if not only_leaves(draft, i))
    own = paragraph_at(draft.paragraphs, thesis.start)
    said = says.format(
        first=stretch(draft, (own,)),
        quote=claimed(draft, thesis, OF_TWO),
        body=stretch(draft, tuple(i for i in body if i != own)),
    )
    return Step(said, "one sentence", thesis.start, thesis.end)


def goes_on(draft: Draft, thesis: Span) -> bool:
    """Tell whether an opening goes on after a thesis: its reasons may stand there unread."""
    own = paragraph_at(draft.paragraphs, thesis.start)
    after = [one for one in sentences_in(draft, own) if one.start >= thesis.end]
    opens = own in indexes(draft, "introduction") and bool(indexes(draft, "body"))
    return opens and len(after) >= GOES_ON


def asks(draft: Draft, thesis: Span) -> bool:
    """Tell whether a thesis is a question."""
    return claims.asks(lowered(draft.text), thesis)


def _answering(draft: Draft, thesis: Span) -> str:
    """Choose how to ask for an answer: where none follows, and it would be the claim, outright."""
    own = paragraph_at(draft.paragraphs, thesis.start)
    ends = sentences_in(draft, own)[-1].end <= thesis.end
    return ANSWER if ends and not claims.asks_about(lowered(draft.text), thesis) else ASK


def answer(draft: Draft, thesis: Span) -> Step:
    """Ask for the claim where a question, or what claims nothing, stands in its place."""
    return _asking(draft, thesis, _answering(draft, thesis) if asks(draft, thesis) else ASK)


def choose(draft: Draft, thesis: Span) -> Step:
    """Ask for the side where a thesis names both."""
    return _asking(draft, thesis, CHOOSE)


def say_outright(
    draft: Draft, thesis: Thesis, other: Span | None, place: Span | None = None
) -> Step:
    """Ask for plain words of a side in a thesis, or at the `place` beside it that is its claim."""
    place = place or thesis
    doubted = is_doubted(draft, thesis)
    says = SAY_OUTRIGHT if not doubted else WHICH_OUTRIGHT if other else IF_OUTRIGHT
    said = says.format(
        quote=shortened(place.of(draft.text), OF_TWO if says == WHICH_OUTRIGHT else QUOTE),
        other=shown_beside(draft, other),
    )
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


def _add_reason(draft: Draft, thesis: Thesis, reason: str) -> Step:
    """Ask for another reason beside one that the thesis surely names."""
    own = paragraph_at(draft.paragraphs, thesis.start)
    after = any(one.start >= thesis.end for one in sentences_in(draft, own))
    told = tuple(i for i in indexes(draft, "body") if i != own)
    told = (own, *told) if after or not told else told
    ending = indexes(draft, "conclusion")
    end = RECALL_IT.format(last=stretch(draft, ending)) if ending else ""
    if is_last(draft, thesis):
        end = IN_FIRST.format(first=stretch(draft, prose(draft)[:1]))
    said = ADD_REASON.format(
        reason=shortened(reason, REASON),
        body=stretch(draft, told),
        do="do" if len(told) > 1 else "does",
        end=(GIVE_ROOM if len(told) == 1 else "") + end,
    )
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
    own = _claim(draft, thesis)
    led = own.start > thesis.start
    return ("… " if led else "") + shortened(own.of(draft.text).rstrip(" .,;"), most)


def _claim(draft: Draft, thesis: Span) -> Span:
    return Span(claims.begins(lowered(draft.text), thesis), thesis.end)

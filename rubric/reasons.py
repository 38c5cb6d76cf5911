"""What is asked about the reasons of a thesis, said alike by all. A Draft in, a Step or none out.

As in `deeds`, what is asked depends on the thesis and the page alone, never on which check asks.
"""

from collections.abc import Container

from rubric import claims
from rubric.deeds import (
    LONGEST,
    OF_TWO,
    PART,
    QUOTE,
    WHICH_OF_TWO,
    answer,
    asks,
    choose,
    claim_of,
    claimed,
    shown_beside,
)
from rubric.lookup import (
    indexes,
    is_last,
    only_leaves,
    opening,
    paragraph_at,
    prose,
    sentences_in,
    series,
    shortened,
    stretch,
)
from rubric.memory import remembered
from rubric.objecting import objects
from rubric.result import Step
from rubric.threads import threads
from rubric.trust import BOTH, are_trusted, is_doubted, lists_idle, taking
from rubric.types import Draft, Essay, Span, Thesis
from rubric.words import count, lowered

CLEAR = 20  # words of a reason; a longer one is as often claim and reason in one
REASON = 40  # code points shown of a reason
UNLIKELY = 0.3  # confidence; with less, another sentence is likelier to be the claim, or none
MOST_PARTS = 12  # paragraphs; a paper of more has sections, and no sentence names what each proves
AFTER = 2  # sentences after a thesis in an opening; in so many most writers give their reasons
CRAMMED = 6  # sentences of an opening that holds the reasons too
NAME = "Which reasons {do} {body} give? Name them after “{quote}”: because …, and because ….{end}"
SEE_NAMED = (
    "Which reasons {do} {body} give? Make sure “{quote}” names them, or name them there.{end}"
)
SET_OUT = "Which two reasons hold up “{quote}”? Name both there: because …, and because ….{end}"
WHICH = "Which sentence is the claim: “{quote}” or another? "
NAMES_TWO = (
    "If none is, write one in {first}. Make sure two reasons stand in it or beside it.{end}"
)
DOUBTED = WHICH + NAMES_TWO
DOUBTED_TWO = WHICH_OF_TWO + NAMES_TWO
GATHER = (
    "Can one sentence of {first} say “{quote}” with the reasons of {body}? "
    "Where they stand apart, join them."
)
IF_GATHER = (
    "Is “{quote}” the claim? "
    "Say it, or the sentence that is, in one sentence with the reasons of {body}."
)
SHORTEN = (
    "Which words of “{quote}” are the claim? "
    "Say it in few, and name with it the reasons of {body}.{end}"
)
ADD_REASON = "Which reason beside “{reason}” {do} {body} give? Name it with the thesis too.{end}"
GIVE_ROOM = " Give it a paragraph."  # as the next, of one reason
EACH = " Give each a paragraph."  # where the body has only one
RECALL_IT = " Recall it in {last}."
AT_END = " Recall them in {last}."  # which is asked for them once the thesis names some
IN_FIRST = " Say it in {first} too."  # of a thesis that stands in the last
MATCH = (
    "Which reason does each of {body} prove? Make sure {ends} them. "
    "Give any other reason a paragraph."
)
MATCH_ONE = (
    "Which reason does {body} prove? Make sure {first} names it. "
    "Give any other reason a paragraph."
)
IF_LATE = (
    "Is “{quote}” the claim, or another sentence? "
    "Make sure {first} says the claim, with two reasons."
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


@remembered  # of the likeliest thesis, alone and in sight of the others
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
    if lists_idle(draft, thesis):
        return match_reasons(draft, thesis, _arguing(draft) or indexes(draft, "body"))
    run = threads(draft, thesis)
    if run and not thesis.pointed:
        return None if run.told else _gather(draft, thesis)
    named = [pillar for pillar in thesis.pillars if pillar.start is not None]
    if named and are_trusted(draft, thesis) and count(named[0].name) <= CLEAR:
        before = lowered(draft.text)[thesis.start : named[0].start]
        another = claims.follows_another(before)
        return None if another else _add_reason(draft, thesis, named[0].name)
    return _ask(draft, thesis, other)


def ask_in_doubt(essay: Essay, wanting: Container[str]) -> Step | None:
    """Ask what holds for every reading, of an essay that nothing surer is asked of.

    `wanting`: its "thesis", its "reasons". A claim that is likely read is only asked to agree with
    the body on its reasons. None where nothing may be the claim, or nothing follows the opening.
    """
    draft, readings = essay.draft, (essay.argument, *essay.alternatives)
    thesis = next((one.thesis for one in readings if one.thesis), None)
    body = _arguing(draft)
    if thesis is None or not indexes(draft, "body"):
        return None
    lacks_claim = "thesis" in wanting and bool(body)
    if lacks_claim and paragraph_at(draft.paragraphs, thesis.start) not in opening(draft):
        quote, first = claimed(draft, thesis, OF_TWO), stretch(draft, prose(draft)[:1])
        says = IF_LATE.format(quote=quote, first=first)
        return Step(says, "two sentences", thesis.start, thesis.end)
    step = None
    if lacks_claim and ("reasons" not in wanting or thesis.confidence < UNLIKELY):
        step = _ask(draft, thesis, essay.argument.rival or taking(thesis))
    told = body or indexes(draft, "body")
    return step or (match_reasons(draft, thesis, told) if len(told) <= MOST_PARTS else None)


def _ask(draft: Draft, thesis: Thesis, other: Span | None) -> Step | None:
    """Ask for all the reasons, by the paragraphs that may give them."""
    own, late = paragraph_at(draft.paragraphs, thesis.start), is_last(draft, thesis)
    told = tuple(i for i in _arguing(draft) if i != own and (late or i > own))
    opens, ending = own in indexes(draft, "introduction"), indexes(draft, "conclusion")
    alone, first = len(told) == 1, (own,) if opens else prose(draft)[:1]
    beside = [one for one in sentences_in(draft, own) if not thesis.covers(one)]
    says = _naming(draft, thesis, other)
    if not says or (says == DOUBTED and not told):  # without a body, reasons stand beside it
        return None
    if beside and not late and not (opens and len(told) > 1):  # they may give reasons as well
        told = (own, *told)
    if says in (NAME, SEE_NAMED, SHORTEN) and not told:
        says = SET_OUT
    said = says.format(
        body=stretch(draft, told),
        do="do" if len(told) > 1 else "does",
        quote=claimed(draft, thesis, QUOTE if says == DOUBTED else OF_TWO),
        other=shown_beside(draft, other),
        first=stretch(draft, first),
        end=(EACH if alone else "")
        + (IN_FIRST.format(first=stretch(draft, first)) if late else "")
        + (AT_END.format(last=stretch(draft, ending)) if ending and not late else ""),
    )
    return Step(said, "one sentence", thesis.start, thesis.end)


def _naming(draft: Draft, thesis: Thesis, other: Span | None) -> str:
    """Choose how to ask for reasons: by where they stand, or first for the claim itself.

    Nothing is asked where the opening goes on: most writers give their reasons there.
    """
    if is_doubted(draft, thesis):
        return DOUBTED_TWO if other else DOUBTED
    plain, long = lowered(draft.text), count(draft.text, claim_of(draft, thesis)) > LONGEST
    gives = claims.gives_reason(plain, thesis)
    if gives and long:
        return PART
    if opening_goes_on(draft, thesis):
        return ""
    if long:
        return SHORTEN
    return SEE_NAMED if gives or claims.tells_what_it_does(plain, thesis) else NAME


def _gather(draft: Draft, thesis: Thesis) -> Step | None:
    """Ask for the claim and its reasons in one sentence, where they seem to stand in several."""
    own = paragraph_at(draft.paragraphs, thesis.start)
    body = tuple(i for i in _arguing(draft) if i != own)
    if not body or own not in indexes(draft, "introduction"):
        return None
    says = IF_GATHER if is_doubted(draft, thesis) else GATHER
    said = says.format(
        first=stretch(draft, (own,)),
        quote=claimed(draft, thesis, OF_TWO),
        body=stretch(draft, body),
    )
    return Step(said, "one sentence", thesis.start, thesis.end)


def _arguing(draft: Draft) -> tuple[int, ...]:
    """Give the body paragraphs that may give reasons: none that takes leave or objects."""
    body = (i for i in indexes(draft, "body") if not only_leaves(draft, i))
    return tuple(i for i in body if objects(draft, i) is None)


def opening_goes_on(draft: Draft, thesis: Span) -> bool:
    """Tell whether an opening goes on after a thesis: its reasons may stand there unread."""
    own = paragraph_at(draft.paragraphs, thesis.start)
    after = [one for one in sentences_in(draft, own) if one.start >= thesis.end]
    opens = own in indexes(draft, "introduction") and bool(indexes(draft, "body"))
    return opens and len(after) >= AFTER


def _add_reason(draft: Draft, thesis: Thesis, reason: str) -> Step:
    """Ask for another reason beside one that the thesis surely names."""
    own = paragraph_at(draft.paragraphs, thesis.start)
    after = any(one.start >= thesis.end for one in sentences_in(draft, own))
    told = tuple(i for i in indexes(draft, "body") if i != own)
    opens = own in indexes(draft, "introduction")
    told = (own, *told) if (after and not opens) or not told else told
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

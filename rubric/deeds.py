"""What several criteria ask for at once, said alike by all. A Draft and its thesis in, a Step out.

A report shows equal steps once, with all that they gain. What is asked depends on the thesis and
the page alone, never on which check asks.
"""

import re

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
from rubric.types import Draft, Span, Thesis
from rubric.words import count, lowered

# Confidence below which a step must be right of another thesis as well: of school essays' theses
# with more, nearly nine in ten are where a person found them, with less two in three.
SURE = 0.7
INSISTS = "insists"  # of a thesis's sides; alone, a fact may do so too
GIVEN = re.compile(
    r"\b(?:because|cause|since|due to|so that|by \w+ing|reasons? (?:is|are|why|that))\b"
)
UNSETTLED = re.compile(
    r"[w?](?:(?<=\?)|(?<=\bw)(?:hether|eather or not)\b)"
)  # what it asks or tells of is not yet claimed
# What leads to reasons, rather than to any list.
LEADS_TO = re.compile(
    r"\b(?:because|since|due to|owing to|thanks to|reasons?|advantages?|benefits?|by \w+ing|"
    r"through|helps|improves|so that)\b|:"
)
EXAMPLES = re.compile(r"\b(?:like|such as|including|for (?:example|instance))\W+(?:\w+\W+){0,2}$")
FEELS = re.compile(
    r"i(?:'m| am| was| feel) (?:\w+ )?(?:scared|afraid|worried|sad|happy|glad|excited|sorry)\b|"
    r"i (?:do not|don't|dont) (?:\w+ )?know\b"
)  # tells of the writer, and claims nothing
_TEXT = r"(?:(?:the|this|that) )?(?:aut[hj]?or|writer|article|passage|text|story|speaker)s?"
REPORTS = re.compile(
    rf"(?:(?:in|on) (?:the|this|an?) [^.!?]{{0,80}}?, ?)?{_TEXT}(?: \w+ly)? "
    r"(?:suggest|say|state|claim|argue|tell|explain|believe|think|describe|talk|mention)\w*\b"
)
THAT = " that "  # behind it stands what is reported
OWN = re.compile(r"\b(?:i|my|well|poorly|effectively|convinces|fails)\b")  # a judgement of it
# What stands before a claim in its sentence, up to the subject of the claim.
GRANTED = re.compile(
    r"(?:in my (?:\w+ )?opinion,? )?i,? (?:[^.!?]{0,60}, )?(?:\w+ ){0,2}"
    r"(?:think|believe|feel) that |"
    r"[^.!?,]{0,120},\s+(?:(?:and|but|so|yet)\s+)?"
    r"(?=(?:personally,? )?i (?:\w+ )?(?:think|believe|feel|agree|disagree)\b)|"
    r"(?:although|though|even (?:though|if)|while|whereas|despite|in spite of|"
    r"i (?:understand|know|realize|see|heard?)\b|in the (?:article|passage|text|story)\b|"
    r"(?:some|many|most) (?:people|students|parents)\b)"
    r"[^.!?]{0,200}?,\"?\s+(?:(?:and|but|yet)\s+)?"
    r"(?=(?:respectfully,? |honestly,? )?(?:i|it|they|he|she|we|you|this|students|schools?|people|"
    r"the|my|our)\b)"
)
REASON = 40  # code points shown of a reason
LONGEST = 30  # words of a claim; in a longer sentence it and its reasons run into each other
CRAMMED = 6  # sentences of an opening that holds the reasons too
FEWEST_LISTED = 3  # reasons of a list; of two, one is too often half of the other
# Beginnings by which what was read as a reason shows that its sentence was cut wrongly.
NO_REASON = re.compile(
    r"(?:them|him|her|us|me|of|at|is|are|was|were|be|all|in all|no way|how|who|which|what|so|"
    r"not|its not|it's not|not only|doing|i am|i'm|the(?:re|ir) (?:are|is)|many|various|"
    r"several|multiples?|a lot)\b",
    re.IGNORECASE,
)

NAME = "Which reasons {do} {body} give? Name them after “{quote}”: because …, and because ….{end}"
SET_OUT = "Which two reasons hold up “{quote}”? Name both there: because …, and because ….{end}"
IF_CLAIM = (
    "If “{quote}” is the claim, see that two reasons stand in it or beside it. "
    "If not, say the claim in {first}, with two reasons.{end}"
)
WHICH_OF_TWO = "Which sentence is the claim: “{quote}”, “{other}” or another? "
WHICH = (
    WHICH_OF_TWO
    + "If none is, write one in {first}. See that two reasons stand in it or beside it.{end}"
)
PART = (
    "Which words of “{quote}” are the claim? "
    "Let two reasons follow them: because …, and because ….{end}"
)
CHOOSE = "Which side of “{quote}” is yours? Say that one: because …, and because ….{end}"
ANSWER = "What is the answer to “{quote}”? Say it in {first}, with two reasons.{end}"
ADD_REASON = "Which reason beside “{reason}” {do} {body} give? Name it with the thesis too.{end}"
GIVE_ROOM = " Give it a paragraph."  # as the next, of one reason
EACH = " Give each a paragraph."  # where the body has only one
RECALL_IT = " Recall it in {last}."
AT_END = " Recall them in {last}."  # which is asked for them once the thesis names some
IN_FIRST = " Say it in {first} too."  # of a thesis that stands in the last
BRING_FORWARD = "A reader looks for “{quote}” in {first}. Say it at the end of {first}.{end}"
IF_LATE = "If “{quote}” is the claim, say it in {first}. If not, say the claim there.{end}"
WHICH_LATE = WHICH_OF_TWO + "End {first} on it.{end}"
AGAIN = " Then say it in {last} in new words."
QUOTE = 60  # code points shown of a thesis
OF_TWO = 45  # … where two are shown
BOTH = "names both sides"  # of a thesis's sides: it takes none
MATCH = "Which reason does each of {body} prove? Check that {ends} these, and no other."
MATCH_ONE = (
    "Which reason does {body} prove? See that {first} names it. Give any other a paragraph."
)


def is_crammed(draft: Draft) -> bool:
    """Tell whether all is said in the opening, and one sentence alone comes after it."""
    body, opening = indexes(draft, "body"), prose(draft)[:1]
    alone = len(body) == 1 and len(sentences_in(draft, body[0])) == 1
    return alone and len(sentences_in(draft, opening[0])) >= CRAMMED


def match_reasons(draft: Draft, thesis: Thesis) -> Step:
    """Ask opening and body to agree on the reasons, without naming what may be none."""
    told = indexes(draft, "body")
    says = MATCH if len(told) > 1 else MATCH_ONE
    own, ending = paragraph_at(draft.paragraphs, thesis.start), indexes(draft, "conclusion")
    first = (own,) if own in indexes(draft, "introduction") else prose(draft)[:1]
    both = [stretch(draft, (i,)) for i in (*first, *ending[-2:])]
    ends = f"{series(both)} {'name' if len(both) > 1 else 'names'}"
    said = says.format(body=stretch(draft, told), first=stretch(draft, first), ends=ends)
    return Step(said, "one sentence", thesis.start, thesis.end)


def name_reasons(draft: Draft, thesis: Thesis, other: Span | None = None) -> Step:
    """Ask for the reasons that a thesis does not name, or that could not be read in it.

    The `other` sentence may be the thesis in its place.
    """
    named = [pillar for pillar in thesis.pillars if pillar.start is not None]
    if named and are_trusted(draft, thesis) and count(draft.text, thesis) <= LONGEST:
        return _add_reason(draft, thesis, named[0].name)
    own, late = paragraph_at(draft.paragraphs, thesis.start), is_last(draft, thesis)
    body = (i for i in indexes(draft, "body") if i != own and not only_leaves(draft, i))
    told = tuple(i for i in body if late or i > own)
    alone, first = len(told) == 1, prose(draft)[:1]
    ending = indexes(draft, "conclusion")
    beside = [one for one in sentences_in(draft, own) if not thesis.covers(one)]
    if beside and not late:  # they may give reasons, in words of their own
        told = (own, *told)
    says = _naming(draft, thesis, other)
    if says == NAME and told in ((), (own,)):
        says = SET_OUT
    said = says.format(
        body=stretch(draft, told),
        do="do" if len(told) > 1 else "does",
        quote=claimed(draft, thesis, QUOTE if says == IF_CLAIM else OF_TWO),
        other=shown_beside(draft, other),
        first=stretch(draft, first),
        end=(EACH if alone else "")
        + (IN_FIRST.format(first=stretch(draft, first)) if late else "")
        + (AT_END.format(last=stretch(draft, ending)) if ending and not late else ""),
    )
    return Step(said, "one sentence", thesis.start, thesis.end)


def _naming(draft: Draft, thesis: Thesis, other: Span | None) -> str:
    """Choose how to ask for reasons: by where they stand, or first for the claim itself."""
    if is_doubted(draft, thesis):
        asks = thesis.of(draft.text).rstrip("”\"’' ").endswith("?")
        return ANSWER if asks and not is_last(draft, thesis) else WHICH if other else IF_CLAIM
    if any(side.name == BOTH for side in thesis.sides):
        return CHOOSE
    own = _claim(draft, thesis)
    given = GIVEN.search(lowered(draft.text), own.start, own.end)
    return PART if given or count(draft.text, own) > LONGEST else NAME


def _add_reason(draft: Draft, thesis: Thesis, reason: str) -> Step:
    """Ask for another reason beside one that the thesis surely names."""
    own = paragraph_at(draft.paragraphs, thesis.start)
    told = tuple(i for i in indexes(draft, "body") if i != own) or (own,)
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


def shown_beside(draft: Draft, other: Span | None, most: int = OF_TWO) -> str:
    """Quote the sentence that may be the thesis in another's place; empty for none."""
    return shortened(other.of(draft.text), most) if other else ""


def claimed(draft: Draft, thesis: Span, most: int) -> str:
    """Quote a thesis from where its claim begins: behind what it concedes, grants or reports."""
    own = _claim(draft, thesis)
    led = own.start > thesis.start
    return ("… " if led else "") + shortened(own.of(draft.text).rstrip(" .,;"), most)


def _claim(draft: Draft, thesis: Span) -> Span:
    plain = lowered(draft.text)
    told = REPORTS.match(plain, thesis.start, thesis.end)
    if told and plain.startswith(THAT, told.end()):
        return Span(told.end() + len(THAT), thesis.end)
    led = GRANTED.match(plain, thesis.start, thesis.end)
    return Span(led.end() if led else thesis.start, thesis.end)


def is_report(draft: Draft, thesis: Thesis) -> bool:
    """Tell whether a sentence only says what a text or its author says."""
    told = REPORTS.match(lowered(draft.text), thesis.start, thesis.end)
    return told is not None and OWN.search(lowered(draft.text), told.end(), thesis.end) is None


def is_doubted(draft: Draft, thesis: Thesis) -> bool:
    """Tell whether advice must allow for another sentence being the thesis."""
    if thesis.pointed:
        return False
    if thesis.confidence < SURE or all(side.name == INSISTS for side in thesis.sides):
        return True
    plain = lowered(draft.text)
    return (
        UNSETTLED.search(plain, thesis.start, thesis.end) is not None
        or FEELS.match(plain, thesis.start) is not None
        or is_report(draft, thesis)
    )


def are_readable(draft: Draft, thesis: Thesis) -> bool:
    """Tell whether the reasons read for a thesis, in it or beside it, seem rightly cut."""
    return not is_doubted(draft, thesis) and not any(
        NO_REASON.match(one.name) for one in thesis.pillars if one.start is not None
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
    return not short and LEADS_TO.search(before) is not None and EXAMPLES.search(before) is None


def _starts(thesis: Thesis) -> list[int]:
    """Give where the reasons begin that stand in words of their own."""
    return [pillar.start for pillar in thesis.pillars if pillar.start is not None]

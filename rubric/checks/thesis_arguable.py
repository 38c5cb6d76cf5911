"""Thesis arguable.

Asks: could a reasonable reader disagree with the thesis?

Why: a fact or a plan needs no essay; a claim that someone could dispute does.

Score: full when the thesis, or a claim beside it in the introduction, says what ought to be,
judges, compares, takes a side, or says what a text shows or what caused what; three quarters when
it only gives a reason or sets itself against another view; half for a plain statement or a
definition; a quarter for a question, an announced plan, or both sides at once.

Pass:
    Cities should close their centres to cars.

Fail:
    Cars were invented in the nineteenth century.
"""

import re
from typing import NamedTuple

from rubric.checks import check
from rubric.deeds import answer, asks, choose, say_outright
from rubric.lookup import certainty, hedged, number, paragraph_at, quoted, shortened
from rubric.result import Evidence, Finding, Missing, Step, Strength
from rubric.trust import BOTH, HALF_SIDES
from rubric.types import Draft, Essay, Span, Thesis

STATEMENT = 0.5  # it may be a claim, but nothing in its wording says so
PLANNED = 0.25  # an announcement, a question or both sides leave the claim to the reader
QUOTE = 60  # code points shown of a sentence
SIDES = (
    "says what ought to be",
    "takes a side",
    "takes a stance",
    "sets against",
)  # whatever else
CAUSES = "gives a reason"
HALF = 0.75
SCORES = (1.0, HALF, STATEMENT, PLANNED, 0.0)  # it has no others
LACKS = (
    "takes",
    "take",
    "no side that I could find",
)  # said of a class: of one essay, of several, and what
FAINT = re.compile(r"most\b", re.IGNORECASE)  # "most popular" compares, but judges nothing
DEFINES = re.compile(
    r"\b(?:is|are|was|were) (?:defined as|(?:the|a|an) (?:\w+ )?"
    r"(?:kind|type|form|study|process|practice|name|term|word|piece) (?:of|for|that|which))\b|"
    r"\brefers? to\b|\bcan be defined\b",
    re.IGNORECASE,
)
DISPUTABLE = "Someone could disagree with “{quote}”: it says “{words}”."
TAKES_SIDE = "Someone could disagree with “{quote}”: it takes a side."
CAUSE = "“{quote}” gives a cause with “{words}”; I found no word of judgement in it."
CONTRAST = "“{words}” sets “{quote}” against something; I found no word of judgement in it."
STRENGTH = "The thesis takes a side with “{words}” (¶{place})."
STRENGTH_BARE = "The thesis takes a side (¶{place})."
PLAIN = "“{quote}” may read as a fact; I found no word of judgement in it."
DEFINED = "“{quote}” defines; I found no side in it that someone could take."
ASKED = "“{quote}” asks; I found no answer in it that someone could dispute."
MARK = "?"
ANNOUNCED = "“{quote}” says what comes; I found no claim in it."
BOTH_SIDES = "“{quote}” names both sides; which one is yours?"
ABSENT = "I found no side taken in “{quote}”."
NOTHING = "I found no opening sentence, and so no side taken."
CLAIM = "What follows from “{quote}” that someone could dispute? Claim that."


class Fault(NamedTuple):
    """Why a thesis takes no side: the score it keeps, and what is said."""

    score: float
    says: str


@check
def thesis_arguable(essay: Essay) -> Finding:
    """A reasonable reader could dispute the thesis."""
    thesis = essay.argument.thesis
    if thesis is None:
        return _absent(essay)
    kind, words = judging_words(essay.draft, thesis)
    whole = quoted(essay.draft, _claim(thesis, words))
    if MARK in whole.quote and asks(essay.draft, whole):  # without it, it may not be meant so
        return _faulty(essay, whole, PLANNED, ASKED, answer(essay.draft, whole))
    if any(side.name == BOTH for side in thesis.sides):
        return _faulty(essay, whole, PLANNED, BOTH_SIDES, choose(essay.draft, whole))
    quote = shortened(whole.quote, QUOTE)
    fault = find_fault(whole.quote, thesis)
    if fault:
        said = Step(CLAIM.format(quote=quote), "one sentence", whole.start, whole.end)
        return _faulty(essay, whole, fault.score, fault.says, said)
    if words is None:
        return _faulty(essay, whole, STATEMENT, PLAIN, say_outright(essay.draft, thesis, whole))
    place = number(essay.draft, paragraph_at(essay.draft.paragraphs, whole.start))
    half = kind in HALF_SIDES
    reason = not half and is_of_a_reason(thesis, words.start)
    says = TAKES_SIDE if reason else _said(kind, words.quote)
    strength = STRENGTH_BARE if reason else STRENGTH
    strength = strength.format(words=words.quote, place=place)
    return Finding(
        "thesis_arguable",
        HALF if half else 1.0,
        hedged(essay, says.format(quote=quote, words=words.quote)),
        (whole if reason else words,),
        status=certainty(essay),
        strength=None if half else Strength(whole.start, whole.end, strength, whole.quote),
        step=say_outright(essay.draft, thesis, whole) if half else None,
    )


def _faulty(essay: Essay, whole: Evidence, score: float, says: str, step: Step | None) -> Finding:
    """Find that a thesis takes no side, and ask for one."""
    return Finding(
        "thesis_arguable",
        score,
        hedged(essay, says.format(quote=shortened(whole.quote, QUOTE))),
        (whole,),
        status=certainty(essay),
        step=step,
    )


def _claim(thesis: Thesis, words: Evidence | None) -> Span:
    """Give the sentence that takes the side: the thesis, or a claim beside it."""
    beside = (span for span in thesis.beside if words and span.covers(words))
    return next(beside, thesis)


def _said(kind: str, words: str) -> str:
    """Choose the sentence that names words one could disagree with, or else says less."""
    if kind in HALF_SIDES:
        return CAUSE if kind == CAUSES else CONTRAST
    return TAKES_SIDE if kind in ("insists", "interprets") or FAINT.match(words) else DISPUTABLE


def judging_words(draft: Draft, thesis: Thesis) -> tuple[str, Evidence | None]:
    """Give the words by which the thesis takes a side, the strongest kind first, and the kind.

    Those of the claim itself come before those of a reason.
    """
    found = [side for side in thesis.sides if side.start is not None]
    telling = [side for side in found if side.name not in HALF_SIDES]
    claiming = [side for side in telling if not is_of_a_reason(thesis, side.start or 0)]
    telling = claiming or telling
    plain = [side for side in telling if not FAINT.match(side.words)]
    for side in plain or telling or found:
        if side.start is not None:
            # Quoted anew: words in quotation marks are blanked where sides are looked for.
            return side.name, quoted(draft, Span(side.start, side.start + len(side.words)))
    return "", None


def is_of_a_reason(thesis: Thesis, start: int) -> bool:
    """Tell whether words that start there stand in a reason, and so judge something else."""
    cause = next((one.start for one in thesis.sides if one.name == CAUSES), None)
    if cause is not None and thesis.start < cause <= start < thesis.end:
        return True
    return any(
        one.start is not None and one.end is not None and one.start <= start < one.end
        for one in thesis.pillars
    )


def find_fault(said: str, thesis: Thesis) -> Fault | None:
    """Tell by its form that a thesis takes no side, whatever its words."""
    if any(side.name in SIDES for side in thesis.sides):
        return None
    if thesis.announces:
        return Fault(PLANNED, ANNOUNCED)
    if DEFINES.search(said) and not thesis.sides:
        return Fault(STATEMENT, DEFINED)
    return None


def _absent(essay: Essay) -> Finding:
    plan = essay.argument.plan
    start, end = (plan.start, plan.end) if plan else (0, len(essay.draft.text))
    announced = plan is not None and plan.kind == "announcement"
    quote = shortened(essay.draft.text[start:end], QUOTE)
    return Finding(
        "thesis_arguable",
        PLANNED if announced else 0.0,
        hedged(essay, (ABSENT if plan else NOTHING).format(quote=quote)),
        (),
        Missing("an arguable claim", start, end),
        status=certainty(essay),
        step=_asked(essay, Span(start, end), quote, announced=announced),
    )


def _asked(essay: Essay, place: Span, quote: str, *, announced: bool) -> Step | None:
    """Ask for a claim: of what another reading holds for one, or of what a plan announces."""
    if essay.alternatives:
        return answer(essay.draft, place)
    says = CLAIM.format(quote=quote)
    return Step(says, "one sentence", place.start, place.end) if announced else None

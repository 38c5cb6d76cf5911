"""Thesis stated.

Asks: does the introduction state a thesis, and does the thesis name its reasons?

Why: a reader who knows the claim and its reasons can follow every paragraph after it.

Score: full when the thesis, or a claim beside it in the introduction, names at least
`min_pillars` reasons and says plainly, where a reader looks for it, what the essay holds; less
with fewer reasons or weaker signs of a claim; about half for an announced plan; a quarter for a
mere topic.

Pass:
    School should start later because pupils sleep more, learn more and crash fewer cars.

Fail:
    This essay will discuss school starting times.
"""

from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.deeds import name_reasons
from rubric.lookup import (
    certainty,
    counted,
    indexes,
    number,
    paragraph_at,
    prose,
    quoted,
    sentence_at,
    sentences_in,
    shortened,
    stretch,
)
from rubric.result import Evidence, Finding, Missing, Step, Strength
from rubric.types import Draft, Essay, Pillar, Plan, Span, Thesis

# The score of a thesis barely known for one, and of one that nobody could miss, by its reasons:
# what is missing keeps a level of its own, and within it the score follows the claim.
ALL_REASONS = (0.5, 1.0)
SOME_REASONS = (0.45, 0.77)
NO_REASONS = (0.42, 0.75)  # the claim stands; its reasons are left to the body
PLANNED = 0.5  # an announcement tells what comes, not what is claimed
TOPIC = 0.25  # a topic is half of nothing
QUOTE, NAME = 60, 40  # code points shown of a sentence and of a reason
GOOD = 0.9  # of the score; from here on there is nothing left to ask

THESIS, DOUBTED = "The thesis", "I am not sure which sentence is the thesis; I took “{quote}”. It"
LACKS = (
    "gives",
    "give",
    "no clear thesis with its reasons",
)  # said of a class: of one essay, of several, and what
STATED = "{subject} names {reasons} in ¶{place}, beginning with “{reason}”."
STATED_BESIDE = "{subject} has {reasons} beside it in ¶{place}, beginning with “{reason}”."
STATED_ONE = "{subject} names one reason in ¶{place}: “{reason}”."
BARE = "I found no reason in the sentence of the thesis, “{quote}” in ¶{place}."
BARE_DOUBTED = "{subject} names no reason in the same sentence."
EASILY_MISSED = " A reader could take it for something else than the claim."
MISSED_FIRST = " It comes first in ¶{place}, where a reader could miss it."
PLAN_ONLY = "“{quote}” gives the plan. I could not find a claim that someone could dispute."
TOPIC_ONLY = "I could not find a claim that someone could dispute; ¶{place} ends on “{quote}”."
NOTHING = "I could not find an introduction in {words} words, and no thesis."
STRENGTH = "The thesis names {reasons} ({place})."
STRENGTH_BESIDE = "The thesis has {reasons} beside it ({place})."
STRENGTH_BARE = "The thesis takes a position ({place})."
SAY_OUTRIGHT = "Would a hurried reader know your side from “{quote}”? Say it outright."
LEAD_UP = "Which sentences lead up to “{quote}”? Put them before it, at the end of ¶{place}."
ADD_REASON = "What stands in {body} beside “{reason}”? Add that reason to the thesis."
STATE = "What should a reader believe about “{topic}”, and for which reasons?"
STATE_UNTITLED = "After “{topic}”: what should a reader believe, and for which reasons?"


@check
def thesis_stated(essay: Essay, *, min_pillars: Annotated[int, Between(0, 6)] = 2) -> Finding:
    """The introduction states a thesis that names its reasons."""
    thesis = essay.argument.thesis
    if thesis:
        return _found(essay, thesis, min_pillars)
    plan = essay.argument.plan
    return _planned(essay, plan) if plan else _absent(essay)


def _found(essay: Essay, thesis: Thesis, wanted: int) -> Finding:
    named = tuple(pillar for pillar in thesis.pillars if pillar.start is not None)
    enough = len(named) >= wanted
    quote = quoted(essay.draft, thesis)
    aside = _aside(essay, thesis, named)
    least, most = ALL_REASONS if enough else SOME_REASONS if named else NO_REASONS
    score = round(least + (most - least) * thesis.strength, 4)
    faint = enough and score < GOOD
    return Finding(
        "thesis_stated",
        score,
        _says(essay, quote, named, beside=bool(aside))
        + (_missed(essay.draft, quote) if faint else ""),
        (quote, *aside),
        status=certainty(essay),
        part="thesis",
        strength=_strength(essay.draft, quote, len(named), beside=bool(aside)),
        step=_step(essay.draft, quote, named, enough=enough) if score < GOOD else None,
    )


def _aside(essay: Essay, thesis: Thesis, named: tuple[Pillar, ...]) -> tuple[Evidence, ...]:
    """Give the sentence that names the reasons, where it is not the thesis."""
    first = next((pillar.start for pillar in named if pillar.start is not None), thesis.start)
    if thesis.start <= first < thesis.end:
        return ()
    return (quoted(essay.draft, sentence_at(essay.draft, first)),)


def _says(essay: Essay, quote: Evidence, named: tuple[Pillar, ...], *, beside: bool) -> str:
    said = shortened(quote.quote, QUOTE)
    first = named[0].start if named and named[0].start is not None else quote.start
    place = number(essay.draft, paragraph_at(essay.draft.paragraphs, first))
    subject = DOUBTED.format(quote=said) if essay.alternatives else THESIS
    if not named:
        bare = BARE_DOUBTED if essay.alternatives else BARE
        return bare.format(subject=subject, quote=said, place=place)
    reason = shortened(named[0].name, NAME)
    reasons = counted(len(named), "reason")
    stated = STATED_BESIDE if beside else STATED if len(named) > 1 else STATED_ONE
    return stated.format(subject=subject, reasons=reasons, place=place, reason=reason)


def _opens(draft: Draft, quote: Span) -> bool:
    """Tell whether a thesis is the first sentence of its paragraph."""
    sentences = sentences_in(draft, paragraph_at(draft.paragraphs, quote.start))
    return len(sentences) > 1 and quote.start == sentences[0].start


def _missed(draft: Draft, quote: Span) -> str:
    """Say why a thesis that names its reasons is not yet a plain one."""
    place = number(draft, paragraph_at(draft.paragraphs, quote.start))
    return MISSED_FIRST.format(place=place) if _opens(draft, quote) else EASILY_MISSED


def _strength(draft: Draft, quote: Evidence, named: int, *, beside: bool) -> Strength:
    paragraph = paragraph_at(draft.paragraphs, quote.start)
    sentences = sentences_in(draft, paragraph)
    closes = bool(sentences) and quote.start <= sentences[-1].start < quote.end
    place = f"¶{number(draft, paragraph)}" + (", last sentence" if closes else "")
    says = (STRENGTH_BESIDE if beside else STRENGTH) if named else STRENGTH_BARE
    said = says.format(reasons=counted(named, "reason"), place=place)
    return Strength(quote.start, quote.end, said, quote.quote)


def _step(draft: Draft, quote: Evidence, named: tuple[Pillar, ...], *, enough: bool) -> Step:
    own = paragraph_at(draft.paragraphs, quote.start)
    if not (enough or named):
        return name_reasons(draft, quote)
    if enough:
        said, place = shortened(quote.quote, QUOTE), number(draft, own)
        says = (LEAD_UP if _opens(draft, quote) else SAY_OUTRIGHT).format(quote=said, place=place)
    else:
        body = stretch(draft, indexes(draft, "body") or (own,))
        says = ADD_REASON.format(body=body, reason=shortened(named[0].name, NAME))
    return Step(says, "one sentence", quote.start, quote.end)


def _planned(essay: Essay, plan: Plan) -> Finding:
    draft = essay.draft
    announced = plan.kind == "announcement"
    quote = shortened(plan.of(draft.text), QUOTE)
    place = number(draft, paragraph_at(draft.paragraphs, plan.start))
    return Finding(
        "thesis_stated",
        PLANNED if announced else TOPIC,
        (PLAN_ONLY if announced else TOPIC_ONLY).format(quote=quote, place=place),
        (),
        Missing("a thesis", plan.start, plan.end),
        status=certainty(essay),
        part="thesis",
        step=_state(draft, plan),
    )


def _absent(essay: Essay) -> Finding:
    draft = essay.draft
    first = next((draft.paragraphs[i] for i in prose(draft)), None)
    looked = first or Span(0, len(draft.text))
    return Finding(
        "thesis_stated",
        0.0,
        NOTHING.format(words=draft.words),
        (),
        Missing("a thesis", looked.start, looked.end),
        status=certainty(essay),
        part="thesis",
        step=_state(draft, looked),
    )


def _state(draft: Draft, place: Span) -> Step:
    """Ask for the claim, by the title or by what stands in its place."""
    topic = shortened(draft.title or place.of(draft.text), NAME)
    says = (STATE if draft.title else STATE_UNTITLED).format(topic=topic)
    return Step(says, "one sentence", place.start, place.end)

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

from rubric import deeds
from rubric.bounds import Between
from rubric.checks import check
from rubric.checks._endings import is_approached
from rubric.checks._reasonless import reasonless
from rubric.checks._thesis_ends import goes_on_well, opens
from rubric.lookup import (
    certainty,
    counted,
    indexes,
    line_at,
    number,
    paragraph_at,
    prose,
    quoted,
    sentence_at,
    sentences_in,
    shortened,
)
from rubric.reading.habits import ends_sentence
from rubric.reasons import name_reasons, opening_goes_on
from rubric.result import Evidence, Finding, Missing, Step, Strength
from rubric.trust import are_readable, is_doubted, takes_side
from rubric.types import Draft, Essay, Pillar, Plan, Span, Thesis
from rubric.words import count

# The score of a thesis barely known for one, and of one that nobody could miss, by its reasons:
# what is missing keeps a level of its own, and within it the score follows the claim.
ALL_REASONS = (0.5, 1.0)
SOME_REASONS = (0.45, 0.77)
NO_REASONS = (0.42, 0.75)  # the claim stands; its reasons are left to the body
PLANNED = 0.5  # an announcement tells what comes, not what is claimed
TOPIC = 0.25  # a topic is half of nothing
SEVERAL = 2  # reasons that are enough for a claim still to be found
QUOTE, NAME = 60, 40  # code points shown of a sentence and of a reason
GOOD = 0.9  # of the score; from here on there is nothing left to ask

THESIS, DOUBTED = "The thesis", "I am not sure which sentence is the thesis; I took “{quote}”. It"
LACKS = (
    "lacks",
    "lack",
    "a plain thesis with its reasons in the opening",
)  # said of a class: of one essay, of several, and what
WITHOUT = {"a thesis": ("has", "have", "no thesis that I could find")}
STATED = "{subject} names {reasons} in ¶{place}, beginning with “{reason}”."
STATED_BESIDE = "{subject} has {reasons} beside it in ¶{place}, beginning with “{reason}”."
STATED_ONE = "{subject} names one reason in ¶{place}: “{reason}”."
AS_READ = "{subject} gives {reasons} in ¶{place}, as I read it."
MAYBE = "{subject} may name {reasons} in ¶{place}."
MAYBE_ONE = "{subject} may name one reason, and I could not make out a second."
WITH = " I took the sentence you named and the sentence {where} it{which}."
LISTS = ", which lists reasons"
EASILY_MISSED = " It could be stated more plainly."
MISSED_LATE = " It stands in ¶{place}, and not in the opening."
MISSED_FIRST = " It comes first in ¶{place}; no sentence leads up to it."
PLAN_ONLY = "“{quote}” gives the plan. I could not find a claim that someone could dispute."
TOPIC_ONLY = "I could not find a claim that someone could dispute; ¶{place} ends on “{quote}”."
MAYBE_CLAIM = "I am not sure that “{quote}” (¶{place}) is a claim that someone could dispute."
NOTHING = "I could not find an introduction in {words} words, and no thesis."
STRENGTH = "The thesis names {reasons} ({place})."
STRENGTH_BESIDE = "The thesis has {reasons} beside it ({place})."
STRENGTH_BARE = "The thesis takes a position ({place})."
LEAD_UP = "“{quote}” opens ¶{place}. What leads up to it? Say that first, and end ¶{place} on it."
END_ON = "Which sentences of ¶{place} lead up to “{quote}”? Put them before it, and end on it."
WHICH_SIDED = deeds.WHICH_OF_TWO + "End ¶{place} on it."
STATE = "What should a reader believe about “{topic}”, and for which reasons?"
STATE_UNTITLED = "After “{topic}”: what should a reader believe, and for which reasons?"
CANDIDATE = (
    "If “{quote}” is the claim, say it in ¶{first} with two reasons. If not, write one there."
)


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
    if essay.silent:
        return Finding("thesis_stated", score, "", (quote, *aside), status=certainty(essay))
    told = len(named) if are_readable(essay.draft, thesis) else 0  # to be praised
    faint = enough and score < GOOD
    return Finding(
        "thesis_stated",
        score,
        _says(essay, thesis, named, beside=bool(aside))
        + _widened(essay.draft, thesis)
        + (_missed(essay.draft, quote) if faint else ""),
        (quote, *aside),
        status=certainty(essay),
        part="thesis",
        strength=_strength(essay.draft, quote, told, beside=bool(aside)),
        step=_step(essay, thesis, enough=enough) if score < GOOD else None,
        reach=_reach(essay.draft, thesis, score, enough=enough),
    )


def _reach(draft: Draft, thesis: Thesis, score: float, *, enough: bool) -> tuple[float, float]:
    """Give what the score can be once the step is done.

    Reasons named make no claim plainer, and what is asked on a condition may be done elsewhere.
    """
    if enough or is_doubted(draft, thesis) or opening_goes_on(draft, thesis):
        return score, 1.0
    least, most = ALL_REASONS
    return round(least + (most - least) * thesis.strength, 4), 1.0


def _aside(essay: Essay, thesis: Thesis, named: tuple[Pillar, ...]) -> tuple[Evidence, ...]:
    """Give the sentence that names the reasons, where it is not the thesis."""
    first = next((pillar.start for pillar in named if pillar.start is not None), thesis.start)
    if thesis.start <= first < thesis.end:
        return ()
    return (quoted(essay.draft, line_at(essay.draft, first)),)


def _says(essay: Essay, thesis: Thesis, named: tuple[Pillar, ...], *, beside: bool) -> str:
    said = shortened(thesis.of(essay.draft.text), QUOTE)
    first = named[0].start if named and named[0].start is not None else thesis.start
    sure = are_readable(essay.draft, thesis)
    place = number(essay.draft, paragraph_at(essay.draft.paragraphs, first))
    subject = DOUBTED.format(quote=said) if essay.alternatives else THESIS
    if len(named) == 1 and not sure:
        return MAYBE_ONE.format(subject=subject)
    if not named:
        return reasonless(essay, thesis, subject, place)
    reason = shortened(named[0].name, NAME)
    reasons = counted(len(named), "reason")
    stated = STATED_BESIDE if beside else STATED if len(named) > 1 else STATED_ONE
    stated = stated if sure else MAYBE if essay.alternatives else AS_READ
    return stated.format(subject=subject, reasons=reasons, place=place, reason=reason)


def _widened(draft: Draft, thesis: Thesis) -> str:
    """Say what the thesis holds beside the sentence that was pointed out."""
    named = next((cue.start for cue in thesis.cues if thesis.pointed), None)
    if named is None:
        return ""
    sentence = sentence_at(draft, named)
    before, after = thesis.start < sentence.start, thesis.end > sentence.end
    starts = [one.start for one in thesis.pillars if one.start is not None]
    which = "" if all(sentence.start <= one < sentence.end for one in starts) else LISTS
    said = WITH.format(where="before" if before else "after", which=which)
    return said if before or after else ""


def _missed(draft: Draft, quote: Span) -> str:
    """Say why a thesis that names its reasons is not yet a plain one."""
    own = paragraph_at(draft.paragraphs, quote.start)
    if own not in indexes(draft, "introduction"):
        return MISSED_LATE.format(place=number(draft, own))
    return MISSED_FIRST.format(place=number(draft, own)) if opens(draft, quote) else EASILY_MISSED


def _strength(draft: Draft, quote: Evidence, named: int, *, beside: bool) -> Strength:
    paragraph = paragraph_at(draft.paragraphs, quote.start)
    sentences = sentences_in(draft, paragraph)
    closes = bool(sentences) and quote.start <= sentences[-1].start < quote.end
    place = f"¶{number(draft, paragraph)}" + (", last sentence" if closes else "")
    says = (STRENGTH_BESIDE if beside else STRENGTH) if named else STRENGTH_BARE
    said = says.format(reasons=counted(named, "reason"), place=place)
    return Strength(quote.start, quote.end, said, quote.quote)


def _step(essay: Essay, thesis: Thesis, *, enough: bool) -> Step | None:
    draft, other = essay.draft, essay.argument.rival
    if not enough:
        return name_reasons(draft, thesis, other)
    own = paragraph_at(draft.paragraphs, thesis.start)
    if own not in indexes(draft, "introduction"):
        near = is_doubted(draft, thesis) and not other and is_approached(draft, thesis)
        return None if near else deeds.bring_forward(draft, thesis, other)
    return _plainer(draft, thesis, other) if len(prose(draft)) > 1 else None


def _plainer(draft: Draft, thesis: Thesis, other: Span | None) -> Step | None:
    """Ask that a thesis which names its reasons be stated more plainly, where it can be."""
    own = paragraph_at(draft.paragraphs, thesis.start)
    first, doubted = opens(draft, thesis), is_doubted(draft, thesis)
    sided = takes_side(thesis) if doubted else bool(thesis.sides)
    if not sided and (doubted or not first):
        return deeds.say_outright(draft, thesis)
    ends = thesis.end >= sentences_in(draft, own)[-1].end
    if sided and (ends or goes_on_well(draft, thesis) or (doubted and not other)):
        return None
    if first and not doubted and count(draft.text, thesis) > deeds.LONGEST:
        return deeds.part(draft, thesis)
    says = WHICH_SIDED if doubted else LEAD_UP if first else END_ON
    said = says.format(
        quote=shortened(thesis.of(draft.text), deeds.OF_TWO if says == WHICH_SIDED else QUOTE),
        other=deeds.shown_beside(draft, other),
        place=number(draft, own),
    )
    return Step(said, "one sentence", thesis.start, thesis.end)


def _planned(essay: Essay, plan: Plan) -> Finding:
    draft = essay.draft
    announced, maybe = plan.kind == "announcement", _maybe(essay)
    told: Span = plan if announced or maybe is None else maybe
    says = PLAN_ONLY if announced else MAYBE_CLAIM if maybe else TOPIC_ONLY
    return Finding(
        "thesis_stated",
        PLANNED if announced else TOPIC,
        says.format(
            quote=shortened(told.of(draft.text), QUOTE),
            place=number(draft, paragraph_at(draft.paragraphs, told.start)),
        ),
        (),
        Missing("a thesis", plan.start, plan.end),
        status=certainty(essay),
        part="thesis",
        step=_state(essay, plan),
    )


def _maybe(essay: Essay) -> Thesis | None:
    """Give the sentence that may be the thesis all the same."""
    return next((one.thesis for one in essay.alternatives if one.thesis), None)


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
        step=_state(essay, looked),
    )


def _state(essay: Essay, place: Span) -> Step | None:
    """Ask for the claim: by the sentence that may make it, or by what stands in its place."""
    draft, maybe = essay.draft, _maybe(essay)
    maybe = maybe if maybe and maybe.sides else None  # to be quoted, it must look like one
    opening = indexes(draft, "introduction")
    if maybe and paragraph_at(draft.paragraphs, maybe.start) in opening:
        naming = name_reasons(draft, maybe, essay.argument.rival)
        if takes_side(maybe):
            return naming
        if naming and (len(maybe.pillars) < SEVERAL or maybe.pillars[0].start is None):
            return naming
        return deeds.say_outright(draft, maybe)
    if maybe:
        quote, first = shortened(maybe.of(draft.text), QUOTE), number(draft, prose(draft)[0])
        said = CANDIDATE.format(quote=quote, first=first)
        return Step(said, "one sentence", maybe.start, maybe.end)
    own = paragraph_at(draft.paragraphs, place.start)
    if essay.alternatives or len(sentences_in(draft, own)) > SEVERAL:  # one of them may claim it
        return deeds.answer(draft, _ended(draft, place))
    topic = shortened(draft.title or place.of(draft.text), NAME)
    says = (STATE if draft.title else STATE_UNTITLED).format(topic=topic)
    return Step(says, "one sentence", place.start, place.end)


def _ended(draft: Draft, place: Span) -> Span:
    """Give the last sentence up to a place that breaks off nowhere, or else the place itself."""
    told = sentences_in(draft, paragraph_at(draft.paragraphs, place.start))
    whole = [one for one in told if one.end <= place.end and ends_sentence(one.of(draft.text))]
    return whole[-1] if whole else place

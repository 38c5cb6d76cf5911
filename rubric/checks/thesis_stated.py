"""Thesis stated.

Asks: does the introduction state a thesis, and does the thesis name its reasons?

Why: a reader who knows the claim and its reasons can follow every paragraph after it.

Score: full when the thesis names at least `min_pillars` reasons; less with fewer; about half for
an announced plan; a quarter for a mere topic.

Pass:
    School should start later because pupils sleep more, learn more and crash fewer cars.

Fail:
    This essay will discuss school starting times.
"""

from typing import Annotated

from pydantic import Field

from rubric.checks import check
from rubric.lookup import certainty, counted, number, paragraph_at, prose, quoted
from rubric.result import Finding, Missing, Step, Strength
from rubric.types import Essay, Plan, Thesis

SOME_REASONS = 0.7  # of the score, when fewer reasons are named than asked
NO_REASONS = 0.6  # the claim stands; its reasons are left to the body
PLANNED = 0.5  # an announcement tells what comes, not what is claimed
TOPIC = 0.25  # a topic is half of nothing

STATED = "The thesis names {reasons} (¶{place})."
BARE = "The thesis takes a position in ¶{place} and leaves its reasons to the body."
PLAN_ONLY = "¶{place} gives a plan. I could not find a claim, so there is no thesis to quote."
TOPIC_ONLY = "¶{place} ends on its topic. I found no claim that someone could dispute."
NOTHING = "I found no introduction with a thesis in it."
NAME_REASONS = "Which reasons does the body give? Name them in the thesis, in their order."
ADD_REASON = "The thesis names one reason. Which others does the body give?"
STATE = "What should a reader believe about this topic, and for which reasons?"


@check
def thesis_stated(essay: Essay, *, min_pillars: Annotated[int, Field(ge=0, le=6)] = 2) -> Finding:
    """The introduction states a thesis that names its reasons."""
    thesis = essay.argument.thesis
    return _found(essay, thesis, min_pillars) if thesis else _absent(essay, essay.argument.plan)


def _found(essay: Essay, thesis: Thesis, wanted: int) -> Finding:
    named = sum(pillar.start is not None for pillar in thesis.pillars)
    place = number(essay.draft, paragraph_at(essay.draft.paragraphs, thesis.start))
    stated = STATED.format(reasons=counted(named, "reason"), place=place)
    says = stated if named else BARE.format(place=place)
    enough = named >= wanted
    score = 1.0 if enough else SOME_REASONS if named else NO_REASONS
    quote = quoted(essay.draft, thesis)
    step = Step(ADD_REASON if named else NAME_REASONS, "one sentence", thesis.start, thesis.end)
    return Finding(
        "thesis_stated",
        score,
        says,
        (quote,),
        status=certainty(essay),
        strength=Strength(quote.start, quote.end, says, quote.quote),
        step=None if enough else step,
    )


def _absent(essay: Essay, plan: Plan | None) -> Finding:
    if plan is None:
        end = len(essay.draft.text)
        first = next(iter(prose(essay.draft)), None)
        looked = essay.draft.paragraphs[first] if first is not None else None
        missing = Missing("a thesis", looked.start if looked else 0, looked.end if looked else end)
        step = Step(STATE, "one sentence", missing.start, missing.end)
        return Finding("thesis_stated", 0.0, NOTHING, (), missing, step=step)
    place = number(essay.draft, paragraph_at(essay.draft.paragraphs, plan.start))
    announced = plan.kind == "announcement"
    return Finding(
        "thesis_stated",
        PLANNED if announced else TOPIC,
        (PLAN_ONLY if announced else TOPIC_ONLY).format(place=place),
        (),
        Missing("a thesis", plan.start, plan.end),
        status=certainty(essay),
        step=Step(STATE, "one sentence", plan.start, plan.end),
    )

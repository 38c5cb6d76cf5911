"""Conclusion restates the thesis.

Asks: does the conclusion say the thesis again, in new words?

Why: after the evidence the reader must be told what it proves; the same words prove nothing new.

Score: rises with the cues by which a concluding sentence is known to say the thesis again: its
meaning, its side, its words. Copying costs a level once `verbatim_limit` of the
thesis's words return in one unbroken run, and some of it before. A thesis said again without a
last paragraph of its own stays below the upper levels.

Pass:
    A later bell would give pupils back their nights and their mornings.

Fail:
    There are many opinions about school.
"""

from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.lookup import (
    certainty,
    hedged,
    indexes,
    number,
    paragraph_at,
    prose,
    quoted,
    sentences_in,
    shortened,
    stretch,
)
from rubric.result import Finding, Missing, Step, Strength
from rubric.types import Essay, Restatement, Span

VERBATIM_LIMIT = 0.66  # two thirds of the thesis's words in one run: no longer new words
SOME_VERBATIM = 0.34  # a third: from here on copying begins to cost
LEAST = 0.5  # score of the faintest restatement
FAINTEST = -2  # points of its sentence: not near, no position, nothing that speaks for it
FADE = 0.72  # each point more closes so much less of the gap to 1; four points earn the top level
COPIED_MOST = 0.75  # what a copied sentence reaches: with all its reasons, a level below the top
COPIED_WHOLE = 0.66  # what the thesis copied whole reaches
PLAN_MOST = 0.5  # a plan said again is still a plan
NO_PARAGRAPH_MOST = 0.6  # a thesis said again at the end of a body paragraph
CONCLUDES = 0.15  # a conclusion that says something else
WELL = 0.8  # from here on the sentence is praised, and its step only matters below the top
GOOD = 0.85  # from here on there is nothing left to ask
QUOTE = 50  # code points shown of a sentence

LACKS = (
    "does",
    "do",
    "not restate the thesis in new words",
)  # said of a class: of one essay, of several, and what
SAID_AGAIN = "“{quote}” says the thesis again in new words ({place})."
SAME_WORDS = "“{quote}” says the thesis again, much of it in the same words ({place})."
FAINT = "“{quote}” says part of the thesis again ({place}); I could not find all of it."
COPIED = "{words} thesis words return in a row: “{quote}”."
BESIDE_BODY = "“{quote}” says the thesis again at the end of {place}; I found no last paragraph."
PLAN_AGAIN = "“{quote}” says the plan again; there is no claim to restate."
TOPIC_AGAIN = "“{quote}” comes back to the topic; I found no claim before it to restate."
NOT_AGAIN = "I could not find the thesis again; no sentence of {place} says it."
NOT_HERE = "I could not find a claim in {place}; it ends on “{quote}”."
NO_CONCLUSION = "I found no conclusion after {place}, which ends on “{quote}”."
STRENGTH = "The conclusion says the thesis again in new words ({place})."
NEW_WORDS = "How would you say these {words} words of {place} in new ones?"
FRESHER = "How would you say “{quote}” to a reader who now knows the reasons?"
WHOLE = "What does “{quote}” leave out of the thesis? Add it, in new words."
RESTATE = "What follows from {body}? Say it in {place}, beside “{quote}”."
ADD_CONCLUSION = "What has the essay shown by “{quote}”? Say it in a last paragraph."


@check
def conclusion_restates_thesis(
    essay: Essay, *, verbatim_limit: Annotated[float, Between(0, 1, above=True)] = VERBATIM_LIMIT
) -> Finding:
    """The conclusion says the thesis again, in new words."""
    argument = essay.argument
    echo, again = argument.echo, argument.restatement if argument.thesis else None
    concludes = bool(indexes(essay.draft, "conclusion"))
    if echo is not None and concludes:
        plan = essay.argument.plan
        says = PLAN_AGAIN if plan and plan.kind == "announcement" else TOPIC_AGAIN
        return _finding(essay, echo, min(_worth(echo.strength), PLAN_MOST), says, RESTATE)
    if again is None:
        return _absent(essay) if concludes else _unfinished(essay)
    score = _score(again, verbatim_limit)
    if not concludes:
        return _finding(essay, again, min(score, NO_PARAGRAPH_MOST), BESIDE_BODY, ADD_CONCLUSION)
    if again.copied and again.verbatim >= verbatim_limit:
        return _finding(essay, again, score, COPIED, NEW_WORDS)
    says = FAINT if score < WELL else SAID_AGAIN
    if not _is_fresh(again):
        return _finding(essay, again, score, SAME_WORDS, FRESHER)
    asks = FRESHER if says == SAID_AGAIN and _recalls_all(essay, again) else WHOLE
    return _finding(essay, again, score, says, asks)


def _score(again: Restatement, limit: float) -> float:
    """Give the better of what the chosen sentence earns and what one in new words earns."""
    own = _worth(again.strength)
    if again.verbatim >= limit:
        beyond = (again.verbatim - limit) / (1 - limit) if limit < 1 else 0.0
        own = min(own, COPIED_MOST - (COPIED_MOST - COPIED_WHOLE) * beyond)
    elif again.verbatim > SOME_VERBATIM:
        part = (again.verbatim - SOME_VERBATIM) / (limit - SOME_VERBATIM)
        own -= max(0.0, own - COPIED_MOST) * part
    fresh = _worth(again.fresh) if again.fresh is not None else 0.0
    return round(max(own, fresh), 4)


def _worth(points: int) -> float:
    """Turn the points of a sentence into a score, 0..1."""
    return round(1 - (1 - LEAST) * FADE ** max(0, points - FAINTEST), 4)


def _is_fresh(again: Restatement) -> bool:
    """Tell whether a restatement may be called new words without being untrue."""
    return again.verbatim < SOME_VERBATIM and all(c.name != "copies it" for c in again.cues)


def _recalls_all(essay: Essay, again: Restatement) -> bool:
    """Tell whether the conclusion recalls every reason that the thesis names."""
    thesis = essay.argument.thesis
    named = {i for i, p in enumerate(thesis.pillars if thesis else ()) if p.start is not None}
    return bool(named) and named <= set(again.pillars)


def _finding(essay: Essay, again: Restatement, score: float, says: str, asks: str) -> Finding:
    draft = essay.draft
    place = f"¶{number(draft, paragraph_at(draft.paragraphs, again.start))}"
    quote = quoted(draft, again)
    run = again.copied if says == COPIED and again.copied else Span(again.start, again.end)
    shown = {
        "place": place,
        "quote": shortened(run.of(draft.text), QUOTE),
        "words": again.copied_words,
        "body": stretch(draft, indexes(draft, "body")) or "the paragraphs",
    }
    efforts = {RESTATE: "two sentences", ADD_CONCLUSION: "a paragraph"}
    effort = efforts.get(asks, "one sentence")
    strength = Strength(quote.start, quote.end, STRENGTH.format(place=place), quote.quote)
    return Finding(
        "conclusion_restates_thesis",
        score,
        hedged(essay, says.format(**shown)),
        (quote,),
        status=certainty(essay),
        strength=strength if says == SAID_AGAIN else None,
        step=Step(asks.format(**shown), effort, again.start, again.end) if score < GOOD else None,
    )


def _unfinished(essay: Essay) -> Finding:
    draft = essay.draft
    end = prose(draft)[-1:]
    told = [sentence for i in end for sentence in sentences_in(draft, i)]
    quote = shortened(told[-1].of(draft.text), QUOTE) if told else ""
    says = NO_CONCLUSION.format(place=stretch(draft, end), quote=quote)
    missing = Missing("a conclusion", 0, len(draft.text))
    step = Step(ADD_CONCLUSION.format(quote=quote), "a paragraph")
    return Finding("conclusion_restates_thesis", 0.0, says, (), missing, step=step)


def _absent(essay: Essay) -> Finding:
    draft = essay.draft
    ending = indexes(draft, "conclusion")
    last = sentences_in(draft, ending[-1])[-1]
    shown = {
        "place": stretch(draft, ending),
        "quote": shortened(last.of(draft.text), QUOTE),
        "body": stretch(draft, indexes(draft, "body")) or "the paragraphs",
    }
    says = NOT_AGAIN if essay.argument.thesis else NOT_HERE
    return Finding(
        "conclusion_restates_thesis",
        CONCLUDES,
        says.format(**shown),
        (),
        Missing("a restatement", draft.paragraphs[ending[0]].start, last.end),
        status=certainty(essay),
        step=Step(RESTATE.format(**shown), "two sentences", last.start, last.end),
    )

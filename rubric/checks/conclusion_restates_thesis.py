"""Conclusion restates the thesis.

Asks: does the conclusion say the thesis again, in new words?

Why: after the evidence the reader must be told what it proves; the same words prove nothing new.

Score: rises with how much of the thesis's meaning returns. Copying costs a level once
`verbatim_limit` of the thesis's words return in one unbroken run.

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
FULL_AT = 0.55  # similarity that a restatement in new words reaches
LEAST = 0.4  # score of the faintest restatement
COPIED_MOST = 0.75  # what a copied sentence reaches: with all its reasons, a level below the top
PLAN_MOST = 0.5  # a plan said again is still a plan
CONCLUDES = 0.15  # a conclusion that says something else
WELL = 0.85  # from here on the sentence is praised, and its step only matters below the top
QUOTE = 50  # code points shown of a sentence

SAID_AGAIN = "“{quote}” says the thesis again in new words ({place})."
FAINT = "“{quote}” says part of the thesis again ({place}); I could not find all of it."
COPIED = "{words} thesis words return in a row: “{quote}”."
PLAN_AGAIN = "“{quote}” says the plan again; there is no claim to restate."
NOT_AGAIN = "I could not find the thesis again; no sentence of {place} says it."
NOT_HERE = "I could not find a claim in {place}; it ends on “{quote}”."
NO_CONCLUSION = "I found no conclusion after {place}, which ends on “{quote}”."
STRENGTH = "The conclusion says the thesis again in new words ({place})."
NEW_WORDS = "Say these {words} words of {place} in new ones."
WHOLE = "What does “{quote}” leave out of the thesis? Add it, in new words."
RESTATE = "What follows from {body}? Say it in {place}, beside “{quote}”."
ADD_CONCLUSION = "What has the essay shown by “{quote}”? Say it in a last paragraph."


@check
def conclusion_restates_thesis(
    essay: Essay, *, verbatim_limit: Annotated[float, Between(0, 1, above=True)] = VERBATIM_LIMIT
) -> Finding:
    """The conclusion says the thesis again, in new words."""
    if not indexes(essay.draft, "conclusion"):
        return _unfinished(essay)
    echo, again = essay.argument.echo, essay.argument.restatement
    if echo is not None:
        return _finding(essay, echo, min(_worth(echo), PLAN_MOST), PLAN_AGAIN, RESTATE)
    if again is None:
        return _absent(essay)
    if again.copied and again.verbatim >= verbatim_limit:
        return _finding(essay, again, min(_worth(again), COPIED_MOST), COPIED, NEW_WORDS)
    score = _worth(again)
    says = SAID_AGAIN if score >= WELL else FAINT
    return _finding(essay, again, score, says, WHOLE if score < 1 else None)


def _worth(again: Restatement) -> float:
    """Turn similarity into a score, 0..1."""
    return round(min(1.0, LEAST + (1 - LEAST) * again.similarity / FULL_AT), 4)


def _finding(
    essay: Essay, again: Restatement, score: float, says: str, asks: str | None
) -> Finding:
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
    effort = "two sentences" if asks == RESTATE else "one sentence"
    strength = Strength(quote.start, quote.end, STRENGTH.format(place=place), quote.quote)
    return Finding(
        "conclusion_restates_thesis",
        score,
        hedged(essay, says.format(**shown)),
        (quote,),
        status=certainty(essay),
        strength=strength if says == SAID_AGAIN else None,
        step=Step(asks.format(**shown), effort, again.start, again.end) if asks else None,
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

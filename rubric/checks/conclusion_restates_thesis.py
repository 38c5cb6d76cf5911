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

from pydantic import Field

from rubric.checks import check
from rubric.lookup import certainty, indexes, number, paragraph_at, quoted, sentences_in, shortened
from rubric.result import Finding, Missing, Step, Strength
from rubric.types import Essay, Restatement

FULL_AT = 0.55  # similarity that a restatement in new words reaches
LEAST = 0.4  # score of the faintest restatement
COPIED_MOST = 0.75  # what a copied sentence reaches: with all its reasons, a level below the top
PLAN_MOST = 0.5  # a plan said again is still a plan
CONCLUDES = 0.15  # a conclusion that says something else

SAID_AGAIN = "¶{place} says the thesis again in new words."
COPIED = "{words} words of the thesis return in a row: “{quote}”."
PLAN_AGAIN = "¶{place} says the plan again; there is no claim to restate."
NOT_AGAIN = "I could not find the thesis again; no sentence of ¶{place} says it."
NO_CONCLUSION = "I found no conclusion."
NEW_WORDS = "Say the thesis in new words: “{quote}” is copied."
RESTATE = "What do the paragraphs prove together? Say the thesis again in new words."
ADD_CONCLUSION = "End with a paragraph that says what the essay has shown."


@check
def conclusion_restates_thesis(
    essay: Essay, *, verbatim_limit: Annotated[float, Field(gt=0, le=1)] = 0.66
) -> Finding:
    """The conclusion says the thesis again, in new words."""
    if not indexes(essay.draft, "conclusion"):
        missing = Missing("a conclusion", 0, len(essay.draft.text))
        step = Step(ADD_CONCLUSION, "a paragraph")
        return Finding("conclusion_restates_thesis", 0.0, NO_CONCLUSION, (), missing, step=step)
    again = essay.argument.restatement
    return _found(essay, again, verbatim_limit) if again else _absent(essay)


def _found(essay: Essay, again: Restatement, limit: float) -> Finding:
    draft = essay.draft
    place = number(draft, paragraph_at(draft.paragraphs, again.start))
    quote = quoted(draft, again)
    strength = min(1.0, LEAST + (1 - LEAST) * again.similarity / FULL_AT)
    score, says, step = strength, SAID_AGAIN.format(place=place), None
    if essay.argument.thesis is None:
        score, says = min(score, PLAN_MOST), PLAN_AGAIN.format(place=place)
        step = Step(RESTATE, "two sentences", again.start, again.end)
    elif again.copied and again.verbatim >= limit:
        run = shortened(again.copied.of(draft.text), 60)
        score, says = COPIED_MOST, COPIED.format(words=again.copied_words, quote=run)
        step = Step(NEW_WORDS.format(quote=run), "one sentence", again.start, again.end)
    return Finding(
        "conclusion_restates_thesis",
        round(score, 4),
        says,
        (quote,),
        status=certainty(essay),
        strength=None if step else Strength(quote.start, quote.end, says, quote.quote),
        step=step,
    )


def _absent(essay: Essay) -> Finding:
    ending = indexes(essay.draft, "conclusion")
    last = sentences_in(essay.draft, ending[-1])[-1]
    start = essay.draft.paragraphs[ending[0]].start
    return Finding(
        "conclusion_restates_thesis",
        CONCLUDES,
        NOT_AGAIN.format(place=number(essay.draft, ending[-1])),
        (),
        Missing("a restatement", start, last.end),
        status=certainty(essay),
        step=Step(RESTATE, "two sentences", last.start, last.end),
    )

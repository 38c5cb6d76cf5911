"""An essay without a last paragraph of its own. An Essay in, what is said and asked of it out."""

from typing import Literal

from rubric.checks._endings import (
    GOES_ON,
    closing,
    is_outspoken,
    knows_claim,
    last_said,
    proving,
    thesis_named,
    turn,
)
from rubric.lookup import has_lost_breaks, shortened, stretch
from rubric.result import Finding, Missing, Step
from rubric.types import Essay, Span

QUOTE = 50  # code points shown of a sentence

NO_CONCLUSION = "I found no conclusion after {place}, which ends on “{quote}”."
APART = "Begin a last paragraph at “{turn}”, and add what follows from {body}."
PART = (
    "If “{quote}” says what follows from {body}, begin a last paragraph there. If not, write one."
)
ADD_CONCLUSION = "Say “{thesis}” in new words in a last paragraph, with what {body} showed."
ADD_ANY = "What do the reasons of {body} come to? Say it in a last paragraph after “{quote}”."


def unfinished(essay: Essay) -> Finding:
    """Judge an essay whose last sentence only goes on."""
    draft = essay.draft
    end = closing(draft)
    last = last_said(draft, end)
    quote = shortened(last.of(draft.text), QUOTE)
    says = NO_CONCLUSION.format(place=stretch(draft, end), quote=quote)
    missing = Missing("a conclusion", 0, len(draft.text))
    status: Literal["scored", "unsure"] = "unsure" if has_lost_breaks(draft) else "scored"
    step = parting(essay, last)
    return Finding("conclusion_restates_thesis", 0.0, says, (), missing, status=status, step=step)


def parting(essay: Essay, last: Span, *, ends: bool = False) -> Step:
    """Ask for a last paragraph: from where the essay turns to its end, or written anew.

    `ends`: the `last` sentence seems to be one.
    """
    draft, thesis = essay.draft, essay.argument.thesis
    turned = turn(draft, thesis)
    if turned:
        asks = APART
    elif (ends or is_outspoken(last.of(draft.text))) and not GOES_ON.match(last.of(draft.text)):
        asks = PART
    else:
        asks = ADD_CONCLUSION if knows_claim(essay) else ADD_ANY
    said = asks.format(
        quote=shortened(last.of(draft.text), QUOTE),
        turn=shortened((turned or last).of(draft.text), QUOTE),
        thesis=thesis_named(essay),
        body=proving(draft),
    )
    effort, place = ("two sentences", turned) if turned else ("a paragraph", last)
    return Step(said, effort, place.start, place.end)

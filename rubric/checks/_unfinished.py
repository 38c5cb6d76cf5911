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
from rubric.lookup import has_lost_breaks, shortened, stretch, tail
from rubric.result import Finding, Missing, Step
from rubric.types import Draft, Essay, Span
from rubric.words import count

QUOTE = 50  # code points shown of a sentence
RUNS_ON = 60  # words of a sentence; a longer one is much of the essay, and no place to part it at

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
    quote = _quoted(draft, last)
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
    turned, said_last = turn(draft, thesis), last.of(draft.text)
    turned = None if turned and _runs_on(draft, turned) else turned
    if turned:
        asks = APART
    elif (ends or is_outspoken(said_last)) and not (
        _runs_on(draft, last) or GOES_ON.match(said_last)
    ):
        asks = PART
    else:
        short = thesis and knows_claim(essay) and not _runs_on(draft, thesis)
        asks = ADD_CONCLUSION if short else ADD_ANY
    said = asks.format(
        quote=_quoted(draft, last),
        turn=shortened((turned or last).of(draft.text), QUOTE),
        thesis=thesis_named(essay),
        body=proving(draft),
    )
    effort, place = ("two sentences", turned) if turned else ("a paragraph", last)
    return Step(said, effort, place.start, place.end)


def _quoted(draft: Draft, last: Span) -> str:
    """Quote how an essay ends: the end of a sentence that runs on."""
    said = last.of(draft.text)
    return f"… {tail(said)}" if _runs_on(draft, last) else shortened(said, QUOTE)


def _runs_on(draft: Draft, sentence: Span) -> bool:
    return count(draft.text, sentence) > RUNS_ON

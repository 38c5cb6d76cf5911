"""What to ask next under a teacher's level: the essay as read and the Mark in, a Step out.

The checks ask for what they found wanting, and a teacher may have seen something else. What a
level's descriptor says of an essay is no advice: it is asked about the place instead.
"""

from rubric.grading.feedback import EFFORT
from rubric.lookup import indexes, paragraph_at, places, prose, shortened, stretch
from rubric.result import Mark, NextLevel, Step
from rubric.types import Argument, Draft, Thesis

QUOTE = 60  # code points shown of a thesis
CLAIM = "Read “{quote}” again: what should a reader believe, and for which reasons?"
OPENING = "Which words of {first} say what a reader should believe, and for which reasons?"
REASONS = "Which reason for the claim does each of {body} prove? Say it where it begins."
REASON = "Which reason for the claim does {body} prove? Say it where it begins."
OTHER = "Your teacher wants more of {place}: what does {quality} ask that is not there yet?"
WHOLE = "the essay"


def asked(draft: Draft, argument: Argument, mark: Mark, level: NextLevel) -> Step:
    """Give a question that leads to the next level, with the place it is about."""
    parts = {finding.part for finding in mark.findings}
    if "thesis" in parts:
        return _of_thesis(draft, argument.thesis)
    body = indexes(draft, "body")
    if "reasons" in parts and body:
        says = REASONS if len(body) > 1 else REASON
        return Step(says.format(body=stretch(draft, body)), EFFORT)
    says = OTHER.format(place=_where(draft, mark) or WHOLE, quality=level.quality)
    return Step(says, EFFORT)


def _of_thesis(draft: Draft, thesis: Thesis | None) -> Step:
    """Ask for the claim at the sentence that was read as it, or else in the opening."""
    if thesis is None:
        return Step(OPENING.format(first=stretch(draft, prose(draft)[:1]) or WHOLE), EFFORT)
    quote = shortened(thesis.of(draft.text), QUOTE)
    return Step(CLAIM.format(quote=quote), EFFORT, thesis.start, thesis.end)


def _where(draft: Draft, mark: Mark) -> str:
    """Name the paragraphs that a mark rests on; empty for none."""
    starts = (evidence.start for finding in mark.findings for evidence in finding.evidence)
    found = {paragraph_at(draft.paragraphs, start) for start in starts}
    return places(draft, [paragraph for paragraph in prose(draft) if paragraph in found])

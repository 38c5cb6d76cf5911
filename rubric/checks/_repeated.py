"""An ending whose sentences stand in the essay before. An Essay and its Finding in, one out."""

from collections.abc import Sequence

from rubric.lookup import indexes, quoted, sentences_of, shortened, stretch
from rubric.records import replace
from rubric.result import Finding, Step
from rubric.types import Essay, Sentence
from rubric.words import containment, stems

QUOTE = 50  # code points shown of a sentence

TOLD_AGAIN = "{place} says sentences of the essay again, such as “{quote}”."
FRESHER = "How would you say “{quote}” to a reader who now knows the reasons?"


def told_twice(essay: Essay, found: Finding) -> Finding:
    """Say of an ending whose sentences stand in the essay before that they do."""
    draft = essay.draft
    copied = quoted(draft, _nearest(essay, sentences_of(draft, "conclusion")))
    place = stretch(draft, indexes(draft, "conclusion"))
    shown = {"place": place, "quote": shortened(copied.quote, QUOTE)}
    step = Step(FRESHER.format(**shown), "one sentence", copied.start, copied.end)
    return replace(found, says=TOLD_AGAIN.format(**shown), strength=None, step=step)


def _nearest(essay: Essay, told: Sequence[Sentence]) -> Sentence:
    """Give the sentence that has most of the thesis's words; of equal ones the first."""
    text, thesis = essay.draft.text, essay.argument.thesis
    wanted = stems(text, thesis) if thesis else frozenset()
    return max(told, key=lambda one: containment(wanted, stems(text, one)))

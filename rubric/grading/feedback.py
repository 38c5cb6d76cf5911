"""A level's own line of feedback: a Mark and its criterion in, the next Step's words out.

Placeholders are plain text, replaced in one pass, so that words of the essay are never read as
placeholders, let alone as a template.
"""

import re

from rubric.lookup import number, paragraph_at, shortened
from rubric.result import Mark, Step
from rubric.schema import PLACEHOLDERS, Criterion
from rubric.types import Argument, Draft, Pillar, Thesis

EFFORT = "a few sentences"  # what a step costs that no check has measured
QUOTE, NAME = 90, 60  # code points shown of the place in question and of a reason
PLACEHOLDER = re.compile(rf"\{{({'|'.join(PLACEHOLDERS)})\}}")


def worded(
    draft: Draft, argument: Argument, criterion: Criterion, mark: Mark, gain: int
) -> Step | None:
    """Give the mark's next step, in the rubric's words where its level has some.

    They are a step of their own where the checks, having nothing to ask, propose none. `gain` is
    in points of the total.
    """
    line = None if mark.next_level is None else criterion.levels[mark.level or 0].feedback
    if line is None:
        return mark.next_step
    step = mark.next_step or Step("", EFFORT, None, None)
    values = {
        "quote": _quote(draft, step),
        "paragraph": _place(draft, step),
        "pillar": _reason(argument.thesis, step),
        "gain": str(gain),
    }
    said = PLACEHOLDER.sub(lambda match: values[match[1]], line)
    return Step(said, step.effort, step.start, step.end)


def _quote(draft: Draft, step: Step) -> str:
    """Quote the place the step is about; empty for the whole essay."""
    if step.start is None or step.end is None:
        return ""
    return f"“{shortened(draft.text[step.start : step.end], QUOTE)}”"


def _place(draft: Draft, step: Step) -> str:
    if step.start is None:
        return "the essay"
    return f"¶{number(draft, paragraph_at(draft.paragraphs, step.start))}"


def _reason(thesis: Thesis | None, step: Step) -> str:
    """Name the reason the step stands at, or else the first of the thesis; empty for none."""
    pillar = _pillar_at(thesis, step.start) if thesis else None
    return shortened(pillar.name, NAME) if pillar else ""


def _pillar_at(thesis: Thesis, start: int | None) -> Pillar | None:
    here = (pillar for pillar in thesis.pillars if start is not None and pillar.start == start)
    return next(here, next(iter(thesis.pillars), None))

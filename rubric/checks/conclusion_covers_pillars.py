"""Conclusion covers the reasons.

Asks: does the restatement recall the reasons of the thesis?

Why: the reasons are what the essay has proved; the conclusion gathers them.

Score: the share of the thesis's named reasons that the restating sentence recalls. A thesis that
names none is not asked.

Pass:
    Better sleep, better marks and safer roads: the later bell pays for itself.

Fail:
    That is why the bell should ring later.
"""

from rubric.checks import check
from rubric.lookup import certainty, counted, indexes, quoted, sentences_in, shortened
from rubric.result import Finding, Measure, Missing, Step
from rubric.types import Essay, Restatement, Thesis

ALL_RECALLED = "The conclusion recalls all the reasons: {count} in all."
SOME_RECALLED = "I found {some} of {all} reasons in the conclusion, and not “{reason}”."
NONE_RECALLED = "I found no reason of the thesis in the conclusion."
NOT_ASKED = "The thesis names no reasons to recall."
RECALL = "Where does the conclusion recall “{reason}”? Add it in a few words."


@check
def conclusion_covers_pillars(essay: Essay) -> Finding:
    """The conclusion recalls the reasons of the thesis."""
    thesis = essay.argument.thesis
    listed = [p for p in thesis.pillars if p.start is not None] if thesis else []
    if thesis is None or not listed:
        measure = Measure("reasons named", 0, "reasons")
        return Finding(
            "conclusion_covers_pillars", None, NOT_ASKED, measured=measure, status="not_applicable"
        )
    again = essay.argument.restatement
    return _found(essay, thesis, again) if again and again.pillars else _absent(essay, thesis)


def _found(essay: Essay, thesis: Thesis, again: Restatement) -> Finding:
    lost = [p for i, p in enumerate(thesis.pillars) if i not in again.pillars]
    share = len(again.pillars) / len(thesis.pillars)
    says = ALL_RECALLED.format(count=counted(len(thesis.pillars), "reason"))
    step = None
    if lost:
        reason = shortened(lost[0].name, 60)
        says = SOME_RECALLED.format(
            some=len(again.pillars), all=len(thesis.pillars), reason=reason
        )
        step = Step(RECALL.format(reason=reason), "one sentence", again.start, again.end)
    return Finding(
        "conclusion_covers_pillars",
        round(share, 4),
        says,
        (quoted(essay.draft, again),),
        status=certainty(essay),
        step=step,
    )


def _absent(essay: Essay, thesis: Thesis) -> Finding:
    ending = indexes(essay.draft, "conclusion")
    sentences = [s for i in ending for s in sentences_in(essay.draft, i)]
    start, end = (
        (sentences[0].start, sentences[-1].end) if sentences else (0, len(essay.draft.text))
    )
    reason = shortened(thesis.pillars[0].name, 60)
    last = sentences[-1] if sentences else None
    return Finding(
        "conclusion_covers_pillars",
        0.0,
        NONE_RECALLED,
        (),
        Missing("the reasons", start, end),
        status=certainty(essay),
        step=Step(
            RECALL.format(reason=reason),
            "one sentence",
            last.start if last else None,
            last.end if last else None,
        ),
    )

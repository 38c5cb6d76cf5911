"""Thesis position.

Asks: does the thesis stand where a reader looks for it?

Why: most readers look at the end of the introduction; what comes before leads up to it.

Score: full at the place asked (`where`), six tenths elsewhere in the introduction, three tenths in
the body or the conclusion. At the end stands a thesis that only one sentence follows. An essay
whose thesis cannot be found is not asked.

Pass:
    Every autumn the buses leave in the dark. School should start later.

Fail:
    School should start later. Every autumn the buses leave in the dark. It has been so for years.
"""

from typing import Literal

from rubric.checks import check
from rubric.lookup import (
    certainty,
    hedged,
    number,
    paragraph_at,
    quoted,
    sentences_of,
    shortened,
)
from rubric.result import Finding, Measure, Step, Strength
from rubric.types import Draft, Essay, Thesis

Place = Literal["end of the introduction", "start of the introduction", "introduction"]

ELSEWHERE = 0.6  # in the introduction, but not where it was asked
OUTSIDE = 0.3  # said, and said too late
TRAILING = 2  # sentences from the end that still end a paragraph; one may lead on to the body
QUOTE = 60  # code points shown of the thesis

LACKS = (
    "has",
    "have",
    "the thesis in an unusual place",
)  # said of a class: of one essay, of several, and what
SILENT_ON = "an essay without a thesis"
NO_THESIS = "I could not find a thesis whose place could be judged."
THERE = "The thesis stands at the {where}: “{quote}”."
INSIDE = "The thesis stands in the introduction: “{quote}”."
EARLIER = "The thesis stands in ¶{place}, and not at the {where}: “{quote}”."
LATER = "The thesis stands in ¶{place}, after the introduction: “{quote}”."
STRENGTH = "The thesis stands where a reader looks for it (¶{place})."
MOVE_DOWN = "Which sentences lead up to “{quote}”? Put them before it."
MOVE_UP = "What does the introduction lose if it begins with “{quote}”?"
MOVE_IN = "Why does a reader learn “{quote}” only in ¶{place}? Say it in the introduction."


@check
def thesis_position(essay: Essay, *, where: Place = "end of the introduction") -> Finding:
    """The thesis stands where a reader looks for it."""
    thesis, draft = essay.argument.thesis, essay.draft
    if thesis is None:
        measure = Measure("theses", 0, "theses")
        return Finding(
            "thesis_position", None, NO_THESIS, measured=measure, status="not_applicable"
        )
    paragraph = paragraph_at(draft.paragraphs, thesis.start)
    inside = draft.paragraphs[paragraph].role == "introduction"
    there = inside and _stands(draft, thesis, where)
    words = {
        "quote": shortened(thesis.of(draft.text), QUOTE),
        "place": number(draft, paragraph),
        "where": where,
    }
    told, asks = (EARLIER, _moving(where)) if inside else (LATER, MOVE_IN)
    shown = quoted(draft, thesis)
    strength = Strength(thesis.start, thesis.end, STRENGTH.format(**words), shown.quote)
    step = Step(asks.format(**words), "ten minutes", thesis.start, thesis.end)
    return Finding(
        "thesis_position",
        1.0 if there else ELSEWHERE if inside else OUTSIDE,
        hedged(essay, ((_there(where)) if there else told).format(**words)),
        (shown,),
        status=certainty(essay),
        strength=strength if there else None,
        step=None if there else step,
    )


def _there(where: Place) -> str:
    return INSIDE if where == "introduction" else THERE


def _moving(where: Place) -> str:
    return MOVE_UP if where == "start of the introduction" else MOVE_DOWN


def _stands(draft: Draft, thesis: Thesis, where: Place) -> bool:
    """Tell whether the thesis, which stands in the introduction, stands at its end or start."""
    told = sentences_of(draft, "introduction")
    if where == "introduction" or len(told) < TRAILING:
        return True
    if where == "start of the introduction":
        return thesis.start <= told[0].end
    return thesis.end > told[-TRAILING].start

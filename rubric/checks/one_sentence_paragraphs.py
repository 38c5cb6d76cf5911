"""One-sentence paragraphs.

Asks: does each paragraph of the essay have more than one sentence?

Why: a point and what proves it seldom fit in one sentence. A short paragraph can be a stroke of
style all the same; `allowed` leaves room for it.

Score: full up to `allowed` paragraphs of one sentence; each one more costs a quarter. Not asked
is a sentence that brings in a set-off quotation or a list, goes on after one, or only greets.

Pass:
    Pupils sleep longer. They learn more, as two schools found.

Fail:
    Pupils sleep longer.
"""

from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.lookup import number, places, prose, sentences_in, shortened
from rubric.result import Finding, Measure, Step
from rubric.types import Draft, Essay
from rubric.words import count

COST = 0.25  # of the score for each paragraph too many
GREETING = 6  # words; a paragraph of fewer greets, signs or heads a part
LONGEST = 60  # words of one sentence; a longer "sentence" lacks its full stops, not its points
QUOTE = 50  # code points shown of a paragraph

LACKS = (
    "has",
    "have",
    "paragraphs of one sentence",
)  # said of a class: of one essay, of several, and what
NONE = "I found no paragraph that stops after one sentence."
SOME = "{where} {have} one sentence."
GROW = "What more is to say of “{quote}” (¶{place})? Add it, or join the paragraph to another."


@check
def one_sentence_paragraphs(
    essay: Essay, *, allowed: Annotated[int, Between(0, 50)] = 0
) -> Finding:
    """Each paragraph has more than one sentence."""
    draft = essay.draft
    lone = tuple(i for i in prose(draft) if _is_lone(draft, i))
    name = "one-sentence paragraphs"
    measure = Measure(name, len(lone), "paragraphs", None, allowed)
    if not lone:
        return Finding("one_sentence_paragraphs", 1.0, NONE, measured=measure)
    over = max(0, len(lone) - allowed)
    return Finding(
        "one_sentence_paragraphs",
        round(max(0.0, 1 - COST * over), 4),
        SOME.format(where=places(draft, lone), have="has" if len(lone) == 1 else "have"),
        measured=measure,
        step=_step(draft, lone[0]) if over else None,
    )


def _is_lone(draft: Draft, paragraph: int) -> bool:
    part = draft.paragraphs[paragraph]
    said = part.of(draft.text)
    if len(sentences_in(draft, paragraph)) != 1 or said.rstrip()[-1:] == ":":
        return False
    beside = draft.paragraphs[max(0, paragraph - 1) : paragraph + 2]
    if any(other.role in ("block_quote", "list", "table") for other in beside):
        return False
    return GREETING <= count(draft.text, part) <= LONGEST


def _step(draft: Draft, paragraph: int) -> Step:
    part = draft.paragraphs[paragraph]
    says = GROW.format(quote=shortened(part.of(draft.text), QUOTE), place=number(draft, paragraph))
    return Step(says, "ten minutes", part.start, part.end)

"""Where a check looks: the whole essay or a part of it. An Essay and a Scope in, parts out.

A check with a `scope` answers for one part; `over` makes one answer of the parts asked.
"""

from collections.abc import Callable
from typing import Literal

from rubric.lookup import indexes, number, prose
from rubric.records import replace
from rubric.result import Evidence, Finding
from rubric.types import Draft, Essay

Scope = Literal["essay", "introduction", "each body paragraph", "any body paragraph", "conclusion"]
Part = tuple[int, ...]  # indexes of paragraphs of prose, in order

DIGITS = 4  # decimals of a score


def parts(essay: Essay, scope: Scope) -> tuple[Part, ...]:
    """Give the parts to ask, each on its own; the one part is empty where the essay lacks it."""
    draft = essay.draft
    if scope == "essay":
        return (prose(draft),)
    if scope == "introduction":
        return (indexes(draft, "introduction"),)
    if scope == "conclusion":
        return (indexes(draft, "conclusion"),)
    return tuple((i,) for i in indexes(draft, "body")) or ((),)


def named(draft: Draft, scope: Scope, part: Part) -> str:
    """Say where a part stands: "the conclusion", "¶3", "a body paragraph"."""
    if scope in ("essay", "introduction", "conclusion"):
        return f"the {scope}"
    if scope == "any body paragraph":
        return "a body paragraph"
    return f"¶{number(draft, part[0])}" if part else "the body"


def over(essay: Essay, scope: Scope, ask: Callable[[Part], Finding]) -> Finding:
    """Ask every part in the scope and give one answer.

    Of any body paragraph the best one answers; of each, the worst one speaks and the score is the
    mean. Parts that give no occasion do not count.
    """
    found = [ask(part) for part in parts(essay, scope)]
    scores = [one.score for one in found if one.score is not None]
    if not scores or len(found) == 1:
        return found[0]
    counted = [one for one in found if one.score is not None]
    if scope == "any body paragraph":
        return counted[scores.index(max(scores))]
    shown: list[Evidence] = [evidence for one in counted for evidence in one.evidence]
    return replace(
        counted[scores.index(min(scores))],
        score=round(sum(scores) / len(scores), DIGITS),
        evidence=tuple(shown),
    )

"""Which body paragraphs an opening says nothing of. A Draft in, their indexes out.

Reasons are often cut wrongly, so that one seems to have no paragraph where all have. That opening
and body differ is known only where a paragraph's own words are not in the opening.
"""

from rubric.lookup import indexes, prose, sentences_in
from rubric.types import Draft
from rubric.words import stems, telling

SAID = 2  # of a paragraph's own words in the opening; with so many it may name its reason
OFTEN = 2  # times that a paragraph says a word of its own


def unnamed(draft: Draft, told: tuple[int, ...]) -> tuple[int, ...]:
    """Give those of several paragraphs of whose own words at most one stands in the opening.

    What all of them say is the essay's subject, and no reason.
    """
    opening = indexes(draft, "introduction") or prose(draft)[:1]
    there = frozenset[str]().union(*(_said(draft, i) for i in opening))
    subject = frozenset[str].intersection(*(_said(draft, i) for i in told))
    return tuple(i for i in told if len((_own(draft, i) & there) - subject) < SAID)


def _said(draft: Draft, paragraph: int) -> frozenset[str]:
    return stems(draft.text, draft.paragraphs[paragraph])


def _own(draft: Draft, paragraph: int) -> frozenset[str]:
    """Give a paragraph's own words: those of its first sentence, and what it repeats."""
    said = telling(draft.text, draft.paragraphs[paragraph])
    first = stems(draft.text, sentences_in(draft, paragraph)[0])
    return first | {stem for stem in said if said.count(stem) >= OFTEN}

"""Whether an opening says something of each body paragraph. A Draft in, yes or no out.

Reasons are often cut wrongly, so that one seems to have no paragraph where all have. That opening
and body differ is known only where a paragraph's own words are not in the opening.
"""

from collections import Counter

from rubric.lookup import opening, sentences_in
from rubric.types import Draft
from rubric.words import stems, telling

SAID = 2  # of a paragraph's own words in the opening; with so many it may name its reason
OFTEN = 2  # times that a paragraph says a word of its own


def may_be_named(draft: Draft, told: tuple[int, ...]) -> bool:
    """Tell whether an opening has words of each of several paragraphs, and so may name them all.

    What all of them say is the essay's subject, and no reason: a lone one says nothing beside it.
    """
    if not told:
        return False
    there = frozenset[str]().union(*(_said(draft, i) for i in opening(draft)))
    subject = frozenset[str].intersection(*(_said(draft, i) for i in told))
    return all(len((_own(draft, i) & there) - subject) >= SAID for i in told)


def _said(draft: Draft, paragraph: int) -> frozenset[str]:
    return stems(draft.text, draft.paragraphs[paragraph])


def _own(draft: Draft, paragraph: int) -> frozenset[str]:
    """Give a paragraph's own words: those of its first sentence, and what it repeats."""
    said = telling(draft.text, draft.paragraphs[paragraph])
    first = stems(draft.text, sentences_in(draft, paragraph)[0])
    return first | {stem for stem, times in Counter(said).items() if times >= OFTEN}

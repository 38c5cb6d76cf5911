"""The paragraphs of an essay held against each other. A Draft in, a field of them out.

Each is seen against all the others together, and against how near those are to the rest.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from rubric.analysis.meanings import of_paragraph
from rubric.analysis.ties.contents import joined, parts
from rubric.lookup import prose, sentences_in
from rubric.memory import remembered
from rubric.records import Record
from rubric.semantics import Meaning, nearness_to_rest, together
from rubric.types import Draft
from rubric.words import count

FEWEST_TO_COMPARE = 4  # paragraphs of an essay in which one can be called a stranger
FEWEST_TO_HOLD_AGAINST = 12  # words of a paragraph that counts among the others
FEWEST_TO_DRIFT = 40  # words after a first sentence; fewer are judged together with it
FEWEST_OUTRIGHT = 20  # words of a stranger outright
USUAL_LENGTH = 200  # words of an essay: the longer it is, the more returns in it
SHARE = 3  # a stranger outright is at most one such part of what is compared
PAIR, USUAL = 2, 0.7  # paragraphs that have no others to be seen against; what theirs would be


class Part(Record):
    """A paragraph: what it means, its number of words, and what its `head` means.

    It has a head where what follows its first sentence is judged by itself.
    """

    meant: Meaning
    words: int
    head: Meaning | None = None


class Field(Record):
    """Paragraphs held against each other: what all mean, how near each is to the rest.

    `ordered` is how near they are, the farthest first; `words` how many all have together.
    """

    parts: Mapping[int, Part]
    whole: Meaning
    near: Mapping[int, float]
    ordered: Sequence[float]
    words: int

    def of_others(self, paragraph: int) -> float:
        """Give the upper median of how near the other paragraphs are to the rest."""
        if len(self.ordered) == PAIR:
            return USUAL
        at = (len(self.ordered) - 1) // 2
        return self.ordered[at + (self.near[paragraph] <= self.ordered[at])]


@remembered  # when strangers are sought, and when ties are doubted
def field(draft: Draft, without_them: frozenset[int]) -> Field:
    """Take apart the paragraphs that say enough to count, but for strangers found.

    Where they are too few for one to drift, they are left whole; none are held against each
    other where none is a small part of all.
    """
    sizes = [(i, count(draft.text, draft.paragraphs[i])) for i in prose(draft)]
    long = {i: size for i, size in sizes if size >= FEWEST_TO_HOLD_AGAINST}
    few, total = len(long) < FEWEST_TO_COMPARE, sum(long.values())
    if few and not any(FEWEST_OUTRIGHT <= size <= total / SHARE for size in long.values()):
        long = {}
    part = _whole if few else _part
    parts = {i: part(draft, i, size) for i, size in long.items() if i not in without_them}
    whole = together([part.meant for part in parts.values()])
    near = {i: nearness_to_rest(part.meant, whole, part.head) for i, part in parts.items()}
    words = sum([part.words for part in parts.values()])
    return Field(parts, whole, near, sorted(near.values()), words)


@remembered  # asked for each paragraph that is in question
def said(draft: Draft, without_them: frozenset[int]) -> Counter[str]:
    """Give what all say together; of most short essays it is never asked."""
    return joined(parts(draft, i).whole for i in field(draft, without_them).parts)


def _whole(draft: Draft, paragraph: int, size: int) -> Part:
    return Part(of_paragraph(draft, paragraph), size)


def _part(draft: Draft, paragraph: int, size: int) -> Part:
    told = parts(draft, paragraph)
    behind = sum([count(draft.text, one) for one in sentences_in(draft, paragraph)[1:]])
    return Part(told.whole.meant, size, told.head.meant if behind >= FEWEST_TO_DRIFT else None)

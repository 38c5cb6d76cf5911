"""Which reasons of the thesis an ending recalls. Reasons and sentences in, indexes out.

A reason is recalled where a sentence has its words, or where a part of a sentence means it. A
sentence that recalls one reason often gathers the others beside it in a word or two each; there a
faint nearness, to the reason or to the paragraph that carries it, is enough.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rubric.analysis.meanings import of_paragraphs
from rubric.records import record
from rubric.semantics import Meaning, meaning, nearness
from rubric.types import Draft, Span, Tie
from rubric.words import containment, stems, words

SAME_WORDS = 0.3  # share of a reason's stems that recalls it
SAME_MEANING = 0.32  # nearness of a part of a sentence to the reason
GATHERED = 0.20  # as above in a sentence that strings as many parts as there are reasons
HINTED = 0.10  # nearness to the reason itself without which its paragraphs do not count
PARTS = re.compile(r"[,;:–—]\s|\b(?:and|by|because|since)\b")


@record
class Reason:
    """A reason of the thesis: its stems, its meaning, and the paragraphs carrying it."""

    stems: frozenset[str]
    meaning: Meaning
    home: tuple[int, ...]


def reasons(names: Sequence[str], ties: Iterable[Tie]) -> tuple[Reason, ...]:
    """Give the reasons called `names`; `ties` say which paragraphs carry them."""
    carried = tuple(ties)
    return tuple(
        Reason(
            stems(words(name)),
            meaning(name),
            tuple(tie.paragraph for tie in carried if i in tie.pillars),
        )
        for i, name in enumerate(names)
    )


def recalled(draft: Draft, sentence: Span, wanted: Sequence[Reason]) -> frozenset[int]:
    """Give the indexes of the reasons that a sentence recalls."""
    own = stems(words(draft.text, sentence))
    said = (*_parts(draft.text, sentence), meaning(sentence.of(draft.text)))
    return frozenset(
        i
        for i, reason in enumerate(wanted)
        if containment(reason.stems, own) >= SAME_WORDS
        or any(nearness(part, reason.meaning) >= SAME_MEANING for part in said)
    )


def gathered(
    draft: Draft, sentence: Span, wanted: Sequence[Reason], plain: frozenset[int]
) -> frozenset[int]:
    """Give the reasons that a sentence recalls, faintly too where it strings several parts.

    `plain` are those it recalls plainly. A part recalls one reason: theirs are not free.
    """
    if not plain or len(plain) == len(wanted):
        return plain
    free = list(_parts(draft.text, sentence))
    if len(free) < len(wanted):
        return plain
    for i in sorted(plain):
        near = [nearness(part, wanted[i].meaning) for part in free]
        del free[near.index(max(near))]
    faint: set[int] = set()
    for i, reason in enumerate(wanted):
        near = [] if i in plain else _affinities(draft, free, reason)
        if near and max(near) >= GATHERED:
            del free[near.index(max(near))]
            faint.add(i)
    return plain | faint


def _affinities(draft: Draft, parts: Iterable[Meaning], reason: Reason) -> list[float]:
    """Give how near parts are to a reason, or to its paragraphs where they hint at the reason."""
    near = [(part, nearness(part, reason.meaning)) for part in parts]
    if all(direct < HINTED for _, direct in near):
        return [direct for _, direct in near]
    home = of_paragraphs(draft, reason.home)
    return [
        max(direct, nearness(part, home)) if direct >= HINTED else direct for part, direct in near
    ]


@lru_cache(maxsize=128)  # the sentences of an ending, asked for each reading of the thesis
def _parts(text: str, sentence: Span) -> tuple[Meaning, ...]:
    """Give the meanings of a sentence's parts; a part of small words alone says nothing."""
    cuts = [match.span() for match in PARTS.finditer(text, sentence.start, sentence.end)]
    starts = (sentence.start, *(end for _, end in cuts))
    ends = (*(start for start, _ in cuts), sentence.end)
    return tuple(
        meaning(part.of(text))
        for part in map(Span, starts, ends)
        if any(word.content for word in words(text, part))
    )

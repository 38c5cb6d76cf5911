"""Which reasons of the thesis an ending recalls. Reasons and sentences in, indexes out.

A reason is recalled where a sentence has its words, or where a part of a sentence means it. A
sentence that recalls one reason often gathers the others beside it in a word or two each; there a
faint nearness, to the reason or to the paragraph that carries it, is enough. An ending that does
not say the thesis again is about the same topic all the same, and so as faintly near to reasons.
"""

from collections.abc import Iterable, Sequence

from rubric.analysis.meanings import of_paragraphs
from rubric.analysis.restatement.endings import Said, ending
from rubric.memory import remembered
from rubric.records import Record
from rubric.semantics import Meaning, meaning, nearness
from rubric.types import Draft, Sentence, Tie
from rubric.words import containment, stems

SAME_WORDS = 0.3  # share of a reason's stems that recalls it
SAME_MEANING = 0.32  # nearness of a part of a sentence to the reason
PLAIN_MEANING = 0.45  # as above in an ending that does not say the thesis again
GATHERED = 0.20  # as above in a sentence that strings as many parts as there are reasons
HINTED = 0.10  # nearness to the reason itself without which its paragraphs do not count


class _Reason(Record):
    """A reason of the thesis: its stems and its meaning."""

    stems: frozenset[str]
    meaning: Meaning


@remembered  # the reasons of an essay
def _reason(name: str) -> _Reason:
    return _Reason(stems(name), meaning(name))


@remembered  # readings of a thesis that rest on the same reasons
def recalled(
    draft: Draft, told: tuple[Sentence, ...], names: tuple[str, ...]
) -> tuple[frozenset[int], ...]:
    """Give the indexes of the reasons called `names` that each sentence of an ending recalls."""
    wanted = [_reason(name) for name in names]
    return tuple(
        [
            frozenset([i for i, reason in enumerate(wanted) if _recalls(said, reason)])
            for said in ending(draft, told).told
        ]
    )


def recalled_plainly(said: Said, names: Sequence[str], again: Iterable[int]) -> frozenset[int]:
    """Give the indexes of the reasons that a sentence recalls beyond doubt, of those `again`."""
    return frozenset([i for i in again if _recalls(said, _reason(names[i]), PLAIN_MEANING)])


def _recalls(said: Said, reason: _Reason, least: float = SAME_MEANING) -> bool:
    if containment(reason.stems, said.stems) >= SAME_WORDS:
        return True
    undivided = len(said.parts) == 1 and said.parts[0] is said.meaning
    parts = said.parts if undivided else (*said.parts, said.meaning)
    return any(nearness(part, reason.meaning) >= least for part in parts)


def gathered(
    draft: Draft, said: Said, names: Sequence[str], ties: Iterable[Tie], plain: frozenset[int]
) -> frozenset[int]:
    """Give the reasons that a sentence recalls, faintly too where it strings several parts.

    `plain` are those it recalls plainly. A part recalls one reason: theirs are not free. `ties`
    say which paragraphs carry which reason.
    """
    free = list(said.parts)
    if not plain or len(plain) == len(names) or len(free) < len(names):
        return plain
    for i in sorted(plain):
        near = [nearness(part, _reason(names[i]).meaning) for part in free]
        del free[near.index(max(near))]
    faint: set[int] = set()
    for i, name in enumerate(names):
        home = [tie.paragraph for tie in ties if i in tie.pillars]
        near = [] if i in plain else _affinities(draft, free, _reason(name), home)
        if near and max(near) >= GATHERED:
            del free[near.index(max(near))]
            faint.add(i)
    return plain | faint


def _affinities(
    draft: Draft, parts: Iterable[Meaning], reason: _Reason, home: Sequence[int]
) -> list[float]:
    """Give how near parts are to a reason, or to its paragraphs where they hint at the reason."""
    near = [(part, nearness(part, reason.meaning)) for part in parts]
    if all(direct < HINTED for _, direct in near):
        return [direct for _, direct in near]
    meant = of_paragraphs(draft, home)
    return [
        max(direct, nearness(part, meant)) if direct >= HINTED else direct for part, direct in near
    ]

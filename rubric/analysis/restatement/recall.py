"""Which reasons of the thesis an ending recalls. Reasons and sentences in, indexes out.

A reason is recalled where a sentence has words of it that are not the claim's own, or where a part
of a sentence means it, and does not rather mean the claim: "It is a good thing" recalls nothing. A
sentence that recalls one reason often gathers the others beside it in a word or two each; there a
faint nearness, to the reason or to the paragraph that carries it, is enough. An ending that does
not say the thesis again is about the same topic all the same, and so as faintly near to reasons.
"""

from collections.abc import Iterable, Sequence

from rubric.analysis.meanings import of_paragraphs
from rubric.analysis.restatement.claimed import bare
from rubric.analysis.restatement.endings import Said, ending
from rubric.memory import remembered
from rubric.records import Record
from rubric.semantics import Meaning, meaning, nearness
from rubric.types import Draft, Sentence, Span, Tie
from rubric.words import containment, stems

SAME_WORDS = 0.3  # share of a reason's stems that recalls it
SAME_MEANING = 0.32  # nearness of a part of a sentence to the reason
PLAIN_MEANING = 0.45  # as above in an ending that does not say the thesis again
GATHERED = 0.20  # as above in a sentence that strings as many parts as there are reasons
RATHER = 0.1  # how much nearer to what is claimed a part may be that recalls a reason
IDLE = frozenset(  # stems of what is said of anything; beside the claim's they recall nothing
    """good great nice bad best better thing idea way lot import everyon everybodi peopl someon
    somebodi person tri conclus opinion reason""".split()
)
HINTED = 0.10  # nearness to the reason itself without which its paragraphs do not count


class Rested(Record):
    """A claim, and the names of the reasons it rests on."""

    claim: Span
    names: tuple[str, ...]


class _Meant(Record):
    """A reason, or what is claimed beside it: its stems and its meaning."""

    stems: frozenset[str]
    meaning: Meaning


@remembered  # the reasons of an essay
def _reason(name: str) -> _Meant:
    return _Meant(stems(name), meaning(name))


@remembered  # asked of each sentence
def _beside(text: str, rested: Rested) -> _Meant:
    """Give what a claim says beside its reasons."""
    claim, names = rested.claim, rested.names
    if said := bare(text, claim, names):
        return _Meant(stems(text, said), meaning(said.of(text)))
    reasons = frozenset[str]().union(*map(stems, names))
    return _Meant(stems(text, claim) - reasons, meaning(claim.of(text)))


@remembered  # readings of a thesis that rest on the same reasons
def touched(
    draft: Draft, told: tuple[Sentence, ...], names: tuple[str, ...]
) -> tuple[frozenset[int], ...]:
    """Give the indexes of the reasons that each sentence of an ending comes near to.

    It may be near to what is claimed beside them all the same.
    """
    reasons = [_reason(name) for name in names]
    return tuple(
        [
            frozenset([i for i, one in enumerate(reasons) if _touches(said, one)])
            for said in ending(draft, told).told
        ]
    )


def _touches(said: Said, reason: _Meant) -> bool:
    return containment(reason.stems, said.stems) >= SAME_WORDS or any(
        nearness(part, reason.meaning) >= SAME_MEANING for part in said.pieces
    )


def recalled(
    text: str, said: Said, rested: Rested, among: Iterable[int], least: float = SAME_MEANING
) -> frozenset[int]:
    """Give the reasons of those `among` which a sentence recalls and not only what is claimed.

    It has words of them, or parts that are `least` near to them.
    """
    beside = _beside(text, rested)

    def tells(at: int) -> bool:
        own = stems(text, said.spans[at]) if at < len(said.spans) else said.stems
        return not own <= IDLE | beside.stems

    def recalls(reason: _Meant) -> bool:
        named = reason.stems - beside.stems or reason.stems
        return containment(named, said.stems) >= SAME_WORDS or any(
            (near := nearness(part, reason.meaning)) >= least
            and near + RATHER >= nearness(part, beside.meaning)
            and tells(at)
            for at, part in enumerate(said.pieces)
        )

    return frozenset([i for i in among if recalls(_reason(rested.names[i]))])


def gathered(
    draft: Draft, said: Said, rested: Rested, ties: Iterable[Tie], plain: frozenset[int]
) -> frozenset[int]:
    """Give the reasons that a sentence recalls, faintly too where it strings several parts.

    `plain` are those it recalls plainly. A part recalls one reason: theirs are not free. `ties`
    say which paragraphs carry which reason.
    """
    free, names = list(said.parts), rested.names
    if len(plain) == len(names) or len(free) < len(names):
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
    draft: Draft, parts: Iterable[Meaning], reason: _Meant, home: Sequence[int]
) -> list[float]:
    """Give how near parts are to a reason, or to its paragraphs where they hint at the reason."""
    near = [(part, nearness(part, reason.meaning)) for part in parts]
    if all(direct < HINTED for _, direct in near):
        return [direct for _, direct in near]
    meant = of_paragraphs(draft, home)
    return [
        max(direct, nearness(part, meant)) if direct >= HINTED else direct for part, direct in near
    ]

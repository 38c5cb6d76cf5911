"""What a thesis claims, and may be said again. A Draft and a claim in, its measures out."""

from collections import Counter
from collections.abc import Iterable, Mapping

from rubric import claims
from rubric.analysis.restatement.endings import demands
from rubric.records import Record
from rubric.semantics import Meaning, meaning, nearness
from rubric.types import Draft, Span
from rubric.words import lowered, spaced, stems

WHOLE = 1000  # weight of a stem that stands nowhere else
DULLNESS = 4  # a stem that stands in every sentence weighs WHOLE / (1 + DULLNESS)
SHORTEST = 25  # code points of a claim before its reasons; less is hardly one


class Claimed(Record):
    """What may be said again: its meaning, its stems weighed, and their whole weight.

    `alone` is the meaning of the claim without its reasons, which an ending may leave out.
    """

    meaning: Meaning
    alone: Meaning | None
    weights: Mapping[str, int]
    weight: int
    demands: bool

    def share(self, own: frozenset[str]) -> float:
        """Give the share (0..1) of its stems, weighed, that a sentence has."""
        had = sum([weight for stem, weight in self.weights.items() if stem in own])
        return had / self.weight if self.weight else 0.0

    def near_alone(self, said: Meaning) -> float:
        """Give the nearness (-1..1) of what is said to the claim without its reasons; 0 if all."""
        return nearness(said, self.alone) if self.alone else 0.0


def weighed(draft: Draft, claim: Span, names: Iterable[str], counts: Counter[str]) -> Claimed:
    """Weigh stems, in whole numbers: one that stands everywhere in the essay says little.

    `names` are the reasons', `counts` the stems of the essay before its ending.
    """
    text, of = draft.text, len(draft.sentences)
    found = stems(text, claim)
    weights = {stem: WHOLE * of // (of + DULLNESS * counts[stem]) for stem in found}
    return Claimed(
        meaning(claim.of(text)),
        meaning(alone.of(text)) if (alone := bare(text, claim, names)) else None,
        weights,
        sum(weights.values()),
        demands(text, claim),
    )


def bare(text: str, claim: Span, names: Iterable[str]) -> Span | None:
    """Give the part of a claim before its first reason, where that is one."""
    start = claims.begins(lowered(text), claim)
    least = start + SHORTEST
    told = [at for one in names if (at := spaced(text).find(one, least, claim.end)) >= 0]
    return Span(start, min(told)) if told else None

"""Levels that no answer of the checks can reach. A criterion in, Problems out.

A check that gives only a few scores says which (`SCORES` in its module). Where all of a
criterion's checks do, the levels can be gone through.
"""

from collections.abc import Iterator
from math import prod

from rubric import checks
from rubric.errors import Problem
from rubric.loader.yaml import Path, Tree
from rubric.schema import Criterion

MOST_COMBINED = 10_000  # combinations of scores; of more, nearly every level is reached
DIGITS = 4  # of a score, as it is graded
UNREACHED = "no answer of the checks gives a score for {name}; they give {scores}"
MOST_NAMED = 6  # scores that are told


def unreached(tree: Tree, criterion: Criterion, path: Path) -> Iterator[Problem]:
    """Say which levels, in good order, no combination of the checks' scores reaches."""
    scores = _scores(criterion)
    if scores is None:
        return
    above = float("inf")
    for at, level in enumerate(criterion.levels):
        bound = level.at_least
        if bound < above and not any(bound <= score < above for score in scores):
            named = ", ".join(f"{score:g}" for score in sorted(scores)[:MOST_NAMED])
            says = UNREACHED.format(name=level.quality, scores=named)
            yield tree.say((*path, at, "at_least"), says)
        above = min(above, bound)


def _scores(criterion: Criterion) -> frozenset[float] | None:
    """Give the scores a criterion can come to; None where a check may give any."""
    given = [checks.scores_of(use.check) for use in criterion.checks]
    if not given or prod(len(one or ()) for one in given) > MOST_COMBINED:
        return None
    made = {(0.0, 0.0)}  # the sum of scores by weight, or the lowest or highest; and the weights
    for at, (use, scores) in enumerate(zip(criterion.checks, given, strict=True)):
        if not scores:
            return None
        made = {
            _joined(criterion.combine, had, score, use.weight, first=not at)
            for had in made
            for score in scores
        }
    mean = criterion.combine == "mean"
    return frozenset(round(sum_ / weight if mean else sum_, DIGITS) for sum_, weight in made)


def _joined(
    how: str, had: tuple[float, float], score: float, weight: float, *, first: bool
) -> tuple[float, float]:
    """Join one more score to those that came before."""
    sum_, weights = had
    if how == "mean":
        return sum_ + weight * score, weights + weight
    held = score if first else (min if how == "min" else max)(sum_, score)
    return held, 1.0

"""One criterion: an Essay and the criterion in, its Mark out.

Every reading of an essay is judged; advice is given on the marks that are shown alone.
"""

from typing import NamedTuple

from rubric import checks
from rubric.result import Finding, Mark, NextLevel, Promise, Status, Step, Strength
from rubric.schema import CheckUse, Criterion
from rubric.types import Essay

Row = tuple[CheckUse, Finding]


DONE = 0.96  # of a score, from which advice would be filler
PRECISION = 4  # decimals of a score; beyond them machines differ


class Advice(NamedTuple):
    """What to keep, what to do next, and what doing it leads to."""

    strength: Strength | None
    step: Step | None
    promise: Promise


def mark_criterion(essay: Essay, criterion: Criterion) -> Mark:
    """Ask the criterion's checks and turn their scores into a level and points."""
    rows = [(use, ask(essay, use.check, use.params)) for use in criterion.checks]
    counted = [(use, found) for use, found in rows if found.score is not None]
    if not counted and not _is_wanting(criterion, rows):
        return _without_score(criterion, rows)
    scores = [(use, found.score or 0.0) for use, found in counted]
    score = combine(criterion.combine, scores) if counted else 0.0
    level = _level(criterion, score)
    reached = criterion.levels[level]
    above = criterion.levels[level - 1] if level else None
    return Mark(
        criterion.id,
        criterion.title,
        "unsure" if "unsure" in [found.status for _, found in rows] else "scored",
        score,
        reached.quality,
        level,
        len(criterion.levels),
        reached.descriptor,
        NextLevel(above.quality, above.points, above.descriptor) if above else None,
        reached.points,
        criterion.points,
        tuple([found for _, found in rows]),
        None,
        None,
        0,
        None,
    )


def advice(mark: Mark, criterion: Criterion) -> Advice:
    """Give what is good in a mark that was judged, and what to do next."""
    rows = list(zip(criterion.checks, mark.findings, strict=True))
    counted = [row for row in rows if row[1].score is not None]
    if mark.level is None:
        return Advice(None, None, "sure")
    asked = counted or rows
    step = next_step(criterion.combine, asked) if mark.level else None
    promise = _promise(criterion, mark.level, asked, step) if step else "sure"
    return Advice(_strength(counted), step, promise)


def _is_wanting(criterion: Criterion, rows: list[Row]) -> bool:
    """Tell whether an essay gives a required criterion no occasion, and so has none of it."""
    return criterion.required and all(found.status != "open" for _, found in rows)


def ask(essay: Essay, name: str, params: dict[str, object]) -> Finding:
    """Ask one check with parameters the loader has validated."""
    return checks.find(name)(essay, **params)


def combine(how: str, rows: list[tuple[CheckUse, float]]) -> float:
    """Combine scores by weighted mean, minimum or maximum, 0..1."""
    scores = [score for _, score in rows]
    if how == "min":
        return round(min(scores), PRECISION)
    if how == "max":
        return round(max(scores), PRECISION)
    total = sum([use.weight for use, _ in rows])
    weighed = sum([use.weight * score for use, score in rows])
    return round(weighed / total, PRECISION)


def _without_score(criterion: Criterion, rows: list[Row]) -> Mark:
    """Give a mark without points: open to the teacher, or asked of other essays than this one.

    Only what does not apply is left out of what can be reached; the loader lets no required
    criterion come to that.
    """
    settled: Status = "open" if any(f.status == "open" for _, f in rows) else "not_applicable"
    return Mark(
        criterion.id,
        criterion.title,
        settled,
        None,
        None,
        None,
        len(criterion.levels),
        None,
        None,
        None,
        criterion.points if settled == "open" else None,
        tuple([found for _, found in rows]),
        None,
        None,
        0,
        None,
    )


def _level(criterion: Criterion, score: float) -> int:
    """Give the index of the highest level whose bound the score reaches; the last has none."""
    reached = (i for i, level in enumerate(criterion.levels) if score >= level.at_least)
    return next(reached, len(criterion.levels) - 1)


def _promise(criterion: Criterion, level: int, rows: list[Row], step: Step) -> Promise:
    """Tell by the sum itself whether a step, done, leads to a better level."""

    def led_to(end: int) -> int:
        scores = [
            (use, max(one.score or 0.0, one.reach[end]) if one.step == step else one.score or 0.0)
            for use, one in rows
        ]
        return _level(criterion, combine(criterion.combine, scores))

    if led_to(0) < level:
        return "sure"
    return "hoped" if led_to(1) < level else "none"


def _strength(rows: list[Row]) -> Strength | None:
    """Give the strength of the best finding that shows one."""
    shown = [found for _, found in rows if found.strength]
    best = max(shown, key=lambda found: found.score or 0.0, default=None)
    return best.strength if best else None


def next_step(how: str, rows: list[Row]) -> Step | None:
    """Give the step of the finding that costs most: by weight, or the lowest where it decides."""
    by_weight = how == "mean"

    def loss(row: Row) -> float:
        use, found = row
        return (use.weight if by_weight else 1.0) * (1 - (found.score or 0.0))

    losing = [row for row in rows if row[1].step and (row[1].score or 0.0) < DONE]
    best_first = max if how != "max" else min  # of several ways, the one nearest to its end
    return best_first(losing, key=loss)[1].step if losing else None

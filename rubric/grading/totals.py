"""The sum: marks in, the total with its adjustments out, and what a better level would gain."""

from dataclasses import dataclass, replace

from rubric.grading.marks import ask
from rubric.result import Adjustment, Mark, Total
from rubric.schema import Condition, LevelBelow, Rubric, ScoreBelow
from rubric.types import Essay


@dataclass(frozen=True, slots=True)
class Asked:
    """The essay whose checks a condition may ask."""

    essay: Essay


def add_up(rubric: Rubric, marks: tuple[Mark, ...], asked: Asked) -> Total:
    """Add the marks that have points, then bonuses, deductions and caps, in this order."""
    given = [mark for mark in marks if mark.points is not None]
    most = sum(mark.max_points or 0 for mark in given)
    base = sum(mark.points or 0 for mark in given)
    adjustments = _adjust(rubric, marks, asked, base, most)
    points = base + sum(adjustment.points for adjustment in adjustments)
    percent = round(100 * points / most, 1) if most else 0.0
    return Total(
        points=points,
        max_points=most,
        percent=percent,
        low=points,
        high=points,
        provisional=False,
        grade=_letter(rubric, percent) if most else None,
        adjustments=adjustments,
    )


def gain(rubric: Rubric, marks: tuple[Mark, ...], at: int, asked: Asked) -> int:
    """Give the points by which the total rises when the mark at `at` reaches its next level."""
    mark = marks[at]
    if mark.next_level is None or mark.level is None:
        return 0
    better = replace(mark, level=mark.level - 1, points=mark.next_level.points)
    after = add_up(rubric, (*marks[:at], better, *marks[at + 1 :]), asked)
    return max(0, after.points - add_up(rubric, marks, asked).points)


def _adjust(
    rubric: Rubric, marks: tuple[Mark, ...], asked: Asked, base: int, most: int
) -> tuple[Adjustment, ...]:
    made: list[Adjustment] = []
    points = base
    for bonus in rubric.bonuses:
        if _holds(rubric, bonus.when, marks, asked):
            made.append(Adjustment("bonus", bonus.points, bonus.because))
            points += bonus.points
    for deduction in rubric.deductions:
        off = min(deduction.points, points)
        if off > 0 and _holds(rubric, deduction.when, marks, asked):
            made.append(Adjustment("deduction", -off, deduction.because))
            points -= off
    for cap in rubric.caps:
        over = points - cap.percent * most // 100
        if over > 0 and _holds(rubric, cap.when, marks, asked):
            made.append(Adjustment("cap", -over, cap.because))
            points -= over
    return tuple(made)


def _holds(rubric: Rubric, when: Condition, marks: tuple[Mark, ...], asked: Asked) -> bool:
    if isinstance(when, LevelBelow):
        return _stands_below(rubric, when, marks)
    score = ask(asked.essay, when.check, when.params).score
    if score is None:
        return False
    if isinstance(when, ScoreBelow):
        return score < when.score_below
    return score >= when.score_at_least


def _stands_below(rubric: Rubric, when: LevelBelow, marks: tuple[Mark, ...]) -> bool:
    for criterion, mark in zip(rubric.criteria, marks, strict=True):
        if criterion.id == when.criterion and mark.level is not None:
            named = [level.quality for level in criterion.levels].index(when.level_below)
            return mark.level > named
    return False


def _letter(rubric: Rubric, percent: float) -> str | None:
    """Give the letter with the highest bound reached; none without a scale."""
    reached = [
        (bound, letter) for letter, bound in (rubric.scale or {}).items() if percent >= bound
    ]
    return max(reached)[1] if reached else None

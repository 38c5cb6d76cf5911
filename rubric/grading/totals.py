"""The sum: marks in, the total with its adjustments out, and what a better level would gain."""

from dataclasses import dataclass, replace
from typing import Literal

from rubric.grading.marks import ask
from rubric.result import Adjustment, Mark, Total
from rubric.schema import Cap, Change, Condition, LevelBelow, Rubric, ScoreBelow
from rubric.types import Essay


@dataclass(frozen=True, slots=True)
class Rule:
    """What may move the total, and whether its check's condition holds (null: ask the marks)."""

    kind: Literal["bonus", "deduction", "cap"]
    says: Cap | Change
    holds: bool | None


def rules(rubric: Rubric, essay: Essay) -> tuple[Rule, ...]:
    """Give the rubric's bonuses, deductions and caps, in the order they are applied."""
    return (
        *(Rule("bonus", bonus, _met(bonus.when, essay)) for bonus in rubric.bonuses),
        *(Rule("deduction", change, _met(change.when, essay)) for change in rubric.deductions),
        *(Rule("cap", cap, _met(cap.when, essay)) for cap in rubric.caps),
    )


def _met(when: Condition, essay: Essay) -> bool | None:
    """Tell whether a condition on a check holds; one on a criterion depends on its mark."""
    if isinstance(when, LevelBelow):
        return None
    score = ask(essay, when.check, when.params).score
    if score is None:
        return False
    if isinstance(when, ScoreBelow):
        return score < when.score_below
    return score >= when.score_at_least


def add_up(rubric: Rubric, marks: tuple[Mark, ...], moving: tuple[Rule, ...]) -> Total:
    """Add the marks that have points, then what the rules move."""
    given = [mark for mark in marks if mark.points is not None]
    most = sum(mark.max_points or 0 for mark in given)
    base = sum(mark.points or 0 for mark in given)
    adjustments = _adjust(rubric, marks, moving, base, most)
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


def gain(rubric: Rubric, marks: tuple[Mark, ...], at: int, moving: tuple[Rule, ...]) -> int:
    """Give the points by which the total rises when the mark at `at` reaches its next level."""
    mark = marks[at]
    if mark.next_level is None or mark.level is None:
        return 0
    better = replace(mark, level=mark.level - 1, points=mark.next_level.points)
    after = add_up(rubric, (*marks[:at], better, *marks[at + 1 :]), moving)
    return max(0, after.points - add_up(rubric, marks, moving).points)


def _adjust(
    rubric: Rubric, marks: tuple[Mark, ...], moving: tuple[Rule, ...], base: int, most: int
) -> tuple[Adjustment, ...]:
    made: list[Adjustment] = []
    points = base
    for rule in moving:
        holds = rule.holds
        if isinstance(rule.says.when, LevelBelow):
            holds = _stands_below(rubric, rule.says.when, marks)
        moved = _moved(rule, points, most) if holds else 0
        if moved:
            made.append(Adjustment(rule.kind, moved, rule.says.because))
            points += moved
    return tuple(made)


def _moved(rule: Rule, points: int, most: int) -> int:
    """Give the points by which a rule moves a total of `points` out of `most`; never below 0."""
    if isinstance(rule.says, Cap):
        return min(0, rule.says.percent * most // 100 - points)
    return rule.says.points if rule.kind == "bonus" else -min(rule.says.points, points)


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

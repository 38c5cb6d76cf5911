"""The sum: marks in, the total with its adjustments out, and what a better level would gain."""

from collections.abc import Iterator, Sequence
from typing import Literal

from rubric.grading.marks import ask
from rubric.records import Record, replace
from rubric.result import Adjustment, Mark, Total
from rubric.rounding import nearest_whole
from rubric.schema import Cap, Change, Condition, LevelBelow, Rubric, ScoreBelow
from rubric.types import Essay

Kind = Literal["deduction", "bonus", "cap"]


class Rule(Record):
    """What may move the total, and whether its check's condition holds (null: ask the marks)."""

    kind: Kind
    says: Cap | Change
    holds: bool | None


def rules(rubric: Rubric, essay: Essay) -> tuple[Rule, ...]:
    """Give the rubric's deductions, bonuses and caps, in the order they are applied."""
    return tuple(Rule(kind, says, _met(says.when, essay)) for kind, says in _moving(rubric))


def recalled(rubric: Rubric, held: Sequence[bool | None]) -> tuple[Rule, ...]:
    """Give the same of a total that was reckoned before: it tells which `held`."""
    return tuple(
        Rule(kind, says, holds) for (kind, says), holds in zip(_moving(rubric), held, strict=True)
    )


def _moving(rubric: Rubric) -> Iterator[tuple[Kind, Cap | Change]]:
    yield from (("deduction", change) for change in rubric.deductions)
    yield from (("bonus", bonus) for bonus in rubric.bonuses)
    yield from (("cap", cap) for cap in rubric.caps)


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
    """Add the marks' points, then what the rules move.

    An open mark counts with no points yet, out of all of its points: `low` and `high` are the
    totals with the least and the most a teacher may give. The letter is `bounded`'s to give.
    """
    most = sum(mark.max_points or 0 for mark in marks)
    adjustments = _adjust(rubric, marks, moving)
    points = _points(marks, adjustments)
    ends = [_points(filled, _adjust(rubric, filled, moving)) for filled in _filled(marks)]
    return Total(
        points=points,
        max_points=most,
        percent=_percent(points, most),
        low=min(points, *ends),
        high=max(points, *ends),
        provisional=any(mark.status == "open" for mark in marks),
        grade=None,
        adjustments=adjustments,
        held=tuple(rule.holds for rule in moving),
    )


def bounded(rubric: Rubric, totals: Sequence[Total], *, unsure: bool) -> Total:
    """Give the likeliest reading's total, the first, with the bounds over all of them.

    It is provisional while a mark is unsure or open. There is a letter only where the lowest and
    the highest total get the same one.
    """
    first = totals[0]
    low = min(_held_against(first, t, t.low) for t in totals)
    high = max(_held_against(first, t, t.high) for t in totals)
    letters = {_letter(rubric, _percent(end, first.max_points)) for end in (low, high)}
    return replace(
        first,
        low=low,
        high=high,
        provisional=unsure or first.provisional or low != high,
        grade=letters.pop() if first.max_points and len(letters) == 1 else None,
    )


def at_end(marks: tuple[Mark, ...], rubric: Rubric, end: int) -> tuple[Mark, ...]:
    """Give the marks with those in doubt at the best (0) or the worst (1) of their levels."""
    return tuple(
        replace(mark, level=mark.between[end], points=criterion.levels[mark.between[end]].points)
        if mark.between
        else mark
        for mark, criterion in zip(marks, rubric.criteria, strict=True)
    )


def gain(rubric: Rubric, marks: tuple[Mark, ...], at: int, moving: tuple[Rule, ...]) -> int:
    """Give the points by which the total rises when the mark at `at` reaches its next level."""
    mark = marks[at]
    if mark.next_level is None or mark.level is None:
        return 0
    if not moving:
        return max(0, mark.next_level.points - (mark.points or 0))
    better = replace(mark, level=mark.level - 1, points=mark.next_level.points)
    after = (*marks[:at], better, *marks[at + 1 :])
    rise = _points(after, _adjust(rubric, after, moving))
    return max(0, rise - _points(marks, _adjust(rubric, marks, moving)))


def _held_against(first: Total, other: Total, points: int) -> int:
    """Give another reading's points out of the first's: a criterion may apply in one only."""
    if other.max_points in (0, first.max_points):
        return points
    return nearest_whole(points * first.max_points, other.max_points)


def _percent(points: int, most: int) -> float:
    return round(100 * points / most, 1) if most else 0.0


def _points(marks: tuple[Mark, ...], adjustments: tuple[Adjustment, ...]) -> int:
    moved = sum(adjustment.points for adjustment in adjustments)
    return sum(mark.points or 0 for mark in marks) + moved


def _filled(marks: tuple[Mark, ...]) -> Iterator[tuple[Mark, ...]]:
    """Give the marks with the open ones at the least and at the most a teacher may give."""
    yield tuple(
        replace(m, points=0, level=max(0, m.levels - 1)) if m.status == "open" else m
        for m in marks
    )
    yield tuple(
        replace(m, points=m.max_points, level=0) if m.status == "open" else m for m in marks
    )


def _adjust(
    rubric: Rubric, marks: tuple[Mark, ...], moving: tuple[Rule, ...]
) -> tuple[Adjustment, ...]:
    made: list[Adjustment] = []
    points = sum(mark.points or 0 for mark in marks)
    most = sum(mark.max_points or 0 for mark in marks)
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
    """Give the points by which a rule moves a total of `points` out of `most`: to 0 .. `most`."""
    if isinstance(rule.says, Cap):
        return min(0, rule.says.percent * most // 100 - points)
    if rule.kind == "bonus":
        return min(rule.says.points, most - points)
    return -min(rule.says.points, points)


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

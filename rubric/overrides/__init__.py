"""The teacher's hand: a Grade and a Hand in, the Grade with the teacher's marks out.

Arithmetic alone: a teacher's level always wins, and caps, deductions, bounds and gains follow
from it. The engine's own standing is kept beside the teacher's.
"""

from collections.abc import Mapping

from rubric.overrides.columns import COMMENT, LEVEL, THESIS
from rubric.overrides.levels import Given, given
from rubric.records import Record, field, replace
from rubric.result import Grade, Mark, NextLevel, Own, Step, Teacher
from rubric.schema import Criterion, Rubric


class Hand(Record):
    """What a teacher wrote of one essay: the filled cells by their column, as written."""

    cells: Mapping[str, str] = field(default_factory=dict)

    @property
    def thesis(self) -> str | None:
        """The thesis's first words, or `none`; null where nothing was written."""
        return self.cells.get(THESIS)


NOTHING = Hand()


def apply(grade: Grade, rubric: Rubric, hand: Hand) -> Grade:
    """Give the grade with the teacher's levels and comment.

    The thesis is read before grading. Raises UserError for a cell that names no level.
    """
    if not hand.cells:
        return grade
    from rubric.grading.feedback import worded  # noqa: PLC0415  # comes with all that reads
    from rubric.grading.totals import add_up, at_end, bounded, gain, recalled  # noqa: PLC0415  # as above

    teacher = Teacher(hand.thesis, hand.cells.get(COMMENT))
    marks = tuple(
        _overridden(grade, mark, criterion, given(cell, criterion))
        if (cell := hand.cells.get(LEVEL + criterion.id))
        else mark
        for mark, criterion in zip(grade.marks, rubric.criteria, strict=True)
    )
    if marks == grade.marks:
        return replace(grade, teacher=teacher)
    moving = recalled(rubric, grade.total.held)
    rows = (marks, at_end(marks, rubric, 0), at_end(marks, rubric, 1))
    totals = [add_up(rubric, row, moving) for row in rows]
    total = bounded(rubric, totals, unsure=any(mark.status == "unsure" for mark in marks))
    given_one = replace(grade, marks=marks).is_thesis_given
    settled = (_unwaiting(grade, mark) if given_one else mark for mark in marks)
    gained = (replace(m, gain=gain(rubric, marks, at, moving)) for at, m in enumerate(settled))
    finished = tuple(
        replace(mark, next_step=worded(grade.essay, grade.analysis, criterion, mark, mark.gain))
        if mark.own
        else mark
        for mark, criterion in zip(gained, rubric.criteria, strict=True)
    )
    return replace(grade, marks=finished, total=total, teacher=teacher)


def by_hand(rubric: Rubric, hand: Hand) -> tuple[int, ...] | None:
    """Give the points a teacher gave for every criterion of what the engine cannot read.

    None while one of them is open, or where the essay itself would move the total.
    """
    cells = [(hand.cells.get(LEVEL + one.id), one) for one in rubric.criteria]
    if rubric.caps or rubric.deductions or rubric.bonuses or not all(cell for cell, _ in cells):
        return None
    return tuple(given(cell, criterion).points for cell, criterion in cells if cell)


def _overridden(grade: Grade, mark: Mark, criterion: Criterion, one: Given) -> Mark:
    """Put the teacher's level and points in the place of the engine's, which are kept."""
    level, own = one.level, mark.own or Own(mark.status, mark.quality, mark.level, mark.points)
    reached = criterion.levels[level] if level is not None else None
    above = criterion.levels[level - 1] if level else None
    nxt = NextLevel(above.quality, above.points, above.descriptor) if above else None
    agreed = own.level == level  # else what the checks propose was for another level
    proposed = _step(mark, criterion) if nxt and not _is_above(level, own) else None
    return replace(
        mark,
        status="overridden",
        quality=reached.quality if reached else None,
        level=level,
        descriptor=reached.descriptor if reached else None,
        next_level=nxt,
        points=one.points,
        max_points=criterion.points,
        next_step=(proposed or (None if agreed else _asked(grade, mark, nxt))) if nxt else None,
        exemplar=mark.exemplar if nxt else None,
        between=None,
        ends=None,
        own=own,
        promise=mark.promise if agreed else "hoped",
    )


def _is_above(level: int | None, own: Own) -> bool:
    """Tell whether a teacher saw more than the checks did, whose advice that contradicts."""
    return level is None or own.level is None or level < own.level


def _asked(grade: Grade, mark: Mark, nxt: NextLevel) -> Step:
    from rubric.overrides.asking import asked  # noqa: PLC0415  # as above

    return asked(grade.essay, grade.analysis, mark, nxt)


def _unwaiting(grade: Grade, mark: Mark) -> Mark:
    """Leave out the step of a mark that waits for a thesis, which the teacher has seen."""
    waits = any(found.part == "reasons" for found in mark.findings)
    if not waits or mark.next_level is None or (mark.own and not mark.is_agreed):
        return mark
    return replace(mark, next_step=_asked(grade, mark, mark.next_level), promise="hoped")


def _step(mark: Mark, criterion: Criterion) -> Step | None:
    """Give the step the checks propose: the rubric's own words were for another level."""
    from rubric.grading.marks import next_step  # noqa: PLC0415  # as above

    rows = zip(criterion.checks, mark.findings, strict=True)
    return next_step(criterion.combine, [row for row in rows if row[1].score is not None])

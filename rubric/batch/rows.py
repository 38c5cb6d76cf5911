"""The table of a run: a Grade in, a row out; rows and failures in, `marks.csv` out.

What the engine found stands in columns named `found …`, so that `thesis`, `level:…` and `comment`
stay free for the teacher's own hand.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Literal

from rubric.advisories import Topic, strays, topic
from rubric.batch.naming import reason
from rubric.grading.marks import PRECISION
from rubric.result import Grade, GradeFailure, Mark, Status
from rubric.schema import Criterion, Rubric

NEAR = 0.02  # of a score, to the next bound
# A spreadsheet runs a cell that begins so, in the wide forms of East Asian keyboards as well.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
UNGRADED = "not graded"
STRAY = "I could not find what ties this essay to the others."


@dataclass(frozen=True, slots=True)
class Standing:
    """A criterion in a row: its level (`rank` counts from the top), points, and how sure.

    `wanting` is the check that costs most of what lacks to the top level; none at the top.
    """

    title: str
    level: str
    rank: int | None
    points: int | None
    status: Status
    near: bool
    wanting: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An essay in the table. `topic` is null where the rubric has the assignment itself."""

    name: str
    student: str
    identity: str
    thesis: str
    standings: tuple[Standing, ...]
    points: int
    max_points: int
    low: int
    high: int
    notices: tuple[str, ...]
    late: bool | None = None
    attempt: int | None = None
    topic: Topic | None = None
    stray: bool = False

    @property
    def status(self) -> Literal["unsure", "open", "graded"]:
        """Say whether a teacher must decide something, fill something in, or nothing."""
        if self.unsure:
            return "unsure"
        return "open" if any(s.status == "open" for s in self.standings) else "graded"

    @property
    def unsure(self) -> tuple[str, ...]:
        """The titles of the criteria a teacher should look at first."""
        return tuple(s.title for s in self.standings if s.status == "unsure")

    @property
    def near(self) -> tuple[str, ...]:
        """The titles of the criteria, surely read, close to another level."""
        return tuple(s.title for s in self.standings if s.near and s.status == "scored")


def row(grade: Grade, rubric: Rubric) -> Row:
    """Make an essay's row; the rubric tells how near a score is to another level."""
    thesis, student = grade.analysis.thesis, grade.source.student
    asked = zip(grade.marks, rubric.criteria, strict=True)
    return Row(
        name=grade.source.name,
        student=student.name if student else "",
        identity=student.id if student else "",
        thesis=" ".join(thesis.of(grade.essay.text).split()) if thesis else "",
        standings=tuple(_standing(mark, criterion) for mark, criterion in asked),
        points=grade.total.points,
        max_points=grade.total.max_points,
        low=grade.total.low,
        high=grade.total.high,
        notices=tuple(notice.says for notice in grade.notices),
        late=grade.source.late,
        attempt=grade.source.attempt,
        topic=None if rubric.prompt else topic(grade.essay),
    )


def compared(rows: Sequence[Row]) -> list[Row]:
    """Say of each row whether its essay is about something else than those of the others."""
    known = [(at, row.topic) for at, row in enumerate(rows) if row.topic]
    apart = {known[at][0] for at in strays([one for _, one in known])}
    return [
        replace(row, stray=True, notices=(*row.notices, STRAY)) if at in apart else row
        for at, row in enumerate(rows)
    ]


def _standing(mark: Mark, criterion: Criterion) -> Standing:
    bounds = [level.at_least for level in criterion.levels[:-1]]  # the last begins at nothing
    score = mark.score
    near = score is not None and any(round(abs(score - b), PRECISION) <= NEAR for b in bounds)
    wanting = _costliest(mark, criterion) if mark.level else None
    quality = mark.quality or ""
    return Standing(mark.title, quality, mark.level, mark.points, mark.status, near, wanting)


def _costliest(mark: Mark, criterion: Criterion) -> str | None:
    """Give the check that costs most, by its weight where the scores are averaged."""
    by_weight = criterion.combine == "mean"
    costs = [
        ((use.weight if by_weight else 1.0) * (1 - found.score), found.check)
        for use, found in zip(criterion.checks, mark.findings, strict=True)
        if found.score is not None
    ]
    return max(costs, key=itemgetter(0), default=(0.0, None))[1]


def ordered(rows: Iterable[Row]) -> list[Row]:
    """Put the rows to look at first on top: unsure ones, then by name."""
    return sorted(rows, key=lambda r: (not r.unsure, r.name.casefold(), r.name))


def table(rows: Iterable[Row], failures: Iterable[GradeFailure], rubric: Rubric) -> bytes:
    """Give `marks.csv`, one row an essay: unsure ones, then ungraded ones, then by name.

    UTF-8 with the mark by which spreadsheets know it, and no cell that one would run.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerows([safe(cell) for cell in line] for line in _lines(rows, failures, rubric))
    return text.getvalue().encode("utf-8-sig")


def _lines(
    rows: Iterable[Row], failures: Iterable[GradeFailure], rubric: Rubric
) -> Iterator[list[object]]:
    found = [f"found {what}:{c.id}" for c in rubric.criteria for what in ("level", "points")]
    totals = ["total", "of", "low", "high", "late", "attempt", "near another level", "notices"]
    yield ["name", "student", "id", "status", "found thesis", *found, *totals]
    known = ordered(rows)
    yield from (_cells(row) for row in known if row.unsure)
    blank = [""] * (len(found) + len(totals) - 1)
    for failure in sorted(failures, key=lambda f: (f.name.casefold(), f.name)):
        yield [failure.name, "", "", UNGRADED, "", *blank, reason(failure)]
    yield from (_cells(row) for row in known if not row.unsure)


def _cells(row: Row) -> list[object]:
    found = [cell for s in row.standings for cell in (_level(s), s.points)]
    late = {True: "late", False: "no", None: ""}[row.late]
    totals = [row.points, row.max_points, row.low, row.high, late, row.attempt or ""]
    said = [", ".join(row.near), " ".join(row.notices)]
    return [row.name, row.student, row.identity, row.status, row.thesis, *found, *totals, *said]


def _level(standing: Standing) -> str:
    """Say the level as the other reports do: the cell of a doubtful one says so."""
    return f"{standing.level} (unsure)" if standing.status == "unsure" else standing.level


def safe(value: object) -> object:
    """Keep a spreadsheet from running a student's words as a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value

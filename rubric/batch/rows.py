"""The table of a run: a Grade in, a row out; rows in, `marks.csv` out."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from rubric.result import Grade, Mark
from rubric.schema import Rubric

NEAR = 0.02  # of a score: two points of a hundred to the next bound
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet runs a cell that begins so


@dataclass(frozen=True, slots=True)
class Standing:
    """A criterion in a row: its level, points, and whether it is unsure or near a bound."""

    criterion: str
    title: str
    level: str
    rank: int | None
    points: int | None
    unsure: bool
    near: bool


@dataclass(frozen=True, slots=True)
class Row:
    """An essay in the table."""

    name: str
    thesis: str
    standings: tuple[Standing, ...]
    points: int
    max_points: int
    low: int
    high: int
    notices: tuple[str, ...]

    @property
    def unsure(self) -> tuple[str, ...]:
        """The titles of the criteria a teacher should look at first."""
        return tuple(s.title for s in self.standings if s.unsure)

    @property
    def near(self) -> tuple[str, ...]:
        """The titles of the criteria within two points of another level."""
        return tuple(s.title for s in self.standings if s.near and not s.unsure)


def row(grade: Grade, rubric: Rubric) -> Row:
    """Make an essay's row."""
    thesis = grade.analysis.thesis
    bounds = {c.id: [level.at_least for level in c.levels] for c in rubric.criteria}
    return Row(
        grade.source.name,
        " ".join(thesis.of(grade.essay.text).split()) if thesis else "",
        tuple(_standing(mark, bounds[mark.criterion]) for mark in grade.marks),
        grade.total.points,
        grade.total.max_points,
        grade.total.low,
        grade.total.high,
        tuple(notice.code for notice in grade.notices),
    )


def _standing(mark: Mark, bounds: list[float]) -> Standing:
    score = mark.score
    near = score is not None and any(b > 0 and abs(score - b) <= NEAR for b in bounds)
    return Standing(
        mark.criterion,
        mark.title,
        mark.quality or "",
        mark.level,
        mark.points,
        mark.status == "unsure",
        near,
    )


def ordered(rows: Iterable[Row]) -> list[Row]:
    """Put the rows to look at first on top: unsure ones, then by name."""
    return sorted(rows, key=lambda r: (not r.unsure, r.name.casefold(), r.name))


def table(rows: Iterable[Row]) -> bytes:
    """Give `marks.csv`: UTF-8 with a mark that spreadsheets know, one row an essay."""
    known = ordered(rows)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    ids = [s.criterion for s in known[0].standings] if known else []
    heads = [f"{kind}:{name}" for name in ids for kind in ("level", "points")]
    writer.writerow(["file", "unsure", "thesis", *heads, "total", "low", "high", "of", "notices"])
    for one in known:
        cells = [value for s in one.standings for value in (s.level, s.points)]
        totals = [one.points, one.low, one.high, one.max_points]
        plain = [one.name, ", ".join(one.unsure), one.thesis, *cells, *totals]
        writer.writerow([_safe(value) for value in (*plain, " ".join(one.notices))])
    return text.getvalue().encode("utf-8-sig")


def _safe(value: object) -> object:
    """Keep a spreadsheet from running a student's words as a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value

"""The closing screen of a run. Rows and failures in, plain text out."""

from collections.abc import Sequence
from pathlib import Path

from rubric.batch.rows import Row, ordered
from rubric.lookup import counted
from rubric.result import GradeFailure

MOST_FIRST = 10  # essays to look at first; a longer list is read by nobody
LOW_LEVELS = 2  # the lower half of four levels


def summary(rows: Sequence[Row], failures: Sequence[GradeFailure], out: Path, reports: int) -> str:
    """Say what was graded, who to look at first, where the class stands, and where it all is."""
    graded = f"Graded {counted(len(rows), 'essay')}; {len(failures)} could not be graded."
    parts = [graded if failures else f"Graded {counted(len(rows), 'essay')}."]
    parts += [f"  {failure.name}: {failure.says}" for failure in failures]
    first = _first(rows)
    if first:
        parts += ["", "Look at these first", *first]
    parts += ["", "Where the class stands", *_standing(rows)] if rows else []
    places = [("Table", out / "marks.csv"), ("Grades", out / "grades")]
    places += [("Reports", out / "reports")] if reports else []
    parts += ["", *(f"{name}: {path}" for name, path in places)] if rows else []
    return "\n".join(parts) + "\n"


def _first(rows: Sequence[Row]) -> list[str]:
    said = []
    for row in ordered(rows):
        why = []
        if row.unsure:
            why.append(f"unsure: {', '.join(row.unsure)} ({row.low} to {row.high})")
        if row.near:
            why.append(f"near another level: {', '.join(row.near)}")
        if why:
            said.append(f"  {row.name}: {'; '.join(why)}")
    more = [f"  and {len(said) - MOST_FIRST} more, on top of the table"]
    return said[:MOST_FIRST] + (more if len(said) > MOST_FIRST else [])


def _standing(rows: Sequence[Row]) -> list[str]:
    """Say, a line a criterion, how many essays are at each level."""
    lines = []
    for at, standing in enumerate(rows[0].standings):
        column = [row.standings[at] for row in rows]
        ranks = sorted({(s.rank, s.level) for s in column if s.rank is not None})
        counts = [f"{sum(s.rank == rank for s in column)} {name}" for rank, name in ranks]
        lines.append(f"  {standing.title}: {', '.join(counts) or 'open'}")
    return lines

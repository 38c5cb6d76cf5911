"""The closing screen of a run. Rows and failures in, plain text out."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from rubric.batch import find
from rubric.batch.naming import plain, reason
from rubric.batch.rows import Row, Standing, ordered
from rubric.lookup import counted
from rubric.result import GradeFailure

MOST_FIRST = 10  # essays to look at first; a longer list is read by nobody
MOST_NAMES = 5  # of files that were passed over


def refusals(failures: Sequence[GradeFailure]) -> str:
    """Say of each essay without a grade why it has none, a sentence a line."""
    return "".join(f"{failure.name}: {reason(failure)}\n" for failure in failures)


def passed_over(names: Sequence[str]) -> str:
    """Name the files that seemed to be no essays; empty when there are none."""
    if not names:
        return ""
    shown = ", ".join(plain(name) for name in names[:MOST_NAMES])
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return f"Passed over, as no essays: {shown}{more}.\n"


def summary(rows: Sequence[Row], failed: int, out: Path, *, reports: bool) -> str:
    """Say what was graded, who to look at first, where the class stands, and where it all is."""
    lines = [_graded(len(rows), failed), ""]
    if first := _first(rows):
        lines += ["Look at these first", *first, ""]
    if rows:
        lines += ["Where the class stands", *_standing(rows), ""]
    lines.append(f"Table: {out / find.TABLE}")
    if rows:
        lines.append(f"Grades: {out / find.GRADES}")
    if rows and reports:
        lines.append(f"Reports: {out / find.REPORTS}")
    return "\n".join(lines) + "\n"


def _graded(graded: int, failed: int) -> str:
    done = f"Graded {counted(graded, 'essay')}"
    return f"{done}; {counted(failed, 'essay')} could not be graded." if failed else f"{done}."


def _first(rows: Sequence[Row]) -> list[str]:
    """Name the essays in doubt, then those whose level two points more or less would change."""
    known = ordered(rows)
    doubtful = [row for row in known if row.unsure]
    near = [row for row in known if row.near and not row.unsure]
    said = [f"  {row.name}: unsure: {', '.join(row.unsure)}{_range(row)}" for row in doubtful]
    said += [f"  {row.name}: near another level: {', '.join(row.near)}" for row in near]
    more = [f"  and {counted(len(said) - MOST_FIRST, 'other')}; the table has them all"]
    return said[:MOST_FIRST] + (more if len(said) > MOST_FIRST else [])


def _range(row: Row) -> str:
    return f" ({row.low} to {row.high} of {row.max_points})" if row.low != row.high else ""


def _standing(rows: Sequence[Row]) -> Iterator[str]:
    """Say, a line a criterion, how many essays are at each level; doubtful ones apart."""
    for at, first in enumerate(rows[0].standings):
        yield f"  {first.title}: {', '.join(_counts([row.standings[at] for row in rows]))}"


def _counts(column: Sequence[Standing]) -> Iterator[str]:
    sure = [s for s in column if s.status in ("scored", "overridden")]
    for rank, level in sorted({(s.rank or 0, s.level) for s in sure}):
        yield f"{sum(s.rank == rank for s in sure)} {level}"
    for status in ("unsure", "open", "not_applicable"):
        if number := sum(s.status == status for s in column):
            yield f"{number} {'not asked' if status == 'not_applicable' else status}"

"""The closing screen of a run. Rows and failures in, plain text out."""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from pathlib import Path

from rubric.batch import find
from rubric.batch.naming import plain, reason
from rubric.batch.rows import Row, Standing, ordered
from rubric.lookup import counted
from rubric.report.columns import wrapped
from rubric.result import GradeFailure

MOST_FIRST = 10  # essays to look at first; a longer list is read by nobody
MOST_NAMES = 5  # of files that were passed over
WIDTH = 80  # columns
SURE = ("scored", "overridden")
LACKS = {  # what a class lacks, by the check that says so: of one essay, of several, and what
    "thesis_stated": ("gives", "give", "no clear thesis with its reasons"),
    "thesis_arguable": ("takes", "take", "no side that I could find"),
    "body_tied_to_pillars": ("has", "have", "a paragraph or reason that stands alone"),
    "citations_present": ("has", "have", "a body paragraph without a source"),
    "quotations_cited": ("has", "have", "a quotation without a source"),
    "sources_listed": ("does", "do", "not list every source"),
    "conclusion_restates_thesis": ("does", "do", "not restate the thesis in new words"),
    "conclusion_covers_pillars": ("leaves", "leave", "a reason out of the conclusion"),
    "word_count": ("does", "do", "not have the length asked"),
}


def refusals(failures: Sequence[GradeFailure]) -> str:
    """Say of each essay without a grade why it has none, a sentence a line."""
    return "".join(f"{failure.name}: {reason(failure)}\n" for failure in failures)


def passed_over(names: Sequence[str]) -> str:
    """Name the files that seemed to be no essays; empty when there are none."""
    if not names:
        return ""
    shown = ", ".join(plain(name) for name in names[:MOST_NAMES])
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return f"Not graded, as they do not look like essays: {shown}{more}.\n"


def summary(rows: Sequence[Row], failed: int, out: Path, *, reports: bool) -> str:
    """Say what was graded, who to look at first, where the class stands, and where it all is."""
    lines = [_graded(len(rows), failed), ""]
    if first := _first(rows):
        lines += ["Look at these first:", *first, ""]
    if rows:
        lines += ["Where the class stands:", *_standing(rows), ""]
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
    """Name the essays in doubt, those on another topic, then those close to another level."""
    known = ordered(rows)
    doubtful = [row for row in known if row.unsure]
    near = [row for row in known if row.near and not row.unsure]
    said = [f"{row.name}: unsure of {_listed(row.unsure)}{_range(row)}" for row in doubtful]
    said += [f"{row.name}: seems to be about something else" for row in known if row.stray]
    said += [f"{row.name}: close to another level: {_listed(row.near)}" for row in near]
    if len(said) > MOST_FIRST:
        more = f"and {counted(len(said) - MOST_FIRST, 'other')}; the table has them all"
        said = [*said[:MOST_FIRST], more]
    return _set(said)


def _listed(titles: Sequence[str]) -> str:
    return " and ".join((", ".join(titles[:-1]), titles[-1])) if titles[1:] else titles[0]


def _set(said: Iterable[str]) -> list[str]:
    """Indent each saying; a long one goes on, further in."""
    return [line for one in said for line in wrapped(one, WIDTH, "    ", "  ")]


def _range(row: Row) -> str:
    return f" ({row.low} to {row.high} of {row.max_points})" if row.low != row.high else ""


def _standing(rows: Sequence[Row]) -> list[str]:
    """Say, a criterion, what most essays lack, and how many are at each level."""
    return _set(
        f"{first.title}: {_stand([row.standings[at] for row in rows])}"
        for at, first in enumerate(rows[0].standings)
    )


def _stand(column: Sequence[Standing]) -> str:
    """Say what is lacking most often, and how many are at the best level; or all the levels."""
    best, *others = _counts(column)
    sure = [s for s in column if s.status in SURE]
    lacking = [(sum(s.wanting == check for s in sure), check) for check in LACKS]
    most, check = max(lacking, key=itemgetter(0))
    if not most:
        return f"{', '.join((best, *others))}."
    one, many, what = LACKS[check]
    doubt = sum(s.status == "unsure" for s in column)
    unsure = f"; {doubt} unsure" if doubt else ""
    return f"{most} of {len(column)} {one if most == 1 else many} {what}; {best}{unsure}."


def _counts(column: Sequence[Standing]) -> Iterator[str]:
    sure = [s for s in column if s.status in SURE]
    for rank, level in sorted({(s.rank or 0, s.level) for s in sure}):
        yield f"{sum(s.rank == rank for s in sure)} {level}"
    for status in ("unsure", "open", "not_applicable"):
        if number := sum(s.status == status for s in column):
            yield f"{number} {'not asked' if status == 'not_applicable' else status}"

"""The closing screen of a run. Rows and failures in, plain text out."""

from collections.abc import Iterable, Sequence

from rubric.batch import classview, find
from rubric.batch.naming import few, plain, reason
from rubric.batch.rows import Row, Standing
from rubric.batch.similarity.told import MOST_SAID
from rubric.lookup import counted
from rubric.overrides.columns import THESIS
from rubric.report.columns import wrapped
from rubric.result import GradeFailure

TABLE = "Table"  # where a teacher writes
OPEN = "Open marks are yours: write them into {table} and grade again."
UNNAMED = (
    "You found a thesis in {names}, and I do not know which. With its first words in the "
    "column “{column}” I read the rest by it."
)
UNCITED = "{most} cite nothing. {asks}"
UNARGUED = "{most} hardly argue. Is another rubric meant? rubric rubrics"
FEWEST_MISFIT = 3  # essays that may speak of a class
MOST_SLOW = 3
WIDTH = 80  # columns


def refusals(failures: Sequence[GradeFailure]) -> str:
    """Say of each essay without a grade why it has none, a sentence a line."""
    return "".join(f"{failure.name}: {reason(failure)}\n" for failure in failures)


def without(lacking: Iterable[tuple[str, str, str]]) -> str:
    """Say which essays (name, form, why) did not get a report in which form, a line a reason."""
    found: dict[tuple[str, str], list[str]] = {}
    for name, form, why in lacking:
        found.setdefault((form, why), []).append(name)
    return "".join(f"No {form} for {few(names)}: {why}\n" for (form, why), names in found.items())


def passed_over(names: Sequence[str]) -> str:
    """Name the files that seemed to be no essays; empty when there are none."""
    if not names:
        return ""
    return f"Not graded, as they do not look like essays: {few(names)}.\n"


def unread(names: Sequence[str]) -> str:
    """Name the earlier essays that were not compared; empty when there are none."""
    if not names:
        return ""
    return f"Not compared, as they cannot be read: {few(names)}.\n"


def left_over(names: Sequence[str]) -> str:
    """Name what lies in the run's folder and is not of this run; empty when there is nothing."""
    if not names:
        return ""
    return f"Left from an earlier run, and not of this one: {few(names)}.\n"


def unchanged(number: int) -> str:
    """Say how many essays were graded before, and how to grade them again; empty for none."""
    if not number:
        return ""
    return f"Unchanged since they were graded: {counted(number, 'essay')}. All again: --anew\n"


def slowest(slow: Iterable[tuple[float, str]]) -> str:
    """Name the essays that took longest, with their seconds; empty where all went quickly."""
    worst = sorted(slow, key=lambda one: (-one[0], one[1]))[:MOST_SLOW]
    said = ", ".join(f"{plain(name)} ({counted(round(took), 'second')})" for took, name in worst)
    return f"Slowest: {said}.\n" if said else ""


def summary(
    rows: Sequence[Row],
    failed: int,
    places: Sequence[tuple[str, object]],
    alike: Sequence[str] = (),
) -> str:
    """Say what was graded, who to look at first, where the class stands, and where it all is.

    `alike`: a line for each two or more essays that share a passage.
    """
    lines = [classview.graded(len(rows), failed), ""]
    if first := [*_first(rows), *_alike(alike)]:
        lines += ["Look at these first:", *first, ""]
    if rows:
        lines += ["Where the class stands:", *_standing(rows), ""]
    if said := _misfit(rows):
        lines += [*wrapped(said, WIDTH), ""]
    if table := _waiting(rows, places):
        lines += [*wrapped(OPEN.format(table=table), WIDTH), ""]
    if unnamed := [row.name for row in rows if row.unnamed]:
        said = UNNAMED.format(names=few(unnamed), column=THESIS)
        lines += [*wrapped(said, WIDTH), ""]
    return "\n".join((*lines, *(f"{what}: {place}" for what, place in places))) + "\n"


def _misfit(rows: Sequence[Row]) -> str:
    """Say that the rubric may be another, where most essays are told so; empty where not."""
    from rubric.advisories.notices import NO_CITATIONS, OTHER_FORM  # noqa: PLC0415  # heavy

    for notice, says in ((NO_CITATIONS, UNCITED), (OTHER_FORM, UNARGUED)):
        number = sum(notice in row.notices for row in rows)
        if number >= FEWEST_MISFIT and 2 * number > len(rows):
            return says.format(most=f"{number} of {len(rows)} essays", asks=notice)
    return ""


def _waiting(rows: Sequence[Row], places: Sequence[tuple[str, object]]) -> str:
    """Give the table in which open marks are filled in; empty where none is open."""
    is_open = any(standing.status == "open" for row in rows for standing in row.standings)
    return str(dict(places).get(TABLE, "")) if is_open else ""


def _first(rows: Sequence[Row]) -> list[str]:
    """Name the essays in doubt, then those close to another level."""
    said = [f"{row.name}: {why}" for row, why in classview.first(rows)]
    most = classview.MOST_FIRST
    if len(said) > most:
        said = [*said[:most], f"and {counted(len(said) - most, 'other')}; the table has them all"]
    return _set(said)


def _alike(said: Sequence[str]) -> list[str]:
    """Name the essays that share passages, those that share most first."""
    if len(said) > MOST_SAID:
        more = f"and {len(said) - MOST_SAID} more that share passages; {find.SIMILAR} has them all"
        said = [*said[:MOST_SAID], more]
    return _set(said)


def _set(said: Iterable[str]) -> list[str]:
    """Indent each saying; a long one goes on, further in."""
    return [line for one in said for line in wrapped(one, WIDTH, "    ", "  ")]


def _standing(rows: Sequence[Row]) -> list[str]:
    """Say, a criterion, what most essays lack, and how many are at each level."""
    return _set(
        f"{first.title}: {_stand([row.standings[at] for row in rows])}"
        for at, first in enumerate(rows[0].standings)
    )


def _stand(column: Sequence[Standing]) -> str:
    """Say what is lacking most often, and how many are at the best level; or all the levels."""
    ranks = {s.level: s.rank or 0 for s in column if s.status in classview.SURE and s.level}
    names = sorted(ranks, key=lambda level: ranks[level])
    at = [(label, number, sure) for label, number, sure in classview.at_levels(column, names)]
    counts = [f"{number} {label if sure else label.lower()}" for label, number, sure in at]
    lacking = classview.lacking(column)
    if not lacking:
        return f"{', '.join(counts)}."
    unsure = "".join(f"; {number} unsure" for label, number, _ in at if label == "Unsure")
    return f"{lacking[0][2]}; {counts[0]}{unsure}."

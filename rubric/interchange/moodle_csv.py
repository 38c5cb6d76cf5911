"""Moodle's rubric file. Bytes in, a rubric out; a rubric in, bytes out.

A line a level: `criterion,level,level_description,score`, as the plugins that add what Moodle's
core lacks (local_customgradingform_renderer, local_evalimport) read it.
"""

from collections import Counter
from pathlib import PurePath

from rubric.interchange import texts
from rubric.interchange.foreign import Foreign, Rating, Row, Written, refusal
from rubric.interchange.points import number
from rubric.interchange.showing import ShownRow, shown
from rubric.records import replace
from rubric.schema import Rubric
from rubric.spreadsheet import delimited

LINES = replace(delimited.PLAIN, end="\n")
HEAD = ("criterion", "level", "level_description", "score")
NO_HEAD = "the first line must name the columns criterion, level, level_description and score"
TOTAL = "Moodle asks that the assignment's maximum grade be {points}."
SAME = "Moodle's importer refuses two levels with the same points, as “{title}” has."
SIMPLE = "Moodle's file holds no title: give the rubric its name there."


def read(data: bytes, name: str) -> tuple[Foreign, ...]:
    """Read the rubric of a file, named as the file is. Raises ExchangeError with the line."""
    table = texts.rows(data, name)
    heads = [cell.strip().lower() for cell in table[0][1]] if table else []
    if not {HEAD[0], *HEAD[2:]} <= set(heads):
        raise refusal(name, "", NO_HEAD)
    found: dict[str, list[Rating]] = {}
    for line, cells in table[1:]:
        row = dict(zip(heads, [*map(texts.clean, cells), *[""] * len(heads)], strict=False))
        title, score = row[HEAD[0]], number(row[HEAD[3]])
        if not title:
            raise refusal(name, f"line {line}", "the criterion has no name")
        if score is None:
            why = f"“{row[HEAD[3]]}” is no score" if row[HEAD[3]] else "the level has no score"
            raise refusal(name, f"line {line}", why)
        rating = Rating(row.get(HEAD[1], ""), score, row[HEAD[2]])
        found.setdefault(title, []).append(rating)
    if not found:
        return ()
    rows = tuple(Row(title, tuple(ratings)) for title, ratings in found.items())
    return (Foreign(texts.clean(PurePath(name).stem), rows),)


def write(rubric: Rubric) -> Written:
    """Write a rubric as the plugins import it."""
    rows = _told_apart(shown(rubric))
    table = [
        (row.title, level.quality, level.descriptor, str(level.points))
        for row in rows
        for level in row.levels
    ]
    said = [TOTAL.format(points=sum(criterion.points for criterion in rubric.criteria)), SIMPLE]
    for row in rows:
        points = [level.points for level in row.levels]
        if len(set(points)) < len(points):
            said.append(SAME.format(title=row.title))
    # The plugin cuts the file at single line ends, and takes a return for part of the last cell.
    return Written(delimited.written((HEAD, *table), LINES), tuple(said))


def _told_apart(rows: tuple[ShownRow, ...]) -> tuple[ShownRow, ...]:
    """Add a number to a title that stands before: one title is one criterion to Moodle."""
    seen: Counter[str] = Counter()
    made = []
    for row in rows:
        seen[row.title] += 1
        number = f" ({seen[row.title]})" if seen[row.title] > 1 else ""
        made.append(ShownRow(f"{row.title}{number}", row.description, row.levels))
    return tuple(made)

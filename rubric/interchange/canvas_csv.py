"""Canvas's rubric file. Bytes in, rubrics out; a rubric in, bytes out.

A line a criterion, three columns a rating, as Canvas's own importer (`rubric_csv_importer.rb`,
2024) reads it: the columns by name, the ratings by their order.
"""

from fractions import Fraction

from rubric.interchange import texts
from rubric.interchange.foreign import Foreign, Rating, Row, Written, refusal
from rubric.interchange.points import number
from rubric.interchange.showing import Shown, shown
from rubric.schema import Rubric
from rubric.spreadsheet import delimited

HEAD = ("Rubric Name", "Criteria Name", "Criteria Description", "Criteria Enable Range")
TRIPLE = ("Rating Name", "Rating Description", "Rating Points")
NO_HEAD = (
    "the first line must name the columns “Rubric Name”, “Criteria Name”, “Rating Name” and "
    "“Rating Points”, as Canvas's own template does"
)
RANGES = "{title}: Canvas counts any number in a range; each level here has the highest."
DRAFT = "Canvas adds it as a draft: look it over and save it there."

Columns = dict[str, list[int]]


def read(data: bytes, name: str) -> tuple[Foreign, ...]:
    """Read the rubrics of a file. Raises ExchangeError with the line."""
    table = texts.rows(data, name)
    columns = _columns(table[0][1]) if table else {}
    if any(head.lower() not in columns for head in (HEAD[1], *TRIPLE[::2])):
        raise refusal(name, "", NO_HEAD)
    found: dict[str, list[Row]] = {}
    said: dict[str, list[str]] = {}
    title = ""
    for line, cells in table[1:]:
        # People leave the rubric's name out of the lines that follow its first.
        title = texts.clean("".join(_cells(cells, columns, HEAD[0])[:1])) or title
        row, ranged = _row(cells, columns, name, f"line {line}")
        found.setdefault(title, []).append(row)
        said.setdefault(title, [])
        if ranged:
            said[title].append(RANGES.format(title=row.title))
    return tuple(Foreign(t, tuple(rows), said=tuple(said[t])) for t, rows in found.items())


def write(rubric: Rubric) -> Written:
    """Write a rubric as Canvas imports it."""
    rows = shown(rubric)
    most = max(len(row.levels) for row in rows)
    table = [[*HEAD, *TRIPLE * most]]
    table += [
        [
            texts.clean(rubric.title),
            row.title,
            row.description,
            "false",
            *(cell for level in row.levels for cell in _triple(level)),
        ]
        for row in rows
    ]
    return Written(delimited.written(table, delimited.PLAIN), (DRAFT,))


def _triple(level: Shown) -> tuple[str, str, str]:
    return level.quality, level.descriptor, str(level.points)


def _columns(heads: list[str]) -> Columns:
    """Give the places of each column by its name, in small letters."""
    found: Columns = {}
    for at, head in enumerate(heads):
        found.setdefault(" ".join(head.lower().split()), []).append(at)
    return found


def _cells(cells: list[str], columns: Columns, head: str) -> list[str]:
    """Give the cells of every column of that name; an empty one where the row ends before it."""
    places = columns.get(head.lower(), [])
    return [cells[at] if at < len(cells) else "" for at in places]


def _row(cells: list[str], columns: Columns, name: str, line: str) -> tuple[Row, bool]:
    title = texts.clean("".join(_cells(cells, columns, HEAD[1])[:1]))
    if not title:
        raise refusal(name, line, "the criterion has no name")
    triples = zip(*(_padded(cells, columns, head) for head in TRIPLE), strict=True)
    ratings = tuple(
        Rating(texts.clean(quality), _points(points, name, line, quality), texts.clean(says))
        for quality, says, points in triples
        if quality.strip()
    )
    if not ratings:
        raise refusal(name, line, f"“{title}” has no ratings")
    description = texts.clean("".join(_cells(cells, columns, HEAD[2])[:1]))
    ranged = "".join(_cells(cells, columns, HEAD[3])[:1]).strip().lower() in ("true", "1")
    return Row(title, ratings, description), ranged


def _padded(cells: list[str], columns: Columns, head: str) -> list[str]:
    """Give a rating's column for every rating the head promises."""
    most = len(columns[TRIPLE[0].lower()])
    found = _cells(cells, columns, head)[:most]
    return found + [""] * (most - len(found))


def _points(text: str, name: str, line: str, quality: str) -> Fraction:
    found = number(text)
    if found is None:
        shown = (
            f"“{texts.clean(text)}” is no number of points" if text.strip() else "has no points"
        )
        raise refusal(name, line, f"the rating “{texts.clean(quality)}”: {shown}")
    return found

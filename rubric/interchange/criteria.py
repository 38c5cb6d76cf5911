"""A teacher's table. A grid of cells in, the criteria it shows out.

Criteria in rows and levels in columns, or turned about; points in the heads, in a line of their
own, in the cells or in a column; titles above, totals below. Read leniently, refused with the
cell's place where it could mean two things.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from rubric.interchange import heads
from rubric.interchange.foreign import Foreign, Rating, Row, refusal
from rubric.interchange.grids import Cell, Grid
from rubric.interchange.heads import Column
from rubric.interchange.points import factor, leading, named, number, told
from rubric.interchange.texts import clean
from rubric.interchange.upright import FEWEST_LEVELS, find
from rubric.records import Record, replace

# A level of its own in a cell, as our own sheets have it: "Exemplary (30 points)", then its words.
OWN_LEVEL = re.compile(r"([^\n]{1,100}?) \(([0-9]{1,5}) points?\)(?:\n|$)")
WEIGHTED = re.compile(r"[(\[]?\s*([0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*%\s*[)\]]?\s*$")
NOTHING = frozenset("- – — n/a na".split())
A_DATE = 20_000  # what spreadsheets make of "4-3" is the number of a day, such as 45,385
NO_HEADS = (
    "no line looks like the heads of levels, such as “Excellent (4)” and “Good (3)”; put the "
    "levels in one line and a criterion in each line below"
)
NO_ROWS = "no criterion stands below the levels"
HOLISTIC = "The whole essay"  # the one criterion of a list of scores and what they mean
LEFT = "Left out, as no levels stand beside it: {titles}."
NO_TITLE = "the criterion has no name"
NOUGHT = "“{name}” has no points beside the other levels; I gave it 0."
MIXED = "this level of “{title}” has no points, and others of it have"
DATED = "“{text}” looks like a date; type points such as 4-3 as text"


class Head(Record):
    """A column: what it holds and, of a level, its name and points."""

    kind: Column
    name: str = ""
    points: Fraction | None = None


class Table(Record):
    """A table with its heads found: the lines of criteria, the first column that of titles."""

    heads: tuple[Head, ...]
    lines: tuple[tuple[Cell, ...], ...]
    above: tuple[str, ...]
    said: tuple[str, ...] = ()


def read(grid: Grid, name: str, sheet: str) -> Foreign | None:
    """Read a table; none where a grid shows none. Raises ExchangeError with the cell's place."""
    found = find(grid)
    if found is None:
        return None
    where = f"sheet “{sheet}”, " if sheet else ""
    for cell in found.grid[found.at]:
        _no_date(heads.points_of(cell.text), cell, name, where)
    table = _parted(found.grid, found.at)
    rows = tuple(_criteria(table, name, sheet))
    kept = tuple(row for row in rows if row.ratings) or tuple(row for row in rows if row.points)
    if not kept:
        raise refusal(name, where.strip(" ,"), NO_ROWS)
    if len(kept) == 1 and heads.is_description(kept[0].title):
        kept = (replace(kept[0], title=HOLISTIC),)
    left = ", ".join(f"“{row.title}”" for row in rows if row.title and row not in kept)
    said = (LEFT.format(titles=left),) if left else ()
    return Foreign(_title(table), _ascending(kept), said=(*table.said, *said))


def _parted(grid: Grid, at: int) -> Table:
    """Part a grid into heads, lines and what stands above; points may have a line of their own."""
    above = tuple(cell.text for each in grid[:at] for cell in each if cell.text)
    grid = _titles_first(grid, at)
    below = at + 1
    made = [_head(cell.text) for cell in grid[at]]
    for place in (at + 1, at - 1):
        beside = grid[place] if 0 <= place < len(grid) else ()
        if _is_line_of_points(beside, made):
            made = [
                replace(head, points=number(cell.text)) if head.kind is Column.LEVEL else head
                for head, cell in zip(made, beside, strict=True)
            ]
            below = max(below, place + 1)
    filled = _lowest_filled(made)
    said = (NOUGHT.format(name=f.name) for f, m in zip(filled, made, strict=True) if f != m)
    return Table(filled, grid[below:], above, tuple(said))


def _lowest_filled(made: Sequence[Head]) -> tuple[Head, ...]:
    """Give 0 points to a lowest level, such as "Not submitted", where only the others have any."""
    some = any(head.points is not None for head in made)
    return tuple(
        replace(head, points=Fraction(0))
        if some and head.kind is Column.LEVEL and head.points is None and heads.is_low(head.name)
        else head
        for head in made
    )


def _titles_first(grid: Grid, at: int) -> Grid:
    """Move the column of criteria to the front, past numbers and categories, which go."""
    line = [cell.text for cell in grid[at]]
    levels = (place for place, text in enumerate(line) if place and heads.is_level(text))
    leading = range(1, next(levels, 1))
    first = max(
        (place for place in leading if line[place] and heads.is_corner(line[place])), default=0
    )
    kept = [
        place
        for place, text in enumerate(line)
        if place > first or (place < first and heads.column(text) in (Column.WORTH, Column.ABOUT))
    ]
    return tuple(tuple(each[place] for place in (first, *kept)) for each in grid)


def _head(text: str) -> Head:
    kind = heads.column(text)
    if kind is not Column.LEVEL:
        return Head(kind, text)
    name, points = named(text)
    return Head(kind, clean(name), points)


def _of_levels(line: Sequence[Cell], made: Sequence[Head]) -> list[str]:
    """Give the texts of a line that stand below the heads of levels."""
    return [
        cell.text
        for cell, head in zip(line[1:], made[1:], strict=False)
        if head.kind is Column.LEVEL and cell.text
    ]


def _is_line_of_points(line: Sequence[Cell], made: Sequence[Head]) -> bool:
    """Tell whether a line holds the points of the heads and nothing else."""
    cells = _of_levels(line, made)
    return (
        len(cells) >= FEWEST_LEVELS
        and all(map(heads.is_points, cells))
        and (heads.is_corner(line[0].text) or heads.WORTH.fullmatch(line[0].text) is not None)
    )


def _title(table: Table) -> str:
    """Give the first text above the heads that is no field to fill in."""
    for text in table.above:
        if not heads.CLOSING.fullmatch(clean(text)) and not heads.is_points(text):
            return clean(text)
    return ""


def _criteria(table: Table, name: str, sheet: str) -> Iterator[Row]:
    """Read the criteria; a line without a title goes on with the one above."""
    for line in _joined(table):
        if not _closes(table, line):
            yield _row(table, line, name, sheet)


def _closes(table: Table, line: Sequence[Cell]) -> bool:
    """Tell a line for the total or for notes from a criterion that only has such a name."""
    told = [text for text in _of_levels(line, table.heads) if not heads.is_points(text)]
    named_so = heads.CLOSING.fullmatch(clean(line[0].text)) is not None
    return named_so and len(told) < FEWEST_LEVELS


def _joined(table: Table) -> list[tuple[Cell, ...]]:
    lines: list[tuple[Cell, ...]] = []
    for line in table.lines:
        if line[0].text or not lines:
            lines.append(line)
            continue
        lines[-1] = tuple(
            Cell(f"{above.text}\n{cell.text}".strip(), above.place)
            for above, cell in zip(lines[-1], line, strict=True)
        )
    return lines


def _row(table: Table, line: tuple[Cell, ...], name: str, sheet: str) -> Row:
    title, description, points, times = _titled(line[0].text)
    place = f"sheet “{sheet}”, " if sheet else ""
    pairs = list(zip(table.heads, line, strict=True))[1:]
    for head, cell in pairs:
        if head.kind is Column.ABOUT:
            description = clean(f"{description} {cell.text}")
        elif head.kind is Column.WORTH and cell.text:
            points = _worth(cell, points, name, place)
    levels = [(h, c) for h, c in pairs if h.kind is Column.LEVEL and _is_said(c.text)]
    ratings = tuple(_ratings(levels, title, name, place))
    if ratings and not title:
        raise refusal(name, f"{place}cell {line[0].place}", NO_TITLE)
    if times and ratings and ratings[0].points is not None:
        points = times * max(rating.points or Fraction(0) for rating in ratings)
    return Row(title, ratings, description, points)


def _titled(text: str) -> tuple[str, str, Fraction | None, Fraction | None]:
    """Part a criterion's cell: its title, what more it says, its points, what they count."""
    first, _, rest = text.strip().partition("\n")
    plain, times = factor(first)
    percent = WEIGHTED.search(plain)
    if percent:
        return (
            clean(plain[: percent.start()].strip(" -–—:")),
            clean(rest),
            number(percent[1]),
            times,
        )
    points, words = told(plain)
    if points is None and rest:
        points, rest = told(rest)
    return clean(words.strip(" -–—:")) or clean(plain), clean(rest), points, times


def _worth(cell: Cell, before: Fraction | None, name: str, place: str) -> Fraction | None:
    """Give what a column says a criterion is worth; a field to fill in ("__/20") has its end."""
    text = cell.text.rpartition("/")[2].strip()
    found = number(text)
    if found is None and heads.WORTH.fullmatch(text) is None:
        try:
            found = Fraction(text).limit_denominator(10_000)
        except (ValueError, ZeroDivisionError):
            return before
    return _no_date(found, cell, name, place)


def _is_said(text: str) -> bool:
    return bool(text) and text.lower() not in NOTHING


def _ratings(
    levels: Sequence[tuple[Head, Cell]], title: str, name: str, place: str
) -> Iterator[Rating]:
    """Read the levels of a criterion: points that all of its cells have win over the heads'."""
    scored = all(head.points is not None for head, _ in levels)
    parts = _parts([cell.text for _, cell in levels], scored=scored)
    for (head, cell), (points, words) in zip(levels, parts, strict=True):
        own = OWN_LEVEL.match(cell.text)
        if own:
            yield Rating(clean(own[1]), number(own[2]), clean(cell.text[own.end() :]))
            continue
        given = points if points is not None else head.points
        if given is None and any(
            h.points is not None or p is not None
            for (h, _), (p, _) in zip(levels, parts, strict=True)
        ):
            raise refusal(name, f"{place}cell {cell.place}", MIXED.format(title=title))
        yield Rating(head.name, given, clean(words))


def _parts(cells: Sequence[str], *, scored: bool) -> list[tuple[Fraction | None, str]]:
    """Part cells into points and words; what looks like points in a few is part of the words."""
    whole: list[tuple[Fraction | None, str]] = [(None, text) for text in cells]
    parts = [told(text) for text in cells]
    found = sum(points is not None for points, _ in parts)
    if found == len(cells):
        return parts
    if scored or 2 * found < len(cells):
        return whole if scored or found else _bare_numbers(cells)
    return parts


def _bare_numbers(cells: Sequence[str]) -> list[tuple[Fraction | None, str]]:
    """Read numbers that cells begin with, where all do: "4: All are cited"."""
    parts = [leading(text) for text in cells]
    bare = all(points is not None for points, _ in parts)
    return parts if bare else [(None, text) for text in cells]


def _no_date(points: Fraction | None, cell: Cell, name: str, place: str) -> Fraction | None:
    """Refuse what a spreadsheet has made a date of."""
    if points is not None and points > A_DATE:
        raise refusal(name, f"{place}cell {cell.place}", DATED.format(text=clean(cell.text)[:40]))
    return points


def _ascending(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Turn levels about that go up and have no points to tell."""
    return tuple(
        replace(row, ratings=row.ratings[::-1])
        if len(row.ratings) >= FEWEST_LEVELS
        and row.ratings[0].points is None
        and heads.ascends(row.ratings[0].quality, row.ratings[-1].quality)
        else row
        for row in rows
    )

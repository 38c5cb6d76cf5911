"""The tables of a file as grids. Bytes in, sheets of texts with their places out."""

from rubric.interchange import texts
from rubric.interchange.foreign import refusal
from rubric.records import Record
from rubric.spreadsheet import workbook

MOST_BYTES = 4 * 1024 * 1024  # a rubric has 20 KB
MOST_ROWS, MOST_COLUMNS = 500, 100


class Cell(Record):
    """A text and where it stands: "C5"."""

    text: str
    place: str


Grid = tuple[tuple[Cell, ...], ...]


class NamedGrid(Record):
    """A sheet: its name, whether a reader sees it, and its cells, every row of one length."""

    name: str
    visible: bool
    grid: Grid


def read(data: bytes, name: str) -> tuple[NamedGrid, ...]:
    """Read all sheets of a workbook, or the one table of a CSV file. Raises UserError."""
    if not workbook.is_archive(data):
        rows = texts.rows(data, name)
        made = grid([cells for _, cells in rows], [line for line, _ in rows])
        return (NamedGrid("", visible=True, grid=made),)
    if len(data) > MOST_BYTES:
        raise refusal(name, "", workbook.MUCH)
    return tuple(
        NamedGrid(each.name, each.visible, _grid(each)) for each in workbook.sheets(data, name)
    )


def _grid(sheet: workbook.Sheet) -> Grid:
    """Lay a sheet's cells out; what is far below or far beside a rubric is left out."""
    found = {}
    for row, column, text in sheet.cells:
        if row >= MOST_ROWS:
            break
        if column < MOST_COLUMNS:
            found[row, column] = text
    high = max((row for row, _ in found), default=-1) + 1
    wide = max((column for _, column in found), default=-1) + 1
    rows = [[found.get((row, column), "") for column in range(wide)] for row in range(high)]
    return grid(rows, list(range(1, high + 1)))


def grid(rows: list[list[str]], lines: list[int]) -> Grid:
    """Make a grid of a table's texts, each row with the line it stands in."""
    wide = max(map(len, rows), default=0)
    return tuple(
        tuple(
            Cell(row[at].strip() if at < len(row) else "", f"{letters(at)}{line}")
            for at in range(wide)
        )
        for row, line in zip(rows, lines, strict=True)
    )


def letters(column: int) -> str:
    """Name a column counted from 0: A, Z, AA."""
    said = ""
    column += 1
    while column:
        column, at = divmod(column - 1, 26)
        said = chr(ord("A") + at) + said
    return said

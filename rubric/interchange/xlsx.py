"""Rubrics in spreadsheets. A teacher's workbook (or table as CSV) in, rubrics out, and back.

Our own sheet shows the rubric as a table to edit and to hand out; the rubric itself travels in a
hidden sheet, so that its checks come back.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from rubric.interchange import carried, criteria, grids, texts
from rubric.interchange.foreign import Foreign, Written, refusal
from rubric.interchange.showing import ShownRow, as_read, shown
from rubric.schema import Rubric
from rubric.spreadsheet import writing
from rubric.spreadsheet.writing import Page

HIDDEN = "essay-rubric"
SHOWN = "Rubric"
WIDE, LEVEL = 24, 34  # letters a column has room for
HEAD = "Criterion"
PAPER_A4 = 9
MARGIN = "|"  # before each hidden line: readers of spreadsheets strip white space


def read(data: bytes, name: str) -> tuple[Foreign, ...]:
    """Read the tables of a file. Raises ExchangeError with the sheet and the cell."""
    sheets = grids.read(data, name)
    visible = [sheet for sheet in sheets if sheet.visible and sheet.grid]
    ours = _hidden(sheets)
    own = carried.loaded(ours) if ours.startswith(_seal(visible)) else None
    if own is not None:  # nobody has changed the table: it need not be read by its looks
        return (Foreign(texts.clean(own.title), as_read(own), ours),)
    found = [(sheet.name, criteria.read(sheet.grid, name, sheet.name)) for sheet in visible]
    tables = [(sheet, table) for sheet, table in found if table is not None]
    if not tables:
        raise refusal(name, "", criteria.NO_HEADS)
    several = len(tables) > 1
    return tuple(_titled(table, sheet if several else name, ours) for sheet, table in tables)


def _hidden(sheets: Iterable[grids.NamedGrid]) -> str:
    """Give what stands in our hidden sheet; nothing where there is none."""
    lines = (
        line[0].text.removeprefix(MARGIN)
        for sheet in sheets
        if not sheet.visible and sheet.name == HIDDEN
        for line in sheet.grid
        if line
    )
    return "\n".join(lines)


def _seal(sheets: Iterable[grids.NamedGrid]) -> str:
    """Give a line of YAML that is another when any word of the sheets is."""
    cells = [
        texts.clean(c.text) for sheet in sheets for line in sheet.grid for c in line if c.text
    ]
    digest = sha256("\n".join(cells).encode()).hexdigest()
    return f"# table {digest}\n"


def _titled(table: Foreign, otherwise: str, ours: str) -> Foreign:
    title = table.title or texts.clean(PurePath(otherwise).stem)
    return Foreign(title, table.rows, ours, table.said)


def write(rubric: Rubric) -> Written:
    """Write a workbook; the same bytes each time. Raises UserError without the extra."""
    rows = shown(rubric)
    table = [[texts.clean(rubric.title)], [HEAD, *_names(rows)], *map(_cells, rows)]
    cells = grids.NamedGrid(SHOWN, visible=True, grid=grids.grid(table, [*range(len(table))]))
    lines = (_seal([cells]) + carried.luggage(rubric)).split("\n")

    def fill(file: Any) -> None:  # noqa: ANN401  # an untyped module
        _show(Page(file, file.add_worksheet(SHOWN)), table)
        hidden = Page(file, file.add_worksheet(HIDDEN))
        hidden.sheet.hide()
        plain = file.add_format({"quote_prefix": True})
        for at, line in enumerate(lines):
            hidden.put(at, 0, f"{MARGIN}{line}", plain)

    return Written(writing.written(SHOWN, table[0][0], fill))


def _show(page: Page, table: list[list[str]]) -> None:
    """Lay the table out to be edited, and printed on one page's width."""
    grid = {"text_wrap": True, "valign": "top", "border": 1, "quote_prefix": True}
    cell = page.file.add_format(grid)
    head = page.file.add_format({**grid, "bold": True, "bg_color": "#EEF3F8"})
    title = page.file.add_format({"bold": True, "font_size": 14, "quote_prefix": True})
    wide = max(map(len, table))
    page.sheet.set_column(0, 0, WIDE)
    page.sheet.set_column(1, wide - 1, LEVEL)
    page.sheet.set_paper(PAPER_A4)
    page.put(0, 0, table[0][0], title)
    for at, line in enumerate(table[1:], 1):
        for place, text in enumerate((*line, *[""] * (wide - len(line)))):
            page.put(at, place, text, head if text and (at == 1 or not place) else cell)
    page.head(1)


def _names(rows: Sequence[ShownRow]) -> list[str]:
    """Give the levels' heads: their names where all criteria share them, or their rank."""
    named = {tuple(level.quality for level in row.levels) for row in rows}
    most = max(map(len, named))
    return [*named.pop()] if len(named) == 1 else [f"Level {most - at}" for at in range(most)]


def _cells(row: ShownRow) -> list[str]:
    """Give a criterion's cells: each level with its name and points above its words."""
    levels = (
        f"{level.quality} ({level.points} {'point' if level.points == 1 else 'points'})\n"
        f"{level.descriptor}".strip()
        for level in row.levels
    )
    return [row.title, *levels]

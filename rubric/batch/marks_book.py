"""The gradebook as an Excel workbook. A Book in, bytes out; the same bytes each time.

What is longer than a cell may be stays in the CSV table alone.
"""

from collections.abc import Mapping
from typing import Any

from rubric.batch import find
from rubric.batch.tables import Book, Lines, Value, wide
from rubric.overrides.columns import (
    COMMENT,
    FOUND_THESIS,
    LEVEL,
    NAME,
    NOTICES,
    POINTS,
    STATUS,
    STUDENT,
    THESIS,
    TOTAL,
    TOTALS,
)
from rubric.overrides.marks import SHEET
from rubric.spreadsheet import writing
from rubric.spreadsheet.writing import Page

# Widths, in characters.
BROAD = {NAME: 26, STUDENT: 18, FOUND_THESIS: 44, THESIS: 30, COMMENT: 44, NOTICES: 44}
NARROW = dict.fromkeys(TOTALS, 8) | {STATUS: 11}
WIDTH = 17  # of every other column
HEIGHT = 32  # points of a row: two lines
TOP = {"valign": "top"}
HEAD = {"bold": True, "text_wrap": True, "bottom": 1, **TOP}
BROKEN = {"text_wrap": True, **TOP}
OWN = {"text_wrap": True, "bg_color": "#FFF8E1", "border": 1, **TOP}  # what a teacher fills
LINK = {"font_color": "#24476b", "underline": 1, **TOP}
SCALE = {"type": "2_color_scale", "min_color": "#FFFFFF", "max_color": "#9BC2E6"}
LEVELS = (("criterion", 26), ("level", 18), ("points", 8), ("it says", 80))  # with their widths
ADVICE = "Choose a level's name, or write points with the word: “12 points”."


def workbook(book: Book, links: Mapping[str, str]) -> bytes:
    """Give the wide table, the teacher's columns marked; `links` lead from names to reports.

    Raises UserError where there is no room for what is put down meanwhile.
    """
    table = wide(book)

    def fill(file: Any) -> None:  # noqa: ANN401  # an untyped module
        page = Page(file, file.add_worksheet(SHEET))
        _fill(page, table, links)
        _offer(page, table, _levels(Page(file, file.add_worksheet("Levels")), book))
        _shade(page, table, book)

    return writing.written(find.BOOK, f"Marks: {book.rubric.title}", fill)


def _fill(page: Page, table: Lines, links: Mapping[str, str]) -> None:
    """Write the table row by row, the names with links."""
    head, own, broken, plain, link = (
        page.file.add_format(f) for f in (HEAD, OWN, BROKEN, TOP, LINK)
    )
    page.sheet.set_default_row(HEIGHT)
    looks = []
    for at, column in enumerate(map(str, table[0])):
        page.sheet.set_column(at, at, {**BROAD, **NARROW}.get(column, WIDTH))
        page.put(0, at, column, head)
        is_own = column in (THESIS, COMMENT) or column.startswith(LEVEL)
        looks.append(own if is_own else broken if column in BROAD else plain)
    for n, row in enumerate(table[1:], 1):
        for at, cell in enumerate(row):
            if at == 0 and str(cell) in links:
                page.sheet.write_url(n, 0, f"external:{links[str(cell)]}", link, str(cell))
            else:
                page.put(n, at, cell, looks[at])
    page.head(0)
    page.sheet.autofilter(0, 0, max(1, len(table) - 1), len(table[0]) - 1)


def _levels(page: Page, book: Book) -> dict[str, str]:
    """Write a sheet of all levels; give the range of a criterion's names by its column."""
    head, broken = page.file.add_format(HEAD), page.file.add_format(BROKEN)
    for at, (column, width) in enumerate(LEVELS):
        page.sheet.set_column(at, at, width)
        page.put(0, at, column, head)
    ranges, n = {}, 1
    for criterion in book.rubric.criteria:
        first = n + 1  # a spreadsheet counts from 1
        for level in criterion.levels:
            told: tuple[Value, ...] = (
                criterion.title,
                level.quality,
                level.points,
                level.descriptor,
            )
            for at, cell in enumerate(told):
                page.put(n, at, cell, broken)
            n += 1
        if n >= first:
            ranges[LEVEL + criterion.id] = f"=Levels!$B${first}:$B${n}"
    return ranges


def _offer(page: Page, table: Lines, ranges: Mapping[str, str]) -> None:
    """Offer the levels' names in the cells for them; what else is written is only asked about."""
    for at, column in enumerate(map(str, table[0])):
        if column in ranges and table[1:]:
            rule = {
                "validate": "list",
                "source": ranges[column],
                "error_type": "information",
                "error_title": "Not a level's name",
                "error_message": ADVICE,
            }
            page.sheet.data_validation(1, at, len(table) - 1, at, rule)


def _shade(page: Page, table: Lines, book: Book) -> None:
    """Shade points and totals, each from nothing to the most that is given."""
    most = {f"{POINTS}{c.id}": c.points for c in book.rubric.criteria}
    most[TOTAL] = sum(most.values())
    for at, column in enumerate(map(str, table[0])):
        if column in most and table[1:]:
            ends = {"min_type": "num", "min_value": 0, "max_type": "num"}
            rule = {**SCALE, **ends, "max_value": most[column]}
            page.sheet.conditional_format(1, at, len(table) - 1, at, rule)

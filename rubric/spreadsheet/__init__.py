"""A table as a spreadsheet program or a school's system saves it: bytes in, its lines out.

`delimited` reads text in any delimiter, encoding and quoting, `workbook` XLSX. Both are pure, and
look at sizes before anything is unpacked or parsed.
"""

from collections.abc import Iterator

from rubric.errors import UserError
from rubric.spreadsheet import delimited, workbook
from rubric.spreadsheet.delimited import LARGE, MOST_BYTES, Line

MOST_LINES = 100_000  # those of a district's year, and as many of essays that are gone
MOST_COLUMNS = 500  # a rubric of a hundred criteria gives three hundred
MUCH = "{name}: a table has at most {lines:,} lines of {columns} columns."


def lines(data: bytes, name: str, sheet: str = "") -> tuple[Line, ...]:
    """Give the lines of a table that are not empty, the head first.

    Of a workbook it is the one called `sheet`, or the first. Raises UserError, the name first.
    """
    if len(data) > MOST_BYTES:
        raise UserError(LARGE.format(name=name))
    if workbook.is_archive(data):
        found = workbook.lines(data, name, sheet)
    else:
        found = delimited.lines(delimited.text_of(data, name), name)
    return tuple(_within(found, name))


def _within(found: Iterator[Line], name: str) -> Iterator[Line]:
    """Refuse a line beyond the limits: nothing a teacher wrote is left out in silence."""
    for line in found:
        if line.number > MOST_LINES or len(line.cells) > MOST_COLUMNS:
            raise UserError(MUCH.format(name=name, lines=MOST_LINES, columns=MOST_COLUMNS))
        yield line

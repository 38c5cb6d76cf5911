"""A workbook of Excel's, written: what fills its sheets in, bytes out; the same bytes each time.

Every text is written as a text, so that no cell is run as a formula.
"""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import Any

from rubric.errors import UserError
from rubric.records import Record

MADE = datetime(2000, 1, 1, tzinfo=UTC)  # the workbook must not tell when it was made
LONGEST = 32_767  # characters of a cell
MISSING = "Writing xlsx needs a package: pip install 'essay-rubric[xlsx]'."
FULL = "{name}: cannot be written ({why})."


def is_possible() -> bool:
    """Tell whether the package of the extra is there to write a workbook."""
    return find_spec("xlsxwriter") is not None


class Page(Record):
    """A sheet being written, row by row. xlsxwriter has no types."""

    file: Any
    sheet: Any

    def put(self, row: int, column: int, value: str | int | None, look: object = None) -> None:
        """Write a number as a number and everything else as text; of that what a cell holds."""
        if isinstance(value, int):
            self.sheet.write_number(row, column, value, look)
        elif value:
            self.sheet.write_string(row, column, value[:LONGEST], look)
        else:
            self.sheet.write_blank(row, column, None, look)

    def head(self, row: int) -> None:
        """Keep a row in sight, with the first column, and above each printed page, one broad."""
        self.sheet.set_landscape()
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(row)
        self.sheet.freeze_panes(row + 1, 1)


def written(name: str, title: str, fill: Callable[[Any], object]) -> bytes:
    """Have a workbook filled, and give its bytes.

    Raises UserError without the extra, and where there is no room for what is put down meanwhile.
    """
    try:
        import xlsxwriter  # noqa: PLC0415  # of an extra
        from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415  # as above
    except ImportError as error:
        raise UserError(MISSING) from error
    made = io.BytesIO()
    try:
        # A row is let go at once.
        with xlsxwriter.Workbook(made, {"constant_memory": True}) as file:
            file.set_properties({"title": title, "created": MADE})
            fill(file)
    except (OSError, FileCreateError) as error:
        raise UserError(FULL.format(name=name, why=error)) from error
    return made.getvalue()

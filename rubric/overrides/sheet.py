"""A table from a spreadsheet program: bytes in, its lines out, each with its number.

Programs change the delimiter, the encoding, the quoting and the line ends of a CSV file; all of
them are read. An XLSX file is looked at by the guards of reading before it is parsed.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from rubric.errors import ReadingError, UserError
from rubric.formulas import bare
from rubric.reading import archive, encodings, guard

SHEET = "Marks"  # in a workbook of ours, wherever a teacher moved it
DELIMITERS = ",;\t"
ODD = re.compile("[\udc80-\udcff]+")  # bytes the encoding did not know
SEPARATOR = "sep="  # Excel's own first line, which names the delimiter
BLANK = " \t\r\n\xa0\ufeff"  # a byte order mark may get into the first cell
MOST_BYTES = 64 * 1024 * 1024  # a table of the 50,000 essays of a district has 25 MB
MOST_UNPACKED = 256 * 1024 * 1024  # bytes of a workbook; that of 50,000 essays has 100 MB
MOST_LINES = 100_000  # those of a district's year, and as many of essays that are gone
MOST_COLUMNS = 500  # a rubric of a hundred criteria gives three hundred
LAST_LINE = 1_048_576  # of a workbook in any program
MUCH = "{name}: a table of marks has at most {lines:,} lines of {columns} columns."
DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
# What a parser would read by another alphabet, in which a declaration is not seen.
ENCODING = re.compile(rb"\s*(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*[\"']([^\"']*)")
ENCODINGS = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii"})
WIDE = re.compile(rb"\xff\xfe|\xfe\xff|[\s\0]*(?:<\0|\0<)|\x4c\x6f\xa7\x94")  # EBCDIC the last
NEEDED = "{name}: reading it needs two more packages: pip install 'essay-rubric[xlsx]'."

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: its number as a spreadsheet shows it (the head's is 1), its cells."""

    number: int
    cells: Cells


def _plain(cell: str) -> str:
    """Leave out the white space a program left around a cell, and what kept it from being run."""
    return bare(cell.strip(BLANK))


def lines(data: bytes, name: str) -> tuple[Line, ...]:
    """Give the lines that are not empty, the head first. Raises UserError, the name first."""
    if len(data) > MOST_BYTES:
        raise UserError(f"{name}: the file is too large for a table of marks.")
    if data.startswith(archive.ZIP):
        rows: Iterable[Cells] = _workbook(data, name)
    elif data.startswith(guard.OLE) or (b"\0" in data and encodings.wide(data) is None):
        raise UserError(f"{name}: this is no table that can be read; save it as CSV or XLSX.")
    else:
        rows = _text(encodings.decode(data).text, name)
    filled = ((n, cells) for n, cells in enumerate(rows, 1) if cells)
    found = (Line(n, _trimmed(tuple(map(_plain, cells)))) for n, cells in filled)
    return tuple(_within(line, name) for line in found if line.cells)


def _within(line: Line, name: str) -> Line:
    """Refuse a line beyond the limits: nothing a teacher wrote is left out in silence."""
    if line.number > MOST_LINES or len(line.cells) > MOST_COLUMNS:
        raise UserError(MUCH.format(name=name, lines=MOST_LINES, columns=MOST_COLUMNS))
    return line


def _trimmed(cells: Cells) -> Cells:
    """Leave out the empty cells at the end of a line."""
    return cells[: max((n for n, cell in enumerate(cells, 1) if cell), default=0)]


def _text(text: str, name: str) -> Iterator[Cells]:
    """Read CSV; the delimiter is the one that finds most columns in the head."""
    text = ODD.sub(lambda odd: encodings.clean(odd[0]), text)
    head, _, rest = text.partition("\n")
    if head.lower().startswith(SEPARATOR):
        text = rest
    head = text.lstrip("\r\n").splitlines()[0] if text.strip() else ""
    delimiter = max(DELIMITERS, key=lambda d: len(next(csv.reader([head], delimiter=d), ())))
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield tuple(cells)
    except csv.Error as error:
        raise UserError(f"{name}: this is no table that can be read ({error}).") from error


def _workbook(data: bytes, name: str) -> Iterator[Cells]:
    """Read the sheet of marks of an XLSX file, or its first."""
    _guard(data, name)
    try:
        from openpyxl import load_workbook  # noqa: PLC0415  # of an extra, and heavy
    except ImportError as error:
        raise UserError(NEEDED.format(name=name)) from error
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheet: Any = book[SHEET] if SHEET in book.sheetnames else book.worksheets[0]
        sheet.reset_dimensions()  # which another program may have left wrong
        for row in sheet.iter_rows(max_row=LAST_LINE, max_col=MOST_COLUMNS + 1, values_only=True):
            empty = row.count(None) == len(row)  # a look far below the table costs little
            yield () if empty else tuple(_shown(value) for value in row)
    except UserError:
        raise
    except Exception as error:  # openpyxl raises whatever its parts do
        raise UserError(f"{name}: the workbook is damaged; save it anew as XLSX.") from error


def _shown(value: object) -> str:
    """Give a cell as a spreadsheet shows it: whole numbers without decimals."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _guard(data: bytes, name: str) -> None:
    """Unpack every part within limits, and refuse declarations, before a parser sees one."""
    try:
        book = archive.unpack(data, name)
        size = 0
        for member in book.names():
            part = book.part(member, MOST_UNPACKED) or b""
            size += len(part)
            if size > MOST_UNPACKED or _is_unsafe(part):
                raise UserError(f"{name}: this is no table that can be read safely.")
    except ReadingError as error:
        raise UserError(error.says) from error
    if "xl/workbook.xml" not in book.names():
        raise UserError(f"{name}: this is no Excel workbook; save the table as CSV or XLSX.")


def _is_unsafe(part: bytes) -> bool:
    """Tell whether a part declares anything, or is written so that this could not be seen."""
    said = ENCODING.match(part)
    foreign = said is not None and said[1].lower() not in ENCODINGS
    return foreign or WIDE.match(part) is not None or any(s in part for s in DECLARATIONS)

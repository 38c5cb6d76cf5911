"""A table as a spreadsheet or a school's system saves it: bytes in, cells with their places out.

The places are those of the text, so that a cell can be changed and no other byte moves.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rubric.errors import UserError

DELIMITERS = ",;\t|"
MARKS = (  # at the beginning, by which programs know an encoding
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
ENCODINGS = ("utf-8", "cp1252", "latin-1")  # each gives the same bytes back; the last takes all
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and the old .xls
MOST_BYTES = 64 * 1024 * 1024  # a gradebook of ten thousand students has two
QUOTED = re.compile(r'"[^"]*(?:""[^"]*)*"')
SEPARATOR = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # what a spreadsheet is told by
LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: where it stands in the sheet's text, quotation marks included, and what it says."""

    start: int
    end: int
    value: str
    quoted: bool


Line = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table; `mark` are the bytes before its text. Empty lines are in no row."""

    mark: bytes
    encoding: str
    text: str
    delimiter: str
    rows: tuple[Line, ...]


def read(data: bytes, name: str) -> Sheet:
    """Read a table. Raises UserError for what is none."""
    if data.startswith(WORKBOOKS):
        raise UserError(f"{name}: this is a workbook; save or export it as CSV.")
    if len(data) > MOST_BYTES:
        raise UserError(f"{name}: this is too large to be a class's table.")
    mark, encoding, text = _decoded(data, name)
    told = SEPARATOR.match(text)
    delimiter = told[1] if told else _delimiter(text)
    rows = tuple(_rows(text, told.end() if told else 0, delimiter, name))
    if not rows:
        raise UserError(f"{name}: the table is empty.")
    return Sheet(mark, encoding, text, delimiter, rows)


def changed(sheet: Sheet, values: Mapping[Cell, str]) -> bytes:
    """Give the bytes with other values in some cells; all else stays as it is."""
    parts, at = [], 0
    for cell, value in sorted(values.items(), key=lambda item: item[0].start):
        parts += [sheet.text[at : cell.start], _written(sheet, cell, value)]
        at = cell.end
    text = "".join([*parts, sheet.text[at:]])
    return sheet.mark + text.encode(sheet.encoding)


def _written(sheet: Sheet, cell: Cell, value: str) -> str:
    """Write a value as the cell was written: in quotation marks if it had them or needs them."""
    if value == cell.value:
        return sheet.text[cell.start : cell.end]
    special = {sheet.delimiter, '"', "\r", "\n"}
    if not cell.quoted and not special & {*value}:
        return value
    return '"' + value.replace('"', '""') + '"'


def _decoded(data: bytes, name: str) -> tuple[bytes, str, str]:
    marked = [(mark, encoding) for mark, encoding in MARKS if data.startswith(mark)]
    unmarked = ENCODINGS if data[1:2] != b"\0" else ("utf-16-le",)
    mark = marked[0][0] if marked else b""
    for encoding in [each for _, each in marked[:1]] or unmarked:
        try:
            text = data[len(mark) :].decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return mark, encoding, text
    raise UserError(f"{name}: this is no table; export it as CSV.")


def _delimiter(text: str) -> str:
    """Tell what stands between the cells of the first line."""
    bare = QUOTED.sub("", text).lstrip("\r\n")
    first = LINE_END.split(bare, maxsplit=1)[0]
    return max(DELIMITERS, key=first.count)


def _rows(text: str, at: int, delimiter: str, name: str) -> Iterator[Line]:
    plain = re.compile(rf"[^{re.escape(delimiter)}\r\n]*")
    cells: list[Cell] = []
    while at < len(text):
        cell = _cell(text, at, plain, name)
        cells.append(cell)
        at = cell.end
        if text[at : at + 1] == delimiter:
            at += 1
            if at < len(text):
                continue
            cells.append(Cell(at, at, "", quoted=False))
        if len(cells) > 1 or cells[0].end > cells[0].start:
            yield tuple(cells)
        cells = []
        end = LINE_END.match(text, at)
        at = end.end() if end else at


def _cell(text: str, at: int, plain: re.Pattern[str], name: str) -> Cell:
    """Read the cell that begins at `at`."""
    if text[at] == '"':
        quoted = QUOTED.match(text, at)
        if quoted is None:
            line = text.count("\n", 0, at) + 1
            raise UserError(f"{name}:{line}: a quotation mark is opened here and not closed.")
        rest = plain.match(text, quoted.end())
        if rest is not None and not rest[0].strip():
            value = quoted[0][1:-1].replace('""', '"')
            return Cell(at, quoted.end() + len(rest[0]), value, quoted=True)
    found = plain.match(text, at)
    end = found.end() if found else at
    return Cell(at, end, text[at:end], quoted=False)

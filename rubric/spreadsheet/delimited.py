"""A table as text (CSV and its kin): bytes in, its lines out, or its cells with their places.

The places are those of the text, so that a cell can be changed and no other byte moves.
"""

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rubric.errors import UserError
from rubric.formulas import bare, neutral
from rubric.reading import encodings
from rubric.records import Record, replace

DELIMITERS = ",;\t|"
QUOTED = re.compile(r'"[^"]*(?:""[^"]*)*"')
SEPARATOR = re.compile(r"sep=(.)(?:\r\n|\n|\r)", re.IGNORECASE)  # what a spreadsheet is told by
LINE_END = re.compile(r"\r\n|\n|\r")
HEAD = re.compile(r'(?:"[^"]*"|[^"\r\n])*(\r\n|\n|\r)')  # the first line and its end
ODD = re.compile("[\udc80-\udcff]+")  # bytes the encoding did not know
LOST = "\N{REPLACEMENT CHARACTER}"
WIDE = ("utf-16", "utf-32")  # of which a byte that is no letter's is not kept
MOST_BYTES = 64 * 1024 * 1024  # a table of the 50,000 essays of a district has 25 MB
MOST_CELLS = 16_384  # of a line in any program
LARGE = "{name}: the file is too large for a table of a class."
LONG = "{name}: line {line}: a line has at most {most:,} cells."
BLANK = " \t\r\n\xa0\ufeff"  # a byte order mark may get into the first cell
EMPTY = "\r\n\ufeff"  # what may stand before the head
NO_TABLE = "{name}: this is no table that can be read; save it as CSV."
OPEN = "{name}: line {line}: a quotation mark is opened here and not closed."
BROKEN = "{name}: some of its letters cannot be read; save it as CSV in UTF-8."


class Line(Record):
    """A line: its number as a spreadsheet shows it (the head's is 1), and its cells."""

    number: int
    cells: tuple[str, ...]


class Text(Record):
    """A table's text; `mark` are the bytes before it, `start` is where its first line begins."""

    mark: bytes
    encoding: str
    text: str
    delimiter: str
    start: int


class Manner(Record):
    """How a table is saved: what is between cells, what ends a line, how letters are stored."""

    delimiter: str
    end: str
    mark: bytes
    encoding: str


# Spreadsheet programs know UTF-8 by its mark.
OURS = Manner(",", "\r\n", BOM_UTF8, "utf-8")
PLAIN = replace(OURS, mark=b"")  # for other systems and programs


class Field(Record):
    """A cell in its place: where it stands, quotation marks included, and what it says."""

    start: int
    end: int
    value: str
    quoted: bool


Fields = tuple[Field, ...]
Found = re.Match[str]


class Placed(Record):
    """A table with the places of its cells. Empty lines are in no row."""

    of: Text
    rows: tuple[Fields, ...]


def by_head(text: str) -> str:
    """Tell what stands between the cells of the first line; the comma where nothing does."""
    first = LINE_END.split(QUOTED.sub("", text.lstrip(EMPTY)), maxsplit=1)[0]
    return max(DELIMITERS, key=first.count)


def text_of(data: bytes, name: str, parted: Callable[[str], str] = by_head) -> Text:
    """Decode a table; `parted` tells its delimiter. Raises UserError for what is no text."""
    if len(data) > MOST_BYTES:
        raise UserError(LARGE.format(name=name))
    found = encodings.decode(data)
    if "\0" in found.text:
        raise UserError(NO_TABLE.format(name=name))
    told = SEPARATOR.match(found.text)
    delimiter = told[1] if told else parted(found.text)
    start = told.end() if told else 0
    return Text(data[: found.mark], found.encoding, found.text, delimiter, start)


def lines(table: Text, name: str) -> Iterator[Line]:
    """Give the lines that are not empty, each cell without white space and guards around it."""
    for number, row in enumerate(_rows(table, name), 1):
        cells = [bare(_value(found).strip(BLANK)) for found in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield Line(number, tuple(cells))


def manner(data: bytes, name: str) -> Manner:
    """Tell how a table was saved, so that another may be saved like it."""
    table = text_of(data, name)
    end = HEAD.match(table.text, table.start)
    ours = table.encoding == "utf-8"
    return Manner(
        table.delimiter,
        end[1] if end else OURS.end,
        OURS.mark if ours else table.mark,
        table.encoding,
    )


class _Given:
    """A place that gives a line back: `csv` quotes what would end one only where it ends so."""

    @staticmethod
    def write(line: str) -> str:
        return line


def written(lines: Iterable[Sequence[object]], manner: Manner = OURS) -> bytes:
    """Save a table, with no cell that a spreadsheet would run.

    Raises UnicodeEncodeError where a letter is none of the encoding's.
    """
    made = io.BytesIO(manner.mark)  # the same as text takes four times the room
    made.seek(0, io.SEEK_END)
    text = io.TextIOWrapper(made, manner.encoding, newline="", write_through=True)
    writer = csv.writer(_Given(), delimiter=manner.delimiter, lineterminator=OURS.end)
    for line in lines:
        cells = [neutral(cell) if isinstance(cell, str) else cell for cell in line]
        text.write(writer.writerow(cells).removesuffix(OURS.end) + manner.end)
    return made.getvalue()


def placed(data: bytes, name: str) -> Placed:
    """Read a table's cells with their places. Raises UserError where there are none."""
    table = text_of(data, name)
    rows = (tuple(map(_cell, row)) for row in _rows(table, name))
    filled = tuple(row for row in rows if len(row) > 1 or row[0].end > row[0].start)
    if not filled:
        raise UserError(f"{name}: the table is empty.")
    if LOST in table.text and table.encoding.startswith(WIDE):
        raise UserError(BROKEN.format(name=name))  # its bytes could not be given back
    return Placed(table, filled)


def changed(table: Placed, values: Mapping[Field, str]) -> bytes:
    """Give the bytes with other values in some cells; all else stays as it is."""
    text = table.of.text
    parts, at = [], 0
    for cell, value in sorted(values.items(), key=lambda item: item[0].start):
        parts += [text[at : cell.start], _written(table.of, cell, value)]
        at = cell.end
    made = "".join([*parts, text[at:]])
    return table.of.mark + made.encode(table.of.encoding, encodings.ESCAPE)


def _written(table: Text, cell: Field, value: str) -> str:
    """Write a value as the cell was written: in quotation marks if it had them or needs them."""
    if value == cell.value:
        return table.text[cell.start : cell.end]
    special = {table.delimiter, '"', "\r", "\n"}
    if not cell.quoted and not special & {*value}:
        return value
    return '"' + value.replace('"', '""') + '"'


def _rows(table: Text, name: str) -> Iterator[list[Found]]:
    """Cut the text into lines of cells. Of each the groups are what is quoted, plain, its end."""
    text, part = table.text, re.escape(table.delimiter)
    token = re.compile(rf"(?:({QUOTED.pattern}) *|([^{part}\r\n]*))({part}|\r\n|\n|\r|\Z)")
    row: list[Found] = []
    for found in token.finditer(text, table.start):
        start = found.start()
        if start == len(text) and not row:
            return
        if found[1] is None and text.startswith('"', start) and not QUOTED.match(text, start):
            raise UserError(OPEN.format(name=name, line=text.count("\n", 0, start) + 1))
        row.append(found)
        if len(row) > MOST_CELLS:
            line = text.count("\n", 0, start) + 1
            raise UserError(LONG.format(name=name, line=line, most=MOST_CELLS))
        if found[3] != table.delimiter:
            yield row
            row = []


def _value(found: Found) -> str:
    value = found[2] if found[1] is None else found[1][1:-1].replace('""', '"')
    return ODD.sub(lambda odd: encodings.clean(odd[0]), value)


def _cell(found: Found) -> Field:
    return Field(found.start(), found.start(3), _value(found), quoted=found[1] is not None)

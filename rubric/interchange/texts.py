"""Tables as text. A CSV file's bytes in, its rows with their lines out.

Also what every form does to a text: white space made plain, and controls taken out.
"""

import re

from rubric.interchange.foreign import refusal
from rubric.reading import guard
from rubric.spreadsheet import delimited

MOST_BYTES = 2 * 1024 * 1024  # a rubric of a hundred criteria is a tenth of this
MOST_ROWS = 5_000
MOST_CELLS = 200  # in a row
DELIMITERS = ",;\t"
SAMPLE = 20_000  # characters looked at to tell which of them parts the cells
# What a terminal obeys, what turns letters about, and halves of code points.
UNPRINTABLE = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def clean(text: str) -> str:
    """Give a text in one line: white space plain, and nothing that cannot be printed."""
    return " ".join(UNPRINTABLE.sub(" ", text).split())


def tidy(text: str) -> str:
    """Give a cell's lines, each plain, without empty ones."""
    return "\n".join(line for line in map(clean, text.splitlines()) if line)


def rows(data: bytes, name: str) -> list[tuple[int, list[str]]]:
    """Read a CSV file of any common encoding and delimiter: the line and cells of each row.

    Empty rows are left out. Raises ExchangeError, or the guard's ReadingError for what is no text.
    """
    if len(data) > MOST_BYTES:
        raise refusal(name, "", "the file holds far more than a rubric")
    guard.format_of(data, name)
    found = []
    for line in delimited.lines(delimited.text_of(data, name, delimiter), name):
        found.append((line.number, [*line.cells]))
        if len(found) > MOST_ROWS or len(line.cells) > MOST_CELLS:
            raise refusal(name, "", "the table holds far more than a rubric")
    return found


def delimiter(text: str) -> str:
    """Tell what parts the cells: the sign that stands most often outside of quotation marks."""
    bare = "".join(text[:SAMPLE].split('"')[::2])
    return max(DELIMITERS, key=bare.count)  # the comma where none stands

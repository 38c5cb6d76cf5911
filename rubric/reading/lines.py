"""The lines of a text with their places in the file. Decoded text in, lines out.

A line's text has no white space at its ends and none of its characters changed yet.
"""

import re
from collections.abc import Iterator

from rubric.reading.encodings import Decoded
from rubric.records import Record

# \x85 is no line end here: in essays it is a misread ellipsis.
LINE_END = re.compile("(\r\n|\n|\r|\v|\f|\u2028|\u2029)")
PAGE_OR_PARAGRAPH_END = ("\f", "\u2029")
INK = re.compile(r"[^\s\0\x1a\xad\u200b\u200e\u200f\u2060\ufeff]")
UNSEEN = " \t\xa0\0\x1a\u200b\u200e\u200f\u2060\ufeff"
TAB = 4  # columns


class Line(Record):
    """A line with something on it.

    `start` and `end` are bytes of the file, `indent` is in columns, `gap` counts the blank lines
    above (a page break counts as one); `broken` lines end with Markdown's sign of a line break.
    """

    text: str
    start: int
    end: int
    indent: int
    gap: int
    broken: bool = False

    @property
    def extent(self) -> int:
        """The column at which the line ends."""
        return self.indent + len(self.text)


def lines(decoded: Decoded) -> tuple[Line, ...]:
    """Give the lines of a text that are not blank."""
    return tuple(_lines(decoded))


def _lines(decoded: Decoded) -> Iterator[Line]:
    at, gap = decoded.mark, 0
    parts = LINE_END.split(decoded.text)
    for raw, ending in zip(parts[::2], [*parts[1::2], ""], strict=True):
        ink = INK.search(raw)
        if ink:
            text = raw[ink.start() :].rstrip().rstrip(UNSEEN).rstrip()
            lead = raw[: ink.start()]
            start = at + decoded.size(lead)
            indent = len(lead.expandtabs(TAB))
            broken = raw.endswith("  ")
            yield Line(text, start, start + decoded.size(text), indent, gap, broken)
            gap = 0
        else:
            gap += 1
        gap += ending in PAGE_OR_PARAGRAPH_END
        at += decoded.size(raw) + decoded.size(ending)

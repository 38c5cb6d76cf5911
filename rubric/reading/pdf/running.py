"""What is printed at the head and foot of every page. The fragments of all pages in, the rest out.

A line is part of the page when its like returns there on another page, when it is a page number, a
link or a date that a browser printed, or when it carries the number of its page.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from rubric.reading.habits import LINK, PAGE, PAGED, ends_sentence, key
from rubric.reading.pdf.shapes import Line, Sheet
from rubric.source import LeftOut

MOST_ROWS = 3  # lines at the head or foot of a page that are looked at
NEAR = 3.0  # points: lines so near the same height stand at the same place
LONGEST = 14  # words of a running title
APART = 1.45  # of the size: how far lines of the page are from text and notes, at least
OUTSIDE = 66.0  # points from the edge of the page: no text stands there
TWICE = 2
LONGEST_NUMBERED = 8  # words of a line with the number of its page
NUMBER = re.compile(r"\d{1,4}")
ROMAN = re.compile(r"[-–—\s]*[ivxl]{1,6}[-–—\s]*")
PRINTED = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}.{0,120}", re.DOTALL)
FILE = re.compile(r"(?:file|about):/*\S*(?:\s+\d{1,3}/\d{1,3})?")

Row = list[Line]
Places = Mapping[tuple[str, str], list[float]]  # heights, by side and words


@dataclass(slots=True)
class _Edge:
    """The rows at the head (or foot) of a page, the outermost first."""

    sheet: Sheet
    side: str
    rows: list[Row]
    apart: list[bool] = field(default_factory=list)

    def height(self, row: Row) -> float:
        """Give how far a row stands from its side of the page."""
        if self.side == "foot":
            return row[0].baseline - self.sheet.floor
        return self.sheet.ceiling - row[0].baseline


def clear(sheets: list[Sheet], pages: list[list[Line]]) -> tuple[list[list[Line]], list[LeftOut]]:
    """Take out what belongs to the pages; give the rest and what was left out."""
    edges = [
        edge for sheet, parts in zip(sheets, pages, strict=True) for edge in _edges(sheet, parts)
    ]
    places = _repeated(edges)
    taken: set[int] = set()
    left_out: list[LeftOut] = []
    heights: dict[str, list[float]] = {"head": [], "foot": []}
    for edge in edges:
        for row in _running(edge, places):
            heights[edge.side].append(edge.height(row))
            taken.update(map(id, row))
    for edge in edges:
        taken.update(id(line) for line in _at_their_place(edge, heights[edge.side], taken))
    for edge in edges:
        said = [line for row in edge.rows for line in row if id(line) in taken]
        where = f"page {edge.sheet.page + 1}, {edge.side}"
        left_out += (LeftOut(_kind(line.text), line.text, where) for line in said)
    return [[part for part in parts if id(part) not in taken] for parts in pages], left_out


def _edges(sheet: Sheet, parts: list[Line]) -> Iterator[_Edge]:
    rows = _level([list(row) for _, row in groupby(parts, key=lambda part: part.baseline)])
    half = (len(rows) + 1) // 2
    head = rows[: min(MOST_ROWS, half)]
    foot = rows[max(half, len(rows) - MOST_ROWS) :][::-1]
    for side, edge, inner in (("head", head, rows), ("foot", foot, rows[::-1])):
        yield _Edge(sheet, side, edge, [_is_apart(inner, at) for at in range(len(edge))])


def _is_apart(rows: list[Row], at: int) -> bool:
    """Tell whether a row is set off from the next one inwards, as no line of a note is."""
    if at + 1 == len(rows):
        return True
    row, inner = rows[at][0], rows[at + 1][0]
    return abs(row.baseline - inner.baseline) > APART * max(row.points, inner.points)


def _level(rows: list[Row]) -> list[Row]:
    """Join rows of nearly the same height."""
    found: list[Row] = []
    for row in rows:
        if found and found[-1][0].baseline - row[0].baseline <= NEAR:
            found[-1] += row
        else:
            found.append(row)
    return found


def _repeated(edges: Iterable[_Edge]) -> Places:
    """Give the heights at which the same words stand, by side and words, a page each."""
    places: dict[tuple[str, str], list[float]] = {}
    for edge in edges:
        for row in edge.rows:
            for said in {_key(line) for line in row if len(line.words) <= LONGEST}:
                places.setdefault((edge.side, said), []).append(edge.height(row))
    return places


def _running(edge: _Edge, places: Places) -> Iterator[Row]:
    """Give the rows that belong to the page, from the outermost on as far as they go."""
    for at, row in enumerate(edge.rows):
        if not any(edge.apart[at:]):
            return
        if not _is_numbered(row, edge) and not all(
            _belongs(each, edge, row, places) for each in row
        ):
            return
        yield row


def _is_numbered(row: Row, edge: _Edge) -> bool:
    """Tell whether a row in several parts has the number of its page for one of them."""
    number = str(edge.sheet.page + 1)
    if len(row) == 1 or sum(len(line.words) for line in row) > LONGEST:
        return False
    if any(ends_sentence(each.text) for each in row):
        return False  # a note and its number
    return any(PAGE.fullmatch(each.text) and number in NUMBER.findall(each.text) for each in row)


def _belongs(line: Line, edge: _Edge, row: Row, places: Places) -> bool:
    if line.words[0].raised:
        return False  # a note
    height = edge.height(row)
    alike = places.get((edge.side, _key(line)), [])
    if sum(abs(each - height) <= NEAR for each in alike) >= TWICE:
        return True
    if LINK.fullmatch(line.text):
        return height < OUTSIDE  # else it may be a source's
    return _is_of_page(line, edge.sheet.page + 1)


def _key(line: Line) -> str:
    """Give what a line has in common with its like; notes often differ in their numbers only."""
    return line.text if ends_sentence(line.text) else key(line.text)


def _is_of_page(line: Line, number: int) -> bool:
    """Tell by its words alone whether a line at the edge belongs to the page."""
    text = line.text
    if any(sign.fullmatch(text) for sign in (PAGE, PAGED, ROMAN, PRINTED, FILE)):
        return True
    short = len(line.words) <= LONGEST_NUMBERED and not ends_sentence(text)
    own = number > 1 and str(number) in (NUMBER.findall(text) or [""])[-1:]
    ends = text.endswith(str(number)) or text.startswith(str(number))
    return short and own and ends


def _at_their_place(edge: _Edge, heights: list[float], taken: set[int]) -> Row:
    """Give the outermost row where other pages have lines of their own, set off from the text."""
    if not edge.rows or not edge.apart[0]:
        return []
    row = edge.rows[0]
    if any(id(line) in taken or ends_sentence(line.text) for line in row):
        return []
    level = sum(abs(edge.height(row) - height) <= NEAR for height in heights)
    short = sum(len(line.words) for line in row) <= LONGEST
    return row if short and level >= TWICE else []


def _kind(text: str) -> str:
    if LINK.fullmatch(text) or FILE.fullmatch(text):
        return "link"
    if PAGE.fullmatch(text) or ROMAN.fullmatch(text):
        return "page-number"
    return "page-header" if PRINTED.fullmatch(text) else "running-title"

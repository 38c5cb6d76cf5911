"""A workbook of Excel's. Bytes in, its sheets as grids of texts out.

Read by the same guarded archive and XML parser as essays are: sizes and ratios are looked at
before anything is unpacked, nothing is declared, fetched or run. Of a formula its last result
counts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import join, normpath

from rubric.errors import ReadingError
from rubric.interchange.foreign import refusal
from rubric.reading import archive, tree
from rubric.reading.tree import Element

MOST_BYTES = 4 * 1024 * 1024  # of the file, and of a part that is read; a rubric has 20 KB
MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 500, 100, 40
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
RELATION = re.compile(r"\{.*\}id")
BOOK, STRINGS = "xl/workbook.xml", "xl/sharedStrings.xml"
PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
WHOLE = re.compile(r"-?\d+\.0*")
OLD = b"\xd0\xcf\x11\xe0"
MUCH = "the file holds far more than a rubric"
NO_BOOK = "this is no Excel workbook; save it as .xlsx"
OLD_BOOK = "this is an old or a locked Excel workbook; save it as .xlsx without a password"
OPEN_BOOK = "this is an OpenDocument spreadsheet; save it as .xlsx"
DAMAGED = "the workbook is damaged; save it again with the program that wrote it"


@dataclass(frozen=True, slots=True)
class Cell:
    """A text and where it stands: "C5"."""

    text: str
    place: str


Grid = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, whether a reader sees it, and its cells, every row of one length."""

    name: str
    visible: bool
    grid: Grid


def read(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Read all sheets. Raises ExchangeError, one sentence."""
    if len(data) > MOST_BYTES:
        raise refusal(name, "", MUCH)
    if data.startswith(OLD):
        raise refusal(name, "", OLD_BOOK)
    try:
        return _sheets(archive.unpack(data, name), name)
    except ReadingError as error:
        raise refusal(name, "", MUCH if error.code == "too-large" else DAMAGED) from error


def is_archive(data: bytes) -> bool:
    """Tell whether the bytes are an archive's or an old Office file's, and no text's."""
    return data.startswith((*archive.ZIP, OLD))


def grid(rows: list[list[str]], lines: list[int]) -> Grid:
    """Make a grid of a table's texts, each row with the line it stands in."""
    wide = max(map(len, rows), default=0)
    return tuple(
        tuple(
            Cell(row[at].strip() if at < len(row) else "", f"{letters(at)}{line}")
            for at in range(wide)
        )
        for row, line in zip(rows, lines, strict=True)
    )


def letters(column: int) -> str:
    """Name a column counted from 0: A, Z, AA."""
    said = ""
    column += 1
    while column:
        column, at = divmod(column - 1, 26)
        said = chr(ord("A") + at) + said
    return said


def _sheets(book: archive.Archive, name: str) -> tuple[Sheet, ...]:
    main = _part(book, BOOK, name)
    if main is None:
        names = book.names()
        raise refusal(name, "", OPEN_BOOK if "content.xml" in names else NO_BOOK)
    targets = _targets(book, name)
    strings = _strings(_part(book, STRINGS, name))
    made = []
    for sheet in list(_all(main, "sheet"))[:MOST_SHEETS]:
        link = next((v for k, v in sheet.attrib.items() if RELATION.fullmatch(str(k))), "")
        part = _part(book, targets.get(str(link), ""), name)
        if part is not None:
            visible = sheet.get("state", "visible") == "visible"
            made.append(Sheet(sheet.get("name", ""), visible, _grid(part, strings)))
    return tuple(made)


def _part(book: archive.Archive, path: str, name: str) -> Element | None:
    """Parse a part; none where there is none."""
    data = book.part(path) if path else None
    if data is None:
        return None
    if len(data) > MOST_BYTES:
        raise refusal(name, "", MUCH)
    return tree.parse(data, name)


def _targets(book: archive.Archive, name: str) -> dict[str, str]:
    """Give the parts the workbook's sheets stand in, by the names of their links."""
    links = _part(book, "xl/_rels/workbook.xml.rels", name)
    found: dict[str, str] = {}
    for link in [] if links is None else links:
        target = link.get("Target", "")
        path = target[1:] if target.startswith("/") else normpath(join("xl", target))
        found[link.get("Id", "")] = path
    return found


def _all(root: Element, tag: str) -> Iterator[Element]:
    return root.iter(MAIN + tag, STRICT + tag)


def _strings(root: Element | None) -> list[str]:
    return [] if root is None else [_text(item) for item in _all(root, "si")]


def _text(item: Element) -> str:
    """Join the runs of a text; how it is pronounced is left out."""
    parts = []
    for each in _all(item, "t"):
        above = each.getparent()
        if above is None or tree.local(above) != "rPh":
            parts.append(each.text or "")
    return "".join(parts)


def _grid(sheet: Element, strings: list[str]) -> Grid:
    found: dict[tuple[int, int], str] = {}
    row_at = column_at = -1
    for row in _all(sheet, "row"):
        said = row.get("r", "")
        row_at = int(said) - 1 if said.isascii() and said.isdigit() else row_at + 1
        column_at = -1
        if row_at >= MOST_ROWS:
            break
        for cell in _all(row, "c"):
            match = PLACE.fullmatch(cell.get("r", ""))
            column_at = _column(match[1]) if match else column_at + 1
            text = _value(cell, strings).strip()
            if text and column_at < MOST_COLUMNS:
                found[row_at, column_at] = text
    high = max((at for at, _ in found), default=-1) + 1
    wide = max((at for _, at in found), default=-1) + 1
    return tuple(
        tuple(Cell(found.get((y, x), ""), f"{letters(x)}{y + 1}") for x in range(wide))
        for y in range(high)
    )


def _column(said: str) -> int:
    at = 0
    for letter in said:
        at = at * 26 + ord(letter) - ord("A") + 1
    return at - 1


def _value(cell: Element, strings: list[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(cell)
    value = next((each.text or "" for each in _all(cell, "v")), "")
    if kind == "s":
        at = int(value) if value.isascii() and value.isdigit() else -1
        return strings[at] if 0 <= at < len(strings) else ""
    if kind in ("e", "b"):
        return ""
    return value.split(".")[0] if kind == "n" and WHOLE.fullmatch(value) else value

"""A workbook of Excel's. Bytes in, its sheets' lines of texts out, as they are shown.

Read by the same guarded archive as essays are: sizes and ratios are looked at before anything is
unpacked, nothing is declared, fetched or run. A sheet is read line by line, so that it takes no
more memory than its text. Of a formula its last result counts.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from posixpath import join, normpath

from rubric.errors import ReadingError, UserError
from rubric.formulas import bare
from rubric.reading import archive, guard, tree
from rubric.reading.tree import Element
from rubric.records import Record
from rubric.spreadsheet.delimited import BLANK, Line

MOST_PART = 256 * 1024 * 1024  # bytes of a sheet; that of 50,000 essays has 100 MB
MOST_SHEETS = 40
MOST_COLUMNS = 16_384  # of a sheet in any program
SPACES = (
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "{http://purl.oclc.org/ooxml/spreadsheetml/main}",
)
RELATION = re.compile(r"\{.*\}id")
BOOK, STRINGS, STYLES = "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"
PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
NUMBER = re.compile(r"[0-9]{1,9}")  # of a line, a text, a look: none is longer
WHOLE = re.compile(r"-?\d+\.0*")
DAYS = re.compile(r"\d{1,6}(?:\.\d+)?")
FIRST_DAY = date(1899, 12, 30)  # of which a spreadsheet's numbers count the days
FIRST_IN_1904 = date(1904, 1, 1)  # the same where a Mac's Excel began the workbook
DATES = frozenset({*range(14, 18), 22})  # the built-in forms of dates
DATE = re.compile(r"[dy]", re.IGNORECASE)  # in a form of one's own, but for what is in brackets
ASIDE = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
OLD = b"\xd0\xcf\x11\xe0"
MUCH = "the file holds far more than a table"
UNSAFE = "this is no table that can be read safely"
NO_BOOK = "this is no Excel workbook; save it as CSV or XLSX"
OLD_BOOK = "this is an old Excel workbook; save it as XLSX"
LOCKED = "the workbook is locked with a password; save it without one"
OPEN_BOOK = "this is an OpenDocument spreadsheet; save it as CSV or XLSX"
DAMAGED = "the workbook is damaged; save it again with the program that wrote it"
REFUSALS = {"too-large": MUCH, "unsafe": UNSAFE, "encrypted": LOCKED}


class Sheet(Record):
    """A sheet: its name, whether a reader sees it, and its cells by line and column."""

    name: str
    visible: bool
    cells: Iterator[tuple[int, int, str]]


class _Book(Record):
    """An open workbook: its texts, the day its dates are counted from, and the looks of dates.

    Without such looks the number of days is given.
    """

    file: archive.Archive
    name: str
    strings: list[str]
    first: date
    dates: frozenset[int]


def is_archive(data: bytes) -> bool:
    """Tell whether the bytes are an archive's or an old Office file's, and no text's."""
    return data.startswith((*archive.ZIP, OLD))


def lines(data: bytes, name: str, sheet: str) -> Iterator[Line]:
    """Give the lines of the sheet that is called so, or of the first, with dates as dates."""
    there = list(sheets(data, name, dated=True))
    chosen = next((one for one in there if one.name == sheet), next(iter(there), None))
    if chosen is None:
        raise _refusal(name, DAMAGED)
    number, cells = 0, dict[int, str]()
    for line, column, text in chosen.cells:
        if line != number and cells:
            yield Line(number + 1, _row(cells))
            cells = {}
        number = line
        if said := bare(text.strip(BLANK)):
            cells[column] = said
    if cells:
        yield Line(number + 1, _row(cells))


def _row(cells: dict[int, str]) -> tuple[str, ...]:
    return tuple(cells.get(at, "") for at in range(max(cells) + 1))


def sheets(data: bytes, name: str, *, dated: bool = False) -> Iterator[Sheet]:
    """Give all sheets, their cells read as they are asked for; a date's number if not `dated`.

    Raises UserError, one sentence, as the reading of cells does.
    """
    if data.startswith(OLD):
        raise _refusal(name, LOCKED if guard.LOCKED in data else OLD_BOOK)
    with _told(name):
        yield from _sheets(archive.unpack(data, name), name, dated=dated)


def _refusal(name: str, why: str) -> UserError:
    return UserError(f"{name}: {why}.")


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Say of a table what the readers of essays say of one."""
    try:
        yield
    except ReadingError as error:
        raise _refusal(name, REFUSALS.get(error.code, DAMAGED)) from error


def _sheets(file: archive.Archive, name: str, *, dated: bool) -> Iterator[Sheet]:
    main = _part(file, BOOK, name)
    if main is None:
        raise _refusal(name, OPEN_BOOK if "content.xml" in file.names() else NO_BOOK)
    targets = _targets(file, name)
    strings = [_text(item) for item in _streamed(file, STRINGS, name, "si")]
    styles = _part(file, STYLES, name) if dated else None
    dates = _dates(styles) if styles is not None else frozenset[int]()
    book = _Book(file, name, strings, _first_day(main), dates)
    for sheet in list(_all(main, "sheet"))[:MOST_SHEETS]:
        link = next((v for k, v in sheet.attrib.items() if RELATION.fullmatch(str(k))), "")
        path = targets.get(str(link), "")
        if path in file.names():
            visible = sheet.get("state", "visible") == "visible"
            yield Sheet(sheet.get("name", ""), visible, _cells(book, path))


def _part(file: archive.Archive, path: str, name: str) -> Element | None:
    """Parse a part; none where there is none."""
    data = file.part(path) if path else None
    return None if data is None else tree.parse(data, name)


def _targets(file: archive.Archive, name: str) -> dict[str, str]:
    """Give the parts the workbook's sheets stand in, by the names of their links."""
    links = _part(file, "xl/_rels/workbook.xml.rels", name)
    found: dict[str, str] = {}
    for link in [] if links is None else links:
        target = link.get("Target", "")
        path = target[1:] if target.startswith("/") else normpath(join("xl", target))
        found[link.get("Id", "")] = path
    return found


def _all(root: Element, tag: str) -> Iterator[Element]:
    return root.iter(*(space + tag for space in SPACES))


def _streamed(file: archive.Archive, path: str, name: str, tag: str) -> Iterator[Element]:
    """Give the elements of a large part one by one, each gone when the next is asked for."""
    data = file.part(path, MOST_PART) or b""
    yield from tree.stream(data, name, [space + tag for space in SPACES]) if data else ()


def _text(item: Element) -> str:
    """Join the runs of a text; how it is pronounced is left out."""
    parts = []
    for each in _all(item, "t"):
        above = each.getparent()
        if above is None or tree.local(above) != "rPh":
            parts.append(each.text or "")
    return "".join(parts)


def _first_day(main: Element) -> date:
    counted = [each.get("date1904", "") for each in _all(main, "workbookPr")]
    return FIRST_IN_1904 if {*counted} & {"1", "true"} else FIRST_DAY


def _dates(styles: Element) -> frozenset[int]:
    """Give the looks, by number, in which a number is shown as a date."""
    own = {form.get("numFmtId"): form.get("formatCode", "") for form in _all(styles, "numFmt")}
    looks = [look for group in _all(styles, "cellXfs") for look in _all(group, "xf")]
    return frozenset(at for at, look in enumerate(looks) if _is_date(look.get("numFmtId"), own))


def _is_date(form: str | None, own: dict[str | None, str]) -> bool:
    if form in own:
        return DATE.search(ASIDE.sub("", own[form])) is not None
    return form is not None and NUMBER.fullmatch(form) is not None and int(form) in DATES


def _cells(book: _Book, path: str) -> Iterator[tuple[int, int, str]]:
    row_at = -1
    with _told(book.name):
        for row in _streamed(book.file, path, book.name, "row"):
            said = row.get("r", "")
            row_at = int(said) - 1 if NUMBER.fullmatch(said) else row_at + 1
            for column, text in _of_row(row, book):
                yield row_at, column, text


def _of_row(row: Element, book: _Book) -> Iterator[tuple[int, str]]:
    """Give the cells of a row that say something."""
    at = -1
    for cell in _all(row, "c"):
        match = PLACE.fullmatch(cell.get("r", ""))
        at = _column(match[1]) if match else at + 1
        text = _value(cell, book)
        if text.strip() and at < MOST_COLUMNS:
            yield at, text


def _column(said: str) -> int:
    at = 0
    for letter in said:
        at = at * 26 + ord(letter) - ord("A") + 1
    return at - 1


def _value(cell: Element, book: _Book) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(cell)
    value = next((each.text or "" for each in _all(cell, "v")), "")
    if kind == "s":
        at = int(value) if NUMBER.fullmatch(value) else -1
        return book.strings[at] if 0 <= at < len(book.strings) else ""
    if kind == "b":
        return {"1": "TRUE", "0": "FALSE"}.get(value, "")
    if kind == "e":
        return ""
    return _number(value, cell.get("s", ""), book) if kind == "n" else value


def _number(value: str, look: str, book: _Book) -> str:
    """Give a number as it is kept, but whole ones without decimals and days as dates."""
    if book.dates and NUMBER.fullmatch(look) and int(look) in book.dates:
        days = DAYS.fullmatch(value)
        return (book.first + timedelta(int(float(value)))).isoformat() if days else value
    return value.split(".", maxsplit=1)[0] if WHOLE.fullmatch(value) else value

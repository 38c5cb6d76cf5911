"""Tables as spreadsheet programs write them."""

import csv
import io
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from rubric import spreadsheet as module
from rubric.batch.zipped import MOST_FILES
from rubric.errors import UserError
from rubric.reading.guard import LOCKED, OLE
from rubric.spreadsheet import lines
from rubric.spreadsheet.delimited import Line

ROWS = (("name", "comment"), ("José.txt", "Is “it”,\nor; isn’t it?"), ("Zoë.txt", "café"))


def written(
    delimiter: str = ",", end: str = "\r\n", quoting: int = csv.QUOTE_MINIMAL, start: str = ""
) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(ROWS)  # type: ignore[arg-type]
    return start + text.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_a_csv_file_in_any_dress(encoding: str, delimiter: str, end: str, quoting: int) -> None:
    if end == "\r":
        quoting = csv.QUOTE_ALL  # a bare line end inside a cell would be one of the file's
    found = lines(written(delimiter, end, quoting).encode(encoding), "marks.csv")
    assert found == tuple(Line(n, row) for n, row in enumerate(ROWS, 1))


def test_a_line_that_names_the_delimiter_and_empty_lines_are_no_rows() -> None:
    data = b"sep=;\r\nname;comment\r\n;\r\na.txt;x\r\n\r\n"
    assert lines(data, "m.csv") == (Line(1, ("name", "comment")), Line(3, ("a.txt", "x")))


def test_a_workbook_is_read_as_it_is_shown() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["name", "level:thesis", "comment"])
    sheet.append(["a.txt", 3.0])
    sheet.append([None])
    sheet.append(["b", 2.5, "é"])
    made = io.BytesIO()
    book.save(made)
    assert lines(made.getvalue(), "m.xlsx") == (
        Line(1, ("name", "level:thesis", "comment")),
        Line(2, ("a.txt", "3")),
        Line(4, ("b", "2.5", "é")),
    )


def test_a_workbook_of_ours_is_known_by_the_name_of_its_sheet() -> None:
    book = Workbook()
    book.create_sheet("Marks").append(["name", "comment"])
    made = io.BytesIO()
    book.save(made)
    assert lines(made.getvalue(), "m.xlsx", "Marks") == (Line(1, ("name", "comment")),)
    assert lines(made.getvalue(), "m.xlsx", "None") == ()


def archive(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return made.getvalue()


def locked(data: bytes) -> bytes:
    """Set the flag of a part that is encrypted, in both places."""
    made = bytearray(data)
    made[6] |= 1
    made[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(made)


DECLARED = "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"
HIDDEN = (
    *(DECLARED.encode(code) for code in ("utf-16", "utf-16-le", "utf-16-be", "utf-32")),
    f"\n {DECLARED}".encode("utf-16-le"),
    f'<?xml version="1.0"{" " * 300}encoding = "utf-7" ?>'.encode() + DECLARED.encode("utf-7"),
)
FOREIGN = (  # no parser reads them, so that nothing need be looked for in them
    f'<?xml version="1.0"?>{DECLARED}'.encode("cp037"),
    f'<?xml version="1.0"{" " * 300}encoding = "cp037" ?>'.encode() + DECLARED.encode("cp037"),
)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04", "damaged"),
        (archive(content_xml=b"<a/>"), "this is an OpenDocument spreadsheet"),
        (archive(word__document_xml=b"<a/>"), "this is no Excel workbook"),
        (archive(xl__workbook_xml=b"<a/>"), "the workbook is damaged"),
        (archive(xl__workbook_xml=b"<a"), "the workbook is damaged"),
        (archive(xl__workbook_xml=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), "read safely"),
        *((archive(xl__workbook_xml=part), "read safely") for part in HIDDEN),
        *((archive(xl__workbook_xml=part), "damaged") for part in FOREIGN),
        (archive(xl__workbook_xml=b"0" * 40_000_000), "far more"),
        (OLE, "this is an old Excel workbook; save it as XLSX."),
        (OLE + LOCKED, "the workbook is locked with a password; save it without one."),
        (locked(archive(xl__workbook_xml=b"<a/>")), "the workbook is locked with a password"),
        (b"%PDF-1.4\0\0\1\2", "no table that can be read"),
        (b'name,comment\na.txt,"x\nb.txt,y\n', "a quotation mark is opened here and not closed"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(UserError) as error:
        lines(data, "marks.x")
    assert str(error.value).startswith("marks.x: ")
    assert says in str(error.value)
    assert "\n" not in str(error.value)


def csv_of(rows: list[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def xlsx_of(rows: list[list[str]]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


@pytest.mark.parametrize("made", [csv_of, xlsx_of])
def test_nothing_beyond_the_limits_is_left_out_in_silence(
    made: Callable[[list[list[str]]], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_LINES", 3)
    monkeypatch.setattr(module, "MOST_COLUMNS", 2)
    within = [["name", "comment"], ["a.txt", "x"], ["b.txt", "y"], [], []]
    assert len(lines(made(within), "marks")) == 3
    for beyond in ([*within, ["c.txt", "z"]], [["name", "comment", "c"]]):
        with pytest.raises(UserError, match="marks: a table has at most 3 lines of 2"):
            lines(made(beyond), "marks")


def test_a_look_far_below_the_table_is_no_line() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["name", "comment"])
    sheet.cell(200_000, 2).font = Font(bold=True)
    made = io.BytesIO()
    book.save(made)
    assert lines(made.getvalue(), "m.xlsx") == (Line(1, ("name", "comment")),)


def test_a_table_may_have_a_line_for_every_essay_of_a_run() -> None:
    assert module.MOST_LINES > MOST_FILES


def test_a_long_cell_is_read_whole() -> None:
    data = b'name,comment\na.txt,"' + b"x" * 200_000 + b'"'
    assert lines(data, "m.csv")[1].cells == ("a.txt", "x" * 200_000)


def test_what_a_program_has_made_a_date_or_a_truth_of_is_shown_so() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["name", "level:thesis", "comment", "points"])
    sheet.append(["a.txt", date(2026, 5, 3), True, 46_145])
    sheet["C2"].number_format = "General"
    sheet.append(["b.txt", 46_145.5])
    sheet["B3"].number_format = '[$-409]d" of "mmmm'
    sheet.append(["c.txt", 46_145])
    sheet["B4"].number_format = '0 "days"'
    made = io.BytesIO()
    book.save(made)
    assert [line.cells for line in lines(made.getvalue(), "m.xlsx")[1:]] == [
        ("a.txt", "2026-05-03", "TRUE", "46145"),
        ("b.txt", "2026-05-03"),
        ("c.txt", "46145"),
    ]


def test_days_may_be_counted_from_1904() -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    assert sheet is not None
    sheet.append(["name", "comment"])
    sheet.append(["a.txt", date(2026, 5, 3)])
    made = io.BytesIO()
    book.save(made)
    assert lines(made.getvalue(), "m.xlsx")[1].cells == ("a.txt", "2026-05-03")


def test_a_workbook_of_many_lines_takes_no_more_memory_than_its_words() -> None:
    rows = [["name", "comment"], *([f"{n}.txt", "seen"] for n in range(20_000))]
    data = xlsx_of(rows)
    tracemalloc.start()
    assert len(lines(data, "m.xlsx")) == len(rows)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 600 * len(rows)  # bytes: two texts, a line and the part of the file it is from


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS = b'<a xmlns="x"><b Id="i" Target="worksheets/s.xml"/></a>'
SHEETS = f'<workbook {MAIN} xmlns:r="r"><sheets><sheet name="a" r:id="i"/></sheets></workbook>'
DIGITS = "1" * 5_000  # more than Python makes a number of


def sheet_of(rows: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", SHEETS)
        file.writestr("xl/_rels/workbook.xml.rels", LINKS)
        sheet = f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"
        file.writestr("xl/worksheets/s.xml", sheet)
        look = (
            f'<styleSheet {MAIN}><cellXfs><xf numFmtId="{DIGITS}"/><xf numFmtId="14"/></cellXfs>'
        )
        file.writestr("xl/styles.xml", f"{look}</styleSheet>")
    return made.getvalue()


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (f'<row r="{DIGITS}"><c><v>2</v></c></row>', (Line(1, ("2",)),)),
        (f'<row r="1"><c t="s"><v>{DIGITS}</v></c></row>', ()),
        (f'<row r="1"><c s="{DIGITS}"><v>2</v></c></row>', (Line(1, ("2",)),)),
    ],
)
def test_no_number_is_too_long_to_be_told_from_one(rows: str, expected: tuple[Line, ...]) -> None:
    assert lines(sheet_of(rows), "m.xlsx") == expected


def test_a_line_of_commas_is_refused() -> None:
    with pytest.raises(UserError, match="m: line 2: a line has at most 16,384 cells"):
        lines(b"name,comment\n" + b"," * 100_000, "m")

"""Workbooks of Excel's: what is read of them, and what no honest teacher sends."""

import random
import time
import zipfile
from contextlib import suppress
from dataclasses import replace
from io import BytesIO

import hostile
import openpyxl
import pytest
from any_rubrics import FULL
from hypothesis import given, settings
from hypothesis import strategies as st
from word_xml import packed

from rubric import interchange
from rubric.errors import UserError
from rubric.interchange import grids, xlsx
from rubric.interchange.foreign import ExchangeError
from rubric.schema import Rubric

MB = 1024 * 1024
SECONDS = 5  # of a busy machine; on an idle one a tenth
TABLE = (
    ("Essay rubric", None, None),
    ("Criteria", "Excellent (4)", "Poor (1)"),
    ("Thesis", "Clear", "Unclear"),
)
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def book(*sheets: tuple[tuple[object, ...], ...], merge: str = "") -> bytes:
    """Write a workbook with another library than ours."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for at, rows in enumerate(sheets or (TABLE,), 1):
        page = made.create_sheet(f"Sheet{at}")
        for row in rows:
            page.append(row)
        if merge:
            page.merge_cells(merge)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def raw(rows: str, strings: str = "", *, declared: bool = False) -> bytes:
    """Pack a workbook by hand; what is `declared` is an entity that grows."""
    before = '<!DOCTYPE worksheet [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>' if declared else ""
    return packed(
        {
            "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{LINKS}"><sheets>'
            '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": "<Relationships><Relationship Id='r1' "
            "Target='worksheets/sheet1.xml'/></Relationships>",
            "xl/sharedStrings.xml": f"<sst {MAIN}>{strings}</sst>",
            "xl/worksheets/sheet1.xml": f"{before}<worksheet {MAIN}><sheetData>{rows}</sheetData>"
            "</worksheet>",
        }
    )


def read(data: bytes, only: str | None = None) -> Rubric:
    return interchange.read(data, "own.xlsx", "xlsx", "own", only).rubric


def texts(data: bytes) -> list[list[str]]:
    return [[cell.text for cell in line] for line in grids.read(data, "a.xlsx")[0].grid]


def test_a_table_with_a_merged_title_is_read() -> None:
    rubric = read(book(merge="A1:C1"))
    assert rubric.title == "Essay rubric"
    assert [(v.quality, v.points) for v in rubric.criteria[0].levels] == [
        ("Excellent", 4),
        ("Poor", 1),
    ]


def test_numbers_decimals_and_formulas() -> None:
    cells = (
        '<row r="2"><c r="B2"><v>4</v></c><c r="C2"><v>2.50</v></c>'
        '<c r="D2" t="str"><f>1+1</f><v>sum</v></c><c r="E2"><f>NOW()</f></c>'
        '<c r="F2" t="e"><v>#REF!</v></c><c r="G2" t="inlineStr"><is><t>in</t></is></c>'
        '<c r="H2" t="s"><v>0</v></c><c r="I2" t="s"><v>99</v></c><c><v>7.0</v></c></row>'
    )
    strings = "<si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></si>"
    line = texts(raw(cells, strings))[1]
    assert line == ["", "4", "2.50", "sum", "", "", "in", "rich", "", "7"]


def test_the_first_of_several_sheets_need_not_be_the_rubric() -> None:
    notes = (("Notes for myself",), ("Hand back on Monday",))
    assert read(book(notes, TABLE)).title == "Essay rubric"
    other = (("Other", None, None), *TABLE[1:])
    assert read(book(TABLE, other), only="Other").title == "Other"
    with pytest.raises(ExchangeError, match="holds 2 rubrics: “Essay rubric”, “Other”"):
        read(book(TABLE, other))


def test_a_hidden_sheet_is_not_looked_at() -> None:
    made = openpyxl.load_workbook(BytesIO(book(TABLE, TABLE)))
    made.worksheets[1].sheet_state = "hidden"
    buffer = BytesIO()
    made.save(buffer)
    assert read(buffer.getvalue()).title == "Essay rubric"


def test_a_table_typed_as_text_will_do() -> None:
    data = b"Criteria;Excellent (4);Poor (1)\nThesis;Clear;Unclear\n"
    assert interchange.read(data, "own.csv", "xlsx", "own").rubric.title == "own"


def test_a_slip_is_told_with_sheet_and_cell() -> None:
    wrong = (*TABLE[1:], ("Voice", "Heard (4)", None), ("Ends", "Well (4)", "Badly"))
    wrong = (("Criteria", "Excellent", "Poor"), *wrong[1:])
    with pytest.raises(ExchangeError) as error:
        read(book(wrong))
    said = "own.xlsx: sheet “Sheet1”, cell C4: this level of “Ends” has no points, and others"
    assert str(error.value).startswith(said)


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x")', "+1", "@x", "-1"])
def test_no_cell_is_run_by_a_spreadsheet(text: str) -> None:
    data = xlsx.write(replace(FULL, title=text)).data
    page = openpyxl.load_workbook(BytesIO(data)).worksheets[0]
    assert (page["A1"].value, page["A1"].data_type) in ((text, "s"), (text, "f"))
    assert page["A1"].quotePrefix
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


DEEP = 100_000
GROWING = '<row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row>'
HOSTILE = {
    "flat bomb": packed({"xl/workbook.xml": b" " * (100 * MB)}),
    "bomb in a sheet": packed({"xl/worksheets/sheet1.xml": b"0" * (60 * MB)}),
    "many members": hostile.many_members(),
    "nested": hostile.nested_zips(4),
    "links": hostile.linked(),
    "entities": packed({"xl/workbook.xml": hostile.entities("workbook")}),
    "entities in a sheet": raw(GROWING, declared=True),
    "a sheet cut short": raw('<row r="1"><c><v>1</v></c>'),
    "deep": packed({"xl/workbook.xml": "<x>" * DEEP + "</x>" * DEEP}),
    "noise": b"PK\x03\x04" + random.Random(3).randbytes(50_000),  # noqa: S311  # a test's noise
    "cut": book()[:2_000],
    "no workbook": packed({"a.txt": "words"}),
    "word": packed({"word/document.xml": "<x/>"}),
    "open": packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                    "content.xml": "<x/>"}),
    "old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000,
    "no sheet": packed({"xl/workbook.xml": f"<workbook {MAIN}/>"}),
    "leads away": packed({
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{LINKS}"><sheets>'
        '<sheet name="A" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": "<x><y Id='r1' Target='../../../etc/passwd'/></x>",
    }),
    "far cells": raw('<row r="9999999"><c r="XFD1048576"><v>1</v></c></row>'),
    "strange rows": raw('<row r="x"><c r="1A"><v>1</v></c></row><row r="-1"/><row/>'),
    "empty": b"",
    "a picture": b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
    "a program": b"\x7fELF" + b"\0" * 100,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_one_sentence(name: str) -> None:
    with pytest.raises(UserError) as error:
        read(HOSTILE[name])
    assert str(error.value).startswith("own.xlsx: ")
    assert "\n" not in str(error.value)


LONG = 100_000
SLOW = {
    "digits": "1" * LONG,
    "spaces": "4" + " " * LONG + "x",
    "brackets": "(" * LONG,
    "lines": "\n".join("4" * 1 for _ in range(LONG // 2)),
    "words": "word " * (LONG // 5),
    "ranges": "4-3 " * (LONG // 4),
    "percents": "4 %" * (LONG // 3),
}


@pytest.mark.parametrize("name", SLOW)
def test_a_long_cell_costs_no_time(name: str) -> None:
    text = SLOW[name]
    rows = (
        ("Criteria", "Excellent (4)", "Poor (1)", "Length"),
        ("Thesis", text, "Unclear", ""),
        ("Length", "Long", text, text),
        (text, "All", "None", ""),
    )
    begun = time.process_time()
    with suppress(UserError):
        read(book(rows))
    assert time.process_time() - begun < SECONDS


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300), st.integers(0, 4_000))
def test_a_damaged_workbook_is_refused_or_read(noise: bytes, at: int) -> None:
    data = book()
    data = data[:at] + noise + data[at + len(noise) :]
    try:
        read(data)
    except UserError as error:
        assert "\n" not in str(error)  # noqa: PT017  # either outcome is right

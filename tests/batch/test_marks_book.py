"""The gradebook as a workbook, read back with another library."""

import io
import zipfile

from builders import default_rubric, graded, strong
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from rubric.batch.marks_book import workbook
from rubric.batch.rows import row
from rubric.batch.tables import Book, wide
from rubric.overrides import Hand
from rubric.records import replace
from rubric.spreadsheet import lines

RUBRIC = default_rubric().rubric
ONE = replace(row(graded(strong()), RUBRIC), name="=1+1.txt", thesis="=cmd|x")
TWO = replace(ONE, name="Zoë #2.txt")
BOOK = Book(rubric=RUBRIC, rows=(ONE, TWO), hands={ONE.name: Hand({"comment": "@Ada: +1"})})
DATA = workbook(BOOK, {TWO.name: "reports/Zo%C3%AB%20%232.pdf"})


def sheet() -> Worksheet:
    found = load_workbook(io.BytesIO(DATA))["Marks"]
    assert isinstance(found, Worksheet)
    return found


def test_it_holds_the_wide_table_and_no_formula() -> None:
    shown = [["" if cell is None else cell for cell in line] for line in wide(BOOK)]
    cells = [["" if c.value is None else c.value for c in line] for line in sheet().iter_rows()]
    assert cells == shown
    assert not any(c.data_type == "f" for line in sheet().iter_rows() for c in line)
    assert sheet()["A2"].value == "=1+1.txt"


def test_what_is_read_back_is_what_was_written() -> None:
    told = [line.cells for line in lines(DATA, "marks.xlsx")]
    assert (told[1][0], "@Ada: +1" in told[1]) == ("=1+1.txt", True)


def test_its_head_stays_in_sight_and_its_columns_can_be_filtered() -> None:
    assert sheet().freeze_panes == "B2"
    assert sheet().auto_filter.ref == sheet().dimensions
    assert len(sheet().conditional_formatting) == 1 + len(RUBRIC.criteria)


def test_names_lead_to_reports() -> None:
    link = sheet()["A3"].hyperlink
    assert link is not None
    assert (sheet()["A3"].value, link.target) == ("Zoë #2.txt", "reports\\Zo%C3%AB%20%232.pdf")
    assert sheet()["A2"].hyperlink is None


def test_levels_are_offered_by_name() -> None:
    offered = {str(rule.sqref): rule.formula1 for rule in sheet().data_validations.dataValidation}
    assert len(offered) == len(RUBRIC.criteria)
    levels = load_workbook(io.BytesIO(DATA))["Levels"]
    where = next(iter(offered.values()))
    assert where == "Levels!$B$2:$B$5"
    names = [levels[f"B{n}"].value for n in range(2, 6)]
    assert names == [level.quality for level in RUBRIC.criteria[0].levels]


def test_the_same_bytes_each_time() -> None:
    assert workbook(BOOK, {TWO.name: "reports/Zo%C3%AB%20%232.pdf"}) == DATA
    dates = {info.date_time for info in zipfile.ZipFile(io.BytesIO(DATA)).infolist()}
    assert dates == {(1980, 1, 31, 0, 0, 0)}


def test_an_empty_class_makes_a_workbook() -> None:
    assert lines(workbook(Book(rubric=RUBRIC, rows=()), {}), "marks.xlsx")[0].number == 1

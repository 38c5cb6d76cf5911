"""A table and the places of its cells."""

import csv
import io
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.errors import UserError
from rubric.spreadsheet import delimited
from rubric.spreadsheet.delimited import Manner

# A lone carriage return ends a line where no quotation mark holds it, and csv sets none.
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=6)


def values(data: bytes) -> list[list[str]]:
    return [[cell.value for cell in row] for row in delimited.placed(data, "a.csv").rows]


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (b"a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        (b"a;b\r\n1,5;2\r\n", [["a", "b"], ["1,5", "2"]]),
        (b"a\tb\r1\t2", [["a", "b"], ["1", "2"]]),
        (b'"a","b ""c"""\n"1\n2",\n', [["a", 'b "c"'], ["1\n2", ""]]),
        (b"a,b\n\n1,\n\n", [["a", "b"], ["1", ""]]),
        (b"a,b,\n1,2,", [["a", "b", ""], ["1", "2", ""]]),
        (b"sep=;\r\na,x;b\r\n", [["a,x", "b"]]),
        (b"\xef\xbb\xbfn\xc3\xa9,b", [["né", "b"]]),
        (b"n\xe9;\x80", [["né", "€"]]),
        ("a\tß\r\n".encode("utf-16"), [["a", "ß"]]),
        ("a\tß\r\n".encode("utf-16-le"), [["a", "ß"]]),
        (b'a "b" c,d\n', [['a "b" c', "d"]]),
        (b'"a"x,d\n', [['"a"x', "d"]]),
    ],
)
def test_cells(data: bytes, rows: list[list[str]]) -> None:
    assert values(data) == rows


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "the table is empty"),
        (b"PK\x03\x04\0\0\0\0", "this is no table"),
        (b'a,"b\n1,2\n', "line 1: a quotation mark is opened here and not closed"),
        (b"a\0b\0c\0\xff\xff,,\0\0", "this is no table"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(UserError, match=says):
        delimited.placed(data, "a.csv")


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        (b"a,b\n1,2\n", "88", b"a,b\n1,88\n"),
        (b'a,b\n1,"2"\n', "88", b'a,b\n1,"88"\n'),
        (b"a,b\n1,\n", "17,5", b'a,b\n1,"17,5"\n'),
        (b'a,b\n"\r",\n', "88", b'a,b\n"\r",88\n'),
        (b"a;b\r\n1;\r\n", "17,5", b"a;b\r\n1;17,5\r\n"),
        (b'a,b\n1," 2 "\n', " 2 ", b'a,b\n1," 2 "\n'),
        ("a\tß\r\n1\t".encode("utf-16"), "88", "a\tß\r\n1\t88".encode("utf-16")),
    ],
)
def test_a_cell_is_written_as_it_was(before: bytes, value: str, after: bytes) -> None:
    table = delimited.placed(before, "a.csv")
    assert delimited.changed(table, {table.rows[1][1]: value}) == after


@given(
    rows=st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5),
    delimiter=st.sampled_from(delimited.DELIMITERS),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    end=st.sampled_from(["\r\n", "\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    data=st.data(),
)
def test_only_the_changed_cells_bytes_change(
    *,
    rows: list[list[str]],
    delimiter: str,
    quoting: int,
    end: str,
    encoding: str,
    data: st.DataObject,
) -> None:
    rows = [["first", "second"], *rows]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(rows)  # type: ignore[arg-type]
    written = text.getvalue().encode(encoding)
    table = delimited.placed(written, "a.csv")
    assert [[cell.value for cell in row] for row in table.rows] == rows
    assert delimited.changed(table, {}) == written
    at = data.draw(st.integers(1, len(rows) - 1))
    cell = table.rows[at][data.draw(st.integers(0, len(rows[at]) - 1))]
    changed = delimited.changed(table, {cell: "88"})
    again = delimited.placed(changed, "a.csv")
    expected = [list(row) for row in rows]
    expected[at][table.rows[at].index(cell)] = "88"
    assert [[one.value for one in row] for row in again.rows] == expected
    code = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    head = table.of.mark + table.of.text[: cell.start].encode(code)
    assert changed.startswith(head)
    assert changed.endswith(table.of.text[cell.end :].encode(code))


def test_a_letter_that_was_lost_before_is_kept_in_utf_8() -> None:
    data = "name,score\nJos\N{REPLACEMENT CHARACTER},\n".encode()
    assert delimited.changed(delimited.placed(data, "g.csv"), {}) == data


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize(
    ("mark", "encoding", "given_back"),
    [
        (BOM_UTF8, "utf-8", (BOM_UTF8, "utf-8")),
        (b"", "utf-8", (BOM_UTF8, "utf-8")),  # a program knows it by the mark
        (b"", "cp1252", (b"", "cp1252")),
        (BOM_UTF16_LE, "utf-16-le", (BOM_UTF16_LE, "utf-16-le")),
        (BOM_UTF16_BE, "utf-16-be", (BOM_UTF16_BE, "utf-16-be")),
    ],
)
def test_a_table_can_be_saved_as_another_was(
    delimiter: str, end: str, mark: bytes, encoding: str, given_back: tuple[bytes, str]
) -> None:
    rows = [["name", "a\nhead"], ["Zoë", "“yes”, she said; so"], ["x", "|\t=1"]]
    data = delimited.written(rows, Manner(delimiter, end, mark, encoding))
    found = delimited.manner(data, "t.csv")
    assert found == Manner(delimiter, end, *given_back)
    again = delimited.written(rows, found)
    assert again[len(given_back[0]) :] == data[len(mark) :]
    assert [line.cells for line in delimited.lines(delimited.text_of(again, "t"), "t")] == [
        tuple(row) for row in rows
    ]

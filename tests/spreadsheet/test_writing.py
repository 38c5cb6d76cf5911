"""Workbooks that are written."""

import sys
from typing import Any

import pytest
from xlsxwriter.exceptions import FileCreateError

from rubric.errors import UserError
from rubric.spreadsheet import lines, writing
from rubric.spreadsheet.delimited import Line
from rubric.spreadsheet.writing import LONGEST, Page

VALUES = ("=1+1", 7, None, "x" * (LONGEST + 1), "")


def fill(file: Any) -> None:
    page = Page(file, file.add_worksheet("One"))
    for column, value in enumerate((*VALUES, "last")):
        page.put(0, column, value)
    page.head(0)


def test_texts_are_texts_and_numbers_numbers_in_the_same_bytes_each_time() -> None:
    made = writing.written("a.xlsx", "A", fill)
    assert made == writing.written("a.xlsx", "A", fill)
    cells = ("=1+1", "7", "", "x" * LONGEST, "", "last")
    assert lines(made, "a.xlsx") == (Line(1, cells),)


@pytest.mark.parametrize("kind", [OSError, FileCreateError])
def test_without_room_for_what_is_let_go_it_is_one_sentence(kind: type[Exception]) -> None:
    def full(_file: object) -> None:
        raise kind("no space")

    with pytest.raises(UserError, match=r"^a\.xlsx: cannot be written \(no space\)\.$"):
        writing.written("a.xlsx", "A", full)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(UserError, match="pip install 'essay-rubric"):
        writing.written("a.xlsx", "A", fill)

"""Tables, and essays typed into one."""

import pytest

from rubric.origins import RunPlace
from rubric.reading import tables
from rubric.reading.typed import Typed, Words

PLACE = RunPlace("", 0, 0, 0)
LONG, SHORT = "word " * 160, "a label"


def cell(*texts: str, left: str | None = None) -> list[Typed]:
    return [Typed(words=[Words(text, PLACE, left=left)]) for text in texts]


@pytest.mark.parametrize(
    ("rows", "kinds"),
    [
        ([[cell("a"), cell("b")], [cell("c"), cell("d")]], ["table"]),
        ([[cell("a", "b")]], ["paragraph", "paragraph"]),
        ([[cell(SHORT), cell(LONG)]], ["table", "paragraph"]),
        ([[cell(SHORT), cell(SHORT)], [cell(LONG), cell(LONG)]], ["table"] + ["paragraph"] * 2),
        ([[cell("word " * 30)], [cell("word " * 40)]], ["paragraph", "paragraph"]),
        ([[cell("one")], [cell("two")]], ["table"]),
        ([[cell(""), cell("alone")], [[]]], ["paragraph", "paragraph"]),
        ([], []),
        ([[]], []),
    ],
)
def test_only_a_frame_holds_prose(rows: list[list[list[Typed]]], kinds: list[str]) -> None:
    assert [part.kind for part in tables.typed(rows)] == kinds


def test_a_table_is_a_line_a_row() -> None:
    (found,) = tables.typed([[cell("a", "b\nc"), cell("d")], [cell("e"), cell("f")]])
    assert found.text == "a b c\td\ne\tf"


def test_hidden_cells_are_kept_to_be_told() -> None:
    found = tables.typed([[cell("a"), cell("b")], [cell("c", left="hidden"), []]])
    assert [words.text for part in found for words in part.words if words.left] == ["c"]


def test_a_label_in_a_box_is_no_prose() -> None:
    essay = cell(LONG)
    assert [part.kind for part in tables.boxed(cell(SHORT), essay)] == ["table"]
    assert [part.kind for part in tables.boxed(cell(SHORT), [])] == ["paragraph"]
    assert [part.kind for part in tables.boxed(cell(LONG), essay)] == ["paragraph"]

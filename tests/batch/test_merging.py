"""What counts of several tables of marks."""

import pytest

from rubric.batch import merging
from rubric.overrides import Hand
from rubric.overrides.marks import Entry


def table(name: str, cells: dict[str, str]) -> merging.Table:
    row = Entry(f"{name}, row 2", "a.txt", "", "", gone=False, hand=Hand(cells))
    return merging.Table(name, b"", {"a.txt": row} if cells else {}, (), (), ())


@pytest.mark.parametrize(
    ("first", "other", "before", "says"),
    [
        ({"comment": "x"}, {}, {}, ()),  # added in one of them
        (
            {"comment": "x"},
            {},
            {"comment": "x"},
            ("1, row 2 (a.txt): “x” for comment, but nothing in 2. Which is right?",),
        ),
        (
            {},
            {"comment": "x"},
            {"comment": "x"},
            ("1 (a.txt): nothing for comment, but “x” in 2, row 2. Which is right?",),
        ),
        (
            {"comment": "x"},
            {"comment": "y"},
            {},
            ("1, row 2 (a.txt): “x” for comment, but “y” in 2, row 2. Which is right?",),
        ),
    ],
)
def test_what_one_table_lacks_is_asked_where_it_was_there(
    first: dict[str, str], other: dict[str, str], before: dict[str, str], says: tuple[str, ...]
) -> None:
    tables = [table("1", first), table("2", other)]
    merged = merging.merge(tables, None, {("a.txt", "", ""): before})
    assert merged.differing == says
    assert not merging.merge(tables, table("3", {"comment": "z"}), {}).differing


def test_rows_of_absent_essays_that_are_called_alike_all_stay() -> None:
    rows = [
        Entry("m, row 2", "", "Anna Lee", identity, gone=True, hand=Hand({"comment": said}))
        for identity, said in (("17", "one"), ("18", "two"), ("18", "three"))
    ]
    found = merging.merge([merging.Table("m", b"", {}, tuple(rows), (), ())], None, {})
    assert [*found.gone.values()] == rows

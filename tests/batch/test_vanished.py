"""What a teacher wrote and has no cell any more."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from rubric.batch import vanished
from rubric.batch.work import Task
from rubric.overrides import Hand
from rubric.overrides.marks import Entry, Written

Cells = Mapping[str, str]
Rows = tuple[tuple[str, str, Cells], ...]  # what it is called, the essay it means, its cells
LEVEL: Cells = {"level:thesis": "Developing"}
SAYS: Cells = {"comment": "one"}
OTHER: Cells = {"comment": "other"}
NONE: Cells = {}


def written(table: str, rows: Rows, *columns: str) -> Written:
    entries = (
        Entry(f"{table}, row {at}", name, "", "", gone=False, hand=Hand(cells))
        for at, (name, _, cells) in enumerate(rows, 2)
    )
    return Written(frozenset(columns), tuple(entries), ())


def filled(now: Rows, was: Rows, *columns: str, is_lossy: bool = True) -> vanished.Filled:
    tables = (("now", now), ("was", was))
    meant = {
        f"{table}, row {at}": (Task(Path(essay), essay, essay),) if essay else ()
        for table, rows in tables
        for at, (_, essay, _) in enumerate(rows, 2)
    }
    return vanished.filled(
        written("now", now, *columns), written("was", was), meant, is_lossy=is_lossy
    )


@pytest.mark.parametrize(
    ("now", "was", "counts", "back"),
    [
        pytest.param(
            (("plan", "essay", NONE), ("essay", "essay", NONE)),
            (("plan", "essay", SAYS), ("essay", "essay", OTHER)),
            {"plan": SAYS, "essay": OTHER},
            ["plan", "essay"],
            id="two rows of one student go by what they are called",
        ),
        pytest.param(
            (("plan", "essay", NONE),),
            (("plan", "essay", NONE), ("essay", "essay", OTHER)),
            {"essay": OTHER},
            ["essay"],
            id="a row that is another old one does not stand for the one filtered away",
        ),
        pytest.param(
            (("twin", "", NONE), ("twin", "", NONE)),
            (("twin", "", SAYS), ("twin", "", OTHER)),
            {"twin": OTHER},
            ["twin", "twin"],
            id="rows that are called alike go in their order",
        ),
        pytest.param(
            (("c", "c", NONE),),
            (("b", "c", SAYS),),
            {"c": SAYS},
            ["b"],
            id="the only row of the essay, whatever it is called",
        ),
    ],
)
def test_a_column_or_a_row_that_is_gone_takes_no_words_along(
    now: Rows, was: Rows, counts: Mapping[str, Cells], back: list[str]
) -> None:
    found = filled(now, was, "level:thesis")
    assert {entry.called: dict(entry.hand.cells) for entry in found.entries} == counts
    assert [entry.called for entry in found.back] == back
    said = sum(bool(cells) for _, _, cells in was)
    assert (len(found.entries), found.taken) == (said, ())


@pytest.mark.parametrize(
    ("now", "was", "back"),
    [
        ((("c", "c", LEVEL),), (("b", "", LEVEL),), []),  # given a new name
        ((("c", "c", LEVEL),), (("a", "a", LEVEL), ("b", "", LEVEL)), ["a"]),  # its essay is here
        ((("c", "c", LEVEL),), (("a", "", LEVEL), ("b", "", LEVEL)), ["b"]),  # one moved to one
        ((("?a", "", LEVEL),), (("Ła", "Ła", LEVEL),), ["Ła"]),
        ((("c", "c", LEVEL),), (("c", "c", NONE), ("b", "", LEVEL)), ["b"]),  # it was there
        ((("d", "c", LEVEL),), (("c", "c", NONE), ("b", "", LEVEL)), ["b"]),
    ],
)
def test_a_new_name_excuses_one_row_that_has_no_essay(
    now: Rows, was: Rows, back: list[str]
) -> None:
    found = filled(now, was, "level:thesis", "comment")
    assert [entry.called for entry in found.back] == back
    assert len(found.entries) == 1 + len(back)


def test_only_a_cell_that_is_there_and_empty_takes_a_mark_back() -> None:
    was: Rows = (("plan", "essay", SAYS), ("essay", "essay", LEVEL))
    now: Rows = (("plan", "essay", SAYS), ("essay", "essay", {"level:thesis": "-"}))
    found = filled(now, was, "level:thesis", "comment")
    assert found.taken == ("essay (level:thesis)",)
    assert not filled(was, was, "level:thesis", "comment").taken


@pytest.mark.parametrize(
    ("now", "was", "is_lossy", "counts"),
    [
        ("Dob?e", "Dobře", True, "Dobře"),
        ("Dob?e", "Dobře", False, None),  # in a table that has all letters it is a teacher's own
        ("Dobře", "Dobře", True, None),
        ("Good?", "Good!", True, None),
        ("Does this follow?", "Does this follow…", True, None),  # a teacher may ask it now
        ("?Good? point?", "“Good” point…", True, "“Good” point…"),
    ],
)
def test_letters_that_a_program_lost_are_put_back(
    now: str,
    was: str,
    is_lossy: bool,  # noqa: FBT001  # a column
    counts: str | None,
) -> None:
    old: Rows = (("a", "a", {"comment": was}),)
    found = filled((("a", "a", {"comment": now}),), old, "comment", is_lossy=is_lossy)
    assert found.entries[0].hand.cells["comment"] == (counts or now)
    assert found.spoilt == (("a (comment)",) if counts else ())
    assert (found.back, found.taken) == ((), ())

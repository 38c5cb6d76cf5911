"""The habit a text shows: width, indents, spacing, running lines."""

import pytest

from rubric.reading.encodings import decode
from rubric.reading.habits import Habit, ends_sentence, habit
from rubric.reading.lines import lines

CUT = """
The dam above the town held for a year, and in
that year the town grew until nobody who lived
there remembered that there had been a river
there before it. It came back in one night and
took the mill."""
LINES = "The dam held.\nThe town grew and grew.\nThen the river came back.\nIt took the mill."


def habit_of(text: str) -> Habit:
    return habit(lines(decode(text.encode())))


@pytest.mark.parametrize(
    ("text", "width", "gap"),
    [
        (CUT, 46, 0),
        (CUT.replace("\n", "\n\n"), None, 0),  # too few lines to believe in
        ((CUT + CUT).replace("\n", "\n\n"), 46, 1),
        (LINES, None, 0),
        (LINES.replace("\n", "\n\n"), None, 0),
        ("A line.", None, 0),
        ("", None, 0),
    ],
)
def test_a_width_shows_where_no_next_word_had_room(text: str, width: int | None, gap: int) -> None:
    found = habit_of(text)
    assert (found.width, found.gap) == (width, gap)


def test_an_indent_behind_a_sentence_begins_a_paragraph() -> None:
    indented = CUT.replace("\nThe dam", "\n    The dam") * 3
    assert habit_of(indented).indents
    assert not habit_of(CUT.replace("\n", "\n    ")).indents


def test_a_line_that_returns_is_running() -> None:
    cut = CUT.splitlines()[1:]
    text = "\n".join(
        line for number, each in enumerate(cut) for line in (f"The River {number}", each)
    )
    assert habit_of(text).running == {"the river #"}


def test_lines_of_a_repeated_paragraph_are_not_running() -> None:
    assert not habit_of(CUT * 4).running


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        ("It fell.", True),
        ("It fell.”", True),
        ("It fell” (Ames 4)¹.", True),
        ("It fell.¹²", True),
        ("It fell.<sup>3</sup>", True),
        ("It fell. [4]", True),
        ("as Ames says:", True),
        ("It fell", False),
        ("It fell,", False),
        ("It cost 3.5", False),
    ],
)
def test_the_end_of_a_sentence(line: str, *, yes: bool) -> None:
    assert ends_sentence(line) is yes

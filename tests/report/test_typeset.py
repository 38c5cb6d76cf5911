"""Text set in lines of print."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.report.typeset import BREADTH, BROAD, joined, lines

SIZE = 10.0
LINE = "rain and snow"  # 13 letters
FULL = 20  # letters x in a line of 10 points' type and 100 points' breadth


def breadth(text: str, size: float) -> float:
    return sum(BREADTH.get(letter, BROAD) for letter in text) * size / 100


@pytest.mark.parametrize(
    ("text", "most", "set_in"),
    [
        ("", 3, ()),
        ("rain and snow", 3, ("rain and snow",)),
        ("rain and snow fall", 3, ("rain and snow", "fall")),
        ("rain and snow and hail and sleet", 2, ("rain and snow", "and hail …")),
        ("“rain, and snow, and hail”", 1, ("“rain, and …”",)),
        ("thunderstorms everywhere", 3, ("thunderstorm", "s everywhere")),
    ],
)
def test_lines_end_where_the_next_word_does_not_fit(
    text: str, most: int, set_in: tuple[str, ...]
) -> None:
    assert lines(text, breadth(LINE, SIZE), SIZE, most) == set_in


@given(st.text(max_size=200), st.floats(5, 300), st.integers(1, 5))
def test_no_line_is_too_broad_and_none_too_many(text: str, points: float, most: int) -> None:
    made = lines(text, points, SIZE, most)
    assert len(made) <= max(most, len(" …”"))  # in the narrowest column the end takes lines
    assert all(breadth(line, SIZE) <= points or len(line) == 1 for line in made)


@given(st.text(max_size=200), st.floats(5, 300))
def test_no_letter_is_lost_where_nothing_is_cut(text: str, points: float) -> None:
    made = lines(text, points, SIZE, len(text) + 1)
    assert "".join("".join(made).split()) == "".join(text.split())


@pytest.mark.parametrize("letters", [100, 1_000_000])
def test_a_word_is_read_no_further_than_it_is_shown(letters: int) -> None:
    made = lines("x" * letters, breadth("x" * FULL, SIZE), SIZE, 3)
    assert made == ("x" * FULL, "x" * FULL, "…")


@pytest.mark.parametrize(
    ("text", "most", "said"),
    [
        ("rain  and snow fall", 3, "rain and snow fall"),
        ("thunderstorms everywhere", 3, "thunderstorms everywhere"),
        ("some thunderstorms", 9, "some thunderstorms"),
        ("“rain, and snow, and hail”", 1, "“rain, and …”"),
        ("", 3, ""),
    ],
)
def test_what_was_set_in_lines_is_joined_as_it_was_written(
    text: str, most: int, said: str
) -> None:
    assert joined(lines(text, breadth(LINE, SIZE), SIZE, most), text) == said


@given(st.text(max_size=200), st.floats(5, 300))
def test_lines_without_a_cut_are_joined_to_their_text(text: str, points: float) -> None:
    assert joined(lines(text, points, SIZE, len(text) + 1), text) == " ".join(text.split())

"""Names for essays and for what is written about them."""

import pytest

from rubric.batch.naming import LONGEST, plain, reason, stems
from rubric.result import GradeFailure


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["a.txt", "b.txt"], ["a", "b"]),
        (["a.txt", "a.md"], ["a-txt", "a-md"]),
        (["a.txt", "A.txt"], ["a-txt", "A-txt-2"]),
        (["a-txt.md", "a.md", "a.txt"], ["a-txt", "a-md", "a-txt-2"]),
        (["x/a.txt", "y/a.txt"], ["x/a", "y/a"]),
        (["x/a.txt", "X/a.md"], ["x/a-txt", "X/a-md"]),
        (["caf\u00e9.txt", "cafe\u0301.txt"], ["caf\u00e9-txt", "cafe\u0301-txt-2"]),
        (["essay.final.txt"], ["essay.final"]),
        (["a\nb.txt", "c\udcff.txt"], ["a_b", "c_"]),
    ],
)
def test_stems_are_unique_on_every_file_system(names: list[str], expected: list[str]) -> None:
    assert list(stems(names)) == expected


def test_a_long_name_leaves_room_for_its_suffix() -> None:
    long = [f"{'é' * 120}.txt", f"{'é' * 120}.md"]
    made = stems(long)
    assert len(set(made)) == len(long)
    assert all(len(f"{stem}.html".encode()) <= LONGEST + len("-2.html") for stem in made)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("ada.txt", "ada.txt"),
        ("día ¿qué?.txt", "día ¿qué?.txt"),
        ("a\x1b[2J\u2028.txt", "a_[2J_.txt"),
    ],
)
def test_a_name_cannot_move_the_cursor_or_break_a_line(name: str, shown: str) -> None:
    assert plain(name) == shown


@pytest.mark.parametrize(
    ("name", "says", "expected"),
    [
        ("a.txt", "a.txt: the file is empty.", "the file is empty."),
        ("x/a.txt", "a.txt: the file is empty.", "the file is empty."),
        ("-", "standard input: the file is empty.", "the file is empty."),
        ("a.txt", "The text has no prose.", "The text has no prose."),
    ],
)
def test_a_reason_does_not_repeat_the_name(name: str, says: str, expected: str) -> None:
    assert reason(GradeFailure(name, "code", says)) == expected

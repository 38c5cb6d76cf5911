"""Names for essays and for what is written about them."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.batch.naming import DEEPEST, LONGEST, called, few, plain, reason, stems
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


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("../../etc/evil.txt", "etc/evil"),
        ("/etc/evil.txt", "etc/evil"),
        ("//host/evil.txt", "host/evil"),
        ("..", "essay"),
        ("C:\\evil.txt", "C__evil"),
        ("con.txt", "_con"),
        ("LPT1/Aux.md", "_LPT1/_Aux"),
        ("console.txt", "console"),
        ("a?b. /c. .txt", "a_b__/c_"),
        ("a.json/b.txt", "a-json/b"),
        (".../x.txt", "___/x"),
    ],
)
def test_a_stem_stays_in_its_folder_and_fits_every_system(name: str, stem: str) -> None:
    assert stems([name]) == (stem,)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["a.txt", "A.txt", "b"], ["a.txt", "A.txt", "b"]),
        (["a\n.txt", "a_.txt"], ["a_-2.txt", "a_.txt"]),
        (["a.txt", "a.txt", "a.txt"], ["a.txt", "a-2.txt", "a-3.txt"]),
        (["a\n.txt", "a\u200e.txt", "a_-2.txt"], ["a_.txt", "a_-3.txt", "a_-2.txt"]),
        (["a.b/c", "a.b/c"], ["a.b/c", "a.b/c-2"]),
    ],
)
def test_what_essays_are_called_is_plain_and_each_ones_own(
    names: list[str], expected: list[str]
) -> None:
    assert list(called(names)) == expected


@given(st.lists(st.text(st.sampled_from("a_-2.\n\u200e"), max_size=5), max_size=8))
def test_each_essay_has_a_name_of_its_own(names: list[str]) -> None:
    made = called(names)
    assert len({*made}) == len(names)
    assert all(name in made for name in names if plain(name) == name)
    assert [plain(name) for name in made] == [*made]


@given(
    st.lists(
        st.text(st.sampled_from("aA.é/\\ \u202e\n:") | st.characters(), max_size=300), max_size=6
    )
)
def test_stems_are_each_their_own_and_lead_nowhere(names: list[str]) -> None:
    made = stems(names)
    assert len({stem.casefold() for stem in made}) == len(names)
    for stem in made:
        path = PurePosixPath(stem)
        assert not path.is_absolute()
        assert not {"..", "."} & {*path.parts}
        assert all(len(part.encode()) <= LONGEST + len("_") + 4 for part in path.parts)
        assert len(stem.encode()) <= DEEPEST + LONGEST


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
        ("essay\u202etxt.exe", "essay_txt.exe"),
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


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["a.txt", "b.txt", "c.txt"], "a.txt, b.txt and 1 more"),
        (["Lee, Al", "Ana"], "Lee, Al; Ana"),
        (["Ana", "b\n", "Lee, Al"], "Ana, b_ and 1 more"),
    ],
)
def test_a_list_of_names_is_short_and_shows_where_each_begins(names: list[str], said: str) -> None:
    assert few(names, 2) == said

import pytest

from rubric.analysis.pillars.lists import items
from rubric.types import Span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a, b and c", ["a", "b", "c"]),
        ("one thing, another thing, and a third", ["one thing", "another thing", "a third"]),
        ("salt and pepper", ["salt", "pepper"]),
        (
            "the song “Now, and Then”, the dance and the play",
            [
                "the song “Now, and Then”",
                "the dance",
                "the play",
            ],
        ),
        ("bread (white, brown), milk, and eggs", ["bread (white, brown)", "milk", "eggs"]),
        (
            "first cost, second speed, and third comfort",
            ["cost", "speed", "comfort"],
        ),
        ("nothing to divide", []),
        ("a, b, c, d, e, f, g, h and i", []),
    ],
)
def test_an_enumeration_is_divided(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in items(text, Span(0, len(text)))] == found

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
        (
            "12,500 lives, 3,000 jobs, and 400 farms",
            ["12,500 lives", "3,000 jobs", "400 farms"],
        ),
        (
            "1,000 to 200 swimmers and 1,250,000 ducks",
            ["1,000 to 200 swimmers", "1,250,000 ducks"],
        ),
        ("in 1990,1991 and 1992", ["in 1990", "1991", "1992"]),
        ("nothing to divide", []),
        ("a, b, c, d, e, f, g, h and i", []),
    ],
)
def test_an_enumeration_is_divided(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in items(text, Span(0, len(text)))] == found

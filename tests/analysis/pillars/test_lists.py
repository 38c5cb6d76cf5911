import pytest

from rubric.analysis.pillars.lists import clauses, items, worded
from rubric.types import Span


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a, b and c", ["a", "b", "c"]),
        ("one thing, another thing, and a third", ["one thing", "another thing", "a third"]),
        ("salt and pepper", ["salt", "pepper"]),
        ("say, do you agree or disagree", []),
        ("the uh, salt, the pepper and um, the bread", []),
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
        ("a, b, c, d, e and f", list("abcdef")),
        ("a, b, c, d, e, f and g", []),
        (f"old {'very ' * 26}tea and milk", [f"old {'very ' * 26}tea", "milk"]),
        (f"old {'very ' * 27}tea and milk", []),
        ("crowded, noisy halls and dim lamps", ["crowded", "noisy halls", "dim lamps"]),
        (
            "crowded, noisy halls, dim lamps and chairs",
            ["crowded, noisy halls", "dim lamps", "chairs"],
        ),
        ("air, which does us good", ["air", "which does us good"]),
        ("air, which does us good, and light", ["air, which does us good", "light"]),
    ],
)
def test_an_enumeration_is_divided(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in items(text, Span(0, len(text)))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("they burn, killing birds", ["they burn", "killing birds"]),
        ("they burn, killing birds, and they cost", ["they burn, killing birds", "they cost"]),
    ],
)
def test_a_participle_beside_two_clauses_goes_on_from_one(text: str, found: list[str]) -> None:
    divided = items(text, Span(0, len(text)))
    assert [span.of(text) for span in clauses(text, divided)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("lakes and it", ["lakes"]), ("lakes, rivers and it", ["lakes", "rivers", "it"])],
)
def test_beside_two_items_a_pronoun_is_one(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in worded(text, items(text, Span(0, len(text))))] == found


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "it saves lives it stops boredom and it earns money",
            ["it saves lives", "it stops boredom", "it earns money"],
        ),
        (
            "they get strong they make friends and they sleep",
            ["they get strong", "they make friends", "they sleep"],
        ),
        (
            "it is good when it rains and it saves time",
            ["it is good when it rains", "it saves time"],
        ),
        (
            "it makes it easier to swim and it saves time",
            ["it makes it easier to swim", "it saves time"],
        ),
    ],
    ids=["it", "they", "when it", "makes it"],
)
def test_a_subject_that_comes_again_divides_without_a_comma(
    said: str, expected: list[str]
) -> None:
    assert [one.of(said) for one in items(said, Span(0, len(said)))] == expected

import pytest

from rubric.types import Span
from rubric.words import containment, count, placed, stems


@pytest.mark.parametrize(
    ("text", "stemmed"),
    [
        ("The schools' histories", "school histori"),
        ("Stalin’s well-known plan", "stalin well-known plan"),
        ("It is what it is.", ""),
        ("3,500 trees in 1924", "3,500 1924 tree"),
    ],
)
def test_stems_carry_the_meaning(text: str, stemmed: str) -> None:
    assert stems(text) == frozenset(stemmed.split())


def test_a_part_has_the_words_of_that_part_at_their_places() -> None:
    text = "one two three four"
    part = placed(text, Span(4, 13))
    assert [word.plain for word in part.found] == ["two", "three"]
    assert [text[start:end] for start, end in zip(part.starts, part.ends, strict=True)] == [
        "two",
        "three",
    ]


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [("a b", "a b c", 1.0), ("a b", "b", 0.5), ("", "a", 0.0), ("a", "", 0.0)],
)
def test_containment(part: str, whole: str, share: float) -> None:
    assert containment(frozenset(part.split()), frozenset(whole.split())) == share


def test_words_are_counted_as_a_word_processor_does() -> None:
    assert count("Well – it's 3 o'clock, e.g. now.") == 7

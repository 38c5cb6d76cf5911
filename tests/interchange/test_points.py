"""Points as teachers write them."""

from fractions import Fraction

import pytest

from rubric.interchange.points import factor, named, number, told, whole


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("4", 4), ("4.5", 4.5), ("4,5", 4.5), ("4 pts", 4), ("4pts.", 4), ("10-8", 10),
        ("8 – 10 points", 10), ("25%", 25), ("1 point", 1), ("0", 0), ("", None), ("four", None),
        ("-1", None), ("4 cats", None), ("1,000,000,000,000", None), ("٤", None),
    ],
)  # fmt: skip
def test_a_number_alone(text: str, points: float | None) -> None:
    found = number(text)
    assert (None if found is None else float(found)) == points


@pytest.mark.parametrize(
    ("text", "name", "points"),
    [
        ("Excellent (4)", "Excellent", 4),
        ("Excellent", "Excellent", None),
        ("4 - Excellent", "Excellent", 4),
        ("Excellent: 4 pts", "Excellent", 4),
        ("Excellent\n(4 points)", "Excellent", 4),
        ("Level 4", "Level 4", 4),
        ("4", "4", 4),
        ("4 pts", "4 pts", 4),
        ("A (90–100%)", "A", 100),
        ("Meets standard 3-2", "Meets standard", 3),
        ("Over 50 sources named", "Over 50 sources named", None),
    ],
)
def test_a_level_s_head(text: str, name: str, points: int | None) -> None:
    assert named(text) == (name, points)


@pytest.mark.parametrize(
    ("text", "points", "words"),
    [
        ("4 pts: All cited", 4, "All cited"),
        ("(4) All cited (Ames).", 4, "All cited (Ames)."),
        ("100% of the claims are cited", None, "100% of the claims are cited"),
        ("All cited (4)", 4, "All cited"),
        ("All cited – 4 points", 4, "All cited"),
        ("All cited", None, "All cited"),
        ("At least 3 sources", None, "At least 3 sources"),
        ("Cites (Ames 4) well", None, "Cites (Ames 4) well"),
    ],
)
def test_a_cell(text: str, points: int | None, words: str) -> None:
    assert told(text) == (points, words)


def test_what_points_are_taken_by() -> None:
    assert factor("Thesis (x2)") == ("Thesis", Fraction(2))
    assert factor("Thesis × 1,5") == ("Thesis", Fraction(3, 2))
    assert factor("Taxes") == ("Taxes", None)


def test_halves_go_up() -> None:
    assert [whole(Fraction(n, 2)) for n in range(5)] == [0, 1, 1, 2, 2]

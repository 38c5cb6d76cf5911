"""What programs make of letters that their encoding has not."""

import pytest

from rubric.batch.spoilt import is_rest, marked, plain


@pytest.mark.parametrize(
    ("now", "was"),
    [
        ("Dob?e", "Dobře"),
        ("Dobre", "Dobře"),
        ("Jirí Dvo?ák", "Jiří Dvořák"),
        ("Lukasz", "Łukasz"),
        ("na?ve", "naïve"),  # as a program of another alphabet does
        ("well ?? done", "well \N{GRINNING FACE} done"),
        ("?? (1)", "東京 (1)"),
    ],
)
def test_a_text_that_lost_letters(now: str, was: str) -> None:
    assert is_rest(now, was)


@pytest.mark.parametrize(
    ("now", "was"),
    [
        ("Dobře", "Dobře"),
        ("naive", "naïve"),  # the usual encoding has it: somebody else's change
        ("D?b?e", "Dobře"),
        ("Dob?e, more", "Dobře"),
        ("Dobře", "Dobre"),
        ("Good?", "Good!"),
        ("a.c", "abc"),
        ("", "ř"),
    ],
)
def test_a_text_that_somebody_changed(now: str, was: str) -> None:
    assert not is_rest(now, was)


def test_a_name_is_looked_up_by_what_may_be_left_of_it() -> None:
    assert marked("Łukasz Gómez") == marked("?ukasz Gómez") == "?ukasz G?mez"
    assert plain("Łukasz Gómez") == plain("Lukasz Gómez") == "Lukasz Gomez"

"""What programs make of letters that their encoding has not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.batch.spoilt import is_asked, is_rest, marked, plain


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
        ("na??ve – yes", "naïve – yes"),  # a mark for each byte
        ("Dobr? Jak?", "Dobr\N{COMBINING CARON}? Jak?"),
        ("?" * 200, "\N{CJK UNIFIED IDEOGRAPH-5B57}" * 200),
    ],
)
def test_a_text_that_lost_letters(now: str, was: str) -> None:
    assert is_rest(now, was)


@given(st.text(), st.sampled_from(["ascii", "latin-1", "cp1252", "cp1250", "mac-roman"]))
def test_whatever_an_encoding_lost(was: str, encoding: str) -> None:
    now = was.encode(encoding, "replace").decode(encoding)
    assert is_rest(now, was) is (now != was)


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
        ("?" * 300, "\N{CJK UNIFIED IDEOGRAPH-5B57}" * 200),  # in no time, and not in years
        ("?" * 200 + "!", "\N{CJK UNIFIED IDEOGRAPH-5B57}" * 200),
    ],
)
def test_a_text_that_somebody_changed(now: str, was: str) -> None:
    assert not is_rest(now, was)


@pytest.mark.parametrize(
    ("now", "was", "asked"),
    [
        ("Does this follow?", "Does this follow…", True),
        ("“Does this follow?” – see p. 2", "“Does this follow…” – see p. 2", True),
        ("Why?? Say more.", "Why – Say more.", False),
        ("Why? Say more… or less?", "Why— Say more… or less…", True),
        ("?Good?", "“Good”", False),
        ("Good ? why", "Good – why", False),
        ("It?s so", "It’s so", False),
        ("Dob?", "Dobř", False),
        ("Dob??", "Dobř…", False),
    ],
)
def test_a_mark_behind_a_word_may_be_a_question(
    now: str,
    was: str,
    asked: bool,  # noqa: FBT001  # a column
) -> None:
    assert is_asked(now, was) is asked


def test_a_name_is_looked_up_by_what_may_be_left_of_it() -> None:
    assert marked("Łukasz Gómez") == marked("?ukasz Gómez") == "?ukasz G?mez"
    assert plain("Łukasz Gómez") == plain("Lukasz Gómez") == "Lukasz Gomez"

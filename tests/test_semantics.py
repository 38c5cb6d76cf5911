"""Nearness in meaning, and the table it is read from."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.semantics import meaning, nearness, table, together
from rubric.semantics.pieces import pieces


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("Cats sleep a lot.", "A feline naps often.", "Stocks fell on Monday."),
        ("tired residents", "people who cannot sleep", "a change of the tax law"),
        ("tickets pay for the heating", "it saves money", "it saves lives"),
    ],
)
def test_what_means_the_same_is_nearer(text: str, near: str, far: str) -> None:
    here = meaning(text)
    assert nearness(here, meaning(near)) > nearness(here, meaning(far))


def test_a_text_is_nearest_to_itself() -> None:
    assert nearness(meaning("a clear day"), meaning("A clear day")) == 1.0


@pytest.mark.parametrize("nothing", ["", "   ", "\u4e2d\u6587"])
def test_no_known_word_means_nothing(nothing: str) -> None:
    assert meaning(nothing).size == 0
    assert nearness(meaning(nothing), meaning("something")) == 0.0


@given(st.text(max_size=80), st.text(max_size=80))
def test_nearness_is_a_cosine(a: str, b: str) -> None:
    assert -1.0 <= nearness(meaning(a), meaning(b)) <= 1.0
    assert nearness(meaning(a), meaning(b)) == nearness(meaning(b), meaning(a))


@given(st.lists(st.text(alphabet="abcdefg .", max_size=30), max_size=5))
def test_parts_add_up_to_the_whole(parts: list[str]) -> None:
    assert together(map(meaning, parts)).sums == meaning(" ".join(parts)).sums


def test_many_rows_do_not_overflow() -> None:
    once, often = table.add_rows([7]), table.add_rows([7] * 1000)
    assert often == tuple(1000 * value for value in once)


def test_words_are_divided_into_the_longest_pieces() -> None:
    known = list(table.vocabulary())
    assert [known[row] for row in pieces("Unhelpfulness, café")] == [
        "un",
        "##hel",
        "##pf",
        "##ul",
        "##ness",
        ",",
        "cafe",
    ]


def test_the_table_is_the_one_that_grades_name() -> None:
    assert sha256(table.rows()).hexdigest() == table.SHA256
    assert len(table.rows()) == table.DIMENSIONS * len(table.vocabulary())

"""Which words are an essay's own, and their prints."""

import pytest
from builders import OPENING, THESIS, page, strong, text
from hypothesis import given
from hypothesis import strategies as st

from rubric.batch.similarity.own import (
    KEPT,
    SHINGLE,
    WIDTH,
    of_draft,
    own,
    packed,
    rolled,
    unpacked,
)
from rubric.types import Paragraph, Span

QUOTING = (
    "Its keeper wrote that “the lamp burned through eleven storms without a single night of "
    "darkness” (Hale 9), and nobody in the village doubted him. He was proud of it for years."
)


@pytest.mark.parametrize(
    ("here", "not_here"),
    [
        ("nobody in the village doubted him", "the lamp burned"),
        ("its keeper wrote that and nobody", "hale"),
        ("he was proud of it for years", "warm water"),
    ],
    ids=["a quotation", "a citation between own words", "the list of sources"],
)
def test_own_are_the_words_of_the_prose_that_come_from_nowhere(here: str, not_here: str) -> None:
    sources = "Works Cited\n\nHale, Ida. Warm Water. Brook Press, 2015."
    said = of_draft(page(text(f"{OPENING} {THESIS}", QUOTING, QUOTING, OPENING, sources))).said
    assert here in " ".join(said)
    assert not_here not in " ".join(said)


def test_what_the_assignment_says_is_not_the_essays_own() -> None:
    prompt = "Should the town open its swimming pool in winter because exercise is healthy?"
    said = " ".join(of_draft(page(strong()), prompt).said)
    assert "open its swimming pool" not in said
    assert "exercise keeps people healthy" in said


def test_places_are_those_of_the_words() -> None:
    draft = page(strong())
    found = of_draft(draft)
    assert [draft.text[a:b].lower() for a, b in zip(found.starts, found.ends, strict=True)][
        :3
    ] == [
        "every",
        "october",
        "the",
    ]
    last = found.span(len(found.said) - 2, len(found.said) - 1)
    assert last.of(draft.text) == "all winter"
    assert [found.number(found.starts[0]), found.number(last.start)] == [1, 5]


def test_stretches_left_out_may_overlap_and_reach_over_paragraphs() -> None:
    written = "one two three four\n\nfive six seven"
    parts = [Paragraph(0, 18, "body"), Paragraph(20, 34, "body")]
    without = [Span(4, 7), Span(4, 13), Span(14, 24)]
    assert own(written, parts, without, None).said == ("one", "six", "seven")


@pytest.mark.parametrize("words", [0, 1, SHINGLE - 1])
def test_few_words_have_no_prints(words: int) -> None:
    few = own("so " * words, [Paragraph(0, 3 * words, "body")], (), None)
    assert rolled(few.said) == []
    assert (unpacked(packed(few)).words, [*unpacked(packed(few)).marks]) == (words, [])


def test_prints_are_the_same_on_every_machine() -> None:
    assert rolled("a lamp in a dark tower burns".split()) == [2498446491, 3148799282]


@given(st.lists(st.text(), max_size=40), st.integers(0, 5))
def test_prints_know_words_wherever_they_stand(said: list[str], before: int) -> None:
    marks = rolled(said)
    assert len(marks) == max(0, len(said) - SHINGLE + 1)
    assert rolled(["x"] * before + said)[before:] == marks
    assert all(0 <= mark < 1 << WIDTH for mark in marks)


def test_one_print_in_four_is_kept_sorted_and_once() -> None:
    said = [str(number) for number in range(4000)] * 2
    few = own(" ".join(said), [Paragraph(0, len(" ".join(said)), "body")], (), None)
    kept = [*unpacked(packed(few)).marks]
    assert kept == sorted(set(kept))
    assert all(mark < KEPT for mark in kept)
    assert 900 < len(kept) < 1100

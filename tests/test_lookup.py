from dataclasses import replace

import pytest
from builders import doubted, strong, understood

from rubric.lookup import (
    counted,
    hedged,
    indexes,
    legible,
    number,
    paragraph_at,
    places,
    quoted,
    sentence_at,
    sentences_in,
    series,
    shortened,
    stretch,
)
from rubric.types import Sentence, Span


@pytest.mark.parametrize(
    ("n", "noun", "said"),
    [(0, "reason", "no reasons"), (1, "reason", "one reason"), (12, "note", "12 notes")],
)
def test_numbers_with_their_noun(n: int, noun: str, said: str) -> None:
    assert counted(n, noun) == said


def test_a_long_quotation_is_cut_at_a_word() -> None:
    assert shortened("one  two three", 9) == "one two …"
    assert shortened("short", 9) == "short"


def test_what_a_draft_is_remembered_by_costs_one_text() -> None:
    draft = understood(strong()).draft
    fewer = replace(draft, sentences=draft.sentences[1:])
    assert hash(draft) == hash(fewer) == hash(draft.text)
    assert len(sentences_in(draft, 0)) == len(sentences_in(fewer, 0)) + 1


def test_every_place_has_its_paragraph_and_sentence() -> None:
    draft = understood("A Title\n\n" + strong()).draft
    assert number(draft, 1) == 1
    for sentence in draft.sentences:
        assert paragraph_at(draft.paragraphs, sentence.start) == sentence.paragraph
        assert sentence_at(draft, sentence.end - 1) == sentence
        assert quoted(draft, sentence).quote == sentence.of(draft.text)


def test_paragraphs_are_named_as_a_reader_counts_them() -> None:
    draft = understood("A Title\n\n" + strong()).draft
    body = indexes(draft, "body")
    assert stretch(draft, body) == "¶2 to ¶4"
    assert stretch(draft, body[:1]) == "¶2"
    assert stretch(draft, ()) == ""
    assert places(draft, body) == "¶2, ¶3, ¶4"
    assert places(draft, body, most=1) == "¶2 and 2 more"
    assert places(draft, ()) == ""


@pytest.mark.parametrize(
    ("says", "said"),
    [
        ("All of it.", "I am not sure, but all of it."),
        ("I found none.", "I am not sure, but I found none."),
        ("“All” of it.", "I am not sure, but “All” of it."),
        ("I could not find it.", "I could not find it."),
    ],
)
def test_what_rests_on_a_thesis_in_doubt_says_so(says: str, said: str) -> None:
    essay = understood(strong())
    assert hedged(essay, says) == says
    assert hedged(doubted(essay), says) == said


@pytest.mark.parametrize(
    ("names", "said"),
    [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C"), "A, B and C")],
)
def test_names_are_listed_as_a_sentence_does(names: tuple[str, ...], said: str) -> None:
    assert series(names) == said
    assert series(names, "or") == said.replace("and", "or")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("¹", "… winter kept fewer of them.¹"),
        ("²,³", "… swam for a whole season²,³"),
        ("(Osgood 12)", "(Osgood 12)"),
        ("⁴", "⁴"),
    ],
)
def test_a_bare_note_mark_is_quoted_with_the_words_before_it(words: str, said: str) -> None:
    text = "⁴ The winter kept fewer of them.¹ They swam for a whole season²,³ there (Osgood 12)."
    draft = replace(understood(strong()).draft, text=text, sentences=(Sentence(0, len(text), 0),))
    start = text.index(words)
    assert legible(draft, Span(start, start + len(words))) == said

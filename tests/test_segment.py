"""Sentences: `‖` marks where one ends in the texts below."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.quoted import quotations
from rubric.segment import LONGEST_SENTENCE, sentences
from rubric.types import Span

ENDS = "‖"
WRITING = st.text("aAbI .?!…\"“”'()[]1²\n-:,é", max_size=120)


def split(text: str) -> list[str]:
    return [sentence.of(text) for sentence in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "marked",
    [
        "The dam held.‖ The town did not.",
        "Was it fair?‖ No!‖ It was law.",
        "“It was a cold spring” (Ames 4).‖ The farmers left.",
        "“It was a cold spring” (Ames 4)².‖ The farmers left.",
        "“It was a cold spring.”²‖ The farmers left.",
        "They called it “a slow ruin.” (Ames 4)‖ It was quick.",
        "They were ruined. (Ames 4-5)³.‖ The bank was not.",
        "They were ruined. (Ames)‖ The bank was not.",
        "They were ruined.[4]‖ The bank was not.",
        "They were ruined. (www.ames.example/4)‖ The bank was not.",
        "The bank was not.‖ They were ruined. https://ames.example/4",
        "They were ruined [4].‖ The bank was not.",
        "They were ruined.¹²‖ The bank was not.",
        "Who “asks for bread?” (Ames 9).‖ Everyone.",
        "“Why now?” he asked.‖ Nobody knew.",
        "She wrote, “Leave me. I am tired.”‖ They left.",
        "She wrote, “Leave me. I am tired” (Ames 3).‖ They left.",
        '"Leave me. I am tired." (Ames 3)‖ They left.',
        "He waited... and nothing came.‖ Then rain.",
        "He waited . . . and nothing came.‖ Then rain.",
        "He waited...‖ Nothing came.",
        "The “law is silent [...] in war” again.‖ So were they.",
    ],
)
def test_a_quotation_keeps_its_citation_and_its_note_mark(marked: str) -> None:
    assert split(marked.replace(ENDS, "")) == [part.strip() for part in marked.split(ENDS)]


@pytest.mark.parametrize(
    "marked",
    [
        "Dr. Vance and Mrs. Hill met at St. Anne's.‖ It rained.",
        "The U.S. Navy sailed.‖ It came back.",
        "They moved to the U.S.‖ The house was small.",
        "Some fruits, e.g. Figs, dry well.‖ Others rot.",
        "A study (Reed et al. 12) says so.‖ It is old.",
        "T. S. Eliot wrote it.‖ W. H. Auden read it.",
        "It ran under Plan B.‖ The first plan failed.",
        "It opened on Jan. 3rd at 9 a.m. in the rain.‖ Few came.",
        "See p. 12 and pp. 14-15.‖ No. 4 is best.",
        "It grew by 2.5 percent.‖ That is little.",
        "Two reasons: 1. cost and 2. time.‖ Both hold.",
        "Louis XIV. was a king.‖ He danced.",
        "He works for Acme Inc. now.‖ She left.",
        "He said no.‖ They agreed.",
        "The page www.example.org/a.b is gone.‖ A copy exists.",
    ],
)
def test_an_abbreviation_ends_no_sentence(marked: str) -> None:
    assert split(marked.replace(ENDS, "")) == [part.strip() for part in marked.split(ENDS)]


@pytest.mark.parametrize(
    "marked",
    [
        "It began in 1914.‖It ended in 1918.‖ Nobody won.",
        "Phones help us.‖They keep us safe.",
        "Phones can break.‖so be careful with them.",
        "is it right?‖ many people say so.‖ i do not.",
        "we need rules .‖ they help .",
        "What a mess!!!‖ Who did it?!‖ Me.",
        "He wondered if it was true?‖ and then slept.",
        "The company Yahoo! was big.‖ It shrank.",
        'It says "it is hot."‖ this is why nobody goes.',
        "They went home, etc. and slept.",
    ],
)
def test_school_writing_is_split_where_a_reader_would(marked: str) -> None:
    assert split(marked.replace(ENDS, "")) == [part.strip() for part in marked.split(ENDS)]


def test_only_the_paragraph_asked_for_is_split() -> None:
    text = "Title\n\nOne here. Two here.\n\nThree."
    assert [s.of(text) for s in sentences(text, Span(7, 26))] == ["One here.", "Two here."]


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert sentences(text, Span(0, len(text))) == ()


def test_an_item_in_a_line_of_its_own_is_a_sentence() -> None:
    assert split("Cost:\n- It was high.\n- Who paid") == ["Cost:", "- It was high.", "- Who paid"]
    verse = "“I wandered lonely\nas a cloud” and left."
    assert split(verse) == [verse]


def test_marks_without_letters_stay_with_the_sentence_before() -> None:
    assert split("It is done. ... ?") == ["It is done. ... ?"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("A stray “ mark, then “one” more.", ["“one”"]),
        ('Boards of 6" and a "word" too.', ['"word"']),
        ("“" + "too long " * 100 + "”", []),
    ],
)
def test_quotation_marks_are_paired(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in quotations(text)] == expected


@given(WRITING, st.integers(0, 20), st.integers(0, 20))
def test_sentences_cover_the_paragraph_in_order(text: str, before: int, after: int) -> None:
    span = Span(min(before, len(text)), max(min(before, len(text)), len(text) - after))
    found = sentences(text, span)
    seen = [i for s in found for i in range(s.start, s.end)]
    assert seen == sorted(set(seen))
    assert all(span.covers(s) and s.of(text) == s.of(text).strip() != "" for s in found)
    ink = {i for i in range(span.start, span.end) if not text[i].isspace()}
    assert ink <= set(seen)


@pytest.mark.parametrize("text", ["word, " * 5_000, "x" * 30_000, "“ " * 10_000])
def test_what_is_longer_than_any_sentence_is_cut(text: str) -> None:
    found = sentences(text, Span(0, len(text)))
    assert max(span.end - span.start for span in found) <= LONGEST_SENTENCE
    assert "".join(span.of(text) for span in found).replace(" ", "") == text.replace(" ", "")

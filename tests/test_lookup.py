import pytest
from builders import strong, understood

from rubric.lookup import counted, number, paragraph_at, quoted, sentence_at, shortened


@pytest.mark.parametrize(
    ("n", "noun", "said"),
    [(0, "reason", "no reasons"), (1, "reason", "one reason"), (12, "note", "12 notes")],
)
def test_numbers_with_their_noun(n: int, noun: str, said: str) -> None:
    assert counted(n, noun) == said


def test_a_long_quotation_is_cut_at_a_word() -> None:
    assert shortened("one  two three", 9) == "one two …"
    assert shortened("short", 9) == "short"


def test_every_place_has_its_paragraph_and_sentence() -> None:
    draft = understood("A Title\n\n" + strong()).draft
    assert number(draft, 1) == 1
    for sentence in draft.sentences:
        assert paragraph_at(draft.paragraphs, sentence.start) == sentence.paragraph
        assert sentence_at(draft, sentence.end - 1) == sentence
        assert quoted(draft, sentence).quote == sentence.of(draft.text)

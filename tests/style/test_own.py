import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, text, understood
from hypothesis import given
from hypothesis import strategies as st

from rubric.lookup import prose
from rubric.records import replace
from rubric.style.own import BLANK, length, own, places, told
from rubric.style.phrases import either
from rubric.types import Span

QUOTING = "A swimmer said that “Cold water wakes the whole of me” (Osgood 14) in “The Pool”."
BODY = text(f"{OPENING} {THESIS}", f"{HEALTH} {QUOTING}", LESSONS, CONCLUSION)


@pytest.mark.parametrize(
    ("words", "without", "with_titles"),
    [
        ("a swimmer said", 1, 1),
        ("cold water", 0, 0),
        ("the pool”", 0, 1),
        ("osgood 14", 0, 0),
    ],
    ids=["own", "quoted", "a title", "a citation"],
)
def test_what_is_the_writers_own(words: str, without: int, with_titles: int) -> None:
    essay = understood(BODY)
    plain = own(essay, prose(essay.draft))
    titled = own(essay, prose(essay.draft), titles=True)
    assert (plain.count(words), titled.count(words)) == (without, with_titles)
    assert len(plain) == len(titled) == len(essay.draft.text)


def test_only_the_part_asked_is_kept_and_nothing_void() -> None:
    essay = understood(BODY)
    body = essay.draft.paragraphs[2]
    assert own(essay, (2,)).strip(BLANK).startswith("lessons save lives")
    void = replace(essay, void=(Span(body.start, body.end),))
    assert not own(void, (2,)).strip(BLANK)
    assert told(void, (2,)) == ()
    assert len(told(essay, (2,))) == 3


def test_a_block_quotation_is_not_the_writers() -> None:
    set_off = "> The lake was cold and the boys were colder, and nobody said a word of it to us."
    written = text(f"{OPENING} {THESIS}", f"{HEALTH} She writes:", set_off, LESSONS, CONCLUSION)
    essay = understood(written)
    assert "colder" not in own(essay, prose(essay.draft))


@pytest.mark.parametrize(
    ("phrases", "said", "count"),
    [
        (("a lot", "a lot of"), "a lot of cake and a lot", 2),
        (("don't",), "don’t and don't", 2),
        (("no  one",), "no one and no\none, no-one", 2),
        (("a.b",), "a.b and axb", 1),
        (("cat",), "the cat concatenates", 1),
        (("(",), "a ( b", 1),
    ],
)
def test_plain_phrases_are_found_as_whole_words(
    phrases: tuple[str, ...], said: str, count: int
) -> None:
    assert len(places(said, either(phrases))) == count


@given(st.text(min_size=1, max_size=40).filter(lambda said: bool(said.split())))
def test_a_phrase_is_never_read_as_a_pattern(phrase: str) -> None:
    plain = " ".join(phrase.lower().split())
    assert either((phrase,)).search(f"\n{plain}\n") is not None


def test_length_counts_words_in_a_stretch() -> None:
    assert length(f"two words {BLANK * 5} and three more") == 5
    assert length("two words and three", Span(0, 9)) == 2

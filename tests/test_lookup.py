import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    doubted,
    strong,
    text,
    understood,
)
from hypothesis import given
from hypothesis import strategies as st

from rubric.lookup import (
    counted,
    covering,
    has_lost_breaks,
    hedged,
    indexes,
    legible,
    number,
    only_leaves,
    paragraph_at,
    places,
    quoted,
    sentence_at,
    sentences_in,
    series,
    shortened,
    stretch,
    tail,
    takes_leave,
)
from rubric.records import replace
from rubric.types import Draft, Sentence, Span


@pytest.mark.parametrize(
    ("n", "noun", "said"),
    [(0, "reason", "no reasons"), (1, "reason", "one reason"), (12, "note", "12 notes")],
)
def test_numbers_with_their_noun(n: int, noun: str, said: str) -> None:
    assert counted(n, noun) == said


def test_a_long_quotation_is_cut_at_a_word() -> None:
    assert shortened("one  two three", 9) == "one two …"
    assert shortened("short", 9) == "short"


def test_a_draft_is_remembered_by_all_it_holds_and_hashed_once() -> None:
    hashed: list[str] = []

    class Title(str):
        __slots__ = ()

        def __hash__(self) -> int:
            hashed.append(self)
            return super().__hash__()

    draft = replace(understood(strong()).draft, title=Title("Pools"))
    fewer = replace(draft, sentences=draft.sentences[1:])
    assert len(sentences_in(draft, 0)) == len(sentences_in(fewer, 0)) + 1
    assert hash(draft) != hash(fewer)
    assert hashed == ["Pools", "Pools"]


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
    ("sentence", "leaves"),
    [
        ("Thank you for your time.", True),
        ("Well, I hope I have helped.", True),
        ("I hope that you enjoyed reading my letter!", True),
        ("I hope you liked it.", True),
        ("I look forward to hearing from you.", True),
        ("I hope you will take this into consideration.", True),
        ("Please consider my idea.", True),
        ("So I hope this piece of writing changes your mind.", True),
        ("I take my sister to the pool.", False),
        ("Please consider this: lessons save lives.", False),
        ("Looking forward to your kind reply,", True),
        ("Thanks to the pool, children swim.", False),
        ("Thank you for opening the pool, because lessons save lives.", False),
        ("I hope you like the idea of an open pool.", False),
        ("We look forward to a winter in which the town keeps its pool open.", False),
        ("I hope this letter has shown you that schools should keep phones out.", False),
        ("I hope my essay helped you see why lessons save lives.", False),
        ("I hope this letter has convinced you we must open the pool.", False),
        ("I hope that this letter that I wrote changes your mind.", True),
        ("Please consider my idea that the pool should open.", False),
        ("I hope you will take this chance to open the pool.", False),
        ("Please take this town's buses off the road.", False),
        ("Please take my ideas into consideration.", True),
        ("Please think about what I have said before you make your decision.", True),
        ("We look forward to hearing children in the pool.", False),
    ],
)
def test_thanks_and_greetings_are_told_from_claims(sentence: str, *, leaves: bool) -> None:
    assert takes_leave(sentence) is leaves


@pytest.mark.parametrize(
    ("said", "leaves"),
    [
        ("Thank you for reading my letter.", True),
        ("Thank you for reading. Please think about it once more. Yours, Ada.", True),
        ("Please think about it. Thank you for reading.", True),
        ("Please think about it: lessons save lives. Thank you for reading.", False),
        (f"I hope you enjoyed my essay. {CONCLUSION}", False),
        ("Thank you for reading. The pool is our own.", True),
        ("Thank you for reading. The pool is all our own.", False),
    ],
)
def test_a_paragraph_that_goes_on_to_argue_does_more_than_thank(
    said: str, *, leaves: bool
) -> None:
    draft = understood(text(f"{OPENING} {THESIS}", HEALTH, TICKETS, said, LESSONS)).draft
    apart = draft.paragraphs[3].role == "other"  # a letter’s closing, wherever it stands
    assert (apart or only_leaves(draft, 3)) is leaves


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
    start = text.index(words)
    assert legible(alone(text), Span(start, start + len(words))) == said


def alone(text: str) -> Draft:
    """Give a draft of one sentence."""
    return replace(understood(strong()).draft, text=text, sentences=(Sentence(0, len(text), 0),))


def test_all_the_words_before_a_mark_are_quoted_without_an_ellipsis() -> None:
    assert legible(alone("The pike came back.¹"), Span(19, 20)) == "The pike came back.¹"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bells ring at nine.", "ring at nine"),
        ("Every bell rings at nine.", "bell rings at nine"),
        ("In the town every bell rings at nine.", "every bell rings at nine"),
        ("Yes!", "Yes"),
    ],
)
def test_of_the_last_words_one_is_left_off_at_least(text: str, said: str) -> None:
    assert tail(text) == said


@pytest.mark.parametrize(("words", "lost"), [(249, False), (250, True)])
def test_one_paragraph_of_an_essays_length_has_lost_its_breaks(words: int, *, lost: bool) -> None:
    said = f"{' '.join((['The', 'pool', 'is', 'shut.'] * 70)[:words])}."
    assert has_lost_breaks(understood(said).draft) is lost
    assert not has_lost_breaks(understood(text(said, HEALTH)).draft)


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted), max_size=6),
    st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted),
)
def test_what_some_spans_cover_one_of_them_covers(rows: list[list[int]], own: list[int]) -> None:
    spans, part = [Span(*row) for row in rows], Span(*own)
    assert covering(spans)(part) == any(one.covers(part) for one in spans)

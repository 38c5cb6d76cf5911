import pytest
from builders import CONCLUSION, OPENING, THESIS, page, text

from rubric.cited import (
    entry_name,
    is_again,
    is_page_alone,
    is_personal,
    joined,
    odd_ones,
    unlisted,
)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Paley"], "Paley"),
        (["Paley", "Garza"], "Paley and Garza"),
        (["A", "B", "C", "D", "E", "F"], "A, B, C, D and 2 more"),
    ],
)
def test_names_are_joined_as_a_sentence_does(names: list[str], said: str) -> None:
    assert joined(names) == said


@pytest.mark.parametrize(
    ("cited", "odd"),
    [
        (("(Osgood 12)", "(Pruitt 40)", "(Osgood, 31)"), ["(Osgood, 31)"]),
        (("(Osgood, 2015)", "(Pruitt, 2018)", "(Osgood 31)"), ["(Osgood 31)"]),
        (("(Osgood 12)", "(Pruitt 40)"), []),
        (("(Osgood 12)", "(Pruitt 40)", "(www.pool.org)"), ["(www.pool.org)"]),
        (("(www.pool.org)", "(www.swim.org)"), []),
        (("(Osgood 12)", "(Pruitt, 2018)"), []),
        ((), []),
    ],
    ids=["a comma", "another style", "alike", "an address", "addresses", "one each", "none"],
)
def test_what_is_written_otherwise_than_most(cited: tuple[str, ...], odd: list[str]) -> None:
    body = " ".join(f"Swimmers who train all winter sleep well {one}." for one in cited)
    draft = page(text(f"{OPENING} {THESIS}", f"{body} They say so often.", CONCLUSION))
    assert [c.of(draft.text) for c in odd_ones(draft)] == odd


LISTED = {
    "Osgood": "Osgood, Lena. Warm Water. Brook Press, 2015.",
    "Pruitt 2011": "Pruitt, Amos. Two Months. Brook Press, 2011.",
    "Pruitt 2018": "Pruitt, Amos. “Two Months.” Ice, 2018.",
    "Tam (“Locks and Keys”)": "Tam, Wei. “Locks and Keys.” Ice, 2003.",
    "Tam (“Doors”)": "Tam, Wei. “Doors.” Ice, 2003.",
}


def test_an_entry_is_named_so_that_it_is_told_from_others_and_the_missing_are_told() -> None:
    told = "Ice waits (Ek 3; Osgood 4), and it waits long (Lo 5; Ek 6)."
    written = text(f"{OPENING} {THESIS}", told, CONCLUSION, "Works Cited", *LISTED.values())
    draft = page(written)
    assert [entry_name(draft, entry) for entry in draft.references] == list(LISTED)
    assert unlisted(draft.citations) == ["Ek", "Lo"]


@pytest.mark.parametrize(
    ("cited", "alone"),
    [("(Osgood 12)", False), ("(ibid., p. 4)", True), ("(Osgood 12). It rose (13)", True)],
)
def test_what_goes_on_with_the_source_before_is_a_page_alone(cited: str, *, alone: bool) -> None:
    draft = page(text(f"{OPENING} {THESIS}", f"They sleep well {cited}. It is so.", CONCLUSION))
    assert is_page_alone(draft.citations[-1]) == alone


LONG = 20_000  # times


@pytest.mark.parametrize(
    ("said", "author", "told"),
    [
        ("(Ek, personal interview, 2013)", "Ek", True),
        ("(Personal communication, 2013)", "Personal communication", True),
        ("(The Conversation, 2013)", "The Conversation", False),
        ("(Ek, 2013; Lo, interview, 2013)", "Ek", False),
        ("(Ek, 2013)", "Lo", False),
        (f"(Ek, {'e-' * LONG}mail)", "Ek", True),
        (f"(Ek, {'personal ' * LONG})", "Ek", False),
        (f"({'private ' * LONG}, 2013)", "private " * LONG, False),
    ],
)
def test_a_talk_is_told_behind_the_name_or_in_its_place(
    said: str, author: str, *, told: bool
) -> None:
    assert is_personal(said, author) == told


@pytest.mark.parametrize(
    ("author", "told"),
    [
        *(("Ibid.", True), ("ibidem", True), ("id.", True), ("op. cit.", True), ("op.cit", True)),
        *(("Ibidapo", False), ("Identity", False), ("Opal", False), ("Ida", False)),
        *(("ibid" * LONG, False), ("op. " * LONG, False), ("I" * LONG, False)),
    ],
)
def test_ibid_is_told_from_a_name(author: str, *, told: bool) -> None:
    assert is_again(author) == told

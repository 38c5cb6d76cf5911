"""A source named once and spoken of again: each sentence that says what it says cites it."""

import pytest
from builders import page, text

from rubric.types import Draft

OPENS = (
    'In the article "Ice Is No Road" the author claims that boats should wait. Mara Osgood gives '
    "many facts. I think that boats should go when they can."
)
ENDS = "In conclusion, boats should go when they can. People need them, and the ice is thin."
LIST = 'Works Cited\n\nOsgood, Mara. "Ice Is No Road." Lake Weekly, 2019.'
FULL = "The lake rose early (Osgood 12). It fell late (Pruitt 4)."


def essay(*said: str) -> Draft:
    return page(text(OPENS, *said, ENDS))


def mentions(draft: Draft) -> list[tuple[str, str | None, str | None]]:
    """Give what cites behind the first paragraph, with author and locator."""
    rows = [c for c in draft.citations if c.paragraph]
    return [(c.of(draft.text), c.author, c.locator) for c in rows]


@pytest.mark.parametrize(
    ("said", "printed", "locator"),
    [
        ("The author says that the ice is thin.", "The author", None),
        ("Still, the writer admits it.", "the writer", None),
        ("The article also states that nobody drowned.", "The article", None),
        ("According to the article, nobody drowned.", "the article", None),
        ("According to the author of the text, it froze.", "the author of the text", None),
        ("Nobody drowned, as stated in the article.", "the article", None),
        ("In the article it says that nobody drowned.", "the article", None),
        ("One line from the text is, “The ice was thin that year.”", "the text", None),
        ("Osgood also says that skippers like it.", "Osgood", None),
        ("Mara Osgood writes that skippers like it.", "Mara Osgood", None),
        ("According to Osgood, skippers like it.", "Osgood", None),
        ("In paragraph 6 the author admits it.", "In paragraph 6 the author", "6"),
        ("In paragraph six it says that they drowned.", "In paragraph six", "six"),
        ("In line 12 of the article she says so.", "In line 12", "12"),
        ("Osgood writes in paragraph 3 that it froze.", "Osgood writes in paragraph 3", "3"),
    ],
)  # fmt: skip
def test_a_work_once_introduced_is_cited_by_who_says_so(
    said: str, printed: str, locator: str | None
) -> None:
    draft = essay(f"{said} We row there every week.", "My uncle rows.")
    assert mentions(draft) == [(printed, "Osgood", locator)]
    assert all(c.kind == "narrative" and c.year is None for c in draft.citations)


@pytest.mark.parametrize(
    "said",
    [
        "The author of my favourite song is Amos Pruitt.",
        "The article is long. I read the text twice.",
        "My uncle says that the ice is thin. She says so too.",
        "This essay will show that boats should go.",
        "I disagree with the author. I do not like Osgood.",
        "In paragraph 6 there is a picture.",
        "Osgoodville says no.",
    ],
)
def test_words_that_say_nothing_of_it_cite_nothing(said: str) -> None:
    assert mentions(essay(said, "We row there.")) == []


def test_one_sentence_cites_once_and_he_or_she_goes_on() -> None:
    draft = essay(
        "Osgood says that the article shows it. She also says so. We row. She says no.",
        "He says that his boat leaks.",
    )
    assert [said for said, _, _ in mentions(draft)] == ["Osgood", "She"]


def test_quoted_words_have_their_source_and_the_list_its_citation() -> None:
    draft = page(text(OPENS, 'The author says that "the ice is thin in every month."', ENDS, LIST))
    assert [q.cited for q in draft.quotations] == [True]
    assert [c.references for c in draft.citations if c.paragraph] == [(0,)]
    assert [r.cited for r in draft.references] == [True]


@pytest.mark.parametrize(
    ("opens", "said"),
    [
        ("The lake is old. Boats should go when they can.", "The author says no."),
        ("The lake is old. Boats should go when they can.", "According to the article, no."),
        ('In source 2 it says no. I read the article "Ice Is No Road" too.', "The text says no."),
    ],
)
def test_without_a_work_introduced_nothing_is_cited(opens: str, said: str) -> None:
    assert mentions(page(text(opens, said, ENDS))) == []


def test_where_brackets_cite_as_a_habit_they_alone_do() -> None:
    draft = essay(FULL, "The author says that the ice is thin. Osgood says so.")
    assert [said for said, _, _ in mentions(draft)] == ["(Osgood 12)", "(Pruitt 4)"]


def test_one_bracket_by_the_way_does_not_undo_the_others() -> None:
    draft = essay("The lake rose early (Osgood 12).", "The author says that the ice is thin.")
    assert [said for said, _, _ in mentions(draft)] == ["(Osgood 12)", "The author"]


def test_the_latest_of_several_works_is_meant_unless_one_is_named() -> None:
    draft = essay(
        'In the article "Boats Must Wait" by Amos Pruitt, it says no.',
        "The author says why. Osgood does not agree. The author explains it.",
    )
    assert [author for _, author, _ in mentions(draft)] == ["Amos Pruitt", "Pruitt", "Pruitt"]

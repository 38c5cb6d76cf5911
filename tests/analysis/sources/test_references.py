"""The list of sources, entry by entry."""

import pytest

from rubric.analysis.sources.references import references
from rubric.types import Paragraph


@pytest.mark.parametrize(
    ("entry", "author", "year"),
    [
        ("Osgood, Lena. Warm Water. Brook Press, 2015.", "Osgood", "2015"),
        ("Osgood, L., & Pruitt, A. (2010). Cold feet. Ice, 3(1), 1-9.", "Osgood", "2010"),
        ("Osgood, Lena. 2003. Warm Water. Portside: Brook.", "Osgood", "2003"),
        ("[1] L. Osgood, “Warm water,” Ice, vol. 3, pp. 1-9, 2019.", "Osgood", "2019"),
        ("1. Osgood, Lena. Warm Water. 2015.", "Osgood", "2015"),
        ("“Towns Open Pools.” Daily Ice, 4 Mar. 2020, p. 2.", "Towns Open Pools", "2020"),
        ("World Water Council. Report. Geneva, 2018.", "World Water Council", "2018"),
        ("Osgood, Lena. Warm Water. Accessed 3 May 2021.", "Osgood", None),
        ("L. Osgood, “Water,” in Proc. Ice, 2017, pp. 1421–1434.", "Osgood", "2017"),
        ("Osgood, L. Water: The Lake, 1890–1928. Harrow, 2001.", "Osgood", "2001"),
        ("Osgood, L. “Water.” Daily Ice, 3 May 2014. Web. 12 Mar. 2015.", "Osgood", "2014"),
        ("“Water.” Daily Ice. Web. 12 Mar. 2015.", "Water", None),
        ("Osgood, L. Water. https://ice.example/2019/w. Retrieved 05/04/2023.", "Osgood", None),
        (
            "Osgood, L. Water. https://ice.example/w (Accessed: 4 May 2023). 2012.",
            "Osgood",
            "2012",
        ),
        ("van Dijk, Piet. Dikes. 1998.", "van Dijk", "1998"),
        ("Osgood, Lena. Undated Letters.", "Osgood", None),
        ("Osgood, L. Spider Web. Harrow, 1952.", "Osgood", "1952"),
        ("Osgood, L. Spider Web. Harrow: Brook, 1999, pp. 3-9.", "Osgood", "1999"),
        ("Osgood, L. The Lake Viewed. Harrow UP, 1979.", "Osgood", "1979"),
        ("Osgood, L. Lakes I Visited. Brook, 2011.", "Osgood", "2011"),
        ("Osgood, L. Time Retrieved. Brook, 1999.", "Osgood", "1999"),
        ("Osgood, L. Warm Water, vol. 12 – 2015.", "Osgood", "2015"),
        ("Osgood, L. Season 2009-10. Brook.", "Osgood", "2009"),
        ("Osgood, L. Season 2009–10. Brook.", "Osgood", "2009"),
        ("Osgood, L. Warm Water. Ice 3: 2009–10.", "Osgood", None),
        ("Osgood, L. Warm Water. Ice 3: 1421–1434.", "Osgood", None),
        ("Osgood, L. Warm Water. Pages 1421-1434.", "Osgood", None),
        ("Osgood, L. Warm Water. Accessed 2021.", "Osgood", None),
        ("Osgood, L. Warm Water. Accessed on 2021-05-04.", "Osgood", None),
        ("Osgood, L. Warm Water. Last visited May 4, 2021.", "Osgood", None),
        ("Osgood, L. Warm Water, viewed 4 May 2021, <ice.example>.", "Osgood", None),
        ("Osgood, L. Warm Water. Retrieved from Ice Online, May 2021.", "Osgood", None),
        ("Osgood, L. Warm Water. Last accessed: March 3rd, 2019.", "Osgood", None),
        ("Osgood, L. Warm Water. Web. Tuesday, 3rd of march 2019.", "Osgood", None),
        ("Osgood, L. Water. Retrieved from www.ice.example on May 3, 2019.", "Osgood", None),
    ],
)
def test_an_entry_gives_author_and_year(entry: str, author: str, year: str | None) -> None:
    (found,) = references(entry, [Paragraph(0, len(entry), "references")])
    assert (found.author, found.year) == (author, year)


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("Tam, Wei. “Locks and Keys.” Ice, 2003.", "Locks and Keys"),
        ("Tam, Wei. _Locks and Keys_. Harrow, 2003.", "Locks and Keys"),
        ("Tam, W. (2003). Locks and keys. Harrow.", "Locks and keys"),
        ("“Locks and Keys.” Ice, 2003.", "Locks and Keys"),
        ("Tam, Wei. Locks and Keys. Harrow, 2003.", None),
        ("Tam, Wei. 2003.", None),
    ],
)
def test_an_entry_gives_the_title_that_is_set_apart(entry: str, title: str | None) -> None:
    (found,) = references(entry, [Paragraph(0, len(entry), "references")])
    assert found.title == title


def test_a_title_may_stand_in_the_second_line_of_an_entry() -> None:
    text = "Tam, Wei, and the Board.\n\nin “Locks and Keys,” Ice, 2003."
    parts = [Paragraph(0, 24, "references"), Paragraph(26, len(text), "references")]
    assert [(r.title, r.year) for r in references(text, parts)] == [("Locks and Keys", "2003")]


@pytest.mark.parametrize(
    "endless",
    ["1", "1999", "1999-", "1999–", "1 ", "p. ", "Accessed ", "www.a on ", "www.", "a 2009-", "“"],
)
def test_an_entry_without_end_keeps_its_author(endless: str) -> None:
    entry = f"Osgood, L. Warm Water. {endless * 20_000}!"
    (found,) = references(entry, [Paragraph(0, len(entry), "references")])
    assert (found.author, found.end) == ("Osgood", len(entry))


def test_the_heading_is_no_entry_and_a_dash_repeats() -> None:
    text = "Works Cited\n\nOsgood, Lena. Warm. 2015.\n\n---. Cold. 2016."
    parts = [Paragraph(0, 11, "references"), Paragraph(13, 38, "references")]
    parts.append(Paragraph(40, len(text), "references"))
    assert [r.author for r in references(text, parts)] == ["Osgood", "Osgood"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Old Books And Letters", 0),
        ("Old Books And Many Letters", 1),
        ("it tells of the pools of the north and of ice too", 0),
        ("It tells of the pools of the north and of ice", 1),
        ("It tells of the pools of the north and of ice too", 0),
        (f"It tells of 3 pools {'and more ' * 19}too", 1),
        (f"It tells of 3 pools {'and more ' * 20}too", 0),
    ],
    ids=[
        *("four words", "five", "what goes on", "eleven words", "twelve"),
        *("44 with a number", "46 with a number"),
    ],
)
def test_a_subheading_or_an_annotation_is_no_entry(line: str, found: int) -> None:
    entry = "Osgood, Lena. Warm Water. 2015."
    text = f"{entry}\n\n{line}"
    parts = [Paragraph(0, len(entry), "references")]
    parts.append(Paragraph(len(entry) + 2, len(text), "references"))
    assert len(references(text, parts)) == 1 + found


@pytest.mark.parametrize(("size", "year"), [(114, "2010"), (115, "2015")])
def test_a_year_in_brackets_belongs_to_the_author_early_on(size: int, year: str) -> None:
    lead = f"Osgood, L., & {'Tam, W., ' * 20}"[:size]
    entry = f"{lead} (2010). Ice. Brook, 2015."
    assert entry.index(")") == size + 6
    (found,) = references(entry, [Paragraph(0, len(entry), "references")])
    assert found.year == year


TOLD = "It says so (www.bees.example/hives)."
ENTRY = "Osgood, L. (2010). Warm water. Ice, 3(1), 1-9."


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        ((ENTRY, "www.bees.example/hives"), ["Osgood", "bees.example"]),
        ((ENTRY, "www.ants.example/hills"), ["Osgood"]),
        ((f"{ENTRY} Retrieved from", "www.bees.example/hives"), ["Osgood"]),
        (
            ("“Ice.” Pages, ice.example/lake Ada Kohl, The Ice Book. Harrow 2006",),
            ["Ice", "Ada Kohl"],
        ),
        (("“Ice.” Pages, ice.example/lake Accessed May 3, 2006.",), ["Ice"]),
        (("“Ice.” Pages, ice.example/lake New Lake Times, May 3, 2006.",), ["Ice"]),
        (("Ada Kohl, The Ice Book. Harrow 2006", ENTRY), ["Ada Kohl", "Osgood"]),
    ],
)
def test_an_entry_may_begin_with_a_link_or_a_given_name(
    lines: tuple[str, ...], authors: list[str]
) -> None:
    text, parts = TOLD, []
    for line in lines:
        text += "\n\n"
        parts.append(Paragraph(len(text), len(text) + len(line), "references"))
        text += line
    assert [entry.author for entry in references(text, parts)] == authors

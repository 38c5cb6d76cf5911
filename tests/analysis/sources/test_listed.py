"""What a citation means in a list, and what it names that the list lacks."""

import pytest
from builders import page
from hypothesis import given
from hypothesis import strategies as st

ABOVE = (
    "Every winter the people of the lake lock their boats away and wait for the ice to go out. "
    "Nobody in the town can say who began it, and nobody has asked for years."
)
OSGOOD = "Osgood, Lena. Warm Water. Brook Press, 2015."
COLD = "---. “Cold Feet.” Ice Review, vol. 2, 2016, pp. 3-9."
TAM = "Tam, Wei. Locks and Keys. Harrow, 2003."
PLAY = "Varga, Ilse. The Ferryman. Harrow, 1911."
POEM = "Doyle, Ann. “Lamps.” Collected Poems, Brook Press, 1930, p. 4."
FILM = "_Under Ice_. Directed by Jo Marsh, Lake Pictures, 2009."
WEB = "“Ferryman.” Study Pages, www.studypages.example/ferryman."
BIBLE = "The Holy Bible. New International Version, Brook Press, 1984."


def read(told: str, *entries: str) -> list[tuple[str, tuple[int, ...], tuple[str, ...]]]:
    listed = "\n\n".join(entries)
    draft = page(f"{ABOVE}\n\n{told} {ABOVE}\n\n{ABOVE}\n\nWorks Cited\n\n{listed}\n")
    return [(c.of(draft.text), c.references, c.unlisted) for c in draft.citations]


@pytest.mark.parametrize(
    ("said", "meant", "lacking"),
    [
        ("(Osgood, 2015)", (0,), ()),
        ("(Osgood, 2013)", (), ("Osgood 2013",)),
        ("(Osgood, n.d.)", (0,), ()),
        ("(Osgood, 1920/2015)", (0,), ()),
        ("(Osgood, 2015a)", (0,), ()),
        ("(Osgood, 2013; Tam, 2003)", (1,), ("Osgood 2013",)),
        ("(Osgood, 2013, 2015)", (0,), ("Osgood 2013",)),
        ("(Ekman, 2013)", (), ("Ekman",)),
        ("(Osgood 12; Ekman 3)", (0,), ("Ekman",)),
        ("(A. Ferro, personal communication, May 4, 2013)", (), ()),
        ("(A. Ferro, personal communication, May 4, 2013; Ekman, 2013)", (), ("Ekman",)),
        ("(Ekman, 2013; A. Ferro, personal interview, May 4, 2013)", (), ("Ekman",)),
        ("(The Conversation, 2019)", (), ("The Conversation",)),
        ("(Interview, 2019)", (), ()),
    ],
)
def test_a_year_must_be_that_of_an_entry(
    said: str, meant: tuple[int, ...], lacking: tuple[str, ...]
) -> None:
    assert read(f"It fell {said}.", OSGOOD, TAM) == [(said, meant, lacking)]


@pytest.mark.parametrize(
    ("entry", "meant"),
    [
        ("Osgood, Lena. Warm Water. 1920. Brook Press, 2015.", (0,)),
        ("Osgood, Lena. Warm Water. Brook Press.", (0,)),
        ("Osgood, Lena. Warm Water. Brook Press, accessed 3 May 2015.", (0,)),
        ("Osgood, Lena. Warm Water. Brook Press, in press.", (0,)),
    ],
    ids=["a reprint", "no date", "the day it was read", "not out yet"],
)
def test_a_work_of_two_years_or_of_none_may_be_the_one(entry: str, meant: tuple[int, ...]) -> None:
    assert read("It fell (Osgood, 1920).", entry)[0][1] == meant


@pytest.mark.parametrize(
    ("said", "entry", "meant", "locator"),
    [
        ("(Ek 1145)", "Ek, Ann. “Ice.” Harrow Anthology, Harrow, 1998.", (0,), "1145"),
        ("(Ek 1609)", "Ek, Ann. “Ice.” Harrow, 1998, pp. 1601-12.", (0,), "1609"),
        ("(Ek 1609)", "Ek, Ann. “Ice.” Harrow, 1998, pp. 990-1012.", (0,), None),
        ("(Ek 1609)", "Ek, Ann. “Ice.” Harrow Anthology, Harrow, 1998.", (0,), None),
        (
            "(Ek 1955)",
            "Ek, Ann. “Ice.” Harrow Anthology, Harrow, 1998, pp. 1950-61.",
            (0,),
            "1955",
        ),
        ("(Ek 1955)", "Ek, Ann. “Ice.” Harrow Anthology, Harrow, 1998.", (), None),
        ("(Ek, 1609)", "Ek, Ann. “Ice.” Harrow Anthology, Harrow, 1998.", (), None),
        ("(Ek 1984)", "Ek, Ann. 1984. Harrow, 1998.", (0,), None),
    ],
    ids=[
        *("before printing", "an early page", "no page of it", "of the first printing"),
        *("of its pages", "a year", "with a comma", "a title"),
    ],
)
def test_a_page_of_four_digits_is_no_year_where_pages_are_cited(
    said: str, entry: str, meant: tuple[int, ...], locator: str | None
) -> None:
    told = f"It fell (Osgood 3). It rose (Osgood 5). It froze {said}."
    draft = page(f"{ABOVE}\n\n{told}\n\n{ABOVE}\n\nWorks Cited\n\n{entry}\n\n{OSGOOD}\n")
    assert (draft.citations[2].references, draft.citations[2].locator) == (meant, locator)


def test_a_number_before_printing_is_a_page_in_every_style() -> None:
    told = "It fell (Osgood 1145). It rose (Tam, 2003)."
    assert [row[1:] for row in read(told, OSGOOD, TAM)] == [((0,), ()), ((1,), ())]


def test_of_several_works_that_of_all_who_are_cited_is_meant() -> None:
    both = "Ekman, B., & Osgood, L. (2015). Ice. Harrow."
    told = "It fell (Ekman & Osgood, 2015). It rose (Ekman and Osgood 3)."
    assert [row[1] for row in read(told, OSGOOD, both)] == [(1,), (1,)]


def test_the_year_of_writing_beside_pages_is_no_other_work() -> None:
    told = "It fell (Osgood 3). It rose (Osgood 5). Osgood (1920) found it so."
    assert read(told, OSGOOD)[-1] == ("Osgood (1920)", (0,), ())


def test_a_title_of_one_word_at_the_head_of_a_sentence_is_set_apart() -> None:
    lamps = "“Lamps.” Daily Ice, 4 Mar. 2020, p. 2."
    for said, meant in (("Lamps burn", (0,)), ("“Lamps” says they burn", (1,))):
        assert read(f"It fell (Osgood 3). {said} all night (4).", OSGOOD, lamps)[1][1] == meant


def test_other_people_of_one_name_are_no_other_year() -> None:
    assert read("It fell (Osgood & Ekman, 2013).", OSGOOD)[0][2] == ("Osgood & Ekman",)
    assert read("It fell (Osgood et al., 2013).", OSGOOD)[0][2] == ("Osgood et al. 2013",)


def test_numbers_that_the_list_lacks_are_told_one_by_one() -> None:
    entries = ("[1] L. Osgood, Water, 2015.", "[2] W. Tam, Locks, 2003.")
    assert read("It fell [1, 4], [2], [3].", *entries) == [
        ("[1, 4]", (0,), ("[4]",)),
        ("[2]", (1,), ()),
        ("[3]", (), ("[3]",)),
    ]


def test_a_short_title_counts_for_its_own_author_only() -> None:
    told = "It fell (Tam 4; Osgood, “Cold Feet” 5). It rose (Tam 4; Osgood, Warm Water 5)."
    assert [meant for _, meant, _ in read(told, OSGOOD, COLD, TAM)] == [(2, 1), (2, 0)]


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("In “Cold Feet” she says that it fell (Osgood 5).", (1,)),
        ("In Warm Water she says that it fell (Osgood 5).", (0,)),
        ("Warm Water and “Cold Feet” agree that it fell (Osgood 5).", (0,)),
        ("Lena Osgood says that it fell (Osgood 5).", (0,)),
        ("In “Cold Feet” she says that it fell (Osgood, Warm Water 5).", (0,)),
    ],
)
def test_a_title_named_beside_a_citation_decides(told: str, meant: tuple[int, ...]) -> None:
    assert read(told, OSGOOD, COLD, TAM)[-1][1] == meant


def test_works_of_one_year_are_told_by_the_title_beside() -> None:
    alike = ("Osgood, L. (2015). Warm water: A life. Brook.", "Osgood, L. (2015, May). Cold feet.")
    assert read("Her book Warm Water (Osgood, 2015) tells it.", *alike)[0][1] == (0,)
    assert read("It is all told (Osgood, 2015).", *alike)[0][1] == (0, 1)


def test_an_abbreviation_is_known_as_the_text_brings_it_in() -> None:
    told = "It fell (Board of Canals and Locks [BCL], 2015). It rose (BCL, 2015, p. 4)."
    entry = "Board of Canals and Locks. (2015). Water. Geneva."
    assert [meant for _, meant, _ in read(told, entry)] == [(0,), (0,)]


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("Osgood says that it fell (12).", [(0,)]),
        ("Ekman (2011) says that “it fell in a night” (p. 12).", [(), ()]),
        ("Osgood and Tam differ. Osgood says that it fell (2016, p. 12).", [(1,)]),
        ("It fell (Osgood, “Cold Feet” 4). Osgood says “it fell in a night” (5).", [(1,), (1,)]),
        ("It fell (Tam 4). “It fell in a night,” she said (5).", [(2,), (2,)]),
        ("It fell (ibid., p. 3). It rose (Tam 4). It froze (ibid., p. 5).", [(), (2,), (2,)]),
    ],
)
def test_a_page_alone_is_of_whom_its_sentence_names(
    told: str, meant: list[tuple[int, ...]]
) -> None:
    assert [row[1] for row in read(told, OSGOOD, COLD, TAM)] == meant


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("He turns away (Varga 1.3.12). Tam calls him a coward (Tam 4). He sings (1.4.2).", (1,)),
        ("It shines (Doyle, line 2). Tam calls it a dirge (Tam 4). It fades (line 9).", (2,)),
        ("It opens (_Under Ice_ 00:01:10). Tam yawns (Tam 4). He drowns (00:35:48).", (3,)),
        ("Tam calls him a coward (Tam 4). The king begs (2.3.14).", ()),
        ("Tam calls it a dirge (Tam 4). All lamps go out (line 9).", ()),
        ("It is said of Under Ice. Tam yawns (Tam 4). He drowns (12:30).", (3,)),
    ],
    ids=["a play", "a poem", "a film", "no play named", "no poem named", "minutes"],
)
def test_a_place_is_of_a_work_that_can_have_it(told: str, meant: tuple[int, ...]) -> None:
    assert read(told, TAM, PLAY, POEM, FILM)[-1][1] == meant


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        # of lines, once they were called so; not where another source is named in the paragraph
        ("Doyle sings (Doyle, lines 1-2).\n\n“All the lamps go out at last” (5-6).", 2),
        ("Doyle sings (Doyle, lines 1-2).\n\nTam says that “all the lamps go out” (56).", 0),
        ("Doyle sings (Doyle, lines 1-2).\n\nSo does Tam. “All the lamps go out” (56).", 0),
        ("Doyle sings (Doyle 4). Tam does not (Tam 4).\n\n“All the lamps go out” (5-6).", 0),
    ],
)
def test_bare_numbers_are_lines_where_lines_were_cited(told: str, meant: int) -> None:
    assert read(told, TAM, PLAY, POEM)[-1][1] == (meant,)


@pytest.mark.parametrize(
    ("said", "meant"),
    [("(Ferr. 5.1.2)", (1,)), ("(Tam. 5)", (0,)), ("(Oth. 5.1.2)", ()), ("(Fe. 5.1.2)", ())],
)
def test_a_play_may_go_by_the_beginning_of_its_title(said: str, meant: tuple[int, ...]) -> None:
    play = "Varga, Ilse. Ferryman. Harrow, 1911."
    assert read(f"The king begs {said}.", TAM, play)[0][1] == meant


@pytest.mark.parametrize("place", ["(par. 3)", "(para. 3)", "(¶ 3)", "(paragraph 3)"])
def test_a_paragraph_alone_is_of_the_work_cited_before_it_on_the_web_too(place: str) -> None:
    cited = f"It fell (“Ferryman” par. 1). He left “his town and all its people” {place}."
    assert [row[1] for row in read(cited, WEB)] == [(0,), (0,)]
    assert [row[1] for row in read(cited, TAM, WEB)] == [(1,), (1,)]
    only = f"He left “his town and all its people” {place}."
    assert [row[1] for row in read(only, WEB)] == [(0,)]


def test_minutes_may_be_a_verse_where_nothing_is_a_film() -> None:
    koran = "The Koran. Translated by Ada Marsh, Harrow, 2004."
    assert read("The Koran asks it of all of us (41:34).", TAM, koran)[0][1] == (1,)


def test_what_the_essay_is_about_has_the_lines_that_nobody_is_named_for() -> None:
    opening = f"In The Ferryman Ilse Varga drowns a town. {ABOVE}"
    body = f"Tam calls him a coward (Tam 4). The king begs (2.3.14). {ABOVE}"
    draft = page(f"{opening}\n\n{body}\n\n{ABOVE}\n\nWorks Cited\n\n{TAM}\n\n{PLAY}")
    assert [c.references for c in draft.citations] == [(0,), (1,)]


def test_a_page_is_not_of_a_web_page_that_has_the_title_of_a_character() -> None:
    told = "Varga lets him row (Varga 3). Later the Ferryman drowns (61)."
    assert [row[1] for row in read(told, PLAY, WEB)] == [(0,), (0,)]


@pytest.mark.parametrize(
    ("said", "meant"),
    [("(Gen. 4.9)", (1,)), ("(1 Cor. 13.4)", (1,)), ("(King James Bible, Gen. 4.9)", (1,))],
)
def test_a_verse_is_a_place_in_the_bible(said: str, meant: tuple[int, ...]) -> None:
    assert read(f"It fell {said}.", OSGOOD, BIBLE) == [(said, meant, ())]


def test_a_verse_without_a_bible_in_the_list_is_of_nothing_there() -> None:
    assert read("It fell (Gen. 4.9).", OSGOOD, TAM) == [("(Gen. 4.9)", (), ())]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Osgood says that it fell (12). ", 1000),
        ("Osgood (2013, 2011) says so (p. 3). ", 2000),
        ("It fell [3], and w[2] is more. ", 1000),
        ("Osgood sings (1.2.3). ", 1000),
    ],
    ids=["pages", "years", "indexes", "scenes"],
)
def test_many_citations_are_matched_in_time(told: str, found: int) -> None:
    assert len(read(told * 1000, OSGOOD, COLD, TAM, PLAY, FILM)) == found


@given(
    st.lists(
        st.sampled_from(
            [
                "(Osgood, 2015, 2013)",
                "(12)",
                "(Tam; Osgood 3)",
                "(ibid., p. 4)",
                "(1.2.3)",
                "[9, 1]",
                "Osgood (2013)",
                "(line 4)",
                "(Gen. 4.9)",
                "(n.d., p. 3)",
                "(Tam 2003, 1500; Ek 4)",
            ]
        ),
        max_size=6,
    )
)
def test_what_is_meant_is_in_the_list(said: list[str]) -> None:
    for _, meant, _ in read("".join(f"It fell {one}. " for one in said), OSGOOD, COLD, TAM, WEB):
        assert all(0 <= i < 4 for i in meant)  # fmt: skip

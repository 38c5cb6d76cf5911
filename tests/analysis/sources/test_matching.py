"""Which entry a citation by name or number means, and what it names that the list lacks."""

import pytest
from linking import COLD, OSGOOD, TAM, listing, read


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


def test_of_several_works_that_of_all_who_are_cited_is_meant() -> None:
    both = "Ekman, B., & Osgood, L. (2015). Ice. Harrow."
    told = "It fell (Ekman & Osgood, 2015). It rose (Ekman and Osgood 3)."
    assert [row[1] for row in read(told, OSGOOD, both)] == [(1,), (1,)]


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


BOTH = "Osgood, Lena, and Wei Tam. On Ice. Harrow, 2011."
BOARD = "Board of Canals and Locks. Water. Geneva, 2015."


@pytest.mark.parametrize(
    ("said", "redated", "otherwise"),
    [
        ("(Osgood, 2013)", ("Osgood 2013",), (0, 1, 3)),
        ("(Osgood, 2013, 2015)", ("Osgood 2013",), (0, 1, 3)),
        ("(Osgood et al., 2013; Tam, 2003)", ("Osgood et al. 2013",), (0, 1, 3)),
        ("(Osgood, 2015; Ekman, 2013)", (), ()),
        ("(Osgood & Ferro, 2013)", (), ()),
        ("(Osgood & Tam, 2013)", ("Osgood & Tam 2013",), (3,)),
        ("(BCL, 2013)", ("BCL 2013",), (4,)),
    ],
)
def test_another_year_is_told_with_the_entries_that_have_it(
    said: str, redated: tuple[str, ...], otherwise: tuple[int, ...]
) -> None:
    entries = (OSGOOD, COLD, TAM, BOTH, BOARD)
    (citation,) = listing(f"It fell {said}.", *entries).citations
    assert (citation.redated, citation.otherwise) == (redated, otherwise)

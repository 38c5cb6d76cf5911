"""Citations and list together: numbers that are a year, a page, or a year of writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from linking import COLD, FILM, OSGOOD, PLAY, TAM, WEB, listing, read


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
    third = listing(told, entry, OSGOOD).citations[2]
    assert (third.references, third.locator) == (meant, locator)


def test_a_number_before_printing_is_a_page_in_every_style() -> None:
    told = "It fell (Osgood 1145). It rose (Tam, 2003)."
    assert [row[1:] for row in read(told, OSGOOD, TAM)] == [((0,), ()), ((1,), ())]


def test_the_year_of_writing_beside_pages_is_no_other_work() -> None:
    told = "It fell (Osgood 3). It rose (Osgood 5). Osgood (1920) found it so."
    assert read(told, OSGOOD)[-1] == ("Osgood (1920)", (0,), ())


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

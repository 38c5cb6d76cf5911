"""What earns nothing, by its measures: texts on both sides of each bar."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, page, text

from rubric.advisories import notices, voids
from rubric.advisories.voids import crowded

INTRODUCTION = f"{OPENING} {THESIS}"
TOLD = [f"{one}." for part in (HEALTH, LESSONS) for one in part.rstrip(".").split(". ")]
FRESH = [
    "Nobody minds the fence that stands behind the hall.",
    "My aunt paints it green each year when the snow is gone.",
    "It was built in a week by six men from the mill.",
]


OTHER = "because the town is cold and they swim there when it is dark as ice on a stove".split()


def codes(*body: str, last: str = CONCLUSION) -> list[str]:
    """Give why paragraphs of these are void."""
    found = voids(page(text(INTRODUCTION, *body, last)))
    return [one.code for one in found if one.whole]


@pytest.mark.parametrize(
    ("small", "words", "found"),
    [(0, 30, ["stuffed"]), (0, 29, []), (5, 30, ["stuffed"]), (6, 30, [])],
    ids=["30 words", "29", "a sixth of small words", "a fifth"],
)
def test_a_paragraph_of_key_words_is_void(small: int, words: int, found: list[str]) -> None:
    said = f"{'pool winter lesson ' * 10}".split()[: words - small]
    assert codes(LESSONS, f"{'There ' * small}{' '.join(said)}.") == found


@pytest.mark.parametrize(
    ("one", "others", "found"),
    [(4, 4, ["stuffed"]), (4, 3, []), (4, 5, ["stuffed"]), (4, 6, []), (12, 17, ["stuffed"])],
    ids=["four of eight", "seven words", "four of nine", "four of ten", "twelve of 29"],
)
def test_a_short_paragraph_of_one_word_is_void(one: int, others: int, found: list[str]) -> None:
    said = f"{'Pool pools ' * 6}".split()[:one]
    assert codes(LESSONS, f"{' '.join(said)} {' '.join(OTHER[:others])}.") == found


@pytest.mark.parametrize(
    ("copied", "own", "found"),
    [(3, 2, ["repeated-text"]), (2, 2, []), (3, 3, [])],
    ids=["three of five", "two of four", "three of six"],
)
def test_a_paragraph_most_of_which_stood_before_is_void(
    copied: int, own: int, found: list[str]
) -> None:
    said = " ".join([*TOLD[:copied], *FRESH[:own]])
    assert codes(HEALTH, LESSONS, said, TICKETS) == found


@pytest.mark.parametrize(("copied", "found"), [(2, []), (3, ["repeated-text"])])
def test_an_ending_may_say_two_sentences_again(copied: int, found: list[str]) -> None:
    last = " ".join([*TOLD[:copied], FRESH[0]])
    assert codes(HEALTH, LESSONS, TICKETS, last=last) == found


@pytest.mark.parametrize(
    ("wrong", "found"), [("a slip of the", []), ("a slip an of the", ["senseless"])]
)
def test_two_pairs_that_no_sentence_has_make_no_sense(wrong: str, found: list[str]) -> None:
    said = (
        f"Swimmers gather beside the of pools when winter comes, bringing {wrong} towels, "
        "goggles, blankets, thermos bottles, woolen caps, mittens, small children, neighbors, "
        "grandparents, dogs, sleds, whistles, lanterns, songs, stories, then everybody leaves."
    )
    assert codes(LESSONS, said, TICKETS) == found


KETTLES = (
    "Kettles keep a kitchen awake. Right now a cook waits at the stove and the soup goes cold. "
    "With kettles there is no cold soup. Cooks would not grumble, since the kettle would whistle "
    "for them."
)
SWAPPED = KETTLES.replace("ook", "lerk").replace("soup", "bread").replace("kettle", "oven")
OVENS = "Ovens are another matter, for what they burn in a day costs more than all of the meals."


@pytest.mark.parametrize(
    ("said", "found"),
    [(SWAPPED, ["repeated-text"]), (f"{SWAPPED} {OVENS}", []), (f"{HEALTH} {OVENS}", [])],
    ids=["nouns swapped", "beside an own sentence", "own words"],
)
def test_a_paragraph_with_a_few_words_changed_is_said_again(said: str, found: list[str]) -> None:
    assert codes(KETTLES, said) == found


NONSENSE = (
    "Every gorple has its frindle, and the frindle is snabbed by it. When the blorts are snabbed "
    "the wendle is mupped, because a gorple trubs the wendle at noon. So it should be trubbed."
)
MISSPELT = (
    "Every student needs a frend, and the frend is asked by him. When the lessons are hard the "
    "class is beter of, becuase a frend gives the anser at noon. So he shuld be trusted, I beleve."
)


@pytest.mark.parametrize(
    ("said", "found"), [(NONSENSE, {"unknown-words"}), (MISSPELT, set()), (HEALTH, set())]
)
def test_words_that_are_none_are_doubted_and_misspelt_ones_read(
    said: str, found: set[str]
) -> None:
    read = voids(page(text(said, said.replace("noon", "night"), f"{said} All in all it is so.")))
    assert {one.code for one in read if one.whole} - {"repeated-text"} == found


@pytest.mark.parametrize(
    ("citing", "bare", "void"),
    [(8, 0, 8), (7, 0, 0), (8, 6, 0), (9, 6, 9), (9, 5, 9), (10, 2, 10)],
    ids=["eight", "seven", "8 of 14", "9 of 15", "9 of 14", "10 of 12"],
)
def test_where_nearly_all_cite_no_citation_counts(citing: int, bare: int, void: int) -> None:
    cited = [
        f"Swimmers in town {n} grew strong and well (Osgood {n})." for n in range(1, citing + 1)
    ]
    idle = [f"Nobody in town {n} has ever minded the water." for n in range(bare)]
    found = voids(page(text(INTRODUCTION, " ".join([*cited, *idle]), CONCLUSION)))
    assert [one.code for one in found].count("stuffed-citations") == void


@pytest.mark.parametrize(
    ("cited", "void"),
    [
        (["(Osgood 4)"] * 4 + [""] * 6, 4),
        (["(Osgood 4)"] * 4 + [""] * 7, 0),
        (["(Osgood 4)"] * 3 + [""] * 3, 0),
        (["(Osgood)"] * 4 + [""] * 5, 0),
        ([f"(Osgood {n})" for n in range(1, 6)] + [""] * 5, 0),
        (["(Osgood 4)"] * 4 + ["(Hale 9)"] + [""] * 5, 4),
    ],
    ids=["4 of 10", "4 of 11", "three", "no page", "several pages", "beside another"],
)
def test_one_page_cited_again_and_again_does_not_count(cited: list[str], void: int) -> None:
    said = [f"Swimmers in town {n} grew strong {one}." for n, one in enumerate(cited)]
    found = voids(page(text(INTRODUCTION, " ".join(said).replace(" .", "."), CONCLUSION)))
    assert [one.code for one in found].count("stuffed-citations") == void


@pytest.mark.parametrize(("citing", "bare", "said"), [(8, 5, 8), (8, 6, 0), (7, 0, 0)])
def test_a_citation_in_most_sentences_is_remarked_on_where_all_are_listed(
    citing: int, bare: int, said: int
) -> None:
    cited = [f"Swimmers in town {n} grew strong (Osgood {n})." for n in range(1, citing + 1)]
    idle = [f"Nobody in town {n} has ever minded the water." for n in range(bare)]
    works = "Works Cited\n\nOsgood, Mara. Cold Water. Lake Press, 2011."
    draft = page(text(INTRODUCTION, " ".join([*cited, *idle]), CONCLUSION, works))
    assert crowded(draft) == said
    assert not [one for one in voids(draft) if one.code == "stuffed-citations"]
    told = [one.code for one in notices(draft, ())]
    assert ("crowded-citations" in told) == bool(said)

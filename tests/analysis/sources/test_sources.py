"""The list of sources in every habit of typing it; citations and entries find each other."""

import textwrap

import pytest
from builders import page

ABOVE = (
    "Every winter the people of the lake lock their boats away and wait for the ice to go out. "
    "Nobody in the town can say who began it, and nobody has asked for years."
)
CITING = (
    "The harbor froze (Osgood 12), and the mail stopped (Pruitt and Tam 4; “Towns Open Pools” 2). "
    "Others agree with them (World Water Council 9; van Dijk 3)."
)
ENTRIES = (
    "Osgood, Lena. Warm Water: A History of Swimming in the Towns of the North. Brook, 2015.",
    "Pruitt, Amos, and Wei Tam. “Two Short Months.” Swimming Today, vol. 3, 2018, pp. 38-44.",
    "“Towns Open Pools.” Daily Ice, 4 Mar. 2020, p. 2, www.dailyice.example/pools.",
    "van Dijk, Piet. Dikes and Doors. Harrow, 1998.",
    "World Water Council. Report on Ice. Geneva, 2018.",
)
AUTHORS = ["Osgood", "Pruitt", "Towns Open Pools", "van Dijk", "World Water Council"]
NOTE = "This source tells the history of the pools in detail and helps my second point a lot."


def wrapped(entry: str, indent: str) -> str:
    return textwrap.fill(entry, 60, subsequent_indent=indent)


HABITS = {
    "one a line": "\n".join(ENTRIES),
    "blank lines between": "\n\n".join(ENTRIES),
    "hanging indents": "\n".join(wrapped(e, "    ") for e in ENTRIES),
    "hanging indents lost": "\n\n".join(wrapped(e, "") for e in ENTRIES),
    "numbered": "\n".join(f"{n}. {e}" for n, e in enumerate(ENTRIES, 1)),
    "in square brackets": "\n".join(f"[{n}] {e}" for n, e in enumerate(ENTRIES, 1)),
    "bulleted": "\n".join(f"• {e}" for e in ENTRIES),
    "annotated": "\n\n".join(f"{e}\n\n{NOTE}" for e in ENTRIES),
    "subheadings": "\n\n".join(("Print Sources", *ENTRIES[:2], "Web Sources", *ENTRIES[2:])),
    "no full stops": "\n".join(e.rstrip(".") for e in ENTRIES),
}
HEADINGS = [
    "Works Cited", "References", "Bibliography", "Sources", "Literature", "Reference List",
    "Annotated Bibliography", "Works Cited Page", "LIST OF REFERENCES:", "# References",
]  # fmt: skip


@pytest.mark.parametrize("habit", HABITS)
@pytest.mark.parametrize("heading", HEADINGS[:2])
def test_every_habit_gives_the_same_entries(habit: str, heading: str) -> None:
    draft = page(f"{ABOVE}\n\n{CITING}\n\n{ABOVE}\n\n{heading}\n\n{HABITS[habit]}\n")
    assert [entry.author for entry in draft.references] == AUTHORS
    assert all(entry.cited for entry in draft.references)


@pytest.mark.parametrize("heading", HEADINGS)
def test_every_heading_opens_the_list(heading: str) -> None:
    draft = page(f"{ABOVE}\n\n{CITING}\n\n{ABOVE}\n\n{heading}\n{HABITS['one a line']}\n")
    assert [entry.author for entry in draft.references] == AUTHORS


@pytest.mark.parametrize(
    ("sentence", "entries", "meant"),
    [
        ("It fell (Osgood, 2016).", ["Osgood, L. (2015). A.", "Osgood, L. (2016). B."], [(1,)]),
        ("It fell (Osgood, 2016b).", ["Osgood, L. (2016a). A.", "Osgood, L. (2016b). B."], [(1,)]),
        ("It fell (Osgood, Cold Feet 3).",
         ["Osgood, Lena. Warm Water. 2015.", "---. Cold Feet. 2016."], [(1,)]),
        ("It fell (Osgood & Tam, 2015).", ["Osgood, L., & Tam, W. (2015). A."], [(0,)]),
        ("It fell (OSGOOD 3).", ["Osgood, Lena. Warm Water. 2015."], [(0,)]),
        ("It fell (Simunkova 3).", ["Šimůnková, Eva. Warm Water. 2015."], [(0,)]),
        ("It fell (WHO, 2015).", ["World Health Organization. (2015). Water."], [(0,)]),
        ("It fell (World Health Organization, 2015).", ["WHO. (2015). Water."], [()]),
        ("It fell (Osgood et al., 2015).", ["Osgood L, Tam W, Ek S. Water. 2015."], [(0,)]),
        ("It fell (“Warm Water”).", ["“Warm Water and Cold Feet.” Daily Ice, 2015."], [(0,)]),
        ("It fell (Osgoode, 2015).", ["Osgood, L. (2015). A."], [(0,)]),
        ("It fell (Pruitt, 2015).", ["Osgood, L. (2015). A."], [()]),
        ("It fell (Pruit, 2015).", ["Pruitt, L. (2015). A."], [(0,)]),
        ("It fell (Prutt, 2015).", ["Prett, L. (2015). A."], [()]),
        ("It fell (Prettx, 2015).", ["Prettz, L. (2015). A."], [(0,)]),
        ("It fell (Warm 3).", ["Osgood, Lena. Warm Water. 2015."], [(0,)]),
        ("It fell (Col 3).", ["“Cold Water.” Daily Ice, 2015."], [()]),
        ("It fell (Warm 3).", ["“Warmth.” Daily Ice, 2015."], [(0,)]),
        ("It fell (Young 3).", ["May, Ada. “Trust and the Young.” Ice, 2015."], [()]),
        ("It fell (Trust 3).", ["May, Ada. “Trust and the Young.” Ice, 2015."], [(0,)]),
        ("It fell (Police 3).", ["May, Ada. “Trust.” Police Review, vol. 3, 2015."], [()]),
        ("It fell (Harrow 3).", ["May, Ada. “Trust.” Harrow, 2015."], [(0,)]),
        ("It fell (Pools 3).", ["“Towns Open Pools.” Daily Ice, 2015."], [()]),
        ("It fell (Pools 3).", ["“Why the Pools Open.” Daily Ice, 2015."], [(0,)]),
        ("It fell (Osgood 3).", ["“Why Pools Open” by Lena Osgood, Daily Ice, 2015."], [(0,)]),
        ("It fell (Osgood 3).", ["On Ice. Ed. Lena Osgood. Harrow, 2015."], [(0,)]),
        ("It fell (Osgood 3).", ["12. Dr. Lena Osgood. Warm Water. 2015."], [(0,)]),
        ("It fell (Guardian 3).", ["“Why Pools Open.” The Guardian, 2015."], [(0,)]),
        ("It fell (Dailyice 3).", ["“Why Pools Open.” www.dailyice.example, 2015."], [(0,)]),
        ("It fell (Daily Ice 3).", ["“Why Pools Open.” Daily Ice, 2015."], [(0,)]),
        ("It fell (Osgood 3).", ["Lena Osgood. Warm Water. 2015."], [(0,)]),
        ("It fell (Tam 3; Ekman 4).", ["Osgood, L., Ekman, W., & Tam, W. (2015). A."], [(0,)]),
        ("It fell (Ekman 4).", ["Osgood, Lena, Wei Tam, and Ann Ekman. Water. 2015."], [(0,)]),
        ("It fell (Osgood 3). It rose (ibid., 4).", ["Osgood, Lena. Warm. 2015."], [(0,), (0,)]),
        ("It fell (Osgood 3). It rose (Id. 4).", ["Osgood, Lena. Warm. 2015."], [(0,), (0,)]),
        ("It fell (Osgood 3). It rose (Ibidapo 4).", ["Osgood, Lena. Warm. 2015."], [(0,), ()]),
        ("It fell [1], [2]–[3].",
         ["[1] L. Osgood, A, 2015.", "[2] W. Tam, B, 2016.", "[3] S. Ek, C, 2017."],
         [(0,), (1, 2)]),
        ("Osgood says “it fell in a night” (3).",
         ["Tam, W. B. 2016.", "Osgood, L. A. 2015."], [(1,)]),
    ],
)  # fmt: skip
def test_a_citation_finds_its_entry(
    sentence: str, entries: list[str], meant: list[tuple[int, ...]]
) -> None:
    listed = "\n\n".join(entries)
    draft = page(f"{ABOVE}\n\n{sentence} {ABOVE}\n\n{ABOVE}\n\nReferences\n\n{listed}\n")
    assert [citation.references for citation in draft.citations] == meant


def test_naming_the_author_of_a_page_on_the_web_cites_it() -> None:
    said = "Osgood says that “ice is only water that waits for all of us”."
    web = "Osgood, Lena. “Ice.” Daily Ice, 2015, www.dailyice.example/ice."
    for entry, cited in ((web, True), ("Osgood, Lena. Ice. Brook Press, 2015.", False)):
        draft = page(f"{ABOVE}\n\n{said} {ABOVE}\n\n{ABOVE}\n\nReferences\n\n{entry}\n")
        assert [quotation.cited for quotation in draft.quotations] == [cited]


def test_items_of_a_list_cite_too() -> None:
    items = "- The harbor froze (Osgood 12).\n- The mail stopped (Pruitt 4)."
    draft = page(f"{ABOVE}\n\nThree things happened:\n\n{items}\n\n{ABOVE}")
    assert [c.of(draft.text) for c in draft.citations] == ["(Osgood 12)", "(Pruitt 4)"]
    assert {draft.paragraphs[c.paragraph].role for c in draft.citations} == {"list"}


SPOKEN = (
    "Golding, William. Lord of the Flies. Faber, 1954.",
    "Golding, William. Pincher Martin. Faber, 1956.",
    "Everyman. Brook Press, 1910.",
    "March, Ada. On Thin Ice. Brook Press, 2012.",
    "Brook, Eve. Water. Harrow, 2014.",
    "Osgood, Lena. Warm Water. Harrow, 2015.",
    "O'Neil, Ann. Lanes. Harrow, 2016.",
    "Hope, Ann. On Doubt. Harrow, 2017.",
    "Snow, J. R. The Pump. Harrow, 2018.",
)


@pytest.mark.parametrize(
    ("sentence", "cited"),
    [
        ("Golding shows that boys without rules go wild.", ["Golding"]),
        ("William Golding never says so, but he clearly thinks it.", ["Golding"]),
        ("According to William Golding, boys go wild.", ["Golding"]),
        ("It was written by William Golding, who had seen a war.", []),
        ("The school was opened by William Golding, who found it dull.", []),
        ("It is shown by William Golding, who had seen a war.", ["Golding"]),
        ("A book by William Golding shows that boys go wild.", ["Golding"]),
        ("As Golding writes, they go wild, and Golding argues that it is in them.", ["Golding"]),
        ("Golding shows that boys go wild. Later Golding argues it again.", ["Golding"] * 2),
        ("Golding shows that boys go wild (Golding 12).", ["Golding"]),
        ("Golding shows that boys go wild. They do so at once (Golding 12).", ["Golding"]),
        ("Golding’s boys go wild, and Golding is no optimist.", []),
        ("I liked Golding and the sea.", []),
        ("Everyman discovers that he must die.", []),
        ("March shows that the ice is going.", []),
        ("Brook writes of water, and the brook runs on.", []),
        ("Brook writes of water.", ["Brook"]),
        ("Pruitt shows that boys without rules go wild.", []),
        ("My neighbor Sam Golding says that boys go wild.", []),
        ("“Sam Golding says so,” I told her.", []),
        ("My neighbor Golding says that boys go wild.", []),
        ("Sam Golding-Tam says that boys go wild, and Tam-Golding agrees.", []),
        ("I met Sam. Golding says that boys go wild.", ["Golding"]),
        ("In the novel, Golding says that boys go wild.", ["Golding"]),
        ("Sam Golding says it of boys, but William Golding shows it.", ["Golding"]),
        ("W. G. Golding says that boys go wild.", ["Golding"]),
        ("The author William Gerald Golding says that boys go wild.", ["Golding"]),
        ("Professor Golding says that boys go wild.", ["Golding"]),
        ("Mr. Golding says that boys go wild.", ["Golding"]),
        ("The report by Ada March shows that the ice is going.", ["March"]),
        ("Snow shows that winter is here, and we love the snow.", []),
        ("Snow shows that winter is here: snow, and more of it.", []),
        ("John Snow shows that snow is water.", ["Snow"]),
        ("As Snow shows, it was the snow.", []),
        ("Snow shows that it was the pump.", ["Snow"]),
        ("Hope says that we can swim.", []),
        ("Ann Hope says that we can swim.", ["Hope"]),
        ("O’Neil shows that it pays.", ["O’Neil"]),
        ("O'Neil shows that it pays.", ["O'Neil"]),
    ],
)
def test_who_speaks_in_a_sentence_and_stands_in_the_list_is_cited(
    sentence: str, cited: list[str]
) -> None:
    draft = page("\n\n".join((f"{ABOVE} {sentence}", ABOVE, ABOVE, "Works Cited", *SPOKEN)))
    assert [citation.author for citation in draft.citations] == cited
    straight = {name.replace("’", "'") for name in cited}
    assert {e.author for e in draft.references if e.cited} == straight


def test_who_is_named_is_cited_with_every_work_listed() -> None:
    said = "Golding shows that boys go wild, and Osgood claims that water warms."
    draft = page("\n\n".join((f"{ABOVE} {said} {said}", ABOVE, ABOVE, "Works Cited", *SPOKEN)))
    assert [c.references for c in draft.citations] == [(0, 1), (5,)] * 2

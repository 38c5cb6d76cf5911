"""Citations as printed, style by style, and what only looks like one."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, text, understood
from hypothesis import given
from hypothesis import strategies as st

from rubric.analysis.sources.citations import citations
from rubric.types import Citation, Sentence

Row = tuple[str, str, str | None, str | None, str | None]

STYLES: list[tuple[str, list[Row]]] = [
    # author-page
    ("It fell (Osgood 12).", [("(Osgood 12)", "parenthetical", "Osgood", None, "12")]),
    ("It fell (Osgood, 12).", [("(Osgood, 12)", "parenthetical", "Osgood", None, "12")]),
    (
        "It fell (Osgood and Pruitt 3-4).",
        [("(Osgood and Pruitt 3-4)", "parenthetical", "Osgood and Pruitt", None, "3-4")],
    ),
    (
        "It fell (Osgood et al. 12; Pruitt 5).",
        [
            (
                "(Osgood et al. 12; Pruitt 5)",
                "parenthetical",
                "Osgood et al.; Pruitt",
                None,
                "12; 5",
            )
        ],
    ),
    (
        "It fell (“Cold Water” 3).",
        [("(“Cold Water” 3)", "parenthetical", "Cold Water", None, "3")],
    ),
    (
        "It fell (qtd. in Osgood 9).",
        [("(qtd. in Osgood 9)", "parenthetical", "Osgood", None, "9")],
    ),
    (
        "It fell (van der Berg 9).",
        [("(van der Berg 9)", "parenthetical", "van der Berg", None, "9")],
    ),
    (
        "He sighs (Osgood 3.2.14-16).",
        [("(Osgood 3.2.14-16)", "parenthetical", "Osgood", None, "3.2.14-16")],
    ),
    ("It fell (Born 8).", [("(Born 8)", "parenthetical", "Born", None, "8")]),
    ("It fell (O’Neill 4).", [("(O’Neill 4)", "parenthetical", "O’Neill", None, "4")]),
    # author-year
    ("It fell (Osgood, 2010).", [("(Osgood, 2010)", "parenthetical", "Osgood", "2010", None)]),
    (
        "It fell (Osgood & Pruitt, 2010, pp. 4-5).",
        [("(Osgood & Pruitt, 2010, pp. 4-5)", "parenthetical", "Osgood & Pruitt", "2010", "4-5")],
    ),
    (
        "It fell (Osgood 2010, 56).",
        [("(Osgood 2010, 56)", "parenthetical", "Osgood", "2010", "56")],
    ),
    (
        "It fell (Osgood, n.d.).",
        [("(Osgood, n.d.)", "parenthetical", "Osgood", "n.d.", None)],
    ),
    (
        "It fell (Osgood, 2010a; Pruitt, 2011).",
        [
            (
                "(Osgood, 2010a; Pruitt, 2011)",
                "parenthetical",
                "Osgood; Pruitt",
                "2010a; 2011",
                None,
            )
        ],
    ),
    ("Osgood (2010) found ice.", [("Osgood (2010)", "narrative", "Osgood", "2010", None)]),
    (
        "According to Osgood and Pruitt (2010, p. 4), ice fell.",
        [("Osgood and Pruitt (2010, p. 4)", "narrative", "Osgood and Pruitt", "2010", "4")],
    ),
    (
        "Osgood et al. (2010) argue so.",
        [("Osgood et al. (2010)", "narrative", "Osgood et al.", "2010", None)],
    ),
    # numeric
    ("It fell [1].", [("[1]", "numeric", None, None, None)]),
    ("It fell [2, p. 41].", [("[2, p. 41]", "numeric", None, None, "41")]),
    (
        "It fell [1], [3].",
        [("[1]", "numeric", None, None, None), ("[3]", "numeric", None, None, None)],
    ),
    # a page alone, where pages are cited
    (
        "It fell (Osgood 12) and “rose again” (13).",
        [
            ("(Osgood 12)", "parenthetical", "Osgood", None, "12"),
            ("(13)", "parenthetical", None, None, "13"),
        ],
    ),
]
TRAPS = [
    "He lived long (1807-1886).",
    "The war (1914) began.",
    "Oxygen (O2) and mercury (Hg) react.",
    "Our average (GPA) fell.",
    "There are (1) cost and (2) speed and (a) luck.",
    "Section 501(c)(3) applies.",
    "The sample (N = 412) was large.",
    "Students (ages 18-24) slept.",
    "It rose (see the table).",
    "The spring (March 1924) was cold.",
    "They were cold weeks (May 12).",
    "They won (Chapter 3).",
    "It is drawn there (Figure 8).",
    "They were children (Grade 8).",
    "We met there (Monday 8).",
    "A ferryman (Born 1870) rowed there.",
    "A ferryman rowed there (Born 8 May 1870).",
    "A ferryman rowed there (Died May 8).",
    "The nurse was young (born 8).",
    "March shows that the ice is thin.",
]


def found_in(sentence: str) -> tuple[Citation, ...]:
    return citations(sentence, (Sentence(0, len(sentence), 0),), (), frozenset())


@pytest.mark.parametrize(("sentence", "rows"), STYLES)
def test_a_citation_is_read_as_printed(sentence: str, rows: list[Row]) -> None:
    assert [
        (c.of(sentence), c.kind, c.author, c.year, c.locator) for c in found_in(sentence)
    ] == rows


@pytest.mark.parametrize(
    ("written", "cited"),
    [
        ("They had lived in Reno. The fair was new (Reno, 1931).", 0),
        ("They wrote to Reno. The fair was new (Reno, 1931).", 1),
        ("All is said in Reno (1931). The fair was new (Reno, 1931).", 2),
        ("They met in Reno. The fair was new (Reno 31).", 1),
        ("They met in Reno. The fair was new (Reno, 1931).", 0),
        ("The bus (Volvo 7700) ran late.", 0),
        ("The bus (Volvo, 1998) ran late.", 0),
        ("Nothing helps (Volvo 77) but rest.", 1),
        ("The bus (Volvo 77) ran late, and it was full (Osgood 3).", 2),
    ],
)
def test_a_name_and_a_number_cite_or_say_more_of_a_thing(written: str, cited: int) -> None:
    sentences = [one if one.endswith(".") else f"{one}." for one in written.split(". ")]
    at, rows = 0, []
    for one in sentences:
        rows.append(Sentence(at, at + len(one), 0))
        at += len(one) + 1
    assert len(citations(written, rows, (), frozenset())) == cited


@pytest.mark.parametrize("sentence", TRAPS)
def test_what_is_none_is_left_alone(sentence: str) -> None:
    assert found_in(sentence) == ()


def test_double_spaces_change_nothing() -> None:
    sentence = "It fell (Osgood et al.,  2010, p.  4)."
    (citation,) = found_in(sentence)
    assert (citation.year, citation.locator) == ("2010", "4")


def test_a_note_mark_cites_when_its_note_says_something() -> None:
    noted = HEALTH.replace(" (Osgood 12)", "¹")
    notes = "Notes\n\n1. Lena Osgood, Warm Water (Brook Press, 2015), 12."
    essay = understood(text(f"{OPENING} {THESIS}", noted, LESSONS, CONCLUSION, notes))
    assert [c.kind for c in essay.draft.citations] == ["note", "parenthetical"]
    bare = understood(text(f"{OPENING} {THESIS}", noted, LESSONS, CONCLUSION))
    assert [c.kind for c in bare.draft.citations] == ["parenthetical"]


@given(st.text(alphabet="()[];,. Osgood2010p&“”’", max_size=200))
def test_citations_are_sorted_and_apart(sentence: str) -> None:
    last = 0
    for citation in found_in(sentence):
        assert last <= citation.start < citation.end <= len(sentence)
        last = citation.end


@pytest.mark.parametrize("hostile", ["(" * 50_000, "(A, " * 20_000, "Osgood " * 20_000 + "(2010)"])
def test_hostile_text_is_read(hostile: str) -> None:
    assert len(found_in(hostile)) <= 1


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (f"It fell ({'; '.join(f'Osgood {n}' for n in range(1, 13))}).", 1),
        (f"It fell ({'; '.join(f'Osgood {n}' for n in range(1, 14))}).", 0),
        (f"It fell (Osgood {', '.join(map(str, range(31, 37)))}).", 1),
        (f"It fell (Osgood {', '.join(map(str, range(31, 38)))}).", 0),
        (f"It fell (Board of {'Lake ' * 12}12).", 1),
        (f"It fell (Board of {'Lake ' * 13}12).", 0),
        ("It fell “on us all now” (osgoode).", 1),
        ("It fell “on us all” (osgoode).", 0),
        ("It fell “on us all now” (ada mae osgoode).", 1),
        ("It fell “on us all now” (ada mae eve osgoode).", 0),
    ],
    ids=[
        *("12 sources", "13", "six pages", "seven", "14 words", "15"),
        *("four words quoted", "three", "three small words", "four"),
    ],
)
def test_a_bracket_that_holds_too_much_cites_nothing(sentence: str, found: int) -> None:
    assert len(found_in(sentence)) == found


@pytest.mark.parametrize(
    ("said", "year", "locator"),
    [
        ("(Osgood 1940, 2000)", "1940; 2000", None),
        ("(Osgood 1939, 2000)", "1939", "2000"),
        ("(Osgood 2000, 1940)", "2000; 1940", None),
        ("(Osgood 2000, 1939)", "2000", "1939"),
        ("(Osgood 1850, 1900, 1911)", "1850; 1900", "1911"),
    ],
)
def test_a_number_far_from_the_year_is_a_page(said: str, year: str, locator: str | None) -> None:
    (citation,) = found_in(f"It fell {said}.")
    assert (citation.year, citation.locator) == (year, locator)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It fell (Osgood 3). It rose (Ward 32).", 2),
        ("It fell (Osgood 3). It rose (Ward 31).", 1),
        ("It fell (Osgood 3). It rose (Room 32).", 1),
        ("It rose (Ward 32).", 0),
        ("Ward says so. It rose (Ward 3).", 1),
        ("She said “it fell in a night” (Ward 3).", 1),
        ("She said “it fell in a night” (June 3).", 0),
        ("June says so. She said “it fell in a night” (June 3).", 1),
    ],
)
def test_a_name_that_counts_as_well_cites_where_the_essay_shows_it(
    sentence: str, found: int
) -> None:
    assert len(found_in(sentence)) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It fell[1]. It rose[2].", ["[1]", "[2]"]),
        ("It fell [1]. It rose [2], as w[3] has it.", ["[1]", "[2]"]),
        ("It fell w[1], and it rose in x[2].", []),
        ("It fell [0], and it rose.", []),
        ("It fell in 1932[1].", ["[1]"]),
    ],
)
def test_an_index_is_no_citation(sentence: str, found: list[str]) -> None:
    assert [citation.of(sentence) for citation in found_in(sentence)] == found

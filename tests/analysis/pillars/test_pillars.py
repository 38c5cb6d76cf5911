"""The reader of enumerations: a thesis, and the pillars it names."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rubric.analysis import pillars
from rubric.analysis.pillars.cues import ALL, cued
from rubric.types import Span

THESES: list[tuple[str, list[str]]] = [
    (
        "Keep the pool open, not because it is cheap, but because it saves lives and mends backs.",
        ["saves lives", "mends backs"],
    ),
    (
        "Ferries should stay due to Dr. Lund's survey of riders and the falling costs of fuel.",
        ["Dr. Lund's survey of riders", "the falling costs of fuel"],
    ),
    (
        "I like the benefits that could come from it, warm towns, calm nights, and full shops.",
        ["warm towns", "calm nights", "full shops"],
    ),
    ("There are reasons that both boats should stay and that they should not.", []),
    ("The mill is a fine sight, I also feel that it costs us dear, and I mean it.", []),
    ("The hill which is called Old Tom, is quite bare and is steep.", []),
    ("I think that we should stay, that we should fight, and that we should win.", []),
    ("It may rain by Monday, those who sail should wait, and all should stay in.", []),
    ("The closer you get, the colder it is, and the harder it blows.", []),
    (
        (
            "I like the pool because, swimmers may choose on which days of the week they come, "
            "doing laps requires some care, and tickets pay for heat."
        ),
        [
            "swimmers may choose on which days of the week they come",
            "doing laps requires some care",
            "tickets pay for heat",
        ],
    ),
    (
        "Zoos should close due to their small cages, bored animals and poor research.",
        ["their small cages", "bored animals", "poor research"],
    ),
    (
        "Trains beat planes because of comfort, price, and punctuality.",
        ["comfort", "price", "punctuality"],
    ),
    (
        "We should plant trees because they cool streets, clean the air and calm people.",
        ["cool streets", "clean the air", "calm people"],
    ),
    (
        (
            "Homework should be shorter because children need play, because parents need peace, "
            "and because teachers need time."
        ),
        ["children need play", "parents need peace", "teachers need time"],
    ),
    (
        (
            "The treaty failed for three reasons: it ignored losers, it starved the middle, and "
            "it bored the winners."
        ),
        ["ignored losers", "starved the middle", "bored the winners"],
    ),
    (
        "Through her letters, her speeches and her silence, the queen kept the peace.",
        ["her letters", "her speeches", "her silence"],
    ),
    (
        "By lowering fares, adding night buses, and painting the stations, the city won riders.",
        ["lowering fares", "adding night buses", "painting the stations"],
    ),
    (
        "The novel condemns pride through its setting, its irony and its ending.",
        ["its setting", "its irony", "its ending"],
    ),
    (
        "A garden not only feeds a school but also teaches it patience.",
        ["feeds a school", "teaches it patience"],
    ),
    (
        "The causes of the strike were low pay, long shifts, and broken machines.",
        ["low pay", "long shifts", "broken machines"],
    ),
    (
        "Uniforms are wrong since they cost too much and they hide who we are.",
        ["cost too much", "hide who we are"],
    ),
    (
        "Cheap tickets, clean cars and frequent trains make the railway popular.",
        ["Cheap tickets", "clean cars", "frequent trains"],
    ),
    (
        "The city grew thanks to its harbor, its coal and its stubborn mayors.",
        ["its harbor", "its coal", "its stubborn mayors"],
    ),
    (
        "Voting should be compulsory – it widens debate, it humbles parties, and it costs little.",
        ["widens debate", "humbles parties", "costs little"],
    ),
    (
        "Rome fell as a result of plague, debt, and civil war.",
        ["plague", "debt", "civil war"],
    ),
    (
        "Given its cost, its noise and its danger, the raceway should go.",
        ["its cost", "its noise", "its danger"],
    ),
    (
        "School lunches should be free because hungry children cannot learn.",
        [
            "hungry children cannot learn",
        ],
    ),
    ("Parks belong to everyone.", []),
    ("Since the rise of the railway and the mill, towns have grown along the river.", []),
    ("I support the second plan: closing the gate at night.", []),
    ("Some people sing, some people dance, and some people only watch.", []),
    ("Texting and driving should be fined.", []),
    (
        "The choir works well as he gives it songs, he lends it robes, and finds it a hall.",
        ["gives it songs", "lends it robes", "finds it a hall"],
    ),
    (
        "Ferries are good because they run at night, saving hours, and they are cheap to keep.",
        ["run at night, saving hours", "are cheap to keep"],
    ),
    (
        "He argues well by giving plain facts, such as old maps, the diary, and two letters.",
        ["old maps", "the diary", "two letters"],
    ),
    ("A fair has benefits like trade and laughter.", ["trade", "laughter"]),
    ("Football should be banned in primary schools.", []),
    ("This letter is about the new bridge over the river.", []),
]
MARKED = [
    line
    for line in (Path(__file__).parent / "theses.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
MISREAD = "? "  # begins a thesis that is not read right yet
BRACKETS = re.compile(r"[\[\]]")
TWO_SENTENCES: list[tuple[str, list[str]]] = [
    (
        (
            "The mill should be saved. It keeps forty people at work, it draws visitors to the "
            "valley, and it reminds the town of its past."
        ),
        ["keeps forty people at work", "draws visitors to the valley"],
    ),
    (
        (
            "Loud engines wake children, foul the air, and frighten horses. For these reasons the "
            "village should close its main street to trucks."
        ),
        ["foul the air", "frighten horses"],
    ),
    ("In my opinion, a choir is a gift for whoever sings and who listens.", []),
    (
        "Pupils will have a calm start, a better breakfast, and gain friends who help them.",
        ["Pupils will have a calm start", "a better breakfast", "gain friends"],
    ),
]


def named(thesis: str) -> list[str]:
    return [pillar.name for pillar in pillars.read(thesis, Span(0, len(thesis)))]


@pytest.mark.parametrize(("thesis", "names"), THESES)
def test_what_a_thesis_rests_on(thesis: str, names: list[str]) -> None:
    assert [name.removeprefix("they ") for name in named(thesis)] == names


@pytest.mark.parametrize("marked", [line for line in MARKED if not line.startswith(MISREAD)])
def test_what_theses_of_many_kinds_rest_on(marked: str) -> None:
    assert named(BRACKETS.sub("", marked)) == re.findall(r"\[(.*?)\]", marked)


def test_of_the_theses_nearly_all_are_read_right() -> None:
    assert len(MARKED) >= 120
    assert sum(line.startswith(MISREAD) for line in MARKED) <= 0.05 * len(MARKED)


@pytest.mark.parametrize("cue", ALL, ids=[example for _, _, _, example in ALL])
def test_every_cue_is_found_in_its_example(cue: tuple[float, int, str, str]) -> None:
    _, _, pattern, example = cue
    assert re.search(pattern, example)
    assert list(cued(example, Span(0, len(example))))


@pytest.mark.parametrize(
    "thesis",
    [
        "Although its mines are famous, its schools are not, and yet the town can save itself.",
        "Even though A is old, B should stay, although C, D and E would go.",
    ],
)
def test_what_is_conceded_is_no_reason(thesis: str) -> None:
    assert not [name for name in named(thesis) if name.startswith(("Although", "Even", "C", "D"))]


def test_a_list_behind_a_colon_is_no_part_of_what_is_conceded() -> None:
    reasons = "they keep the streets dry, they shade the squares, and they house the birds"
    thesis = f"Even though money is short, felling oaks and limes would be a mistake: {reasons}."
    assert named(thesis) == ["keep the streets dry", "shade the squares", "house the birds"]


@pytest.mark.parametrize(("thesis", "names"), TWO_SENTENCES)
def test_reasons_in_the_next_sentence(thesis: str, names: list[str]) -> None:
    assert set(names) <= set(named(thesis))


WORDED = st.lists(
    st.sampled_from(
        [
            "because ",
            "due to ",
            "First, ",
            "Second, ",
            "and ",
            "it is ",
            ", ",
            ". ",
            ": ",
            "”",
            "a ",
        ]
    ),
    max_size=40,
).map("".join)
SPELT = st.text(alphabet="ab, and;:.because dueto“”()\n", max_size=200)


@given(SPELT | WORDED, st.integers(0, 200), st.integers(0, 200))
@example(": . .", 0, 5)
@example("First, . Second, . Third, it is.", 0, 40)
def test_pillars_stand_inside_the_thesis_in_order(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    found = pillars.read(text, Span(start, end))
    last = start
    for pillar in found:
        assert pillar.start is not None
        assert pillar.end is not None
        assert last <= pillar.start < pillar.end <= end
        assert pillar.name == " ".join(text[pillar.start : pillar.end].split())
        last = pillar.end


def test_a_hostile_sentence_is_read_in_linear_time() -> None:
    text = "Because " + "a, " * 50_000 + "and b."
    assert len(pillars.read(text, Span(0, len(text)))) <= 6


@pytest.mark.parametrize(
    ("thesis", "found"),
    [
        (f"Keep it because {'very ' * 27}old boats sink.", 1),
        (f"Keep it because {'very ' * 28}old boats sink.", 0),
        ("Keep it due to cost.", 0),
        ("Keep it due to low cost.", 1),
        ("Boats are fine because they float and sink.", 1),
        ("Boats are fine because they float well and sink slowly.", 2),
        (f"Boats float well, carry {'very ' * 8}old men, and burn wood.", 3),
        (f"Boats float well, carry {'very ' * 9}old men, and burn wood.", 0),
    ],
    ids=[
        *("thirty words", "more", "one word", "two words", "a pair of words", "a pair of clauses"),
        *("even", "uneven"),
    ],
)
def test_a_reason_is_neither_too_short_nor_too_long(thesis: str, found: int) -> None:
    assert len(pillars.read(thesis, Span(0, len(thesis)))) == found


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("we gain guidance that", "we gain guidance"),
        ("we gain guidance of that", "we gain guidance"),
        ("we gain guidance of that the", "we gain guidance of"),
    ],
)
def test_two_words_that_lead_on_are_left_off(said: str, name: str) -> None:
    thesis = f"Keep it because {said}"
    assert [one.name for one in pillars.read(thesis, Span(0, len(thesis)))] == [name]

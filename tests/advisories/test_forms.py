"""Texts that are no essay: what is refused, what is only told, and essays near the line."""

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    default_rubric,
    graded,
    page,
    strong,
    text,
)

from rubric.advisories.forms import form, unargued
from rubric.advisories.notices import MOSTLY_TOLD, OTHER_FORM, notices
from rubric.assess import assess
from rubric.records import replace
from rubric.result import GradeFailure
from rubric.types import Draft, Paragraph

POEM = """
The river runs beneath the hill
And carries leaves away
The heron stands so very still
He will not move today
I walked along the muddy bank
And threw a stone or two
It skipped three times before it sank
The sky was grey then blue
The willow bends its silver hair
To drink beside the stone
And nobody was standing there
I walked the path alone
"""
PROGRAM = "".join(f"total_{i} = total_{i - 1} + sizes[{i}]  # add\n" for i in range(1, 40))
ANSWERS = "\n".join(
    f"{i}. The {part} of a plant is the part that does the work of the {other}."
    for i, (part, other) in enumerate(
        (("root", "pump"), ("stem", "pipe"), ("leaf", "oven"), ("seed", "letter")) * 2, 1
    )
)
SCENE = """
ANNA: Did you lock the door before we left the house this morning?

BEN: I thought that you had done it, since you were the last one out.

ANNA: I never lock it, because you always come back for your keys.

BEN: Then it is open, and we are forty miles away from it by now.

ANNA: Turn the car around at the next bridge, before somebody walks in.

BEN: We will miss the boat if we do, and it is the only one today.
"""
SINGLE = "\n\n".join(
    f"The {what} {does} in winter."
    for what in ("town", "school", "club", "team", "choir", "shop")
    for does in ("needs its pool", "closes too early")
)
POLISH = (
    "Miasto powinno otworzyć basen także zimą, ponieważ dzieci uczą się wtedy pływać, a ludzie "
    "pozostają zdrowi. Wiele osób nie wychodzi zimą z domu i nie ma ruchu. "
)
STORY = (
    "The train left at six. Maria held her brother by the hand and did not look back at the "
    "house. The rain ran down the window and the fields went by, one after another, all brown.\n\n"
    "At the border a man in a grey coat came through the carriage. He looked at their papers for "
    "a long time. Maria told him that their father was waiting for them in the city. The man gave "
    "the papers back and walked on, and she let out her breath.\n\n"
    "They reached the city after midnight. The station was empty. Her brother had fallen asleep "
    "on her shoulder, and she carried him down the long stairs to the street, where a woman stood "
    "under the clock with a lantern and smiled. In the morning he saw the sea for the first time."
)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (POEM, "no-prose"),
        (PROGRAM, "no-prose"),
        (ANSWERS, "other-form"),
        (SCENE, "other-form"),
        (POLISH * 4, "language"),
        (SINGLE, "too-short"),
    ],
    ids=["poem", "program", "answers", "scene", "Polish", "single sentences"],
)
def test_what_is_no_essay_is_not_graded(written: str, code: str) -> None:
    found = assess(written.encode(), "essay.txt", default_rubric())
    assert isinstance(found, GradeFailure)
    assert found.code == code


THOUGHT = STORY.replace("did not look back", "would not look back")
ARGUED = text(
    "A child must not travel alone, because trains can be a danger and because nobody helps.",
    STORY,
)


@pytest.mark.parametrize(("written", "told"), [(STORY, True), (THOUGHT, True), (ARGUED, False)])
def test_a_story_is_told_and_graded(written: str, *, told: bool) -> None:
    assert ("other-form" in {notice.code for notice in graded(written).notices}) is told


HISTORY = text(
    "Ada Brook was a better mayor than her uncle because she had kept the mill, had won over the "
    "farmers and had paid the debt.",
    *(f"She kept {what} and the town had work when its uncle left. " * 2 for what in "abcd"),
)


REPORT = text(
    *(
        f"The {what} of the mill was built in May. It stood on {where} and had two floors. "
        f"Men from the town laid the {what} and carried stones to {where} with six carts. "
        f"By June the {what} was done and the carts went back."
        for what, where in (("wall", "the hill"), ("tower", "the bank"), ("wheel", "the weir"))
    )
)


@pytest.mark.parametrize(
    ("written", "says"), [(STORY, MOSTLY_TOLD), (REPORT, OTHER_FORM), (HISTORY, None)]
)
def test_what_is_said_of_a_form_is_true_of_it(written: str, says: str | None) -> None:
    told = [notice.says for notice in graded(written).notices if notice.code == "other-form"]
    assert told == ([says] if says else [])


def test_an_essay_that_claims_in_each_reading_is_not_asked_whether_it_argues() -> None:
    for written in (HISTORY, REPORT):
        codes = [
            {n.code for n in notices(page(written), (), claims=sure)} for sure in (False, True)
        ]
        assert ["other-form" in found for found in codes] == [True, False]


NUMBERED = text(
    f"{OPENING} {THESIS}", *(f"{i}. {part}" for i, part in enumerate((HEALTH, LESSONS, HEALTH), 1))
)
A_LINE_EACH = "\n\n".join(f"{OPENING} {THESIS} {HEALTH} {LESSONS} {CONCLUSION}".split(". "))


@pytest.mark.parametrize("written", [NUMBERED, A_LINE_EACH], ids=["numbered", "a sentence a line"])
def test_an_essay_in_an_odd_layout_is_graded(written: str) -> None:
    assert "other-form" not in {notice.code for notice in graded(written).notices}


def set_as(*paragraphs: str) -> Draft:
    """Give a draft of these paragraphs, all of the body."""
    written = text(*paragraphs)
    starts = [written.index(one) for one in dict.fromkeys(paragraphs)]
    assert len(starts) == len(paragraphs)
    parts = [
        Paragraph(at, at + len(one), "body") for at, one in zip(starts, paragraphs, strict=True)
    ]
    size = len(written.split())
    return replace(page(strong()), text=written, words=size, paragraphs=tuple(parts), citations=())


def rows(number: int, words: int, *, begun: int = 0, ended: int = 0) -> list[str]:
    """Give paragraphs of so many words, some begun as points are, some ended as sentences are."""
    told = (f"{at}{'.' * (at <= begun)} {'the ice ' * words}" for at in range(10, 10 + number))
    cut = [" ".join(one.split()[:words]) for one in told]
    return [f"{one}." if at < ended else one for at, one in enumerate(cut)]


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        (rows(5, 7), "lines"),
        (rows(4, 7), None),
        (rows(5, 8), None),
        (rows(8, 7, ended=6), "sentences"),
        (rows(8, 7, ended=5), "lines"),
        (rows(5, 29, begun=15), "points"),
        (rows(5, 30, begun=15), None),
        (rows(8, 20, begun=15), "points"),
        (rows(8, 20, begun=14), None),
        (["the ice melts north today"], None),
        (["the ice melts north today quickly"], "foreign"),
    ],
    ids=[
        *("five lines", "four", "long ones", "most end", "some end", "points", "long points"),
        *("three quarters begin so", "fewer", "a small word of five", "of six"),
    ],
)
def test_a_form_is_known_by_its_measures(paragraphs: list[str], found: str | None) -> None:
    assert form(set_as(*paragraphs)) == found


@pytest.mark.parametrize(
    ("words", "argue", "tell", "state", "found"),
    [
        (120, 0, 0, 0, "hardly argues"),
        (119, 0, 0, 0, None),
        (1000, 4, 0, 0, "hardly argues"),
        (1000, 5, 0, 0, None),
        (1000, 19, 90, 0, "tells"),
        (1000, 20, 90, 0, None),
        (1000, 10, 26, 10, "tells"),
        (1000, 10, 25, 10, None),
    ],
)
def test_what_hardly_argues_is_known_by_its_words(
    words: int, argue: int, tell: int, state: int, found: str | None
) -> None:
    said = ["good"] * argue + ["went"] * tell + ["is"] * state
    told = " ".join([*said, *["fog"] * (words - len(said))])
    assert unargued(set_as(told)) == found

"""Texts that are no essay: what is refused, what is only told, and essays near the line."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, default_rubric, graded, text

from rubric.advisories.notices import MOSTLY_TOLD, OTHER_FORM
from rubric.assess import assess
from rubric.result import GradeFailure

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
ARGUED = text(STORY, "So I think a child must not travel alone, because trains can be a danger.")


@pytest.mark.parametrize(("written", "told"), [(STORY, True), (THOUGHT, True), (ARGUED, False)])
def test_a_story_is_told_and_graded(written: str, *, told: bool) -> None:
    assert ("other-form" in {notice.code for notice in graded(written).notices}) is told


HISTORY = text(
    "Ada Brook was a better mayor than her uncle because she had kept the mill, had won over the "
    "farmers and had paid the debt.",
    *(f"She kept {what} and the town had work when its uncle left. " * 2 for what in "abcd"),
)


@pytest.mark.parametrize(("written", "says"), [(STORY, OTHER_FORM), (HISTORY, MOSTLY_TOLD)])
def test_what_is_said_of_a_form_is_true_of_it(written: str, says: str) -> None:
    assert says in {notice.says for notice in graded(written).notices}


NUMBERED = text(
    f"{OPENING} {THESIS}", *(f"{i}. {part}" for i, part in enumerate((HEALTH, LESSONS, HEALTH), 1))
)
A_LINE_EACH = "\n\n".join(f"{OPENING} {THESIS} {HEALTH} {LESSONS} {CONCLUSION}".split(". "))


@pytest.mark.parametrize("written", [NUMBERED, A_LINE_EACH], ids=["numbered", "a sentence a line"])
def test_an_essay_in_an_odd_layout_is_graded(written: str) -> None:
    assert "other-form" not in {notice.code for notice in graded(written).notices}

"""Which paragraphs raise an objection and answer it."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, text, understood

from rubric.analysis.ties.objections import objections

INTRODUCTION = f"{OPENING} {THESIS}"
TURNED = "But a pool that stands empty costs its guards all the same, and teaches nobody to swim."
RAISED = [
    "Critics point to the cost of heating so much water in January.",
    "Opponents reply that nobody will come when it snows.",
    "Taxpayers object that the bill for fuel will land on them.",
    "Some people who have never shoveled a path to a pool say that winter is for skating.",
    "People who want to close the gate early say that the money should go into the roads.",
    "Some parents and teachers in the valley argue that children catch cold in winter water.",
    "It is often claimed that nobody swims in winter.",
    "It may be objected that the lake is free.",
    "It will be said that a winter pool is a luxury.",
    "It is said that a winter pool is a luxury.",
    "One often hears that a winter pool is a luxury.",
    "The usual reply is that a winter pool is a luxury.",
    "One might object that the lake is free.",
    "You could argue that the lake is free.",
    "To be sure, the boiler is old.",
    "Admittedly, the boiler is old.",
    "Of course, the boiler is old and the pipes leak.",
    "The strongest objection to an open pool is its bill for fuel.",
    "Not everyone agrees that the town needs warm water.",
    "I know that some parents would rather see a rink.",
    "People may say that nobody swims in winter.",
    "Many parents make the argument that the lake is free.",
    "The mayor on the other hand fears for the budget.",
    "Sure, the boiler is old and the pipes leak.",
    "But there are some drawbacks to heating so much water.",
    "I can see why a family would rather have a rink.",
    "Opponents always mention the fire of last March, and the smoke.",
    "There are also people who want the money for the roads.",
    "There is another side. Skeptics warn that the boiler would not last a single winter.",
]
ANSWERED = [
    "For that there is the office, as there always was.",
    "This is a problem that can be solved.",
]
CONCEDED = "Although some people say that the lake is free, a lake has no guards in winter."
NO_OBJECTION = [
    HEALTH,
    "Another reason is that people who swim say they sleep well, but they seldom say why.",
    (
        "Lessons save lives. A child learns in a week what it keeps for life. The coach has seen "
        "it often. Some say that two months are enough, but the tests show that they are not."
    ),
    "Many swimmers say that the winter is their best season, and doctors believe them.",
]


def raised(*body: str) -> list[int]:
    return sorted(objections(understood(text(INTRODUCTION, *body, CONCLUSION)).draft))


@pytest.mark.parametrize("sentence", RAISED)
def test_an_objection_raised_and_answered(sentence: str) -> None:
    assert raised(HEALTH, f"{sentence} {TURNED}", TICKETS) == [2]


@pytest.mark.parametrize("answer", ANSWERED)
def test_an_answer_needs_no_but(answer: str) -> None:
    assert raised(HEALTH, f"{RAISED[0]} {answer}", TICKETS) == [2]


def test_an_objection_answered_in_the_sentence_that_raises_it() -> None:
    assert raised(HEALTH, f"{CONCEDED} It has no lights and no showers.", TICKETS) == [2]


@pytest.mark.parametrize("sentence", RAISED[:4])
def test_an_objection_answered_in_the_next_paragraph(sentence: str) -> None:
    alone = f"{sentence} The boiler burns forty tons of oil, and oil is dear."
    answer = (
        "This objection counts the oil and leaves out the tickets. They pay for it twice over."
    )
    assert raised(HEALTH, alone, answer, TICKETS) == [2, 3]


@pytest.mark.parametrize("sentence", RAISED[:4])
def test_an_objection_left_standing_is_no_answer(sentence: str) -> None:
    alone = f"{sentence} The boiler burns forty tons of oil, and oil is dear."
    assert raised(HEALTH, alone, LESSONS) == []


@pytest.mark.parametrize("paragraph", NO_OBJECTION)
def test_a_reason_with_a_concession_in_it_stays_a_reason(paragraph: str) -> None:
    assert raised(paragraph, LESSONS, TICKETS) == []


PRAISE = (
    "The lake has many good sides. It costs nothing, it is open at night, and my cousins swim "
    "there with all their friends from the first warm day in May."
)


@pytest.mark.parametrize(
    ("praise", "after", "kinds"),
    [
        (PRAISE, "However, the lake drowns people. ", ["background", "pillar", "pillar"]),
        (PRAISE, "", ["pillar", "pillar", "pillar"]),
        (
            PRAISE.replace("The lake has", "The pool has"),
            "However, the lake drowns people. ",
            ["pillar", "pillar", "pillar"],
        ),
    ],
    ids=["the other side", "no turn", "the claim's own side"],
)
def test_good_sides_of_what_the_claim_is_not_about_carry_no_reason(
    praise: str, after: str, kinds: list[str]
) -> None:
    essay = understood(
        text(f"{OPENING} {THESIS}", praise, f"{after}{LESSONS}", TICKETS, CONCLUSION)
    )
    assert [tie.kind for tie in essay.argument.ties] == kinds

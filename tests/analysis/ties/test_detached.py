"""Bodies that prove nothing of the essay they stand in."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, text, understood

from rubric.analysis.ties.detached import detached
from rubric.types import Essay

INTRODUCTION = f"{OPENING} {THESIS}"
OWL = (
    "An owl hunts by ear. The feathers around its face gather sound like a dish, and one ear sits "
    "higher than the other, so the owl knows how far below the snow a mouse is running."
)
WINGS = (
    "The wings of an owl make no noise. Their front edge is combed like a brush, which breaks the "
    "air into small streams, and a mouse hears nothing until the claws close."
)
EGGS = (
    "Owls also lay eggs in the hardest weeks of winter. The mother sits on the snow while the "
    "father brings mice, and the oldest owlet eats first when the mice are few."
)
NIGHT = (
    "So the owl rules the night with its ears, its wings and its early eggs, and no mouse is safe."
)
DRIFTS = [
    "Bagpipes hold air in a leather sack. Pipers march in kilts, and each drone hums one note.",
    (
        "Glaciers carve deep valleys from granite. Moss covers the boulders, and reindeer pass in "
        "large herds."
    ),
    "My cousin collects stamps from Bhutan. One of them plays a song on a gramophone.",
]
HEADS = [
    "First, exercise keeps people healthy.",
    "Next, lessons save lives.",
    "Last, the tickets pay for the heating.",
]
LEARNERS = [
    "It keep people healthy. My father go to swim and now he is not sick in winter like before.",
    "The lessons save life. My sister she learn to swim and she help a boy in the lake.",
    "The ticket pay the heating. Many family will buy ticket because it is cold at home.",
]


def loose(essay: Essay) -> list[int]:
    return sorted(detached(essay.draft, essay.argument.thesis))


def test_a_body_that_agrees_with_itself_but_not_with_the_thesis() -> None:
    essay = understood(text(INTRODUCTION, OWL, WINGS, EGGS, NIGHT))
    assert loose(essay) == [1, 2, 3]
    assert {tie.kind for tie in essay.argument.ties} == {"untied"}


def test_reasons_stay_named_where_no_paragraph_could_come_back_to_them() -> None:
    thesis = understood(text(INTRODUCTION, OWL, WINGS, EGGS, NIGHT)).argument.thesis
    assert thesis
    assert [pillar.name for pillar in thesis.pillars][1:] == [
        "lessons save lives",
        "the tickets pay for the heating",
    ]
    assert thesis.idle == ()


def test_first_sentences_alone_do_not_hold_an_essay_together() -> None:
    body = [f"{head} {drift}" for head, drift in zip(HEADS, DRIFTS, strict=True)]
    essay = understood(text(INTRODUCTION, *body, CONCLUSION))
    assert loose(essay) == [1, 2, 3]


@pytest.mark.parametrize(
    "body",
    [
        (HEALTH, LESSONS, TICKETS),
        LEARNERS,
        (LESSONS, OWL, TICKETS),
        (f"{HEADS[0]} {DRIFTS[0]}", LESSONS, TICKETS),
    ],
    ids=["own", "a learner's", "one stranger", "one drifts"],
)
def test_a_body_that_belongs_to_the_essay(body: tuple[str, ...]) -> None:
    assert loose(understood(text(INTRODUCTION, *body, CONCLUSION))) == []


def test_without_a_claim_in_the_introduction_nothing_is_asked() -> None:
    essay = understood(text(INTRODUCTION, OWL, WINGS, EGGS, NIGHT))
    assert detached(essay.draft, None) == frozenset()


@pytest.mark.parametrize(
    ("body", "ending", "apart"),
    [(OWL, CONCLUSION, [1]), (HEALTH, CONCLUSION, []), ("An owl sees.", CONCLUSION, [])],
    ids=["another matter", "own", "too short to tell"],
)
def test_an_only_paragraph_is_held_against_what_stands_around_it(
    body: str, ending: str, apart: list[int]
) -> None:
    assert loose(understood(text(INTRODUCTION, body, ending))) == apart


def test_reasons_of_which_the_only_paragraph_says_nothing_are_idle() -> None:
    thesis = understood(text(INTRODUCTION, f"{OWL} {WINGS} {EGGS}", "It is so.")).argument.thesis
    assert thesis
    assert [one.name for one in thesis.idle][1:] == [
        "lessons save lives",
        "the tickets pay for the heating",
    ]

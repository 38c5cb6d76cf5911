"""Bodies that prove nothing of the essay they stand in."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, text, understood

from rubric.analysis.ties.detached import detached, may_be_detached, stands_alone
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


CLAIMS = {
    "of another essay": (
        "In my opinion, zoos should send elephants to sanctuaries because cages hurt their knees.",
        True,
    ),
    "without sense": (
        "I believe that ladders must be purple because of gravity, Tuesdays and marmalade.",
        True,
    ),
    "own": (THESIS, False),
    "that points back": ("In my opinion, that statement is wrong and I disagree with it.", False),
}


@pytest.mark.parametrize(("claim", "alone"), CLAIMS.values(), ids=list(CLAIMS))
def test_a_claim_that_nothing_comes_back_to_has_no_reasons_there(
    claim: str, *, alone: bool
) -> None:
    around = "The town has one swimming pool. It stands empty in winter."
    essay = understood(text(f"{around} {claim}", HEALTH, LESSONS, TICKETS, "So it is."))
    assert essay.argument.thesis
    assert stands_alone(essay.draft, essay.argument.thesis) is alone
    kinds = {tie.kind for tie in essay.argument.ties}
    assert kinds == ({"untied"} if alone else {"pillar"})
    readings = [{tie.kind for tie in one.ties} for one in essay.alternatives]
    assert ({"pillar"} in readings) or not alone  # nobody is sure of that


def test_to_say_such_a_claim_again_in_the_end_proves_nothing() -> None:
    claim = CLAIMS["without sense"][0]
    essay = understood(text(f"{OPENING} {claim}", HEALTH, LESSONS, TICKETS, f"So it is. {claim}"))
    assert essay.argument.thesis
    assert stands_alone(essay.draft, essay.argument.thesis)


ENDS = [
    "So exercise keeps people healthy.",
    "That is why lessons save lives.",
    "In this way the tickets pay for the heating.",
]


@pytest.mark.parametrize(
    ("body", "scattered"),
    [
        ([f"{one} {end}" for one, end in zip(DRIFTS, ENDS, strict=True)], True),
        ([f"{a} {b} {c}" for a, b, c in zip(HEADS, DRIFTS, ENDS, strict=True)], True),
        ([HEALTH, LESSONS, TICKETS], False),
        ([f"{DRIFTS[0]} {ENDS[0]}", LESSONS, TICKETS], False),
    ],
    ids=["last sentences fit", "first and last ones do", "own", "one of three"],
)
def test_paragraphs_each_from_elsewhere_may_prove_nothing(
    body: list[str], *, scattered: bool
) -> None:
    essay = understood(text(INTRODUCTION, *body, CONCLUSION))
    thesis = essay.argument.thesis
    assert thesis
    told = [tie.paragraph for tie in essay.argument.ties]
    assert may_be_detached(essay.draft, thesis, told, frozenset()) is scattered

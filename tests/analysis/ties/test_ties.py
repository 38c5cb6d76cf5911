"""Which paragraph carries which pillar."""

from itertools import permutations

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    HISTORY,
    LESSONS,
    OPENING,
    STRANGE,
    THESIS,
    TICKETS,
    text,
    understood,
)

from rubric.analysis.ties import tie
from rubric.types import Pillar

INTRODUCTION = f"{OPENING} {THESIS}"
OBJECTION = (
    "Opponents reply that the town cannot heat water in the middle of winter. The bill is real. "
    "But tickets would pay it, and a locked pool costs money too."
)
BOTH = (
    "Lessons save lives, and the tickets for them pay for the heating. A child who swims all "
    "winter drowns in no lake, and her ticket warms the water for her neighbors."
)


def tied(*body: str) -> list[tuple[tuple[int, ...], str]]:
    essay = understood(text(INTRODUCTION, *body, CONCLUSION))
    return [(tie.pillars, tie.kind) for tie in essay.argument.ties]


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ((HEALTH, LESSONS, TICKETS), [((0,), "pillar"), ((1,), "pillar"), ((2,), "pillar")]),
        ((HEALTH, BOTH), [((0,), "pillar"), ((1, 2), "pillar")]),
        (
            (HEALTH, OBJECTION, LESSONS, TICKETS),
            [((0,), "pillar"), ((), "counterargument"), ((1,), "pillar"), ((2,), "pillar")],
        ),
        (
            (HEALTH, LESSONS, STRANGE, TICKETS),
            [((0,), "pillar"), ((1,), "pillar"), ((), "untied"), ((2,), "pillar")],
        ),
        (
            (HISTORY, HEALTH, LESSONS, TICKETS),
            [((), "background"), ((0,), "pillar"), ((1,), "pillar"), ((2,), "pillar")],
        ),
        (
            (HEALTH, HEALTH, LESSONS, TICKETS),
            [((0,), "pillar"), ((0,), "pillar"), ((1,), "pillar"), ((2,), "pillar")],
        ),
    ],
    ids=["in order", "two in one", "an objection answered", "a stranger", "history", "two on one"],
)
def test_the_whole_essay_is_solved(
    body: tuple[str, ...], rows: list[tuple[tuple[int, ...], str]]
) -> None:
    assert tied(*body) == rows


def test_a_lone_sentence_that_names_a_reason_opens_the_next_paragraph() -> None:
    lone = "Exercise keeps people healthy."
    rest = "They caught fewer colds. Nobody in the street coughed, and the chemist sold no syrup."
    rows = tied(lone, rest, LESSONS, TICKETS)
    assert [pillars for pillars, _ in rows] == [(0,), (0,), (1,), (2,)]


# Each paragraph has a word of its reason, and means another as much.
MILLS = (
    "The new mills did the valley more harm than good since they spoiled the river, underpaid "
    "the girls at the looms, and set whole streets on fire."
)
RIVER = (
    "One could smell the river before one saw it. The dyers let out their vats at noon, and by "
    "evening the trout lay on the stones. Nobody below the bridge could wash a shirt."
)
GIRLS = (
    "The girls came at ten years of age and left at twenty. A week of twelve-hour days bought "
    "bread and rent, and nothing was left for coal. When one fell asleep, a shilling was kept "
    "back."
)
FIRES = (
    "The worst came in dry summers. Lint caught a spark in the carding room, the wind carried "
    "the fire along the roofs, and the pump was locked in the owner's yard."
)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_what_a_paragraph_says_outweighs_its_place(order: tuple[int, ...]) -> None:
    body = [(RIVER, GIRLS, FIRES)[place] for place in order]
    essay = understood(text(f"{OPENING} {MILLS}", *body, CONCLUSION))
    assert [tie.pillars for tie in essay.argument.ties] == [(place,) for place in order]


@pytest.mark.parametrize("lost", range(3))
def test_a_reason_whose_paragraph_is_gone_is_given_to_no_neighbor(lost: int) -> None:
    body = [HEALTH, LESSONS, TICKETS]
    del body[lost]
    rows = tied(*body)
    assert [pillars for pillars, _ in rows] == [(at,) for at in range(3) if at != lost]


def test_an_objection_may_be_answered_with_a_reason_nobody_else_carries() -> None:
    answered = (
        "Opponents reply that heating costs too much. But the tickets pay for the heating, and a "
        "locked pool earns nothing."
    )
    assert tied(HEALTH, LESSONS, answered)[2] == ((2,), "counterargument")
    assert tied(HEALTH, LESSONS, TICKETS, answered)[3] == ((), "counterargument")


def test_an_order_the_words_contradict_gives_way() -> None:
    assert [row for row, _ in tied(TICKETS, LESSONS, HEALTH)] == [(2,), (1,), (0,)]


def test_a_long_essay_is_solved_too() -> None:
    rows = tied(*[HEALTH, LESSONS, TICKETS] * 20)
    assert len(rows) == 60


def test_a_tie_quotes_its_topic_sentence() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    first = essay.argument.ties[0].evidence[0]
    assert HEALTH.startswith(first.of(essay.draft.text))


def test_reasons_left_to_the_body_are_quoted_from_it() -> None:
    claim = "The town should open its swimming pool in winter."
    lessons = f"Another reason is that lessons save lives. {LESSONS}"
    essay = understood(text(f"{OPENING} {claim}", HEALTH, lessons, OBJECTION, CONCLUSION))
    thesis = essay.argument.thesis
    assert thesis is not None
    assert [(pillar.name, pillar.start) for pillar in thesis.pillars] == [
        ("Exercise keeps people healthy in every season", None),
        ("lessons save lives", None),
    ]
    assert [tie.pillars for tie in essay.argument.ties] == [(0,), (1,), ()]


def test_a_tie_says_how_much_its_paragraph_tells() -> None:
    hollow = (
        "Lessons save lives. It is a good thing, and people need it. This is true for everyone."
    )
    essay = understood(text(INTRODUCTION, HEALTH, hollow, TICKETS, CONCLUSION))
    assert [tie.substance < 1 for tie in essay.argument.ties] == [False, True, False]


def test_what_goes_on_behind_a_quotation_carries_what_its_paragraph_does() -> None:
    quoted = "> The doctor sees fewer of us, said the keeper, and she does not complain (Ames 4)."
    goes_on = "and nobody in the town has seen a winter with so few colds since the war ended."
    own = [((0,), "pillar"), ((1,), "pillar"), ((2,), "pillar")]
    assert tied(HEALTH, quoted, goes_on, LESSONS, TICKETS) == own[:1] + own
    comment = "Lessons fill her afternoons instead, since a doctor with few patients has time."
    assert tied(f"{HEALTH} Ask her:", quoted, comment, LESSONS, TICKETS) == own[:1] + own
    assert tied(f"{HEALTH} Ask her:", quoted, f"Second, {LESSONS}", TICKETS) == own


def test_of_many_reasons_the_first_eight_are_tied() -> None:
    things = "coal salt glass wool copper bread paper honey amber".split()
    body = [f"We sell {one}. Towns want {one} now." for one in things]
    draft = understood(text(f"{OPENING} {THESIS}", *body, CONCLUSION)).draft
    rows = tuple(range(1, 10))
    reasons = tuple(Pillar(one, at, at + 1) for at, one in enumerate(things))
    found = tie(draft, reasons, frozenset(), rows)
    assert [one.pillars for one in found[:8]] == [(at,) for at in range(8)]
    assert max(max(one.pillars) for one in found) == 7


def test_paragraphs_without_the_words_of_any_reason_take_them_in_order() -> None:
    body = (
        (
            "My cousin stopped coughing in the winter when she swam. She had been in the pool of "
            "the next town every week, and her doctor said it was no wonder."
        ),
        (
            "Two girls of our town fell into the lake last winter. Neither could swim, and nobody "
            "at a pool had ever told them what to do with their arms."
        ),
        (
            "A neighbor who swims pays four dollars at the gate of a pool. With forty of them a "
            "day, the town would not have to find another dollar."
        ),
    )
    assert [row for row, _ in tied(*body)] == [(0,), (1,), (2,)]

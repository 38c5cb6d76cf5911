"""Between which sentences the thesis is in doubt, and that nothing else is kept."""

import pytest
from builders import (
    CLAIM_ONE,
    CLAIM_TWO,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    TICKETS,
    text,
    understood,
)

from rubric.analysis.thesis import find

BODY = (HEALTH, LESSONS, TICKETS)
ASKED = "Why does the town lock its pool? When do gates open? Who keeps the key?"
SEASONS = ("The gate shuts in October.", "The caretaker drains the water.", "Leaves fall in.")


def test_in_doubt_between_two_claims_no_unlikely_third_is_kept() -> None:
    draft = understood(text(f"{OPENING} {CLAIM_ONE} {CLAIM_TWO}", *BODY, CONCLUSION)).draft
    kept = {choice.of(draft.text) for choice in find(draft).choices}
    assert kept == {CLAIM_ONE, CLAIM_TWO}


@pytest.mark.parametrize(
    ("answer", "likeliest"),
    [
        ("The town should stop guarding a hole and heat it.", True),
        ("A hole is worse than a bath.", False),
    ],
    ids=["outright", "in passing"],
)
def test_a_question_answered_at_the_end_is_in_doubt_and_not_missed(
    answer: str, *, likeliest: bool
) -> None:
    essay = understood(text(ASKED, *SEASONS, f"So the years pass. {answer}"))
    others = [one.thesis for one in essay.alternatives]
    readings = [essay.argument.thesis, *others] if likeliest else [*others, essay.argument.thesis]
    late, none = readings
    assert late is not None
    assert (late.of(essay.draft.text), late.confidence) == (answer, 0.2)
    assert none is None


def test_an_ending_that_claims_nothing_answers_no_question() -> None:
    essay = understood(text(ASKED, *SEASONS, "So the years pass. Snow lies on the tiles."))
    assert essay.argument.thesis is None
    assert not essay.alternatives


def test_between_a_topic_and_a_question_there_may_be_no_thesis() -> None:
    opening = "Everybody talks about the pool this year. Should the town open its pool in winter?"
    ending = "So the pool has two sides. It can warm the town and it can cost it money."
    essay = understood(text(opening, *BODY, ending))
    readings = [essay.argument, *essay.alternatives]
    assert len(readings) > 1
    assert any(one.thesis is None for one in readings)


TOLD = "My aunt kept bees. She could tell the month by the smell of the wax."
YEARS = (
    "Last winter my cousin built a hive from a door.",
    "In Tirol each school has a garden with hives in it.",
)
LATE = "Our schools should keep bees, because nobody learns patience from a book."
ALL_THIS = "This is why I believe that our schools should keep bees."  # "this" is no weakness here


@pytest.mark.parametrize("ending", [LATE, ALL_THIS])
def test_a_plain_claim_in_the_ending_is_taken_where_the_opening_only_tells(ending: str) -> None:
    essay = understood(text(TOLD, *YEARS, ending))
    thesis = essay.argument.thesis
    assert thesis is not None
    assert (thesis.of(essay.draft.text), thesis.confidence) == (ending, 0.2)
    assert any(one.thesis is None for one in essay.alternatives)


@pytest.mark.parametrize(
    ("opening", "ending"),
    [
        (f"{TOLD} Every garden should have bees in it.", LATE),  # the opening claims something
        (TOLD, "A school is better for its bees."),  # the ending only judges
    ],
    ids=["claimed before", "judged in passing"],
)
def test_a_late_claim_is_not_preferred_to_an_early_one_nor_for_a_word(
    opening: str, ending: str
) -> None:
    essay = understood(text(opening, *YEARS, ending))
    thesis = essay.argument.thesis
    assert thesis is None or thesis.of(essay.draft.text) != ending


FULL = "The treaty kept old hatreds alive (Abel 12). Two towns fought over a well (Abel 30)."
SCENE = "The League met in a hall in Geneva. It had forty-two members."


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("The League is a symbol of a peace that nobody paid for.", True),
        ("Its hall had two doors and a clock.", False),
    ],
    ids=["read", "told"],
)
def test_a_full_essay_may_claim_without_i_or_should(claim: str, *, found: bool) -> None:
    essay = understood(
        text(f"{SCENE} {claim}", FULL, FULL.replace("treaty", "League"), "So it fell.")
    )
    thesis = essay.argument.thesis
    assert (thesis is not None and thesis.of(essay.draft.text) == claim) is found

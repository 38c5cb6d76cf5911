"""Between which sentences the thesis is in doubt, and that nothing else is kept."""

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


def test_a_question_answered_at_the_end_is_in_doubt_and_not_missed() -> None:
    answer = "The town should stop guarding a hole and heat it."
    essay = understood(text(ASKED, *SEASONS, f"So the years pass. {answer}"))
    assert essay.argument.thesis is None
    late = [one.thesis for one in essay.alternatives if one.thesis]
    assert [(one.of(essay.draft.text), one.confidence) for one in late] == [(answer, 0.2)]


def test_an_ending_that_claims_nothing_answers_no_question() -> None:
    essay = understood(text(ASKED, *SEASONS, "So the years pass. Snow lies on the tiles."))
    assert essay.argument.thesis is None
    assert not essay.alternatives

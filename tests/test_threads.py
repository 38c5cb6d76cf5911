"""Words that run from an opening through the body to the ending. Essays of our own."""

import pytest
from builders import HEALTH, LESSONS, OPENING, text, understood

from rubric import threads

CLAIM = "The town should open its pool in winter."
ONE = "Doctors praise it, and lessons want time."
ENDING = "Doctors and lessons agree: the town should open its pool."


@pytest.mark.parametrize(
    ("opening", "ending", "found", "told"),
    [
        (f"{OPENING} {CLAIM} {ONE}", ENDING, ["doctors", "lessons"], ONE),
        (f"Doctors ask why. We miss our lessons. {CLAIM}", ENDING, ["doctors", "lessons"], None),
        (f"{OPENING} {CLAIM} Lessons want time.", ENDING, None, None),  # one alone
        (f"{OPENING} {CLAIM} {ONE}", "The town should open its pool.", None, None),
        (f"{OPENING} {CLAIM} Nobody knows why.", ENDING, None, None),
        (f"{OPENING} The town owes doctors and lessons a pool.", ENDING, None, None),  # the claim
    ],
)
def test_what_opening_body_and_ending_share(
    opening: str, ending: str, found: list[str] | None, told: str | None
) -> None:
    essay = understood(text(opening, HEALTH, LESSONS, ending))
    claim = next(one for one in essay.draft.sentences if "pool" in one.of(essay.draft.text)[-20:])
    run = threads.threads(essay.draft, claim)
    assert (sorted(run.words) if run else None) == found
    assert (run.told.of(essay.draft.text) if run and run.told else None) == told


def test_the_topic_of_the_body_is_no_thread() -> None:
    body = [f"{one} Doctors know it, and lessons show it." for one in (HEALTH, LESSONS)]
    draft = understood(text(f"{OPENING} {CLAIM} {ONE}", *body, ENDING)).draft
    assert threads.threads(draft, draft.sentences[1]) is None


@pytest.mark.parametrize("body", [(), (HEALTH,)], ids=["none", "one"])
def test_a_thread_leads_through_several_paragraphs(body: tuple[str, ...]) -> None:
    draft = understood(text(f"{OPENING} {CLAIM} {ONE}", *body, ENDING)).draft
    assert threads.threads(draft, draft.sentences[1]) is None


def test_what_others_say_holds_no_reasons() -> None:
    told = "Some people say that doctors and lessons are dear."
    draft = understood(text(f"{OPENING} {CLAIM} {told}", HEALTH, LESSONS, ENDING)).draft
    run = threads.threads(draft, draft.sentences[1])
    assert run is not None
    assert run.told is None


@pytest.mark.parametrize(
    ("one", "other", "found"), [("golf", "yoga", True), ("gym", "spa", False)]
)
def test_words_of_three_letters_run_through_any_text(one: str, other: str, *, found: bool) -> None:
    body = (f"{HEALTH} We have {one} too.", f"{LESSONS} We have {other} too.")
    ending = f"With {one} and {other}, the town should open its pool."
    draft = understood(text(f"{CLAIM} Think of {one}, think of {other}.", *body, ending)).draft
    assert (threads.threads(draft, draft.sentences[0]) is not None) is found

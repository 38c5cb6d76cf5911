"""What a sentence takes up: a question, or a view of others."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, TICKETS, text, understood

from rubric.analysis.thesis import bearings

BODY = (HEALTH, LESSONS, TICKETS, CONCLUSION)
VIEW = "The town should keep its pool closed in winter."
SOME = "Some people say that the town should keep its pool closed in winter."
ASKS = "Should the town open its pool in winter?"
LISTS = "It keeps people healthy, it saves lives, and it earns money in the cold months."


def stated(introduction: str) -> str | None:
    essay = understood(text(introduction, *BODY))
    thesis = essay.argument.thesis
    return thesis.of(essay.draft.text) if thesis else None


@pytest.mark.parametrize(
    "turn",
    [
        "I strongly disagree with this statement.",
        "I do not agree with that.",
        "However, I don't think so.",
        "I disagree with them.",
        "But I beg to differ.",
        "They are wrong.",
        "This idea is wrong.",
    ],
)
def test_who_disagrees_claims_the_contrary_of_what_others_say(turn: str) -> None:
    assert stated(f"{SOME} {turn}") == f"{SOME} {turn}"


@pytest.mark.parametrize("turn", ["I don't think so.", "I disagree with this idea."])
def test_a_view_may_be_given_to_others_afterwards(turn: str) -> None:
    told = f"{VIEW} That is what my uncle says. {turn}"
    assert stated(told) == told


def test_what_is_turned_round_gives_neither_the_side_nor_the_reasons() -> None:
    others = f"{SOME[:-1]} because it saves fuel and because it spares the tiles."
    essay = understood(text(f"{others} I strongly disagree with this statement.", *BODY))
    thesis = essay.argument.thesis
    assert thesis is not None
    assert next(side.words for side in thesis.sides) == "I strongly disagree"
    assert not {"it saves fuel", "it spares the tiles"} & {one.name for one in thesis.pillars}


@pytest.mark.parametrize(
    ("before", "claim"),
    [
        ("I think that the town should keep its pool.", "I disagree with them."),
        ("I would disagree with a lock on the pool.", "I disagree because it needs time."),
        (OPENING, "I disagree with the idea that a town should lock its pool in winter."),
        (OPENING, "The council says no, and I do not agree with the idea of a closed pool."),
    ],
    ids=["his own", "his own, with a reason", "says what", "in passing"],
)
def test_what_the_writer_said_is_not_turned_round(before: str, claim: str) -> None:
    draft = understood(text(f"{before} {claim}", *BODY)).draft
    cues = {one.sentence.of(draft.text): one.cues for one in bearings.read(draft)}
    assert "is others' view" not in cues[before]
    assert "turns a view round" not in cues[claim]


def test_a_disagreement_before_the_claim_is_no_rival() -> None:
    claim = "I think that the town should open it, because lessons save lives."
    essay = understood(text(f"{SOME} However, I disagree with them. {claim}", *BODY))
    assert essay.argument.thesis is not None
    assert essay.argument.thesis.of(essay.draft.text) == claim
    assert not essay.alternatives


def test_a_view_that_is_shared_is_a_part_of_the_claim() -> None:
    assert stated(f"{SOME} I agree with this idea.") == f"{SOME} I agree with this idea."


@pytest.mark.parametrize(
    "answer",
    ["Yes, it should.", "In my opinion yes.", "I think so.", "Of course.", "It should not."],
)
def test_a_question_and_its_short_answer_are_one_claim(answer: str) -> None:
    assert stated(f"{OPENING} {ASKS} {answer}") == f"{ASKS} {answer}"


def test_the_reasons_may_follow_the_answer() -> None:
    essay = understood(text(f"{ASKS} In my opinion yes. {LISTS}", *BODY))
    assert essay.argument.thesis is not None
    assert len(essay.argument.thesis.pillars) == 3
    assert not essay.alternatives


def test_an_answer_that_says_all_needs_no_question() -> None:
    full = "Yes, the town should open its pool in winter, as lessons save lives."
    draft = understood(text(f"{ASKS} {full}", *BODY)).draft
    cues = {one.sentence.of(draft.text): one.cues for one in bearings.read(draft)}
    assert "answers a question" in cues[full]


def test_a_plan_that_says_why_we_should_claims_that_we_should() -> None:
    plan = "In this essay I will explain why the town should open its pool in winter."
    listed = "I will talk about health, lessons and tickets."
    ours = [f"{part.split(' (')[0]}. We know it, and I saw it with my friends." for part in BODY]
    essay = understood(text(f"{plan} {listed}", *ours))
    assert essay.argument.thesis is not None
    assert essay.argument.thesis.of(essay.draft.text) == f"{plan} {listed}"
    assert [one.name for one in essay.argument.thesis.pillars] == ["health", "lessons", "tickets"]


DENIES = "The pool of the old town was not a luxury."
RIGHT = "It was a school for those who cannot swim."


@pytest.mark.parametrize(
    ("before", "claim"),
    [
        (DENIES, RIGHT),
        ("The bathers never feared the cold as such.", "They feared a bill that grew."),
        ("The town has long not seen the pool as a toy.", "Rather, it saw a school in it."),
        ("The cold does not empty the pool.", "What it empties is the purse of the town."),
    ],
)
def test_a_denial_and_what_sets_it_right_are_one_claim(before: str, claim: str) -> None:
    written = text(f"{OPENING} {before} {claim}", *BODY)
    for hint in (before, claim):
        thesis = understood(written, hint).argument.thesis
        assert thesis is not None
        assert thesis.of(written) == f"{before} {claim}"
        assert "sets against" in {side.name for side in thesis.sides}
    cues = {one.sentence.of(written): one.cues for one in bearings.read(understood(written).draft)}
    assert "sets against" in cues[claim]
    assert "takes no position" not in cues[claim]


@pytest.mark.parametrize(
    ("before", "claim", "after"),
    [
        (DENIES, RIGHT, "So it stayed for years."),
        (DENIES, "It was not a school either.", ""),
        (DENIES, "It was also not free.", ""),
        (DENIES, "The baths were a school for many.", ""),
        ("We were not born to swim.", "It was a school for us.", ""),
        ("If the pool is not a luxury, it stays.", "It was a school for us.", ""),
        ("The pool should not be locked.", "It is a school for those who cannot swim.", ""),
        ("The pool was a luxury.", RIGHT, ""),
    ],
    ids=["goes on", "denies", "adds", "of another", "ours", "on terms", "a duty", "no denial"],
)
def test_what_goes_on_from_a_denial_sets_nothing_right(
    before: str, claim: str, after: str
) -> None:
    written = text(f"{OPENING} {before} {claim} {after}".strip(), *BODY)
    thesis = understood(written, claim).argument.thesis
    assert thesis is not None
    assert thesis.of(written) == claim

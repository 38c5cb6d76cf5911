"""A step stays true where an essay was read wrongly: it asks, points and leaves a choice."""

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    graded,
    text,
    understood,
)

from rubric.checks import _endings as endings
from rubric.checks._divided import divide
from rubric.checks.body_tied_to_pillars import body_tied_to_pillars
from rubric.checks.conclusion_restates_thesis import conclusion_restates_thesis
from rubric.checks.thesis_stated import thesis_stated
from rubric.loader import load
from rubric.lookup import takes_leave
from rubric.reasons import is_crammed, match_reasons

CLAIM = "The town should open its swimming pool in winter."
BODY = (HEALTH, LESSONS, TICKETS)
PLAIN = text(f"{OPENING} {CLAIM}", *BODY, CONCLUSION)


def test_each_reading_faces_the_other() -> None:
    doubts = "I think lessons are good. I think tickets are fair. Nobody knows about the gate."
    essay = understood(text(doubts, *BODY, CONCLUSION))
    readings = (essay.argument, *essay.alternatives)
    faced = [one for one in readings if one.rival and one.thesis]
    assert faced
    for one in faced:
        assert one.thesis is not None
        assert one.rival is not None
        assert one.rival.start != one.thesis.start


@pytest.mark.parametrize(
    "silly",
    [
        "So that lessons should be good for all.",
        "This is why lessons should be good.",
        "The author says that lessons should be good.",
        "My friends say that lessons should be good.",
        "I will tell you why lessons should be good.",
        "Should lessons be good for all?",
        "I think another good thing is that lessons should be warm.",
        "Actually I could give you reasons why lessons are good.",
        "They are good for all of us.",
        "Besides, they use the argument that lessons should be good.",
        "Although lessons are wet, the gate stays shut.",
        "Lessons should really be good for all.",
    ],
)
def test_no_reading_faces_what_is_no_claim_of_its_own(silly: str) -> None:
    doubts = (
        f"I think lessons are good for all. {silly} I think tickets are fair. Nobody knows why."
    )
    essay = understood(text(doubts, *BODY, CONCLUSION))
    readings = (essay.argument, *essay.alternatives)
    told = [one.rival.of(essay.draft.text) for one in readings if one.rival]
    assert silly not in told


def test_an_essay_whose_claim_comes_last_is_not_divided_behind_it() -> None:
    claim = "The town should open its swimming pool in winter."
    essay = understood(text(f"{claim} Nobody asks why."), claim)
    assert divide(essay).says.startswith("Which reasons does the essay give")


def test_where_all_is_said_in_the_opening_it_is_divided() -> None:
    told = f"{OPENING} {CLAIM} {HEALTH} {LESSONS} {TICKETS}"
    essay = understood(text(told, "Nobody here has said more than that.", CONCLUSION))
    assert is_crammed(essay.draft)
    step = body_tied_to_pillars(essay).step
    assert step is not None
    assert step.says.endswith(("Begin a new paragraph with each.", "with each reason."))
    assert not is_crammed(understood(text(told, *BODY, CONCLUSION)).draft)


LONE = "Exercise keeps people healthy all the year."


def test_a_sentence_set_apart_is_joined_to_what_shows_it() -> None:
    written = text(f"{OPENING} {THESIS}", LONE, HEALTH, LESSONS, TICKETS)
    step = body_tied_to_pillars(understood(f"{written}\n\n{CONCLUSION}")).step
    assert step is not None
    assert step.says == (
        "Does ¶3 show what ¶2 says, “Exercise keeps people healthy all the …”? "
        "If so, join the two."
    )


def test_reasons_are_matched_without_being_named() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", *BODY, CONCLUSION))
    thesis = essay.argument.thesis
    assert thesis is not None
    says = match_reasons(essay.draft, thesis, (1, 2, 3)).says
    assert says == (
        "Which reason does each of ¶2 to ¶4 prove? Make sure ¶1 and ¶5 name them. "
        "Give any other reason a paragraph."
    )


@pytest.mark.parametrize(
    "sentence", ["Thank you for reading my letter.", "I hope you like my essay."]
)
def test_thanks_are_no_claim(sentence: str) -> None:
    assert takes_leave(sentence)
    assert not takes_leave(CLAIM)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Thank you all for reading my letter about the town pool.", False),
        ("All of us have been there to see the town pool.", True),
    ],
)
def test_thanks_alone_are_no_paragraph_to_fill(said: str, *, asked: bool) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, said, TICKETS, CONCLUSION))
    step = body_tied_to_pillars(essay).step
    assert (step is not None and "¶4, “All of us" in step.says) is asked


def test_young_writers_read_short_words() -> None:
    grade = graded(PLAIN, load("young-writers"))
    told = [mark.next_step.says for mark in grade.marks if mark.next_step]
    assert told
    assert not [says for says in told if "thesis" in says or "claim" in says]


def test_a_paragraph_said_twice_is_asked_what_it_adds() -> None:
    grade = graded(text(f"{OPENING} {THESIS}", HEALTH, HEALTH, LESSONS, TICKETS, CONCLUSION))
    asked = [mark.next_step.says for mark in grade.marks if mark.next_step]
    assert any(says.startswith("What does ¶3 (“Exercise keeps") for says in asked)


def test_a_heading_at_the_end_is_no_place_to_add_to() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", *BODY, "Challenge of the Cold Gate."))
    step = conclusion_restates_thesis(essay).step
    assert step is not None
    assert step.says.startswith("Say “The town should open")


def test_a_short_claim_is_not_asked_for_in_new_words() -> None:
    claim = "I disagree with this."
    essay = understood(text(f"{OPENING} {claim}", *BODY, f"In conclusion, {claim}"), claim)
    step = conclusion_restates_thesis(essay).step
    assert step is None or "words of ¶5" not in step.says


def test_reasons_before_a_late_thesis_are_not_looked_for_behind_it() -> None:
    essay = understood(f"{OPENING} {HEALTH} {LESSONS} {TICKETS} {CLAIM} So be it.", CLAIM)
    step = body_tied_to_pillars(essay).step
    assert step is not None
    assert "pool in winter" not in step.says


@pytest.mark.parametrize(
    ("ending", "turn"),
    [
        ("So the gate stays shut. So I hope that the town opens its pool.", "So I hope"),
        ("In the end a chain teaches nobody. So please open the pool.", "In the end"),
        ("So in conclusion the town should open its pool. It is ours.", "So in conclusion"),
    ],
)
def test_a_last_paragraph_begins_where_the_essay_turns_to_its_end(ending: str, turn: str) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, f"{TICKETS} {ending}"))
    found = endings.turn(essay.draft, None)
    assert found is not None
    assert found.of(essay.draft.text).startswith(turn)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("Also if you look for a place you could ask the keeper.", False),
        ("Also the lessons save lives.", True),
        ("Also many people dislike the cold.", False),
        ("Another reason they might refuse us is the cost.", False),
        ("Another reason is that lessons save lives.", True),
        ("Another pool in Marl has a roof of glass.", False),
        ("Last winter the pipes froze.", False),
        ("Lastly, the tickets pay for it.", True),
    ],
)
def test_a_new_paragraph_begins_where_a_reason_may(said: str, *, begins: bool) -> None:
    essay = understood(f"{OPENING} {CLAIM} Nobody asks why. {said} The gate is old.", CLAIM)
    step = body_tied_to_pillars(essay).step
    assert step is not None
    assert step.says.startswith("Does a reason begin at “") is begins


def test_a_claim_that_its_reasons_follow_need_not_end_its_paragraph() -> None:
    claim = "Most of us should swim because it is warm, cheap and near."
    plain = understood(text(f"{OPENING} {claim} The gate is old.", *BODY, CONCLUSION), claim)
    led = understood(text(f"{OPENING} {claim} First, we need it.", *BODY, CONCLUSION), claim)
    asked = [thesis_stated(one).step for one in (plain, led)]
    assert asked[1] is None


def test_the_end_may_be_said_in_any_sentence_of_the_ending() -> None:
    ending = "In the end, the gate should open because we need it. So what do you say?"
    essay = understood(text("Pools are wet. Gates are shut.", HEALTH, LESSONS, ending))
    step = conclusion_restates_thesis(essay).step
    assert step is None or "So what do you say" not in step.says

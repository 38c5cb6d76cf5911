"""Where an essay ends, and what its ending and its opening may say of a claim."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, THESIS, text, understood

from rubric.checks._endings import (
    claimed_last,
    closing,
    is_anothers,
    is_approached,
    is_scrap,
    stands_in_opening,
    turn,
)
from rubric.checks.conclusion_restates_thesis import conclusion_restates_thesis


def test_a_sentence_that_runs_on_is_no_place_for_an_ending() -> None:
    runs_on = "the town should open its pool because " + "it is warm and " * 20 + "we all swim"
    finding = conclusion_restates_thesis(understood(runs_on))
    assert "ends on “… warm and we all swim”" in finding.says
    assert finding.step is not None
    assert finding.step.says.startswith("What do the reasons of the essay come to?")


def test_the_verdict_of_an_ending_is_held_to_be_its_claim() -> None:
    facts = "Venus is the next planet. It has clouds. Its air is hot."
    ending = "Venus is worth a visit because nobody has seen it. I know that everybody asks."
    draft = understood(text(facts, HEALTH, LESSONS, ending)).draft
    late = claimed_last(draft)
    assert late is not None
    assert late.of(draft.text).startswith("Venus is worth")


@pytest.mark.parametrize(
    ("opening", "near"),
    [
        ("The town may open its swimming pool one day.", True),
        ("Every autumn has its frost.", False),
    ],
)
def test_an_opening_may_come_near_to_a_later_claim(opening: str, *, near: bool) -> None:
    draft = understood(text(opening, THESIS, HEALTH, CONCLUSION)).draft
    claim = next(one for one in draft.sentences if THESIS.startswith(one.of(draft.text)))
    assert is_approached(draft, claim) is near


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("In conclusion, some people say that the pool is dear.", True),
        ("In conclusion some people say that the pool is dear.", True),
        ("In conclusion, the pool should open.", False),
    ],
)
def test_what_others_say_may_stand_behind_words_that_conclude(said: str, *, others: bool) -> None:
    draft = understood(text(THESIS, HEALTH, said)).draft
    last = draft.sentences[-1]
    assert last.of(draft.text) == said
    assert is_anothers(draft, last) is others


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        ("A brisk mayor opens gates and doors.", True),
        ("A brisk mayor opens gates, doors and hearts.", False),
        ("A mayor opens.", False),
    ],
    ids=["three words of five", "of six", "of a sentence of two words"],
)
def test_an_opening_may_say_most_of_a_later_claim(opening: str, *, said: bool) -> None:
    claim = "So brave towns keep pools where any mayor opens gates daily."
    draft = understood(text(opening, HEALTH, claim)).draft
    assert stands_in_opening(draft, draft.sentences[-1]) is said


@pytest.mark.parametrize(("shared", "near"), [("gate, roof", False), ("gate, roof, chain", True)])
def test_three_words_come_near_to_a_claim(shared: str, *, near: bool) -> None:
    claim = "A gate, a roof and a chain are all that we need."
    draft = understood(text(f"Snow fell on {shared}.", HEALTH, claim)).draft
    assert is_approached(draft, draft.sentences[-1]) is near


@pytest.mark.parametrize(
    ("last", "scrap"), [("We can all swim here.", True), ("We can all swim here now.", False)]
)
def test_five_words_are_no_ending(last: str, *, scrap: bool) -> None:
    draft = understood(text(THESIS, HEALTH, LESSONS, last)).draft
    assert is_scrap(draft, 3) is scrap
    assert closing(draft) == ((2,) if scrap else (3,))


@pytest.mark.parametrize(("after", "turns"), [(3, True), (4, False)])
def test_an_ending_is_looked_for_among_the_last_four_sentences(after: int, *, turns: bool) -> None:
    told = " ".join(["It snows.", "In conclusion, we should swim.", *["It snows."] * after])
    draft = understood(text(THESIS, HEALTH, told)).draft
    assert (turn(draft, None) is not None) is turns

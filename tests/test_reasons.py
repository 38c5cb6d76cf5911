"""What is asked about the reasons of a thesis stays true where an essay was read wrongly."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, TICKETS, said, text, understood

from rubric.checks.body_tied_to_pillars import body_tied_to_pillars
from rubric.checks.thesis_stated import thesis_stated
from rubric.reasons import ask_in_doubt, is_crammed, name_reasons
from rubric.records import replace
from rubric.trust import is_doubted

CLAIM = "The town should open its swimming pool in winter."
BODY = (HEALTH, LESSONS, TICKETS)
PLAIN = text(f"{OPENING} {CLAIM}", *BODY, CONCLUSION)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ((HEALTH,), "Which reasons do ¶1 and ¶2 give? Name them after “The town"),
        ((HEALTH, LESSONS), "Which reasons do ¶2 and ¶3 give? Name them after “The town"),
        ((HEALTH, LESSONS, TICKETS), "Which reasons do ¶2 to ¶4 give? Name them after “The town"),
    ],
)
def test_the_reasons_are_asked_for_by_both_criteria_alike(
    body: tuple[str, ...], says: str
) -> None:
    essay = understood(text(f"{OPENING} {CLAIM}", *body, CONCLUSION), CLAIM)
    thesis = essay.argument.thesis
    assert thesis is not None
    step = name_reasons(essay.draft, thesis)
    assert step
    assert step.says.startswith(says)
    assert "“The town should open its swimming pool in …”: because …, and because …." in step.says
    assert step.says.endswith(f"Recall them in ¶{len(body) + 2}.")
    assert ("Give each a paragraph." in step.says) == (len(body) == 1)
    assert thesis_stated(essay).step == step == body_tied_to_pillars(essay).step


def test_a_thesis_read_with_doubt_is_asked_about_and_not_told() -> None:
    essay = understood(PLAIN, CLAIM)
    thesis = essay.argument.thesis
    assert thesis is not None
    doubtful = replace(thesis, pointed=False, confidence=0.4)
    assert is_doubted(essay.draft, doubtful)
    assert said(name_reasons(essay.draft, doubtful)).startswith(
        "Which sentence is the claim: “The town"
    )
    assert not is_doubted(essay.draft, replace(doubtful, pointed=True))


@pytest.mark.parametrize(
    ("claim", "asked"),
    [
        (
            "The town should shut its gate because the wind is cold.",
            "Which reasons do ¶2 to ¶4 give? Make sure “The town",
        ),
        (
            (
                "The town should open its swimming pool in winter and the lessons will save lives "
                "and tickets will pay for the heating and all of our neighbors will be healthy "
                "and glad of it."
            ),
            "Which words of “The town",
        ),
        (CLAIM, "Which reasons do ¶2 to ¶4 give? Name them after “The town"),
        ("I think a pool will help all of us.", "Which reasons do ¶2 to ¶4 give? Make sure “I"),
        ("A pool in winter has good sides and bad sides.", "Which side of “A pool"),
    ],
)
def test_claim_and_reasons_are_told_apart_where_they_run_together(claim: str, asked: str) -> None:
    essay = understood(text(f"{OPENING} {claim}", *BODY, CONCLUSION), claim)
    thesis = essay.argument.thesis
    assert thesis is not None
    bare = replace(thesis, pillars=())
    assert said(name_reasons(essay.draft, bare)).startswith(asked)


GOES_ON = f"{OPENING} {CLAIM} Cold rooms make us ill. We also have nowhere to go."


@pytest.mark.parametrize(
    ("opening", "confidence", "asked"),
    [
        (GOES_ON, 0.9, None),
        (f"{OPENING} {CLAIM}", 0.9, "Which reasons do ¶2 to ¶4 give? Name them after “The town"),
        (GOES_ON, 0.4, "Which sentence is the claim: “The town"),
        (f"{OPENING} {CLAIM}", 0.4, "Which sentence is the claim: “The town"),
    ],
)
def test_reasons_that_may_stand_behind_the_claim_are_not_asked_for(
    opening: str, confidence: float, asked: str | None
) -> None:
    essay = understood(text(opening, *BODY, CONCLUSION), CLAIM)
    thesis = essay.argument.thesis
    assert thesis is not None
    bare = replace(thesis, pillars=(), pointed=False, confidence=confidence)
    step = name_reasons(essay.draft, bare)
    assert step is None if asked is None else said(step).startswith(asked)


def test_of_two_sentences_in_doubt_both_are_shown() -> None:
    essay = understood(PLAIN, CLAIM)
    thesis = essay.argument.thesis
    assert thesis is not None
    doubtful = replace(thesis, pointed=False, confidence=0.4)
    says = said(name_reasons(essay.draft, doubtful, essay.draft.sentences[0]))
    assert says.startswith("Which sentence is the claim: “The town should open its")
    assert "“Every October the town locks" in says
    assert "or another? If none is, write one in ¶1. Make sure two reasons stand" in says


def test_a_sentence_beside_the_thesis_that_takes_its_side_is_shown_with_it() -> None:
    essay = understood(PLAIN, CLAIM)
    thesis, other = essay.argument.thesis, essay.draft.sentences[0]
    assert thesis is not None
    side = replace(thesis.sides[0], start=other.start)
    taken = replace(thesis, pointed=False, confidence=0.9, sides=(side,), beside=(other,))
    assert is_doubted(essay.draft, taken)
    assert "“Every October the town locks" in said(name_reasons(essay.draft, taken))
    assert not is_doubted(essay.draft, replace(taken, sides=thesis.sides))


@pytest.mark.parametrize(
    "plan",
    ["I am here because I have a view on the pool.", "In this essay I will talk about pools."],
)
def test_a_plan_is_asked_for_its_claim(plan: str) -> None:
    essay = understood(text(f"{OPENING} {plan}", *BODY, CONCLUSION), plan)
    thesis = essay.argument.thesis
    assert thesis is not None
    says = said(name_reasons(essay.draft, thesis))
    assert says.startswith("Which sentence of ¶1 says what a reader should believe, and why?")


@pytest.mark.parametrize(
    ("opening", "asked", "finding"),
    [
        (
            "Spring is far. We fear the lakes.",
            "with the reasons of ¶2 and ¶3",
            "Other sentences beside it",
        ),
        ("Spring is far from the lakes.", None, "“Spring is far from the lakes.” may hold them"),
    ],
    ids=["told apart", "told in one sentence"],
)
def test_reasons_that_seem_to_be_told_are_not_asked_for(
    opening: str, asked: str | None, finding: str
) -> None:
    ending = "Lakes and spring agree: the town should open its pool."
    essay = understood(text(f"{opening} {CLAIM}", HEALTH, LESSONS, ending))
    found = thesis_stated(essay)
    assert finding in found.says
    assert asked is None if found.step is None else asked and asked in found.step.says


def test_what_others_object_is_no_reason_to_name() -> None:
    other = "Some people say that heating costs too much. They look at the bill of one cold year."
    essay = understood(text(f"{OPENING} {CLAIM}", HEALTH, LESSONS, other, CONCLUSION), CLAIM)
    thesis = essay.argument.thesis
    assert thesis is not None
    assert "do ¶2 and ¶3 give" in said(name_reasons(essay.draft, thesis))


def test_reasons_are_asked_of_the_body_and_not_of_what_opens() -> None:
    scene = "On Monday two men came with a chain. One held the gate and one shut the lock."
    led = f"The boy with the towel watched them. {CLAIM}"
    essay = understood(text(scene, led, HEALTH, LESSONS, TICKETS, CONCLUSION), CLAIM)
    thesis = essay.argument.thesis
    assert thesis is not None
    bare = replace(thesis, pillars=())
    assert "do ¶3 to ¶5 give" in said(name_reasons(essay.draft, bare))
    doubtful = replace(bare, pointed=False, confidence=0.4)
    assert "write one in ¶2" in said(name_reasons(essay.draft, doubtful))


def test_a_reason_plainly_named_in_a_long_sentence_is_asked_for_another() -> None:
    claim = (
        "I think it would be a good thing for the whole of our town and all its neighbors to open "
        "the pool this winter because lessons in the cold months save many lives."
    )
    essay = understood(text(f"{OPENING} {claim}", *BODY, CONCLUSION), claim)
    thesis = essay.argument.thesis
    assert thesis is not None
    asked = "Which reason beside “lessons in the cold months save many …” do"
    assert said(name_reasons(essay.draft, thesis)).startswith(asked)


@pytest.mark.parametrize(("sentences", "crammed"), [(5, False), (6, True)])
def test_an_opening_of_six_sentences_before_a_lone_one_says_all(
    sentences: int, *, crammed: bool
) -> None:
    told = " ".join([OPENING, *["It hangs there until May."] * (sentences - 2), CLAIM])
    essay = understood(text(told, "So we walk past it all winter.", CONCLUSION), CLAIM)
    assert is_crammed(essay.draft) is crammed
    longer = understood(text(told, "So we walk past it. We sigh.", CONCLUSION), CLAIM)
    assert not is_crammed(longer.draft)


@pytest.mark.parametrize(
    ("after", "asked"), [("It is warm.", True), ("It is warm. We would be glad.", False)]
)
def test_two_sentences_behind_a_claim_may_give_its_reasons(after: str, *, asked: bool) -> None:
    essay = understood(text(f"{OPENING} {CLAIM} {after}", *BODY, CONCLUSION), CLAIM)
    thesis = essay.argument.thesis
    assert thesis is not None
    bare = replace(thesis, pillars=(), pointed=False, confidence=0.9)
    assert (name_reasons(essay.draft, bare) is not None) is asked


@pytest.mark.parametrize(("words", "asked"), [(20, "reason beside"), (21, "Which reasons do")])
def test_a_reason_of_over_twenty_words_is_not_told_from_the_claim(words: int, asked: str) -> None:
    claim = (
        f"The town should open its pool because {' '.join(['lessons'] * (words - 2))} save lives."
    )
    essay = understood(text(f"{OPENING} {claim}", *BODY, CONCLUSION), claim)
    thesis = essay.argument.thesis
    assert thesis is not None
    assert asked in said(name_reasons(essay.draft, thesis))


@pytest.mark.parametrize(("words", "asked"), [(30, "Name them after"), (31, "Which words of")])
def test_a_claim_of_over_thirty_words_is_to_be_shortened(words: int, asked: str) -> None:
    claim = f"The town should open its pool {'very ' * (words - 7)}soon."
    essay = understood(text(f"{OPENING} {claim}", *BODY, CONCLUSION), claim)
    thesis = essay.argument.thesis
    assert thesis is not None
    assert asked in said(name_reasons(essay.draft, replace(thesis, pillars=())))


BOTH = ("thesis", "reasons")
OBJECTING = "Some people say that heating costs too much. They look at the bill of one cold year."


@pytest.mark.parametrize(
    ("paragraphs", "confidence", "wanting", "asked"),
    [
        ((GOES_ON, *BODY, CONCLUSION), 0.9, BOTH, "Which reason does each of ¶2 to ¶4 prove?"),
        ((GOES_ON, *BODY, CONCLUSION), 0.3, BOTH, "Which reason does each of ¶2 to ¶4 prove?"),
        ((GOES_ON, *BODY, CONCLUSION), 0.29, BOTH, "Which sentence is the claim: “The town"),
        ((GOES_ON, *BODY, CONCLUSION), 0.9, ("reasons",), "Which reason does each of ¶2 to ¶4"),
        ((GOES_ON, *BODY, CONCLUSION), 0.2, ("reasons",), "Which reason does each of ¶2 to ¶4"),
        ((GOES_ON, *BODY, CONCLUSION), 0.5, ("thesis",), "Which sentence is the claim: “The town"),
        (
            (OPENING, GOES_ON, *BODY, CONCLUSION),
            0.9,
            BOTH,
            (
                "Is “The town should open its swimming pool in …” the claim, or another sentence? "
                "Make sure ¶1 says the claim, with two reasons."
            ),
        ),
        ((OPENING, GOES_ON, *BODY, CONCLUSION), 0.9, ("reasons",), "Which reason does each of"),
        ((GOES_ON, OBJECTING, CONCLUSION), 0.2, BOTH, "Which reason does ¶2 prove?"),
        ((GOES_ON,), 0.9, BOTH, None),
        ((GOES_ON, *BODY * 4, CONCLUSION), 0.9, BOTH, "Which reason does each of ¶2 to ¶13"),
        ((GOES_ON, *BODY * 4, HEALTH, CONCLUSION), 0.9, BOTH, None),
    ],
)
def test_what_is_asked_in_doubt_holds_for_every_reading(
    paragraphs: tuple[str, ...], confidence: float, wanting: tuple[str, ...], asked: str | None
) -> None:
    essay = understood(text(*paragraphs), CLAIM)
    thesis = essay.argument.thesis
    assert thesis is not None
    read = replace(thesis, pillars=(), pointed=False, confidence=confidence)
    step = ask_in_doubt(replace(essay, argument=replace(essay.argument, thesis=read)), wanting)
    assert step is None if asked is None else said(step).startswith(asked)


def test_the_claim_of_another_reading_is_asked_about_where_the_first_has_none() -> None:
    essay = understood(text(GOES_ON, *BODY, CONCLUSION), CLAIM)
    other = replace(essay.argument, thesis=None)
    assert ask_in_doubt(replace(essay, argument=other), BOTH) is None
    either = replace(essay, argument=other, alternatives=(essay.argument,))
    assert said(ask_in_doubt(either, BOTH)).startswith("Which reason does each of ¶2 to ¶4 prove?")

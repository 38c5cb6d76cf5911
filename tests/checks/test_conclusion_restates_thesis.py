import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    THESIS,
    TICKETS,
    doubted,
    text,
    understood,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from rubric.checks._worth import worth
from rubric.checks.conclusion_covers_pillars import conclusion_covers_pillars
from rubric.checks.conclusion_restates_thesis import conclusion_restates_thesis
from rubric.lookup import sentence_at
from rubric.records import replace
from rubric.types import Aside, Essay, Restatement

INTRODUCTION = f"{OPENING} {THESIS}"
COPIED = f"In conclusion, t{THESIS[1:]}"
MOSTLY = COPIED.replace("and the tickets", "and tickets")
REORDERED = (
    "In winter the town should open its swimming pool: exercise keeps people healthy, tickets pay "
    "for the heating, lessons save lives."
)
ELSEWHERE = "Clouds drift over mountains. Nobody has counted them yet, and nobody ever shall."


@pytest.mark.parametrize(
    ("introduction", "conclusion", "low", "high", "says"),
    [
        (INTRODUCTION, CONCLUSION, 0.7, 1.0, "says the thesis again"),
        (INTRODUCTION, COPIED, 0.66, 0.66, "return in a row"),
        (INTRODUCTION, MOSTLY, 0.66, 0.75, "return in a row"),
        (INTRODUCTION, REORDERED, 0.75, 1.0, "much of it in words used before"),
        (INTRODUCTION, ELSEWHERE, 0.15, 0.15, "could not find the thesis again"),
        (f"{OPENING} {PLAN}", PLAN, 0.0, 0.5, "plan"),
    ],
    ids=["new words", "copied", "mostly copied", "same words", "not at all", "a plan again"],
)
def test_how_the_conclusion_says_it(
    introduction: str, conclusion: str, low: float, high: float, says: str
) -> None:
    essay = understood(text(introduction, HEALTH, LESSONS, TICKETS, conclusion))
    finding = conclusion_restates_thesis(essay)
    assert finding.score is not None
    assert low <= finding.score <= high
    assert says in finding.says


def test_how_much_may_be_copied_is_the_teachers() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, MOSTLY))
    strict = conclusion_restates_thesis(essay)
    lenient = conclusion_restates_thesis(essay, verbatim_limit=1.0)
    assert strict.score is not None
    assert strict.score < (lenient.score or 0)
    assert "in a row" not in lenient.says


@pytest.mark.parametrize(
    ("strength", "pillars", "asks"),
    [
        (0, (0, 1, 2), "Which sentence of ¶5 says"),
        (1, (0, 1, 2), "Which sentence of ¶5 says"),
        (-1, (0, 2), "Which sentence of ¶5 says"),
        (9, (0, 2), None),
    ],
)
def test_what_is_asked_of_a_restatement(
    strength: int, pillars: tuple[int, ...], asks: str | None
) -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    again = essay.argument.restatement
    assert again is not None
    made = replace(again, strength=strength, fresh=strength, copied=None, pillars=pillars, cues=())
    step = conclusion_restates_thesis(
        replace(essay, argument=replace(essay.argument, restatement=made))
    ).step
    assert (step.says[: len(asks)] if step and asks else step) == asks


def test_a_topic_is_no_plan() -> None:
    essay = understood(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, PLAN))
    assert essay.argument.plan is not None
    topic = replace(essay.argument.plan, kind="topic")
    said = conclusion_restates_thesis(
        replace(essay, argument=replace(essay.argument, plan=topic))
    ).says
    assert said.endswith("comes back to the topic; I found no claim before it to restate.")


def test_copied_words_are_never_called_new() -> None:
    told = "So the town must light its pool for children, swimmers and the old in dark months."
    again = f"{TICKETS} {told}"
    for tickets, conclusion in (
        (TICKETS, COPIED),
        (TICKETS, MOSTLY),
        (TICKETS, REORDERED),
        (TICKETS, "The town should open its swimming pool in winter."),  # half of the thesis
        (again, told),  # a sentence of the body
    ):
        essay = understood(text(INTRODUCTION, HEALTH, LESSONS, tickets, conclusion))
        finding = conclusion_restates_thesis(essay)
        assert "in new words" not in finding.says
        assert finding.strength is None


def test_a_copy_beside_new_words_is_said_to_stand_beside_them() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, f"{COPIED} {CONCLUSION}"))
    finding = conclusion_restates_thesis(essay)
    assert finding.score is not None
    assert finding.score >= 0.85
    assert finding.says.endswith("”. Another sentence says it in other words.")


def test_what_two_last_paragraphs_lack_is_asked_of_both() -> None:
    ending = text("In conclusion, a chain hangs on the gate.", "Snow fell on the roof at night.")
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, ending))
    argument = replace(essay.argument, restatement=None)
    step = conclusion_restates_thesis(replace(essay, argument=argument)).step
    assert step is not None
    assert step.says.startswith("Which sentence of ¶5 and ¶6 says “The town should")


def test_a_faint_restatement_is_asked_for_the_whole() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    again = essay.argument.restatement
    assert again is not None
    faint = replace(again, strength=2, fresh=2, copied=None, pillars=(0,), says="topic")
    argument = replace(essay.argument, restatement=faint)
    finding = conclusion_restates_thesis(replace(essay, argument=argument))
    assert finding.score == worth(2)
    assert finding.says.endswith(
        "comes back to the topic; I could not find the thesis again in ¶5."
    )
    assert finding.strength is None
    assert finding.step is not None
    assert finding.step.says.startswith("Which sentence of ¶5 says “The town should open")


@settings(deadline=None)  # the first essay read in a process loads the table of meanings
@given(st.integers(-5, 20), st.integers(0, 100))
def test_saying_it_better_pays_and_copying_costs(strength: int, percent: int) -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, COPIED))
    again = essay.argument.restatement
    assert again is not None

    def score(points: int, verbatim: float) -> float:
        said = replace(again, strength=points, fresh=None, verbatim=verbatim)
        argument = replace(essay.argument, restatement=said)
        return conclusion_restates_thesis(replace(essay, argument=argument)).score or 0.0

    verbatim = percent / 100
    assert score(strength, verbatim) <= score(strength + 1, verbatim)
    assert score(strength, verbatim) >= score(strength, min(1.0, verbatim + 0.1))


def test_a_restatement_without_a_paragraph_of_its_own_stays_low() -> None:
    essay = understood(text(INTRODUCTION, f"{HEALTH} {CONCLUSION}"))
    finding = conclusion_restates_thesis(essay)
    assert finding.score is not None
    assert finding.score <= 0.6
    assert "I found no last paragraph" in finding.says
    assert finding.step is not None


def test_without_a_thesis_nothing_is_praised() -> None:
    essay = understood(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, PLAN))
    assert conclusion_restates_thesis(essay).strength is None
    assert conclusion_covers_pillars(essay).strength is None


@pytest.mark.parametrize(
    "conclusion",
    [
        CONCLUSION,
        f"{CONCLUSION} Snow fell on the roof, and nobody came.",
        f"Therefore the town should open its pool in winter. {CONCLUSION}",
        f"{CONCLUSION} The town ought to unlock the gate.",
        COPIED,
        MOSTLY,
        REORDERED,
        f"Opinions differ about pools. {REORDERED} The gate should be open in January too.",
        ELSEWHERE,
    ],
)
def test_taking_out_evidence_never_helps(conclusion: str) -> None:
    written = text(INTRODUCTION, HEALTH, LESSONS, TICKETS, conclusion)
    essay = understood(written)
    before = weighed(essay)
    findings = (conclusion_restates_thesis(essay), conclusion_covers_pillars(essay))
    for evidence in {e for finding in findings for e in finding.evidence}:
        sentence = sentence_at(essay.draft, evidence.start)
        left = written.replace(sentence.of(essay.draft.text), "").strip()
        assert weighed(understood(left)) <= before, sentence.of(written)


def weighed(essay: Essay) -> float:
    """Weigh both checks as the default rubric does."""
    restates, covers = conclusion_restates_thesis(essay), conclusion_covers_pillars(essay)
    return round((2 * (restates.score or 0.0) + (covers.score or 0.0)) / 3, 4)


def test_without_a_conclusion_one_is_asked_for() -> None:
    finding = conclusion_restates_thesis(understood(text(INTRODUCTION, HEALTH), THESIS))
    assert finding.score == 0.0
    assert "no conclusion after ¶2" in finding.says
    assert finding.step is not None


def test_in_doubt_it_says_so() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    finding = conclusion_restates_thesis(doubted(essay))
    assert finding.status == "unsure"
    assert finding.says.startswith("I am not sure, but “")


def test_an_ending_of_sentences_of_the_essay_is_told_so() -> None:
    copies = f"{THESIS} {HEALTH} {LESSONS}"
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, copies))
    heard = replace(essay, aside=Aside(repeated=(4,)))
    finding, plain = conclusion_restates_thesis(heard), conclusion_restates_thesis(essay)
    assert finding.score == plain.score
    assert finding.says.startswith("¶5 says sentences of the essay again, such as “The town")
    assert finding.step is not None
    assert finding.step.says.startswith("How would you say “The town should open")


def test_a_sentence_of_the_body_told_twice_stays_below_the_top() -> None:
    told = "So the town must light its pool for children, swimmers and the old in dark months."
    twice = understood(text(INTRODUCTION, HEALTH, LESSONS, f"{TICKETS} {told}", told))
    once = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, told))
    copy, own = (conclusion_restates_thesis(essay).score or 0.0 for essay in (twice, once))
    assert copy <= 0.75 < own


@pytest.mark.parametrize(
    ("claim", "asked"),
    [
        ("The town should open its swimming pool in winter.", False),
        ("Every chain on a public gate should be cut by the mayor.", True),
    ],
)
def test_a_claim_is_asked_for_in_the_opening_where_it_is_not_there(
    claim: str, *, asked: bool
) -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, f"I say it again. {claim}"))
    last = essay.draft.sentences[-1]
    again = Restatement(last.start, last.end, 0.5, 0.0, ())
    argument = replace(essay.argument, thesis=None, echo=None, restatement=again)
    step = conclusion_restates_thesis(replace(essay, argument=argument)).step
    assert (step is not None) is asked
    assert step is None or "that ¶1 says it too" in step.says


def test_an_ending_that_says_it_ends_is_asked_for_what_was_shown() -> None:
    ending = "In conclusion, the town should open its pool all the year, whatever it costs."
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, ending))
    again = essay.argument.restatement
    assert again is not None
    made = replace(again, strength=1, fresh=1, copied=None, pillars=(0, 1, 2))
    argument = replace(essay.argument, restatement=made)
    step = conclusion_restates_thesis(replace(essay, argument=argument)).step
    assert step is not None
    assert step.says.startswith("What does a reader of ¶2 to ¶4 know now? Let “In conclusion, the")


@pytest.mark.parametrize(
    ("verbatim", "says"),
    [(0.4, "in words that stood before (¶5)."), (0.1, "stood in the essay before (¶5)")],
)
def test_a_sentence_that_stood_before_is_said_to(verbatim: float, says: str) -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    again = essay.argument.restatement
    assert again is not None
    made = replace(again, verbatim=verbatim, used=0.9, fresh=None, copied=None)
    finding = conclusion_restates_thesis(
        replace(essay, argument=replace(essay.argument, restatement=made))
    )
    assert says in finding.says

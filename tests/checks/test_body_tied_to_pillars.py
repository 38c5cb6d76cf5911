import pytest
from builders import (
    CHORE,
    CONCLUSION,
    HEALTH,
    HISTORY,
    LESSONS,
    OPENING,
    PLAN,
    STRANGE,
    THESIS,
    TICKETS,
    doubted,
    is_sound,
    text,
    understood,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from rubric.checks.body_tied_to_pillars import body_tied_to_pillars
from rubric.records import replace
from rubric.types import Argument, Essay, Tie

INTRODUCTION = f"{OPENING} {THESIS}"


def held(essay: Essay, ties: tuple[Tie, ...]) -> Argument:
    return replace(essay.argument, ties=ties)


TOUCHED = [
    f"{STRANGE} {touched}" for touched in ("Exercise keeps people healthy.", "Lessons save lives.")
]
OBJECTION = (
    "Critics argue that a warm pool in winter wastes fuel and money. But the fuel is paid for by "
    "tickets, and a town that closes its pool saves nothing on guards."
)
OBJECTS = "Some neighbors say that the fence is ugly. Somebody paints the fence each year."
SHOULD = "Somebody should paint the fence each year. It was built in 1961."
HOLLOW = [
    (
        "Lessons save lives. This is very important for many people in our society today. There "
        "are many different things to think about, and everyone has an opinion on them. It can "
        "have a big impact on people everywhere, and that is why it really matters."
    ),
    (
        "Lessons save lives. It is a good thing, and people need it in many ways. Without it "
        "things would be worse, and with it things would be better. This is true for everyone."
    ),
    "Lessons save lives, and saving lives is important to all of us. Lessons are important too.",
]
CONCRETE = [
    (
        "My brother did not know how to swim. He was afraid of water and he cry. Then he go to "
        "lessons every week with our mother and now he swim across the lake better than me."
    ),
    "Lessons save lives. In 2016 two boys fell off the dock at Marl Pond, and one could swim.",
]
PARAGRAPHS = [HEALTH, LESSONS, TICKETS, OBJECTION]


@pytest.mark.parametrize(
    ("body", "low", "high", "says"),
    [
        ((HEALTH, LESSONS, TICKETS), 0.95, 1.0, "All three body paragraphs carry a reason"),
        ((HEALTH, LESSONS, TICKETS, OBJECTION), 0.95, 1.0, "Three body paragraphs carry a reason"),
        ((HEALTH, LESSONS, STRANGE, TICKETS), 0.65, 0.849, "not make out which reason ¶4"),
        ((HEALTH, LESSONS), 0.65, 0.95, "not find a paragraph that carries"),
    ],
    ids=["all tied", "an objection answered", "a stranger", "a reason without paragraph"],
)
def test_paragraphs_and_reasons(body: tuple[str, ...], low: float, high: float, says: str) -> None:
    essay = understood(text(INTRODUCTION, *body, CONCLUSION))
    finding = body_tied_to_pillars(essay)
    assert finding.score is not None
    assert low <= finding.score <= high
    assert says in finding.says
    assert is_sound(essay, finding)


def test_without_a_thesis_only_the_lower_half_is_reached() -> None:
    essay = understood(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    finding = body_tied_to_pillars(essay)
    assert finding.score is not None
    assert finding.score < 0.65
    assert "plan" in finding.says


def test_a_stray_paragraph_keeps_a_long_essay_from_the_top() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    body = essay.argument.ties * 3
    stray = (*body, replace(body[0], kind="untied", pillars=(), strength=0.0))
    for ties, low, high in ((body, 0.85, 1.0), (stray, 0.65, 0.849)):
        finding = body_tied_to_pillars(replace(essay, argument=held(essay, ties)))
        assert finding.score is not None
        assert low <= finding.score <= high


@pytest.mark.parametrize("hollow", HOLLOW)
def test_a_paragraph_that_says_nothing_weighs_less(hollow: str) -> None:
    full = body_tied_to_pillars(
        understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    )
    essay = understood(text(INTRODUCTION, HEALTH, hollow, TICKETS, CONCLUSION))
    faint = body_tied_to_pillars(essay)
    assert full.score == 1.0
    assert faint.score is not None
    assert faint.score <= 0.95
    assert faint.step is not None
    assert faint.step.says.startswith("What shows “lessons save lives” in ¶3?")
    assert "says little" in faint.says
    assert faint.strength is None


@pytest.mark.parametrize("plain", CONCRETE)
def test_a_short_paragraph_of_things_is_not_hollow(plain: str) -> None:
    essay = understood(text(INTRODUCTION, HEALTH, plain, TICKETS, CONCLUSION))
    assert body_tied_to_pillars(essay).score == 1.0


def test_an_objection_answered_is_not_counted_among_those_that_carry() -> None:
    objection = "Critics say that tickets cost families money. But they cost less than a bus."
    essay = understood(
        text(INTRODUCTION, HEALTH, LESSONS, TICKETS, objection, STRANGE, CONCLUSION)
    )
    finding = body_tied_to_pillars(essay)
    assert finding.says == (
        "3 of 5 body paragraphs carry a reason; ¶5 answers an objection. "
        "I could not make out which reason ¶6 gives."
    )
    assert len({quote.quote for quote in finding.evidence}) == 3


def test_what_carries_begins_behind_the_background() -> None:
    written = text(INTRODUCTION, HISTORY, HEALTH, LESSONS, TICKETS, CONCLUSION)
    assert body_tied_to_pillars(understood(written)).says.endswith(" in ¶3; ¶2 is background.")


def test_a_stranger_and_an_idle_reason_are_told_apart() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, TICKETS, STRANGE, CONCLUSION))
    finding = body_tied_to_pillars(essay)
    assert "reason ¶4 gives. I could not find a paragraph that carries “" in finding.says
    assert finding.step is not None
    assert finding.step.says.startswith("What is ¶4 (“Penguins lay one egg")


def with_a_stray(paragraph: str) -> Essay:
    """Give an essay whose third paragraph carries no reason."""
    essay = understood(text(INTRODUCTION, HEALTH, paragraph, TICKETS, CONCLUSION))
    first, second, third = essay.argument.ties
    ties = (first, replace(second, kind="untied", pillars=()), third)
    return replace(essay, argument=held(essay, ties))


@pytest.mark.parametrize(
    ("paragraph", "start", "end"),
    [
        (CHORE, "Which reason for the claim does ¶3 (“", "Name it in its first sentence."),
        (OBJECTS, "If ¶3 (“Some neighbors say that", "If not, name the reason it gives."),
    ],
)
def test_a_stray_paragraph_may_yet_give_a_reason(paragraph: str, start: str, end: str) -> None:
    step = body_tied_to_pillars(with_a_stray(paragraph)).step
    assert step is not None
    assert step.says.startswith(start)
    assert step.says.endswith(end)


@pytest.mark.parametrize("paragraph", [LESSONS, f"Another point is paint. {CHORE}", SHOULD])
def test_a_paragraph_that_says_its_reason_is_not_asked_for_it(paragraph: str) -> None:
    finding = body_tied_to_pillars(with_a_stray(paragraph))
    assert "2 of 3 body paragraphs carry a reason. " in finding.says
    assert finding.step is None


def test_an_idle_reason_keeps_a_long_essay_from_the_top() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    first = essay.argument.ties[0]
    finding = body_tied_to_pillars(replace(essay, argument=held(essay, (first,) * 9)))
    assert finding.score is not None
    assert 0.65 <= finding.score <= 0.849


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (tuple(TOUCHED), "I could not find the reasons of the thesis in ¶2 and ¶3."),
        ((HEALTH, LESSONS), "¶2 and ¶3 name a reason, but I could not find it in what follows."),
    ],
    ids=["another essay's", "nothing follows"],
)
def test_a_body_that_carries_no_reason(body: tuple[str, ...], says: str) -> None:
    essay = understood(text(INTRODUCTION, *body, CONCLUSION))
    ties = tuple(replace(one, kind="untied", pillars=()) for one in essay.argument.ties)
    finding = body_tied_to_pillars(replace(essay, argument=held(essay, ties)))
    assert finding.says == says
    assert finding.score == 0.0
    assert finding.step is not None
    assert finding.step.says.startswith("Which reason of the thesis does each of ¶2 and ¶3 prove?")


def test_one_paragraph_is_spoken_of_as_one() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, CONCLUSION))
    ties = tuple(replace(one, kind="untied", pillars=()) for one in essay.argument.ties)
    argument = held(essay, ties)
    finding = body_tied_to_pillars(replace(essay, argument=argument))
    assert finding.says == "¶2 names a reason, but I could not find it in what follows."
    assert finding.step is not None
    assert finding.step.says.startswith("Which reason of the thesis does ¶2 prove?")
    assert finding.step.effort == "a paragraph"
    waits = body_tied_to_pillars(replace(essay, argument=replace(argument, thesis=None))).step
    assert waits is not None
    assert waits.says == "Once the thesis stands: which of its reasons does ¶2 prove?"


def test_a_reason_without_a_paragraph_gets_a_step() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, CONCLUSION))
    step = body_tied_to_pillars(essay).step
    assert step is not None
    assert step.says.startswith("Which paragraph proves “the tickets pay for the heating”?")
    assert essay.draft.text[step.start : step.end] == "the tickets pay for the heating"


def test_without_a_thesis_nothing_is_praised() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION), "none")
    assert (essay.argument.thesis, body_tied_to_pillars(essay).strength) == (None, None)


@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=6, unique=True))
@settings(max_examples=40, deadline=None)
def test_taking_a_topic_sentence_out_never_raises_the_score(body: list[str]) -> None:
    essay = understood(text(INTRODUCTION, *body, CONCLUSION), THESIS[:30])
    finding = body_tied_to_pillars(essay)
    for evidence in finding.evidence:
        written = essay.draft.text
        left = written[: evidence.start] + written[evidence.end :].lstrip(" ")
        again = body_tied_to_pillars(understood(left, THESIS[:30]))
        assert (again.score or 0.0) <= (finding.score or 0.0), evidence.quote


@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=5, unique=True), st.data())
@settings(max_examples=40, deadline=None)
def test_a_stray_paragraph_costs_points(body: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(body)))
    before = body_tied_to_pillars(understood(text(INTRODUCTION, *body, CONCLUSION), THESIS[:30]))
    planted = (*body[:at], STRANGE, *body[at:])
    after = body_tied_to_pillars(understood(text(INTRODUCTION, *planted, CONCLUSION), THESIS[:30]))
    assert (after.score or 0.0) < (before.score or 0.0)


def test_where_no_reason_is_named_the_paragraphs_are_held_against_the_claim() -> None:
    claim = "The town should open its swimming pool in winter."
    essay = understood(text(f"{OPENING} {claim}", HEALTH, LESSONS, CONCLUSION), claim)
    ties = tuple(replace(one, kind="untied", pillars=()) for one in essay.argument.ties)
    assert essay.argument.thesis is not None
    bare = replace(held(essay, ties), thesis=replace(essay.argument.thesis, pillars=()))
    finding = body_tied_to_pillars(replace(essay, argument=bare))
    assert finding.says == f"I am not sure which reasons for “{claim}” ¶2 and ¶3 give."
    assert finding.step is not None
    assert finding.step.says.startswith("Which reason for the claim does each of ¶2")


def test_reasons_left_to_the_body_reach_four_fifths() -> None:
    claim = "The town should open its swimming pool in winter."
    essay = understood(text(f"{OPENING} {claim}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    finding = body_tied_to_pillars(essay)
    assert finding.score is not None
    assert 0.65 <= finding.score <= 0.8
    assert finding.step is not None
    assert finding.step.says.startswith("Which reasons do ¶2 to ¶4 give? Name them")


def test_one_reason_leaves_the_others_to_the_body() -> None:
    claim = "The town should open its swimming pool in winter because lessons save lives."
    finding = body_tied_to_pillars(
        understood(text(f"{OPENING} {claim}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    )
    assert finding.score is not None
    assert finding.score <= 0.8
    assert finding.says.endswith("I found only one of them in the thesis itself.")


def test_one_reason_is_enough_for_one_paragraph() -> None:
    claim = "The town should open its swimming pool in winter because lessons save lives."
    finding = body_tied_to_pillars(understood(text(f"{OPENING} {claim}", LESSONS, CONCLUSION)))
    assert finding.score == 1.0


def test_in_doubt_it_says_so() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    finding = body_tied_to_pillars(doubted(essay))
    assert finding.status == "unsure"
    assert finding.says.startswith("I am not sure, but all three")


def test_no_body_at_all() -> None:
    finding = body_tied_to_pillars(understood(INTRODUCTION))
    assert finding.score == 0.0
    assert finding.missing is not None

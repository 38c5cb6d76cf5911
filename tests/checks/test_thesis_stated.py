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
    is_sound,
    text,
    understood,
)

from rubric.checks.thesis_stated import thesis_stated
from rubric.records import replace
from rubric.types import Cue

CLAIM = "The town should open its swimming pool in winter."
IDLE = f"{CLAIM[:-1]} because of rust, chess, and the music of whales."
FOR_THESE = "For these reasons the town should open its swimming pool in winter."
ONE_REASON = "The town should open its swimming pool in winter because lessons save lives."


@pytest.mark.parametrize(
    ("introduction", "least", "most", "says"),
    [
        (f"{OPENING} {THESIS}", 0.9, 1.0, "three reasons"),
        (f"{OPENING} {ONE_REASON}", 0.6, 0.77, "one reason"),
        (f"{OPENING} {CLAIM}", 0.5, 0.75, "not make out reasons in the sentence of the thesis"),
        (f"{OPENING} {IDLE}", 0.5, 0.75, "about the reasons that ¶1 lists, “rust” first."),
        (f"{OPENING} {PLAN}", 0.5, 0.5, "could not find a claim"),
    ],
    ids=["three reasons", "one reason", "a claim alone", "idle reasons", "a plan"],
)
def test_what_the_introduction_states(
    introduction: str, least: float, most: float, says: str
) -> None:
    essay = understood(text(introduction, HEALTH, LESSONS, TICKETS, CONCLUSION))
    finding = thesis_stated(essay)
    assert finding.score is not None
    assert least <= finding.score <= most
    assert says in finding.says
    assert is_sound(essay, finding)


def test_idle_reasons_are_to_be_matched_with_the_body() -> None:
    essay = understood(text(f"{OPENING} {IDLE}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    step = thesis_stated(essay).step
    assert step
    assert step.says.startswith("Which reason does each of ¶2 to ¶4 prove? Make sure ¶1 and ¶5")


def test_the_number_of_reasons_asked_is_the_teachers() -> None:
    essay = understood(text(f"{OPENING} {CLAIM}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    unasked, asked = (thesis_stated(essay, min_pillars=least).score for least in (0, 2))
    assert unasked is not None
    assert asked is not None
    assert unasked > asked + 0.1
    listed = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    finding = thesis_stated(listed, min_pillars=4)
    assert finding.score is not None
    assert finding.score <= 0.77
    assert finding.step is not None
    assert "beside “exercise keeps people healthy”" in finding.step.says


@pytest.mark.parametrize(
    ("thesis", "step"),
    [
        (ONE_REASON, "Which reason beside “lessons save lives” do ¶2 to ¶4 give?"),
        (CLAIM, "Name them after “The town should open its swimming pool in …”: because …"),
        (PLAN, "After “This essay will discuss the health of …”: what should a reader believe"),
    ],
)
def test_the_step_names_what_is_there_and_what_is_not(thesis: str, step: str) -> None:
    essay = understood(text(f"{OPENING} {thesis}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    hinted = essay if thesis == PLAN else understood(essay.draft.text, thesis=thesis)
    found = thesis_stated(hinted).step
    assert found is not None
    assert step in found.says
    assert found.effort == "one sentence"


@pytest.mark.parametrize(
    ("thesis", "says"),
    [(THESIS, "I am not sure which sentence is the thesis"), (PLAN, "I could not find a claim")],
)
def test_in_doubt_it_says_so(thesis: str, says: str) -> None:
    written = text(f"{OPENING} {thesis}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    finding = thesis_stated(doubted(understood(written)))
    assert finding.status == "unsure"
    assert says in finding.says


def test_the_strength_tells_where() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    strength = thesis_stated(essay).strength
    assert strength is not None
    assert strength.says == "The thesis names three reasons (¶1, last sentence)."
    assert strength.quote == THESIS


def test_the_teacher_may_say_there_is_none() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, CONCLUSION), thesis="none")
    finding = thesis_stated(essay)
    assert finding.score == 0.25
    assert finding.missing is not None
    assert finding.step is not None


@pytest.mark.parametrize(
    ("introduction", "hint", "says"),
    [
        (
            f"{OPENING} {CLAIM} It keeps people healthy, it saves lives, and it earns money.",
            CLAIM,
            " I took the sentence you named and the sentence after it, which lists reasons.",
        ),
        (
            f"{OPENING} It keeps people healthy, it saves lives, and it earns money. {FOR_THESE}",
            "For these",
            " I took the sentence you named and the sentence before it, which lists reasons.",
        ),
        (
            f"{OPENING} The pool is not a luxury. It is a school for those who cannot swim.",
            "It is a school",
            " I took the sentence you named and the sentence before it.",
        ),
    ],
)
def test_what_is_taken_with_the_sentence_pointed_at_is_told(
    introduction: str, hint: str, says: str
) -> None:
    essay = understood(text(introduction, HEALTH, LESSONS, TICKETS, CONCLUSION), thesis=hint)
    assert says in thesis_stated(essay).says


@pytest.mark.parametrize(
    ("introduction", "first"),
    [
        ((f"{THESIS} It would cost little.",), True),
        (("The town locks its pool in October.", f"{THESIS} It would cost little."), False),
    ],
    ids=["the essay's first sentence", "the second paragraph's"],
)
def test_a_thesis_comes_first_only_where_nothing_stands_before_it(
    introduction: tuple[str, ...], *, first: bool
) -> None:
    essay = understood(text(*introduction, HEALTH, LESSONS, TICKETS, CONCLUSION), THESIS)
    thesis = essay.argument.thesis
    assert thesis is not None
    faint = replace(essay.argument, thesis=replace(thesis, strength=0.5))
    finding = thesis_stated(replace(essay, argument=faint))
    assert finding.step is not None
    assert ("no sentence leads up to it" in finding.says) is first
    assert ("What leads up to it?" in finding.step.says) is first


@pytest.mark.parametrize(
    ("claim", "sides", "asked"),
    [
        (THESIS, ("says what ought to be",), False),
        (THESIS, ("gives a reason",), False),
        (f"The writer says that {THESIS}", ("gives a reason",), True),
    ],
    ids=["takes a side", "gives a reason", "reports one"],
)
def test_of_a_doubted_thesis_only_a_report_is_asked_for_a_side(
    claim: str, sides: tuple[str, ...], *, asked: bool
) -> None:
    written = text(f"{claim} The gate is old. It is wet.", HEALTH, LESSONS, TICKETS, CONCLUSION)
    essay = understood(written, claim)
    thesis = essay.argument.thesis
    assert thesis is not None
    told = tuple(Cue(name, 0, "because", thesis.start) for name in sides)
    doubtful = replace(thesis, strength=0.5, pointed=False, confidence=0.3, sides=told)
    argument = replace(essay.argument, thesis=doubtful, rival=None)
    step = thesis_stated(replace(essay, argument=argument)).step
    assert (step is not None) is asked
    assert step is None or "Say it outright" in step.says


def test_no_sentence_is_asked_for_after_one_that_breaks_off() -> None:
    whole, broken = "Pools are rarely seen in the hills.", "One of the hills near the"
    essay = understood(text(f"{whole} {OPENING} {broken}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    plan = essay.argument.plan
    assert plan is not None
    place = essay.draft.text.index(broken)
    cut = replace(plan, kind="topic", start=place, end=place + len(broken))
    bare = replace(essay.argument, thesis=None, plan=cut)
    step = thesis_stated(replace(essay, argument=bare, alternatives=())).step
    assert step is not None
    assert broken not in step.says


@pytest.mark.parametrize(
    ("after", "asked"),
    [
        ("The gate is old.", True),
        ("It is old. It is wet. It is deep. It is ours.", True),
        ("Because of it the town is warm.", False),
        ("So I hope it opens.", False),
        ("It is old. It is wet. It is deep. It is ours. It is near.", False),
    ],
    ids=["nothing", "four sentences", "a reason", "a good end", "told at length"],
)
def test_a_paragraph_that_goes_on_well_need_not_end_on_its_claim(
    after: str, *, asked: bool
) -> None:
    written = text(f"{OPENING} {THESIS} {after}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    essay = understood(written, THESIS)
    thesis = essay.argument.thesis
    assert thesis is not None
    faint = replace(essay.argument, thesis=replace(thesis, strength=0.5))
    assert (thesis_stated(replace(essay, argument=faint)).step is not None) is asked


@pytest.mark.parametrize(
    ("claim", "strength", "score"),
    [
        (THESIS, 1.0, 1.0),
        (THESIS, 0.0, 0.5),
        (ONE_REASON, 1.0, 0.77),
        (ONE_REASON, 0.0, 0.45),
        (CLAIM, 1.0, 0.75),
        (CLAIM, 0.0, 0.42),
    ],
)
def test_a_plain_claim_earns_more_than_a_faint_one(
    claim: str, strength: float, score: float
) -> None:
    essay = understood(text(f"{OPENING} {claim}", HEALTH, LESSONS, TICKETS, CONCLUSION), claim)
    thesis = essay.argument.thesis
    assert thesis is not None
    read = replace(essay.argument, thesis=replace(thesis, strength=strength))
    assert thesis_stated(replace(essay, argument=read)).score == score


@pytest.mark.parametrize(("strength", "asked"), [(0.8, False), (0.79, True)])
def test_from_nine_tenths_on_nothing_is_asked(strength: float, *, asked: bool) -> None:
    essay = understood(text(f"{THESIS} {OPENING}", HEALTH, LESSONS, TICKETS, CONCLUSION), THESIS)
    thesis = essay.argument.thesis
    assert thesis is not None
    read = replace(essay.argument, thesis=replace(thesis, strength=strength))
    assert (thesis_stated(replace(essay, argument=read)).step is not None) is asked

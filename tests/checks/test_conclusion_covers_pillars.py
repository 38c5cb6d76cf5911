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

from rubric.checks.conclusion_covers_pillars import conclusion_covers_pillars
from rubric.records import replace

TWO = "In the end, healthy people and good lessons are why the pool should open in winter."
REWORDED = (
    "Fitter neighbors, children who do not drown and a boiler that earns its own fuel all argue "
    "that the pool should open in winter."
)
NONE = "Therefore the town should open its swimming pool in winter."


@pytest.mark.parametrize(
    ("introduction", "conclusion", "score", "status"),
    [
        (f"{OPENING} {THESIS}", CONCLUSION, 1.0, "scored"),
        (f"{OPENING} {THESIS}", TWO, 0.6667, "scored"),
        (f"{OPENING} {THESIS}", REWORDED, 1.0, "scored"),
        (f"{OPENING} {THESIS}", NONE, 0.0, "scored"),
        (f"{OPENING} {PLAN}", CONCLUSION, None, "not_applicable"),
    ],
)
def test_the_share_of_reasons_recalled(
    introduction: str, conclusion: str, score: float | None, status: str
) -> None:
    essay = understood(text(introduction, HEALTH, LESSONS, TICKETS, conclusion))
    finding = conclusion_covers_pillars(essay)
    assert finding.score == score
    assert finding.status == status


@pytest.mark.parametrize(
    ("conclusion", "says", "step"),
    [
        (CONCLUSION, "¶5 recalls three reasons: “exercise keeps people healthy”", None),
        (
            TWO,
            "I found 2 of 3 reasons in ¶5, and could not find “the tickets",
            "recall “the tickets",
        ),
        (
            NONE,
            "could not find a reason of the thesis in ¶5, such as “exercise",
            "recall “exercise",
        ),
    ],
)
def test_what_it_says_and_asks(conclusion: str, says: str, step: str | None) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, conclusion))
    finding = conclusion_covers_pillars(essay)
    assert says in finding.says
    assert (finding.step is None) == (step is None)
    assert finding.step is None or (step or "") in finding.step.says


def test_without_a_conclusion_nothing_is_recalled() -> None:
    finding = conclusion_covers_pillars(understood(text(f"{OPENING} {THESIS}", HEALTH), THESIS))
    assert finding.score == 0.0
    assert "no conclusion" in finding.says


def test_in_doubt_it_says_so() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    finding = conclusion_covers_pillars(doubted(essay))
    assert finding.status == "unsure"
    assert finding.says.startswith("I am not sure, but ¶5")


FIRST = "In conclusion, a chain on a gate teaches nobody to swim."
PLAIN = "Healthy people and good lessons are why the pool should open in winter."


@pytest.mark.parametrize(
    ("last", "listed", "says"),
    [
        (REWORDED, True, "¶5 and ¶6 recall three reasons: “exercise"),
        (PLAIN, False, "I could not find every reason of the thesis in ¶5 and ¶6."),
        (NONE, False, "I could not find the reasons of the thesis in ¶5 and ¶6."),
    ],
)
def test_two_last_paragraphs_recall(last: str, says: str, *, listed: bool) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, FIRST, last))
    thesis = essay.argument.thesis
    assert thesis is not None
    read = thesis if listed else replace(thesis, confidence=0.0)
    finding = conclusion_covers_pillars(
        replace(essay, argument=replace(essay.argument, thesis=read))
    )
    assert says in finding.says


def test_reasons_that_may_be_cut_wrongly_are_not_quoted() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    thesis = essay.argument.thesis
    assert thesis is not None
    first, *others = thesis.pillars
    cut = replace(thesis, pillars=(replace(first, name="so exercise keeps"), *others))
    finding = conclusion_covers_pillars(
        replace(essay, argument=replace(essay.argument, thesis=cut))
    )
    assert finding.says == "¶5 comes back to the reasons of the thesis."
    assert finding.score == 1.0


def test_that_no_reasons_could_be_made_out_is_not_told_as_a_fact() -> None:
    claim = "The town should open its swimming pool in winter."
    essay = understood(text(f"{OPENING} {claim}", HEALTH, LESSONS, TICKETS, CONCLUSION), claim)
    assert conclusion_covers_pillars(essay).says == (
        f"I could not make out reasons in “{claim}” to recall."
    )


def test_reasons_recalled_at_the_end_of_a_body_paragraph_reach_six_tenths() -> None:
    last = "In short, exercise keeps people healthy, lessons save lives, and tickets pay for heat."
    essay = understood(text(f"{OPENING} {THESIS}", f"{HEALTH} {LESSONS} {last}"))
    assert not [p for p in essay.draft.paragraphs if p.role == "conclusion"]
    assert conclusion_covers_pillars(essay).score == 0.6

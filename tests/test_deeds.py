import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, text, understood

from rubric.checks.body_tied_to_pillars import body_tied_to_pillars
from rubric.checks.conclusion_covers_pillars import conclusion_covers_pillars
from rubric.checks.conclusion_restates_thesis import conclusion_restates_thesis
from rubric.checks.thesis_stated import thesis_stated
from rubric.deeds import bring_forward, claimed

CLAIM = "The town should open its swimming pool in winter."


CHAIN = "A chain on a gate teaches nobody to swim."
OPENED = f"{OPENING} Nobody asks why."


@pytest.mark.parametrize(
    ("parts", "last"),
    [
        ((OPENED, HEALTH, LESSONS, TICKETS, f"{CHAIN} {THESIS}"), "¶5"),
        ((OPENED, HEALTH, LESSONS, TICKETS, f"{CHAIN} {THESIS} So open the gate."), "¶5"),
        ((OPENED, f"{HEALTH} {LESSONS} {TICKETS} {THESIS}"), "¶2"),
    ],
)
def test_a_thesis_of_the_ending_is_asked_for_in_the_opening_by_all_alike(
    parts: tuple[str, ...], last: str
) -> None:
    essay = understood(text(*parts), THESIS)
    thesis, concludes = essay.argument.thesis, conclusion_restates_thesis(essay)
    assert thesis is not None
    step = bring_forward(essay.draft, thesis)
    assert thesis_stated(essay).step == concludes.step == step
    assert step.says.startswith("A reader looks for “The town should")
    assert step.says.endswith(f"Say it at the end of ¶1. Then say it in {last} in new words.")
    assert concludes.says.endswith(f"says the thesis for the first time ({last}).")
    assert (concludes.score, concludes.evidence[0].quote) == (0.6, THESIS)
    covers = conclusion_covers_pillars(essay)
    assert (covers.score, covers.status, covers.step) == (None, "not_applicable", None)


def test_a_bare_thesis_of_the_ending_is_not_to_be_recalled_where_it_stands() -> None:
    essay = understood(text(OPENED, HEALTH, LESSONS, TICKETS, f"{CHAIN} {CLAIM}"), CLAIM)
    step = thesis_stated(essay).step
    assert step is not None
    assert step.says.startswith("Which reasons do ¶2 to ¶4 give? Name them after “The town")
    assert step.says.endswith("Say it in ¶1 too.")
    assert step == body_tied_to_pillars(essay).step


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (CLAIM, "The town should open its swimming pool in winter"),
        (
            "I know that heat costs money, but the town should open its pool.",
            "… the town should open its pool",
        ),
        (
            "While frost is a danger, it is my belief that we can swim.",
            "… it is my belief that we",
        ),
        ("I, as a swimmer, truly believe that the pool should open.", "… the pool should open"),
        ("Nobody swims when it snows, I think the gate should open.", "… I think the gate should"),
        ("The author claims that the pool is warm in winter.", "… the pool is warm in winter"),
    ],
)
def test_a_thesis_is_quoted_from_where_its_claim_begins(claim: str, quote: str) -> None:
    essay = understood(text(f"{OPENING} {claim}", HEALTH, LESSONS, CONCLUSION), claim)
    thesis = essay.argument.thesis
    assert thesis is not None
    assert claimed(essay.draft, thesis, 60).startswith(quote)

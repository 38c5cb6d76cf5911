"""How far a thesis and its reasons, as read, can be relied on."""

import pytest
from builders import HEALTH, LESSONS, OPENING, THESIS, TICKETS, text, understood

from rubric.records import replace
from rubric.trust import are_listed, is_doubted, lists_idle


@pytest.mark.parametrize(("confidence", "doubted"), [(0.70, False), (0.69, True)])
def test_a_thesis_less_sure_may_be_another(confidence: float, *, doubted: bool) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS))
    thesis = essay.argument.thesis
    assert thesis is not None
    assert is_doubted(essay.draft, replace(thesis, confidence=confidence)) is doubted


@pytest.mark.parametrize(("reasons", "listed"), [(3, True), (2, False)])
def test_three_reasons_are_a_list(reasons: int, *, listed: bool) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS), THESIS)
    thesis = essay.argument.thesis
    assert thesis is not None
    fewer = replace(thesis, pillars=thesis.pillars[:reasons])
    assert are_listed(essay.draft, fewer) is listed


@pytest.mark.parametrize(
    ("claim", "idle"),
    [
        ("because of rust, chess, and the music of whales", True),
        ("because exercise keeps us healthy, lessons save lives, and tickets pay the bill", False),
        ("with rust, chess, and the music of whales", False),
    ],
    ids=["nothing comes back", "the body does", "not as reasons"],
)
def test_idle_reasons_are_known_where_they_are_surely_listed(claim: str, *, idle: bool) -> None:
    thesis = f"The town should open its swimming pool in winter {claim}."
    essay = understood(text(f"{OPENING} {thesis}", HEALTH, LESSONS, TICKETS), thesis)
    assert essay.argument.thesis is not None
    assert lists_idle(essay.draft, essay.argument.thesis) is idle

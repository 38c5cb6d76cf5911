"""What to do next about the body's paragraphs."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, text, understood

from rubric.checks._body_steps import Account, scraps
from rubric.types import Pillar, Tie

ONE = "Nobody swims in winter at all."


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ((ONE, ONE, ONE, HEALTH), 3),
        ((ONE, ONE, HEALTH), 0),
        ((ONE, ONE, ONE, HEALTH, LESSONS, TICKETS), 0),
    ],
    ids=["three of four", "two of three", "half"],
)
def test_three_paragraphs_of_a_sentence_are_a_habit(body: tuple[str, ...], found: int) -> None:
    draft = understood(text(f"{OPENING} {THESIS}", *body, CONCLUSION)).draft
    ties = tuple(Tie(i, (), "pillar", 1.0, ()) for i in range(1, 1 + len(body)))
    assert len(scraps(draft, Account(ties, (), (), (), ()))) == found


@pytest.mark.parametrize(
    ("reasons", "paragraphs", "named"), [(2, 3, True), (1, 3, False), (1, 1, True), (0, 1, False)]
)
def test_two_reasons_are_named_reasons(reasons: int, paragraphs: int, *, named: bool) -> None:
    ties = tuple(Tie(i, (), "pillar", 1.0, ()) for i in range(paragraphs))
    told = (Pillar("health", 0, 6),) * reasons
    assert Account(ties, (*told, Pillar("fun")), (), (), ()).are_named is named

"""Whether an opening says something of each body paragraph."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, STRANGE, THESIS, TICKETS, page, text

from rubric.checks._matching import may_be_named

BARE = "The town should open its swimming pool in winter."


@pytest.mark.parametrize(
    ("claim", "body", "named"),
    [
        (THESIS, (HEALTH, LESSONS, TICKETS), True),
        (THESIS, (HEALTH, STRANGE, TICKETS), False),
        (BARE, (HEALTH, LESSONS, TICKETS), False),
    ],
)
def test_an_opening_names_what_its_paragraphs_are_about(
    claim: str, body: tuple[str, ...], *, named: bool
) -> None:
    draft = page(text(f"{OPENING} {claim}", *body, CONCLUSION))
    assert may_be_named(draft, (1, 2, 3)) is named
    assert not may_be_named(draft, (1,))
    assert not may_be_named(draft, ())


def test_the_subject_of_all_paragraphs_is_no_reason() -> None:
    body = [f"A winter pool is a pool for {whom}. They swim there." for whom in ("boys", "girls")]
    draft = page(text(f"{OPENING} {BARE}", *body, CONCLUSION))
    assert not may_be_named(draft, (1, 2))


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("boats and ice.", True),
        ("boats.", False),
        ("boats and ropes.", True),
        ("boats and nets.", False),
    ],
    ids=["two words", "one", "one said twice", "one said once"],
)
def test_two_of_a_paragraphs_own_words_may_name_its_reason(told: str, *, named: bool) -> None:
    body = (
        "Boats break the ice. They use ropes. The ropes are long. Some bring nets.",
        "Ducks eat bread. People throw it daily.",
    )
    draft = page(text(f"{OPENING} Ducks want bread. We like {told}", *body, CONCLUSION))
    assert may_be_named(draft, (1, 2)) is named

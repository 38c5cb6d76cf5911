"""Which body paragraphs an opening says nothing of."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, STRANGE, THESIS, TICKETS, page, text

from rubric.checks._matching import unnamed

BARE = "The town should open its swimming pool in winter."


@pytest.mark.parametrize(
    ("claim", "body", "found"),
    [
        (THESIS, (HEALTH, LESSONS, TICKETS), ()),
        (THESIS, (HEALTH, STRANGE, TICKETS), (2,)),
        (BARE, (HEALTH, LESSONS, TICKETS), (1, 2, 3)),
    ],
)
def test_an_opening_names_what_its_paragraphs_are_about(
    claim: str, body: tuple[str, ...], found: tuple[int, ...]
) -> None:
    draft = page(text(f"{OPENING} {claim}", *body, CONCLUSION))
    assert unnamed(draft, (1, 2, 3)) == found


def test_the_subject_of_all_paragraphs_is_no_reason() -> None:
    body = [f"A winter pool is a pool for {whom}. They swim there." for whom in ("boys", "girls")]
    draft = page(text(f"{OPENING} {BARE}", *body, CONCLUSION))
    assert unnamed(draft, (1, 2)) == (1, 2)

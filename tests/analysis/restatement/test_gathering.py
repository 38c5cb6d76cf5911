"""Whether a sentence gathers the body."""

import pytest
from builders import text, understood

from rubric.types import Restatement

THESIS = (
    "The flood of our mill town was made by people, caused by felled hills, narrow banks and an "
    "office that looked away."
)
HILLS = "First, the beech trees were felled. Roots had held the rain where it fell for ages."
BANKS = "Then the river was squeezed. Masons built a quay, and barges took what room was left."
OFFICE = "At last there was the mayor. He kept every warning letter in a drawer for two years."
IMAGES = "But the clouds did not cut the beech trees, build the quay, or lock letters in a drawer."
ONE_POINT = "But the beech trees, their roots, and the rain on them tell of it all."


def ended(ending: str) -> Restatement | None:
    opening = "Everyone here knows the year of the water."
    essay = understood(text(f"{opening} {THESIS}", HILLS, BANKS, OFFICE, ending), THESIS[:25])
    return essay.argument.restatement


@pytest.mark.parametrize(
    ("ending", "gathers"),
    [(IMAGES, True), (ONE_POINT, False), ("The water was cold.", False)],
    ids=["a part of each paragraph", "parts of one", "no parts"],
)
def test_parts_come_each_from_another_paragraph(ending: str, *, gathers: bool) -> None:
    again = ended(ending)
    names = {cue.name for cue in again.cues} if again else set[str]()
    assert ("gathers the body" in names) is gathers


def test_an_ending_that_recalls_the_body_in_images_is_not_surely_denied() -> None:
    again = ended(IMAGES)
    assert again is not None
    assert again.says == "thesis" or again.in_doubt


def test_the_claim_without_its_reasons_is_the_thesis_again() -> None:
    again = ended("In conclusion, the flood of our mill town was no act of nature but of people.")
    assert again is not None
    assert again.says == "thesis"


def test_another_topic_is_surely_none() -> None:
    again = ended("Bread is best when it is baked at home, and my aunt bakes it on Fridays.")
    assert again is None or (again.says == "topic" and not again.in_doubt)

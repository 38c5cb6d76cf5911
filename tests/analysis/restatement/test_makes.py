"""What a concluding sentence is made of."""

from collections.abc import Callable

import pytest

from rubric.analysis.restatement.makes import Make, make
from rubric.types import Essay

BEFORE = "The ferry has 12 cabins."


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "Towns should keep the ferry.",
            Make(5, demands=True, claims=True, asks=False, figures=False),
        ),
        ("Who keeps the ferry?", Make(4, demands=False, claims=False, asks=True, figures=False)),
        ("It had 30 seats.", Make(4, demands=False, claims=False, asks=False, figures=True)),
        ("It had 12 cabins.", Make(4, demands=False, claims=False, asks=False, figures=False)),
    ],
)
def test_the_make_of_a_sentence(essay: Callable[[str], Essay], said: str, found: Make) -> None:
    draft = essay(f"{BEFORE} {said}").draft
    assert make(draft.text, draft.sentences[-1]) == found

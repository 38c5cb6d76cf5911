"""Steps about one paragraph that seems to carry no reason."""

import pytest
from builders import HEALTH, OPENING, THESIS, text, understood

from rubric.checks._about import named_in
from rubric.types import Pillar, Tie


@pytest.mark.parametrize(
    ("reason", "named"),
    [
        ("nurses ride ferries past winter storms", False),
        ("nurses ride ferries home daily", True),
        ("nurses ride boats daily", False),
    ],
    ids=["three words of six", "of five", "two of four"],
)
def test_a_first_sentence_names_a_reason_by_most_of_its_words(reason: str, *, named: bool) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", "Nurses ride ferries. It rains.", HEALTH))
    pillar = Pillar(reason, 0, 1)
    found = named_in(essay, (pillar,), Tie(1, (), "untied", 0.0, ()))
    assert (found == pillar) is named

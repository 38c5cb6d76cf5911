"""Which reasons of the thesis an ending recalls."""

import pytest
from builders import HEALTH, THESIS, page, text

from rubric.analysis.restatement.recall import recalled


@pytest.mark.parametrize(
    ("reason", "found"),
    [("quiet paid nurses", True), ("quiet paid brave nurses", False)],
    ids=["a third of its words", "a quarter"],
)
def test_a_reason_is_recalled_by_a_third_of_its_words(reason: str, *, found: bool) -> None:
    draft = page(text(THESIS, HEALTH, "Volcanoes melt the ice on a quiet Tuesday."))
    (told,) = recalled(draft, draft.sentences[-1:], (reason,))
    assert (told == {0}) is found

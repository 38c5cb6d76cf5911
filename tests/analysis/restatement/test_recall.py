"""Which reasons of the thesis an ending recalls."""

import pytest
from builders import HEALTH, THESIS, page, text

from rubric.analysis.restatement.endings import ending
from rubric.analysis.restatement.recall import Rested, recalled, touched
from rubric.types import Sentence

CLAIM = "Our village should keep its library open on Sundays because "
QUIET = "it is a quiet place to study"


@pytest.mark.parametrize(
    ("reason", "found"),
    [("quiet paid nurses", True), ("quiet paid brave nurses", False)],
    ids=["a third of its words", "a quarter"],
)
def test_a_reason_is_touched_by_a_third_of_its_words(reason: str, *, found: bool) -> None:
    draft = page(text(THESIS, HEALTH, "Volcanoes melt the ice on a quiet Tuesday."))
    (told,) = touched(draft, draft.sentences[-1:], (reason,))
    assert (told == {0}) is found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Students need a silent room for their homework.", True),
        ("A library is a very good thing and everyone should try it.", False),
        ("The library of our village should be open on Sundays.", False),
        ("So keep the quiet place open.", True),
    ],
    ids=["in other words", "praise of the topic", "the claim alone", "in its words"],
)
def test_what_is_claimed_recalls_no_reason(said: str, *, found: bool) -> None:
    draft = page(text(f"{CLAIM}{QUIET}.", HEALTH, said))
    claim, last = draft.sentences[0], draft.sentences[-1]
    (row,) = ending(draft, (last,)).told
    assert isinstance(last, Sentence)
    assert (recalled(draft.text, row, Rested(claim, (QUIET,)), (0,)) == {0}) is found

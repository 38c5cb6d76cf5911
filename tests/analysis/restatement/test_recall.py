"""Which reasons of the thesis an ending recalls."""

import pytest
from builders import HEALTH, THESIS, page, text

from rubric.analysis.restatement.claimed import bare
from rubric.analysis.restatement.endings import ending
from rubric.analysis.restatement.recall import Rested, recalled, touched
from rubric.types import Sentence, Span

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


@pytest.mark.parametrize("space", [" ", "\u00a0", "\n"])
def test_a_reason_is_told_from_the_claim_whatever_spaces_it_is_written_with(space: str) -> None:
    said = "The town should keep its pool warm because the small children swim."
    written = said.replace("small ", f"small{space}")
    left = bare(written, Span(0, len(written)), ["the small children swim"])
    assert left is not None
    assert left.of(written) == "The town should keep its pool warm because "

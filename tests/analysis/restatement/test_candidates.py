"""Which sentences may say the claim again."""

import pytest
from builders import HEALTH, LESSONS, THESIS, page, text

from rubric.analysis.restatement.candidates import candidates
from rubric.types import Span

IDLE = "It snows in town."
ENDS = "In conclusion, we should swim."
CLAIM = Span(0, len(THESIS))


@pytest.mark.parametrize(
    ("last", "found"),
    [
        ([IDLE] * 3, 0),
        ([IDLE] * 4, 1),
        ([IDLE, ENDS, IDLE, IDLE], 3),
        ([IDLE, ENDS, *[IDLE] * 5], 6),
        ([IDLE, ENDS, *[IDLE] * 6], 1),
        ([IDLE, ENDS], 1),
    ],
    ids=["short", "its last", "it says that it ends", "before", "long before", "few"],
)
def test_without_an_ending_the_last_sentences_may(last: list[str], found: int) -> None:
    draft = page(text(THESIS, " ".join(last)))
    assert list(candidates(draft, CLAIM)) == list(draft.sentences[len(draft.sentences) - found :])


@pytest.mark.parametrize(("sentences", "found"), [(60, 60), (61, 60)])
def test_of_a_long_ending_the_last_sixty_may(sentences: int, found: int) -> None:
    draft = page(text(THESIS, HEALTH, LESSONS, " ".join([IDLE] * sentences)))
    assert candidates(draft, CLAIM) == draft.sentences[-found:]

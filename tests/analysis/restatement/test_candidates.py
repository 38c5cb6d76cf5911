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


@pytest.mark.parametrize(
    ("last", "found"),
    [
        ("Swim winter lessons tickets town exercise lives pool.", False),
        ("In conclusion, lessons tickets town exercise lives pool winter heat.", False),
        ("Lessons, tickets, exercise.", False),
        ("In short, lessons save lives, exercise keeps people healthy, and tickets pay.", True),
        ("Winter lessons save young lives.", True),
        ("Lessons, tickets and exercise.", True),
    ],
    ids=["words", "behind “in conclusion”", "few", "a list", "short", "short with a small word"],
)
def test_words_in_a_row_say_nothing(last: str, *, found: bool) -> None:
    draft = page(text(THESIS, HEALTH, LESSONS, last))
    assert (draft.sentences[-1] in candidates(draft, CLAIM)) is found

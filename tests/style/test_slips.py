import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, is_sound, text, understood

from rubric.checks.contractions import contractions
from rubric.style.slips import Slip, held
from rubric.types import Span

KIND = Slip("contractions", "slip", "slips", 0.3, "See “{word}” in “{quote}” (¶{place}).")
LONG = (
    "When the lights in the hall go out and the last of the children has been fetched by a father "
    "who came late, the guard locks up."
)
BODY = text(f"{OPENING} {THESIS}", f"{HEALTH} {LONG}", LESSONS, CONCLUSION)


@pytest.mark.parametrize(
    ("count", "allowed", "score"),
    [(0, 0, 1.0), (2, 2, 1.0), (3, 2, 0.7), (9, 2, 0.0)],
)
def test_full_up_to_what_is_allowed_then_less_for_each(
    count: int, allowed: int, score: float
) -> None:
    essay = understood(BODY)
    found = held(KIND, essay, "the essay", [Span(i, i + 3) for i in range(count)], allowed)
    assert found.score == score
    assert (found.step is None) == (score == 1)
    assert found.measured is not None
    assert (found.measured.value, found.measured.high) == (count, allowed)


def test_different_words_are_shown_once_and_the_rest_counted() -> None:
    added = "It doesn't stop. It doesn't end. We can't go. I'm wet. You're dry."
    finding = contractions(understood(text(f"{OPENING} {THESIS}", added, LESSONS, CONCLUSION)))
    assert finding.says == (
        "I found five contractions in the essay: “doesn't”, “can't”, “I'm” and 1 more."
    )


def test_the_quotation_shows_the_word_where_it_stands_far_inside() -> None:
    essay = understood(BODY)
    at = essay.draft.text.index("father")
    found = held(KIND, essay, "the essay", [Span(at, at + 6)], 0)
    assert found.step is not None
    assert "… " in found.step.says
    assert found.step.says.count("father") == 2
    assert is_sound(essay, found)

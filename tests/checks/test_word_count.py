import pytest
from builders import strong, understood

from rubric.checks.word_count import contradiction, word_count


@pytest.mark.parametrize(
    ("low", "high", "score", "says"),
    [
        (None, None, 1.0, "no length was asked"),
        (100, 400, 1.0, "as asked"),
        (388, None, 0.5, "at least 388"),
        (None, 97, 0.5, "at most 97"),
    ],
)
def test_length(low: int | None, high: int | None, score: float, says: str) -> None:
    finding = word_count(understood(strong()), low=low, high=high)
    assert finding.score == pytest.approx(score, abs=0.03)
    assert says in finding.says
    assert finding.measured is not None
    assert finding.measured.unit == "words"


@pytest.mark.parametrize(
    ("low", "high", "where"),
    [(None, None, None), (500, None, None), (500, 500, None), (501, 500, "low")],
)
def test_bounds_between_which_no_length_lies(
    low: int | None, high: int | None, where: str | None
) -> None:
    found = contradiction(low=low, high=high)
    assert (found[0] if found else None) == where


def test_a_part_has_a_length_of_its_own() -> None:
    essay = understood(strong())
    found = word_count(essay, low=70, scope="conclusion")
    assert found.says == "The conclusion has 34 words; at least 70 were asked."
    assert found.step is not None
    assert found.step.says == "What does the conclusion leave out? Add about 36 words."
    assert word_count(essay, high=10, scope="each body paragraph").says.startswith("¶3 has")

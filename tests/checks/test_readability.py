import pytest
from builders import CONCLUSION, OPENING, THESIS, is_sound, strong, text, understood

from rubric.checks.readability import contradiction, readability

EASY = "The boys ran home. They had seen a dog. " * 20
HARD = (
    "Administrative considerations invariably predominate, notwithstanding institutional "
    "recommendations concerning recreational opportunities for impoverished communities. "
) * 12
UNSTOPPED = "and then they went on and on and nobody put a stop to it " * 12


@pytest.mark.parametrize(
    ("body", "low", "high", "score", "says"),
    [
        (EASY, 5, 14, 0.5, "at least 5 was asked"),
        (EASY, 0, 4, 1.0, "between 0 and 4 as asked"),
        (HARD, 5, 14, 0.0, "at most 14 was asked"),
    ],
)
def test_the_band_is_the_teachers(body: str, low: int, high: int, score: float, says: str) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", body, CONCLUSION))
    finding = readability(essay, low=low, high=high, scope="any body paragraph")
    assert finding.score == pytest.approx(score, abs=0.1)
    assert says in finding.says
    assert (finding.step is None) == (score == 1)
    assert is_sound(essay, finding)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (text(f"{OPENING} {THESIS}", "It is so. It is.", CONCLUSION), "too few to measure"),
        (text(UNSTOPPED, UNSTOPPED, UNSTOPPED), "too few full stops"),
    ],
)
def test_what_cannot_be_measured_is_not_asked(written: str, says: str) -> None:
    finding = readability(understood(written))
    assert finding.status == "not_applicable"
    assert says in finding.says


def test_no_band_without_grades() -> None:
    assert contradiction(low=9, high=8) is not None
    assert contradiction(low=8, high=8) is None
    assert readability(understood(strong())).score == 1

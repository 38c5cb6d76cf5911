import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, is_sound, text, understood

from rubric.checks.announcing import announcing


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("A pool in winter would pay for itself.", 0),
        ("This essay will discuss pools.", 1),
        ("In this paper I am going to explain why pools matter.", 1),
        ("I will tell you about pools.", 1),
        ("In the following paragraphs we will look at three pools.", 1),
        ("The purpose of this essay is to describe pools.", 1),
        ("This essay argues that pools belong to everyone.", 0),
        ("In this essay I will argue that pools should stay open.", 0),
        ("This essay will argue that pools belong to everyone.", 0),
        ("I will show up early, and I want to write.", 0),
        ("The letter will explain itself.", 0),
        ("The mayor said that “this report will discuss the heating at length” (Osgood 3).", 0),
    ],
)
def test_announcements_are_counted(said: str, count: int) -> None:
    essay = understood(text(f"{OPENING} {said} {THESIS}", HEALTH, LESSONS, CONCLUSION))
    finding = announcing(essay)
    assert finding.measured is not None
    assert finding.measured.value == count
    assert finding.score == pytest.approx(1 - 0.3 * count)
    assert is_sound(essay, finding)


def test_the_step_asks_for_the_point() -> None:
    said = "This essay will discuss pools."
    essay = understood(text(f"{OPENING} {said} {THESIS}", HEALTH, LESSONS, CONCLUSION))
    step = announcing(essay).step
    assert step is not None
    assert step.says == (
        "What is the point that “This essay will discuss pools.” announces (¶1)? "
        "Say it right there."
    )

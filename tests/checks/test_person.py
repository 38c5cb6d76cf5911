import pytest
from builders import CONCLUSION, LESSONS, OPENING, THESIS, is_sound, text, understood

from rubric.checks.person import contradiction, person


@pytest.mark.parametrize(
    ("said", "first", "second"),
    [
        ("Swimmers sleep better.", 0, 0),
        ("I think that my pool is mine.", 3, 0),
        ("You learn to swim, and your sister does.", 0, 2),
        ("In World War I pools were shut, and Act I of the play shows why, i.e. for coal.", 0, 0),
        ("We swim in our pool.", 0, 0),
        ("Osgood wrote that “I swam until my hands were blue for you” (Osgood 9).", 0, 0),
        ("i know that pools help, and i swim.", 2, 0),
    ],
)
def test_persons_are_counted(said: str, first: int, second: int) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{LESSONS} {said}", LESSONS, CONCLUSION))
    for allowed, count in (((False, True), first), ((True, False), second)):
        finding = person(essay, first=allowed[0], second=allowed[1])
        assert finding.measured is not None
        assert finding.measured.value == count
        assert is_sound(essay, finding)
    both = person(essay)
    assert both.score == pytest.approx(1 - 0.1 * (first + second))


def test_the_step_fits_the_person() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{LESSONS} You swim.", LESSONS, CONCLUSION))
    step = person(essay).step
    assert step is not None
    assert step.says == "Who is meant by “You” in “You swim.” (¶2)? Name them."


def test_to_allow_everything_is_no_question() -> None:
    assert contradiction(first=True, second=True) is not None
    assert contradiction(first=True) is None

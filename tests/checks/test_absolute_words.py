import pytest
from builders import CONCLUSION, LESSONS, OPENING, THESIS, is_sound, text, understood

from rubric.checks.absolute_words import absolute_words


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("Most pupils own a phone.", 0),
        ("Everybody always has a phone, and no one minds.", 3),
        ("Not everyone swims, it is not always warm, and it is almost never dark.", 0),
        ("They aren't always there.", 0),
        ("The nurse wrote that “nobody ever sleeps and everyone always yawns” (Osgood 3).", 0),
    ],
)
def test_words_without_exception_are_counted(said: str, count: int) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{LESSONS} {said}", CONCLUSION))
    finding = absolute_words(essay, allowed=0, scope="each body paragraph")
    assert finding.measured is not None
    assert finding.measured.value == count
    assert is_sound(essay, finding)


def test_a_few_are_allowed() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{LESSONS} It is always so.", CONCLUSION))
    assert absolute_words(essay).score == 1

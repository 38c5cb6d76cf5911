import pytest
from builders import CONCLUSION, LESSONS, OPENING, THESIS, is_sound, text, understood

from rubric.checks.contractions import contractions


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("The town does not need a second pool.", 0),
        ("The town doesn't need a second pool.", 1),
        ("The town doesn’t, and it can’t, and they’re sure that it's fine.", 4),
        ("The town's pool is the children's and the swimmers' place.", 0),
        ("Osgood calls it “a pool that doesn't freeze and won't close” (Osgood 3).", 0),
        ("I'd go, I'll go, and let's go.", 3),
    ],
)
def test_contractions_are_counted_and_no_genitive(said: str, count: int) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{LESSONS} {said}", LESSONS, CONCLUSION))
    finding = contractions(essay)
    assert finding.measured is not None
    assert finding.measured.value == count
    assert finding.score == pytest.approx(1 - 0.1 * count)
    assert is_sound(essay, finding)


def test_the_scope_is_the_teachers() -> None:
    essay = understood(text(f"{OPENING} {THESIS} It isn't far.", LESSONS, LESSONS, CONCLUSION))
    assert contractions(essay, scope="conclusion").score == 1
    assert contractions(essay, scope="introduction").score == 0.9
    assert contractions(essay, allowed=1).score == 1

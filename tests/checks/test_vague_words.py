import pytest
from builders import CONCLUSION, LESSONS, OPENING, THESIS, is_sound, text, understood

from rubric.checks.vague_words import vague_words


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("Three hundred swimmers came.", 0),
        ("A lot of people and stuff were there, and things too.", 3),
        ("This kind of pool and that sort of roof cost little.", 0),
        ("It was kind of cold and sort of dark.", 2),
        ("Something was seen, and anything goes, and every living creature swims.", 0),
        ("The coach said that “really nice things take a lot of time” (Osgood 3).", 0),
    ],
)
def test_vague_words_are_counted(said: str, count: int) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{LESSONS} {said}", LESSONS, CONCLUSION))
    finding = vague_words(essay, allowed=0)
    assert finding.measured is not None
    assert finding.measured.value == count
    assert finding.score == pytest.approx(1 - 0.05 * count)
    assert is_sound(essay, finding)


def test_words_of_the_teachers_own_are_counted_beside_ours() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{LESSONS} Cool stuff.", LESSONS, CONCLUSION))
    found = [vague_words(essay, words=words).measured for words in ((), ("cool", "stuff"))]
    assert [one.value for one in found if one] == [1, 2]

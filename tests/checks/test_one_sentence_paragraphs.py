import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, is_sound, text, understood

from rubric.checks.one_sentence_paragraphs import one_sentence_paragraphs

LONE = "Lessons save the lives of children in lakes and rivers."
LEADING = "Osgood remembers how the water felt on the first day of that winter:"
QUOTE = "> The lake was cold and the boys were colder, and nobody said a word of it to us all."


@pytest.mark.parametrize(
    ("body", "lone"),
    [
        ((HEALTH, LESSONS), 0),
        ((HEALTH, LONE), 1),
        ((LONE, HEALTH, LONE), 2),
        ((HEALTH, LEADING, QUOTE, LESSONS), 0),
        ((HEALTH, "Yours, Ann", LESSONS), 0),
        ((HEALTH, "and then they swam " * 16, LESSONS), 0),
    ],
    ids=["none", "one", "two", "brings in a quotation", "a scrap", "without full stops"],
)
def test_paragraphs_that_stop_at_once(body: tuple[str, ...], lone: int) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", *body, CONCLUSION))
    finding = one_sentence_paragraphs(essay)
    assert finding.score == 1 - 0.25 * lone
    assert (finding.step is None) == (not lone)
    assert is_sound(essay, finding)


def test_one_may_be_allowed() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LONE, CONCLUSION))
    finding = one_sentence_paragraphs(essay, allowed=1)
    assert finding.score == 1
    assert finding.says == "¶3 has one sentence."

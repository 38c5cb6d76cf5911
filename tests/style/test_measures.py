import pytest
from builders import SOURCES, strong, text, understood

from rubric.lookup import prose
from rubric.style.measures import NAMES, quoted_share, reading_grade, take
from rubric.style.syllables import syllables

QUOTING = (
    "Why quote? “One two three four five six seven eight nine ten” is what he said (Osgood 3). "
    "It is done! It is done."
)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("table", 2),
        ("make", 1),
        ("walked", 1),
        ("wanted", 2),
        ("nation", 2),
        ("idea", 3),
        ("being", 2),
        ("created", 3),
        ("radio", 3),
        ("question", 2),
        ("whole", 1),
        ("apples", 2),
        ("changes", 2),
        ("people", 2),
        ("courageous", 3),
        ("w", 1),
    ],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("words", 201),
        ("paragraphs", 5),
        ("body paragraphs", 3),
        ("sentences", 13),
        ("sentences a paragraph", 2.6),
        ("citations", 3),
        ("citations a paragraph", 0.6),
        ("sources listed", 2),
        ("quotations", 0),
        ("quoted", 0),
        ("questions", 0),
    ],
)
def test_measures_of_a_whole_essay(name: str, value: float) -> None:
    essay = understood(strong())
    assert take(essay, prose(essay.draft), name).value == value  # type: ignore[arg-type]  # a row


@pytest.mark.parametrize("name", NAMES)
def test_a_part_that_is_not_there_measures_nothing(name: str) -> None:
    essay = understood(text(QUOTING, QUOTING, SOURCES))
    found = take(essay, (), name).value  # type: ignore[arg-type]  # a row
    assert found == (2 if name == "sources listed" else 0)


def test_questions_and_quoted_words() -> None:
    essay = understood(
        text("Here is a pool. It is a pool.", QUOTING, QUOTING, "It ends. So it is.")
    )
    body = (1,)
    assert take(essay, body, "questions").value == 1
    assert take(essay, body, "exclamations").value == 1
    assert quoted_share(essay, body) == pytest.approx(10 / 24)
    assert take(essay, body, "longest sentence").value == 4


def test_long_words_read_harder() -> None:
    plain, hard = "The boys ran home. " * 9, "Administrative considerations predominate. " * 9
    essay = understood(text("We begin here. We go on.", plain, hard, "It ends. So it is."))
    assert reading_grade(essay, (1,)) < 3
    assert reading_grade(essay, (2,)) > 15
    assert take(essay, (2,), "long words").value == 100

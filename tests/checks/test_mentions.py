import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    SOURCES,
    THESIS,
    is_sound,
    strong,
    text,
    understood,
)

from rubric.checks import parameters
from rubric.checks.mentions import contradiction, mentions
from rubric.scope import Scope

QUOTING = "A swimmer said that “the harbor wakes up the whole of me” (Osgood 14)."
BODY = text(
    f"{OPENING} {THESIS}",
    f"{HEALTH} {QUOTING}",
    f"{LESSONS} See “The Harbor”.",
    CONCLUSION,
    SOURCES,
)


@pytest.mark.parametrize(
    ("phrases", "patterns", "score", "count"),
    [
        (("lessons",), (), 1.0, 4),
        (("LESSONS",), (), 1.0, 4),
        (("lesson",), (), 0.0, 0),
        ((), ("(?i)lessons?",), 1.0, 4),
        ((), ("Lessons",), 1.0, 1),
        (("the harbor",), (), 1.0, 1),
        (("wakes up",), (), 0.0, 0),
        ((), ("wakes",), 0.0, 0),
        (("brook press",), (), 0.0, 0),
        (("lessons save", "lessons save lives"), (), 1.0, 2),
    ],
    ids=[
        "a phrase", "capitals", "part of a word", "a pattern", "capitals of a pattern", "a title",
        "quoted", "quoted, by pattern", "in the list of sources", "one place counts once",
    ],
)  # fmt: skip
def test_what_is_named(
    phrases: tuple[str, ...], patterns: tuple[str, ...], score: float, count: int
) -> None:
    essay = understood(BODY)
    finding = mentions(essay, phrases=phrases, patterns=patterns)
    assert finding.score == score
    assert finding.measured is not None
    assert finding.measured.value == count
    assert len(finding.evidence) == count
    assert is_sound(essay, finding)


@pytest.mark.parametrize(
    ("least", "most", "score", "says"),
    [
        (None, None, 1.0, "I found four places of “lessons” in the essay, the first in ¶1."),
        (8, None, 0.5, "at least 8 were asked."),
        (None, 4, 1.0, "up to 4 may stand there."),
        (None, 2, 0.5, "at most 2 may stand there."),
        (None, 0, 0.0, "at most 0 may stand there."),
        (2, 4, 1.0, "the first in ¶1."),
    ],
)
def test_how_often(least: int | None, most: int | None, score: float, says: str) -> None:
    essay = understood(BODY)
    finding = mentions(essay, phrases=("lessons",), least=least, most=most)
    assert finding.score == score
    assert finding.says.endswith(says)
    assert (finding.step is None) == (score == 1)
    assert is_sound(essay, finding)


@pytest.mark.parametrize(
    ("scope", "score"),
    [
        ("essay", 1.0),
        ("introduction", 1.0),
        ("conclusion", 0.0),
        ("each body paragraph", 0.5),
        ("any body paragraph", 1.0),
    ],
)
def test_where(scope: Scope, score: float) -> None:
    finding = mentions(understood(BODY), phrases=("lives",), scope=scope)
    assert finding.score == score


def test_distinct_counts_what_is_found_and_not_how_often() -> None:
    essay = understood(strong())
    wanted = ("lessons", "tickets", "harbor")
    assert mentions(essay, phrases=wanted, least=3, distinct=True).score == pytest.approx(
        2 / 3, abs=0.01
    )
    assert mentions(essay, phrases=wanted, least=3).score == 1


@pytest.mark.parametrize(
    ("params", "field"),
    [
        ({}, "phrases"),
        ({"phrases": ["a mill"], "least": 3, "most": 2}, "least"),
        ({"phrases": ["a mill"], "least": 2, "distinct": True}, "least"),
        ({"patterns": ["(mill"]}, "patterns"),
        ({"phrases": ["a mill"], "most": 0}, None),
        ({"patterns": ["mills?"], "least": 2}, None),
    ],
)
def test_what_cannot_be_meant(params: dict[str, object], field: str | None) -> None:
    found = contradiction(**params)  # type: ignore[arg-type]  # as a rubric gives them
    assert (found[0] if found else None) == field


def test_a_list_from_a_rubric_is_taken() -> None:
    given = parameters("mentions")(phrases=["a mill"], scope="conclusion")
    assert given.model_dump()["phrases"] == ("a mill",)
    assert mentions(understood(BODY), phrases=["lessons"]).score == 1


@pytest.mark.parametrize(
    ("phrases", "patterns", "says"),
    [
        (("a mill", "a loom"), (), "I could not find “a mill” or “a loom” in the essay."),
        (("a mill",), ("l[ou]+m",), "I could not find “a mill” or a pattern of the rubric in the"),
        (
            ("oak", "ash", "elm", "fir", "yew"),
            ("[bp]irch",),
            "“oak”, “ash”, “elm”, a pattern of the rubric or two others",
        ),
        (
            ("pool", "lessons", "mill"),
            (),
            "I found two of “pool”, “lessons” or “mill” in the essay",
        ),
    ],
)
def test_a_student_reads_what_is_looked_for(
    phrases: tuple[str, ...], patterns: tuple[str, ...], says: str
) -> None:
    essay = understood(BODY)
    finding = mentions(essay, phrases=phrases, patterns=patterns, least=3, distinct=True)
    assert says in finding.says

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    is_sound,
    text,
    understood,
)

from rubric.checks.paragraph_sizes import contradiction, paragraph_sizes

SHORT = "Lessons save lives. They need time."
LONG = f"{HEALTH} {LESSONS} {TICKETS}"


@pytest.mark.parametrize(
    ("body", "score", "says"),
    [
        ((HEALTH, LESSONS), 1.0, "All two body paragraphs have 35 to 100 words."),
        ((HEALTH,), 1.0, "The one body paragraph has 40 words, between 35 and 100."),
        ((HEALTH, SHORT), 0.5, "¶3 has fewer than 35 words."),
        ((SHORT, LONG), 0.0, "¶2 has fewer than 35 words. ¶3 has more than 100 words."),
        ((HEALTH, "LESSONS", LESSONS), 1.0, "All two body"),
        ((HEALTH, "It is all here.", LESSONS), 1.0, "All two body"),
        ((HEALTH, "It is all here now.", LESSONS), 0.6667, "¶3 has fewer than 35 words."),
    ],
    ids=["as asked", "one", "short", "short and long", "a heading", "four words", "five words"],
)
def test_sizes(body: tuple[str, ...], score: float, says: str) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", *body, CONCLUSION))
    finding = paragraph_sizes(essay, low=35, high=100)
    assert finding.score == score
    assert finding.says.startswith(says)
    assert (finding.step is None) == (score == 1)
    assert is_sound(essay, finding)


def test_the_step_is_about_the_one_farthest_off() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", SHORT, LONG, CONCLUSION))
    steps = [paragraph_sizes(essay, low=35, high=high).step for high in (100, 5000)]
    assert [step.says[:40] for step in steps if step] == [
        "Where does a second point begin in ¶3 (“",
        "What else proves “Lessons save lives. Th",
    ]


def test_without_a_body_nothing_is_asked() -> None:
    assert paragraph_sizes(understood(f"{OPENING} {THESIS}")).status == "not_applicable"


def test_no_size_between_the_bounds() -> None:
    assert contradiction(low=100, high=99) is not None
    assert contradiction() is None

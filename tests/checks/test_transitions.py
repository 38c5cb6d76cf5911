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

from rubric.checks.transitions import transitions

INTRODUCTION = f"{OPENING} {THESIS}"
END = "In conclusion, a chain teaches nobody to swim."
BARE = "Guards sit on white chairs. They watch eight lanes and blow a whistle when boys run."


@pytest.mark.parametrize(
    ("body", "score", "says"),
    [
        (
            (HEALTH, f"Also, {LESSONS}", f"Finally, {TICKETS}"),
            1.0,
            "Every body paragraph links back",
        ),
        (
            (HEALTH, f"Also, {LESSONS}", BARE),
            0.5,
            "1 of 2 paragraphs link back; I found no link at the head of ¶4.",
        ),
        (
            (HEALTH, f"These gains cost little. {BARE}"),
            1.0,
            "Every body paragraph links back",
        ),
        (
            (HEALTH, f"Spring is the season of guards. {BARE}"),
            1.0,
            "Every body paragraph links back",
        ),
        (
            (HEALTH, f"Doctors found winter swimmers to be many. {BARE}"),
            1.0,
            "Every body paragraph links back",
        ),
        (
            (HEALTH, f"Doctors sit by swimmers. {BARE}"),
            1.0,
            "Every body paragraph links back",
        ),
        (
            (HEALTH, f"Doctors sit on white chairs. {BARE}"),
            0.0,
            "I could not find a link at the head of ¶3.",
        ),
        (
            (HEALTH, f"Guards sit. Moreover, {BARE}"),
            0.0,
            "I could not find a link at the head of ¶3.",
        ),
    ],
    ids=[
        "words",
        "none",
        "pointing",
        "a word of the end",
        "words of the rest",
        "two",
        "one",
        "too late",
    ],
)
def test_links(body: tuple[str, ...], score: float, says: str) -> None:
    essay = understood(text(INTRODUCTION, *body, END))
    finding = transitions(essay)
    assert finding.score == score
    assert says in finding.says
    assert (finding.step is None) == (finding.strength is not None) == (score == 1)
    assert is_sound(essay, finding)


def test_the_step_names_both_paragraphs() -> None:
    step = transitions(understood(text(INTRODUCTION, HEALTH, BARE, END))).step
    assert step is not None
    assert step.says == (
        "How does “Guards sit on white chairs. They watch eight …” (¶3) go on from ¶2? "
        "Say it in a word or two."
    )


def test_a_link_by_a_word_is_shown_first() -> None:
    body = (HEALTH, f"Spring is the season of guards. {BARE}", f"Moreover, {TICKETS}")
    finding = transitions(understood(text(INTRODUCTION, *body, END)))
    assert "beginning with ¶4: “Moreover" in finding.says


@pytest.mark.parametrize("written", [INTRODUCTION, text(INTRODUCTION, HEALTH, CONCLUSION)])
def test_of_one_paragraph_nothing_is_asked(written: str) -> None:
    assert transitions(understood(written)).status == "not_applicable"

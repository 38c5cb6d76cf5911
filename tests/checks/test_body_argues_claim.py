import pytest
from builders import (
    CHORE,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    doubted,
    is_sound,
    text,
    understood,
)

from rubric.checks.body_argues_claim import body_argues_claim
from rubric.records import replace
from rubric.types import Essay, TieKind

INTRODUCTION = f"{OPENING} {THESIS}"
TOLD = "The lessons began in May. Ann swam two yards. Ben sank. The coach blew a whistle at noon."
SHOWN = f"{TOLD} This shows how much a few weeks can do."
ECHOED = f"{TOLD} By August both of them could swim, and lives were saved."
QUOTED = "She said that “this shows how much it helps because of us” (Osgood 1)."


def tied(essay: Essay, kind: TieKind) -> Essay:
    """Give the essay with every paragraph tied in one way."""
    ties = tuple(replace(tie, kind=kind) for tie in essay.argument.ties)
    return replace(essay, argument=replace(essay.argument, ties=ties))


@pytest.mark.parametrize(
    ("paragraph", "kind", "score"),
    [
        (TOLD, "pillar", 0.0),
        (SHOWN, "pillar", 1.0),
        (ECHOED, "pillar", 1.0),
        (SHOWN, "untied", 0.0),
        (f"{SHOWN} Exercise keeps people healthy.", "untied", 1.0),
        (TICKETS, "pillar", 1.0),
        (f"{TOLD} {QUOTED}", "pillar", 0.0),
    ],
    ids=["told", "a conclusion", "an echo", "no echo", "both", "a claim", "a source's words"],
)  # fmt: skip
def test_a_paragraph_argues(paragraph: str, kind: TieKind, score: float) -> None:
    essay = tied(understood(text(INTRODUCTION, paragraph, CONCLUSION), thesis=THESIS), kind)
    finding = body_argues_claim(essay)
    assert finding.score == score
    assert (finding.step is None) == (finding.strength is not None) == (score == 1)
    assert is_sound(essay, finding)


def test_the_step_names_the_paragraph_that_only_tells() -> None:
    essay = tied(understood(text(INTRODUCTION, HEALTH, LESSONS, TOLD, CONCLUSION)), "pillar")
    finding = body_argues_claim(replace(essay, alternatives=()))
    said = "2 of 3 body paragraphs say what their facts show. I could not find it in ¶4."
    assert finding.says == said
    assert finding.step is not None
    assert finding.step.says.startswith("What does ¶4 (“The lessons began in May.")


def test_in_doubt_it_says_so() -> None:
    finding = body_argues_claim(doubted(understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS))))
    assert finding.status == "unsure"
    assert finding.says.startswith("I am not sure, but ")


def test_who_answers_an_objection_argues_already() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, TOLD, CONCLUSION), thesis=THESIS)
    assert body_argues_claim(tied(essay, "counterargument")).status == "not_applicable"


@pytest.mark.parametrize(
    ("written", "thesis"),
    [
        (text(INTRODUCTION, HEALTH, CHORE, CONCLUSION), "none"),
        (INTRODUCTION, None),
        (text(INTRODUCTION, "Guards sit on white chairs.", CONCLUSION), THESIS),
    ],
    ids=["no claim", "no body", "one sentence"],
)
def test_without_claim_or_body_nothing_is_asked(written: str, thesis: str | None) -> None:
    assert body_argues_claim(understood(written, thesis=thesis)).status == "not_applicable"

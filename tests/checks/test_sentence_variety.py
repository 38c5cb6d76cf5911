import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    is_sound,
    strong,
    text,
    understood,
)

from rubric.checks.sentence_variety import sentence_variety

ALIKE = " ".join(["The pool is warm and wide.", "The roof is new and high."] * 5)
EVEN = (
    "Pools are warm in our winter. Roofs stay high above the water. Lanes lie open for all boys. "
    "Coaches teach whoever comes to them. Tickets pay for what is burned. Guards watch from their "
    "white chairs. Parents wait behind the wide glass. Boys race their friends to walls. Girls "
    "dive deeper than they did."
)


@pytest.mark.parametrize(
    ("body", "low", "high", "says"),
    [
        (f"{HEALTH} {LESSONS}", 0.95, 1.0, "differ in how they begin"),
        (ALIKE, 0.0, 0.6, "begin like one just before"),
        (EVEN, 0.4, 0.9, "have 6 to 6 words: lengths differ little"),
    ],
    ids=["varied", "alike", "even"],
)
def test_beginnings_and_lengths(body: str, low: float, high: float, says: str) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", body, f"{body} Yes.", CONCLUSION))
    scope = "essay" if body.startswith("Exercise") else "any body paragraph"
    finding = sentence_variety(essay, scope=scope)
    assert finding.score is not None
    assert low <= finding.score <= high
    assert says in finding.says
    assert is_sound(essay, finding)


def test_a_few_sentences_are_not_asked() -> None:
    finding = sentence_variety(understood(strong()), scope="conclusion")
    assert finding.status == "not_applicable"
    assert finding.says == "The conclusion has two sentences, too few to compare."


@pytest.mark.parametrize(("sentences", "asked"), [(8, True), (7, False)])
def test_eight_sentences_are_compared(sentences: int, *, asked: bool) -> None:
    body = f"{EVEN} {EVEN}".split(". ")[:sentences]
    essay = understood(text(THESIS, f"{'. '.join(body)}.", CONCLUSION))
    finding = sentence_variety(essay, scope="any body paragraph")
    assert (finding.status == "scored") is asked


@pytest.mark.parametrize(
    ("between", "alike"), [("", True), ("Lanes lie open for all.", False)], ids=["two", "three"]
)
def test_a_beginning_is_compared_with_two_sentences_before(between: str, *, alike: bool) -> None:
    told = f"The pool is warm in winter, and wide. Now swim. {between} " * 4
    essay = understood(text(THESIS, told, CONCLUSION))
    finding = sentence_variety(essay, scope="any body paragraph")
    assert ("begin like one just before" in finding.says) is alike

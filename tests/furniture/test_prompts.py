"""A task copied above the essay."""

from collections.abc import Callable

import pytest

Parts = Callable[..., list[tuple[str, str]]]
PROSE = (
    "The dam above the town held for a year, and in that year the town grew until nobody who "
    "lived there remembered that there had been a river. It came back in one night."
)
TASK = (
    "Some towns would rather live below a dam than beside a river. Write an essay in which you "
    "take a position on whether a town should trust its dam. Give reasons from your reading."
)


@pytest.mark.parametrize(
    "above",
    [
        [f"Prompt: {TASK}"],
        [f"Essay Question 2: {TASK}"],
        [f"**Task:** {TASK}"],
        ["Jane Doe", f"ASSIGNMENT: {TASK}"],
        [f"Directions: {TASK}", "Question: Should a town trust its dam?"],
        ["Prompt:", TASK],
    ],
)
def test_a_labelled_task_is_header(parts: Parts, above: list[str]) -> None:
    found = parts("\n\n".join([*above, "The River", PROSE, PROSE]))
    assert [role for role, _ in found] == ["header"] * len(above) + ["title", "body", "body"]


@pytest.mark.parametrize(
    "first",
    [
        TASK,
        f"The question is old. {PROSE}",
        f"One question remains: {PROSE}",
    ],
)
def test_a_first_paragraph_without_a_label_stays(parts: Parts, first: str) -> None:
    assert parts(f"{first}\n\n{PROSE}\n\n{PROSE}")[0] == ("body", first)


def test_a_label_inside_the_essay_is_no_task(parts: Parts) -> None:
    found = parts(f"{PROSE}\n\nQuestion: {TASK}\n\n{PROSE}")
    assert [role for role, _ in found] == ["body"] * 3


def test_a_task_with_nothing_below_stays(parts: Parts) -> None:
    assert parts(f"Prompt: {TASK}")[0][0] == "body"

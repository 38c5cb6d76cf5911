"""Whether the conclusion says the thesis again, and how."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, text, understood

from rubric.types import Restatement

COPIED = f"In conclusion, t{THESIS[1:]}"
SHORT = "Therefore the town should open its pool in winter."


def restated(conclusion: str) -> tuple[str, Restatement] | None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, conclusion))
    again = essay.argument.restatement
    return (again.of(essay.draft.text), again) if again else None


@pytest.mark.parametrize(
    ("conclusion", "begins", "pillars"),
    [
        (CONCLUSION, "Healthy neighbors", (0, 1, 2)),
        (COPIED, "In conclusion", (0, 1, 2)),
        (f"{SHORT} Snow fell on the roof.", "Therefore", ()),
        (f"Snow fell on the roof. {SHORT}", "Therefore", ()),
    ],
)
def test_the_sentence_and_its_reasons(
    conclusion: str, begins: str, pillars: tuple[int, ...]
) -> None:
    found = restated(conclusion)
    assert found is not None
    assert found[0].startswith(begins)
    assert found[1].pillars == pillars


def test_an_unbroken_run_of_words_is_copied() -> None:
    found = restated(COPIED)
    assert found is not None
    assert found[1].verbatim == 1.0
    assert found[1].copied is not None
    assert found[1].copied_words == 24


def test_another_topic_restates_nothing() -> None:
    assert restated("Clouds drift over mountains. Nobody has counted them yet.") is None

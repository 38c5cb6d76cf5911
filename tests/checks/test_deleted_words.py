"""Deleting a sentence that is evidence never raises what a check of the shelf gives.

DESIGN §6 in the small, beside `test_deleted_evidence` for the three checks of sourcing.
"""

from typing import Any

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    SOURCES,
    THESIS,
    TICKETS,
    text,
    understood,
)

from rubric import checks
from rubric.lookup import sentence_at
from rubric.types import Essay

QUOTING = "A swimmer said that “cold water wakes up the whole of the dog” (Osgood 14)."
DROPPED = "The hall was full. “Cold water is a friend of those who hate it” (Pruitt 3). It was."
OBJECTION = "Critics say that a warm pool wastes fuel. But the tickets pay for all of it."
TOLD = "The lessons began in May. Ann swam two yards. Ben sank. The coach blew a whistle at noon."
DATED = LESSONS.replace("(Pruitt 40)", "(Pruitt, 2018)")
MORE = "It warms (Osgood 1). It cools (Osgood 2). It pays (Osgood 3). It lasts (Osgood 4)."
NAMES: dict[str, dict[str, Any]] = {
    "body_argues_claim": {},
    "citation_style": {},
    "mentions": {"phrases": ("pool", "lessons"), "least": 9},
    "objection_answered": {},
    "quotations_introduced": {},
    "source_variety": {"least": 3},
    "topic_sentences": {},
    "transitions": {},
}
ESSAYS = {
    "all there": (HEALTH, f"Also, {LESSONS}", TICKETS, CONCLUSION, SOURCES),
    "quoting": (f"{HEALTH} {QUOTING}", f"{LESSONS} {DROPPED}", TICKETS, CONCLUSION, SOURCES),
    "told": (HEALTH, TOLD, f"{TOLD} This shows what weeks can do.", TICKETS, CONCLUSION),
    "mixed": (HEALTH, DATED, TICKETS, CONCLUSION, SOURCES),
    "one-sided": (HEALTH, LESSONS, f"{TICKETS} {MORE}", CONCLUSION),
    "an objection": (HEALTH, LESSONS, OBJECTION, TICKETS, CONCLUSION),
}


def score(name: str, essay: Essay) -> float:
    return checks.find(name)(essay, **NAMES[name]).score or 0.0


@pytest.mark.parametrize("kind", ESSAYS)
@pytest.mark.parametrize("name", NAMES)
def test_less_evidence_is_never_worth_more(name: str, kind: str) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", *ESSAYS[kind]), thesis=THESIS)
    written, before = essay.draft.text, score(name, essay)
    for evidence in checks.find(name)(essay, **NAMES[name]).evidence:
        sentence = sentence_at(essay.draft, evidence.start)
        if THESIS in sentence.of(written):
            continue  # another claim is another essay
        less = written[: sentence.start] + written[sentence.end :].lstrip(" ")
        assert score(name, understood(less, thesis=THESIS)) <= before, evidence.quote

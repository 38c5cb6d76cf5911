"""Deleting a sentence that is evidence of sourcing never raises what the three checks give.

DESIGN §6 in the small: a citation, a cited quotation or an entry that the text uses is taken out,
one at a time, from essays of several styles.
"""

import pytest
from builders import (
    CHORE,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    SOURCES,
    STRANGE,
    THESIS,
    TICKETS,
    page,
    text,
    understood,
)

from rubric import checks
from rubric.types import Draft, Span

INTRODUCTION = f"{OPENING} {THESIS}"
QUOTING = "A swimmer said that “cold water wakes up the whole of me” (Osgood 14)."
BARE = "Another said that “ice is only water that waits for all of us”."
ANSWER = (
    "Critics argue that a warm pool wastes fuel. But the tickets pay for all of it (Osgood 9)."
)
LIVED = "I learned to swim in a lake. My mother held me there, and I sank (Pruitt 2). I cried."
ASTRAY = TICKETS.replace("Osgood", "Nobody")
DATED = [
    paragraph.replace("(Osgood 12)", "(Osgood, 2015)").replace("(Pruitt 40)", "(Pruitt, 2018)")
    for paragraph in (HEALTH, LESSONS)
]
NUMBERS = [
    paragraph.replace("(Osgood 12)", "[1]").replace("(Pruitt 40)", "[2]")
    for paragraph in (HEALTH, LESSONS)
]
NUMBERED = "References\n\n[1] L. Osgood, Warm Water, 2015.\n\n[2] A. Pruitt, Months, 2018."
ESSAYS = {
    "all there": (HEALTH, LESSONS, TICKETS, CONCLUSION, SOURCES),
    "no list": (HEALTH, f"{LESSONS} {QUOTING}", TICKETS, CONCLUSION),
    "quoting": (f"{HEALTH} {QUOTING}", f"{LESSONS} {BARE}", TICKETS, CONCLUSION, SOURCES),
    "an answer that cites": (HEALTH, CHORE, ANSWER, CONCLUSION, SOURCES),
    "a life that cites": (HEALTH, CHORE, LIVED, CONCLUSION, SOURCES),
    "a stranger": (HEALTH, LESSONS, f"{STRANGE} They sleep (Osgood 3).", CONCLUSION, SOURCES),
    "a source not listed": (HEALTH, LESSONS, ASTRAY, CONCLUSION, SOURCES),
    "years": (*DATED, CHORE, CONCLUSION, SOURCES),
    "numbers": (*NUMBERS, CHORE, CONCLUSION, NUMBERED),
}  # fmt: skip
NAMES = ("citations_present", "quotations_cited", "sources_listed")


def evidence(draft: Draft) -> list[Span]:
    """Give the sentences that cite or quote with a source, and the entries that are used."""
    listed = bool(draft.references)
    spans: list[Span] = [c for c in draft.citations if c.references or not listed]
    spans += [quotation for quotation in draft.quotations if quotation.cited]
    inside = [s for s in draft.sentences if any(s.covers(span) for span in spans)]
    return [*inside, *(entry for entry in draft.references if entry.cited)]


def scores(written: str) -> list[float | None]:
    essay = understood(written)
    return [checks.find(name)(essay).score for name in NAMES]


def combined(found: list[float | None]) -> float:
    rows = [(w, s) for w, s in zip((2, 1, 1), found, strict=True) if s is not None]
    return round(sum(w * s for w, s in rows) / sum(w for w, _ in rows), 4)


@pytest.mark.parametrize("name", ESSAYS)
def test_less_evidence_is_never_worth_more(name: str) -> None:
    written = text(INTRODUCTION, *ESSAYS[name])
    draft = page(written)
    before = scores(written)
    assert evidence(draft)
    for span in evidence(draft):
        less = draft.text[: span.start] + draft.text[span.end :].lstrip(" ")
        after = scores(less)
        assert combined(after) <= combined(before), span.of(draft.text)
        assert all(b is None or a is None or b <= a for a, b in zip(before, after, strict=True))

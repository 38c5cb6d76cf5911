"""Enumerations whose cue comes again before each item. A region in, its items out."""

import re

from rubric.analysis.pillars.lists import MOST_ITEMS, trimmed
from rubric.types import Span
from rubric.words import lowered

BEFORE_AGAIN = r"(?:\s+(?:also|then|finally|lastly|partly|mostly|above all))?"


def repeated(text: str, region: Span, word: str) -> tuple[Span, ...]:
    """Divide where the cue word comes again: "(because) A, because B and because C"."""
    plain = lowered(text)
    if plain.find(word, region.start, region.end) < 0:  # nearly always
        return ()
    again = re.compile(
        rf"(?:\s*[,;])?(?:\s+(?:and|or|but))?{BEFORE_AGAIN}\s+{re.escape(word)}\s+(?!of\b)"
    )
    marks = list(again.finditer(plain, region.start, region.end))
    if len(marks) == 1 and marks[0].group().split() == [word]:
        return ()  # the second is within the first: "because it hurts because it is hot"
    starts = (region.start, *(mark.end() for mark in marks))
    ends = (*(mark.start() for mark in marks), region.end)
    parts = (trimmed(plain, Span(a, b)) for a, b in zip(starts, ends, strict=True))
    found = tuple(part for part in parts if part.start < part.end)
    return found if 1 < len(found) <= MOST_ITEMS else ()

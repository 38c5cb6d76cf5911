"""Quotation marks and their partners. A text in, the stretches between double marks out."""

import re

from rubric.memory import remembered
from rubric.types import Span

# Longer "quotations" come from a missing closing mark; none of a school essay's is longer.
LONGEST_QUOTATION = 700  # code points
MARK = re.compile('[“”"«»„]')


@remembered  # a paragraph is parted into sentences, and its quotations are judged
def quotations(text: str) -> tuple[Span, ...]:
    """Give the stretches of `text` from an opening to its closing double quotation mark.

    Both marks are inside the span. Marks without a partner are passed over.
    """
    found: list[Span] = []
    opened: int | None = None
    for match in MARK.finditer(text):
        at, mark = match.start(), match.group()
        if opened is not None and mark == '"' and _is_inner(text, opened, at):
            continue
        if opened is not None and _closes(text, at, mark):
            if at - opened <= LONGEST_QUOTATION:
                found.append(Span(opened, at + 1))
            opened = None
        elif mark in "“«„" or (mark == '"' and not text[max(0, at - 1) : at].isdigit()):
            opened = at
    return tuple(found)


def _is_inner(text: str, opened: int, at: int) -> bool:
    """Tell whether a straight mark stands inside a quotation with curly ones."""
    if text[opened] != "“":
        return False
    close = text.find("”", at, opened + LONGEST_QUOTATION)
    return close >= 0 and text.find("“", at, close) < 0


def _closes(text: str, at: int, mark: str) -> bool:
    """Tell whether the mark at `at` ends the quotation that is open there."""
    if mark != '"':
        return mark in "”»"
    spaced_before = text[at - 1].isspace() or text[at - 1] in "([—"
    return not (spaced_before and text[at + 1 : at + 2].isalnum())

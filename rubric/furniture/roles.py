"""Headings, lists, tables and block quotations in the essay. Passages in, roles decided out."""

import re
from collections.abc import Iterator

from rubric.furniture.front import KNOWN, in_capitals
from rubric.furniture.passages import Passage, in_one_line, lines
from rubric.furniture.seams import is_quoted_block, is_unfinished
from rubric.reading.habits import begins_small, ends_sentence
from rubric.records import replace
from rubric.source import BlockKind
from rubric.types import Role

LONGEST_WORD = 20  # code points; in scripts without spaces a paragraph is longer
LONGEST_HEADING = 12  # words
LONGEST_LABEL = 5  # words of a heading that ends with a colon
LEAST_BELOW = 12  # words of the paragraph that a heading stands above
LEAST_PROSE = 0.3  # share of the words; with less, lists and quotations are the essay itself
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z])[.)]\s+\S.*")
# A line of nothing but a title in quotation marks; a sentence in them would end with its stop.
QUOTED = re.compile(r"[“\"][A-Z0-9][^“”\".!?\n]+,?[”\"],?")
BOLD = re.compile(r"(\*\*|__)\S.*\S\1:?")
BY_KIND: dict[BlockKind, Role] = {
    "heading": "heading",
    "block_quote": "block_quote",
    "list": "list",
    "table": "table",
}


def decide(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Give roles to what is no prose within the essay."""
    found = [part for passage in passages for part in _lines(passage)]
    open_places = [at for at, passage in enumerate(found) if passage.open]
    for place, at in enumerate(open_places):
        before = found[open_places[place - 1]] if place else None
        after = found[open_places[place + 1]] if place + 1 < len(open_places) else None
        role = _role(before, found[at], after)
        if role != found[at].role:
            found[at] = replace(found[at], role=role)
    return tuple(_with_enough_prose(found))


def _lines(passage: Passage) -> Iterator[Passage]:
    """Part a passage whose lines are paragraphs; verse and tables stay whole."""
    if passage.open and passage.kind == "paragraph":
        yield from lines(passage)
    else:
        yield in_one_line(passage)


def _role(before: Passage | None, passage: Passage, after: Passage | None) -> Role:
    if passage.kind != "paragraph":
        return BY_KIND[passage.kind]
    if not any(map(str.isalpha, passage.text)):
        return "other"  # a stop or a mark left on a line of its own argues nothing
    if after is not None and _is_heading(passage, after):
        return "heading"
    if before is not None and is_quoted_block(before.text, passage.text):
        return "block_quote"
    if (
        len(passage.text) <= LONGEST_WORD
        and " " not in passage.text
        and not ends_sentence(passage.text)
    ):
        return "other"  # so does a letter, a name or a word broken off
    return "body"


def _is_heading(passage: Passage, after: Passage) -> bool:
    """Tell whether a short line is a heading of the prose below it."""
    text = passage.text
    if passage.words > LONGEST_HEADING or begins_small(text):
        return False
    if KNOWN.fullmatch(text) or QUOTED.fullmatch(text):
        return True
    ended = text.rstrip('"”’)*_ ').endswith((".", ",", ";", "!", "?"))
    if ended or begins_small(after.text) or is_unfinished(text):
        return False
    below = after.words >= LEAST_BELOW and ends_sentence(after.text)
    looks = in_capitals(text) or NUMBERED.fullmatch(text) or BOLD.fullmatch(text)
    labelled = text.endswith(":") and passage.words <= LONGEST_LABEL
    return below and bool(looks or labelled)


def _with_enough_prose(passages: list[Passage]) -> Iterator[Passage]:
    """Take lists and quotations for the essay itself where there is hardly anything else."""
    prose = sum(p.words for p in passages if p.left is None and p.role == "body")
    others = sum(p.words for p in passages if p.left is None and p.role in ("list", "block_quote"))
    swap = others > 0 and prose < LEAST_PROSE * (prose + others)
    for passage in passages:
        takes_part = swap and passage.role in ("list", "block_quote")
        yield replace(passage, role="body") if takes_part else passage

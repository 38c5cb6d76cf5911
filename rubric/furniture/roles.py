"""Headings, lists, tables and block quotations in the essay. Passages in, roles decided out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rubric.furniture.front import KNOWN, in_capitals
from rubric.furniture.headers import is_label
from rubric.furniture.letters import is_address
from rubric.furniture.passages import NEWLINE, Passage, in_one_line, joined, lines
from rubric.furniture.seams import is_quoted_block, is_unfinished
from rubric.reading.habits import begins_small, ends_sentence
from rubric.reading.letters import LONGEST_LINE
from rubric.records import replace
from rubric.seldom import seldom
from rubric.source import BlockKind
from rubric.types import Role

LONGEST_WORD = 20  # code points; in scripts without spaces a paragraph is longer
LONGEST_HEADING = 12  # words
LONGEST_LABEL = 5  # words of a heading that ends with a colon
LONGEST_NAME = 3  # words that name the list below them; more may say something of it
LEAST_BELOW = 12  # words of the paragraph that a heading stands above
LEAST_PROSE = 0.3  # share of the words; with less, lists and quotations are the essay itself
NUMBERED = seldom(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z])[.)]\s+\S.*")
# A line of nothing but a title in quotation marks; a sentence in them would end with its stop.
QUOTED = re.compile(r"[“\"][A-Z0-9][^“”\".!?\n]+,?[”\"],?")
# A number behind a full stop is a note's: "so much damage.8".
NOTED = seldom(r"[a-z]{3}[”\"’)]?[.?!][”\"’)]?\d{1,3}\Z")
NOTED_WITHIN = 12  # code points from the end of a paragraph
BOLD = seldom(r"(\*\*|__)\S.*\S\1:?")
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
    if _is_idle(before, passage, after):
        return "other"
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


def _is_idle(before: Passage | None, passage: Passage, after: Passage | None) -> bool:
    """Tell whether a line amid the text is a mark alone, or addresses, signs or labels it."""
    text = passage.text
    if not any(map(str.isalpha, text)):
        return True
    near = (each.text for each in (before, after) if each is not None)
    return passage.words <= LONGEST_LINE and (is_address(before, text) or is_label(text, near))


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
    below = after.words >= LEAST_BELOW and _is_ended(after.text)
    looks = in_capitals(text) or NUMBERED.fullmatch(text) or BOLD.fullmatch(text)
    labelled = text.endswith(":") and passage.words <= LONGEST_LABEL
    return below and bool(looks or labelled)


def _is_ended(text: str) -> bool:
    """Tell whether a paragraph ends as a sentence does; the mark of its note may be plain."""
    return ends_sentence(text) or NOTED.search(text[-NOTED_WITHIN:]) is not None


def _with_enough_prose(passages: list[Passage]) -> Iterator[Passage]:
    """Take lists and quotations for the essay itself where there is hardly anything else.

    Of a body that only labels several lists, those are. A list that a sentence leads to with its
    colon goes with it, unless it is most of the essay.
    """
    beside = [at for at, p in enumerate(passages) if p.role in ("list", "block_quote")]
    if not beside:
        return iter(passages)
    led, labelled = _led_to(passages)
    prose = [at for at, p in enumerate(passages) if p.left is None and p.role == "body"]
    told = _words(passages, prose)
    swapped = [at for at in beside if at not in led]
    if 2 * _words(passages, led) > told + _words(passages, beside):
        swapped = beside
    elif told >= LEAST_PROSE * (told + _words(passages, swapped)):
        within = [at for at in prose[1:-1] if not _is_label(passages[at])]
        several = sum(at - 1 not in labelled for at in labelled) > 1
        enough = not several or _words(passages, within) >= _words(passages, labelled)
        swapped = [] if enough else sorted(labelled)
    return _with_body(passages, frozenset(swapped), labelled)


def _words(passages: Sequence[Passage], places: Iterable[int]) -> int:
    return sum(passages[at].words for at in places if passages[at].left is None)


def _led_to(passages: Sequence[Passage]) -> tuple[frozenset[int], frozenset[int]]:
    """Give the items of lists right behind a sentence that ends with a colon, and below labels.

    What opens the essay is no label, however short.
    """
    found: tuple[set[int], set[int]] = (set(), set())
    begun = False
    for at, (before, passage) in enumerate(pairwise(passages), 1):
        leads = before.role == "body" and before.text.endswith(":")
        of_label = at - 1 in found[1] or (leads and begun and _is_label(before))
        if passage.role == "list" and (of_label or leads or at - 1 in found[0]):
            found[of_label].add(at)
        begun = begun or before.role == "body"
    return frozenset(found[0]), frozenset(found[1])


def _is_label(passage: Passage) -> bool:
    """Tell whether a line names the list that stands below it: "Better sleep:"."""
    return passage.text.endswith(":") and passage.words <= LONGEST_NAME


def _with_body(
    passages: Sequence[Passage], swapped: frozenset[int], labelled: frozenset[int]
) -> Iterator[Passage]:
    """Make paragraphs of what is swapped; the items below one label are one paragraph with it."""
    parts: list[Passage] = []
    for at, passage in enumerate(passages):
        body = replace(passage, role="body") if at in swapped else passage
        if at in swapped & labelled:
            parts.append(body)
            continue
        yield from (joined(parts, NEWLINE),) if parts else ()
        parts = [body]
    yield from (joined(parts, NEWLINE),) if parts else ()

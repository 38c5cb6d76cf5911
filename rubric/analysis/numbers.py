"""Citations by a number: in square brackets, in brackets beside a numbered list, note marks.

Text, sentences, notes and the other citations in, Citations of the kinds numeric and note out.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from rubric.analysis.locators import place
from rubric.furniture.notes import IS_POWER
from rubric.reading.marks import LOWERED
from rubric.types import Citation, Note, Sentence

NUMBERS = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20}"
# Patterns that few essays need stay text: `re` compiles and keeps them when they are asked for.
SQUARE = rf"\[({NUMBERS})(?:[,:]\s?([^\[\]()\d]{{0,12}}[\divx][^\[\]()]{{0,20}}))?\]"
ROUND = rf"\(({NUMBERS})\)"
SUPERSCRIPT = "[⁰¹²³⁴-⁹]+(?:[,–-][⁰¹²³⁴-⁹]+)*"
NUMBER = re.compile(r"\d+")
DASHES = frozenset("-–—")
PUNCTUATED = r"\s*(?:[.,;:?!)—]|\Z)"
BEHIND = r"\s*(?:[.,;:?!)—]|\Z)|\s+[a-z]"  # no capital: no item of a list
Kind = Literal["note", "numeric"]
LOOK_BACK = 5  # code points that hold a unit


def numeric(
    text: str,
    sentences: tuple[Sentence, ...],
    notes: tuple[Note, ...],
    others: list[Citation],
    numbered: frozenset[int],
) -> list[Citation]:
    """Give the citations by number; `others` are by author, `numbered` are the list's numbers."""
    found: list[Citation] = []
    noted = frozenset(n.mark for n in notes if n.text)
    for sentence in sentences if "[" in text else ():
        found += _square(text, sentence, noted)
    if numbered and not found and not any(c.author for c in others):
        taken = {c.start for c in others}
        rounds = (c for sentence in sentences for c in _round(text, sentence, numbered))
        found = [c for c in rounds if c.start not in taken]
    ends = {c.end for c in (*others, *found)}
    if notes or numbered:
        found += _raised(text, sentences, notes, ends, numbered)
    return found


def _square(text: str, sentence: Sentence, noted: frozenset[str]) -> Iterator[Citation]:
    """Give the numbers in square brackets; a stretch "[2]–[4]" is one citation."""
    last: Citation | None = None
    for match in re.compile(SQUARE).finditer(text, sentence.start, sentence.end):
        rest = place(match[2], 0) if match[2] else None
        kind: Kind = "note" if match[1] in noted else "numeric"
        locator = rest.locator if rest else None
        start, dash = match.start(), last and text[last.end : match.start()].strip()
        if last and dash in DASHES:
            start = last.start
        elif last:
            yield last
        last = Citation(start, match.end(), sentence.paragraph, kind, kind, locator=locator)
    if last:
        yield last


def _round(text: str, sentence: Sentence, numbered: frozenset[int]) -> Iterator[Citation]:
    """Give numbers in brackets that are all numbers of the list and stand behind their claim."""
    for match in re.compile(ROUND).finditer(text, sentence.start, sentence.end):
        each = [int(n) for n in NUMBER.findall(match[1])]
        beside = (f"({each[0] - 1})", f"({each[0] + 1})")
        counts = any(other in sentence.of(text) for other in beside)
        listed = (
            numbered.issuperset(each) and re.compile(BEHIND).match(text, match.end()) is not None
        )
        if listed and (re.compile(PUNCTUATED).match(text, match.end()) or not counts):
            yield Citation(*match.span(), sentence.paragraph, "numeric", "numeric")


def _raised(
    text: str,
    sentences: tuple[Sentence, ...],
    notes: tuple[Note, ...],
    ends: set[int],
    numbered: frozenset[int],
) -> Iterator[Citation]:
    """Give the note marks whose note has a text, unless a citation stands directly before.

    A raised number without a note cites when the list of sources has an entry of that number.
    """
    raised = re.compile(SUPERSCRIPT)
    texts = {n.mark for n in notes if n.text}
    plain = {n.start: n.mark for n in notes if n.text and n.start is not None}
    for sentence in sentences:
        for match in raised.finditer(text, sentence.start, sentence.end):
            marks = NUMBER.findall(match.group().translate(LOWERED))
            plain.pop(match.start(), None)
            known: Kind = "note" if texts.issuperset(marks) else "numeric"
            listed = known == "note" or all(int(mark) in numbered for mark in marks)
            if (
                listed
                and not _is_power(text, match.start())
                and _stands(text, match.start(), sentence, ends)
            ):
                yield Citation(*match.span(), sentence.paragraph, known, known)
        yield from _plain(text, sentence, plain, ends)


def _plain(
    text: str, sentence: Sentence, marks: dict[int, str], ends: set[int]
) -> Iterator[Citation]:
    """Give the marks that are plain digits behind a full stop."""
    for start, mark in marks.items():
        here = sentence.start <= start < sentence.end and text.startswith(mark, start)
        if here and _stands(text, start, sentence, ends):
            yield Citation(start, start + len(mark), sentence.paragraph, "note", "note")


def _is_power(text: str, at: int) -> bool:
    return IS_POWER.search(text[max(0, at - LOOK_BACK) : at]) is not None


def _stands(text: str, at: int, sentence: Sentence, ends: Iterable[int]) -> bool:
    """Tell whether no citation stands directly before a mark."""
    while at > sentence.start and text[at - 1] in ' .,;”"’':
        at -= 1
    return at not in ends

"""Note marks and their notes. The text and the notes found in, notes with their places out."""

import re
from collections import deque
from collections.abc import Iterable, Iterator

from rubric.furniture.passages import Passage
from rubric.raised import LOWERED
from rubric.seldom import seldom
from rubric.source import Note, Notice
from rubric.types import Paragraph

# A raised number behind a unit, a single letter or a number is a power; behind a year it is none.
POWER = r"(?:(?<![^\W_])(?:[kcm]?m|ft|mi|in|yd|s|[a-zA-Z])|(?<!\d)\d{1,3}|=[^\W\d_]{1,3})"
RAISED = re.compile("[⁰¹²³⁴-⁹]{1,3}")
IS_POWER = re.compile(POWER + r"\Z")
OTHER = seldom(r"\[(?P<bracket>\d{1,3})\]|(?<=[.,;:!?”\"’)])(?P<bare>\d{1,3})(?=\s|\Z)")
NUMBERED = re.compile(r"\A\W{0,2}(\d{1,3})[\].)]")  # an entry that a raised number cites
LOOK_BACK = 5  # code points that hold a unit
UNPROSED = ("references", "header")


def collect(
    text: str, paragraphs: Iterable[Paragraph], given: Iterable[Note], parts: Iterable[Passage]
) -> tuple[Note, ...]:
    """Give every note with the place of its mark, then every mark without a note.

    `given` are the notes of the format itself, `parts` hold those written out in the text.
    """
    texts = [*given, *_written(parts)]
    rows = tuple(paragraphs)
    asked = {note.mark for note in texts}
    places = _places(text, rows, asked)
    found = []
    for note in texts:
        start = places[note.mark].popleft() if places.get(note.mark) else None
        found.append(Note(note.mark, note.text, start))
    left = [Note(mark, None, at) for mark, queue in places.items() for at in queue]
    numbered = {n for p in rows if p.role == "references" for n in NUMBERED.findall(p.of(text))}
    alone = [note for note in left if note.mark not in asked | numbered]
    return (*found, *sorted(alone, key=lambda note: note.start or 0))


def notices(notes: Iterable[Note]) -> tuple[Notice, ...]:
    """Say that marks have no notes, where that is so."""
    marks = [note.mark for note in notes if note.text is None]
    if not marks:
        return ()
    shown = f"mark {marks[0]}" if len(marks) == 1 else f"marks {marks[0]} to {marks[-1]}"
    says = f"I could not find the notes for note {shown}."
    return (Notice("marks-without-notes", says),)


def _written(parts: Iterable[Passage]) -> Iterator[Note]:
    """Give the notes that stand at the end of the text; lines without mark go on with one."""
    mark = ""
    lines: list[str] = []
    for part in parts:
        if part.note is None:
            continue
        if part.note and lines:
            yield Note(mark, " ".join(lines), None)
            lines = []
        mark = part.note or mark
        lines.append(part.text)
    if lines:
        yield Note(mark, " ".join(lines), None)


def _places(text: str, paragraphs: Iterable[Paragraph], asked: set[str]) -> dict[str, deque[int]]:
    """Find where the marks stand: raised numbers first, brackets and bare numbers if asked for."""
    found: dict[str, deque[int]] = {}
    others: dict[str, deque[int]] = {}
    for paragraph in paragraphs:
        if paragraph.role not in UNPROSED:
            for mark, at in _raised(text, paragraph):
                found.setdefault(mark, deque()).append(at)
            others_here = OTHER.finditer(text, paragraph.start, paragraph.end) if asked else ()
            for match in others_here:
                mark = match["bracket"] or match["bare"]
                others.setdefault(mark, deque()).append(match.start())
    return found | {mark: others[mark] for mark in asked - found.keys() if mark in others}


def _raised(text: str, paragraph: Paragraph) -> Iterator[tuple[str, int]]:
    """Give the raised numbers of a paragraph that are no powers."""
    if text.isascii():
        return
    for match in RAISED.finditer(text, paragraph.start, paragraph.end):
        before = text[max(paragraph.start, match.start() - LOOK_BACK) : match.start()]
        if not IS_POWER.search(before):
            yield match.group().translate(LOWERED), match.start()

"""Notes at the foot of pages. The lines of all pages in, the rest and the notes out.

They stand at the end of a page or column, below a rule or in smaller type, and begin with a mark.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from rubric.reading.pdf.hyphens import Hyphens
from rubric.reading.pdf.shapes import Line, Sheet

SMALLER = 0.93  # of the text's size: notes are at least so much smaller
LONGEST_RULE = 0.6  # of the column's width: a longer rule parts no notes
SHORTEST_RULE = 30.0  # points
ABOVE = 2.2  # of the size: how far a rule may stand above the notes
APART = 2.6  # of the size: lines farther below the text are no part of it, double-spaced or not
MARK = re.compile(r"(\d{1,3}|[*†‡§]{1,3})[.)]?\Z")
GLUED = re.compile(r"(\d{1,3}|[*†‡§]{1,3})(?=[A-Z“\"])")


@dataclass(slots=True)
class Footnote:
    """A note: its mark and its lines."""

    mark: str
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Feet:
    """Takes the notes off page after page; `body` is the size of the text."""

    body: float
    asked: frozenset[str]
    found: list[Footnote] = field(default_factory=list)

    def clear(self, sheet: Sheet, lines: Iterable[Line]) -> list[Line]:
        """Give the lines of a page without its notes."""
        kept: list[Line] = []
        for _, group in groupby(lines, key=lambda line: line.column):
            column = list(group)
            begin = self._begin(sheet, column)
            kept += column[:begin]
            for line in column[begin:]:
                self._add(line)
        return kept

    def _begin(self, sheet: Sheet, lines: list[Line]) -> int:
        """Give the index of the first line of a column that belongs to its notes."""
        ruled = self._below_rule(sheet, lines)
        if ruled is not None:
            return ruled
        marked = self._below_text(sheet, lines)
        if marked is not None:
            return marked
        at = len(lines)
        while at and lines[at - 1].points < SMALLER * self.body:
            at -= 1
        while at < len(lines) and not (self._mark(lines[at]) or self._goes_on(lines[at])):
            at += 1
        return at

    def _below_text(self, sheet: Sheet, lines: list[Line]) -> int | None:
        """Find notes as large as the text: far below it, with a mark that the text has."""
        middle = (sheet.floor + sheet.ceiling) / 2
        for at, (above, line) in enumerate(pairwise(lines), 1):
            apart = above.baseline - line.baseline > APART * line.points
            if apart and line.baseline < middle and line.words[0].text in self.asked:
                return at
        return None

    def _goes_on(self, line: Line) -> bool:
        """Tell whether a line stands right below the last one of a note on the same page."""
        last = self.found[-1].lines[-1] if self.found else line
        below = 0 < last.baseline - line.baseline <= ABOVE * line.points
        return last.page == line.page and below

    def _below_rule(self, sheet: Sheet, lines: list[Line]) -> int | None:
        """Find the notes below a short rule: they begin with a mark, or go on with a note."""
        width = max((line.right for line in lines), default=0) - min(
            (line.left for line in lines), default=0
        )
        for rule in sheet.rules:
            if rule.right - rule.left < SHORTEST_RULE:
                continue
            at = sum(line.baseline >= rule.height for line in lines)
            below = lines[at:]
            if not below or below[0].left > rule.right or rule.left > below[0].right:
                continue
            if rule.height - below[0].baseline > ABOVE * below[0].points:
                continue
            short = rule.right - rule.left <= LONGEST_RULE * width
            if self._opens(below[0], short=short):
                return at
        return None

    def _opens(self, line: Line, *, short: bool) -> bool:
        """Tell whether a line below a rule begins notes, or goes on with one."""
        mark = self._mark(line)
        if short:
            small = line.points < SMALLER * self.body
            return mark is not None or (small and bool(self.found))
        return mark is not None and mark in self.asked and line.words[0].raised

    def _mark(self, line: Line) -> str | None:
        """Give the mark a line begins with, if it begins a note."""
        first = line.words[0]
        match = MARK.match(first.text)
        if match and (first.raised or first.style.points < SMALLER * line.points):
            return match[1]
        match = match or GLUED.match(first.text)
        if match is None or len(line.words) == 1:
            return None
        mark = match[1]
        expected = not mark.isdecimal() or mark in self.asked or mark == self._next()
        return mark if expected else None

    def _next(self) -> str:
        last = self.found[-1].mark if self.found else ""
        return str(int(last) + 1) if last.isdecimal() else "1"

    def _add(self, line: Line) -> None:
        mark = self._mark(line)
        if mark is not None:
            self.found.append(Footnote(mark, [line]))
        elif self.found:
            self.found[-1].lines.append(line)
        else:
            self.found.append(Footnote("", [line]))


def text_of(note: Footnote, hyphens: Hyphens) -> str:
    """Give the words of a note, its mark taken off."""
    text, edge = "", max(line.right for line in note.lines)
    last: Line | None = None
    for line in note.lines:
        how = hyphens.meeting(last, line, edge) if last else "hyphen"
        kept = text[:-1] if how == "word" else text
        text = f"{kept} {line.text}" if how == "space" else kept + line.text
        last = line
    return text[len(note.mark) :].lstrip(".) ") if note.mark else text

"""Which lines make a paragraph. The lines of a document in reading order in, groups of them out.

A paragraph shows by the room above it, by its first line set in (or out), and by a line above it
that had room left for the first word of this one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from rubric.headings import Section, opens
from rubric.reading.habits import begins_small, ends_sentence
from rubric.reading.layout import ADDRESS_END, ENTRY
from rubric.reading.pdf.frames import LEVEL, distances, room
from rubric.reading.pdf.shapes import Line, joined

INDENT = 0.7  # of the size: a line set in so much begins a paragraph, or hangs
DEEPEST = 0.45  # of the column's width: a line set in further is placed, not set in
ROOM = 0.35  # of the size: more than the usual distance of lines parts paragraphs
MARKED = 0.2  # of the size: marks push lines so much further apart
WASTED = 0.15  # of the column's width: a line left so empty ends where its writer ended it
SIZES = 0.07  # of the size: letters that differ so much belong to different paragraphs
CENTRED = 4.0  # points: how far the middle of a centred line is off the column's
BULLETS = frozenset("•‣◦●▪■–*➢❖✓-o")
NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|\[\d{1,3}\]")


@dataclass(slots=True)
class Group:
    """The lines of a paragraph; `section` is the list at the end of the essay they belong to."""

    lines: list[Line]
    section: Section | None = None
    centred: bool = False
    table: bool = False
    widest: float = 0.0  # the widest distance of two of its lines on one page, in points

    def add(self, line: Line) -> None:
        """Put a line behind the last one."""
        last = self.lines[-1]
        if last.page == line.page:
            self.widest = max(self.widest, last.baseline - line.baseline)
        self.lines.append(line)

    @property
    def text(self) -> str:
        """Its words, the cuts of lines as they are."""
        return " ".join(line.text for line in self.lines)

    @property
    def inset(self) -> float:
        """How far (points) its lines are set in, the first aside."""
        lines = self.lines[1:] or self.lines
        return min(line.left - line.frame[0] for line in lines)


@dataclass(slots=True)
class Grouping:
    """Groups one line after the other."""

    usual: dict[float, float]
    hanging: bool
    centred: frozenset[int]
    rows: frozenset[int]
    groups: list[Group] = field(default_factory=list)
    section: Section | None = None
    _spaced: bool = False  # the sources stand apart from one another

    def add(self, line: Line, after: Line | None) -> None:
        """Put a line into the last group or into a new one; `after` is the next line."""
        opened = opens(line.text) if self._stands_alone(line) else None
        self.section = opened or self.section
        table = id(line) in self.rows
        group = self.groups[-1] if self.groups else None
        alike = group is not None and not opened and group.table == table
        begins = (
            not table
            and group is not None
            and (self._begins(group, line) or _begins_set_in(group, line, after))
        )
        if group and alike and not begins:
            group.add(line)
        else:
            self.groups.append(Group([line], self.section, id(line) in self.centred, table))

    def _stands_alone(self, line: Line) -> bool:
        """Tell whether a line is no part of the sentence above."""
        if not self.groups:
            return True
        last = self.groups[-1].lines[-1]
        return _ended(last, line) or room(last, line) > 0 or len(line.cells) > 1

    def _begins(self, group: Group, line: Line) -> bool:
        last = group.lines[-1]
        if _looks_otherwise(group, line) or (len(group.lines) == 1 and opens(last.text)):
            return True
        together = last.page == line.page and last.column == line.column
        together = together and last.baseline > line.baseline
        if together and self._is_apart(group, line):
            self._spaced |= self.section == "references" and opens(last.text) is None
            return True
        if group.centred:
            return not (together and id(line) in self.centred)
        if self.section == "references" and self.hanging:
            return set_in(line) < INDENT * line.points
        return self._begins_by_edge(group, line)

    def _is_apart(self, group: Group, line: Line) -> bool:
        """Tell whether more room is above a line than between the lines of text or group."""
        last = group.lines[-1]
        usual = self.usual.get(round(line.points), 0.0)
        marked = any(word.raised for word in (*last.words, *line.words))
        most = min(usual, group.widest or usual) + (ROOM + MARKED * marked) * line.points
        return last.baseline - line.baseline > most

    def _begins_by_edge(self, group: Group, line: Line) -> bool:
        """Tell by the left edge of a line and the right edge of the one above."""
        last = group.lines[-1]
        ended, left = _ended(last, line), room(last, line)
        if is_item(line) and (ended or (left > 0 and _is_surely_item(group, line))):
            return True
        if self.section == "references":
            return self._begins_source(last, line)
        if self.section == "notes" and left > 0:
            return True
        step = set_in(line) - set_in(last)
        if step > INDENT * line.points and not _hangs_from(group.lines[0], line):
            return ended or left > 0 or not is_item(group.lines[0])
        if step < -INDENT * line.points and len(group.lines) > 1:
            return True
        return left > 0 and (ended or (_wastes(last, line) and not begins_small(line.text)))

    def _begins_source(self, last: Line, line: Line) -> bool:
        """Tell whether a line begins an entry of a list of sources that does not hang."""
        turned = last.page != line.page
        if self._spaced and not turned:
            return False
        ended = ends_sentence(last.text) or ADDRESS_END.search(last.text) is not None
        if room(last, line) > 0:
            return ended or _wastes(last, line)
        return turned and ended and ENTRY.match(line.text) is not None


def group_lines(lines: list[Line], rows: frozenset[int]) -> list[Group]:
    """Group the lines of a document; `rows` are those of tables."""
    centred = frozenset(_centred(lines)) - rows
    grouping = Grouping(distances(lines), _hangs(lines), centred, rows)
    for line, after in zip(lines, [*lines[1:], None], strict=False):
        grouping.add(line, after)
    return grouping.groups


def _begins_set_in(group: Group, line: Line, after: Line | None) -> bool:
    """Tell whether a line is a first line that is set in, below a paragraph of one such line.

    It has no room left for the first word of the line `after` it, which is not set in.
    """
    first = group.lines[0]
    if after is None or len(group.lines) > 1 or set_in(line) < INDENT * line.points:
        return False
    level = abs(set_in(line) - set_in(first)) <= LEVEL
    steps_out = set_in(line) - set_in(after) > INDENT * line.points
    return level and steps_out and room(line, after) <= 0


def is_item(line: Line) -> bool:
    """Tell whether a line begins with the sign or number of a list's item."""
    first = line.words[0].text
    return len(line.words) > 1 and (first in BULLETS or NUMBER.fullmatch(first) is not None)


def _hangs_from(first: Line, line: Line) -> bool:
    """Tell whether a line begins where the words of an item begin, behind its number."""
    return is_item(first) and abs(line.left - first.words[1].left) <= LEVEL


def _is_surely_item(group: Group, line: Line) -> bool:
    """Tell an item amid a sentence from an initial, or from the page of a source."""
    if group.section == "references":
        return False
    first = line.words[0].text
    return first in BULLETS or any(map(str.isdigit, first)) or is_item(group.lines[0])


def _ended(above: Line, line: Line) -> bool:
    """Tell whether the line above ends a sentence; behind the mark of a note some go on."""
    words = above.words
    while len(words) > 1 and words[-1].raised:
        words = words[:-1]
    if words is above.words or begins_small(line.text):
        return ends_sentence(above.text)
    return ends_sentence(joined(words))


def _wastes(above: Line, line: Line) -> bool:
    """Tell whether the line above was ended by its writer, so empty is it."""
    return room(above, line) > WASTED * (line.frame[1] - line.frame[0])


def set_in(line: Line) -> float:
    """Give how far (points) a line is set in; 0 for one that is placed elsewhere."""
    far = line.left - line.frame[0]
    return far if far < DEEPEST * (line.frame[1] - line.frame[0]) else 0.0


def _looks_otherwise(group: Group, line: Line) -> bool:
    """Tell whether a line has other letters than a group: larger, smaller, or no longer bold."""
    last = group.lines[-1]
    if abs(last.points - line.points) > SIZES * max(last.points, line.points):
        return True
    turns = _bold(last) != _bold(line)
    return turns and (_bold(group.lines[0]) or room(last, line) > 0)


def _bold(line: Line) -> bool:
    return all(word.style.bold for word in line.words)


def _is_centred(line: Line) -> bool:
    """Tell whether a line stands in the middle of its column, both ends set in."""
    left, right = line.left - line.frame[0], line.frame[1] - line.right
    return min(left, right) > 2 * line.points and abs(left - right) <= 2 * CENTRED


def _centred(lines: list[Line]) -> Iterator[int]:
    """Give the lines placed in the middle; a line cut at a width is there by chance only."""
    for at, line in enumerate(lines):
        if not _is_centred(line):
            continue
        near = lines[max(0, at - 1) : at] + lines[at + 1 : at + 2]
        level = any(abs(line.left - other.left) <= LEVEL for other in near)
        after = lines[at + 1] if at + 1 < len(lines) else None
        cut = after is not None and room(line, after) <= 0 and not _is_centred(after)
        if not level and not cut:
            yield id(line)


def _hangs(lines: Iterable[Line]) -> bool:
    """Tell whether the list of sources sets in all lines of an entry but the first."""
    entries = list(_sources(lines))
    return any(
        set_in(line) - set_in(above) > INDENT * line.points and room(above, line) <= 0
        for above, line in pairwise(entries)
        if above.page == line.page
    )


def _sources(lines: Iterable[Line]) -> Iterator[Line]:
    begun = False
    for line in lines:
        if begun:
            yield line
        begun = begun or opens(line.text) == "references"

"""Which lines make a paragraph. Lines and the habit of the text in, groups of lines out."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from rubric.headings import Section, opens
from rubric.reading import items
from rubric.reading.encodings import Decoded
from rubric.reading.habits import (
    INDENTED,
    ITEM,
    LINK,
    SLACK,
    WIDEST,
    Habit,
    begins_small,
    ends_sentence,
    stands_alone,
)
from rubric.reading.letters import is_closing, is_greeting
from rubric.reading.lines import Line
from rubric.reading.marks import CUT_WORD, Joint
from rubric.records import Changing, field, replace
from rubric.seldom import seldom
from rubric.source import BlockKind

SHORT_LINE = 60  # columns; a shorter one in a text without a width may be a line of its own
LEAST_QUOTED = 40  # code points of an indented block; shorter ones are centred titles
LEAST_ABOVE = 120  # code points of a paragraph that shows that the titles are over
FEWEST_ENTRIES = 2  # that begin set in, before it is a habit
FEW_INDENTED = 0.3  # share of paragraphs; when more are indented, it is the writer's habit
LEAST_CUT_ENTRY = 50  # columns; a shorter line of a list of sources was not cut for its width

HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
NUMBERED = seldom(r"(?:\[?\d{1,3}\]?[.):]?\s+|[⁰¹²³⁴-⁹*†‡]+|<sup>)(?=\S)")
QUOTED = re.compile(r"(?:>[ \t]?)+")
ENTRY = re.compile(
    r"""\[\w{1,8}\] | \(?\d{1,3}[.)]\s | [-*•]\s | ["“‘] | <?https?:// | www\.
    | (?:(?:van|von|de|der|den|la|le|di|da|du|dos|al|el)\ ){0,2}
      [A-Z][\w’'-]{1,30},\s+(?:[A-Z]|et\ al) | [A-Z][\w’'-]{1,30}\ (?:[A-Z]{1,3}\b|&|and\ )""",
    re.VERBOSE,
)
GOING_ON = seldom(r"(?:[,:;&(/-]|\b(?:and|by|in|of|the|a|for|to|on|with|edited))\Z")
ADDRESS_END = seldom(r"(?:https?://|www\.)\S*\Z")


class Group(Changing):
    """Lines of one block, each with how it is joined to the one above."""

    kind: BlockKind
    lines: list[tuple[Joint, Line]]
    section: Section | None = None

    @property
    def first(self) -> Line:
        """The block's first line."""
        return self.lines[0][1]

    @property
    def last(self) -> Line:
        """The block's last line."""
        return self.lines[-1][1]

    @property
    def text(self) -> str:
        """Its words, line by line."""
        return "\n".join(line.text for _, line in self.lines)

    @property
    def size(self) -> int:
        """The block's length in code points."""
        return sum(len(line.text) for _, line in self.lines)


class Layout(Changing):
    """Groups lines one after the other.

    `flowing` is Markdown's rule: only a blank line ends a paragraph. `begins` tells whether a line
    begins a source; null where the list does not show it by its layout.
    """

    habit: Habit
    flowing: bool
    begins: Callable[[Line], bool] | None
    groups: list[Group] = field(default_factory=list)
    section: Section | None = None

    def add(self, kind: BlockKind, line: Line) -> None:
        """Put a line into the last group or into a new one."""
        group = self.groups[-1] if self.groups else None
        opened = self._opened(line)
        self.section = opened or self.section
        joint = None
        if group and not opened and group.kind == kind and not self._opened(group.first):
            joint = self._joint(group, line)
        if group is None or joint is None:
            self.groups.append(Group(kind, [("first", line)], self.section))
        else:
            group.lines.append((joint, line))

    def _opened(self, line: Line) -> Section | None:
        """Tell which list a line opens; the end of a sentence that was cut opens none."""
        section = opens(line.text)
        if section is None or not self.groups or self.habit.width is None:
            return section
        before = self.groups[-1].last
        cut = self.habit.cuts(before, line) and not ends_sentence(before.text)
        return None if cut and line.gap <= self.habit.gap else section

    def _joint(self, group: Group, line: Line) -> Joint | None:
        """Tell how a line goes on from the group's last one; null when it begins a block."""
        listed = self.section == "references"
        apart = line.gap > self.habit.gap and not listed  # as most are, and soonest known
        if group.kind == "heading" or apart or self._parts(group.last, line):
            return None
        if listed:
            return self._joint_in_entry(group, line)
        if self._is_item(group.last, line):
            return None
        if group.kind == "table":
            return "line"
        if self.habit.width is not None and not self.flowing:
            return self._joint_at_width(group, line)
        return self._joint_of_uncut(group, line)

    def _parts(self, before: Line, line: Line) -> bool:
        """Tell whether one of two lines belongs to the page; a source's link belongs to it."""
        linked = self.section == "references" and LINK.fullmatch(line.text) is not None
        if stands_alone(line, self.habit.running) and not linked:
            return True
        if is_greeting(before.text) or (ends_sentence(before.text) and is_closing(line.text)):
            return True
        return stands_alone(before, self.habit.running)

    def _is_item(self, before: Line, line: Line) -> bool:
        """Tell whether a line begins an item of a list; a cut sentence's number does not."""
        sentence_goes_on = self.habit.cuts(before, line) and not ends_sentence(before.text)
        mark = NUMBERED if self.section == "notes" else ITEM
        return mark.match(line.text) is not None and not sentence_goes_on

    def _joint_of_uncut(self, group: Group, line: Line) -> Joint | None:
        """Join in a text whose lines are paragraphs: short lines, and those of a set-off block."""
        before = group.last
        if self.flowing:
            return "line" if before.broken else "join"
        if CUT_WORD.search(before.text) and begins_small(line.text):
            return "join"
        short = before.extent <= SHORT_LINE and line.extent <= SHORT_LINE
        return "line" if line.gap == 0 and (short or self._is_set_off(group, line)) else None

    def _is_set_off(self, group: Group, line: Line) -> bool:
        """Tell whether a line goes on with a quotation that was cut at a width of its own.

        It is marked as one, or set in as far as each line above it and further than the prose.
        """
        if group.kind == "block_quote":
            return True
        deep = line.indent - self.habit.margin >= INDENTED and not self.habit.indents
        cut = all(each.extent <= WIDEST and each.indent == line.indent for _, each in group.lines)
        return deep and cut and line.extent <= WIDEST and group.section is None

    def _joint_at_width(self, group: Group, line: Line) -> Joint | None:
        """Join in a text whose lines were cut at a width."""
        before, margin = group.last, self.habit.margin
        ended, cut = ends_sentence(before.text), self.habit.cuts(before, line)
        if ITEM.match(group.first.text) and line.indent > group.first.indent:
            return "join"
        if line.indent - max(before.indent, margin) >= INDENTED:
            return "join" if cut and not (ended or self.habit.indents) else None
        if before.indent - line.indent >= INDENTED and len(group.lines) > 1:
            return None
        inset = len(group.lines) > 1 and line.indent == before.indent > margin + 1
        if cut or (inset and ended):
            return None if ended and before.extent > WIDEST else "join"
        return self._joint_of_short_line(group, line) if not ended else None

    def _joint_of_short_line(self, group: Group, line: Line) -> Joint | None:
        """Join behind a line that ends before the width and before its sentence."""
        if begins_small(line.text):
            return "join"
        flowing = any(joint == "join" for joint, _ in group.lines)
        width = self.habit.width or 0
        return None if flowing or line.extent > width * (1 - SLACK) else "line"

    def _joint_in_entry(self, group: Group, line: Line) -> Joint | None:
        """Join the lines of an entry in the list of sources."""
        before = group.last
        if self.begins is not None:
            closes = is_closing(before.text) and LINK.fullmatch(line.text) is None  # no "from"
            return None if self.begins(line) or closes else "join"
        if line.gap > self.habit.gap:
            return None
        ended = ends_sentence(before.text) or ADDRESS_END.search(before.text) is not None
        starts = ENTRY.match(line.text) is not None
        if self.habit.cuts(before, line):
            return None if starts and (ended or not GOING_ON.search(before.text)) else "join"
        going_on = not ended and not starts and before.extent >= LEAST_CUT_ENTRY
        return "join" if going_on else None


def group_lines(
    lines: tuple[Line, ...], habit: Habit, decoded: Decoded, *, markdown: bool
) -> tuple[Group, ...]:
    """Group lines into blocks, with the kind that their marks and indentation show."""
    spaced = any(line.gap for line in lines)
    layout = Layout(habit, flowing=markdown and spaced, begins=_begins(lines, habit.gap))
    for kind, line in _marked(lines, decoded):
        layout.add(kind, line)
    _find_quotations(layout.groups, habit)
    _find_lists(layout.groups)
    return tuple(layout.groups)


def _begins(lines: tuple[Line, ...], gap: int) -> Callable[[Line], bool] | None:
    """Find how a list of sources shows where one begins: by its first line's edge, or by room."""
    headings = (i for i, line in enumerate(lines) if opens(line.text) == "references")
    entries = lines[max(headings, default=len(lines)) + 1 :]
    if not entries:
        return None
    base, least = entries[0].indent, min(line.indent for line in entries)
    if any(line.indent - base >= INDENTED for line in entries):
        return lambda line: line.indent - base < INDENTED
    inset = sum(line.indent - least >= INDENTED for line in entries)
    if FEWEST_ENTRIES <= inset < len(entries):
        return lambda line: line.indent - least >= INDENTED
    apart = sum(line.gap > gap for line in entries[1:])
    close = sum(
        line.gap <= gap and ends_sentence(before.text) and _may_begin(line)
        for before, line in pairwise(entries)
    )
    return (lambda line: line.gap > gap) if apart > close else None


def _may_begin(line: Line) -> bool:
    """Tell whether a line looks like the first of a source; a link alone goes on with one."""
    return ENTRY.match(line.text) is not None and LINK.fullmatch(line.text) is None


def _marked(lines: tuple[Line, ...], decoded: Decoded) -> Iterator[tuple[BlockKind, Line]]:
    """Give each line without the signs of its kind; a sign alone counts as a blank line."""
    gap = 0
    for line in lines:
        kind: BlockKind = "table" if line.text.startswith("|") else "paragraph"
        sign = None
        if sign := QUOTED.match(line.text):
            kind = "block_quote"
        elif sign := HEADING.match(line.text):
            kind = "heading"
        if not sign and gap <= line.gap:
            gap = 0
            yield kind, line
            continue
        taken = sign.group() if sign else ""
        rest = replace(
            line,
            text=line.text[len(taken) :],
            start=line.start + decoded.size(taken),
            gap=max(gap, line.gap),
        )
        gap = 0 if rest.text else 1
        if rest.text:
            yield kind, rest


def _find_quotations(groups: list[Group], habit: Habit) -> None:
    """Mark the blocks that are set in from the prose above them as block quotations."""
    plain = [g for g in groups if g.kind == "paragraph" and g.size > LEAST_QUOTED]
    inset = [g for g in plain if g.first.indent - habit.margin >= INDENTED]
    habitual = len(inset) > max(1, FEW_INDENTED * len(plain))
    begun = False
    for before, group in pairwise(groups):
        begun = begun or before.size > LEAST_ABOVE
        deep = min(line.indent for _, line in group.lines) - habit.margin >= INDENTED
        announced = before.last.text.endswith((":", ",")) and not habitual
        if deep and begun and (announced or len(group.lines) > 1) and _may_be_quoted(group):
            group.kind = "block_quote"


def _may_be_quoted(group: Group) -> bool:
    return group.kind == "paragraph" and group.size >= LEAST_QUOTED and group.section is None


def _find_lists(groups: list[Group]) -> None:
    kinds = items.kinds((group.kind, group.text) for group in groups)
    for group, kind in zip(groups, kinds, strict=True):
        group.kind = kind

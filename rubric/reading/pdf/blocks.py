"""What the groups of lines are. Groups in, paragraphs as a formatted document has them out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from rubric.origins import PageBox
from rubric.reading.habits import ends_sentence
from rubric.reading.pdf import tables
from rubric.reading.pdf.hyphens import Hyphens
from rubric.reading.pdf.paragraphs import Group, is_item
from rubric.reading.pdf.shapes import Line, Sheet, Word, joined
from rubric.reading.typed import Typed, Words
from rubric.records import Record, replace
from rubric.source import BlockKind

SET_IN = 1.2  # of the size: how far quotations are set in on both sides
LARGER = 1.12  # times the text's size: a heading
LONGEST_HEADING = 25  # words
CAPTION = re.compile(
    r"(?:figure|fig\.|table|chart|graph|image|photo|map|illustration)\s*\d{1,3}\s*[.:–—]",
    re.IGNORECASE,
)
LONGEST_CAPTION = 80  # words


class Setting(Record):
    """How lines go together; `by_word`: each word stands alone, for its own rectangle."""

    hyphens: Hyphens
    by_word: bool = False


def typed(
    groups: Iterable[Group], sheets: Mapping[int, Sheet], body: float, setting: Setting
) -> Iterator[Typed]:
    """Give the paragraphs."""
    groups = list(groups)
    plain = sum(not _is_bold(group) for group in groups) * 2 >= len(groups)
    for group in groups:
        if group.table:
            yield Typed("table", list(_cells(group, sheets)))
            continue
        kind = _kind(group, body, plain=plain)
        words = list(_words(group, sheets, setting))
        indented = len(group.lines) > 1 and group.section is None and not group.centred
        if indented and kind == "paragraph" and _is_set_in(group):
            kind = "block_quote"
        yield Typed(kind, words, group.inset if indented else 0.0)


def _kind(group: Group, body: float, *, plain: bool) -> BlockKind:
    text = group.text
    words = len(text.split())
    if CAPTION.match(text) and words <= LONGEST_CAPTION:
        return "table"
    if is_item(group.lines[0]):
        return "list"
    larger = min(line.points for line in group.lines) >= LARGER * body
    bold = plain and _is_bold(group) and not ends_sentence(text)
    return "heading" if words <= LONGEST_HEADING and (larger or bold) else "paragraph"


def _is_set_in(group: Group) -> bool:
    """Tell whether lines are set in on both sides, as nothing but a quotation is."""
    first = group.lines[0]
    right = min(line.frame[1] - line.right for line in group.lines)
    return min(group.inset, right) >= SET_IN * first.points


def _is_bold(group: Group) -> bool:
    return all(word.style.bold for line in group.lines for word in line.words)


def _cells(group: Group, sheets: Mapping[int, Sheet]) -> Iterator[Words]:
    """Give the rows of a table, a line each."""
    for at, line in enumerate(group.lines):
        between = "\n" if at else ""
        yield Words(between + tables.text(line), _box(line.words, sheets[line.page]))


def _words(group: Group, sheets: Mapping[int, Sheet], setting: Setting) -> Iterator[Words]:
    """Give the words of a group in one style after the other, its lines joined."""
    between, edge = "", max(line.right for line in group.lines)
    for line, after in zip(group.lines, [*group.lines[1:], None], strict=True):
        found = list(_styled(line, sheets[line.page], between, by_word=setting.by_word))
        how = None if after is None else setting.hyphens.meeting(line, after, edge)
        if how == "word":
            found[-1] = replace(found[-1], text=found[-1].text[:-1])
        between = "\n" if group.centred else " " if how == "space" else ""
        yield from found


def _styled(line: Line, sheet: Sheet, between: str, *, by_word: bool) -> Iterator[Words]:
    """Give the words of a line, those of one style together, after what is `between`.

    `by_word` parts them, but for raised ones: the signs of a mark are read together.
    """

    def alike(word: Word) -> tuple[bool, bool, int]:
        alone = by_word and not word.raised
        return word.style.italic, word.raised, id(word) if alone else 0

    for (italic, raised, _), run in groupby(line.words, key=alike):
        words = list(run)
        text, box = joined(words), _box(words, sheet)
        if (raised or italic) and between:
            yield Words(between, box)
            between = ""
        yield Words(between + text, box, italic, raised)
        between = " " if words[-1].spaced else ""


def _box(words: list[Word], sheet: Sheet) -> PageBox:
    """Give the rectangle around words of one line."""
    low = min(word.bottom for word in words)
    high = max(word.top for word in words)
    return sheet.box(words[0].left, low, words[-1].right, high)

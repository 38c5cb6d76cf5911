"""The walk over the body of an OpenDocument text. An element in, paragraphs as typed out."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from rubric.origins import RunPlace
from rubric.raised import RAISED
from rubric.reading import rich, tables
from rubric.reading.looks import PLAIN, SMALLEST, Look, points
from rubric.reading.odt.names import CELL, DRAW, OFFICE, ROW, STYLE_NAME, SVG, TABLE, TEXT, H, P
from rubric.reading.odt.numbering import OUTLINE, Lists, goes_on
from rubric.reading.odt.styles import Styles
from rubric.reading.tree import Element
from rubric.reading.typed import Gathered, Typed, Words
from rubric.reading.unseen import HIDDEN
from rubric.records import replace
from rubric.source import BlockKind, LeftOut, Note

CONTENTS, DELETED = "contents", "deleted"
START = RunPlace("content.xml", 0, 0, 0)
WHITE = re.compile(r"[ \t\r\n]+")
VISIBLE, UNSEEN = TABLE + "visibility", ("collapse", "filter")  # of rows
OFF_PAGE = 1_200.0  # points; no page is as wide or high
UNNAMED = "-"  # the scheme of a list that names none
MOST_SPACES = 1_000  # one element can ask for any number
NEVER = frozenset(
    {
        *(OFFICE + name for name in ("forms", "binary-data")),
        *(SVG + name for name in ("title", "desc")),
        *(
            TEXT + name
            for name in """
            tracked-changes note-citation ruby-text placeholder script sequence-decls
            variable-decls user-field-decls dde-connection-decls table-of-content-source
            bibliography-source illustration-index-source table-index-source
            object-index-source user-index-source alphabetical-index-source
            """.split()
        ),
    }
)


@dataclass(slots=True)
class Walk:
    """Walks the body; what it finds is in `found`. `deleted` gives deleted words by their ids."""

    styles: Styles
    lists: Lists
    numbers: dict[Element, int]  # of the paragraphs
    deleted: dict[str, str]
    found: Gathered = field(default_factory=Gathered)
    typed: list[Typed] = field(default_factory=list)
    _now: Typed | None = None
    _boxes: list[Typed] = field(default_factory=list)
    _look: Look = PLAIN
    _place: RunPlace = START
    _left: str | None = None  # why all that is walked through is left out
    _listed: tuple[str, ...] = ()  # the schemes of the lists that are open, one in the other
    _sign: str = ""  # what is to be put before the next paragraph
    _behind: str | None = None  # the color behind a cell or a frame
    _marks: int = 0

    def walk(self, element: Element) -> None:
        """Walk an element, whatever it is, and the text behind it."""
        handler = HANDLERS.get(element.tag)
        if handler is not None:
            handler(self, element)
        elif element.tag not in NEVER:
            self.inside(element)
        if element.tail:
            self.say(element.tail)

    def inside(self, element: Element) -> None:
        """Walk what is in an element."""
        if element.text:
            self.say(element.text)
        for child in element:
            self.walk(child)

    def say(self, text: str) -> None:
        """Add text of the file, whose white space means no more than one space."""
        if self._now is None:
            return
        shown = WHITE.sub(" ", text)
        last = self._now.words[-1].text if self._now.words else " "
        if last.endswith((" ", "\n")):
            shown = shown.lstrip(" ")
        self.put(shown)

    def put(self, text: str) -> None:
        """Add text as it is to be shown."""
        if self._now is None or not text:
            return
        left = self._left or (HIDDEN if self._look.unseen else None)
        look = self._look
        self._now.words.append(
            Words(text, self._place, bool(look.italic), bool(look.raised), left)
        )
        self._place = replace(self._place, run=self._place.run + 1)

    # blocks

    def paragraph(self, element: Element) -> None:
        """Read a paragraph or heading."""
        outer = self._now, self._boxes, self._look, self._place
        style = self.styles.of("paragraph", element.get(STYLE_NAME))
        left, first = style.left or 0.0, style.first or 0.0
        kind: BlockKind = "heading" if element.tag == H else style.kind or "paragraph"
        if self._listed and kind == "paragraph":
            kind = "list"
        sign, self._sign = self._sign or self._heading_sign(element), ""
        now = Typed(kind, indent=left, hanging=first < 0 and left + first <= 0)
        self._now, self._boxes = now, []
        self._look = Look(fill=style.fill or self._behind).under(style.look)
        self._place = RunPlace(self._place.part, self.numbers.get(element, 0), 0, 0)
        hidden = element.find(f"{TEXT}hidden-paragraph[@{TEXT}is-hidden='true']") is not None
        why = CONTENTS if style.contents else HIDDEN if hidden else None
        self.leaving(element, why)
        if sign and now.text.strip():
            place = replace(self._place, run=0)
            now.words.insert(0, Words(f"{sign} ", place))
        self.typed += [now, *self._boxes]
        self._now, self._boxes, self._look, self._place = outer

    def _heading_sign(self, element: Element) -> str:
        """Count a heading, where the document numbers its headings."""
        level = element.get(TEXT + "outline-level", "")
        if not level.isdecimal() or element.get(TEXT + "is-list-header") == "true":
            return ""
        return self.lists.sign(OUTLINE, int(level) - 1)

    def separately(self, element: Element) -> list[Typed]:
        """Read an element as a text of its own, within this one."""
        outer = self.typed, self._now, self._listed, self._sign
        self.typed, self._now, self._listed, self._sign = [], None, (), ""
        self.inside(element)
        found = self.typed
        self.typed, self._now, self._listed, self._sign = outer
        return found

    def leaving(self, element: Element, why: str | None) -> None:
        """Walk an element, all of it left out if there is a reason why."""
        outer = self._left
        self._left = outer or why
        self.inside(element)
        self._left = outer

    def items(self, element: Element) -> None:
        """Read a list."""
        outer = self._listed
        name = element.get(STYLE_NAME) or (outer[-1] if outer else UNNAMED)
        if not outer and not goes_on(element):
            self.lists.begin(name)
        self._listed = (*outer, name)
        self.inside(element)
        self._listed = outer

    def item(self, element: Element) -> None:
        """Read an item of a list."""
        if self._listed:
            start = element.get(TEXT + "start-value")
            self._sign = self.lists.sign(self._listed[-1], len(self._listed) - 1, start)
        self.inside(element)

    def section(self, element: Element) -> None:
        """Read a section; one may be hidden."""
        self.leaving(element, HIDDEN if element.get(TEXT + "display") == "none" else None)

    def contents(self, element: Element) -> None:
        """Leave out what lists the headings or figures of the text."""
        self.leaving(element, CONTENTS)

    def table(self, element: Element) -> None:
        """Read a table."""
        self.typed += tables.typed([self._row(row) for row in tables.own(element, ROW)])

    def _row(self, element: Element) -> list[list[Typed]]:
        outer = self._left
        self._left = outer or (HIDDEN if element.get(VISIBLE) in UNSEEN else None)
        cells = [self._cell(cell) for cell in tables.own(element, CELL)]
        self._left = outer
        return cells

    def _cell(self, element: Element) -> list[Typed]:
        style = self.styles.of("table-cell", element.get(TABLE + "style-name"))
        outer, self._behind = self._behind, style.fill or self._behind
        found = self.separately(element)
        self._behind = outer
        return found

    def box(self, element: Element) -> None:
        """Read a text box; its words stand behind the paragraph it is fixed to."""
        outer, self._left = self._left, self._left or (HIDDEN if _is_unseen(element) else None)
        found = self.separately(element)
        self._left = outer
        found = tables.boxed(found, [*self.typed, *([self._now] if self._now else [])])
        place = self.typed if self._now is None else self._boxes
        place += found

    # text

    def span(self, element: Element) -> None:
        """Read text in a style of its own."""
        outer = self._look
        self._look = outer.under(self.styles.of("text", element.get(STYLE_NAME)).look)
        self.inside(element)
        self._look = outer

    def spaces(self, element: Element) -> None:
        """Put spaces."""
        count = element.get(TEXT + "c", "1")
        self.put(" " * min(MOST_SPACES, int(count) if count.isdecimal() else 1))

    def tab(self, _: Element) -> None:
        """Put a tab."""
        self.put("\t")

    def line_break(self, _: Element) -> None:
        """Put a line break."""
        self.put("\n")

    def note(self, element: Element) -> None:
        """Put the mark of a note, and read its text."""
        if self._now is None or self._left:
            return
        self._marks += 1
        mark = str(self._marks)
        outer, self._look = self._look, replace(self._look, raised=True)
        self.put(mark.translate(RAISED))
        self._look = outer
        body = element.find(TEXT + "note-body")
        if body is not None:
            text = rich.plain(self.separately(body), self.found.left_out)
            self.found.notes.append(Note(mark, text or None, None))

    def comment(self, element: Element) -> None:
        """Tell what a reader wrote beside the text."""
        said = " ".join("".join(map(str, each.itertext())).strip() for each in element.iter(P))
        if said:
            self.found.left_out.append(LeftOut("comment", said, rich.MARGIN))

    def change(self, element: Element) -> None:
        """Tell what was deleted here."""
        said = self.deleted.get(element.get(TEXT + "change-id", ""), "")
        outer, self._left = self._left, DELETED
        self.put(said)
        self._left = outer

    def hidden(self, element: Element) -> None:
        """Leave out a field that hides its text."""
        shown = element.get(TEXT + "is-hidden") == "false"
        self.leaving(element, None if shown else HIDDEN)


def _is_unseen(box: Element) -> bool:
    """Tell whether a text box is switched off, has no room, or stands off the page."""
    for frame in (box, *box.iterancestors(DRAW + "frame")):
        sides = (points(frame.get(SVG + side)) for side in ("width", "height"))
        places = (points(frame.get(SVG + side)) or 0.0 for side in "xy")
        off = any(abs(place) > OFF_PAGE for place in places)
        small = any(side is not None and side < SMALLEST for side in sides)
        if off or small or frame.get(DRAW + "display") == "none":
            return True
    return False


HANDLERS: dict[object, Callable[[Walk, Element], None]] = {
    P: Walk.paragraph,
    H: Walk.paragraph,
    TABLE + "table": Walk.table,
    DRAW + "text-box": Walk.box,
    DRAW + "custom-shape": Walk.box,
    TEXT + "list": Walk.items,
    TEXT + "list-item": Walk.item,
    TEXT + "section": Walk.section,
    TEXT + "span": Walk.span,
    TEXT + "s": Walk.spaces,
    TEXT + "tab": Walk.tab,
    TEXT + "line-break": Walk.line_break,
    TEXT + "note": Walk.note,
    TEXT + "change": Walk.change,
    OFFICE + "annotation": Walk.comment,
    TEXT + "hidden-text": Walk.hidden,
    **{
        f"{TEXT}{kind}": Walk.contents
        for kind in (
            "table-of-content",
            "illustration-index",
            "table-index",
            "object-index",
            "user-index",
            "alphabetical-index",
        )
    },
}

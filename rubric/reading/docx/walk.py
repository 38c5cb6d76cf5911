"""The walk over a part of a Word document. An element in, paragraphs as typed out.

Elements that nobody told it about are walked through, so that no wrapper hides words; what is
never read (properties, comments, instructions of fields) is named.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from rubric.origins import RunPlace
from rubric.reading import tables
from rubric.reading.docx.fields import Fields, is_listing
from rubric.reading.docx.names import (
    COMPATIBLE,
    MATHS,
    NOTE_MARKS,
    PPR,
    RPR,
    TBL,
    TC,
    TR,
    VAL,
    P,
    R,
    T,
    W,
)
from rubric.reading.docx.numbering import Lists
from rubric.reading.docx.parts import (
    behind_box,
    is_flat_row,
    is_hidden_box,
    is_initial,
    is_off,
    mark_is_deleted,
    run_look,
    text_of,
    typed,
)
from rubric.reading.docx.styles import NO_LIST, Shape, Styles, is_on, shade_of, shape_of
from rubric.reading.looks import PLAIN, Look
from rubric.reading.tree import Element
from rubric.reading.typed import Typed, Words
from rubric.reading.unseen import HIDDEN
from rubric.records import replace

CONTENTS, DELETED = "contents", "deleted"
NEVER = frozenset(
    W + name
    for name in """
    pPr rPr sectPr tblPr tblGrid tblPrEx trPr tcPr sdtPr sdtEndPr delText delInstrText rt
    annotationRef footnoteRef endnoteRef
    """.split()
)


@dataclass(slots=True)
class Paragraph:
    """The paragraph being read: what was typed so far, and how its text looks.

    `number` is its own among the part's paragraphs, `runs` numbers its runs; the text `boxes` that
    are fixed to it stand behind it.
    """

    typed: Typed
    number: int
    runs: dict[Element, int]
    look: Look = PLAIN
    left: str | None = None
    boxes: list[Typed] = field(default_factory=list)


@dataclass(slots=True)
class Walk:
    """Walks the part `name`. `note` gives the number of a note from its element's name and id."""

    name: str
    styles: Styles
    lists: Lists
    note: Callable[[str, str], int]
    numbers: dict[Element, int]  # of the part's paragraphs
    fields: Fields
    typed: list[Typed] = field(default_factory=list)
    tracked: bool = False
    behind: str | None = None  # the color behind the text
    _now: Paragraph | None = None
    _carried: list[Words] = field(default_factory=list)
    _left: str | None = None  # why all that is walked through is left out

    def walk(self, element: Element) -> None:
        """Walk an element, whatever it is."""
        handler = HANDLERS.get(element.tag)
        if handler is not None:
            handler(self, element)
        elif element.tag not in NEVER:
            self.inside(element)

    def inside(self, element: Element | Iterable[Element]) -> None:
        """Walk what is in an element."""
        for child in element:
            self.walk(child)

    def paragraph(self, element: Element) -> None:
        """Read a paragraph; one whose mark was deleted goes on in the next."""
        outer, properties = self._now, element.find(PPR)
        named = None if properties is None else properties.find(W + "pStyle")
        name = self.styles.default if named is None else named.get(VAL, "")
        style = self.styles.of(name)
        shape = self.styles.base.shape.under(style.shape).under(shape_of(properties))
        runs = {run: at for at, run in enumerate(element.iter(R))}
        self._now = now = Paragraph(typed(shape), self.numbers[element], runs)
        now.look = self.styles.base.look.under(style.look)
        now.look = Look(fill=shape.fill or self.behind).under(now.look)
        hidden = shape.flat or is_off(properties)
        now.left = CONTENTS if shape.contents else HIDDEN if hidden else self._left
        now.typed.words, self._carried = self._carried, []
        self.inside(element)
        self._now = outer
        deleted = mark_is_deleted(properties)
        self.tracked |= deleted
        if deleted or is_initial(properties):
            self._carried = now.typed.words
        else:
            self._sign(now, shape, name)
            self.typed.append(now.typed)
        self.typed += now.boxes

    def _sign(self, now: Paragraph, shape: Shape, style: str) -> None:
        """Put the number or bullet that Word sets before the words of an item."""
        name = shape.list or NO_LIST
        sign = self.lists.sign(name, self.lists.level(name, shape.level, style))
        if sign and now.typed.text.strip():
            now.typed.words.insert(0, Words(f"{sign} ", RunPlace(self.name, now.number, 0, 0)))

    def separately(self, elements: Iterable[Element]) -> list[Typed]:
        """Read elements as a text of their own, within this one."""
        outer = self.typed, self._now, self._carried
        self.typed, self._now, self._carried = [], None, []
        self.inside(elements)
        if self._carried:
            self.typed.append(Typed(words=self._carried))
        found = self.typed
        self.typed, self._now, self._carried = outer
        return found

    def table(self, element: Element) -> None:
        """Read a table, its deleted rows aside."""
        rows = tables.own(element, TR)
        kept = [row for row in rows if row.find(f"{W}trPr/{W}del") is None]
        self.tracked |= len(kept) < len(rows)
        named = element.find(f"{W}tblPr/{W}tblStyle")
        fill = None if named is None else self.styles.header_fill(named.get(VAL, ""))
        self.typed += tables.typed(
            [self._row(row, None if at else fill) for at, row in enumerate(kept)]
        )

    def _row(self, element: Element, fill: str | None) -> list[list[Typed]]:
        """Read the cells of a row."""
        outer, self._left = self._left, self._left or (HIDDEN if is_flat_row(element) else None)
        cells = [self._cell(cell, fill) for cell in tables.own(element, TC)]
        self._left = outer
        return cells

    def _cell(self, element: Element, fill: str | None) -> list[Typed]:
        """Read a cell; `fill` is the color that the table's style puts behind it."""
        outer = self.behind
        shading = element.find(f"{W}tcPr/{W}shd")
        self.behind = shade_of(shading) or fill or (outer if shading is None else None)
        found = self.separately(element)
        self.behind = outer
        return found

    def box(self, element: Element) -> None:
        """Read a text box; its words stand behind the paragraph it is fixed to."""
        outer, left = self.behind, self._left
        self.behind = behind_box(element) or outer
        self._left = left or (HIDDEN if is_hidden_box(element) else None)
        found = self.separately(element)
        self.behind, self._left = outer, left
        before = self.typed if self._now is None else [*self.typed, self._now.typed]
        found = tables.boxed(found, before)
        place = self.typed if self._now is None else self._now.boxes
        place += found

    def control(self, element: Element) -> None:
        """Read a content control, unless it asks to be filled or holds a table of contents."""
        if element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
            return
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        contents = gallery is not None and gallery.get(VAL, "").lower() == "table of contents"
        self.leaving(element, CONTENTS if contents else None)

    def leaving(self, element: Element, why: str | None) -> None:
        """Walk an element, all of it left out if there is a reason why."""
        outer, now = self._left, self._now
        before = None if now is None else now.left
        self._left = why or outer
        if now is not None:
            now.left = why or before
        self.inside(element)
        self._left = outer
        if now is not None:
            now.left = before

    def alternative(self, element: Element) -> None:
        """Read one of the ways to show the same thing: the first, if it says anything."""
        choices = element.findall(COMPATIBLE + "Choice")
        told = [each for each in choices if next(each.iter(T), None) is not None]
        self.inside(told[:1] or element.findall(COMPATIBLE + "Fallback"))

    # tracked changes

    def kept(self, element: Element) -> None:
        """Read what was inserted."""
        self.tracked = True
        self.inside(element)

    def deleted(self, element: Element) -> None:
        """Pass over what was deleted, and tell it."""
        self.tracked = True
        if self._now is not None:
            said = "".join(each.text or "" for each in element.iter(W + "delText", T))
            place = RunPlace(self.name, self._now.number, 0, 0)
            self._now.typed.words.append(Words(said, place, left=DELETED))

    # runs

    def run(self, element: Element) -> None:
        """Read a run."""
        now = self._now
        if now is None:
            return
        look, properties = now.look, element.find(RPR)
        if properties is not None:
            look = run_look(self.styles, look, properties)
        place = RunPlace(self.name, now.number, now.runs.get(element, 0), 0)
        for child in element:
            text = text_of(child, self.note)
            if text is None:
                self.walk(child)
                continue
            if text and self.fields.shown:
                raised = bool(look.raised) or child.tag in NOTE_MARKS
                left = now.left or (HIDDEN if look.unseen else None)
                left = CONTENTS if self.fields.listing else left
                now.typed.words.append(Words(text, place, bool(look.italic), raised, left))
            size = 1 if child.tag in NOTE_MARKS else len(text)
            place = replace(place, offset=place.offset + size)
            if is_on(child.get(W + "customMarkFollows", "0")):
                break  # the writer's own sign for the note

    # fields and formulas

    def field_mark(self, element: Element) -> None:
        """Begin or end a field."""
        self.fields.mark(element)

    def instruction(self, element: Element) -> None:
        """Note what a field asks for."""
        self.fields.instruct(element)

    def simple_field(self, element: Element) -> None:
        """Read a field of one element."""
        self.leaving(element, CONTENTS if is_listing(element.get(W + "instr", "")) else None)

    def formula(self, element: Element) -> None:
        """Read the letters of a formula."""
        if self._now is not None and element.text:
            place = RunPlace(self.name, self._now.number, 0, 0)
            raised = next(element.iterancestors(MATHS + "sup"), None) is not None
            words = Words(element.text, place, raised=raised, left=self._now.left)
            self._now.typed.words.append(words)

    def fraction(self, element: Element) -> None:
        """Read a fraction with a stroke between its parts."""
        above, below = element.find(MATHS + "num"), element.find(MATHS + "den")
        self.inside(() if above is None else above)
        if self._now is not None and self._now.typed.words:
            self._now.typed.words.append(replace(self._now.typed.words[-1], text="/"))
        self.inside(() if below is None else below)


HANDLERS: dict[object, Callable[[Walk, Element], None]] = {
    P: Walk.paragraph,
    R: Walk.run,
    TBL: Walk.table,
    W + "txbxContent": Walk.box,
    W + "sdt": Walk.control,
    COMPATIBLE + "AlternateContent": Walk.alternative,
    W + "ins": Walk.kept,
    W + "moveTo": Walk.kept,
    W + "del": Walk.deleted,
    W + "moveFrom": Walk.deleted,
    W + "fldChar": Walk.field_mark,
    W + "instrText": Walk.instruction,
    W + "fldSimple": Walk.simple_field,
    MATHS + "t": Walk.formula,
    MATHS + "f": Walk.fraction,
}

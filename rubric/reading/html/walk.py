"""The walk over a page. Its tree in, paragraphs as typed out.

It goes from event to event and not from call to call, so that no nesting is too deep for it.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from rubric.origins import RunPlace
from rubric.raised import RAISED
from rubric.reading import rich, tables
from rubric.reading.counting import bullet
from rubric.reading.html.css import Sheet
from rubric.reading.html.links import Links
from rubric.reading.html.names import BLOCKS, NEVER
from rubric.reading.html.numbering import LISTS, Counter, counter
from rubric.reading.html.styles import ROOT, Style, style
from rubric.reading.tree import Element
from rubric.reading.typed import Gathered, Typed, Words
from rubric.reading.unseen import HIDDEN
from rubric.records import replace
from rubric.source import LeftOut, Note

WHITE = re.compile(r"[ \t\r\n\f]+")
# What Word's pages put before the items of a list, and the room behind it.
ITEM_SIGN = re.compile(r"\s*([·•▪§o\uf0b7]|\(?\w{1,4}[.)])[\s\xa0]{2,}")
QUOTES = {"start": "“", "end": "”"}
APART = frozenset({"table", "td", "th"})


@dataclass(slots=True)
class Flow:
    """A text of its own: the page, a cell of a table, a note; a table gathers rows."""

    typed: list[Typed] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    style: Style = ROOT
    rows: list[list[list[Typed]]] = field(default_factory=list)


@dataclass(slots=True)
class Walk:
    """Walks a page; what is found is in `found`."""

    sheet: Sheet
    links: Links
    found: Gathered = field(default_factory=Gathered)
    _styles: list[Style] = field(default_factory=lambda: [ROOT])
    _flows: list[Flow] = field(default_factory=lambda: [Flow()])
    _paragraph: int = 0
    _counters: list[Counter] = field(default_factory=list)
    _sign: str = ""  # what is to be put before the next words

    def read(self, root: Element) -> Gathered:
        """Walk the whole page."""
        events = etree.iterwalk(root, events=("start", "end"))
        passed: Element | None = None
        for event, element in events:
            if event == "end":
                if element is passed:
                    passed = None
                else:
                    self._end(element)
                self._say(element.tail)
            elif self._is_passed_over(element):
                passed = element
                events.skip_subtree()
            else:
                self._start(element)
        self._end_paragraph()
        self.found.typed = self._flows[0].typed
        self.found.notes.sort(key=lambda note: int(note.mark))
        return self.found

    def _is_passed_over(self, element: Element) -> bool:
        """Tell whether an element holds no words of the page; a mark is put in its place."""
        if element.tag in NEVER or element in self.links.gone:
            return True
        if element.get("role") in ("navigation", "search"):
            return True
        number = self.links.marks.get(element)
        if number is not None:
            self._put(str(number).translate(RAISED), raised=True)
        return number is not None

    # elements

    def _start(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in BLOCKS:
            self._end_paragraph()
        self._styles.append(style(element, self.sheet.of(element), self._styles[-1]))
        self.found.tracked |= tag == "del"
        if tag in LISTS:
            self._counters.append(counter(element, self.sheet.of(element)))
        elif tag == "li":
            counting = self._counters[-1] if self._counters else Counter()
            sign = counting.sign(element, self.sheet.of(element))
            self._sign = "" if element in self.links.bodies else sign
        if tag in APART or element in self.links.bodies or element in self.links.comments:
            self._flows.append(Flow())
        if tag == "tr" and self._flows[-1].typed == []:
            self._flows[-1].rows.append([])
        elif tag == "br":
            self._put("\n")
        elif tag == "q":
            self._put("“")
        self._say(element.text)

    def _end(self, element: Element) -> None:
        tag = str(element.tag)
        if tag == "q":
            self._put("”")
        if tag in BLOCKS:
            self._end_paragraph()
        self._styles.pop()
        if tag in LISTS:
            self._counters.pop()
        if element in self.links.bodies or element in self.links.comments:
            self._end_note(element)
        elif tag in APART:
            self._end_apart(tag)

    def _end_note(self, element: Element) -> None:
        self._end_paragraph()
        flow = self._flows.pop()
        text = rich.plain(flow.typed, self.found.left_out)
        number = self.links.bodies.get(element)
        if number is not None:
            self.found.notes.append(Note(str(number), text or None, None))
        elif text:
            self.found.left_out.append(LeftOut("comment", text, rich.MARGIN))

    def _end_apart(self, tag: str) -> None:
        """Put a cell into its table, or a table into the text it stands in."""
        self._end_paragraph()
        flow = self._flows.pop()
        above = self._flows[-1]
        if tag == "table":
            above.typed += [*tables.typed(flow.rows), *flow.typed]
        elif above.rows:
            above.rows[-1].append(flow.typed)
        else:
            above.typed += flow.typed

    # text

    def _say(self, text: str | None) -> None:
        """Add text of the file, whose white space means no more than one space."""
        if not text:
            return
        if not self._styles[-1].pre:
            text = WHITE.sub(" ", text)
            words = self._flows[-1].words
            if not words or words[-1].text.endswith((" ", "\n")):
                text = text.removeprefix(" ")
        self._put(text)

    def _put(self, text: str, *, raised: bool = False) -> None:
        if not text:
            return
        now, flow = self._styles[-1], self._flows[-1]
        if not flow.words:
            flow.style = now
        left = now.left or (HIDDEN if now.look.unseen else None)
        place = RunPlace("", self._paragraph, len(flow.words), 0)
        if self._sign and left is None and text.strip():
            flow.words.append(Words(f"{self._sign} ", place))
            self._sign = ""
        italic, raised = bool(now.look.italic), raised or bool(now.look.raised)
        flow.words.append(Words(text, place, italic, raised, left))

    def _end_paragraph(self) -> None:
        flow = self._flows[-1]
        if not flow.words:
            return
        now, first = flow.style, flow.style.first
        words, flow.words = flow.words, []
        if now.kind == "list":
            words = _with_plain_sign(words)
        hanging = first < 0 and now.indent + first <= 0
        flow.typed.append(Typed(now.kind, words, now.indent, hanging))
        self._paragraph += 1


def _with_plain_sign(words: list[Words]) -> list[Words]:
    """Put one space behind the number or bullet of an item, however much room is there."""
    match = ITEM_SIGN.match("".join(each.text for each in words))
    if match is None:
        return words
    size = match.end()
    kept = [replace(words[0], text=f"{bullet(match[1])} ")]
    for each in words:
        if size < len(each.text):
            kept.append(replace(each, text=each.text[size:]))
        size = max(0, size - len(each.text))
    return kept

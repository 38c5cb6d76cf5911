"""The reader of RTF. Tokens in, paragraphs as typed out."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field

from rubric.origins import ByteRange
from rubric.raised import RAISED
from rubric.reading import counting, refusals, rich, tables
from rubric.reading.rtf import controls, heads
from rubric.reading.rtf.properties import CHANGES
from rubric.reading.rtf.state import TWIPS, Header, State
from rubric.reading.rtf.tokens import Token
from rubric.reading.symbols import symbol
from rubric.reading.typed import Gathered, Typed, Words
from rubric.reading.unseen import HIDDEN
from rubric.records import replace
from rubric.source import BlockKind, LeftOut, Note

DEEPEST = 500  # groups within one another; Word writes about 20
FIRST_HALVES, SECOND_HALVES = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
SYMBOLS = range(0xF000, 0xF100)  # where letters of symbol fonts are kept
NOWHERE = ByteRange(0, 0)
BULLET = "•"


@dataclass(slots=True)
class Flow:
    """A text of its own: the document, a note or a text box."""

    typed: list[Typed] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)
    cell: list[Typed] = field(default_factory=list)
    row: list[list[Typed]] = field(default_factory=list)
    rows: list[list[list[Typed]]] = field(default_factory=list)
    boxes: list[Typed] = field(default_factory=list)
    listed: bool = False  # the paragraph began with the number of a list


@dataclass(slots=True)
class Reader:
    """Reads token by token; what is found is in `found`."""

    name: str
    header: Header = field(default_factory=Header)
    found: Gathered = field(default_factory=Gathered)
    _states: list[State] = field(default_factory=list)
    _now: State = field(default_factory=State)
    _flows: list[Flow] = field(default_factory=lambda: [Flow()])
    _fallback: int = 0  # characters yet to pass over
    _starred: bool = False  # the group's first word may be unknown
    _bytes: bytearray = field(default_factory=bytearray)
    _bytes_at: ByteRange = NOWHERE
    _half: int = 0  # the first of two code units
    _marks: int = 0

    def read(self, found: Iterator[Token]) -> Gathered:
        """Read all tokens. Raises ReadingError (`too-large`) when groups nest too deep."""
        for token in found:
            if token.kind != "byte":
                self._decode()
            getattr(self, f"_{token.kind}")(token)
            if not self._states and token.said == b"}":
                break  # what stands behind the document is none of it
        self._decode()
        while self._states:
            self._close()
        self._end_paragraph()
        self._end_table()
        self.found.typed = self._flows[0].typed
        return self.found

    # groups

    def _brace(self, token: Token) -> None:
        self._fallback = 0
        if token.said == b"{":
            if len(self._states) >= DEEPEST:
                raise refusals.too_large(self.name)
            self._states.append(self._now)
            self._now = dataclasses.replace(self._now, ends=None)
        elif self._states:
            self._close()
        self._starred = False

    def _close(self) -> None:
        ends, self._now = self._now.ends, self._states.pop()
        if ends and len(self._flows) > 1:
            self._end_paragraph()
            self._end_table()
            flow = self._flows.pop()
            self._end_flow(ends, flow.typed)

    def _end_flow(self, ends: str, typed: list[Typed]) -> None:
        """Put a note, comment or text box where it belongs."""
        above = self._flows[-1]
        if ends == "box":
            above.boxes += tables.boxed(typed, above.typed)
            return
        text = rich.plain(typed, self.found.left_out)
        if ends == "note":
            self.found.notes.append(Note(str(self._marks), text or None, None))
        elif text:
            self.found.left_out.append(LeftOut("comment", text, rich.MARGIN))

    # tokens

    def _word(self, token: Token) -> None:
        word, number = token.said, token.number
        starred, self._starred = self._starred, False
        if self._passed_over():
            return
        if starred and word not in controls.STARRED:
            self._now.place = "never"
        if word == b"u" and number is not None:
            self._unicode(number, token)
        elif word in CHANGES:
            CHANGES[word](self._now, number)
        elif word in controls.CHARACTERS:
            self._put(controls.CHARACTERS[word], token)
        elif self._now.place == "text":
            self._structure(word)
        if self._now.place in heads.PLACES or word in heads.WORDS:
            heads.note(self.header, self._now, word, number)

    def _structure(self, word: bytes) -> None:
        """Follow a word that begins or ends a part of the text."""
        if word in controls.PARAGRAPH_ENDS:
            self._end_paragraph()
        elif word in controls.TABLES:
            self._end_cell(row=word == b"row")
        elif word in controls.LIST_NUMBERS:
            self._flows[-1].listed = True
            self._now.counted = True
        elif word in controls.NEVER:
            self._now.place = "never"
        elif word in controls.NOTES:
            self._begin_note()
        elif word in controls.BOXES or word in controls.COMMENTS:
            self._begin("box" if word in controls.BOXES else "comment")
        elif word == b"revised":
            self.found.tracked = True

    def _end_cell(self, *, row: bool) -> None:
        flow = self._flows[-1]
        if row:
            flow.rows.append(flow.row)
            flow.row = []
            return
        self._end_paragraph(in_table=True)
        flow.row.append(flow.cell)
        flow.cell = []

    def _sign(self, token: Token) -> None:
        sign = token.said
        if self._passed_over():
            return
        if sign == b"*":
            self._starred = True
        elif sign in b"\r\n" and self._now.place == "text":
            self._end_paragraph()
        elif sign in controls.SIGNS:
            self._put(controls.SIGNS[sign], token)

    def _byte(self, token: Token) -> None:
        if self._passed_over():
            return
        if not self._bytes:
            self._bytes_at = ByteRange(token.start, token.end)
        self._bytes_at = replace(self._bytes_at, end=token.end)
        self._bytes.append(int(token.said, 16))

    def _text(self, token: Token) -> None:
        passed = min(self._fallback, len(token.said))
        self._fallback -= passed
        said = token.said[passed:]
        if said and self._now.place in heads.PLACES:
            heads.text(self.header, self._now, said)
        elif said:
            text = said.decode(self._code_page(), "replace")
            self._put(text, dataclasses.replace(token, start=token.start + passed))

    def _unicode(self, number: int, token: Token) -> None:
        """Put a character given by its number; two halves make one."""
        self._fallback = self._now.fallback
        code = number % 0x10000
        if code in FIRST_HALVES:
            self._half = code
            return
        if code in SECOND_HALVES:
            first = self._half - FIRST_HALVES.start
            code = 0x10000 + (first << 10) + code - SECOND_HALVES.start if self._half else 0
        self._half = 0
        char = symbol(self._font(), f"{code:x}") if code in SYMBOLS else chr(code)
        self._put(char.replace("\0", ""), token)

    def _passed_over(self) -> bool:
        """Tell whether what comes stands for a character that was already put."""
        if self._fallback:
            self._fallback -= 1
            return True
        return False

    def _code_page(self) -> str:
        return self.header.fonts.get(self._now.font, (None, ""))[0] or self.header.code_page

    def _font(self) -> str:
        return self.header.fonts.get(self._now.font, (None, ""))[1]

    def _decode(self) -> None:
        """Put the characters whose bytes were gathered."""
        if not self._bytes:
            return
        said = bytes(self._bytes)
        self._bytes.clear()
        font = self._font()
        if font.lower() in ("symbol", "wingdings"):
            text = "".join(symbol(font, f"{code:x}") for code in said)
        else:
            text = said.decode(self._code_page(), "replace")
        if self._now.place in heads.PLACES:
            return
        self._put(text, Token("byte", said, None, self._bytes_at.start, self._bytes_at.end))

    # text

    def _put(self, text: str, token: Token) -> None:
        now = self._now
        if now.place != "text" or not text:
            return
        unseen = now.look(self.header).unseen
        left = "deleted" if now.deleted else HIDDEN if unseen else None
        self.found.tracked |= now.deleted
        place = ByteRange(token.start, token.end)
        if now.counted:
            text = counting.BULLETS.get(text, text).replace("\t", " ")
        self._flows[-1].words.append(Words(text, place, now.italic, now.raised, left))

    def _begin(self, what: str) -> None:
        self._now.ends = what
        self._now.plain()
        self._now.paragraph()
        self._flows.append(Flow())

    def _begin_note(self) -> None:
        """Put the mark of a note and begin its text."""
        words = self._flows[-1].words
        if words and words[-1].raised and words[-1].text.strip().isdecimal():
            words.pop()  # the writer's own mark
        if self._now.deleted:
            self._now.place = "never"
            return
        self._marks += 1
        place = words[-1].origin if words else NOWHERE
        words.append(Words(str(self._marks).translate(RAISED), place, raised=True))
        self._begin("note")

    def _end_paragraph(self, *, in_table: bool = False) -> None:
        flow, now = self._flows[-1], self._now
        words, flow.words = flow.words, []
        listed, flow.listed = flow.listed or now.listed, False
        left, first = now.left / TWIPS, now.first / TWIPS
        listed |= bool(words) and words[0].text.startswith(BULLET) and now.first < 0
        typed = Typed(self._kind(listed=listed), words, left, first < 0 and left + first <= 0)
        if (style := self.header.styles.get(now.style)) and style.contents:
            typed.words = [replace(each, left="contents") for each in words]
        if in_table or now.in_table:
            flow.cell.append(typed)
        else:
            self._end_table()
            flow.typed.append(typed)
        flow.typed += flow.boxes
        flow.boxes = []

    def _kind(self, *, listed: bool) -> BlockKind:
        style = self.header.styles.get(self._now.style)
        if self._now.heading:
            return "heading"
        if style and style.kind and style.kind != "paragraph":
            return style.kind
        return "list" if listed else "paragraph"

    def _end_table(self) -> None:
        """Put a table that is complete."""
        flow = self._flows[-1]
        rows = [*flow.rows, *([[*flow.row, flow.cell]] if flow.row or flow.cell else [])]
        flow.rows, flow.row, flow.cell = [], [], []
        flow.typed += tables.typed(rows)

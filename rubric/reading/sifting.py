"""What a reader of the page sees of a paragraph. Typed words in, printed lines out.

Hidden and deleted words go, and are told; so do characters without width. Raised numbers become
superscript digits.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rubric.origins import ByteRange, Origin, RunPlace
from rubric.raised import RAISED
from rubric.reading import unseen
from rubric.reading.symbols import SPELLED, SPELLING
from rubric.reading.typed import Typed, Words
from rubric.reading.unseen import HIDDEN, NO_WIDTH
from rubric.records import replace
from rubric.source import BlockKind, LeftOut, Run

LAST_WORDS = 5  # words that tell where something stood
TAIL = 80  # code points that hold them
AT_START = "at the beginning"
BREAK = re.compile(r"([\n\r\v\f\u2028\u2029])")
PAGE_BREAK = "\f\u2029"
# A number that is raised by its look and not by its characters.
NUMBER = re.compile(r"\s*\[?\s*(\d{1,3}(?:\s?,\s?\d{1,3})*)\s*\]?\s*")
UNLIKE = re.compile(f"{SPELLING.pattern}|{NO_WIDTH.pattern}")  # reads otherwise than written
ROMAN = re.compile(r"\s*([ivx]{1,5})\s*")  # the marks of endnotes, as LibreOffice writes them
DIGITS = tuple("⁰¹²³⁴⁵⁶⁷⁸⁹")
WORD = re.compile(r"\w")  # signs alone smuggle nothing; pages hide some for their own use
SET_IN = re.compile(r"\t|[ \xa0]{3,}|\u2003")
OFF_PAGE = 700.0  # points; no page is as wide, so that what is set in farther is on none


@dataclass(slots=True)
class Printed:
    """A line as printed; `joint` is the break before it (null: it begins a paragraph).

    `lead` is the white space it began with, `indent` (points) that of its paragraph, and `gap`
    counts the empty lines above.
    """

    kind: BlockKind
    runs: list[Run]
    joint: Run | None
    lead: str = ""
    indent: float = 0.0
    hanging: bool = False
    gap: int = 0

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(run.text for run in self.runs)


@dataclass(slots=True)
class Sieve:
    """Sifts one paragraph after the other; `left_out` grows with what a reader does not see."""

    left_out: list[LeftOut] = field(default_factory=list)
    _tail: str = ""
    _kind: str | None = None
    _said: list[str] = field(default_factory=list)
    _room: bool = False  # hidden words stood here with room around them

    def lines(self, typed: Iterable[Typed]) -> Iterator[Printed]:
        """Give the printed lines of paragraphs."""
        gap = 0
        for each in typed:
            off_page = abs(each.indent) > OFF_PAGE
            words = _left_out(each.words) if off_page else each.words
            for line in _lines(each, self._runs(words)):
                if not line.runs:
                    gap += 1
                    continue
                inset = SET_IN.match(line.lead) is not None
                if gap or line.joint is None or (inset and each.kind == "paragraph"):
                    line.joint = None
                line.gap, gap = gap, 0
                yield line
            self._tell()
            self._tail += " "

    def _runs(self, words: Iterable[Words]) -> Iterator[Run]:
        for part in words:
            if part.left:
                self._leave(part.left, part.text)
                self._room |= part.left == HIDDEN and part.text != part.text.strip()
                continue
            if part.raised and part.text.startswith(DIGITS) and self._tail.endswith(DIGITS):
                yield Run(" ", italic=False, origin=part.origin)  # two notes, not note 12
            if secret := unseen.smuggled(part.text):
                self._leave(HIDDEN, secret)
            for run in _shown(part):
                if self._said and run.text.strip():
                    self._tell()
                if self._room and self._tail[-1:].strip() and run.text[:1].strip():
                    yield Run(" ", italic=False, origin=run.origin)
                self._room = False
                self._tail = (self._tail + run.text)[-TAIL:]
                yield run

    def _leave(self, kind: str, text: str) -> None:
        if kind != self._kind:
            self._tell()
        self._kind = kind
        self._said.append(text)

    def _tell(self) -> None:
        """Put what was left out since words were last shown into one entry."""
        said = " ".join("".join(self._said).split())
        if WORD.search(said) and self._kind:
            last = " ".join(self._tail.split()[-LAST_WORDS:])
            self.left_out.append(
                LeftOut(self._kind, said, f"after “{last}”" if last else AT_START)
            )
        self._said, self._kind = [], None


def _left_out(words: Iterable[Words]) -> Iterator[Words]:
    return (replace(part, left=part.left or HIDDEN) for part in words)


def _shown(words: Words) -> Iterator[Run]:
    """Give what is printed of words, the breaks of lines in runs of their own."""
    text, at = words.text, 0
    if words.raised and (number := NUMBER.fullmatch(text) or ROMAN.fullmatch(text)):
        text, at = number[1].translate(RAISED), number.start(1)
    for part in BREAK.split(text):
        for start, end, shown in _seen(part):
            origin = _within(words.origin, at + start, end - start, len(words.text))
            yield Run(shown, words.italic, origin)
        at += len(part)


def _seen(text: str) -> Iterator[tuple[int, int, str]]:
    """Give the stretches of a text that have a width, and what is shown of each."""
    at = 0
    for match in (UNLIKE if not text.isascii() else NO_WIDTH).finditer(text):
        if match.start() > at:
            yield at, match.start(), text[at : match.start()]
        if shown := SPELLED.get(match.group()):
            yield *match.span(), shown
        at = match.end()
    if at < len(text):
        yield at, len(text), text[at:]


def _within(origin: Origin, at: int, size: int, whole: int) -> Origin:
    """Give the place of `size` code points from `at` on, of a run of `whole`."""
    if isinstance(origin, RunPlace):
        return replace(origin, offset=origin.offset + at) if at else origin
    if isinstance(origin, ByteRange) and origin.end - origin.start == whole:
        return ByteRange(origin.start + at, origin.start + at + size)
    return origin


def _lines(typed: Typed, runs: Iterable[Run]) -> Iterator[Printed]:
    """Part the runs of a paragraph at its breaks."""
    line: list[Run] = []
    joint: Run | None = None
    for run in runs:
        if not BREAK.fullmatch(run.text):
            if run.text:
                line.append(run)
            continue
        yield _printed(typed, line, joint)
        line = []
        joint = None if run.text in PAGE_BREAK else replace(run, text="\n")
    yield _printed(typed, line, joint)


def _printed(typed: Typed, runs: list[Run], joint: Run | None) -> Printed:
    """Give a line without the white space at its ends."""
    lead, runs = _trimmed(runs)
    return Printed(typed.kind, runs, joint, lead, typed.indent, typed.hanging)


def _trimmed(runs: list[Run]) -> tuple[str, list[Run]]:
    first = next((i for i, run in enumerate(runs) if run.text.strip()), len(runs))
    lead = "".join(run.text for run in runs[:first])
    kept = runs[first:]
    if not kept:
        return lead, []
    text = kept[0].text
    space = len(text) - len(text.lstrip())
    if space:
        lead += text[:space]
        origin = _within(kept[0].origin, space, len(text) - space, len(text))
        kept[0] = replace(kept[0], text=text[space:], origin=origin)
    while not kept[-1].text.strip():
        kept.pop()
    end = kept[-1]
    text = end.text.rstrip()
    if len(text) < len(end.text):
        kept[-1] = replace(end, text=text, origin=_within(end.origin, 0, len(text), len(end.text)))
    return lead, kept

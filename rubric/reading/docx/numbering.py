"""The numbers and bullets that Word sets before paragraphs. The numbering part in, signs out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from rubric.reading import counting
from rubric.reading.docx.names import RPR, VAL, W
from rubric.reading.symbols import symbol
from rubric.reading.tree import Element
from rubric.records import Record

DEEPEST = 9  # levels of a list
PLACE = re.compile(r"%([1-9])")  # where a level's number stands in a sign
WHOLE = re.compile(r"[0-9]{1,5}")
WAYS = {
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
    "none": "",
    "bullet": "",
}


class Level(Record):
    """How paragraphs of a level are signed: `text` as Word has it, numbers from `start` on.

    `style` is the style whose paragraphs are of this level (empty: none).
    """

    text: str = ""
    way: str = "1"
    start: int = 1
    plain: bool = False  # the numbers of all levels are written in digits
    style: str = ""


NO_LEVEL = Level()


@dataclass(slots=True)
class Scheme:
    """What lists share: their levels, and how far they have counted."""

    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)
    counts: list[int] = field(default_factory=list)

    def number(self, level: int) -> int:
        """Give the number a level has come to; one that was left out counts as begun."""
        count = self.counts[level] if level < len(self.counts) else 0
        start = self.starts.get(level, self.levels.get(level, NO_LEVEL).start)
        return start + max(1, count) - 1


@dataclass(slots=True)
class Lists:
    """The lists of a document by their ids; `begin` tells where one begins to count anew."""

    schemes: Mapping[str, Scheme]
    begin: dict[str, dict[int, int]]

    def level(self, name: str, told: int | None, style: str) -> int:
        """Give the level of a paragraph: as it is told, or that of its style."""
        if told is not None or name not in self.schemes:
            return told or 0
        levels = self.schemes[name].levels
        return next((at for at, each in levels.items() if style and each.style == style), 0)

    def sign(self, name: str, level: int) -> str:
        """Count one more paragraph of a list and give its sign."""
        scheme = self.schemes.get(name)
        if scheme is None or not 0 <= level < DEEPEST:
            return ""
        for at, start in self.begin.pop(name, {}).items():
            scheme.starts[at] = start
            scheme.counts = scheme.counts[:at]
        scheme.counts = counting.counted(scheme.counts, level)
        own = scheme.levels.get(level, NO_LEVEL)
        if not own.way:
            return counting.bullet(own.text)
        numbers = {at: _number(scheme, int(at) - 1, own) for at in {*PLACE.findall(own.text)}}
        return PLACE.sub(lambda match: numbers[match[1]], own.text)


def _number(scheme: Scheme, level: int, own: Level) -> str:
    way = "1" if own.plain else scheme.levels.get(level, NO_LEVEL).way
    return counting.numeral(scheme.number(level), way)


def lists(root: Element | None) -> Lists:
    """Read the numbering part; a document without one has no lists that count."""
    if root is None:
        return Lists({}, {})
    schemes: dict[str, Scheme] = {}
    linked: dict[str, str] = {}
    for element in root.iterchildren(W + "abstractNum"):
        name = element.get(W + "abstractNumId", "")
        schemes[name] = Scheme(dict(map(_level, element.iterchildren(W + "lvl"))))
        if style := _said(element, "styleLink"):
            linked[style] = name
    for element in root.iterchildren(W + "abstractNum"):
        style = _said(element, "numStyleLink")
        if style in linked:
            schemes[element.get(W + "abstractNumId", "")] = schemes[linked[style]]
    named: dict[str, Scheme] = {}
    begin: dict[str, dict[int, int]] = {}
    for element in root.iterchildren(W + "num"):
        name, scheme = element.get(W + "numId", ""), schemes.get(_said(element, "abstractNumId"))
        if scheme is not None and name != "0":
            own = dict(map(_level, element.iterfind(f"{W}lvlOverride/{W}lvl")))
            named[name] = Scheme(scheme.levels | own) if own else scheme
            begin[name] = dict(_starts(element))
    return Lists(named, begin)


def _level(element: Element) -> tuple[int, Level]:
    way, text = _said(element, "numFmt"), _said(element, "lvlText")
    if way == "bullet":
        fonts = element.find(f"{RPR}/{W}rFonts")
        font = "" if fonts is None else fonts.get(W + "ascii", "")
        text = "".join(symbol(font, f"{ord(char):x}") for char in text[:1])
    return _whole(element.get(W + "ilvl"), 0), Level(
        text[: counting.LONGEST],
        WAYS.get(way, "1"),
        _whole(_said(element, "start"), 1),
        element.find(W + "isLgl") is not None,
        _said(element, "pStyle"),
    )


def _starts(element: Element) -> list[tuple[int, int]]:
    return [
        (_whole(each.get(W + "ilvl"), 0), _whole(_said(each, "startOverride"), 1))
        for each in element.iterchildren(W + "lvlOverride")
        if each.find(W + "startOverride") is not None
    ]


def _said(element: Element, name: str) -> str:
    found = element.find(W + name)
    return "" if found is None else found.get(VAL, "")


def _whole(value: str | None, default: int) -> int:
    return int(value) if value and WHOLE.fullmatch(value) else default

"""The numbers and bullets of an OpenDocument's lists. Its parts in, signs out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from rubric.reading import counting
from rubric.reading.odt.names import LO, STYLE, TEXT
from rubric.reading.tree import Element

DEEPEST = 10  # levels of a list
OUTLINE = ""  # the name here of the scheme that numbers headings
BULLETED, NUMBERED = TEXT + "list-level-style-bullet", TEXT + "list-level-style-number"
HEADED = TEXT + "outline-level-style"
SCHEMES = (TEXT + "list-style", TEXT + "outline-style")
WHOLE = re.compile(r"[0-9]{1,5}")
MOST = counting.LONGEST // 4  # code points before or behind a number
MARK = "%"  # around a level's number in the form of a sign


@dataclass(slots=True)
class Lists:
    """The lists of a document: what signs each level, and how far each list has counted."""

    levels: dict[tuple[str, int], Element] = field(default_factory=dict)
    _counts: dict[str, list[int]] = field(default_factory=dict)
    _starts: dict[tuple[str, int], int] = field(default_factory=dict)

    def add(self, roots: Iterable[Element | None]) -> None:
        """Take in the styles of a part; levels count from 0."""
        for root in roots:
            for scheme in () if root is None else root.iter(*SCHEMES):
                outline = scheme.tag == SCHEMES[1]
                name = OUTLINE if outline else scheme.get(STYLE + "name", "")
                for level in scheme.iterchildren(BULLETED, NUMBERED, HEADED):
                    place = name, _whole(level.get(TEXT + "level"), 1) - 1
                    self.levels.setdefault(place, level)

    def begin(self, name: str) -> None:
        """Begin a list that does not go on with the last of its kind."""
        self._counts.pop(name, None)

    def sign(self, name: str, level: int, start: str | None = None) -> str:
        """Count one more item of a list and give its sign; `start` is its number if it is told."""
        own = self.levels.get((name, level))
        if own is None or not 0 <= level < DEEPEST:
            return ""
        counts = self._counts[name] = counting.counted(self._counts.get(name, ()), level)
        if start is not None:
            counts[level] = 1
            self._starts[name, level] = _whole(start, 1)
        if own.tag == BULLETED:
            return counting.bullet(own.get(TEXT + "bullet-char", ""))
        return self._numbered(name, level, own)

    def _numbered(self, name: str, level: int, own: Element) -> str:
        shown = _whole(own.get(TEXT + "display-levels"), 1)
        numbers = [self._number(name, at) for at in range(max(0, level + 1 - shown), level + 1)]
        if not numbers[-1]:
            return ""
        form = own.get(LO + "num-list-format")
        if form is None:
            before, after = (own.get(f"{STYLE}num-{side}", "") for side in ("prefix", "suffix"))
            form = before[:MOST] + ".".join(filter(None, numbers)) + after[:MOST]
        form = form[: counting.LONGEST]
        for at in range(level + 1):
            form = form.replace(f"{MARK}{at + 1}{MARK}", self._number(name, at))
        return form.strip()

    def _number(self, name: str, level: int) -> str:
        own, counts = self.levels.get((name, level)), self._counts[name]
        way = "" if own is None else own.get(STYLE + "num-format", "")
        if own is None or not way:
            return ""
        start = self._starts.get((name, level), _whole(own.get(TEXT + "start-value"), 1))
        return counting.numeral(start + max(1, counts[level]) - 1, way)


def goes_on(element: Element) -> bool:
    """Tell whether a list counts on from another."""
    continues = element.get(TEXT + "continue-numbering") == "true"
    return continues or element.get(TEXT + "continue-list") is not None


def _whole(value: str | None, default: int) -> int:
    return int(value) if value and WHOLE.fullmatch(value) else default

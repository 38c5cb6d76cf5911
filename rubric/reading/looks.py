"""How text looks, and whether a reader can see it. Properties in, a reason not to read out."""

import re
from functools import lru_cache

from rubric.records import Record

SMALLEST = 4.0  # points; nobody reads smaller print, and no word processor sets it by default
NARROWEST = 0.1  # of a letter's width
NEAR = 96  # sum of the differences of red, green and blue (0..255 each) that no eye tells apart
FAINT = 0.1  # how opaque text is that nobody sees
WHITE = "ffffff"
HEX_DIGITS = 6
LENGTH = re.compile(r"([-+]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9}))\s*([a-z%]*)")
UNITS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0}


class Look(Record):
    """How a piece of text looks; null: not said.

    `color` and `fill` (behind the text) are six hexadecimal digits, `points` is the height and
    `width` a share of the letters' own width.
    """

    italic: bool | None = None
    hidden: bool | None = None
    raised: bool | None = None
    color: str | None = None
    fill: str | None = None
    points: float | None = None
    width: float | None = None

    def under(self, over: "Look") -> "Look":
        """Give this look where `over` says nothing else."""
        return Look(
            self.italic if over.italic is None else over.italic,
            self.hidden if over.hidden is None else over.hidden,
            self.raised if over.raised is None else over.raised,
            over.color or self.color,
            over.fill or self.fill,
            self.points if over.points is None else over.points,
            self.width if over.width is None else over.width,
        )

    @property
    def unseen(self) -> bool:
        """Whether a reader of the page cannot see the text."""
        if self.hidden:
            return True
        small = self.points is not None and self.points < SMALLEST
        narrow = self.width is not None and self.width < NARROWEST
        return small or narrow or (self.color is not None and _alike(self.color, self.fill))


PLAIN = Look()


@lru_cache(256)
def _alike(color: str, fill: str | None) -> bool:
    """Tell whether text and background have the same color to the eye."""
    one, other = _rgb(color), _rgb(fill or WHITE)
    if one is None or other is None:
        return False
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) <= NEAR


def _rgb(color: str) -> tuple[int, int, int] | None:
    if len(color) != HEX_DIGITS:
        return None
    try:
        return int(color[:2], 16), int(color[2:4], 16), int(color[4:], 16)
    except ValueError:
        return None


def points(length: str | None, base: float | None = None) -> float | None:
    """Give a length in points; null where there is none. `base` is what a percentage is of."""
    match = LENGTH.fullmatch((length or "").strip().lower())
    if match is None:
        return None
    number, unit = float(match[1]), match[2]
    if unit in ("%", "em", "rem"):
        return None if base is None else number * base / (100 if unit == "%" else 1)
    return number * UNITS[unit] if unit in UNITS else (0.0 if number == 0 else None)

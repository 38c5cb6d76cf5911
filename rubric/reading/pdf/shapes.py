"""What the reader of a PDF works with: words and lines with their places on the page. No logic.

All lengths are in points, all places from the page's lower left corner as the text stands upright.
"""

from dataclasses import dataclass, field

from rubric.origins import PageBox
from rubric.records import Record

Color = tuple[int, int, int, int]  # red, green, blue, opacity: 0..255


class Style(Record):
    """How letters look; `turn` counts quarter turns against the clock (null: neither of them).

    `mode` is the PDF's own number for how letters are drawn; 3 draws nothing.
    """

    points: float
    italic: bool
    bold: bool
    color: Color
    mode: int
    turn: int | None


class Word(Record):
    """Letters without a gap; `spaced`: a space stands behind them."""

    text: str
    left: float
    right: float
    baseline: float
    bottom: float
    top: float
    style: Style
    spaced: bool
    raised: bool = False


class Rule(Record):
    """A straight line across the page, or any filled shape as flat as one."""

    left: float
    right: float
    height: float


@dataclass(slots=True)
class Line:
    """Words side by side in one column; `cells` tells where parts far apart begin.

    `frame` is where the column begins and ends, `edge` where its own lines were cut.
    """

    page: int
    words: list[Word]
    points: float
    baseline: float
    cells: tuple[int, ...] = (0,)
    column: int = 0
    frame: tuple[float, float] = (0.0, 0.0)
    edge: float = 0.0
    _text: str | None = None

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].right

    @property
    def text(self) -> str:
        """What it says."""
        if self._text is None:
            self._text = joined(self.words)
        return self._text


@dataclass(slots=True)
class Sheet:
    """A page: the pieces of lines as drawn, its rules, and what nobody sees.

    `turn` is that of its text, `floor` and `ceiling` are where the page ends below and above.
    `picture` is the share of it that a picture covers; `scanned`: its words were laid behind it.
    `unknown` counts letters that the file does not name.
    """

    page: int
    turn: int = 0
    floor: float = 0.0
    ceiling: float = 0.0
    pieces: list[list[Word]] = field(default_factory=list)
    turned: str = ""
    hidden: list[str] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    picture: float = 0.0
    scanned: bool = False
    unknown: int = 0

    def box(self, left: float, bottom: float, right: float, top: float) -> PageBox:
        """Give a rectangle as the page itself counts, before any turning."""
        if self.turn == 1:
            left, bottom, right, top = -top, left, -bottom, right
        elif self.turn == 2:  # noqa: PLR2004  # half a turn
            left, bottom, right, top = -right, -top, -left, -bottom
        elif self.turn == 3:  # noqa: PLR2004  # three quarters
            left, bottom, right, top = bottom, -right, top, -left
        return PageBox(self.page, round(left, 1), round(bottom, 1), round(right, 1), round(top, 1))


def joined(words: list[Word]) -> str:
    """Give the text of words that stand on one line."""
    parts = [word.text + " " if word.spaced else word.text for word in words]
    return "".join(parts).strip()

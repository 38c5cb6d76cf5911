"""What is true within a group of RTF: its look, its paragraph, where its words go."""

from dataclasses import dataclass, field

from rubric.reading.kinds import Purpose
from rubric.reading.looks import SMALLEST, Look

NORMAL_SIZE = 24  # half points, where a document says nothing
TWIPS = 20  # to a point


@dataclass(slots=True)
class Header:
    """The tables at the head of a document."""

    code_page: str = "cp1252"
    colors: list[str | None] = field(default_factory=list)
    mixed: str | None = None  # the color being given
    fonts: dict[int, tuple[str | None, str]] = field(default_factory=dict)  # code page and name
    styles: dict[int, Purpose] = field(default_factory=dict)

    def color(self, number: int | None) -> str | None:
        """Give a color of the table."""
        known = number is not None and 0 <= number < len(self.colors)
        return self.colors[number] if known and number is not None else None


@dataclass(slots=True)
class State:
    """The state of a group; it begins as its parent's.

    `place` names what the group's words are: `text`, `never`, `fonts`, `colors` or `styles`.
    """

    place: str = "text"
    ends: str | None = None  # what the group's end ends: `note`, `box`, `comment`
    italic: bool = False
    hidden: bool = False
    raised: bool = False
    deleted: bool = False
    size: int = NORMAL_SIZE
    scale: int = 100
    color: int | None = None
    fill: int | None = None
    font: int = 0
    fallback: int = 1  # characters that stand for one of Unicode's
    style: int = 0
    left: int = 0
    first: int = 0
    heading: bool = False
    listed: bool = False
    counted: bool = False  # these words are the sign of an item, which the program counts
    in_table: bool = False
    behind: int | None = None  # the color behind the paragraph
    cell: int | None = None  # the color behind the cells of the row
    spacing: int = 0  # of lines, and of rows their height; below 0 it is kept to, whatever stands
    height: int = 0

    def plain(self) -> None:
        """Forget the look of text."""
        self.italic = self.hidden = self.raised = self.deleted = False
        self.size, self.scale, self.color, self.fill = NORMAL_SIZE, 100, None, None

    def paragraph(self) -> None:
        """Forget the shape of the paragraph."""
        self.style = self.left = self.first = self.spacing = 0
        self.heading = self.listed = self.in_table = False
        self.behind = None

    def row(self) -> None:
        """Forget the shape of the row."""
        self.cell, self.height = None, 0

    def look(self, header: Header) -> Look:
        """Give the look of text here."""
        return Look(
            hidden=self.hidden
            or _is_flat(self.spacing)
            or (self.in_table and _is_flat(self.height)),
            color=header.color(self.color),
            fill=header.color(self.fill)
            or header.color(self.behind)
            or (header.color(self.cell) if self.in_table else None),
            points=self.size / 2,
            width=self.scale / 100,
        )


def _is_flat(height: int) -> bool:
    """Tell whether a height shows no letters."""
    return -SMALLEST * TWIPS < height < 0

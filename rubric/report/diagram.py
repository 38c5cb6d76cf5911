"""The argument as a picture. A Grade in; boxes and lines with their places (in points) out.

Four columns: the thesis, its reasons, the paragraphs, the conclusion. A reason no paragraph
carries and a paragraph that carries none have a broken border, so that the picture reads in black
and white.
"""

from dataclasses import dataclass
from textwrap import wrap

from rubric.lookup import number, shortened
from rubric.result import Grade
from rubric.types import Tie

WIDTH = 500.0  # points; the text width of an A4 page
COLUMN = 112.0  # points; width of a box
GAP = (WIDTH - 4 * COLUMN) / 3
LINE = 11.0  # points from one line of text to the next
PADDING = 7.0
SPACE = 12.0  # points between two boxes of a column
CHARACTERS = 21  # that fit in a box in 8-point type
MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its lines of text; `broken` when a link of the argument is missing there."""

    x: float
    y: float
    height: float
    title: str
    lines: tuple[str, ...]
    broken: bool

    @property
    def middle(self) -> float:
        """Give the height at which lines meet the box."""
        return round(self.y + self.height / 2, 1)


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two boxes; `dashed` for an answered objection or background."""

    x1: float
    y1: float
    x2: float
    y2: float
    dashed: bool


@dataclass(frozen=True, slots=True)
class Diagram:
    """The picture, and the same in one sentence for those who cannot see it."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    links: tuple[Link, ...]
    alt: str


def diagram(grade: Grade) -> Diagram:
    """Lay the argument out."""
    thesis = _column(0, [_thesis(grade)])
    reasons = _column(1, _reasons(grade))
    paragraphs = _column(2, [_paragraph(grade, tie) for tie in grade.analysis.ties])
    ending = _column(3, [_conclusion(grade)])
    columns = [thesis, reasons, paragraphs, ending]
    height = max(_height(column) for column in columns)
    centred = [_centred(column, height) for column in columns]
    links = _links(grade, centred)
    boxes = tuple(box for column in centred for box in column)
    return Diagram(WIDTH, round(height, 1), boxes, links, _alt(grade))


def _thesis(grade: Grade) -> tuple[str, str, bool]:
    thesis = grade.analysis.thesis
    if thesis is None:
        return "Thesis", "I could not find one.", True
    return "Thesis", grade.essay.text[thesis.start : thesis.end], False


def _reasons(grade: Grade) -> list[tuple[str, str, bool]]:
    thesis = grade.analysis.thesis
    plan = grade.analysis.plan
    listed = thesis.pillars if thesis else plan.pillars if plan else ()
    carried = {i for tie in grade.analysis.ties for i in tie.pillars}
    noun = "Reason" if thesis else "Planned"
    return [(f"{noun} {i + 1}", p.name, i not in carried) for i, p in enumerate(listed)]


def _paragraph(grade: Grade, tie: Tie) -> tuple[str, str, bool]:
    title = f"¶{number(grade.essay, tie.paragraph)}"
    if tie.kind == "counterargument":
        title += " answers an objection"
    if tie.kind == "untied":
        title += " carries no reason"
    paragraph = grade.essay.paragraphs[tie.paragraph].of(grade.essay.text)
    return title, shortened(paragraph, 70), tie.kind == "untied"


def _conclusion(grade: Grade) -> tuple[str, str, bool]:
    again = grade.analysis.restatement
    if again is None:
        return "Conclusion", "I could not find the thesis again.", True
    return "Conclusion", grade.essay.text[again.start : again.end], False


def _column(at: int, texts: list[tuple[str, str, bool]]) -> list[Box]:
    boxes: list[Box] = []
    y = 0.0
    for title, text, broken in texts:
        lines = wrap(shortened(text, CHARACTERS * (MOST_LINES - 1)), CHARACTERS)[:MOST_LINES]
        titles = wrap(title, CHARACTERS)
        height = 2 * PADDING + LINE * (len(lines) + len(titles)) - 2
        head = "\n".join(titles)
        boxes.append(Box(at * (COLUMN + GAP), y, height, head, tuple(lines), broken))
        y += height + SPACE
    return boxes


def _height(column: list[Box]) -> float:
    return column[-1].y + column[-1].height if column else 0.0


def _centred(column: list[Box], height: float) -> list[Box]:
    down = (height - _height(column)) / 2
    return [
        Box(round(b.x, 1), round(b.y + down, 1), b.height, b.title, b.lines, b.broken)
        for b in column
    ]


def _links(grade: Grade, columns: list[list[Box]]) -> tuple[Link, ...]:
    thesis, reasons, paragraphs, ending = columns
    made = [_link(thesis[0], reason) for reason in reasons]
    again = grade.analysis.restatement
    for tie, box in zip(grade.analysis.ties, paragraphs, strict=True):
        made += [_link(reasons[i], box) for i in tie.pillars if i < len(reasons)]
        if not tie.pillars and tie.kind != "untied":
            made.append(_link(thesis[0], box, dashed=True))
        recalled = again is not None and (set(tie.pillars) & set(again.pillars))
        if recalled:
            made.append(_link(box, ending[0]))
    return tuple(made)


def _link(a: Box, b: Box, *, dashed: bool = False) -> Link:
    return Link(round(a.x + COLUMN, 1), a.middle, b.x, b.middle, dashed)


def _alt(grade: Grade) -> str:
    thesis, again = grade.analysis.thesis, grade.analysis.restatement
    ties = grade.analysis.ties
    tied = sum(tie.kind != "untied" for tie in ties)
    reasons = len(thesis.pillars) if thesis else 0
    return (
        f"Map of the argument: {'a thesis' if thesis else 'no thesis found'} with {reasons} "
        f"reasons; {tied} of {len(ties)} body paragraphs tied to it; the conclusion "
        f"{'says it again' if again else 'does not say it again'}."
    )

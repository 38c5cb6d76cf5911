"""The argument as a picture. A Grade in; boxes and lines with their places (in points) out.

A house: the thesis is the roof, its reasons are the pillars with the paragraphs that carry them,
the conclusion is the floor. What could not be found has a broken border or a line that stops, so
that the picture reads in black and white.
"""

from dataclasses import dataclass
from textwrap import wrap

from rubric.lookup import number, place, shortened
from rubric.report.wording import opens_with
from rubric.result import Grade
from rubric.types import Tie

WIDTH = 502.0  # points; the text width of an A4 page, the narrower of the two papers
EDGE = 1.0  # points kept free around the picture for the lines' own breadth
INSIDE = WIDTH - 2 * EDGE
GAP = 12.0  # points between two columns
DROP = 20.0  # points between roof, reasons and floor
SPACE = 8.0  # points between two boxes of a column
LINE = 10.5  # points from one line of text to the next
PADDING = 6.0
LETTER = 4.25  # points; a generous mean of the 8.5-point type, so that no line leaves its box
MOST_LINES = 5
NOUNS = {"thesis": "Reason", "plan": "Planned part", "topic": "Part of the topic"}
EXTRA = {  # what a paragraph can do besides carrying a reason
    "counterargument": "An objection, answered",
    "background": "Background",
    "untied": "No reason found",
}


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its lines of text; `broken` when something could not be found there."""

    x: float
    y: float
    width: float
    height: float
    titles: tuple[str, ...]
    lines: tuple[str, ...]
    broken: bool


@dataclass(frozen=True, slots=True)
class Link:
    """An upright line; `stops` where a link could not be found, `dashed` for an aside."""

    x: float
    y1: float
    y2: float
    dashed: bool
    stops: bool


@dataclass(frozen=True, slots=True)
class Diagram:
    """The picture, and the same in sentences for those who cannot see it."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    links: tuple[Link, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class _Column:
    """A reason, or another part a paragraph can play, with its paragraphs."""

    title: str
    text: str
    ties: tuple[Tie, ...]
    kind: str  # reason | free | counterargument | background | untied
    recalled: bool


def diagram(grade: Grade) -> Diagram:
    """Lay the argument out."""
    columns = _columns(grade)
    width = (INSIDE - GAP * (len(columns) - 1)) / len(columns)
    roof = _box(EDGE, EDGE, INSIDE, *_roof(grade))
    boxes, links = [roof], []
    top = EDGE + roof.height + DROP
    lefts = [EDGE + i * (width + GAP) for i in range(len(columns))]
    heads = [_head(column, x, top, width) for x, column in zip(lefts, columns, strict=True)]
    below = max(head.height for head in heads)
    stacks = [
        _stack(grade, column, head.x, top + below + SPACE, width)
        for column, head in zip(columns, heads, strict=True)
    ]
    deepest = max(stack[-1].y + stack[-1].height for stack in stacks)
    floor = _box(EDGE, deepest + DROP, INSIDE, *_floor(grade))
    for column, head, stack in zip(columns, heads, stacks, strict=True):
        raised = Box(head.x, top, width, below, head.titles, head.lines, head.broken)
        links += _uprights(column, raised, stack, roof, floor)
        boxes += [raised, *stack]
    boxes.append(floor)
    height = round(floor.y + floor.height + EDGE, 1)
    return Diagram(WIDTH, height, tuple(boxes), tuple(links), _alt(grade, columns))


def _columns(grade: Grade) -> list[_Column]:
    """Give a column to each reason, then one to each other part that paragraphs play."""
    analysis = grade.analysis
    base = analysis.thesis or analysis.plan
    said = analysis.restatement or analysis.echo
    again = said.pillars if said else ()
    noun = NOUNS[opens_with(grade)]
    columns = [
        _Column(
            f"{noun} {i + 1}",
            pillar.name,
            tuple(tie for tie in analysis.ties if i in tie.pillars),
            "reason",
            i in again,
        )
        for i, pillar in enumerate(base.pillars if base else ())
    ]
    rest = [tie for tie in analysis.ties if not tie.pillars]
    free = tuple(tie for tie in rest if tie.kind == "pillar")
    if free:
        columns.append(_Column("On the thesis", "", free, "free", said is not None))
    for kind, title in EXTRA.items():
        own = tuple(tie for tie in rest if tie.kind == kind)
        if own:
            columns.append(_Column(title, "", own, kind, recalled=True))
    return columns or [_Column("No reason found", "", (), "untied", recalled=True)]


def _roof(grade: Grade) -> tuple[str, str, bool]:
    thesis, plan, text = grade.analysis.thesis, grade.analysis.plan, grade.essay.text
    if thesis:
        return f"Thesis, {place(grade.essay, thesis.start)}", f"“{thesis.of(text)}”", False
    if plan:
        said = "In its place: "
        return "I could not find a thesis", f"{said}“{plan.of(text)}”", True
    return "I could not find a thesis", "", True


def _floor(grade: Grade) -> tuple[str, str, bool]:
    again = grade.analysis.restatement or grade.analysis.echo
    what = opens_with(grade)
    if again is None:
        return f"I could not find the {what} again at the end", "", True
    words = again.of(grade.essay.text)
    return f"The {what} again, {place(grade.essay, again.start)}", f"“{words}”", False


def _head(column: _Column, x: float, y: float, width: float) -> Box:
    lost = column.kind == "untied" or (column.kind == "reason" and not column.ties)
    return _box(x, y, width, column.title, column.text, lost)


def _stack(grade: Grade, column: _Column, x: float, y: float, width: float) -> list[Box]:
    if not column.ties:
        return [_box(x, y, width, "", "I found no paragraph for it.", broken=True)]
    boxes: list[Box] = []
    for tie in column.ties:
        words = tie.evidence[0] if tie.evidence else grade.essay.paragraphs[tie.paragraph]
        said = f"“{words.of(grade.essay.text)}”"
        title = f"¶{number(grade.essay, tie.paragraph)}"
        boxes.append(_box(x, y, width, title, said, column.kind == "untied"))
        y += boxes[-1].height + SPACE
    return boxes


def _box(x: float, y: float, width: float, title: str, text: str, broken: bool) -> Box:  # noqa: FBT001, PLR0913, PLR0917  # unpacked from a row
    fits = max(4, int((width - 2 * PADDING) / LETTER))
    titles = tuple(wrap(title, fits - fits // 12))
    cut = shortened(text, fits * (MOST_LINES - 1))
    if text.endswith("”") and not cut.endswith("”"):
        cut += "”"
    lines = tuple(wrap(cut, fits))[: MOST_LINES + 1]
    height = round(2 * PADDING + LINE * (len(titles) + len(lines)), 1)
    return Box(round(x, 1), round(y, 1), round(width, 1), height, titles, lines, broken)


def _uprights(column: _Column, head: Box, stack: list[Box], roof: Box, floor: Box) -> list[Link]:
    """Draw from the roof through a column down to the floor; stop where nothing was found."""
    middle = round(head.x + head.width / 2, 1)
    if column.kind == "untied":
        return []
    aside = column.kind in ("counterargument", "background")
    links = [Link(middle, roof.y + roof.height, head.y, aside, stops=False)]
    if column.ties:
        links.append(Link(middle, head.y + head.height, stack[-1].y, aside, stops=False))
    if column.ties and not aside:
        end = stack[-1].y + stack[-1].height
        lost = not column.recalled or floor.broken
        stop = (end + floor.y) / 2 if lost and floor.y - end < 2 * DROP else end + DROP / 2
        links.append(Link(middle, end, round(stop if lost else floor.y, 1), aside, lost))
    return links


def _alt(grade: Grade, columns: list[_Column]) -> str:
    """Say what the picture shows, column by column."""
    analysis = grade.analysis
    reasons = sum(column.kind == "reason" for column in columns)
    what = opens_with(grade)
    noun = ("reason" if what == "thesis" else "part") + ("" if reasons == 1 else "s")
    start = "a thesis with" if what == "thesis" else f"no thesis found, a {what} with"
    said = [f"Map of the argument: {start} {reasons} {noun}."]
    for column in columns:
        carried = ", ".join(f"¶{number(grade.essay, tie.paragraph)}" for tie in column.ties)
        lost = " Not found again in the conclusion." if not column.recalled else ""
        named = f"{column.title}: {column.text}" if column.text else column.title
        said.append(f"{named}, in {carried or 'no paragraph'}.{lost}")
    again = analysis.restatement or analysis.echo
    end = "says it again" if again else "does not say it again, as far as I found"
    return " ".join([*said, f"The conclusion {end}."])

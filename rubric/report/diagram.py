"""The argument as a picture. A Grade in; boxes and lines with their places (in points) out.

A house: the thesis is the roof, its reasons are the pillars with the paragraphs that carry them,
the conclusion is the floor. What could not be found has a broken border or a line that stops, so
that the picture reads in black and white. The picture stays on one page: the more paragraphs, the
less is quoted of each.
"""

from rubric.lookup import counted, is_last, number, place
from rubric.records import Record, replace
from rubric.report.paper import BREADTH, Paper
from rubric.report.typeset import joined, lines
from rubric.report.wording import is_said_again, opens_with
from rubric.result import Grade
from rubric.types import Tie

EDGE = 1.0  # points kept free around the picture for the lines' own breadth
GAP = 12.0  # points between two columns
DROP = 20.0  # points between roof, reasons and floor
SPACE = 8.0  # points between two boxes of a column
LINE = 10.5  # points from one line of text to the next
PADDING = 6.0
TYPE, BOLD = 8.5, 9.4  # points; bold sans as if it were serif of this size
MOST_LINES = 5  # of thesis, reason and restatement
QUOTED = (5, 3, 2, 1, 0)  # lines of each paragraph; none: a column names its paragraphs in one box
MOST_NAMED = 36  # lines of paragraphs' names in one box
TALLEST = 600.0  # points; with its heading less than the lower of the two papers has
MOST_COLUMNS = 6  # side by side, each broad enough for a long word; further reasons share one
NOUNS = {  # what the parts of the opening are called: one, several
    "thesis": ("Reason", "Reasons"),
    "plan": ("Point of the plan", "Points of the plan"),
    "topic": ("Part of the topic", "Parts of the topic"),
}
GIVEN, WHICH = "Your teacher found a thesis", "I could not tell which sentence it is."
NO_PARAGRAPH, NO_BODY = "I found no paragraph for it.", "I found no body paragraph."
UNNAMED = "not named in the {}"  # a reason that only its paragraphs give
EXTRA = {  # what a paragraph can do besides carrying a reason
    "counterargument": "An objection, answered",
    "background": "Background",
    "untied": "No reason found",
}


class Box(Record):
    """A box with its lines of text; `broken` when something could not be found there.

    `said` are title and text as they are written, whatever word a line cuts.
    """

    x: float
    y: float
    width: float
    height: float
    titles: tuple[str, ...]
    lines: tuple[str, ...]
    said: tuple[str, str]
    broken: bool


class Link(Record):
    """An upright line; `stops` where a link could not be found, `dashed` for an aside."""

    x: float
    y1: float
    y2: float
    dashed: bool
    stops: bool


class Diagram(Record):
    """The picture, and the same in sentences for those who cannot see it."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    links: tuple[Link, ...]
    alt: str


class _Column(Record):
    """A reason, or another part a paragraph can play, with its paragraphs."""

    title: str
    text: str
    ties: tuple[Tie, ...]
    kind: str  # reason | free | counterargument | background | untied
    recalled: bool


class _Words(Record):
    """What a box says: a title, and a text in at most so many lines."""

    title: str
    text: str = ""
    most: int = MOST_LINES
    broken: bool = False


def diagram(grade: Grade, paper: Paper = "a4") -> Diagram:
    """Lay the argument out, quoting as much of each paragraph as one page of `paper` holds."""
    columns = _columns(grade)
    made = _drawn(grade, columns, QUOTED[0], BREADTH[paper])
    for quoted in QUOTED[1:]:
        if made.height <= TALLEST:
            break
        made = _drawn(grade, columns, quoted, BREADTH[paper])
    return made


def _drawn(grade: Grade, columns: list[_Column], quoted: int, breadth: float) -> Diagram:
    """Lay the argument out with so many lines of each paragraph."""
    inside = breadth - 2 * EDGE
    width = (inside - GAP * (len(columns) - 1)) / len(columns)
    roof = _box(EDGE, EDGE, inside, _roof(grade))
    boxes, links = [roof], []
    top = EDGE + roof.height + DROP
    lefts = [EDGE + i * (width + GAP) for i in range(len(columns))]
    heads = [_box(x, top, width, _head(column)) for x, column in zip(lefts, columns, strict=True)]
    below = max(head.height for head in heads)
    stacks = [
        _stack(_boxed(grade, column, quoted), head.x, top + below + SPACE, width)
        for column, head in zip(columns, heads, strict=True)
    ]
    deepest = max(stack[-1].y + stack[-1].height for stack in stacks)
    floor = _box(EDGE, deepest + DROP, inside, _floor(grade))
    for column, head, stack in zip(columns, heads, stacks, strict=True):
        raised = replace(head, height=below)
        links += _uprights(column, raised, stack, roof, floor)
        boxes += [raised, *stack]
    boxes.append(floor)
    height = round(floor.y + floor.height + EDGE, 1)
    return Diagram(breadth, height, tuple(boxes), tuple(links), _alt(grade, columns))


def _columns(grade: Grade) -> list[_Column]:
    """Give a column to each reason, then one to each other part that paragraphs play."""
    analysis = grade.analysis
    base = analysis.thesis or analysis.plan
    said = analysis.restatement or analysis.echo
    again = said.pillars if said else ()
    what = opens_with(grade)
    noun, nouns = NOUNS[what]
    reasons = [
        _Column(
            f"{noun} {i + 1}",
            UNNAMED.format(what) if pillar.start is None else pillar.name,
            tuple(tie for tie in analysis.ties if i in tie.pillars),
            "reason",
            i in again,
        )
        for i, pillar in enumerate(base.pillars if base else ())
    ]
    others = _others(grade, recalled=said is not None)
    room = max(1, MOST_COLUMNS - len(others))
    if len(reasons) > room:
        title = f"{nouns} {room} to {len(reasons)}"
        reasons[room - 1 :] = [_together(title, reasons[room - 1 :])]
    none = _Column("No reason found", "", (), "untied", recalled=True)
    return [*reasons, *others] or [none]


def _together(title: str, reasons: list[_Column]) -> _Column:
    """Give the reasons that have no column of their own one for all."""
    ties = {tie.paragraph: tie for reason in reasons for tie in reason.ties}
    return _Column(
        title,
        "; ".join(dict.fromkeys(reason.text for reason in reasons)),
        tuple(tie for _, tie in sorted(ties.items())),
        "reason",
        all(reason.recalled for reason in reasons),
    )


def _others(grade: Grade, *, recalled: bool) -> list[_Column]:
    """Give a column to each part that paragraphs play besides carrying a reason.

    A paragraph that answers an objection with a reason stands in the columns of both.
    """
    ties = grade.analysis.ties
    free = tuple(tie for tie in ties if tie.kind == "pillar" and not tie.pillars)
    columns = [_Column("On the thesis", "", free, "free", recalled)] if free else []
    for kind, title in EXTRA.items():
        own = tuple(tie for tie in ties if tie.kind == kind)
        if own:
            columns.append(_Column(title, "", own, kind, recalled=True))
    return columns


def _roof(grade: Grade) -> _Words:
    thesis, plan, text = grade.analysis.thesis, grade.analysis.plan, grade.essay.text
    if thesis:
        return _Words(f"Thesis, {place(grade.essay, thesis.start)}", f"“{thesis.of(text)}”")
    if grade.is_thesis_given:
        return _Words(GIVEN, WHICH)
    said = f"In its place: “{plan.of(text)}”" if plan else ""
    return _Words("I could not find a thesis", said, broken=True)


def _floor(grade: Grade) -> _Words:
    thesis = grade.analysis.thesis
    if thesis and is_last(grade.essay, thesis):
        return _Words(f"The thesis stands only in {place(grade.essay, thesis.start)}", broken=True)
    again = grade.analysis.restatement or grade.analysis.echo
    what = opens_with(grade)
    if again is None or not is_said_again(grade):
        return _Words(f"I could not find the {what} again at the end", broken=True)
    words = again.of(grade.essay.text)
    return _Words(f"The {what} again, {place(grade.essay, again.start)}", f"“{words}”")


def _head(column: _Column) -> _Words:
    lost = column.kind == "untied" or (column.kind == "reason" and not column.ties)
    return _Words(column.title, column.text, broken=lost)


def _boxed(grade: Grade, column: _Column, quoted: int) -> list[_Words]:
    """Give the paragraphs of a column, so many lines of each; for none, all in one box."""
    broken = column.kind == "untied"
    if not column.ties:
        return [_Words("", NO_BODY if broken else NO_PARAGRAPH, broken=True)]
    named = [f"¶{number(grade.essay, tie.paragraph)}" for tie in column.ties]
    if not quoted:
        return [_Words(", ".join(named), broken=broken)]
    said = []
    for name, tie in zip(named, column.ties, strict=True):
        words = tie.evidence[0] if tie.evidence else grade.essay.paragraphs[tie.paragraph]
        said.append(_Words(name, f"“{words.of(grade.essay.text)}”", quoted, broken))
    return said


def _stack(said: list[_Words], x: float, y: float, width: float) -> list[Box]:
    boxes: list[Box] = []
    for words in said:
        boxes.append(_box(x, y, width, words))
        y += boxes[-1].height + SPACE
    return boxes


def _box(x: float, y: float, width: float, words: _Words) -> Box:
    fits = width - 2 * PADDING
    titles = lines(words.title, fits, BOLD, MOST_NAMED)
    told = lines(words.text, fits, TYPE, words.most)
    height = round(2 * PADDING + LINE * (len(titles) + len(told)), 1)
    said = joined(titles, words.title), joined(told, words.text)
    place = round(x, 1), round(y, 1), round(width, 1), height
    return Box(*place, titles, told, said, words.broken)


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
    base = analysis.thesis or analysis.plan
    reasons = sum(pillar.start is not None for pillar in base.pillars) if base else 0
    what = opens_with(grade)
    named = counted(reasons, "reason" if what == "thesis" else "part")
    none = "a thesis that the teacher found" if grade.is_thesis_given else "no thesis found"
    start = "a thesis with" if what == "thesis" else f"{none}, a {what} with"
    said = [f"Map of the argument: {start} {named}."]
    for column in columns:
        carried = ", ".join(f"¶{number(grade.essay, tie.paragraph)}" for tie in column.ties)
        lost = " Not found again in the conclusion." if not column.recalled else ""
        head = f"{column.title}: {column.text}" if column.text else column.title
        said.append(f"{head}, in {carried or 'no paragraph'}.{lost}")
    last = analysis.thesis and is_last(grade.essay, analysis.thesis)
    again = not last and is_said_again(grade)
    end = "says it again" if again else "does not say it again, as far as I found"
    return " ".join([*said, f"The conclusion {end}."])

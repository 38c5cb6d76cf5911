"""Page 1 stays one page: what stands on it in, how tight its type and how high its box out.

Heights are reckoned in points from the lines each text takes; they are those of `report.css`, and
the tests hold that no page spills.
"""

from collections.abc import Iterable

from rubric.records import Record, replace
from rubric.report.columns import cells
from rubric.report.front import Front, Row, StepView, bared
from rubric.report.paper import HEIGHT, Paper

LETTER, BOLD = 0.46, 0.51  # breadth of a mean letter, in sizes of its type; a wide one has two
WHOLE, BAND, CELL = 504.0, 416.0, 112.0  # points: the breadth of the page, a band, a column
TITLE = 68.0  # points: the breadth of a question's title
ADDRESS = 30  # letters; longer words are addresses
TOTAL = 12.5  # size of the total's type, in points
LEAST, MOST = 9.0, 46.0  # millimetres of the box for the teacher's comment
MILLIMETRE = 72 / 25.4  # points
COMMENT, COMMENT_WIDTH, COMMENT_HEAD = 9.0, 420.0, 14.0  # of a teacher's words in the box
OWN_LINES = 4  # a teacher's mark takes in its cell, with what was found
SPARE = 22.0  # points left free; no page of 100 school essays was reckoned lower by more


class Type(Record):
    """Sizes of type and the breaks between parts, in points; `name` is that of its style."""

    name: str
    title: float
    thesis: float
    text: float
    line: float
    cell: float
    cell_line: float
    cell_gap: float
    gap: float
    bars: bool
    margins: float  # what the height takes of what is reckoned with wide margins


NORMAL = Type("", 19, 11.5, 10, 13.6, 9, 11.7, 6.5, 6, bars=True, margins=1.0)
SNUG = Type("snug", 17, 11, 10, 12.6, 9, 10.8, 4.5, 3, bars=True, margins=0.97)
TIGHT = Type("dense", 16, 10.5, 9, 11.25, 8.5, 10.2, 4.5, 3, bars=False, margins=0.88)


class Room(Record):
    """How page 1 is set: the name of its type, the height of the comment box (mm).

    `letters`: how many of a teacher's comment stand in the box. `bare`: so many questions that
    their table leaves out what the levels say, which follows on the next pages.
    """

    type: str
    bare: bool
    comment: float
    letters: int

    @property
    def dense(self) -> bool:
        """Tell whether there is less to say, in the tightest type."""
        return self.type == TIGHT.name


def room(title: str, meta: Iterable[str], front: Front, tight: Front, paper: Paper) -> Room:
    """Choose the type that leaves room for a comment; `tight` is the page with less to say."""
    about = (title, *meta)
    said = 1.36 * COMMENT * _lines(front.comment, COMMENT, COMMENT_WIDTH) + COMMENT_HEAD
    least = max(LEAST * MILLIMETRE, said if front.comment else 0)
    for used, page in ((NORMAL, front), (SNUG, front), (TIGHT, tight)):
        left = HEIGHT[paper] - _taken(about, page, used)
        if left >= least:
            break
    bare = left < 0
    if bare:
        rows = tuple(replace(row, title="", says="", asks="") for row in tight.rows)
        left = HEIGHT[paper] - _taken(about, replace(bared(tight), rows=rows), TIGHT)
    wanted = max(MOST, said / MILLIMETRE if front.comment else 0)
    comment = round(min(wanted, max(LEAST, left / MILLIMETRE)), 1)
    lines = max(1, int((comment * MILLIMETRE - COMMENT_HEAD) / (1.36 * COMMENT)))
    narrow = len(front.comment) / max(1, cells(front.comment))  # of its letters, half where wide
    return Room(used.name, bare, comment, int(lines * narrow * COMMENT_WIDTH / (COMMENT * LETTER)))


def _taken(about: tuple[str, ...], front: Front, used: Type) -> float:
    """Add up the heights of everything but the comment box."""
    title, *meta = about
    header = 16 + 1.15 * used.title * _lines(title, used.title, WHOLE)
    header += sum(13.2 * _lines(line, 9, WHOLE) for line in (*meta, *front.notices))
    header += 11 + 6 * len(front.notices)
    thesis = 33 + 1.32 * used.thesis * _lines(front.thesis, used.thesis, BAND)
    works = 14 + used.line * _lines(front.strength + front.strength_quote, used.text, BAND)
    steps = (
        14 + sum(_step(step, used) for step in front.steps) + used.line * bool(front.more_steps)
    )
    table = 46 + sum(_row(row, used) for row in front.rows)
    strip = sum(_strip(line) for line in _rows(front))
    foot = 31 + 17 * _lines(front.total, TOTAL, WHOLE) + used.line * len(front.adjustments)
    parts = header + thesis + works + steps + table + strip + foot
    return used.margins * parts + SPARE


def _lines(text: str, size: float, width: float, letter: float = LETTER) -> int:
    """Give the lines a text takes, at least one; an address may leave half a line empty."""
    breadth = size * letter
    broad = sum(len(word) > ADDRESS and 2 * len(word) * breadth > width for word in text.split())
    return max(1, broad - int(-cells(text) * breadth // width))


def _step(step: StepView, used: Type) -> float:
    said = (f"{step.title} {step.place} {step.worth}", f"{step.quote} {step.found}")
    plain = sum(_lines(text, used.text, BAND) for text in said)
    return used.gap + used.line * (plain + _lines(step.says, used.text, BAND, BOLD))


def _row(row: Row, used: Type) -> float:
    texts = [_lines(text, used.cell, CELL) for text in (row.says, row.asks)]
    texts.append(_lines(row.title, used.cell, TITLE, BOLD))
    level = max(1 + (used.bars or row.doubt), OWN_LINES if row.found else 0)
    return used.cell_gap + used.cell_line * max(*texts, level)


def _rows(front: Front) -> list[tuple[str, ...]]:
    said = [cell.carries for cell in front.strip]
    step = front.side_by_side
    return [tuple(said[i : i + step]) for i in range(0, len(said), step)]


def _strip(row: tuple[str, ...]) -> float:
    """Give the height of one row of the strip, a paragraph number above what it carries."""
    width = WHOLE / len(row) - 14
    return 12 + 10.7 * (1 + max(_lines(text, 8.5, width) for text in row))

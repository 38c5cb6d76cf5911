"""The rubric as a hand-out for a class. Its rows and rules in; self-contained HTML or PDF out."""

from rubric.records import Record
from rubric.report.html import filled
from rubric.report.paper import Paper
from rubric.report.pdf import drawn
from rubric.report.wording import NOT_JUDGED

MANY = 5  # levels side by side that need smaller type
IDENTIFIER = 32  # hexadecimal digits of a PDF's identifier


class Cell(Record):
    """A level of a question: its name, where the column's head does not say it, and the rest."""

    name: str
    points: int
    says: str


class Row(Record):
    """A question: what it is called, worth and asks; no cells where the teacher judges it."""

    title: str
    points: int
    asks: str
    cells: tuple[Cell, ...]


class Handout(Record):
    """A rubric for a class; `rules` are sentences about what else moves the total.

    There is a head for each level; all are empty where questions name their levels otherwise.
    """

    title: str
    points: int
    version: str
    sha256: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    rules: tuple[str, ...]
    letters: str

    @property
    def dense(self) -> bool:
        """Tell whether the table needs smaller type."""
        return len(self.heads) >= MANY


def page(handout: Handout, *, styled: bool = True) -> str:
    """Render the hand-out; `styled` has the style inside."""
    styles = ("report.css", "handout.css") if styled else ()
    return filled("handout.html.j2", styles, handout=handout, not_judged=NOT_JUDGED)


def pdf(handout: Handout, paper: Paper = "a4") -> bytes:
    """Render the hand-out as a tagged PDF; the same bytes each time.

    Raises MissingLibraryError, saying what to install, where Pango is missing.
    """
    identifier = bytes.fromhex(handout.sha256[:IDENTIFIER])
    return drawn(page(handout, styled=False), identifier, paper, "handout.css")

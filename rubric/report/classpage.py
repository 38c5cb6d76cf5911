"""The class on a page: a `ClassPage` of plain strings in; self-contained HTML, or a PDF, out."""

from hashlib import sha256

from rubric.records import Record
from rubric.report import html, pdf
from rubric.report.paper import Paper

TEMPLATE, STYLES = "classpage.html.j2", ("report.css", "classpage.css")


class Told(Record):
    """An essay and what is said of it; `link` leads to its report (empty: none)."""

    name: str
    says: str
    link: str = ""


class Bar(Record):
    """How many essays are at a level; `share` of the class, 0 to 100; `sure`: drawn full."""

    label: str
    count: int
    share: int
    sure: bool


class Chart(Record):
    """A criterion: its bars, best level first, and what the class lacks, most frequent first."""

    title: str
    bars: tuple[Bar, ...]
    lacks: tuple[str, ...]


class Missing(Record):
    """What the class lacks most: the criterion, how many lack it, words that show it."""

    title: str
    says: str
    quotes: tuple[str, ...]


class Line(Record):
    """An essay in the table: its level for each criterion, its total or its range.

    Where there are many criteria, a level is told by its number from below.
    """

    essay: Told
    levels: tuple[str, ...]
    total: str


class ClassPage(Record, kw_only=True):
    """Everything on the pages, in their order. `pairs` is null where none were looked for.

    `hint` asks whether the rubric is the right one (empty: it seems so). `legend` says what the
    heads and the numbers of the table mean, where they are short; `listed` says which essays the
    table has, and `left` where the others are.
    """

    title: str
    rubric: str
    graded: str
    hint: str
    first: tuple[Told, ...]
    more_first: str
    charts: tuple[Chart, ...]
    missing: Missing | None
    pairs: tuple[str, ...] | None
    failures: tuple[Told, ...]
    more_failures: str
    listed: str
    left: str
    heads: tuple[str, ...]
    legend: str
    lines: tuple[Line, ...]
    engine: str

    @property
    def waiting(self) -> bool:
        """Tell whether a level waits for the teacher."""
        return any(bar.count and not bar.sure for chart in self.charts for bar in chart.bars)


def page(view: ClassPage, *, styled: bool = True) -> str:
    """Render as HTML; `styled` has the style inside."""
    return html.filled(TEMPLATE, STYLES if styled else (), view=view)


def as_pdf(view: ClassPage, paper: Paper) -> bytes:
    """Render as PDF on `paper`. Raises MissingLibraryError where Pango is missing."""
    written = page(view, styled=False)
    return pdf.drawn(written, sha256(written.encode()).digest()[:16], paper, STYLES[1])

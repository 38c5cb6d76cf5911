"""The essay with its evidence marked. A Grade in, paragraphs of labelled segments out.

Each criterion has a letter; each place it rests on has that letter and a number (A1, C4). Spans
may overlap: the text is cut at every edge, and a segment knows all the labels that end with it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rubric.lookup import PROSE, number
from rubric.result import Grade, Mark
from rubric.types import Paragraph, Span

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Label(Span):
    """A marked place: its letter, its number, what it shows, whether it is a next step."""

    letter: str
    number: int
    says: str
    todo: bool

    @property
    def name(self) -> str:
        """The label as printed: "A1", or "A1?" for a next step."""
        return f"{self.letter}{self.number}{'?' if self.todo else ''}"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same labels; `ends` are those printed behind it."""

    text: str
    letters: str
    todo: bool
    ends: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph of the essay: its role, its ¶ number (null outside prose), its segments."""

    role: str
    number: int | None
    segments: tuple[Segment, ...]
    notes: tuple[Label, ...]


def letters(grade: Grade) -> dict[str, str]:
    """Give each criterion its letter, in the rubric's order."""
    return {mark.criterion: LETTERS[i % 26] for i, mark in enumerate(grade.marks)}


def marked(grade: Grade) -> tuple[MarkedParagraph, ...]:
    """Give the essay's paragraphs with their evidence and next steps marked."""
    labels = _labels(grade)
    made = []
    for i, paragraph in enumerate(grade.essay.paragraphs):
        own = [label for label in labels if paragraph.covers(label)]
        count = number(grade.essay, i) if paragraph.role in PROSE else None
        segments = _segments(grade.essay.text, paragraph, own)
        made.append(MarkedParagraph(paragraph.role, count, segments, _notes(own)))
    return tuple(made)


def _labels(grade: Grade) -> list[Label]:
    """Give every place a mark rests on its number, in the order of the text."""
    made: list[Label] = []
    for mark, letter in zip(grade.marks, letters(grade).values(), strict=True):
        places = sorted(_places(mark), key=lambda row: (row[0].start, row[0].end, row[2]))
        for n, (span, says, todo) in enumerate(places, 1):
            made.append(Label(span.start, span.end, letter, n, says, todo))
    return sorted(made, key=lambda label: (label.start, -label.end, label.letter))


def _places(mark: Mark) -> list[tuple[Span, str, bool]]:
    """Give each distinct place with what it shows and whether it is a next step."""
    places: dict[tuple[int, int, bool], str] = {}
    for finding in mark.findings:
        for evidence in finding.evidence:
            places.setdefault((evidence.start, evidence.end, False), finding.says)
    step = mark.next_step
    if step and step.start is not None and step.end is not None:
        places.setdefault((step.start, step.end, True), step.says)
    return [(Span(start, end), says, todo) for (start, end, todo), says in places.items()]


def _segments(text: str, paragraph: Paragraph, labels: list[Label]) -> tuple[Segment, ...]:
    edges = {paragraph.start, paragraph.end}
    edges.update(edge for label in labels for edge in (label.start, label.end))
    cuts = sorted(edges)
    return tuple(_segment(text, Span(start, end), labels) for start, end in pairwise(cuts))


def _segment(text: str, span: Span, labels: list[Label]) -> Segment:
    over = [label for label in labels if label.covers(span)]
    return Segment(
        span.of(text),
        "".join(sorted({label.letter for label in over if not label.todo})),
        any(label.todo for label in over),
        tuple(label for label in labels if label.end == span.end),
    )


def _notes(labels: Iterable[Label]) -> tuple[Label, ...]:
    """Give one note for each thing shown in a paragraph; ten citations share one."""
    notes: dict[tuple[str, str], Label] = {}
    for label in labels:
        notes.setdefault((label.letter, label.says), label)
    return tuple(notes.values())

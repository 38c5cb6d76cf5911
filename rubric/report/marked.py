"""The essay with its evidence marked. A Grade in, paragraphs of labelled segments out.

Each criterion has a code, each place it rests on that code and a number (T1, Ci4); a place where
something is to be done has the step's number. Spans may overlap: the text is cut at every edge,
and a segment knows all the labels that end with it.
"""

from collections.abc import Iterable
from itertools import pairwise

from rubric.lookup import PROSE, number
from rubric.records import Record
from rubric.report.wording import ordered_steps, told
from rubric.result import Grade, Mark
from rubric.types import Paragraph, Span

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LONGEST_CODE = 2  # letters of a title; where two still agree, A, B, C … tell them apart
STYLES = 4  # ways to underline, so that neighbours differ without colour


class Label(Span):
    """A marked place: its name as printed, what it shows, its criterion's place, a step or not."""

    name: str
    says: str
    style: int
    step: bool


class Segment(Record):
    """A stretch of text under the same labels; `ends` are those printed behind it.

    `style` is the way to underline (null: no evidence), `step` whether something is to be done.
    """

    text: str
    style: int | None
    step: bool
    ends: tuple[Label, ...]


class MarkedParagraph(Record):
    """A paragraph of the essay: its role, its ¶ number (null outside prose), its segments.

    `whole` are the steps that concern all of it; they are not marked in the text.
    """

    role: str
    number: int | None
    index: int
    whole: tuple[Label, ...]
    segments: tuple[Segment, ...]
    notes: tuple[Label, ...]


def codes(grade: Grade) -> dict[str, str]:
    """Give each criterion its code: the first letters of its title that tell it apart."""
    titles = {mark.criterion: mark.title.title() for mark in grade.marks}
    given = {}
    for criterion, title in titles.items():
        others = [other for name, other in titles.items() if name != criterion]
        heads = (title[:n] for n in range(1, LONGEST_CODE + 1))
        own = (h for h in heads if h.isalpha() and not any(o.startswith(h) for o in others))
        given[criterion] = next(own, "")
    if all(given.values()):
        return given
    return {mark.criterion: LETTERS[i % len(LETTERS)] for i, mark in enumerate(grade.marks)}


def labels(grade: Grade) -> tuple[Label, ...]:
    """Give every marked place its label, in the order of the text."""
    made: list[Label] = []
    for style, (mark, code) in enumerate(zip(grade.marks, codes(grade).values(), strict=True)):
        places = sorted(_places(grade, mark).items())
        for n, ((start, end), says) in enumerate(places, 1):
            made.append(Label(start, end, f"{code}{n}", says, style % STYLES, step=False))
    for rank, (_, step) in enumerate(ordered_steps(grade), 1):
        if step.start is not None and step.end is not None:
            made.append(Label(step.start, step.end, str(rank), step.says, 0, step=True))
    return tuple(sorted(made, key=lambda label: (label.start, -label.end, label.name)))


def marked(grade: Grade) -> tuple[MarkedParagraph, ...]:
    """Give the essay's paragraphs with their evidence and next steps marked."""
    every = labels(grade)
    before: set[str] = set()
    made = []
    for i, paragraph in enumerate(grade.essay.paragraphs):
        own = [label for label in every if paragraph.covers(label)]
        count = number(grade.essay, i) if paragraph.role in PROSE else None
        whole = tuple(label for label in own if label.step and label.covers(paragraph))
        segments = _segments(grade.essay.text, paragraph, [x for x in own if x not in whole])
        notes = _notes(own, before)
        made.append(MarkedParagraph(paragraph.role, count, i, whole, segments, notes))
    return tuple(made)


def _places(grade: Grade, mark: Mark) -> dict[tuple[int, int], str]:
    """Give each distinct place a mark rests on, with what it shows.

    A finding with a step says what is wanting, which is not what its evidence shows.
    """
    places: dict[tuple[int, int], str] = {}
    for finding in told(grade, mark):
        for evidence in finding.evidence:
            shows = "" if finding.step else finding.says
            places.setdefault((evidence.start, evidence.end), shows)
    return places


def _segments(text: str, paragraph: Paragraph, own: list[Label]) -> tuple[Segment, ...]:
    edges = {paragraph.start, paragraph.end}
    edges.update(edge for label in own for edge in (label.start, label.end))
    return tuple(_segment(text, Span(start, end), own) for start, end in pairwise(sorted(edges)))


def _segment(text: str, span: Span, own: list[Label]) -> Segment:
    """Cut one segment; where evidence overlaps, the narrowest place decides the underline."""
    over = [label for label in own if label.covers(span)]
    shown = [label for label in over if not label.step]
    narrowest = min(shown, key=lambda label: label.end - label.start, default=None)
    return Segment(
        span.of(text),
        narrowest.style if narrowest else None,
        any(label.step for label in over),
        tuple(label for label in own if label.end == span.end),
    )


def _notes(own: Iterable[Label], told: set[str]) -> tuple[Label, ...]:
    """Give each step its note, then each thing shown, the first time in the essay."""
    steps = [label for label in own if label.step]
    shown = []
    for label in own:
        if not label.step and label.says and label.says not in told:
            shown.append(label)
            told.add(label.says)
    return (*steps, *shown)

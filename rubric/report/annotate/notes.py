"""What is said in the student's own file. A Grade in, notes with their places out.

A note stands at the words a finding rests on or a step is about. What a criterion says is said
once, at the first of its places; what concerns no words in particular, where the prose ends.
"""

import re
from collections.abc import Iterable, Iterator

from rubric.lookup import (
    TAIL_WORDS,
    prose,
    sentence_at,
    sentences_in,
    shortened,
    stretch,
)
from rubric.records import Record, replace
from rubric.report import sums, wording
from rubric.report.front import Row, StepView, front, steps
from rubric.result import Finding, Grade, Mark
from rubric.types import Span

QUOTE = 220  # code points of a quotation where the words cannot be marked themselves
NEXT = "Next step {} ({}): {}"
AT_LARGE = "Next step {}, {} ({}): {}"
WHOLE = "This is about all of {}."
OTHERWISE = "it reads otherwise than when it was graded; grade it again"
SUMMARY = "Feedback on the whole essay"


class Part(Record):
    """What one criterion says at a place: its title with its level, and lines."""

    head: str
    lines: tuple[str, ...]


class Note(Span):
    """A comment on a stretch of the essay; `tone` is its criterion's place among all.

    `step`: something is to be done.
    """

    parts: tuple[Part, ...]
    tone: int
    step: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """All that it says, a head before each criterion's lines."""
        return tuple(line for part in self.parts for line in (part.head, *part.lines))


class _Place(Span):
    """The lines of one criterion at one place: what was found, and what to do."""

    tone: int
    head: str
    found: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()


def notes(grade: Grade) -> tuple[Note, ...]:
    """Give the notes in the order of the text, the sum of all at its end."""
    rows = front(grade).rows
    views = dict(zip(map(_step_of, wording.ordered_steps(grade)), steps(grade), strict=True))
    places: list[_Place] = []
    for tone, (mark, row) in enumerate(zip(grade.marks, rows, strict=True)):
        own = _of_mark(grade, mark, tone, row, views.get(mark.criterion))
        # Narrowed first: what is said of words within a whole paragraph stays at those words.
        places += _folded(_narrowed(grade, each) for each in _widened(grade, own))
    ordered = sorted(_merged(places), key=lambda note: (note.start, -note.end))
    return (*ordered, _summary(grade, views.values(), ordered))


def _step_of(row: tuple[Mark, object]) -> str:
    return row[0].criterion


def _of_mark(
    grade: Grade, mark: Mark, tone: int, row: Row, view: StepView | None
) -> Iterator[_Place]:
    """Give the places of a criterion, some of them twice."""
    head = f"{row.title}: {row.counts}"
    for finding in wording.told(grade, mark):
        if finding.status != "not_applicable":
            for span, said in _said(finding):
                yield _Place(span.start, span.end, tone, head, (said,))
    step = mark.next_step
    if view and step and step.start is not None and step.end is not None:
        says = NEXT.format(view.rank, view.worth, view.says)
        yield _Place(step.start, step.end, tone, head, steps=(says,))


def _said(finding: Finding) -> Iterator[tuple[Span, str]]:
    """Say what was found, at the first of its places; the others would only point to it.

    A finding with a step tells what is wanting; that is said where the step is.
    """
    step = finding.step
    if step is None:
        yield from ((place, finding.says) for place in finding.evidence[:1])
    elif step.start is not None and step.end is not None:
        yield Span(step.start, step.end), finding.says


def _widened(grade: Grade, places: Iterable[_Place]) -> Iterator[_Place]:
    """Say at its sentence what is said of a word or a note's mark: too little to be seen alone."""
    draft = grade.essay
    for place in places:
        alone = len(place.of(draft.text).split()) <= 1
        around = sentence_at(draft, place.start) if alone and draft.sentences else place
        yield replace(place, start=around.start, end=around.end) if around.covers(place) else place


def _folded(places: Iterable[_Place]) -> list[_Place]:
    """Say at the wider place what one criterion says of words within it."""
    kept: list[_Place] = []
    for place in sorted(places, key=lambda each: (each.start, -each.end)):
        at = next((at for at, each in enumerate(kept) if each.covers(place)), None)
        if at is None:
            kept.append(place)
            continue
        found = tuple(dict.fromkeys((*kept[at].found, *place.found)))
        kept[at] = replace(kept[at], found=found, steps=(*kept[at].steps, *place.steps))
    return kept


def _narrowed(grade: Grade, place: _Place) -> _Place:
    """Say of whole paragraphs at their first sentence: of what is all marked, none is read."""
    draft = grade.essay
    whole = tuple(i for i, paragraph in enumerate(draft.paragraphs) if place.covers(paragraph))
    sentences = [sentence for i in whole for sentence in sentences_in(draft, i)]
    if len(sentences) <= 1:
        return place
    said = WHOLE.format(stretch(draft, whole))
    return replace(place, end=sentences[0].end, found=(said, *place.found))


def _merged(places: Iterable[_Place]) -> list[Note]:
    """Make one note of what several criteria say of the same words."""
    found: dict[tuple[int, int], Note] = {}
    for place in sorted(places, key=lambda each: (each.start, -each.end, each.tone)):
        key, part = (place.start, place.end), Part(place.head, (*place.found, *place.steps))
        if key in found:
            old = found[key]
            step = old.step or bool(place.steps)
            found[key] = replace(old, parts=(*old.parts, part), step=step)
        else:
            found[key] = Note(*key, (part,), place.tone, step=bool(place.steps))
    return [*found.values()]


def _summary(grade: Grade, views: Iterable[StepView], others: Iterable[Note]) -> Note:
    """Sum up at the last words of the essay: what is left to do at large, levels, the total."""
    asked = {mark.criterion: mark.next_step for mark in grade.marks}
    placed = {mark.title for mark in grade.marks if (step := asked[mark.criterion]) and step.end}
    lines = [
        AT_LARGE.format(view.rank, view.title, view.worth, view.says)
        for view in views
        if view.title not in placed
    ]
    lines += [wording.left_over(grade)] if not any(asked.values()) else []
    lines += [wording.standing(mark) + "." for mark in grade.marks]
    lines += [*sums.adjusted(grade), sums.total_line(grade), wording.NOT_JUDGED]
    comment = (grade.teacher.comment if grade.teacher else None) or ""
    lines += [f"Your teacher: {comment}"] if comment else []
    return Note(*_last_words(grade, others), (Part(SUMMARY, tuple(lines)),), len(grade.marks))


def _last_words(grade: Grade, others: Iterable[Note]) -> tuple[int, int]:
    """Give the last words of the prose, at which no other note stands."""
    draft, taken = grade.essay, {(note.start, note.end) for note in others}
    last = [draft.paragraphs[i] for i in prose(draft)[-1:]]
    begin, end = (last[0].start, last[0].end) if last else (0, len(draft.text))
    words = [begin + word.start() for word in re.finditer(r"\S+", draft.text[begin:end])]
    free = (start for start in words[-TAIL_WORDS:] if (start, end) not in taken)
    return next(free, begin), end


def quoted(text: str, note: Note) -> str:
    """Give a note's words, for a comment that cannot stand at them."""
    return f"“{shortened(note.of(text), QUOTE)}”"

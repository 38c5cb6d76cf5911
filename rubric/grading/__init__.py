"""The decision: an Essay and a Rubric in, a Grade out.

Every reading of the argument is graded. The likeliest one gives the marks; all of them together
give the bounds of the total and say which marks are unsure.
"""

from dataclasses import replace

from rubric import __version__, advisories, semantics
from rubric.grading.exemplar import best_words
from rubric.grading.marks import mark_criterion
from rubric.grading.totals import Asked, add_up, gain
from rubric.result import Engine, Grade, Mark, RubricStamp, Total
from rubric.schema import Rubric, RubricFile
from rubric.types import Essay


def grade(essay: Essay, file: RubricFile) -> Grade:
    """Grade an essay. Evidence that `advisories` finds void earns nothing, for any check."""
    rubric = file.rubric
    void = advisories.voids(essay.draft)
    readings = [_reading(essay, i, void) for i in range(1 + len(essay.alternatives))]
    judged = [tuple(mark_criterion(sound, c) for c in rubric.criteria) for sound in readings]
    totals = [
        add_up(rubric, marks, Asked(sound)) for marks, sound in zip(judged, readings, strict=True)
    ]
    marks = tuple(_settled(row) for row in zip(*judged, strict=True))
    return Grade(
        engine=Engine(__version__, semantics.IDENTITY),
        rubric=RubricStamp(rubric.id, rubric.title, rubric.version, file.sha256),
        source=essay.submission,
        essay=essay.draft,
        analysis=essay.argument,
        marks=_finished(rubric, marks, readings[0], file),
        total=_bounded(totals, provisional=any(m.status == "unsure" for m in marks)),
        notices=(*essay.notices, *advisories.notices(essay.draft, void)),
    )


def _reading(essay: Essay, at: int, void: tuple[advisories.Void, ...]) -> Essay:
    """Give the essay under one of its readings, without void evidence."""
    arguments = (essay.argument, *essay.alternatives)
    return advisories.sound(replace(essay, argument=arguments[at]), void)


def _settled(row: tuple[Mark, ...]) -> Mark:
    """Give the likeliest reading's mark; unsure where another has other words or another level."""
    first = row[0]
    if first.status != "unsure" or any(_differs(first, other) for other in row[1:]):
        return first
    return replace(first, status="scored")


def _differs(a: Mark, b: Mark) -> bool:
    words_a = [finding.evidence for finding in a.findings]
    words_b = [finding.evidence for finding in b.findings]
    return a.level != b.level or words_a != words_b


def _finished(
    rubric: Rubric, marks: tuple[Mark, ...], sound: Essay, file: RubricFile
) -> tuple[Mark, ...]:
    """Add to each mark what its next level would gain and the exemplar's words."""
    quotes = best_words(file, sound.submission.sha256) if any(m.next_level for m in marks) else {}
    asked = Asked(sound)
    return tuple(
        replace(
            mark,
            gain=gain(rubric, marks, at, asked),
            exemplar=quotes.get(mark.criterion) if mark.next_level else None,
        )
        for at, mark in enumerate(marks)
    )


def _bounded(totals: list[Total], *, provisional: bool) -> Total:
    first = totals[0]
    if not provisional:
        return first
    points = [total.points for total in totals]
    return replace(first, low=min(points), high=max(points), provisional=True)

"""The decision: an Essay and a Rubric in, a Grade out.

Every reading of the argument is graded as if it were the only one. The likeliest gives the marks;
all of them together give the bounds of the total and say which marks are unsure.
"""

from collections.abc import Iterator

from rubric import __version__, advisories, analysis, checks, semantics
from rubric.grading import stories
from rubric.grading.exemplar import best_words, is_exemplar, told_by_exemplar
from rubric.grading.feedback import worded
from rubric.grading.marks import advice, mark_criterion
from rubric.grading.totals import Rule, add_up, at_end, bounded, gain, rules
from rubric.lookup import has_lost_breaks, prose
from rubric.reasons import ask_in_doubt
from rubric.records import replace
from rubric.result import Engine, Grade, Mark, RubricStamp, Total
from rubric.schema import Criterion, Rubric, RubricFile
from rubric.source import Notice
from rubric.types import Essay

ITSELF = Notice(
    "is-exemplar",
    "This is the rubric's own sample essay, word for word; the marks are the sample's.",
)
ENOUGH = 0.9  # of the points; below, an essay is asked something, though nothing be sure


def grade(essay: Essay, file: RubricFile) -> Grade:
    """Grade an essay. Evidence that `advisories` finds void earns nothing, for any check."""
    rubric = file.rubric
    told = told_by_exemplar(file, essay.submission.sha256)
    void = advisories.voids(essay.draft, told, file.prompt)
    essay = _as_if_without(essay, void)
    void = (*void, *advisories.foreign(essay))
    beside = advisories.astray(essay.draft, file.prompt)
    tale = advisories.told(essay)
    readings = stories.reread(_readings(essay, void, beside), essay, void, tale)
    moving = [rules(rubric, sound) for sound in readings]
    alone = [replace(sound, alternatives=(), silent=at > 0) for at, sound in enumerate(readings)]
    judged = [tuple([mark_criterion(sound, c) for c in rubric.criteria]) for sound in alone]
    totals = [add_up(rubric, *row) for row in zip(judged, moving, strict=True)]
    marks = tuple(
        _settled(row, criterion, readings[0])
        for row, criterion in zip(zip(*judged, strict=True), rubric.criteria, strict=True)
    )
    if has_lost_breaks(essay.draft):
        totals.append(add_up(rubric, at_end(marks, rubric, 0), moving[0]))
    total = bounded(rubric, totals, unsure=any(mark.status == "unsure" for mark in marks))
    finished = _finished(file, marks, readings[0], moving[0])
    finished = stories.asked(finished, readings[0]) if tale else finished
    return Grade(
        engine=Engine(__version__, semantics.identity()),
        rubric=RubricStamp(rubric.id, rubric.title, rubric.version, file.sha256),
        source=essay.submission,
        essay=essay.draft,
        analysis=readings[0].argument,
        marks=tuple(_worded(rubric, _asked_in_doubt(finished, readings[0], total), readings[0])),
        total=total,
        notices=(
            *essay.notices,
            *([ITSELF] if is_exemplar(file, essay.submission.sha256) else ()),
            *_noticed(essay, rubric, (*void, *beside, *tale)),
        ),
    )


def _noticed(
    essay: Essay, rubric: Rubric, void: tuple[advisories.Void, ...]
) -> tuple[Notice, ...]:
    claims = all(one.thesis for one in (essay.argument, *essay.alternatives))
    asked = _asks_for_sources(rubric)
    return advisories.notices(essay.draft, void, sources_asked=asked, claims=claims)


def _asks_for_sources(rubric: Rubric) -> bool:
    """Tell whether an essay without citations may have been given the wrong rubric."""
    asked = (use.check for criterion in rubric.criteria for use in criterion.checks)
    return any(map(checks.asks_for_sources, asked))


def _as_if_without(essay: Essay, void: tuple[advisories.Void, ...]) -> Essay:
    """Read the argument again where parts of it are surely void: they must not sway it."""
    gone = {one.paragraph for one in advisories.certain(void) if one.whole}
    gone = gone if gone < set(prose(essay.draft)) else set()
    left = advisories.uncopied(essay.draft, void)
    if not gone and left is essay.draft:
        return essay
    return replace(analysis.reread(replace(essay, draft=left), gone), draft=essay.draft)


def _readings(
    essay: Essay, void: tuple[advisories.Void, ...], beside: tuple[advisories.Void, ...]
) -> list[Essay]:
    """Give the essay under each of its readings, likeliest first, without void evidence.

    Where its sentences seem to stand in no order, that they were meant so is a reading too; and
    where it may not be on its assignment, that nothing of it is (`beside`).
    """
    arguments = (essay.argument, *essay.alternatives)
    readings = [advisories.sound(replace(essay, argument=one), void) for one in arguments]
    sure = advisories.certain(void)
    if sure != void:
        readings.append(advisories.sound(essay, sure))
    if beside:
        readings.append(advisories.sound(essay, (*void, *beside)))
    return readings


def _settled(row: tuple[Mark, ...], criterion: Criterion, likeliest: Essay) -> Mark:
    """Give a criterion's mark; where the breaks are lost, one that rests on them may be the best.

    What it would be with them nobody can tell: it is bounded by the top level.
    """
    mark = _likeliest(row, criterion, likeliest)
    if not mark.level or row[0].status != "unsure" or not has_lost_breaks(likeliest.draft):
        return mark
    worst = max((mark.level, *(mark.between or ())))
    return _in_doubt(mark, criterion, 0, worst)


def _likeliest(row: tuple[Mark, ...], criterion: Criterion, likeliest: Essay) -> Mark:
    """Give the likeliest reading's mark; unsure where another has other words or another level.

    Only where they differ is the criterion asked in sight of all of them, so that what its
    findings say is as sure as the mark.
    """
    first = row[0]
    leveled = any(first.level != other.level for other in row)
    if not leveled and all(_words(first) == _words(other) for other in row):
        return first
    doubted = mark_criterion(likeliest, criterion)
    if not leveled and doubted.status != "unsure":
        return doubted
    if first.level is None:
        return doubted
    levels = [mark.level for mark in row if mark.level is not None]
    return _in_doubt(doubted, criterion, min(levels), max(levels))


def _in_doubt(mark: Mark, criterion: Criterion, best: int, worst: int) -> Mark:
    ends = (criterion.levels[best].quality, criterion.levels[worst].quality)
    return replace(mark, status="unsure", between=(best, worst), ends=ends)


def _words(mark: Mark) -> tuple[object, ...]:
    return tuple(finding.evidence for finding in mark.findings)


def _finished(
    file: RubricFile, marks: tuple[Mark, ...], sound: Essay, moving: tuple[Rule, ...]
) -> tuple[Mark, ...]:
    """Add advice, what each next level would gain, the exemplar's words."""
    rubric = file.rubric
    quotes = best_words(file, sound.submission.sha256) if any(m.next_level for m in marks) else {}
    finished = []
    for at, (criterion, mark) in enumerate(zip(rubric.criteria, marks, strict=True)):
        strength, step, promise = advice(mark, criterion)
        told = replace(
            mark,
            strength=strength,
            next_step=step,
            promise=promise,
            gain=gain(rubric, marks, at, moving),
            exemplar=quotes.get(mark.criterion) if mark.next_level else None,
        )
        finished.append(told)
    return tuple(finished)


def _worded(rubric: Rubric, marks: tuple[Mark, ...], sound: Essay) -> Iterator[Mark]:
    """Put each step in the rubric's own words, where its level has some."""
    for criterion, mark in zip(rubric.criteria, marks, strict=True):
        own = worded(sound.draft, sound.argument, criterion, mark, mark.gain)
        yield mark if own is mark.next_step else replace(mark, next_step=own)


def _asked_in_doubt(marks: tuple[Mark, ...], sound: Essay, total: Total) -> tuple[Mark, ...]:
    """Ask an essay far from all points, and without a step, what holds for every reading of it."""
    if total.points >= ENOUGH * total.max_points or any(mark.next_step for mark in marks):
        return marks
    parts = [{found.part for found in m.findings if found.part and m.level} for m in marks]
    wanting = frozenset(part for own in parts for part in own)
    step = ask_in_doubt(sound, wanting) if wanting else None
    if step is None:
        return marks
    first = wanting if sound.argument.thesis else wanting & {"thesis"} or wanting  # the rest waits
    return tuple(
        replace(mark, next_step=step, promise="hoped") if own & first else mark
        for mark, own in zip(marks, parts, strict=True)
    )

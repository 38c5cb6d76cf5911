"""What it costs to tell a story where an essay argues. Readings and marks in, the same out.

A told sentence is no thesis, a paragraph that only tells carries no reason, and a moral at the end
says nothing again.
"""

from collections.abc import Sequence

from rubric import advisories
from rubric.analysis.thesis.plans import plan
from rubric.lookup import opening, stretch
from rubric.records import replace
from rubric.result import Mark, Step
from rubric.types import Argument, Essay, Span

ASK = (
    "This tells what happened. What should a reader believe because of it? "
    "Say so in {first}, with two reasons; then let each paragraph prove one."
)
EFFORT = "a paragraph each"


def reread(
    readings: Sequence[Essay],
    essay: Essay,
    void: Sequence[advisories.Void],
    told: Sequence[advisories.Void],
) -> list[Essay]:
    """Add, where an essay may tell a story, that nothing of it argues; first where it surely does.

    Another reading is left of a sure one only where something may be its thesis all the same.
    """
    if not told:
        return list(readings)
    silent = _silent(advisories.sound(essay, (*void, *told)))
    if any(one.code != advisories.STORY for one in told):
        first = readings[0]
        doubted = replace(first, alternatives=(*first.alternatives, silent.argument))
        return [doubted, *readings[1:], silent]
    claiming = [one for one in readings if one.argument.thesis]
    return [replace(silent, alternatives=tuple(one.argument for one in claiming)), *claiming]


def _silent(essay: Essay) -> Essay:
    """Give an essay in which nothing is claimed: what is announced or told stands in its place."""
    stands = essay.argument.plan or plan(essay.draft)
    return replace(essay, argument=Argument(None, stands, essay.argument.ties, None))


def asked(marks: Sequence[Mark], likeliest: Essay) -> tuple[Mark, ...]:
    """Ask a story without a claim for one, and quote none of what it tells in its place."""
    if likeliest.argument.thesis:
        return tuple(marks)
    step = _step(likeliest)
    return tuple(
        replace(mark, next_step=step, promise="hoped")
        if mark.level and any(found.part == "thesis" for found in mark.findings)
        else mark
        for mark in marks
    )


def _step(essay: Essay) -> Step:
    stands: Span | None = essay.argument.plan
    said = ASK.format(first=stretch(essay.draft, opening(essay.draft)))
    return Step(said, EFFORT, *((stands.start, stands.end) if stands else ()))

"""How the points add up, in words. A Grade in, sentences out."""

from collections.abc import Iterable

from rubric.lookup import series
from rubric.result import Grade, Mark

SAME = "; I am not sure of {doubtful}, but each reading gives this total."
ALL_OPEN = "All {points} points are still your teacher’s to give."


def total_line(grade: Grade) -> str:
    """Say the total, or its range while a mark is unsure."""
    total = grade.total
    letter = f" ({total.grade})" if total.grade else ""
    if all(mark.status == "open" for mark in grade.marks):
        return ALL_OPEN.format(points=total.max_points)
    doubtful = [m.title for m in grade.marks if m.status in ("unsure", "open")]
    if total.low != total.high:
        return (
            f"Structure between {total.low} and {total.high} of {total.max_points}; "
            f"provisional: your teacher decides {_named(doubtful) or 'it'}."
        )
    firm = SAME.format(doubtful=_named(doubtful)) if doubtful else "."
    return f"Structure {total.points}/{total.max_points}{letter}{firm}"


def _named(titles: Iterable[str]) -> str:
    """List titles; one of several words would run into the sentence without its marks."""
    return series([f"“{title}”" if " " in title else title for title in titles])


def adjusted(grade: Grade) -> list[str]:
    """Say each cap, deduction and bonus with its arithmetic."""
    total = grade.total
    points = total.points - sum(adjustment.points for adjustment in total.adjustments)
    said = []
    for adjustment in total.adjustments:
        sign = "+" if adjustment.points > 0 else "−"
        sum_now = points + adjustment.points
        because = adjustment.because.rstrip(".")
        kind = adjustment.kind.capitalize()
        said.append(f"{kind}: {points} {sign} {abs(adjustment.points)} = {sum_now}. {because}.")
        points = sum_now
    return said


def reckoned(grade: Grade) -> list[str]:
    """Say how the total comes about, each sum and each range a sentence."""
    total = grade.total
    given = [m for m in grade.marks if m.points is not None]
    said = []
    if given:
        terms = " + ".join(f"{mark.title} {mark.points}" for mark in given)
        points = sum(mark.points or 0 for mark in given)
        equals = f" = {points}" if len(given) > 1 else ""
        said.append(f"{terms}{equals}, of {total.max_points} points.")
    said += adjusted(grade)
    said += _left(grade)
    said += [_doubt(mark) for mark in grade.marks if len(set(mark.between or ())) > 1]
    if total.low != total.high:
        said.append(f"So the total lies between {total.low} and {total.high}.")
    if total.grade:
        said.append(f"{total.points} of {total.max_points} points are the grade {total.grade}.")
    return said


def _left(grade: Grade) -> list[str]:
    """Say which marks are no term of the sum."""
    unasked = [mark.title for mark in grade.marks if mark.status == "not_applicable"]
    said = [f"Not asked of this essay, and in neither sum: {series(unasked)}."] if unasked else []
    return said + [
        f"{mark.title} is open: your teacher gives up to {mark.max_points} points."
        for mark in grade.marks
        if mark.points is None and mark.status != "not_applicable"
    ]


def _doubt(mark: Mark) -> str:
    (best, worst), (high, low) = mark.between or (0, 0), mark.ends or ("", "")
    between = f"{low} or {high}" if worst - best == 1 else f"anything from {low} to {high}"
    return f"{mark.title} is in doubt: {between}."

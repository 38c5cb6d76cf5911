"""Page 1: what stands alone. A Grade in, plain strings out."""

import re
from math import ceil

from rubric.lookup import counted, number, paragraph_at, place, prose, series, shortened
from rubric.records import Record, replace
from rubric.report import sums, wording
from rubric.report.marked import codes
from rubric.result import Grade, Mark, Own, Step
from rubric.types import Tie

MOST_STEPS, MOST_NOTICES = 3, 3  # on page 1; the rest follows later
THESIS_QUOTE, STRENGTH_QUOTE, STEP_QUOTE = 380, 170, 130  # code points
BARE_STEPS = 2  # where a table of many questions takes the room of the third
ROW_OF_CELLS = 9  # paragraphs of the strip that stand side by side
TIGHT_QUOTE = 70  # code points of a step's quotation in tighter type
ASIDES = {  # below the thesis
    "found": "Not your thesis? Tell your teacher.",
    "unsure": "I am not sure of this one. Is it another sentence? Tell your teacher.",
    "none": "Is it there? Tell your teacher which sentence.",
    "named": "Your teacher named this sentence.",
    "denied": "Your teacher found none either.",
    "given": "Your teacher found one; see the level given below.",
    "refused": "Your teacher gives it the lowest level; see below.",
}
FOUND, TAKEN = "The thesis, as found", "The sentence I took for the thesis"
CARRIES_KINDS = {
    "untied": "no reason found",
    "counterargument": "answers an objection",
    "background": "background",
}


class StepView(Record):
    """A next step: rank, criterion, place, quotation, what was found, what to do, its worth.

    `serves`: the criteria that rise with it.
    """

    rank: int
    serves: tuple[str, ...]
    title: str
    place: str
    quote: str
    found: str
    says: str
    worth: str


class Row(Record):
    """A criterion in the table: `filled` of `levels` bars are black.

    `level` is what counts; where a teacher gave it, `found` is what was found instead, and
    `counts` tells of the two. In `doubt` are points that are not decided.
    """

    code: str
    title: str
    level: str
    found: str
    counts: str
    filled: int
    levels: int
    says: str
    asks: str
    points: str
    doubt: bool


class Cell(Record):
    """A paragraph in the strip map: ¶ number and what it carries; broken: nothing was found."""

    place: str
    carries: str
    broken: bool


class Front(Record):
    """Everything on page 1, in its order; `strength_place` where the strength does not say it."""

    notices: tuple[str, ...]
    thesis_head: str
    thesis: str
    thesis_place: str
    thesis_aside: str
    strength: str
    strength_place: str
    strength_quote: str
    steps: tuple[StepView, ...]
    more_steps: int
    rest: str
    rows: tuple[Row, ...]
    strip: tuple[Cell, ...]
    side_by_side: int
    total: str
    adjustments: tuple[str, ...]
    comment: str


def front(grade: Grade) -> Front:
    """Lay page 1 out."""
    thesis, text = grade.analysis.thesis, grade.essay.text
    best = wording.strongest(grade, besides=thesis)
    praise = wording.closing(best) if best else ""
    where = place(grade.essay, best.start) if best else ""
    views = steps(grade)
    notices = tuple(n.says for n in grade.notices if n.code != "no-citations")[:MOST_NOTICES]
    strip = _strip(grade)
    return Front(
        notices=notices,
        thesis_head=TAKEN if _is_refused(grade) else FOUND,
        thesis=shortened(thesis.of(text), THESIS_QUOTE) if thesis else "",
        thesis_place=place(grade.essay, thesis.start) if thesis else "",
        thesis_aside=_thesis_aside(grade),
        strength=praise,
        strength_place="" if re.search(rf"(?<!\w){where}\b", praise) else where,
        strength_quote=shortened(best.quote, STRENGTH_QUOTE) if best else "",
        steps=views[:MOST_STEPS],
        more_steps=max(0, len(views) - MOST_STEPS),
        rest="" if views else wording.left_over(grade),
        rows=tuple(_row(grade, mark) for mark in grade.marks),
        strip=strip,
        side_by_side=_evenly(len(strip)),
        total=sums.total_line(grade),
        adjustments=tuple(sums.adjusted(grade)),
        comment=(grade.teacher.comment if grade.teacher else None) or "",
    )


def _evenly(cells: int) -> int:
    """Give how many cells stand side by side, so that all rows but the last are equally long."""
    rows = max(1, ceil(cells / ROW_OF_CELLS))
    return max(1, ceil(cells / rows))


def _thesis_aside(grade: Grade) -> str:
    if grade.teacher and grade.teacher.thesis:
        return ASIDES["named" if grade.analysis.thesis else "denied"]
    if grade.analysis.thesis is None:
        return ASIDES["given" if grade.is_thesis_given else "none"]
    if _is_refused(grade):
        return ASIDES["refused"]
    doubtful = any(wording.asks_thesis(m) and m.status == "unsure" for m in grade.marks)
    return ASIDES["unsure" if doubtful else "found"]


def _is_refused(grade: Grade) -> bool:
    """Tell whether a teacher put the thesis that was found at the lowest level, as I had not."""
    return grade.analysis.thesis is not None and any(
        mark.own is not None and mark.level == mark.levels - 1 and mark.own.level != mark.level
        for mark in grade.marks
        if wording.asks_thesis(mark)
    )


def tightened(page: Front) -> Front:
    """Shorten the steps' quotations, and keep one notice, for a page with little room."""
    short = (replace(step, quote=shortened(step.quote, TIGHT_QUOTE)) for step in page.steps)
    return replace(page, steps=tuple(short), notices=page.notices[:1])


def bared(page: Front) -> Front:
    """Leave a step for later, on a page whose questions take the room."""
    later = page.more_steps + len(page.steps[BARE_STEPS:])
    return replace(page, steps=page.steps[:BARE_STEPS], more_steps=later)


def steps(grade: Grade) -> tuple[StepView, ...]:
    """Give every next step, the first to do first."""
    rows = wording.ordered_steps(grade)
    return tuple(_step(grade, rank, mark, step) for rank, (mark, step) in enumerate(rows, 1))


def _step(grade: Grade, rank: int, mark: Mark, step: Step) -> StepView:
    found = wording.finding_of(grade, mark, step)
    said = found.says if found else ""
    where = quote = ""
    if step.start is not None and step.end is not None:
        where, quote = place(grade.essay, step.start), grade.essay.text[step.start : step.end]
        if not wording.tells(quote):
            where = where if quote in f"{said} {step.says}" else ""
            quote = ""
    if "“" in said + step.says:
        quote = ""
    cost = wording.worth(grade, mark, step, "points").replace(": ", " · ", 1)
    served = (m for m in grade.marks if m is mark or m.next_step == step)
    serves = tuple(m.criterion for m in served)
    short = shortened(quote, STEP_QUOTE)
    return StepView(rank, serves, mark.title, where, short, said, step.says, cost)


def _row(grade: Grade, mark: Mark) -> Row:
    nxt, teacher = mark.next_level, wording.teachers(mark)
    points = "" if mark.points is None else f"{mark.points} of {mark.max_points}"
    points = points or (f"of {mark.max_points}" if mark.status == "open" else "")
    first = next((one.title for one in grade.marks if wording.asks_thesis(one)), "Thesis")
    waits = f" “{first}” comes first." if wording.waits_for_thesis(grade, mark) else ""
    found = _level(mark.own or mark)
    return Row(
        codes(grade)[mark.criterion],
        mark.title,
        teacher or found,
        found if teacher else "",
        f"{teacher} (teacher’s mark; I found: {found})" if teacher else found,
        mark.levels - mark.level if mark.level is not None else 0,
        mark.levels,
        f"{mark.descriptor.rstrip('.')}.{waits}" if mark.descriptor else "",
        nxt.descriptor.rstrip(".")
        if nxt
        else ("The top level is reached" if mark.level == 0 else ""),
        points,
        bool(points) and mark.status == "unsure",
    )


def _level(own: Mark | Own) -> str:
    """Say a level as it was found."""
    if own.quality:
        return f"{own.quality} (unsure)" if own.status == "unsure" else own.quality
    return "Not asked" if own.status == "not_applicable" else "For your teacher"


def _strip(grade: Grade) -> tuple[Cell, ...]:
    """Give a cell a paragraph: the thesis, the reasons, the restatement, or what is missing."""
    return tuple(
        Cell(f"¶{number(grade.essay, i)}", *carried(grade, i)) for i in prose(grade.essay)
    )


def carried(grade: Grade, paragraph: int) -> tuple[str, bool]:
    """Say what a paragraph of prose does for the argument, and whether that was not found."""
    analysis = grade.analysis
    tie = next((tie for tie in analysis.ties if tie.paragraph == paragraph), None)
    thesis = analysis.thesis
    here = thesis is not None and grade.essay.paragraphs[paragraph].covers(thesis)
    if tie and not (here and tie.kind == "pillar" and not tie.pillars):
        said = f"{_opens(grade, paragraph)[0]}; {_tied(grade, tie)}" if here else _tied(grade, tie)
        return said, tie.kind == "untied"
    if here or grade.essay.paragraphs[paragraph].role == "introduction":
        return _opens(grade, paragraph)
    lost = not wording.is_said_again(grade)
    what = wording.opens_with(grade)
    return (f"{what} not found again" if lost else f"{what} said again"), lost


def _tied(grade: Grade, tie: Tie) -> str:
    kind = CARRIES_KINDS.get(tie.kind)
    if not tie.pillars:
        return kind or f"on the {wording.opens_with(grade)}"
    said = _reasons(grade, tie)
    return f"{said}; {kind}" if kind else said


def _reasons(grade: Grade, tie: Tie) -> str:
    what = wording.opens_with(grade)
    if what == "topic":
        return "on the topic"
    noun, of = ("reason", "") if what == "thesis" else ("point", " of the plan")
    named = series([str(p + 1) for p in tie.pillars])
    return f"{noun if len(tie.pillars) == 1 else noun + 's'} {named}{of}"


def _opens(grade: Grade, paragraph: int) -> tuple[str, bool]:
    thesis = grade.analysis.thesis
    if thesis is None:
        return ("opening", False) if grade.is_thesis_given else ("no thesis found", True)
    if paragraph_at(grade.essay.paragraphs, thesis.start) != paragraph:
        return "opening", False
    named = sum(p.start is not None for p in thesis.pillars)
    return (f"thesis, {counted(named, 'reason')}" if named else "thesis"), False

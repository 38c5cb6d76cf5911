"""The sentences every report shares. A Grade or its parts in, words out."""

from rubric.lookup import indexes, prose, series
from rubric.result import Finding, Grade, Mark, Step, Strength
from rubric.source import STDIN
from rubric.types import Draft, Span

NOT_JUDGED = "Not judged: facts, strength of evidence, style, grammar."
SURE = ("scored", "overridden")
NOTHING_LEFT = "Nothing in this rubric asks for more."
STILL = "No step would gain points. One thing is still worth mending:"
NO_STEP = "I have no step that I am sure of. What the next level asks stands at each mark."
NOTHING_FOUND = "I found nothing more to ask."  # no full points, but no next level either
TAKEN_OFF = "The marks ask for nothing more. Points were taken off: {reasons}."
WANTING = 0.96  # of a score, below which one quotation or paragraph of many is amiss
TELLING = 4  # words from which a quotation speaks for itself
KINDS = {  # how what was left out is called, one and many; the others by their own names
    "hidden": ("hidden passage", "hidden passages"),
    "deleted": ("deletion", "deletions"),
    "contents": ("table of contents", "tables of contents"),
}


def called(grade: Grade) -> str:
    """Say what was read: the file's name, or where it came from."""
    return "Standard input" if grade.source.name == STDIN else grade.source.name


def as_read(draft: Draft) -> str:
    """Say what was read: "5 paragraphs (1 introduction, 3 body, 1 conclusion), 1,702 words."."""
    parts = [
        f"{n} {role}"
        for role in ("introduction", "body", "conclusion")
        if (n := len(indexes(draft, role)))
    ]
    paragraphs = len(prose(draft))
    noun = "paragraph" if paragraphs == 1 else "paragraphs"
    return f"{paragraphs} {noun} ({', '.join(parts)}), {draft.words:,} words."


def sources_read(draft: Draft) -> str:
    """Say what was found of sources: "9 citations, 3 references."."""
    if not draft.citations and not draft.references:
        return "No citations."
    cited = _plainly(len(draft.citations), "citation")
    listed = [n for n in draft.notes if n.text]
    if draft.references:
        return f"{cited}, {_plainly(len(draft.references), 'reference')}."
    return (
        f"{cited}, {_plainly(len(listed), 'note')}." if listed else f"{cited}, no list of sources."
    )


def left_out(draft: Draft) -> str:
    """Say what stood in the file and is not in the essay; empty when nothing."""
    kinds: dict[str, int] = {}
    for out in draft.left_out:
        kinds[out.kind] = kinds.get(out.kind, 0) + 1
    if not kinds:
        return ""
    said = []
    for kind, n in kinds.items():
        one, many = KINDS.get(kind, (kind.replace("-", " "), kind.replace("-", " ") + "s"))
        said.append(f"{n} {one if n == 1 else many}" if n > 1 else f"a {one}")
    return f"Left out: {', '.join(said)}."


def opens_with(grade: Grade) -> str:
    """Say what the essay sets out with: a "thesis", a "plan", or no more than a "topic"."""
    if grade.analysis.thesis:
        return "thesis"
    plan = grade.analysis.plan
    return "plan" if plan and plan.kind == "announcement" else "topic"


def is_said_again(grade: Grade) -> bool:
    """Tell whether an ending says again what the essay sets out with, and not its topic alone."""
    again = grade.analysis.restatement
    return again.says == "thesis" if again else grade.analysis.echo is not None


def _plainly(n: int, noun: str) -> str:
    return f"{n:,} {noun if n == 1 else noun + 's'}"


def ordered_steps(grade: Grade) -> list[tuple[Mark, Step]]:
    """Give the next steps: a missing thesis first, then by gain; what waits for it is left out.

    A step that several criteria ask for stands once, under the one that asks for the thesis.
    """
    marks = [m for m in grade.marks if m.next_step and not waits_for_thesis(grade, m)]
    first: dict[Step, Mark] = {}
    for mark in sorted(marks, key=asks_thesis, reverse=True):
        if mark.next_step:
            first.setdefault(mark.next_step, mark)
    rows = [(mark, step) for step, mark in first.items()]

    def rank(row: tuple[Mark, Step]) -> tuple[bool, int, int]:
        mark, step = row
        gain = mark.gain + shared_gain(grade, mark, step)
        return not _lacks_thesis(grade, mark), -gain, grade.marks.index(mark)

    return sorted(rows, key=rank) + _further(grade)


def _sharing(grade: Grade, mark: Mark, step: Step) -> list[Mark]:
    """Give the other criteria that the same step serves."""
    return [m for m in grade.marks if m is not mark and m.next_step == step]


def shared_gain(grade: Grade, mark: Mark, step: Step) -> int:
    """Give the points that the same step brings in the other criteria."""
    return sum(other.gain for other in _sharing(grade, mark, step))


def is_sure(mark: Mark) -> bool:
    """Tell whether a mark's step surely brings them; of a thesis in doubt nothing is sure."""
    return mark.promise == "sure" and mark.status != "unsure"


def _further(grade: Grade) -> list[tuple[Mark, Step]]:
    """Give what else a rubric of one criterion finds wanting; the worst first, without a gain."""
    asked = [m for m in grade.marks if any(found.score is not None for found in m.findings)]
    if len(asked) != 1 or not asked[0].next_step:
        return []
    mark = asked[0]
    waits = grade.analysis.thesis is None
    open_ones = (f for f in told(grade, mark) if not (waits and f.part == "reasons"))
    found = sorted(open_ones, key=lambda f: f.score or 0.0)
    return [
        (mark, f.step)
        for f in found
        if f.step and f.score is not None and f.score < WANTING and f.step != mark.next_step
    ]


def left_over(grade: Grade) -> str:
    """Say what there is to do where no step gains a level: mend what is wanting, or nothing."""
    wanting = [
        found.step.says
        for mark in grade.marks
        for found in told(grade, mark)
        if found.step and not mark.next_step and (found.score or 0.0) < WANTING
    ]
    if wanting:
        return f"{STILL} {wanting[0]}"
    if is_complete(grade):
        return NOTHING_LEFT
    if any(mark.next_level for mark in grade.marks):
        return NO_STEP
    taken = [one.because.rstrip(".") for one in grade.total.adjustments if one.points < 0]
    return TAKEN_OFF.format(reasons="; ".join(taken)) if taken else NOTHING_FOUND


def is_complete(grade: Grade) -> bool:
    """Tell whether every point is given, surely and undiminished."""
    total = grade.total
    scored = all(mark.status in ("scored", "overridden", "not_applicable") for mark in grade.marks)
    lessened = any(adjustment.points < 0 for adjustment in total.adjustments)
    return scored and not lessened and total.points >= total.max_points


def waits_for_thesis(grade: Grade, mark: Mark) -> bool:
    """Tell whether a mark can only rise once there is a thesis to carry."""
    stepless = not any(_lacks_thesis(grade, other) and other.next_step for other in grade.marks)
    return (
        grade.analysis.thesis is None
        and not grade.is_thesis_given
        and not stepless
        and not asks_thesis(mark)
        and any(found.part == "reasons" for found in mark.findings)
    )


def _lacks_thesis(grade: Grade, mark: Mark) -> bool:
    return grade.analysis.thesis is None and asks_thesis(mark)


def asks_thesis(mark: Mark) -> bool:
    """Tell whether a criterion asks for the thesis itself."""
    return any(found.part == "thesis" for found in mark.findings)


def worth(grade: Grade, mark: Mark, step: Step, unit: str = "") -> str:
    """Say what a step costs and gains: "one sentence: +7, and opens up to +8 in Reasons"."""
    if step != mark.next_step:
        return step.effort
    gains = [f"{_gained(mark)}{unit and f' {unit if mark.gain > 1 else unit[:-1]}'}"]
    gains += [f"{_gained(m)} in {m.title}" for m in _sharing(grade, mark, step) if m.gain]
    opened = [m for m in grade.marks if waits_for_thesis(grade, m) and m.gain]
    opens = series([f"up to +{m.gain} in {m.title}" for m in opened])
    said = f", and opens {opens}" if opens and _lacks_thesis(grade, mark) else ""
    gain = f": {', and '.join(gains)}" if mark.gain else ""
    return f"{step.effort}{gain}{said}"


def _gained(mark: Mark) -> str:
    """Say what a step brings: "+7", "up to +7", or "towards +7" where others must come to it."""
    if mark.promise == "none":
        return f"towards +{mark.gain}"
    return f"{'' if is_sure(mark) else 'up to '}+{mark.gain}"


def strongest(grade: Grade, besides: Span | None = None) -> Strength | None:
    """Give the strength of the best mark in the upper half of its levels, the thesis first.

    A strength with a telling quotation comes before one with a bare citation; one that lies in
    `besides` is only given when there is no other.
    """
    shown = [
        (mark.score or 0.0, mark.strength)
        for mark in grade.marks
        if mark.strength and mark.status in SURE and _is_praised(grade, mark)
    ]

    def rank(row: tuple[float, Strength]) -> tuple[bool, bool, float]:
        score, strength = row
        told = besides is not None and besides.covers(strength)
        return not told, tells(strength.quote), score

    best = max(shown, key=rank, default=None)
    return best[1] if best else None


def _is_praised(grade: Grade, mark: Mark) -> bool:
    """Tell whether a mark stands high enough that praise of it would not mislead."""
    stands = mark.is_agreed or mark.is_raised  # what a teacher puts lower is not praised
    return stands and 2 * (mark.level or 0) < mark.levels and not waits_for_thesis(grade, mark)


def tells(quote: str) -> bool:
    """Tell whether a quotation says something by itself; a bare citation does not."""
    return len(quote.split()) >= TELLING


def closing(strength: Strength) -> str:
    """Say a strength so that its quotation can follow."""
    said = strength.says.rstrip(".:")
    return f"{said}." if ":" in said else f"{said}:"


def told(grade: Grade, mark: Mark) -> tuple[Finding, ...]:
    """Give the findings that do not speak against a level a teacher gave.

    Below a higher one nothing is said to be wanting; beside a lower one stands what was found.
    """
    if grade.is_thesis_given and any(found.part == "reasons" for found in mark.findings):
        return ()  # what waits for a thesis is refuted with it
    if mark.own is None:
        return mark.findings
    if mark.own.level is None:
        return ()
    sound = tuple(found for found in mark.findings if (found.score or 0.0) >= WANTING)
    return sound if mark.is_raised else mark.findings


def finding_of(grade: Grade, mark: Mark, step: Step) -> Finding | None:
    """Give the finding a step came from, or the one that lost most; none for a teacher's level."""
    findings = told(grade, mark) if mark.is_agreed else ()
    own = [f for f in findings if f.step and f.step.says == step.says]
    same = [f for f in findings if f.step and f.step.start == step.start]
    return next(iter(own or same or findings), None)


def standing(mark: Mark) -> str:
    """Say where a criterion stands: "Thesis Developing 18/30"."""
    if mark.status == "not_applicable":
        return f"{mark.title} not asked"
    if mark.points is None:
        return f"{mark.title} open (your teacher decides)"
    if given := teachers(mark):
        return f"{mark.title} {given} {mark.points}/{mark.max_points} (teacher’s mark)"
    unsure = " (unsure)" if mark.status == "unsure" else ""
    return f"{mark.title} {mark.quality}{unsure} {mark.points}/{mark.max_points}"


def teachers(mark: Mark) -> str:
    """Say the level a teacher gave, or the points where there are no levels; empty for none."""
    if mark.status != "overridden":
        return ""
    return mark.quality or f"{mark.points} points"

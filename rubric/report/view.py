"""What a report shows, ready to print. A Grade in, a `Report` of plain strings out."""

from dataclasses import dataclass

from rubric.lookup import counted, number, paragraph_at, place, prose, shortened
from rubric.report import wording
from rubric.report.diagram import Diagram, diagram
from rubric.report.marked import MarkedParagraph, letters, marked
from rubric.result import Adjustment, Finding, Grade, Mark, Step
from rubric.types import Citation

MOST_STEPS = 3
THESIS_QUOTE, STEP_QUOTE, STRENGTH_QUOTE, CELL_QUOTE = 320, 130, 160, 90  # code points on page 1
EVIDENCE_QUOTE, MOST_EVIDENCE = 200, 6  # of a finding on the page of its criterion


@dataclass(frozen=True, slots=True)
class StepView:
    """A next step: criterion, place, quotation, what was found, what to do, effort, gain."""

    title: str
    place: str
    quote: str
    found: str
    says: str
    effort: str
    gain: int


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion in the table of page 1."""

    letter: str
    title: str
    level: str
    says: str
    asks: str
    points: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A paragraph in the strip map: ¶ number, its part, and what it carries."""

    place: str
    part: str
    carries: str
    broken: bool


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words with their place."""

    place: str
    quote: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """What one check found, with the words it rests on; `more` were left off."""

    says: str
    quotes: tuple[Quoted, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Detail:
    """A criterion at length."""

    letter: str
    title: str
    standing: str
    descriptor: str
    findings: tuple[FindingView, ...]
    step: str
    asks: str
    exemplar: str


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation and the entry of the list it leads to."""

    place: str
    text: str
    entry: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything on the pages, in their order."""

    name: str
    title: str
    student: str
    rubric: str
    read: str
    notices: tuple[str, ...]
    thesis: str
    thesis_place: str
    strength: str
    strength_quote: str
    steps: tuple[StepView, ...]
    rows: tuple[Row, ...]
    strip: tuple[Cell, ...]
    total: str
    not_judged: str
    adjustments: tuple[Adjustment, ...]
    diagram: Diagram
    citations: tuple[CitationView, ...]
    uncited: tuple[str, ...]
    details: tuple[Detail, ...]
    legend: tuple[tuple[str, str], ...]
    essay: tuple[MarkedParagraph, ...]
    left_out: tuple[tuple[str, str], ...]


def report(grade: Grade, *, brief: bool = False) -> Report:
    """Lay a grade out for printing; `brief` leaves the annotated essay out."""
    draft = grade.essay
    best = wording.strongest(grade)
    thesis = grade.analysis.thesis
    steps = wording.ordered_steps(grade)[:MOST_STEPS]
    student = grade.source.student
    read = (wording.as_read(draft), wording.sources_read(draft), wording.left_out(draft))
    return Report(
        name=grade.source.name,
        title=draft.title or grade.source.name,
        student=student.name if student else "",
        rubric=f"{grade.rubric.title}, version {grade.rubric.version}",
        read=" ".join(part for part in read if part),
        notices=tuple(notice.says for notice in grade.notices if notice.code != "no-citations"),
        thesis=shortened(thesis.of(draft.text), THESIS_QUOTE) if thesis else "",
        thesis_place=place(grade.essay, thesis.start) if thesis else "",
        strength=best.says if best else "",
        strength_quote=shortened(best.quote, STRENGTH_QUOTE) if best else "",
        steps=tuple(_step(grade, mark, step) for mark, step in steps),
        rows=tuple(_row(grade, mark) for mark in grade.marks),
        strip=_strip(grade),
        total=wording.total_line(grade),
        not_judged=wording.NOT_JUDGED,
        adjustments=grade.total.adjustments,
        diagram=diagram(grade),
        citations=tuple(_citation(grade, c) for c in draft.citations),
        uncited=tuple(shortened(r.of(draft.text), 120) for r in draft.references if not r.cited),
        details=tuple(_detail(grade, mark) for mark in grade.marks),
        legend=tuple((letter, _title(grade, name)) for name, letter in letters(grade).items()),
        essay=() if brief else marked(grade),
        left_out=tuple((out.where, shortened(out.text, 120)) for out in draft.left_out),
    )


def _title(grade: Grade, criterion: str) -> str:
    return next(mark.title for mark in grade.marks if mark.criterion == criterion)


def _step(grade: Grade, mark: Mark, step: Step) -> StepView:
    losing = next((f for f in mark.findings if f.step and f.step.says == step.says), None)
    quote = ""
    if step.start is not None and step.end is not None:
        quote = shortened(grade.essay.text[step.start : step.end], STEP_QUOTE)
    return StepView(
        mark.title,
        place(grade.essay, step.start) if step.start is not None else "",
        quote,
        losing.says if losing else "",
        step.says,
        step.effort,
        mark.gain,
    )


def _row(grade: Grade, mark: Mark) -> Row:
    nxt = mark.next_level
    points = "" if mark.points is None else f"{mark.points} of {mark.max_points}"
    unsure = " (unsure)" if mark.status == "unsure" else ""
    open_level = "not asked" if mark.status == "not_applicable" else "for your teacher"
    return Row(
        letters(grade)[mark.criterion],
        mark.title,
        f"{mark.quality}{unsure}" if mark.quality else open_level,
        mark.descriptor or "",
        nxt.descriptor if nxt else "",
        points,
    )


def _strip(grade: Grade) -> tuple[Cell, ...]:
    """Give a cell a paragraph: the thesis, the reasons, the restatement, or what is missing."""
    analysis, draft = grade.analysis, grade.essay
    ties = {tie.paragraph: tie for tie in analysis.ties}
    cells = []
    for i in prose(draft):
        role, tie = draft.paragraphs[i].role, ties.get(i)
        broken = False
        if tie:
            broken = tie.kind == "untied"
            named = ", ".join(str(p + 1) for p in tie.pillars)
            noun = _noun(grade, len(tie.pillars))
            said = {"untied": "no reason found", "counterargument": "answers an objection"}
            carries = said.get(tie.kind, f"{noun} {named}" if named else "on the topic")
        elif role == "introduction":
            broken = analysis.thesis is None
            carries = "no thesis found" if broken else _if_here(grade, i)
        else:
            broken = analysis.restatement is None
            what = "thesis" if analysis.thesis else "plan"
            carries = f"{what} not said again" if broken else f"{what} said again"
        cells.append(Cell(f"¶{number(draft, i)}", role, carries, broken))
    return tuple(cells)


def _noun(grade: Grade, count: int) -> str:
    """Call what a paragraph carries a reason, or a part of the plan where there is no thesis."""
    if grade.analysis.thesis is None:
        return "plan, part" if count == 1 else "plan, parts"
    return "reason" if count == 1 else "reasons"


def _if_here(grade: Grade, paragraph: int) -> str:
    thesis = grade.analysis.thesis
    here = thesis and paragraph_at(grade.essay.paragraphs, thesis.start) == paragraph
    named = sum(p.start is not None for p in thesis.pillars) if thesis else 0
    return f"thesis, {counted(named, 'reason')}" if here else "opening"


def _citation(grade: Grade, citation: Citation) -> CitationView:
    draft = grade.essay
    entries = [draft.references[i].of(draft.text) for i in citation.references]
    text = citation.of(draft.text)
    notes = {note.start: note.text for note in draft.notes}
    entry = entries[0] if entries else notes.get(citation.start) or ""
    return CitationView(place(grade.essay, citation.start), text, shortened(entry, 110))


def _detail(grade: Grade, mark: Mark) -> Detail:
    nxt = mark.next_level
    return Detail(
        letters(grade)[mark.criterion],
        mark.title,
        wording.standing(mark).removeprefix(mark.title).strip(),
        mark.descriptor or "",
        tuple(_finding(grade, finding) for finding in mark.findings),
        mark.next_step.says if mark.next_step else "",
        f"{nxt.quality}: {nxt.descriptor}" if nxt else "",
        shortened(mark.exemplar, EVIDENCE_QUOTE) if mark.exemplar else "",
    )


def _finding(grade: Grade, finding: Finding) -> FindingView:
    shown = finding.evidence[:MOST_EVIDENCE]
    quotes = tuple(
        Quoted(place(grade.essay, e.start), shortened(e.quote, EVIDENCE_QUOTE)) for e in shown
    )
    return FindingView(finding.says, quotes, len(finding.evidence) - len(shown))

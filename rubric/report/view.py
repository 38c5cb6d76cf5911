"""What a report shows, ready to print. A Grade in, a `Report` of plain strings out."""

from itertools import groupby

from rubric.lookup import shortened
from rubric.records import Record
from rubric.report import evidence, wording
from rubric.report.diagram import Diagram, diagram
from rubric.report.front import Front, bared, carried, front, steps, tightened
from rubric.report.marked import Label, MarkedParagraph, labels, marked
from rubric.report.paper import Paper
from rubric.report.room import Room, room
from rubric.report.sums import reckoned
from rubric.result import Grade

SHORT = 400  # code points up to which a paragraph stays on one page: five lines, too few to split
LISTED = 600  # and a list of sources, or what else stands around the essay


class Block(Record):
    """A paragraph as marked, with what it does for the argument (empty outside prose).

    A list of sources is one block of several paragraphs; a `short` one stays on one page.
    """

    paragraphs: tuple[MarkedParagraph, ...]
    part: str
    broken: bool
    short: bool

    @property
    def role(self) -> str:
        """Give what kind of text it is."""
        return self.paragraphs[0].role

    @property
    def number(self) -> int | None:
        """Give its ¶ number; null outside prose."""
        return self.paragraphs[0].number

    @property
    def whole(self) -> tuple[Label, ...]:
        """Give the steps that concern all of it."""
        return self.paragraphs[0].whole

    @property
    def notes(self) -> tuple[Label, ...]:
        """Give what is said beside it."""
        return tuple(note for paragraph in self.paragraphs for note in paragraph.notes)


class Report(Record):
    """Everything on the pages, in their order."""

    title: str
    student: str
    name: str
    rubric: str
    read: str
    front: Front
    room: Room
    comment: str
    comment_in_full: str
    not_judged: str
    diagram: Diagram
    sums: tuple[str, ...]
    unmatched: tuple[str, ...]
    sources: tuple[evidence.SourceView, ...]
    details: tuple[evidence.Detail, ...]
    essay: tuple[Block, ...]
    notes: tuple[tuple[str, str], ...]
    left_out: tuple[tuple[str, str, str], ...]
    more_notices: tuple[str, ...]
    engine: str


def report(grade: Grade, *, brief: bool = False, paper: Paper = "a4") -> Report:
    """Lay a grade out for `paper`; `brief` leaves the annotated essay out."""
    draft, student = grade.essay, grade.source.student
    page, every, places = front(grade), steps(grade), labels(grade)
    read = " ".join(
        part
        for part in (wording.as_read(draft), wording.sources_read(draft), wording.left_out(draft))
        if part
    )
    told = [n.says for n in grade.notices if n.code != "no-citations"]
    name = wording.called(grade)
    title = draft.title or name
    fit = room(title, (name, read), page, tightened(page), paper)
    shown = tightened(page) if fit.dense else page
    shown = bared(shown) if fit.bare else shown
    return Report(
        title=title,
        student=student.name if student else "",
        name=name,
        rubric=f"{grade.rubric.title}, version {grade.rubric.version}",
        read=read,
        front=shown,
        room=fit,
        comment=(said := shortened(page.comment, fit.letters)),
        comment_in_full=page.comment if said != shortened(page.comment, len(page.comment)) else "",
        not_judged=wording.NOT_JUDGED,
        diagram=diagram(grade, paper),
        sums=tuple(reckoned(grade)),
        unmatched=evidence.unmatched(grade),
        sources=evidence.sources(grade),
        details=tuple(
            evidence.detail(grade, mark, row, every, places)
            for mark, row in zip(grade.marks, page.rows, strict=True)
        ),
        essay=() if brief else _essay(grade),
        notes=tuple((note.mark, note.text) for note in draft.notes if note.text),
        left_out=evidence.left_out(grade),
        more_notices=tuple(told[len(shown.notices) :]),
        engine=f"rubric {grade.engine.version}",
    )


def _essay(grade: Grade) -> tuple[Block, ...]:
    """Set the essay in blocks; the paragraphs of a list of sources are one."""
    made = []
    for listed, run in groupby(marked(grade), lambda paragraph: paragraph.role == "references"):
        paragraphs = tuple(run)
        blocks = [paragraphs] if listed else [(paragraph,) for paragraph in paragraphs]
        made += [_block(grade, block) for block in blocks]
    return tuple(made)


def _block(grade: Grade, paragraphs: tuple[MarkedParagraph, ...]) -> Block:
    first = paragraphs[0]
    part, broken = carried(grade, first.index) if first.number else ("", False)
    letters = sum(len(segment.text) for each in paragraphs for segment in each.segments)
    return Block(paragraphs, part, broken, letters <= (SHORT if first.number else LISTED))

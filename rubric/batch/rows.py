"""What a run keeps of each essay: a Grade in, a row out.

A row travels and is kept in a stored form, which is made where the essay is graded: so the run
itself neither unpacks rows nor packs them, and holds them only in the end.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Literal, overload

from msgspec import json

from rubric.lookup import shortened
from rubric.records import Record, replace
from rubric.result import Finding, Grade, Mark, Status
from rubric.schema import Criterion, Rubric

if TYPE_CHECKING:
    from rubric.advisories.classes import Topic

NEAR = 0.02  # of a score, to the next bound
STRAY = "I could not find what ties this essay to the others."
QUOTE = 180  # code points of a quotation for the class page


class Standing(Record):
    """A criterion in a row: its level (`rank` counts from the top), points, and how sure.

    `found` is the engine's own level; it is `settled` where all readings in doubt give it.
    `wanting` is the check that costs most of what lacks to the top level, none at the top;
    `missing` is what it looked for in vain, `quote` the words it speaks of.
    """

    title: str
    level: str
    rank: int | None
    points: int | None
    status: Status
    near: bool
    wanting: str | None
    found: str
    max_points: int | None = None
    quote: str = ""
    settled: bool = False
    missing: str = ""


class Row(Record, kw_only=True):
    """An essay in the table.

    `provisional`: the total hangs on what is in doubt.
    `topic` is what the essay is about, packed; null where the rubric has the assignment itself.
    `codes` are those of the `notices`.
    `unnamed`: a teacher's level says that there is a thesis, and not which sentence it is.
    `without` are the forms of report that its file cannot take, each with the reason. `prints`
    are those of its own words, by which passages that others have are found.
    """

    name: str
    stem: str
    student: str
    identity: str
    thesis: str
    standings: tuple[Standing, ...]
    points: int
    max_points: int
    provisional: bool
    low: int
    high: int
    notices: tuple[str, ...]
    without: tuple[tuple[str, str], ...] = ()
    late: bool | None = None
    attempt: int | None = None
    topic: bytes | None = None
    stray: bool = False
    unnamed: bool = False
    prints: bytes = b""
    codes: tuple[str, ...] = ()

    @property
    def status(self) -> Literal["unsure", "open", "graded"]:
        """Say whether a teacher must decide something, fill something in, or nothing."""
        if self.unsure:
            return "unsure"
        return "open" if any(s.status == "open" for s in self.standings) else "graded"

    @property
    def unsure(self) -> tuple[str, ...]:
        """The titles of the criteria a teacher should look at first."""
        return tuple(s.title for s in self.standings if s.status == "unsure")

    @property
    def near(self) -> tuple[str, ...]:
        """The titles of the criteria, surely read, close to another level."""
        return tuple(s.title for s in self.standings if s.near and s.status == "scored")


class Stored(Record):
    """A row as it is kept: what a person reads of it as JSON, what is compared as bytes."""

    told: str
    topic: bytes | None
    prints: bytes


def stored(row: Row) -> Stored:
    """Give the stored form of a row."""
    told = json.encode(replace(row, topic=None, prints=b"")).decode()
    return Stored(told, row.topic, row.prints)


def restored(kept: Stored) -> Row:
    """Give the row that was stored. Raises ValueError for what is none."""
    row = json.decode(kept.told, type=Row)
    return replace(row, topic=kept.topic, prints=kept.prints)


def row(grade: Grade, rubric: Rubric, stem: str = "") -> Row:
    """Make an essay's row; `stem` is that of its files' names.

    The rubric tells how near a score is to another level.
    """
    from rubric.advisories.classes import packed, topic  # noqa: PLC0415  # no draft needs a class

    thesis, student = grade.analysis.thesis, grade.source.student
    asked = zip(grade.marks, rubric.criteria, strict=True)
    return Row(
        name=grade.source.name,
        stem=stem,
        student=student.name if student else "",
        identity=student.id if student else "",
        thesis=" ".join(thesis.of(grade.essay.text).split()) if thesis else "",
        standings=tuple(_standing(grade, mark, criterion) for mark, criterion in asked),
        points=grade.total.points,
        max_points=grade.total.max_points,
        provisional=grade.total.low != grade.total.high,
        low=grade.total.low,
        high=grade.total.high,
        notices=tuple(notice.says for notice in grade.notices),
        codes=tuple(notice.code for notice in grade.notices),
        late=grade.source.late,
        attempt=grade.source.attempt,
        unnamed=grade.is_thesis_given,
        topic=None if rubric.prompt else packed(topic(grade.essay)),
    )


TopicOf = Callable[[Row], bytes | None]


@dataclass(slots=True, eq=False)
class Topics(Sequence["Topic"]):
    """What essays are about, unpacked one by one: all at once they would fill the memory."""

    kept: Sequence[Row]
    topic: TopicOf

    def __len__(self) -> int:
        return len(self.kept)

    @overload
    def __getitem__(self, at: int) -> "Topic": ...

    @overload
    def __getitem__(self, at: slice) -> "Topics": ...

    def __getitem__(self, at: int | slice) -> "Topic | Topics":
        from rubric.advisories.classes import unpacked  # noqa: PLC0415  # as above

        if isinstance(at, slice):
            return Topics(self.kept[at], self.topic)
        return unpacked(self.topic(self.kept[at]) or b"")


def compared(rows: Sequence[Row], topic: TopicOf = attrgetter("topic")) -> list[Row]:
    """Say of each row whether its essay is about something else than those of the others.

    `topic` says where what an essay is about is kept, when not in its row.
    """
    from rubric.advisories.classes import strays  # noqa: PLC0415  # as above

    known = [row for row in rows if topic(row)]
    apart = {known[at].name for at in strays(Topics(known, topic))}
    return [
        replace(row, stray=True, notices=(*row.notices, STRAY)) if row.name in apart else row
        for row in rows
    ]


def _standing(grade: Grade, mark: Mark, criterion: Criterion) -> Standing:
    from rubric.grading.marks import PRECISION  # noqa: PLC0415  # comes with all that reads

    bounds = [level.at_least for level in criterion.levels[:-1]]  # the last begins at nothing
    score = mark.score
    near = score is not None and any(round(abs(score - b), PRECISION) <= NEAR for b in bounds)
    wanting = _costliest(mark, criterion) if mark.level else None
    own = mark.own or mark
    doubt = " (unsure)" if own.status == "unsure" else ""
    return Standing(
        title=mark.title,
        level=mark.quality or "",
        rank=mark.level,
        points=mark.points,
        status=mark.status,
        near=near,
        wanting=wanting.check if wanting else None,
        found=f"{own.quality or ''}{doubt}",
        max_points=mark.max_points,
        quote=_quote(grade, wanting) if wanting else "",
        settled=len({*(mark.between or ())}) == 1,
        missing=wanting.missing.what if wanting and wanting.missing else "",
    )


def _costliest(mark: Mark, criterion: Criterion) -> Finding | None:
    """Give the finding that costs most, by its weight where the scores are averaged."""
    by_weight = criterion.combine == "mean"
    costs = [
        ((use.weight if by_weight else 1.0) * (1 - found.score), found)
        for use, found in zip(criterion.checks, mark.findings, strict=True)
        if found.score is not None and found.score < 1
    ]
    return max(costs, key=itemgetter(0), default=(0.0, None))[1]


def _quote(grade: Grade, finding: Finding) -> str:
    """Give the words a finding asks to mend, or else those it rests on."""
    step = finding.step
    if step and step.start is not None and step.end is not None:
        return shortened(grade.essay.text[step.start : step.end], QUOTE)
    return shortened(finding.evidence[0].quote, QUOTE) if finding.evidence else ""


def ordered(rows: Iterable[Row]) -> list[Row]:
    """Put the rows to look at first on top: unsure ones, then by name."""
    return sorted(rows, key=lambda r: (not r.unsure, r.name.casefold(), r.name))

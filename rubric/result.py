"""What grading answers with: Finding, Mark, Grade, GradeFailure. Field names are the JSON's."""

from typing import Literal

from rubric.records import Record, complete
from rubric.source import Notice, Submission
from rubric.types import Argument, Draft, Span

Status = Literal["scored", "unsure", "not_applicable", "open", "overridden"]
Promise = Literal["sure", "hoped", "none"]
GRADE_SCHEMA = "rubric-grade/1"


class Evidence(Span):
    """Words of the essay that support a finding; `quote` is the text at the span."""

    quote: str


class Missing(Record):
    """What was not found, and where it was looked for."""

    what: str
    start: int
    end: int


class Measure(Record):
    """A measured value with its unit and the bounds it was held against (null: no bound)."""

    name: str
    value: float
    unit: str
    low: float | None = None
    high: float | None = None

    def __post_init__(self) -> None:
        """Keep one way to print a number: a count is a float as well."""
        for name in ("value", "low", "high"):
            given = getattr(self, name)
            complete(self, name, None if given is None else float(given))


class Step(Record):
    """The one thing to do next: what, how much work, and the place (null: the whole essay)."""

    says: str
    effort: str
    start: int | None = None
    end: int | None = None


class Strength(Span):
    """What works, in one sentence, with the words that show it."""

    says: str
    quote: str


class Finding(Record):
    """A check's answer: `score` 0..1 (null when only a person can say) and what it rests on.

    `part`: it asks for the thesis itself, or for reasons, which wait for one. `reach`: the least
    and the most that the score can be once its step is done.
    Raises ValueError when built with neither evidence, nor something missing, nor a measure.
    """

    check: str
    score: float | None
    says: str
    evidence: tuple[Evidence, ...] = ()
    missing: Missing | None = None
    measured: Measure | None = None
    status: Literal["scored", "unsure", "not_applicable", "open"] = "scored"
    strength: Strength | None = None
    step: Step | None = None
    part: Literal["thesis", "reasons"] | None = None
    reach: tuple[float, float] = (1.0, 1.0)

    def __post_init__(self) -> None:
        if not (self.evidence or self.missing or self.measured):
            raise ValueError(f"finding of {self.check} rests on nothing")


class NextLevel(Record):
    """The level above the one reached."""

    quality: str
    points: int
    descriptor: str


class Own(Record):
    """What the engine itself found, where a teacher's mark counts."""

    status: Status
    quality: str | None
    level: int | None
    points: int | None


class Mark(Record):
    """A criterion's result. `level` counts from the top; `gain` is in points of the total.

    `between`: the best and the worst level of the readings in doubt, `ends` their names. `own`:
    beside a teacher's.
    `promise`: whether its step, done, brings the gain: surely, perhaps, or only with others.
    """

    criterion: str
    title: str
    status: Status
    score: float | None
    quality: str | None
    level: int | None
    levels: int
    descriptor: str | None
    next_level: NextLevel | None
    points: int | None
    max_points: int | None
    findings: tuple[Finding, ...]
    strength: Strength | None
    next_step: Step | None
    gain: int
    exemplar: str | None
    between: tuple[int, int] | None = None
    own: Own | None = None
    promise: Promise = "sure"
    ends: tuple[str, str] | None = None

    @property
    def is_agreed(self) -> bool:
        """Tell whether no teacher gave another level than was found."""
        return self.own is None or (self.level is not None and self.own.level == self.level)

    @property
    def is_raised(self) -> bool:
        """Tell whether a teacher gave a higher level than was found."""
        found = self.own.level if self.own else None
        return None not in (found, self.level) and (self.level or 0) < (found or 0)


class Adjustment(Record):
    """A cap, deduction or bonus: the points it moved the total by, and why."""

    kind: Literal["cap", "deduction", "bonus"]
    points: int
    because: str


class Total(Record):
    """The sum of the marks; open ones count nothing yet, out of all of their points.

    `low` and `high` bound it (points) over the readings in doubt and what open marks may bring.
    `held`: which of the rubric's deductions, bonuses and caps hold; null asks the marks.
    """

    points: int
    max_points: int
    percent: float
    low: int
    high: int
    provisional: bool
    grade: str | None
    adjustments: tuple[Adjustment, ...] = ()
    held: tuple[bool | None, ...] = ()


class Semantics(Record):
    """Which measure of meaning was used, and the hash of its table (null: it has none)."""

    name: str
    sha256: str | None


class Engine(Record):
    """What produced a grade."""

    version: str
    semantics: Semantics


class RubricStamp(Record):
    """Which rubric a grade was given by."""

    id: str
    title: str
    version: str
    sha256: str


class Teacher(Record):
    """What a teacher wrote beside the marks: the thesis's first words (or `none`), a comment."""

    thesis: str | None
    comment: str | None


class Grade(Record, kw_only=True):
    """An essay's grade: everything a report needs, and all of it in the JSON."""

    schema: str = GRADE_SCHEMA
    engine: Engine
    rubric: RubricStamp
    source: Submission
    essay: Draft
    analysis: Argument
    marks: tuple[Mark, ...]
    total: Total
    notices: tuple[Notice, ...]
    teacher: Teacher | None = None

    @property
    def is_thesis_given(self) -> bool:
        """Tell whether a teacher's level says that there is a thesis, where none was found."""
        return self.analysis.thesis is None and any(
            mark.is_raised and any(found.part == "thesis" for found in mark.findings)
            for mark in self.marks
        )


class GradeFailure(Record):
    """Why an essay has no grade: the file's name, a stable code, one sentence."""

    name: str
    code: str
    says: str

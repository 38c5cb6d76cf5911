"""The rubric's shape, described once: frozen dataclasses of the YAML file's blocks.

The loader checks a file against them (pydantic reads them as they are, and makes the JSON Schema
of them, their docstrings included) and builds them. Plain data in, `Rubric` out.
"""

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal

from rubric.bounds import Between, Long

Identifier = Annotated[str, Long(1, 60, r"^[a-z][a-z0-9_-]*$")]
Line = Annotated[str, Long(1, 500)]
Share = Annotated[float, Between(0, 1)]
Points = Annotated[int, Between(0, 10_000)]
Combine = Literal["mean", "min", "max"]
MANUAL = "manual"  # the check that only a person can answer
PLACEHOLDERS = ("quote", "paragraph", "pillar", "gain")  # of a level's feedback, in braces


@dataclass(frozen=True, slots=True)
class CheckUse:
    """A question a criterion asks, with its parameters and its weight among the others."""

    check: Line
    params: dict[str, Any] = field(default_factory=dict)
    weight: Annotated[float, Between(0, 100, above=True)] = 1


@dataclass(frozen=True, slots=True)
class Level:
    """A performance level: its bound on the combined score (0 to 1), its points, its words."""

    quality: Line
    at_least: Share
    points: Points
    descriptor: Line
    feedback: Line | None = None
    """Said as the next step; {quote}, {paragraph}, {pillar} and {gain} are filled in."""


@dataclass(frozen=True, slots=True)
class Example:
    """A short text and the level it must get."""

    text: Annotated[str, Long(1, 20_000)]
    level: Line


@dataclass(frozen=True, slots=True)
class Criterion:
    """One row of the rubric; its top level gives its points. Manual checks need no levels."""

    id: Identifier
    title: Line
    points: Points
    checks: Annotated[tuple[CheckUse, ...], Long(1)]
    combine: Combine = "mean"
    """How the checks' scores become one: by weight, or the lowest, or the highest."""
    levels: tuple[Level, ...] = ()
    """From the highest down; the first gives all points, the last begins at 0."""
    optional: bool = False
    """Left out of the total where the essay gives no occasion for its checks."""
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Exemplar:
    """The anchor paper: a file found beside the rubric or among the samples, and its levels."""

    essay: Line
    """A path beside this file, or of a shipped sample."""
    expect: Annotated[dict[Identifier, Line], Long(1)]
    """The level each criterion must get; `rubric validate` says where it does not."""


@dataclass(frozen=True, slots=True)
class LevelBelow:
    """A condition: the criterion stands below the named level."""

    criterion: Identifier
    level_below: Line


@dataclass(frozen=True, slots=True)
class ScoreBelow:
    """A condition: the check scores below a bound (0..1)."""

    check: Line
    score_below: Share
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ScoreAtLeast:
    """A condition: the check scores at least a bound (0..1)."""

    check: Line
    score_at_least: Share
    params: dict[str, Any] = field(default_factory=dict)


Condition = LevelBelow | ScoreBelow | ScoreAtLeast


@dataclass(frozen=True, slots=True)
class Cap:
    """A ceiling on the total, in percent, while a condition holds."""

    when: Condition
    percent: Annotated[int, Between(0, 100)]
    because: Line


@dataclass(frozen=True, slots=True)
class Change:
    """A deduction or a bonus, in points, while a condition holds.

    Deductions come first, then bonuses, then caps. No deduction takes the total below 0, and no
    bonus carries it above the sum of the criteria's points: 100 percent is the most.
    """

    when: Condition
    points: Annotated[int, Between(1, 10_000)]
    because: Line


@dataclass(frozen=True, slots=True)
class Rubric:
    """A whole rubric."""

    # for pydantic, and for the parts as well
    __pydantic_config__: ClassVar = {"extra": "forbid", "use_attribute_docstrings": True}

    id: Identifier
    title: Line
    version: Line
    criteria: Annotated[tuple[Criterion, ...], Long(1)]
    language: Literal["en"] = "en"
    exemplar: Exemplar | None = None
    scale: Annotated[dict[str, Annotated[float, Between(0, 100)]], Long(1)] | None = None
    """Letters and the percents they begin at, highest first, the last at 0."""
    caps: tuple[Cap, ...] = ()
    deductions: tuple[Change, ...] = ()
    bonuses: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class RubricFile:
    """A rubric with what came with it: its file, its hash, and its exemplar's bytes."""

    rubric: Rubric
    path: str
    sha256: str
    exemplar: bytes | None = None
    exemplar_name: str | None = None

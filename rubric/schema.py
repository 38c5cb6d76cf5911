"""The rubric's shape: pydantic models of the YAML file. Plain data in, `Rubric` out."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]*$", max_length=60)]
Line = Annotated[str, Field(min_length=1, max_length=500)]
Share = Annotated[float, Field(ge=0, le=1)]
Points = Annotated[int, Field(ge=0, le=10_000)]
Combine = Literal["mean", "min", "max"]
MANUAL = "manual"  # the check that only a person can answer


class Model(BaseModel):
    """Frozen, and strict about names: an unknown key is an error."""

    # Only the whole Rubric is ever validated, so its parts need no validators of their own.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class CheckUse(Model):
    """A question a criterion asks, with its parameters and its weight among the others."""

    check: Identifier
    params: dict[str, Any] = Field(default_factory=dict)
    weight: Annotated[float, Field(gt=0, le=100)] = 1


class Level(Model):
    """A performance level. `at_least` is on the combined score, 0..1."""

    quality: Line
    at_least: Share
    points: Points
    descriptor: Line
    feedback: Line | None = None


class Example(Model):
    """A short text and the level it must get."""

    text: Annotated[str, Field(min_length=1, max_length=20_000)]
    level: Line


class Criterion(Model):
    """One row of the rubric. A criterion of manual checks only may leave its levels out."""

    id: Identifier
    title: Line
    points: Points
    checks: Annotated[tuple[CheckUse, ...], Field(min_length=1)]
    combine: Combine = "mean"
    levels: tuple[Level, ...] = ()
    optional: bool = False
    examples: tuple[Example, ...] = ()


class Exemplar(Model):
    """The anchor paper: a file found beside the rubric or among the samples, and its levels."""

    essay: Line
    expect: dict[Identifier, Line]


class LevelBelow(Model):
    """A condition: the criterion stands below the named level."""

    criterion: Identifier
    level_below: Line


class ScoreBelow(Model):
    """A condition: the check scores below a bound (0..1)."""

    check: Identifier
    params: dict[str, Any] = Field(default_factory=dict)
    score_below: Share


class ScoreAtLeast(Model):
    """A condition: the check scores at least a bound (0..1)."""

    check: Identifier
    params: dict[str, Any] = Field(default_factory=dict)
    score_at_least: Share


Condition = LevelBelow | ScoreBelow | ScoreAtLeast


class Cap(Model):
    """A ceiling on the total, in percent, while a condition holds."""

    when: Condition
    percent: Annotated[int, Field(ge=0, le=100)]
    because: Line


class Change(Model):
    """A deduction or a bonus, in points, while a condition holds."""

    when: Condition
    points: Annotated[int, Field(gt=0, le=10_000)]
    because: Line


class Rubric(Model):
    """A whole rubric."""

    id: Identifier
    title: Line
    version: Line
    language: Literal["en"] = "en"
    exemplar: Exemplar | None = None
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]
    scale: dict[str, Annotated[float, Field(ge=0, le=100)]] | None = None
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

"""The rubric's shape, described once: records of the YAML file's blocks.

The loader holds a file against them and builds them; pydantic makes the JSON Schema of them, their
docstrings included. Plain data in, `Rubric` out.
"""

from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal

from rubric.bounds import Between, Long
from rubric.records import Record
from rubric.scope import Scope

# How much a file may hold: far above any rubric of a school, and little enough that a stranger's
# is graded in a second or two.
MOST_CRITERIA, MOST_CHECKS, MOST_LEVELS = 30, 12, 20
MOST_EXAMPLES, MOST_RULES = 20, 20
MOST_PROMPT = 20_000  # characters: an assignment with a source of several pages

IDENTIFIER = r"^[a-z][a-z0-9_-]*$"
Identifier = Annotated[str, Long(1, 60, IDENTIFIER)]
Line = Annotated[str, Long(1, 500)]
Share = Annotated[float, Between(0, 1)]
Points = Annotated[int, Between(0, 10_000)]
Percent = Annotated[float, Between(0, 100)]
Weight = Annotated[float, Between(0, 100, above=True)]
Combine = Literal["mean", "min", "max"]
MANUAL = "manual"  # the check that only a person can answer
PLACEHOLDERS = ("quote", "paragraph", "pillar", "gain")  # of a level's feedback, in braces


@dataclass(frozen=True, slots=True)
class CheckUse:
    """A question a criterion asks, with its parameters and its weight among the others."""

    check: Line
    params: dict[str, Any] = field(default_factory=dict)
    weight: Weight = 1
    """Beside the other checks of the criterion, where their scores are averaged."""


@dataclass(frozen=True, slots=True)
class Level:
    """A performance level: its bound on the combined score (0 to 1), its points, its words.

    Every level gives its points, or none does: then they fall evenly, so that of four levels the
    second gives three quarters.
    """

    quality: Line
    at_least: Share
    points: Points
    """Of the criterion's. Beside a `weight` any numbers, such as 4, 3, 2 and 1: shares count."""
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
    checks: Annotated[tuple[CheckUse, ...], Long(1, MOST_CHECKS)]
    weight: Weight | None = None
    """In the place of `points`, in every row: the row's share of a total of 100 points."""
    asks: Line | None = None
    """What it looks for, in your own words, for the class; else the checks say it in theirs."""
    scope: Scope | None = None
    """Where its checks look: the `scope` of each that has one and is not told otherwise."""
    combine: Combine = "mean"
    """How the checks' scores become one: by weight, or the lowest, or the highest."""
    levels: Annotated[tuple[Level, ...], Long(0, MOST_LEVELS)] = ()
    """From the highest down; the first gives all points, the last begins at 0."""
    optional: bool = False
    """Left out of the total where the essay gives no occasion for its checks."""
    required: bool = False
    """At the lowest level where the essay gives no occasion for its checks."""
    examples: Annotated[tuple[Example, ...], Long(0, MOST_EXAMPLES)] = ()
    """Short texts with the level each must get; `rubric validate` says where one does not."""


@dataclass(frozen=True, slots=True)
class Exemplar:
    """The anchor paper: a file found beside the rubric or among the samples, and its levels."""

    essay: Line
    """A path beside this file, or of a shipped sample."""
    expect: Annotated[dict[Identifier, Line], Long(1, MOST_CRITERIA)] = field(default_factory=dict)
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
    """A whole rubric.

    One that `extends` another has all of it and names what is different: a criterion of the same
    id has the keys it gives and the other's for the rest, a new one comes after the others, and
    any other key stands in place of the other's.
    """

    # for pydantic, and for the parts as well
    __pydantic_config__: ClassVar = {"extra": "forbid", "use_attribute_docstrings": True}

    id: Identifier
    title: Line
    version: Line
    criteria: Annotated[tuple[Criterion, ...], Long(1, MOST_CRITERIA)]
    language: Literal["en"] = "en"
    extends: Line | None = None
    """The rubric this one begins with: the id of a shipped one, or a file beside this."""
    drop: Annotated[tuple[Identifier, ...], Long(0, MOST_CRITERIA)] = ()
    """The criteria of the rubric it extends that are left out, by id."""
    prompt: Annotated[str, Long(1, MOST_PROMPT)] | None = None
    """The assignment, as text or as the name of a .txt or .md file beside this one.

    What is copied from it earns nothing, and an essay that I cannot relate to it is told.
    """
    exemplar: Exemplar | None = None
    scale: Annotated[dict[str, Percent], Long(1, MOST_LEVELS)] | None = None
    """Letters and the percents they begin at, highest first, the last at 0."""
    caps: Annotated[tuple[Cap, ...], Long(0, MOST_RULES)] = ()
    deductions: Annotated[tuple[Change, ...], Long(0, MOST_RULES)] = ()
    bonuses: Annotated[tuple[Change, ...], Long(0, MOST_RULES)] = ()


class RubricFile(Record):
    """A rubric with what came with it: its file, its exemplar's bytes, its assignment's words.

    `sha256` is the file's; where others have a part in it (a rubric it extends, a file with the
    assignment), it is made of all of theirs.
    """

    rubric: Rubric
    path: str
    sha256: str
    exemplar: bytes | None = None
    exemplar_name: str | None = None
    prompt: str | None = None

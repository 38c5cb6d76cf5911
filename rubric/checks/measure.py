"""Measure.

Asks: does one named figure of the essay lie between two bounds?

Why: some assignments set numbers, such as two quotations or paragraphs of eighty words. A number
says nothing of what the words are worth; ask for one only where the assignment does.

Score: full from `low` to `high`; outside, as much less as the figure is off. Where sentences or
their words are counted, words in quotation marks are the source's and do not count. `quoted`,
`different words` and `long words` are of every hundred words; a long word has three syllables or
more.

Pass:
    Four quotations, where two to five were asked.

Fail:
    No quotation, where two to five were asked.
"""

from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.result import Finding, Measure, Step
from rubric.scope import Part, Scope, named, over
from rubric.style.measures import Figure, Name, take
from rubric.types import Essay

LACKS = (
    "does",
    "do",
    "not keep to a number that was asked",
)  # said of a class: of one essay, of several, and what
SAYS = "I count {figure} in {where}"
ASKED = "{says}, as asked."
UNASKED = "{says}; no number was asked."
BELOW = "{says}; at least {low} {were} asked."
ABOVE = "{says}; at most {high} {were} asked."
MORE = "What would bring {where} up to {low} {unit}? It has {value} now."
LESS = "What would bring {where} down to {high} {unit}? It has {value} now."
NO_BOUNDS = "no figure lies between {low:g} and {high:g}; `low` is the smaller number"
Bound = Annotated[float, Between(0, 100_000)]


def contradiction(
    *, low: float | None = None, high: float | None = None, **_: object
) -> tuple[str, str] | None:
    """Say where no figure can be as asked."""
    if low is None or high is None or low <= high:
        return None
    return "low", NO_BOUNDS.format(low=low, high=high)


@check
def measure(
    essay: Essay,
    *,
    name: Name = "words",
    low: Bound | None = None,
    high: Bound | None = None,
    scope: Scope = "essay",
) -> Finding:
    """One figure of the essay lies between two bounds."""

    def ask(part: Part) -> Finding:
        found = take(essay, part, name)
        row = Measure(name, found.value, found.many, low, high)
        return _held(row, found, named(essay.draft, scope, part))

    return over(essay, scope, ask)


def _held(row: Measure, found: Figure, where: str) -> Finding:
    value, low, high = row.value, row.low, row.high
    unit = found.one if value == 1 else found.many
    says = SAYS.format(figure=f"{_plain(value)} {unit}", where=where)
    if low is not None and value < low:
        said = BELOW.format(says=says, low=_plain(low), were="was" if low == 1 else "were")
        step = Step(
            MORE.format(where=where, low=_plain(low), unit=found.many, value=_plain(value)),
            "ten minutes",
        )
        return Finding("measure", round(value / low, 4), said, measured=row, step=step)
    if high is not None and value > high:
        said = ABOVE.format(says=says, high=_plain(high), were="was" if high == 1 else "were")
        step = Step(
            LESS.format(where=where, high=_plain(high), unit=found.many, value=_plain(value)),
            "ten minutes",
        )
        return Finding("measure", round(high / value, 4), said, measured=row, step=step)
    asked = UNASKED if low is None and high is None else ASKED
    return Finding("measure", 1.0, asked.format(says=says), measured=row)


def _plain(value: float) -> str:
    """Say a figure; only a small one has a decimal."""
    return f"{value:,.0f}" if value == int(value) else f"{value:.1f}"

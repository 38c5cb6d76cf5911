"""Word count.

Asks: is the essay as long as the assignment asks?

Why: some assignments set a length; this check holds the essay to it and to nothing else.

Score: full between `low` and `high` words; outside, as much less as the length is off.

Pass:
    620 words, where 500 to 800 were asked.

Fail:
    250 words, where 500 to 800 were asked.
"""

from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.result import Finding, Measure, Step
from rubric.scope import Part, Scope, named, over
from rubric.style.measures import take
from rubric.types import Essay

WITHIN = "{subject} has {words:,} words, as asked."
COUNTED = "{subject} has {words:,} words; no length was asked."
BELOW = "{subject} has {words:,} words; at least {low:,} were asked."
ABOVE = "{subject} has {words:,} words; at most {high:,} were asked."
LENGTHEN = "Which reason has the thinnest paragraph? Add about {off:,} words of evidence."
LENGTHEN_PART = "What does {where} leave out? Add about {off:,} words."
SHORTEN = "Which sentences of {where} prove no reason? Take out about {off:,} words."
NO_LENGTH = "no length lies between {low:,} and {high:,}; `low` is the smaller number"


def contradiction(
    *, low: int | None = None, high: int | None = None, **_: object
) -> tuple[str, str] | None:
    """Say where no essay can have the length asked."""
    if low is None or high is None or low <= high:
        return None
    return "low", NO_LENGTH.format(low=low, high=high)


@check
def word_count(
    essay: Essay,
    *,
    low: Annotated[int, Between(0, 100_000)] | None = None,
    high: Annotated[int, Between(1, 100_000)] | None = None,
    scope: Scope = "essay",
) -> Finding:
    """The essay is as long as the assignment asks."""

    def ask(part: Part) -> Finding:
        words = round(take(essay, part, "words").value)
        return _held(words, low, high, named(essay.draft, scope, part))

    return over(essay, scope, ask)


def _held(words: int, low: int | None, high: int | None, where: str) -> Finding:
    measure = Measure("words", words, "words", low, high)
    told = {"words": words, "low": low, "high": high, "where": where}
    told["subject"] = where[0].upper() + where[1:]
    if low is not None and words < low:
        asks = LENGTHEN if where == "the essay" else LENGTHEN_PART
        step = Step(asks.format(off=low - words, **told), "an hour")
        says, score = BELOW.format(**told), round(words / low, 4)
        return Finding("word_count", score, says, measured=measure, step=step)
    if high is not None and words > high:
        step = Step(SHORTEN.format(off=words - high, **told), "ten minutes")
        says, score = ABOVE.format(**told), round(high / words, 4)
        return Finding("word_count", score, says, measured=measure, step=step)
    says = COUNTED if low is None and high is None else WITHIN
    return Finding("word_count", 1.0, says.format(**told), measured=measure)

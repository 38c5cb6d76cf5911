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
from rubric.types import Essay

LACKS = (
    "does",
    "do",
    "not have the length asked",
)  # said of a class: of one essay, of several, and what
WITHIN = "The essay has {words:,} words, as asked."
COUNTED = "The essay has {words:,} words; no length was asked."
BELOW = "The essay has {words:,} words; at least {low:,} were asked."
ABOVE = "The essay has {words:,} words; at most {high:,} were asked."
LENGTHEN = "Which reason has the thinnest paragraph? Add about {off:,} words of evidence."
SHORTEN = "Which sentences prove no reason? Take out about {off:,} words."
NO_LENGTH = "no length lies between {low:,} and {high:,}; `low` is the smaller number"


def contradiction(*, low: int | None = None, high: int | None = None) -> tuple[str, str] | None:
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
) -> Finding:
    """The essay is as long as the assignment asks."""
    words = essay.draft.words
    measure = Measure("words", words, "words", low, high)
    if low is not None and words < low:
        says, step = BELOW.format(words=words, low=low), LENGTHEN.format(off=low - words)
        effort = Step(step, "an hour")
        return Finding("word_count", round(words / low, 4), says, measured=measure, step=effort)
    if high is not None and words > high:
        says, step = ABOVE.format(words=words, high=high), SHORTEN.format(off=words - high)
        effort = Step(step, "ten minutes")
        return Finding("word_count", round(high / words, 4), says, measured=measure, step=effort)
    says = COUNTED if low is None and high is None else WITHIN
    return Finding("word_count", 1.0, says.format(words=words), measured=measure)

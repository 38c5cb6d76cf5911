"""Paragraph sizes.

Asks: is each body paragraph long enough to prove its point and short enough to keep to it?

Why: a paragraph of two lines asserts; one of two pages holds several points.

Score: the share of body paragraphs with `low` to `high` words. A set-off quotation counts with
the paragraph that brings it in.

Pass:
    Body paragraphs of 80, 120 and 95 words, for 40 to 250.

Fail:
    Body paragraphs of 15, 300 and 20 words, for 40 to 250.
"""

from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.lookup import bearer, counted, indexes, number, places, shortened
from rubric.result import Finding, Measure, Step
from rubric.types import Draft, Essay
from rubric.words import count

SCRAP = 5  # words; fewer are a heading, a formula or a line broken off
QUOTE = 40  # code points shown of a paragraph's opening

LACKS = (
    "has",
    "have",
    "a paragraph too short or too long",
)  # said of a class: of one essay, of several, and what
SILENT_ON = "an essay without body paragraphs"
NO_BODY = "I found no body paragraph in {words} words."
ALL_FIT = "All {paragraphs} have {low} to {high} words."
ONE_FITS = "The one body paragraph has {words} words, between {low} and {high}."
SHORT = "{where} {have} fewer than {low} words."
LONG = "{where} {have} more than {high} words."
FILL = "What else proves “{quote}” in ¶{place}? It has {words} so far."
DIVIDE = "Where does a second point begin in ¶{place} (“{quote}”)? Start a paragraph there."
NO_SIZE = "no paragraph lies between {low} and {high} words; `low` is the smaller number"


def contradiction(*, low: int = 40, high: int = 250) -> tuple[str, str] | None:
    """Say where no paragraph can have the size asked."""
    return None if low <= high else ("low", NO_SIZE.format(low=low, high=high))


@check
def paragraph_sizes(
    essay: Essay,
    *,
    low: Annotated[int, Between(1, 5000)] = 40,
    high: Annotated[int, Between(1, 5000)] = 250,
) -> Finding:
    """Each body paragraph is neither too short nor too long."""
    draft = essay.draft
    sizes = _sizes(draft)
    if not sizes:
        measure = Measure("body paragraphs", 0, "paragraphs")
        says = NO_BODY.format(words=draft.words)
        return Finding("paragraph_sizes", None, says, measured=measure, status="not_applicable")
    short = [i for i, size in sizes.items() if size < low]
    long = [i for i, size in sizes.items() if size > high]
    fit = len(sizes) - len(short) - len(long)
    measure = Measure("body paragraphs of that size", fit, "paragraphs", len(sizes))
    return Finding(
        "paragraph_sizes",
        round(fit / len(sizes), 4),
        _says(draft, sizes, (low, short), (high, long)),
        measured=measure,
        step=_step(draft, sizes, short, long),
    )


def _sizes(draft: Draft) -> dict[int, int]:
    """Give the words of each body paragraph, with the quotations set off after it."""
    every = {i: count(draft.text, draft.paragraphs[i]) for i in indexes(draft, "body")}
    sizes = {i: size for i, size in every.items() if size >= SCRAP}
    for i in indexes(draft, "block_quote"):
        home = bearer(draft, i)
        if home in sizes:
            sizes[home] += count(draft.text, draft.paragraphs[i])
    return sizes


def _says(
    draft: Draft,
    sizes: dict[int, int],
    shorter: tuple[int, list[int]],
    longer: tuple[int, list[int]],
) -> str:
    (low, short), (high, long) = shorter, longer
    said = [
        kind.format(where=places(draft, those), have=_has(those), low=low, high=high)
        for kind, those in ((SHORT, short), (LONG, long))
        if those
    ]
    if said:
        return " ".join(said)
    if len(sizes) == 1:
        return ONE_FITS.format(words=next(iter(sizes.values())), low=low, high=high)
    paragraphs = counted(len(sizes), "body paragraph")
    return ALL_FIT.format(paragraphs=paragraphs, low=low, high=high)


def _has(those: list[int]) -> str:
    return "has" if len(those) == 1 else "have"


def _step(draft: Draft, sizes: dict[int, int], short: list[int], long: list[int]) -> Step | None:
    """Give the step for the paragraph that is farthest off: the longest, else the shortest."""
    if not short and not long:
        return None
    at = max(long, key=lambda i: sizes[i]) if long else min(short, key=lambda i: sizes[i])
    where = draft.paragraphs[at]
    says = (DIVIDE if long else FILL).format(
        quote=shortened(where.of(draft.text), QUOTE),
        place=number(draft, at),
        words=counted(sizes[at], "word"),
    )
    return Step(says, "ten minutes", where.start, where.end)

"""The writer's own words: what stands in quotation marks is a source's. An Essay in, text out.

All else is blanked place for place, so that whatever is found stands in the essay at that place.
"""

import re
from collections.abc import Iterable

from rubric.lookup import sentences_in
from rubric.quoted import quotations
from rubric.scope import Part
from rubric.types import Essay, Sentence, Span
from rubric.words import WORD, lowered

BLANK = "·"  # no letter, no digit, no space: nothing that is looked for matches it


def own(essay: Essay, part: Part, *, titles: bool = False) -> str:
    """Give the essay in lower case with all blanked but the writer's own words in `part`.

    `titles` keeps what stands in quotation marks and is no quotation: titles, terms. Citations
    and stretches whose evidence earns nothing are blanked as well.
    """
    draft = essay.draft
    plain = lowered(draft.text)
    letters = [BLANK] * len(plain)
    for i in part:
        span = draft.paragraphs[i]
        letters[span.start : span.end] = span.of(plain)
        for other in () if titles else quotations(span.of(plain)):
            at = Span(span.start + other.start, span.start + other.end)
            letters[at.start : at.end] = BLANK * (at.end - at.start)
    for other in _of_others(essay):
        letters[other.start : other.end] = BLANK * (other.end - other.start)
    return "".join(letters)


def _of_others(essay: Essay) -> Iterable[Span]:
    draft, aside = essay.draft, essay.aside
    yield from draft.quotations
    yield from draft.citations
    yield from aside.quotations
    yield from aside.citations
    yield from essay.void


def places(text: str, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    """Give where a pattern stands in a blanked text."""
    return tuple(Span(*match.span()) for match in pattern.finditer(text))


def told(essay: Essay, part: Part) -> tuple[Sentence, ...]:
    """Give the sentences of a part, but those whose evidence earns nothing."""
    return tuple(
        sentence
        for i in part
        for sentence in sentences_in(essay.draft, i)
        if not any(void.covers(sentence) for void in essay.void)
    )


def length(text: str, span: Span | None = None) -> int:
    """Count the words of a blanked text, or of the part at `span`."""
    return sum(1 for _ in WORD.finditer(text, *((span.start, span.end) if span else ())))

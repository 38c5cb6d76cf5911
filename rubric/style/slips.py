"""What is counted against a limit: the places of words not wanted in, a Finding out."""

import re
from collections.abc import Sequence

from rubric.lookup import counted, number, paragraph_at, sentence_at, shortened
from rubric.records import Record
from rubric.result import Finding, Measure, Step
from rubric.scope import Part, Scope, named, over
from rubric.style.own import own, places
from rubric.types import Essay, Span

MOST_SHOWN = 3  # different words quoted
QUOTE = 60  # code points shown of a sentence
LEAD = 30  # … of which so many before the word, where it stands far inside

NONE = "I found no {noun} in {where}."
SOME = "I found {count} in {where}: {words}."


class Slip(Record):
    """One kind of words: the check's name, one and several, the cost of each too many, a step.

    The step is a question with the places {words}, {quote} and {place}.
    """

    check: str
    one: str
    many: str
    cost: float
    step: str
    effort: str = "ten minutes"


def counted_over(
    kind: Slip, pattern: re.Pattern[str], essay: Essay, scope: Scope, allowed: int
) -> Finding:
    """Count what a pattern finds among the writer's own words, in each part asked."""

    def ask(part: Part) -> Finding:
        found = places(own(essay, part), pattern)
        return held(kind, essay, named(essay.draft, scope, part), found, allowed)

    return over(essay, scope, ask)


def held(kind: Slip, essay: Essay, where: str, found: Sequence[Span], allowed: int) -> Finding:
    """Hold the places found against how many are allowed: full up to there, then less for each."""
    measure = Measure(kind.many, len(found), kind.many, None, allowed)
    if not found:
        says = NONE.format(noun=kind.one, where=where)
        return Finding(kind.check, 1.0, says, measured=measure)
    score = round(max(0.0, 1 - kind.cost * max(0, len(found) - allowed)), 4)
    words = _shown(essay, found)
    count = counted(len(found), kind.one, kind.many)
    says = SOME.format(count=count, where=where, words=words)
    step = _step(kind, essay, found, words) if len(found) > allowed else None
    return Finding(kind.check, score, says, measured=measure, step=step)


def _shown(essay: Essay, found: Sequence[Span]) -> str:
    """Quote the different words found: "“don't”, “can't” and 3 more"."""
    text = essay.draft.text
    different = {" ".join(span.of(text).lower().split()): span.of(text) for span in found}
    shown = [f"“{shortened(word)}”" for word in different.values()]
    more = len(shown) - MOST_SHOWN
    return ", ".join(shown[:MOST_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _step(kind: Slip, essay: Essay, found: Sequence[Span], words: str) -> Step:
    draft, first = essay.draft, found[0]
    sentence = sentence_at(draft, first.start)
    says = kind.step.format(
        words=words,
        word=shortened(first.of(draft.text)),
        quote=_around(draft.text, sentence, first),
        place=number(draft, paragraph_at(draft.paragraphs, first.start)),
    )
    return Step(says, kind.effort, sentence.start, sentence.end)


def _around(text: str, sentence: Span, word: Span) -> str:
    """Quote the part of a sentence in which a word stands."""
    if word.end - sentence.start < QUOTE:
        return shortened(sentence.of(text), QUOTE)
    begun = text.find(" ", word.start - LEAD, word.start)
    return "… " + shortened(text[max(begun, sentence.start) : sentence.end], QUOTE)

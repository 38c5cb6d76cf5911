"""Readability.

Asks: does the essay read like a text for the grades between `low` and `high`?

Why: a text for young readers should not ask too much of them. The figure counts syllables and
words and knows nothing of meaning, and it ranks writers who are still learning English below
others for no fault of their argument: no rubric that comes with us asks it.

Score: full while Flesch and Kincaid's grade lies between the two; each grade beyond costs a
tenth. Fewer than a hundred words are not asked, nor a text almost without full stops; words in
quotation marks do not count.

Pass:
    Pupils sleep longer and learn more. [for grades 3 to 8]

Fail:
    Pupils' neurophysiological recuperation necessitates chronobiological accommodation.
"""

from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.lookup import number, shortened
from rubric.result import Finding, Measure, Step
from rubric.scope import Part, Scope, named, over
from rubric.style.measures import reading_grade, sentence_lengths
from rubric.style.own import length, own, told
from rubric.types import Essay

FEWEST = 100  # words; the mean of fewer is chance
LONGEST = 45  # words a sentence; beyond it full stops are missing, not short words
QUOTE = 50  # code points shown of a sentence
COST = 0.1  # of the score for each grade beyond

SILENT_ON = "an essay of fewer than a hundred words, or almost without full stops"
UNSTOPPED = "I found too few full stops in {where} to measure its sentences."
FEW = "I found {words} words of the writer's own in {where}, too few to measure."
WITHIN = "{where} reads like a text for grade {grade}, between {low} and {high} as asked."
EASY = "{where} reads like a text for grade {grade}; at least {low} was asked."
HARD = "{where} reads like a text for grade {grade}; at most {high} was asked."
JOIN = "Which short sentences belong together in one? Begin with “{quote}” (¶{place})."
PART = "Which long sentences could be two? Begin with “{quote}” (¶{place})."
NO_BAND = "no grade lies between {low} and {high}; `low` is the smaller number"


def contradiction(*, low: int = 0, high: int = 18, **_: object) -> tuple[str, str] | None:
    """Say where no text can have the grade asked."""
    return None if low <= high else ("low", NO_BAND.format(low=low, high=high))


@check
def readability(
    essay: Essay,
    *,
    low: Annotated[int, Between(0, 18)] = 5,
    high: Annotated[int, Between(0, 30)] = 14,
    scope: Scope = "essay",
) -> Finding:
    """The essay reads like a text for the grades asked."""

    def ask(part: Part) -> Finding:
        return _held(essay, part, (low, high), named(essay.draft, scope, part))

    return over(essay, scope, ask)


def _held(essay: Essay, part: Part, band: tuple[int, int], where: str) -> Finding:
    sizes = sentence_lengths(essay, part)
    total = sum(sizes)
    if total < FEWEST or total > LONGEST * len(sizes):
        measure = Measure("words", total, "words", FEWEST)
        says = (FEW if total < FEWEST else UNSTOPPED).format(words=total, where=where)
        return Finding("readability", None, says, measured=measure, status="not_applicable")
    low, high = band
    grade = round(reading_grade(essay, part))
    measure = Measure("reading grade", grade, "grades", low, high)
    off = max(low - grade, grade - high, 0)
    said = EASY if grade < low else HARD if grade > high else WITHIN
    subject = where[0].upper() + where[1:]
    says = said.format(where=subject, grade=grade, low=low, high=high)
    score = round(max(0.0, 1 - COST * off), 4)
    step = _step(essay, part, short=grade < low) if off else None
    return Finding("readability", score, says, measured=measure, step=step)


def _step(essay: Essay, part: Part, *, short: bool) -> Step:
    """Ask to begin with the shortest or the longest sentence, the first of several."""
    draft, text = essay.draft, own(essay, part, titles=True)
    rows = {sentence: n for sentence in told(essay, part) if (n := length(text, sentence))}
    worst = (min if short else max)(rows, key=lambda sentence: rows[sentence])
    quote = shortened(worst.of(draft.text), QUOTE)
    says = (JOIN if short else PART).format(quote=quote, place=number(draft, worst.paragraph))
    return Step(says, "ten minutes", worst.start, worst.end)

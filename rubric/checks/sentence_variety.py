"""Sentence variety.

Asks: do sentences differ in how they begin and how long they are?

Why: when one sentence after another begins alike, a reader stops listening. A row of like
sentences can be meant: this is about style, so no rubric that comes with us asks it.

Score: half for beginnings, the share of sentences that do not begin with the same word as one of
the two before them; half for lengths, full when they spread by `spread` of their mean. Fewer than
eight sentences are not asked.

Pass:
    Pupils sleep longer. With sleep comes patience, and with patience work gets done.

Fail:
    Pupils sleep longer. Pupils learn more. Pupils are happy.
"""

from math import sqrt
from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.lookup import counted, number, shortened
from rubric.result import Finding, Measure, Step
from rubric.scope import Part, Scope, named, over
from rubric.style.own import length, own, told
from rubric.types import Essay, Sentence
from rubric.words import WORD

FEWEST = 8  # sentences; a spread of fewer is chance
BACK = 2  # sentences before that are compared: a third of all would be none's fault
ALIKE_SHARE = 0.15  # of sentences that may begin alike: articles and pronouns come back
QUOTE = 50  # code points shown of a sentence

SILENT_ON = "an essay of few sentences"
FEW = "{where} has {count}, too few to compare."
ALIKE = "{alike} of {all} sentences in {where} begin like one just before."
VARIED = "Sentences in {where} differ in how they begin and how long they are."
EVEN = "Half of the sentences in {where} have {low} to {high} words: lengths differ little."
BEGIN = "Which other word could begin “{quote}” (¶{place})? The one before begins alike."
MIX = "Which sentence belongs together with “{quote}” (¶{place}), and which should stand short?"


@check
def sentence_variety(
    essay: Essay, *, spread: Annotated[float, Between(0.1, 1)] = 0.35, scope: Scope = "essay"
) -> Finding:
    """Sentences differ in how they begin and how long they are."""

    def ask(part: Part) -> Finding:
        return _held(essay, part, spread, named(essay.draft, scope, part))

    return over(essay, scope, ask)


def _held(essay: Essay, part: Part, spread: float, where: str) -> Finding:
    text = own(essay, part, titles=True)
    rows = {s: n for s in told(essay, part) if (n := length(text, s))}
    count = counted(len(rows), "sentence")
    measure = Measure("sentences", len(rows), "sentences", FEWEST)
    if len(rows) < FEWEST:
        says = FEW.format(where=where[0].upper() + where[1:], count=count)
        return Finding("sentence_variety", None, says, measured=measure, status="not_applicable")
    alike = _alike(text, tuple(rows))
    begun = min(1.0, 1 - len(alike) / len(rows) + ALIKE_SHARE)
    mean = sum(rows.values()) / len(rows)
    spreads = sqrt(sum((n - mean) ** 2 for n in rows.values()) / len(rows)) / mean
    even = min(1.0, spreads / spread)
    score = round((begun + even) / 2, 4)
    if score == 1:
        return Finding("sentence_variety", score, VARIED.format(where=where), measured=measure)
    if begun <= even and alike:
        says = ALIKE.format(alike=len(alike), all=len(rows), where=where)
        step = _asked(essay, alike[0], BEGIN, "two minutes")
    else:
        sizes = sorted(rows.values())
        low, high = sizes[len(sizes) // 4], sizes[-1 - len(sizes) // 4]
        says = EVEN.format(where=where, low=low, high=high)
        step = _asked(essay, next(s for s, n in rows.items() if n <= high), MIX, "ten minutes")
    return Finding("sentence_variety", score, says, measured=measure, step=step)


def _alike(text: str, rows: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Give the sentences that begin with the same word as one of those just before them."""
    heads = [match.group() if (match := WORD.search(text, s.start, s.end)) else "" for s in rows]
    return tuple(s for i, s in enumerate(rows) if heads[i] in heads[max(0, i - BACK) : i])


def _asked(essay: Essay, sentence: Sentence, asks: str, effort: str) -> Step:
    draft = essay.draft
    quote = shortened(sentence.of(draft.text), QUOTE)
    says = asks.format(quote=quote, place=number(draft, sentence.paragraph))
    return Step(says, effort, sentence.start, sentence.end)

"""Sentence length.

Asks: are there sentences too long to follow at one reading?

Why: a reader holds some thirty words in mind. A long sentence can be clear all the same: this is
about style, not about the argument, so no rubric that comes with us asks it.

Score: the share of sentences with at most `most` words. Words in quotation marks are the
source's and do not count.

Pass:
    Pupils sleep longer. They learn more, too.

Fail:
    Pupils sleep longer, and because of that they learn more, which … [fifty words on] … at last.
"""

from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.lookup import number, shortened
from rubric.result import Finding, Measure, Step
from rubric.scope import Part, Scope, named, over
from rubric.style.own import length, own, told
from rubric.types import Essay, Sentence

QUOTE = 60  # code points shown of a sentence

NONE = "No sentence in {where} has more than {most} words; the longest has {longest}."
SOME = "{long} of {all} sentences in {where} {have} more than {most} words, one {longest}."
DIVIDE = "Where could “{quote}” in ¶{place} end and begin anew? It has {longest} words."


@check
def sentence_length(
    essay: Essay, *, most: Annotated[int, Between(10, 200)] = 40, scope: Scope = "essay"
) -> Finding:
    """No sentence is too long to follow."""

    def ask(part: Part) -> Finding:
        return _held(essay, part, most, named(essay.draft, scope, part))

    return over(essay, scope, ask)


def _held(essay: Essay, part: Part, most: int, where: str) -> Finding:
    text = own(essay, part, titles=True)
    sizes = {sentence: length(text, sentence) for sentence in told(essay, part)}
    long = [sentence for sentence, size in sizes.items() if size > most]
    longest = max(sizes, key=lambda sentence: sizes[sentence], default=None)
    top = sizes[longest] if longest else 0
    measure = Measure("longest sentence", top, "words", None, most)
    if not long or longest is None:
        says = NONE.format(where=where, most=most, longest=top)
        return Finding("sentence_length", 1.0, says, measured=measure)
    says = SOME.format(
        long=len(long),
        all=len(sizes),
        where=where,
        have="has" if len(long) == 1 else "have",
        most=most,
        longest=top,
    )
    score = round(1 - len(long) / len(sizes), 4)
    step = _step(essay, longest, top)
    return Finding("sentence_length", score, says, measured=measure, step=step)


def _step(essay: Essay, longest: Sentence, size: int) -> Step:
    draft = essay.draft
    quote = shortened(longest.of(draft.text), QUOTE)
    place = number(draft, longest.paragraph)
    says = DIVIDE.format(quote=quote, place=place, longest=size)
    return Step(says, "two minutes", longest.start, longest.end)

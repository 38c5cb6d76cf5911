"""Word repetition.

Asks: does any word that is not the topic's come back too often?

Why: a word that stands everywhere soon says nothing. The words of the title and the thesis,
and those that introduction and conclusion share, must come back and are not counted: this is
about style, so no rubric that comes with us asks it.

Score: full when no other word fills more than `most` of every hundred words; each one that does
costs a fifth. Small words, names and words in quotation marks do not count, nor does a word that
stands fewer than eight times.

Pass:
    The plan helps pupils, serves parents and frees the buses.

Fail:
    The plan is important, sleep is important, and it is important to be awake.
"""

from collections import Counter
from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.lookup import indexes, quoted, sentence_at, shortened
from rubric.result import Finding, Measure, Step
from rubric.scope import Part, Scope, named, over
from rubric.style.own import own
from rubric.types import Draft, Essay, Role, Span
from rubric.words import Word, placed, stems

FEWEST = 8  # times; fewer do not strike a reader, whatever the share
COST = 0.2  # of the score for each word too many
MOST_SHOWN = 3  # words told
QUOTE = 50  # code points shown of a sentence

NONE = "No word of {where} beside its topic strikes by coming back."
SOME = "These words come back often in {where}: {words}."
SWAP = "Where could another word stand for “{word}”, as in “{quote}”? It stands {times} times."


@check
def word_repetition(
    essay: Essay, *, most: Annotated[float, Between(0.5, 20)] = 2, scope: Scope = "essay"
) -> Finding:
    """No word beside the topic's comes back too often."""

    def ask(part: Part) -> Finding:
        return _held(essay, part, most, named(essay.draft, scope, part))

    return over(essay, scope, ask)


def _held(essay: Essay, part: Part, most: float, where: str) -> Finding:
    plain, text = own(essay, part), essay.draft.text
    found = placed(plain, Span(0, len(plain)))
    topic = _topic(essay)
    firsts: dict[str, Span] = {}
    times: Counter[str] = Counter()
    for start, end, word in zip(found.starts, found.ends, found.found, strict=True):
        if word.content and word.stem not in topic and _is_plain(word, text[start]):
            firsts.setdefault(word.stem, Span(start, end))
            times[word.stem] += 1
    ranked = sorted(times.items(), key=lambda row: (-row[1], row[0]))
    often = [(stem, n) for stem, n in ranked if n >= FEWEST and 100 * n > most * len(found.found)]
    top = ranked[0][1] if ranked else 0
    measure = Measure("times of one word", top, "times")
    if not often:
        return Finding("word_repetition", 1.0, NONE.format(where=where), measured=measure)
    listed = ", ".join(f"“{firsts[stem].of(text)}” {n} times" for stem, n in often[:MOST_SHOWN])
    says = SOME.format(where=where, words=listed)
    score = round(max(0.0, 1 - COST * len(often)), 4)
    step = _step(essay, firsts[often[0][0]], often[0][1])
    return Finding("word_repetition", score, says, measured=measure, step=step)


def _is_plain(word: Word, first: str) -> bool:
    """Tell a word from a name, whose first letter as printed is a capital, and from a number."""
    return first.islower() and word.stem.isalpha()


def _topic(essay: Essay) -> frozenset[str]:
    """Give the stems that must come back: of title and thesis, and of beginning and end alike."""
    draft = essay.draft
    stated = essay.argument.thesis or essay.argument.plan
    said = f"{draft.title or ''} {stated.of(draft.text) if stated else ''}"
    named = " ".join(pillar.name for pillar in stated.pillars) if stated else ""
    ends = (_stems(draft, "introduction"), _stems(draft, "conclusion"))
    return stems(f"{said} {named}") | (ends[0] & ends[1])


def _stems(draft: Draft, role: Role) -> frozenset[str]:
    parts = (draft.paragraphs[i] for i in indexes(draft, role))
    return frozenset().union(*(stems(draft.text, part) for part in parts))


def _step(essay: Essay, word: Span, times: int) -> Step:
    draft = essay.draft
    sentence: Span = sentence_at(draft, word.start)
    quote = shortened(quoted(draft, sentence).quote, QUOTE)
    says = SWAP.format(word=word.of(draft.text), quote=quote, times=times)
    return Step(says, "ten minutes", sentence.start, sentence.end)

"""Mentions.

Asks: does the essay name what the assignment asks for, or keep from what it forbids?

Why: an assignment may ask for a term, a character or an event by name, or forbid a worn phrase.

Score: with `least`, the share of it that is reached by counting the places found; with `most`,
full up to it, and each place more costs a quarter. With neither, one place is asked. `distinct:
true` counts how many of the phrases and patterns are found, not how often. A phrase is found as
whole words, whatever its capitals. A pattern is a regular expression (RE2's syntax, capitals as
written, matched in linear time; it needs the extra `patterns`). Quotations are the source's words
and do not count; titles in quotation marks do.

Pass:
    The enclosure of the commons drove families to the mills. [phrases: [enclosure]]

Fail:
    Families moved to the mills. [phrases: [enclosure]]
"""

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import attrgetter
from typing import Annotated

from rubric.bounds import Between, Long
from rubric.checks import check
from rubric.errors import UserError
from rubric.lookup import (
    NUMERALS,
    counted,
    number,
    paragraph_at,
    quoted,
    sentence_at,
    series,
    shortened,
)
from rubric.records import Record
from rubric.result import Finding, Measure, Missing, Step
from rubric.scope import Part, Scope, named, over
from rubric.style import linear
from rubric.style.own import BLANK, own, places
from rubric.style.phrases import either
from rubric.types import Essay, Span

Texts = Annotated[tuple[Annotated[str, Long(1, 200)], ...], Long(0, 100)]
STRETCH = re.compile(rf"[^{BLANK}]+")
COST = 0.25  # of the score for each place too many: what is forbidden is rarely there often
LACKS = (
    "does",
    "do",
    "not keep to what is to be named or left out",
)  # said of a class: of one essay, of several, and what
NAME, QUOTE = 30, 50  # code points shown of a phrase and of a sentence
MOST_SHOWN = 3  # phrases named

ENOUGH = "I found {count} of {names} in {where}{first}."
NONE = "I could not find {names} in {where}."
FEWER = "I found {count} of {names} in {where}; at least {least} {were} asked."
CLEAN = "I found no place with {names} in {where}."
WITHIN = "I found {count} of {names} in {where}; up to {most} may stand there."
MORE = "I found {count} of {names} in {where}; at most {most} may stand there."
ADD = "Where in {where} does {names} belong? Say it there."
TAKE_OUT = "What can stand for “{word}” in “{quote}” (¶{place})?"
NOTHING = "nothing is looked for; name phrases or patterns"
NO_NUMBER = "no number lies between {least} and {most}; `least` is the smaller one"
TOO_MANY = "with `distinct` only {all} can be found; ask for no more"


def contradiction(
    *,
    phrases: Sequence[str] = (),
    patterns: Sequence[str] = (),
    least: int | None = None,
    most: int | None = None,
    **others: object,
) -> tuple[str, str] | None:
    """Say where nothing is looked for, no number fits, or a pattern cannot be used."""
    whole = len(phrases) + len(patterns)
    if not whole:
        return "phrases", NOTHING
    if least is not None and most is not None and most < least:
        return "least", NO_NUMBER.format(least=least, most=most)
    if others.get("distinct") and least is not None and least > whole:
        return "least", TOO_MANY.format(all=whole)
    try:
        for pattern in patterns:
            linear.pattern(pattern)
    except UserError as error:
        return "patterns", str(error)
    return None


class _Wanted(Record):
    """What is looked for in a part, and how much of it is asked."""

    names: str
    least: int
    most: int | None
    where: str
    distinct: bool


@check
def mentions(  # noqa: PLR0913  # each is a parameter of the rubric's
    essay: Essay,
    *,
    phrases: Texts = (),
    patterns: Texts = (),
    least: Annotated[int, Between(0, 100)] | None = None,
    most: Annotated[int, Between(0, 100)] | None = None,
    distinct: bool = False,
    scope: Scope = "essay",
) -> Finding:
    """The essay names what is asked for, or keeps from what is not wanted."""
    asked = (1 if most is None else 0) if least is None else least
    names = _names(phrases, patterns)

    def ask(part: Part) -> Finding:
        plain = own(essay, part, titles=True)
        rows = [
            *(places(plain, either((phrase,))) for phrase in phrases),
            *(_matches(essay, plain, pattern) for pattern in patterns),
        ]
        found = [row[0] for row in rows if row] if distinct else _apart(chain(*rows))
        wanted = _Wanted(names, asked, most, named(essay.draft, scope, part), distinct)
        return _held(essay, sorted(found, key=attrgetter("start")), wanted)

    return over(essay, scope, ask)


def _matches(essay: Essay, plain: str, pattern: str) -> tuple[Span, ...]:
    """Give where a pattern stands, as printed, in each stretch of own words by itself."""
    text = essay.draft.text
    return tuple(
        place
        for stretch in places(plain, STRETCH)
        for place in linear.places(pattern, text, stretch)
    )


def _apart(found: Iterable[Span]) -> list[Span]:
    """Leave out what stands inside a place found already: one place counts once."""
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _names(phrases: Sequence[str], patterns: Sequence[str]) -> str:
    """Name what is looked for: "“enclosure” or “mill”"; a pattern would tell a student nothing."""
    shown = [f"“{shortened(phrase, NAME)}”" for phrase in phrases[:MOST_SHOWN]]
    more = len(phrases) - len(shown)
    if patterns:
        shown.append("a pattern of the rubric")
    if more:
        shown.append(counted(more, "other"))
    return series(shown, "or")


def _held(essay: Essay, found: Sequence[Span], wanted: _Wanted) -> Finding:
    size, most = len(found), wanted.most
    if size < wanted.least:
        return _fewer(essay, found, wanted)
    if most is not None and size > most:
        return _more(essay, found, wanted)
    evidence = tuple(quoted(essay.draft, span) for span in found) if wanted.least else ()
    measure = Measure("mentions", size, "places", wanted.least or None, most)
    if not size:
        says = CLEAN.format(names=wanted.names, where=wanted.where)
    else:
        said = ENOUGH if wanted.least else WITHIN
        says = _say(said, essay, found, wanted)
    return Finding("mentions", 1.0, says, evidence, measured=measure)


def _say(said: str, essay: Essay, found: Sequence[Span], wanted: _Wanted) -> str:
    place = f"¶{number(essay.draft, paragraph_at(essay.draft.paragraphs, found[0].start))}"
    return said.format(
        count=_count(len(found), wanted),
        names=wanted.names,
        where=wanted.where,
        first="" if wanted.where == place else f", the first in {place}",
        least=wanted.least,
        most=wanted.most,
        were="was" if wanted.least == 1 else "were",
    )


def _count(size: int, wanted: _Wanted) -> str:
    """Say how many places were found, or how many of the things looked for."""
    if not wanted.distinct:
        return counted(size, "place")
    return NUMERALS[size] if size < len(NUMERALS) else str(size)


def _fewer(essay: Essay, found: Sequence[Span], wanted: _Wanted) -> Finding:
    draft = essay.draft
    step = Step(ADD.format(where=wanted.where, names=wanted.names), "one sentence")
    measure = Measure("mentions", len(found), "places", wanted.least, wanted.most)
    if not found:
        says = NONE.format(names=wanted.names, where=wanted.where)
        missing = Missing(wanted.names, 0, len(draft.text))
        return Finding("mentions", 0.0, says, (), missing, measure, step=step)
    says = _say(FEWER, essay, found, wanted)
    evidence = tuple(quoted(draft, span) for span in found)
    score = round(len(found) / wanted.least, 4)
    return Finding("mentions", score, says, evidence, measured=measure, step=step)


def _more(essay: Essay, found: Sequence[Span], wanted: _Wanted) -> Finding:
    draft, most = essay.draft, wanted.most or 0
    first = found[most]
    sentence = sentence_at(draft, first.start)
    says = _say(MORE, essay, found, wanted)
    asks = TAKE_OUT.format(
        word=shortened(first.of(draft.text), NAME),
        quote=shortened(sentence.of(draft.text), QUOTE),
        place=number(draft, paragraph_at(draft.paragraphs, first.start)),
    )
    step = Step(asks, "one sentence", sentence.start, sentence.end)
    score = round(max(0.0, 1 - COST * (len(found) - most)), 4)
    measure = Measure("mentions", len(found), "places", wanted.least or None, most)
    return Finding("mentions", score, says, measured=measure, step=step)

"""Citations in the running text. Text and sentences in, one Citation a printed citation out.

Author-page (MLA), author-year (APA, Chicago, Harvard), numeric (IEEE, Vancouver) and notes
(Chicago), in brackets or in the sentence ("Smith (2010) found"). What a bracket says is read in
`brackets`; whether it cites is decided here from its place, first where that is plain, then, in
doubt, from what the rest of the essay cites. Anything else in brackets is left alone.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rubric.analysis.sources.bracketed import Bracket, brackets, is_counted, is_event
from rubric.analysis.sources.brackets import CLOSING, MOST_SMALL, Reading, are_names, plain
from rubric.analysis.sources.named import named as named_sources
from rubric.analysis.sources.narrative import (
    COUNTED,
    EVENTS,
    KIN,
    SOURCES,
    before,
    is_reported,
)
from rubric.analysis.sources.numbers import WORD, is_known, is_page, is_year, numeric
from rubric.cited import holds_address, is_given
from rubric.seldom import seldom
from rubric.semantics import rank
from rubric.source import Note
from rubric.types import Citation, Sentence
from rubric.words import STOP_WORDS, lowered

WHERE = ("in", "at", "near")  # a place; works are in an author too, with a year or "’s" behind
WHERE_NEXT = r"\b(?:in|at|near) {}\b(?![’']|,? \(|,? \d| et al| and [A-Z])"
ARTICLES = frozenset(("the", "a", "an"))
LAWS = ("article", "text")  # numbered where no class was given them, too
FEWEST_SAID = 4  # words of a quotation; a bracket behind fewer explains a term
COMMON = 15_000  # rank by frequency; a rarer word behind a quotation is a family name
ASIDES = frozenset(
    "sic sarcasm irony pun lol haha chuckles giggles sighs smirks gasps ibid paraphrase excerpt "
    "footnote parentheses italics".split()
)
OF_ASIDES = ("ly", "ing", "ed")  # endings of rare words that are no names
# Between the name of a listed source and its year.
PARTING = SOURCES | frozenset(
    "campaign website site page talk lecture video speech book in".split()
)
MOST_OF_NAME = 5  # words of a source's name before such a noun
EARLY_PRINT = "1400"  # no year of a source behind another
AGED = seldom(r"[\w’' -]+, \d{1,2}")
OF_STUDY = seldom(
    r"[A-Z][\w’'-]+[’']s? (?:[a-z]+ ){0,2}(?:study|studies|experiment|survey|research|paper|"
    r"article|analysis|review|findings|theory|model)\s\Z"
)


class Habits(NamedTuple):
    """How an essay cites, as far as known: names it cites, whether with years, with pages."""

    known: frozenset[str]
    dated: bool = False
    paged: bool = False


def citations(
    text: str,
    sentences: Iterable[Sentence],
    notes: Iterable[Note],
    known: frozenset[str],
    numbered: frozenset[int] = frozenset(),
) -> tuple[Citation, ...]:
    """Give the citations of the running text in order.

    `known` are the lower-cased family names and titles of the list of sources, `numbered` the
    numbers of its entries where they are printed.
    """
    rows = tuple(sentences)
    read = tuple(brackets(text, rows))
    sure = _judged(read, Habits(known))
    doubtful = [bracket for bracket in read if bracket.span.start not in sure]
    found = [*sure.values(), *_judged(doubtful, _habits(sure.values(), known)).values()]
    found += named_sources(text, rows, found)
    found += numeric(text, rows, tuple(notes), found, numbered)
    if holds_address(lowered(text)):
        from rubric.analysis.sources import addresses  # noqa: PLC0415  # few essays hold one

        found += addresses.addressed(text, rows, found)
    return tuple(sorted(found, key=lambda c: c.start))


def _habits(found: Iterable[Citation], known: frozenset[str]) -> Habits:
    rows = tuple(found)
    printed = (word for c in rows if c.author for word in WORD.findall(c.author))
    names = {plain(word) for word in printed if word[0].isupper()}
    dated = any(c.author and c.year for c in rows)
    paged = any(c.locator and not c.year for c in rows)
    return Habits(known | names, dated, paged)


def _judged(brackets: Iterable[Bracket], habits: Habits) -> Mapping[int, Citation]:
    """Give the citations among brackets by where their bracket begins."""
    found = {}
    for bracket in brackets:
        citation = _judge(bracket, habits)
        if citation:
            found[bracket.span.start] = citation
    return found


def _judge(bracket: Bracket, habits: Habits) -> Citation | None:
    first = bracket.readings[0]
    if bracket.text[bracket.span.start] == "[":
        inside = first.author and (first.year or first.locator) and not first.titled
        return bracket.cite(bracket.readings) if inside and _all_named(bracket, habits) else None
    if first.author and not (first.second and bracket.inside[:1].isdigit()):
        return bracket.cite(bracket.readings) if _all_named(bracket, habits) else None
    if first.year:
        joined = _narrative(bracket, habits) or _of_named_author(bracket)
        return joined or _listed_before(bracket, habits.known)
    return (
        bracket.cite(bracket.readings)
        if is_page(bracket, habits.known, paged=habits.paged)
        else None
    )


def _all_named(bracket: Bracket, habits: Habits) -> bool:
    """Tell whether every part of a bracket names a source, or goes on with the one before."""
    return all(
        one.author is None or _names_source(bracket, one, habits) for one in bracket.readings
    )


def _names_source(bracket: Bracket, one: Reading, habits: Habits) -> bool:
    author = one.author or ""
    if not (one.year or one.locator):
        return _stands_for_source(bracket, one, author, habits)
    if one.titled or is_known(author, habits.known):
        return True
    words = [word.strip(",").lower() for word in author.split()]
    counted = is_counted(bracket, words, one, paged=habits.paged)
    if author.islower() or len(author) < 2 or counted:  # noqa: PLR2004  # one letter names a variable
        return False
    aged = not KIN.isdisjoint(bracket.lead.split()[-1:]) and AGED.fullmatch(bracket.inside)
    if aged or _numbers_a_thing(bracket, one, author, habits):
        return False
    if one.year and not one.locator:
        dated = _is_place(bracket.text, author) or is_event(words) or _makes_a_work(bracket, words)
        return not (dated or (bracket.name_before or "").lower() in EVENTS)
    return True


def _numbers_a_thing(bracket: Bracket, one: Reading, author: str, habits: Habits) -> bool:
    """Tell whether a name and a number say more of the word before: "the bus (Volvo 7700) ran".

    Amid a clause, behind a name or a noun with its article, and nothing else in the brackets:
    unless the essay cites in this way elsewhere.
    """
    if " " in author or bracket.closes or bracket.quotes or author.isupper():
        return False
    before = bracket.lead.lower().split()[-2:-1]
    if bracket.name_before is None and ARTICLES.isdisjoint(before):
        return False
    usual = habits.dated if one.year else habits.paged
    rest = bracket.inside.removeprefix(author).lstrip(", ")
    return not usual and rest.isdecimal()


def _is_place(text: str, author: str) -> bool:
    """Tell a place by how the text speaks of it: "in Reno", "at Acre"; nobody is in an author."""
    spoken = any(f" {word} {author}" in text for word in WHERE)
    return spoken and re.search(WHERE_NEXT.format(re.escape(author)), text) is not None


def _makes_a_work(bracket: Bracket, words: list[str]) -> bool:
    """Tell whether a full name and a year say who made the work named before: a film."""
    full = len(words) > 1 and not {"and", "&", "et"}.intersection(words)
    person = full and "." not in words[0] and "of" not in words and "for" not in words
    return person and bracket.name_before is not None


def _stands_for_source(bracket: Bracket, one: Reading, author: str, habits: Habits) -> bool:
    """Tell whether a name alone in brackets is a source: a work without pages or date."""
    if is_given(author):
        return bracket.quotes or not author.lower().startswith(LAWS) or bracket.lead[-2:-1] == "."
    if bracket.quotes and _is_rare(bracket, author):
        return True
    again = one.titled and bracket.next == "(" and is_known(author, habits.known)
    apart = (bracket.closes or again) and not bracket.text[bracket.span.start - 1].isalnum()
    if not apart or not (one.titled or are_names(author)):
        return False
    if one.second or is_known(author, habits.known):
        return True
    words = author.split()
    if words[-1] in CLOSING or bracket.quotes:
        return not author.islower() and words[-1].lower() not in COUNTED
    named = words[0].istitle() and len(author) > 3 and words[-1].lower() not in COUNTED  # noqa: PLR2004  # "Sr." and "Hg" are none
    alone = len(words) == 1 or one.titled
    return habits.paged and alone and named and bracket.next in ".?!"


def _is_rare(bracket: Bracket, author: str) -> bool:
    """Tell a name behind a quotation, whatever its capitals, from an aside: it is no common word.

    A common one is a name where the essay elsewhere writes it with a capital.
    """
    words = author.lower().split()
    last = words[-1]
    if len(words) > MOST_SMALL or author.isupper() or len(bracket.said) < FEWEST_SAID:
        return False
    if last in ASIDES or last.endswith(OF_ASIDES) or not STOP_WORDS.isdisjoint(words):
        return False
    return rank(last) > COMMON or f" {last.title()}" in bracket.text


def _narrative(bracket: Bracket, habits: Habits) -> Citation | None:
    """Join the authors that stand before a bracket with its year: "Smith (2010) found"."""
    named = before(bracket.text, bracket.sentence.start, bracket.span.start)
    if named is None:
        return None
    one = bracket.readings[0]
    known = is_known(named.authors, habits.known)
    if not known and named.is_work:
        return None
    sure = (
        known
        or named.sure
        or one.locator
        or len(bracket.readings) > 1
        or not str(one.year)[:4].isdecimal()
    )
    sure = sure or str(one.year)[-1].isalpha() or is_reported(bracket.text, bracket.span.end)
    if not (sure or (habits.dated and named.is_plain)):
        return None
    rows = (one._replace(author=one.author or named.authors), *bracket.readings[1:])
    return bracket.cite(rows, named.start, "narrative")


def _listed_before(bracket: Bracket, known: frozenset[str]) -> Citation | None:
    """Join a listed source that a noun parts from its year: "the Open Water campaign (n.d.)"."""
    words = bracket.lead.split()
    if len(words) < 2 or words[-1] not in PARTING or not bracket.lead[-1:].isspace():  # noqa: PLR2004  # a name and its noun
        return None
    end = bracket.span.start - len(bracket.lead) + bracket.lead.rstrip().rindex(words[-1])
    named = before(bracket.text, bracket.sentence.start, end)
    one = bracket.readings[0]
    if named and is_known(named.authors, known):
        rows = (one._replace(author=one.author or named.authors), *bracket.readings[1:])
        return bracket.cite(rows, named.start, "narrative")
    for size in range(MOST_OF_NAME, 1, -1):
        name = " ".join(words[-size - 1 : -1])
        at = bracket.text.rfind(name, bracket.sentence.start, end)
        if at >= 0 and plain(name) in known:
            return bracket.cite((one._replace(author=name),), at, "narrative")
    return None


def _of_named_author(bracket: Bracket) -> Citation | None:
    """Accept a year, with a page or behind "study", whose author is named further up."""
    one = bracket.readings[0]
    if OF_STUDY.search(bracket.lead) and str(one.year)[:4].isdecimal():
        return bracket.cite(bracket.readings)
    dated = one.label is None and is_year(one.locator or "") and str(one.locator) >= EARLY_PRINT
    paged = one.locator and not dated
    return bracket.cite(bracket.readings) if paged else None

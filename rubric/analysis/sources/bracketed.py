"""Brackets where they stand: text and sentences in, each bracket that may be a source out.

And whether the number in one counts or dates the word before it: "Chapter 3", "March 12".
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from rubric.analysis.sources.brackets import Reading, read
from rubric.analysis.sources.narrative import COUNTED, EVENTS, GROUPS, TIMES, is_reported
from rubric.types import Citation, CitationKind, Sentence, Span

LONGEST = 200  # code points inside the brackets of one citation
NEAR = 60  # code points before a bracket in which a quotation or a name may end

BRACKET = re.compile(rf"\(([^()]{{1,{LONGEST}}})\)|\[([^\[\]()\d][^\[\]()]{{1,{LONGEST}}})\]")
CLOSING = frozenset('.,;:?!)]”"’—–⁰¹²³⁴⁵⁶⁷⁸⁹')  # behind a bracket that ends its clause
QUOTES = frozenset("”\"’'»")
SPACES = 3  # code points of white space behind a bracket that are passed over
STANDARDS = frozenset("iso iec en din bs astm ansi ieee sae jis rfc".split())  # numbered norms
# Family names among the words that count or date.
SURNAMES = frozenset(
    "ward day block gate camp best lot law rank plan bill spring summer winter friday".split()
    + "march april may june august".split()
)
MOST_COUNTED = 31  # days of a month; an essay tells of fewer cases, plans or wards
LIVED = ("born", "died")  # before a year or a day it tells of a life; before a page it is a name


class Bracket(NamedTuple):
    """One pair of brackets that can be read as sources, and the sentence it stands in."""

    text: str
    span: Span
    sentence: Sentence
    readings: tuple[Reading, ...]

    @property
    def lead(self) -> str:
        """The words of the sentence shortly before the bracket."""
        return self.text[max(self.sentence.start, self.span.start - NEAR) : self.span.start]

    @property
    def next(self) -> str:
        """What stands behind the bracket; a full stop at the end of the paragraph."""
        behind = self.text[self.span.end : self.span.end + SPACES + 1]
        return "." if behind[:1] in ("", "\n") else behind.lstrip()[:1]

    @property
    def closes(self) -> bool:
        """Whether its clause ends behind the bracket."""
        return self.next in CLOSING

    @property
    def name_before(self) -> str | None:
        """The capitalised word directly before the bracket."""
        word = self.lead.rsplit(maxsplit=1)[-1:]
        return word[0].rstrip(",") if word and word[0][0].isupper() else None

    @property
    def inside(self) -> str:
        """What the bracket holds."""
        return self.text[self.span.start + 1 : self.span.end - 1]

    @property
    def quotes(self) -> bool:
        """Whether a quotation ends directly before the bracket."""
        said = self.lead.rstrip()
        return (said[-2:-1] if said[-1:] in (",", ".") else said[-1:]) in QUOTES

    @property
    def said(self) -> tuple[str, ...]:
        """The words of the quotation directly before, as far back as is looked."""
        words = self.lead.rstrip(' .,”"»')
        return tuple(words[max(map(words.rfind, '“"«')) + 1 :].split())

    def cite(
        self,
        readings: Iterable[Reading],
        start: int | None = None,
        kind: CitationKind = "parenthetical",
    ) -> Citation:
        """Make a citation of the bracket, from `start` on where the authors stand before it."""
        rows = tuple(readings)
        year = _joined(one.year.replace(", ", "; ") for one in rows if one.year)
        return Citation(
            self.span.start if start is None else start,
            self.span.end,
            self.sentence.paragraph,
            kind,
            "author-year" if year else "author-page",
            _joined(one.author for one in rows if one.author),
            year,
            _joined(one.locator for one in rows if one.locator),
        )


def _joined(values: Iterable[str]) -> str | None:
    return "; ".join(values) or None


def brackets(text: str, sentences: tuple[Sentence, ...]) -> Iterator[Bracket]:
    """Read the brackets of each paragraph; a full stop inside one may have parted sentences."""
    if "(" not in text and "[" not in text:
        return
    for _, group in groupby(sentences, key=attrgetter("paragraph")):
        rows = tuple(group)
        for match in BRACKET.finditer(text, rows[0].start, rows[-1].end):
            readings = read(match[1] or match[2])
            if readings:
                at = bisect_right(rows, match.start(), key=attrgetter("start")) - 1
                yield Bracket(text, Span(*match.span()), rows[max(0, at)], readings)


def is_counted(bracket: Bracket, words: list[str], one: Reading, *, paged: bool) -> bool:
    """Tell whether the number or year counts or dates the word before it, and that is no name.

    `paged`: the essay cites pages elsewhere.
    """
    return _counts(words, one) and not _is_surname(bracket, words, one, paged=paged)


def _counts(words: list[str], one: Reading) -> bool:
    last = words[0] if _are_several(words) else words[-1]
    if one.year is None and STANDARDS.issuperset(words):
        return True
    if last in LIVED and one.year is None:
        return False
    dates = words[0] in LIVED or not TIMES.isdisjoint((last, last.removesuffix("s")))
    if dates or last not in COUNTED:
        return dates
    return len(words) == 1 or (one.year is None and (len(words) == 2 or last not in GROUPS))  # noqa: PLR2004  # "Work Group 3"


def _is_surname(bracket: Bracket, words: list[str], one: Reading, *, paged: bool) -> bool:
    """Tell a family name from the same word that counts: quoted words before, or it speaks.

    Or, where pages are cited, a number that is too high to count days or cases.
    """
    name = words[-1]
    if one.year or len(words) > 1 or name not in SURNAMES:
        return False
    page = one.locator or ""
    high = paged and page.isdecimal() and int(page) > MOST_COUNTED
    if bracket.closes and name not in TIMES and (bracket.quotes or high):
        return True
    said = re.finditer(rf"\b{name.title()}\b", bracket.text)
    return any(is_reported(bracket.text, match.end()) for match in said)


def _are_several(words: list[str]) -> bool:
    """Tell whether several people are named, one of whom may be called March or Law."""
    return not {"&", "and", "et"}.isdisjoint(words)


def is_event(words: list[str]) -> bool:
    """Tell whether words name an event: of several people one may be called March."""
    return not EVENTS.isdisjoint(words[:1] if _are_several(words) else words)

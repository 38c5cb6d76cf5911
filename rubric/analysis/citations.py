"""Citations in the running text. Text and sentences in, one Citation a printed citation out.

Author-page (MLA), author-year (APA, Chicago, Harvard), numeric (IEEE, Vancouver) and notes
(Chicago), in brackets or in the sentence ("Smith (2010) found"). What a bracket says is read in
`brackets`; whether it cites is decided here from its place, first where that is plain, then, in
doubt, from what the rest of the essay cites. Anything else in brackets is left alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from rubric.analysis.brackets import Reading, read
from rubric.analysis.narrative import before, is_reported
from rubric.analysis.numbers import numeric
from rubric.analysis.references import plain
from rubric.analysis.traps import COUNTED, EVENTS, PLACES
from rubric.types import Citation, CitationKind, Note, Sentence, Span

LONGEST = 200  # code points inside the brackets of one citation
EARLIEST, LATEST = 1000, 2099  # a number between these, standing alone, is a year, not a page
NEAR = 60  # code points before a bracket in which a quotation or a name may end

BRACKET = re.compile(rf"\(([^()]{{1,{LONGEST}}})\)|\[([^\[\]()\d][^\[\]()]{{1,{LONGEST}}})\]")
CLOSES = re.compile(r"\s*(?:[.,;:?!)\]”\"’—–]|\Z|[⁰¹²³⁴-⁹])")
ENDS = re.compile(r"\s*(?:[.?!]|\Z)")
QUOTED_BEFORE = re.compile(r"[”\"’'»][,.]?\s{0,2}\Z")
NAME_BEFORE = re.compile(r"([^\W\d_a-zß-ÿ][\w’'-]+),?\s\Z")
LIFE = re.compile(r"\s*(?:1\d|20)?\d\d\d?\s?[-–—]\s?(?:(?:1\d|20)?\d\d)?\s*")
WORD = re.compile(r"[\w’'-]{2,}")


@dataclass(frozen=True, slots=True)
class Habits:
    """How an essay cites, as far as known: names it cites, whether with years, with pages."""

    known: frozenset[str]
    dated: bool = False
    paged: bool = False


@dataclass(frozen=True, slots=True)
class _Bracket:
    """One pair of brackets that can be read as sources, and the sentence it stands in."""

    text: str
    span: Span
    sentence: Sentence
    readings: tuple[Reading, ...]

    @property
    def lead(self) -> str:
        """The words of the sentence shortly before the bracket."""
        return self.text[max(self.sentence.start, self.span.start - NEAR) : self.span.start]

    def followed_by(self, pattern: re.Pattern[str]) -> bool:
        """Tell whether the words behind the bracket begin with a pattern."""
        return pattern.match(self.text, self.span.end) is not None

    @property
    def quotes(self) -> bool:
        """Whether a quotation ends directly before the bracket."""
        return QUOTED_BEFORE.search(self.lead) is not None

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
    brackets = list(_brackets(text, rows))
    sure = _judged(brackets, Habits(known))
    open_ = [b for b in brackets if b.span.start not in sure]
    found = [*sure.values(), *_judged(open_, _habits(sure.values(), known)).values()]
    found += numeric(text, rows, tuple(notes), found, numbered)
    return tuple(sorted(found, key=lambda c: c.start))


def _brackets(text: str, sentences: tuple[Sentence, ...]) -> Iterator[_Bracket]:
    """Read the brackets of each paragraph; a full stop inside one may have parted sentences."""
    for _, group in groupby(sentences, key=attrgetter("paragraph")):
        rows = tuple(group)
        for match in BRACKET.finditer(text, rows[0].start, rows[-1].end):
            readings = read(match[1] or match[2])
            if readings:
                at = bisect_right(rows, match.start(), key=attrgetter("start")) - 1
                yield _Bracket(text, Span(*match.span()), rows[max(0, at)], readings)


def _habits(found: Iterable[Citation], known: frozenset[str]) -> Habits:
    rows = tuple(found)
    names = {word for c in rows if c.author for word in WORD.findall(plain(c.author))}
    dated = any(c.author and c.year for c in rows)
    paged = any(c.author and c.locator and not c.year for c in rows)
    return Habits(known | names, dated, paged)


def _judged(brackets: Iterable[_Bracket], habits: Habits) -> Mapping[int, Citation]:
    """Give the citations among brackets by where their bracket begins."""
    found = {}
    for bracket in brackets:
        citation = _judge(bracket, habits)
        if citation:
            found[bracket.span.start] = citation
    return found


def _judge(bracket: _Bracket, habits: Habits) -> Citation | None:
    first = bracket.readings[0]
    if bracket.text[bracket.span.start] == "[":
        inside = first.author and (first.year or first.locator) and not first.titled
        return bracket.cite(bracket.readings) if inside and _all_named(bracket, habits) else None
    if first.author:
        return bracket.cite(bracket.readings) if _all_named(bracket, habits) else None
    if first.year:
        return _narrative(bracket, habits) or _of_named_author(bracket)
    return bracket.cite(bracket.readings) if _is_page(bracket, habits) else None


def _all_named(bracket: _Bracket, habits: Habits) -> bool:
    """Tell whether every part of a bracket names a source, or goes on with the one before."""
    return all(
        one.author is None or _names_source(bracket, one, habits) for one in bracket.readings
    )


def _names_source(bracket: _Bracket, one: Reading, habits: Habits) -> bool:
    author = one.author or ""
    if not (one.year or one.locator):
        return _stands_for_source(bracket, one, author, habits)
    if one.titled or is_known(author, habits.known):
        return True
    words = [word.strip(",").lower() for word in author.split()]
    if author.islower() or words[-1] in COUNTED or len(author) < 2:  # noqa: PLR2004  # one letter names a variable
        return False
    if one.year and not one.locator:
        return not (
            "-".join(words) in PLACES
            or words[0] in PLACES
            or EVENTS.intersection(words)
            or _makes_a_work(bracket, words)
        )
    return True


def _makes_a_work(bracket: _Bracket, words: list[str]) -> bool:
    """Tell whether a full name and a year say who made the work named before: a film."""
    full = len(words) > 1 and not {"and", "&", "et"}.intersection(words)
    person = full and "." not in words[0] and "of" not in words and "for" not in words
    return person and NAME_BEFORE.search(bracket.lead) is not None


def _stands_for_source(bracket: _Bracket, one: Reading, author: str, habits: Habits) -> bool:
    """Tell whether a name alone in brackets is a source: a work without pages or date."""
    if not bracket.followed_by(CLOSES) or bracket.text[bracket.span.start - 1].isalnum():
        return False
    if one.second or is_known(author, habits.known):
        return True
    words = author.split()
    if words[-1].startswith("al") or bracket.quotes:
        return words[-1].lower() not in COUNTED
    named = words[0].istitle() and len(author) > 3 and words[-1].lower() not in COUNTED  # noqa: PLR2004  # "Sr." and "Hg" are none
    alone = len(words) == 1 or "and" in words or one.titled
    return habits.paged and alone and named and bracket.followed_by(ENDS)


def is_known(author: str, known: frozenset[str]) -> bool:
    """Tell whether the list of sources has the author or title."""
    said = plain(author)
    return said in known or any(word in known for word in WORD.findall(said))


def _narrative(bracket: _Bracket, habits: Habits) -> Citation | None:
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
    rows = (replace(one, author=named.authors), *bracket.readings[1:])
    return bracket.cite(rows, named.start, "narrative")


def _of_named_author(bracket: _Bracket) -> Citation | None:
    """Accept a year with a page in brackets, whose author is named further up."""
    one = bracket.readings[0]
    paged = one.locator and not (one.label is None and _is_year(one.locator))
    return bracket.cite(bracket.readings) if paged else None


def _is_page(bracket: _Bracket, habits: Habits) -> bool:
    """Tell whether a locator alone in brackets cites: its author is named in the text."""
    one = bracket.readings[0]
    if one.label:
        label = one.label.lower()
        counts = label.startswith("se") or label[:1] in "§vf" or one.label.startswith("Ch")
        return label[:1] in "pl¶" or ((habits.paged or bracket.quotes) and not counts)
    lead, said = bracket.lead, one.locator or ""
    if not lead[-1:].isspace() or not bracket.followed_by(CLOSES) or _is_no_page(bracket, said):
        return False
    if bracket.quotes:
        return True
    named = NAME_BEFORE.search(lead)
    if named and not is_known(named[1], habits.known):
        return False  # a person's age
    return habits.paged or _speaks(bracket, habits)


def _speaks(bracket: _Bracket, habits: Habits) -> bool:
    """Tell whether the sentence names who says so: "Osgood notes that … (88)"."""
    said = bracket.text[bracket.sentence.start : bracket.span.start]
    if "ccording to " in said:
        return True
    for match in WORD.finditer(said):
        word = match.group().removesuffix("’s").removesuffix("'s")
        if word[0].isupper() and (plain(word) in habits.known or is_reported(said, match.end())):
            return True
    return False


def _is_no_page(bracket: _Bracket, said: str) -> bool:
    """Tell a year, a life, a score, a sum or a list's number from a page."""
    if not said[0].isdigit() or _is_year(said):
        return not said[0].isdigit() and len(said) < 2  # noqa: PLR2004  # "(i)" counts
    if re.fullmatch(r"\d{1,3},\d{3}", said):
        return True
    ends = [int(n) for n in re.findall(r"\d+", said)]
    if "-" in said.replace("–", "-") and len(ends) == 2:  # noqa: PLR2004  # from, to
        return ends[0] >= EARLIEST or (
            ends[1] <= ends[0] and len(str(ends[1])) >= len(str(ends[0]))
        )
    return _counts(bracket, said)


def _counts(bracket: _Bracket, said: str) -> bool:
    """Tell whether a number is one of "(1) … (2) …" in its sentence."""
    if not said.isdecimal():
        return False
    sentence = bracket.sentence.of(bracket.text)
    beside = str(int(said) + 1 if said == "1" else int(said) - 1)
    return int(said) < 10 and f"({beside})" in sentence  # noqa: PLR2004  # a list in a sentence is short


def _is_year(said: str) -> bool:
    return said.isdecimal() and EARLIEST <= int(said) <= LATEST

"""Citations in the running text. Text and sentences in, one Citation a printed citation out.

Author-page (MLA), author-year (APA, Chicago), numeric (IEEE) and notes (Chicago), in parentheses
or in the sentence ("Smith (2010) found"). A bracket is a citation only when all of it can be read
as one; anything else in brackets (dates, acronyms, asides, list markers) is left alone.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from rubric.types import Citation, Note, Sentence, Span

LONGEST = 200  # code points inside the brackets of one citation
LOOK_BACK = 120  # code points before a bracket in which the authors of a narrative one stand
EARLIEST, LATEST = 1450, 2099  # a number between these, standing alone, is a year, not a page

UPPER = r"^\W\d_a-zß-ÿ"  # capital letters of any script; said so, it compiles fast
NAME = (
    rf"(?:(?:van|von|de|der|den|del|della|la|le|da|di|du|dos|al|el|bin|ibn|ter)[\s-])*"
    rf"[{UPPER}][\w’'-]+"
)
CORPORATE = rf"{NAME}(?:\s(?:(?:of|for|the|and|on|in)\s){{0,2}}{NAME}){{1,7}}"
INITIALS = rf"(?:[{UPPER}]\.\s?){{1,3}}"
PERSON = rf"(?:{INITIALS}\s?)?{NAME}(?:,\s{INITIALS})?(?:\s(?:Jr|Sr)\.)?"
PEOPLE = (
    rf"{PERSON}(?:,\s{PERSON}){{0,6}}(?:,?\s(?:and|&)\s{PERSON})?(?:,?\set\sal\.?)?"
    rf"(?:,?\sand\s(?:others|colleagues))?"
)
TITLE = r"[“\"‘][^“”\"]{2,120}[”\"’]|[_*][^_*]{2,120}[_*]"
YEAR = r"(?:(?:1[4-9]|20)\d\d(?:/(?:1[4-9]|20)\d\d)?[a-z]?|n\.\s?d\.|forthcoming|in\spress)"
NUMBER = r"\d{1,5}|[ivxlc]{1,7}\b|[A-Z]?\d{1,4}"
RANGE = rf"(?:{NUMBER})(?:[.:]\d{{1,4}})*(?:[-–—](?:{NUMBER})(?:[.:]\d{{1,4}})*)?"
LABEL = (
    r"(?:pp?\.|pgs?\.?|pages?|paras?\.?|pars?\.|paragraphs?|lines?|ll?\.|chap(?:ter|\.)?s?|ch\.|"
    r"vol\.|sec\.|sect\.|section|act|scene|stanza|bk\.|book|canto|¶|slide|loc\.|min\.)"
)
SIGNAL = (
    r"(?:see(?:\salso)?|cf\.|e\.g\.,?|qtd\.?\sin|quoted\sin|as\s(?:cited|quoted)\sin|cited\sin|"
    r"as\squoted\sby|from|according\sto)"
)
ONE = re.compile(
    rf"""\s*(?:{SIGNAL}\s)?
    (?:(?P<author>{TITLE}|{PEOPLE}|{CORPORATE}|[Ii]bid\.?)
       (?:,?\s(?P<work>{TITLE}))?)?
    (?:(?:^|(?<=\s)|,?\s|,)(?P<year>{YEAR})(?![\w-]))?
    (?:(?:^|[,:]?\s?)(?P<label>{LABEL})?\s?
       (?P<locator>{RANGE}(?:,\s?(?:{LABEL}\s?)?{RANGE}){{0,4}}))?
    \s*\Z""",
    re.VERBOSE,
)
BRACKET = re.compile(rf"\(([^()]{{1,{LONGEST}}})\)")
SQUARE = re.compile(r"\[(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)(?:,\s*pp?\.\s*(\d+(?:[-–]\d+)?))?\]")
SUPERSCRIPT = re.compile("[⁰¹²³⁴-⁹]+")
REPORTS = re.compile(
    r"\s*(?:\w+ly\s)?(?:found|finds|argued?s?|state[sd]?|claim(?:s|ed)?|show(?:s|ed)?|write?s?|"
    r"wrote|report(?:s|ed)?|note[sd]?|suggest(?:s|ed)?|explain(?:s|ed)?|describe[sd]?|observe[sd]?|"
    r"conclude[sd]?|point(?:s|ed)?\sout|maintain(?:s|ed)?|contend(?:s|ed)?|demonstrate[sd]?|"
    r"examine[sd]?|stud(?:y|ies|ied)|followed|gave|surveyed|tested|compared|measured|called|calls|"
    r"sa(?:ys|id)|observes|estimate[sd]?|propose[sd]?|discuss(?:es|ed)?|insist(?:s|ed)?|tracked)\b"
)
INTRODUCES = re.compile(r"\b(?:according to|see|by|as|in|and|of|from|study by)\s\Z", re.IGNORECASE)
NO_AUTHOR = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Chapter|Figure|Fig|Table|Section|Article|"
    r"Appendix|Part|Volume|Grade|Room|Phase|Level|Type|Apollo|Covid|COVID|Class|Group|Title|"
    r"Spring|Summer|Fall|Autumn|Winter|Circa|About|Around|Since|Before|After|Until|Over|Under|"
    r"Nearly|Almost|Only|Born|Died|Season|Episode|World War|Exhibit|Step|Day|Week|Year|Unit|"
    r"Ages?)\b"
)
CLOSES = re.compile(r"\s*(?:[.,;:?!)\]”\"’]|\Z|[⁰¹²³⁴-⁹])")
QUOTE_BEFORE = re.compile(r"[”\"’']\s?\Z")


@dataclass(frozen=True, slots=True)
class _Reading:
    """The fields of one bracket, as printed; several sources joined by "; "."""

    author: str | None
    year: str | None
    locator: str | None


def citations(
    text: str, sentences: Iterable[Sentence], notes: Iterable[Note], known: frozenset[str]
) -> tuple[Citation, ...]:
    """Give the citations of the running text in order.

    `known` are the lower-cased family names and titles of the list of sources.
    """
    marks = frozenset(n.start for n in notes if n.text and n.start is not None)
    rows = tuple(sentences)
    found: list[Citation] = []
    for sentence in rows:
        found += _bracketed(text, sentence, known)
        found += _numeric(text, sentence)
    paged = any(c.author and c.locator for c in found)
    pages = [c for s in rows for c in _bare_pages(text, s, found)] if paged else []
    found = sorted((*found, *pages), key=lambda c: c.start)
    return tuple(sorted((*found, *_notes(text, rows, marks, found)), key=lambda c: c.start))


def _bracketed(text: str, sentence: Sentence, known: frozenset[str]) -> Iterator[Citation]:
    for match in BRACKET.finditer(text, sentence.start, sentence.end):
        parts = [ONE.match(" ".join(part.split())) for part in match.group(1).split(";")]
        readings = [_reading(part) for part in parts if part]
        if len(readings) < len(parts):
            continue
        citation = _narrative(text, match, sentence, readings, known) or _parenthetical(
            text, match, sentence, readings, known
        )
        if citation:
            yield citation


def _reading(part: re.Match[str]) -> _Reading:
    author = part.group("author")
    if author and part.group("work") and author.lower().startswith("ibid"):
        author = part.group("work")
    plain = author.strip('“”"‘’_* ').rstrip(",.") if author else None
    if plain and author and re.search(r"al\.$", author):
        plain += "."
    return _Reading(plain, part.group("year"), part.group("locator"))


def _parenthetical(
    text: str,
    match: re.Match[str],
    sentence: Sentence,
    readings: list[_Reading],
    known: frozenset[str],
) -> Citation | None:
    """Accept a bracket whose every part names a source and says when or where."""
    if match.start() > 0 and (text[match.start() - 1].isalnum() or text[match.start() - 1] == ")"):
        return None  # 501(c)(3), f(x)
    if not all(_is_source(text, match, reading, known) for reading in readings):
        return None
    return _citation(Span(*match.span()), sentence, readings, narrative=False)


def _is_source(text: str, match: re.Match[str], one: _Reading, known: frozenset[str]) -> bool:
    if one.author and NO_AUTHOR.match(one.author):
        return False
    if one.author and (one.year or one.locator):
        return True
    if one.author:
        return is_known(one.author, known) and CLOSES.match(text, match.end()) is not None
    return bool(one.year and one.locator and not _is_life(match.group(1)))


def is_known(author: str, known: frozenset[str]) -> bool:
    """Tell whether the list of sources has the author or title."""
    plain = author.lower()
    return plain in known or any(name in known for name in re.findall(r"[\w’'-]{2,}", plain))


def _is_life(inside: str) -> bool:
    return re.fullmatch(r"\s*(?:c\.\s?)?\d{3,4}\s?[-–—]\s?\d{2,4}\s*", inside) is not None


@cache
def _authors_before() -> re.Pattern[str]:
    """Compile the pattern of authors before a year, which most essays never need."""
    return re.compile(rf"(?P<authors>{PEOPLE}|{CORPORATE})(?:’s|'s|’|')?\s{{1,3}}\Z")


def _narrative(
    text: str,
    match: re.Match[str],
    sentence: Sentence,
    readings: list[_Reading],
    known: frozenset[str],
) -> Citation | None:
    """Join the authors that stand before a bracket with its year: "Smith (2010) found"."""
    one = readings[0]
    if len(readings) > 1 or one.author or not one.year:
        return None
    low = max(sentence.start, match.start() - LOOK_BACK)
    before = _authors_before().search(text[low : match.start()])
    if before is None or _is_life(match.group(1)):
        return None
    authors, start = _without_lead(before.group("authors"), low + before.start())
    reports = REPORTS.match(text, match.end()) or INTRODUCES.search(text[low:start])
    if not authors or not (one.locator or is_known(authors, known) or reports):
        return None
    reading = _Reading(authors, one.year, one.locator)
    return _citation(Span(start, match.end()), sentence, [reading], narrative=True)


LEADS = re.compile(
    r"(?:In|As|The|A|An|By|From|According|For|When|While|Although|However|But|And|Both|Yet|Also|"
    r"Recently|Similarly|Finally|Author|Authors|Professor|Historian|Dr\.?|President|Critic)\s"
)


def _without_lead(authors: str, start: int) -> tuple[str, int]:
    """Take a capitalised first word that is no name off the authors."""
    lead = LEADS.match(authors)
    while lead:
        authors, start = authors[lead.end() :], start + lead.end()
        lead = LEADS.match(authors)
    return authors, start


def _citation(
    span: Span, sentence: Sentence, readings: list[_Reading], *, narrative: bool
) -> Citation:
    def joined(values: Iterable[str | None]) -> str | None:
        return "; ".join(value for value in values if value) or None

    year = joined(one.year for one in readings)
    return Citation(
        span.start,
        span.end,
        sentence.paragraph,
        "narrative" if narrative else "parenthetical",
        "author-year" if year else "author-page",
        joined(one.author for one in readings),
        year,
        joined(one.locator for one in readings),
    )


def _bare_pages(text: str, sentence: Sentence, found: list[Citation]) -> Iterator[Citation]:
    """Accept a page number alone in brackets where the essay cites pages and the clause ends."""
    for match in BRACKET.finditer(text, sentence.start, sentence.end):
        part = ONE.match(" ".join(match.group(1).split()))
        if part is None or part.group("author") or any(c.start == match.start() for c in found):
            continue
        locator, before = part.group("locator"), text[max(0, match.start() - 2) : match.start()]
        if not locator or part.group("year") or _looks_like_year(locator):
            continue
        closes = CLOSES.match(text, match.end()) is not None
        if before[-1:].isspace() and closes and not _is_life(match.group(1)):
            yield _citation(
                Span(*match.span()), sentence, [_Reading(None, None, locator)], narrative=False
            )


def _looks_like_year(locator: str) -> bool:
    return locator.isdigit() and EARLIEST <= int(locator) <= LATEST


def _numeric(text: str, sentence: Sentence) -> Iterator[Citation]:
    for match in SQUARE.finditer(text, sentence.start, sentence.end):
        yield Citation(
            match.start(),
            match.end(),
            sentence.paragraph,
            "numeric",
            "numeric",
            locator=match.group(2),
        )


def _notes(
    text: str, sentences: tuple[Sentence, ...], marks: frozenset[int], found: list[Citation]
) -> Iterator[Citation]:
    """Give the note marks whose note has a text, unless a citation stands directly before."""
    ends = {c.end for c in found}
    for sentence in sentences:
        for match in SUPERSCRIPT.finditer(text, sentence.start, sentence.end):
            before = match.start()
            while before > sentence.start and text[before - 1] in ' .,;”"’':
                before -= 1
            if match.start() in marks and before not in ends:
                yield Citation(match.start(), match.end(), sentence.paragraph, "note", "note")

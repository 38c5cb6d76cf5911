"""The list of sources. Its paragraphs in, one entry each out, with author (or title) and year.

A line that goes on with the entry above belongs to it; annotations and subheadings are no entries.
Imported where an essay has such a list: its patterns cost more than most essays need.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from rubric.analysis.sources.brackets import abbreviation, plain
from rubric.analysis.sources.titles import IN_PLACE_OF_AUTHOR, OF_ENTRY
from rubric.headings import RUN_IN, opens
from rubric.memory import remembered
from rubric.months import SHORT_MONTHS
from rubric.records import replace
from rubric.seldom import seldom
from rubric.types import Paragraph, Reference, Span

EARLY = 120  # code points in which a year in brackets belongs to the author
LONGEST_SUBHEADING = 4  # words
FEWEST_ANNOTATING = 12  # words of an annotation
LONGEST_UNDATED = 45  # words of an entry without number, year or address

NUMBERING = re.compile(r"\s*(?:\[(\d{1,3})\]|\(?(\d{1,3})[.)]|[⁰¹²³⁴-⁹]{1,3}|[•*·-])\s+")
NEXT_NUMBER = re.compile(r"\s(?=\[\d{1,3}\]\s)")
DIGIT = re.compile(r"\d")
REPEATED = re.compile(r"[-—–_―]{2,}\.?,?\s*")
TITLE = re.compile(IN_PLACE_OF_AUTHOR)
LINK = re.compile(r"<?(?:https?://)?(?:www\.)?([\w.-]{3,60}\.[a-z]{2,7})(?=[/>\s]|\.?\Z)")
LEADING_ON = ("from", "at", ":", ",", "<")  # at the end of a line whose link stands below
# An entry behind the address of another, where the line between them is lost.
BEHIND_ADDRESS = seldom(
    r"(?<=[\w/]) (?=[A-Z][a-z’'-]+ (?:[A-Z][\w.]* )?[A-Z][\w’'-]+, "
    rf"(?!{'|'.join(SHORT_MONTHS)})[“\"A-Z])"
)
# Between the sources that stand in the line of their heading.
BEHIND_LINK = re.compile(r"(?<=[\w/])(?:[,;] ?| )(?:and )?(?=(?:https?://|www\.)\S)")
UPPER = r"^\W\d_a-zß-ÿ"  # capital letters of any script; said so, it compiles fast
SMALL = r"(?:(?:[a-z]{1,5}\s){0,3}|[dl][’'])"  # von, de la
INITIALS_FIRST = re.compile(
    rf"(?!U\.)(?:[{UPPER}]\.[\s-]?){{1,3}}\s?({SMALL}[{UPPER}][\w’'-]+)(?=[,.]|\s(?:and|&|et)\s)"
)
FAMILY_FIRST = re.compile(
    rf"({SMALL}[{UPPER}][\w’'-]+(?:[\s-][{UPPER}][\w’'-]+){{0,2}})"
    rf"(?=,\s?[{UPPER}]|\s[{UPPER}]{{1,3}}[,.:](?:\s|\Z))"
)
UP_TO_STOP = re.compile(r"(.{2,160}?)(?:(?:(?<!\b[A-Z])\.|,)(?=\s|\Z)|[?!:]\s|\s\(|\Z)", re.DOTALL)
YEAR_IN_BRACKETS = re.compile(r"\(((?:1[4-9]|20)\d\d[a-z]?|n\.\s?d\.|in press|forthcoming)")
YEAR = re.compile(r"(?<![\d/.-])(?:1[4-9]|20)\d\d[a-z]?(?![\d/-])")
UNDATED = re.compile(r"\b[nN]\.\s?d\.")
NTH = r"\d{1,2}(?:st|nd|rd|th)?"
DAY = (
    rf"(?:(?:[A-Z][a-z]{{2,5}}day,? )?(?:{NTH}(?: of)?[ -]{{1,2}})?"
    rf"(?i:{'|'.join(SHORT_MONTHS)})[a-z]{{0,6}}\.?,?[ -]{{1,2}}(?:{NTH},? {{1,2}})?\d{{4}}"
    r"|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4})"
)
# Numbers that are no year of the work: in an address, of the day it was read, of pages, of a span.
NO_YEAR = re.compile(
    rf"(?:https?://|www\.)\S+(?: on {DAY})?"
    rf"|\b(?:[Aa]ccessed|[Rr]etrieved)(?:\D{{0,24}}?{DAY}|:? (?:[io]n )?\d{{4}})"
    rf"|\b(?:[Vv]iewed|[Vv]isited|Web\.)[: ]{{0,2}}(?:on )?{DAY}"
    r"|\b(?:pp?\.|[Pp]ages?)\s?\d{1,5}(?:\s?[–—-]\s?\d{1,5})?"
    r"|(?<!\d)\d{4}(?:\s?[–—-]\s?\d{4}|[–—]\d\d)(?!\d)"
)
SEASON = re.compile(r"(?<=[a-z] )((?:19|20)\d\d)[–-]\d\d(?![\d-])")  # behind a word; else pages
GOES_ON = re.compile(r"[a-z(&]|\d{1,4}(?:[-–,.:](?!\s)|\s?\()|pp?\.|https?://|www\.|doi")


def references(text: str, paragraphs: Iterable[Paragraph]) -> tuple[Reference, ...]:
    """Read the entries; `cited` is false until they are matched with the citations."""
    found: list[Reference] = []
    listed = (p for p in paragraphs if p.role == "references")
    parts = [part for whole in listed for part in _parted(text, whole)]
    parts = [part for part in parts if not opens(part.of(text))]
    brief = all(len(part.of(text).split()) <= LONGEST_SUBHEADING for part in parts)
    for paragraph in parts:
        entry = paragraph.of(text)
        if not brief and _is_aside(entry):
            continue
        above = found[-1].of(text) if found else ""
        apart = _is_cited_link(text[: parts[0].start], above, entry)
        if found and not apart and _goes_on(above, entry, brief=brief):
            found[-1] = _longer(text, found[-1], paragraph)
            continue
        previous = found[-1].author if found else None
        author, year = _author(entry, previous), _year(entry)
        found.append(Reference(paragraph.start, paragraph.end, author, year, cited=False))
    return tuple(replace(entry, title=_title(entry.of(text))) for entry in found)


def _parted(text: str, whole: Span) -> Iterator[Span]:
    """Part a paragraph that holds several numbered entries."""
    start = whole.start
    label = RUN_IN.match(text, start, whole.end)
    if label and ":" in label.group():
        start = label.end()
        for match in BEHIND_LINK.finditer(text, start, whole.end):
            yield Span(start, match.start())
            start = match.end()
    if text.startswith("[", start):
        for match in NEXT_NUMBER.finditer(text, whole.start, whole.end):
            yield Span(start, match.start())
            start = match.end()
    behind = BEHIND_ADDRESS if LINK.search(text, start, whole.end) else None
    for match in behind.finditer(text, start, whole.end) if behind else ():
        if LINK.match(text[start : match.start()].rsplit(maxsplit=1)[-1]):
            yield Span(start, match.start())
            start = match.end()
    yield Span(start, whole.end)


def _is_aside(entry: str) -> bool:
    """Tell a subheading ("Primary Sources") or an annotation from an entry."""
    words = entry.split()
    told = DIGIT.search(entry) is not None or "/" in entry or "n.d." in entry
    if len(words) <= LONGEST_SUBHEADING and not told:
        return entry.rstrip(" :").istitle() and not any(sign in entry for sign in '.,“"')
    if told and YEAR.search(entry):
        return False
    plain = FAMILY_FIRST.match(entry) or TITLE.match(entry) or NUMBERING.match(entry)
    fewest = LONGEST_UNDATED if told else FEWEST_ANNOTATING
    return plain is None and len(words) >= fewest


def _goes_on(above: str, entry: str, *, brief: bool) -> bool:
    """Tell whether a line is the rest of the entry above; in a `brief` list only a link is."""
    if GOES_ON.match(entry) is None or NUMBERING.match(entry):
        return False
    small = entry.split(maxsplit=1)[0]
    linked = "://" in above or "www." in above
    is_link = "://" in small or small.startswith("www.")
    if brief and not is_link:
        return False
    return not (is_link and linked) and FAMILY_FIRST.match(entry) is None


def _is_cited_link(told: str, above: str, entry: str) -> bool:
    """Tell whether a line is a link alone that the text cites, and no end of the entry above."""
    link = LINK.match(entry)
    if link is None or " " in entry.strip() or above.rstrip().endswith(LEADING_ON):
        return False
    return link[1].lower() in told.lower()


def _longer(text: str, entry: Reference, rest: Span) -> Reference:
    whole = replace(entry, end=rest.end)
    return replace(whole, year=entry.year or _year(whole.of(text)))


def _author(entry: str, previous: str | None) -> str:
    """Give the first author's family name, or the title of a work without author."""
    numbering = NUMBERING.match(entry)
    plain = (entry[numbering.end() :] if numbering else entry).lstrip()
    if previous and REPEATED.match(plain):
        return previous
    for pattern in (TITLE, LINK, INITIALS_FIRST, FAMILY_FIRST, UP_TO_STOP):
        match = pattern.match(plain)
        if match:
            return " ".join(match[1].strip(" _*").split())
    return plain.strip()


def _title(entry: str) -> str | None:
    """Give an entry's title as far as a name needs it."""
    found = OF_ENTRY.search(entry)
    return found[1].strip(" ,") if found else None


def _year(entry: str) -> str | None:
    bracketed = YEAR_IN_BRACKETS.search(entry[:EARLY])
    if bracketed:
        return bracketed[1]
    years = YEAR.findall(NO_YEAR.sub("", entry)) or SEASON.findall(entry)
    if years:
        return str(years[-1])
    return "n.d." if UNDATED.search(entry) else None


@remembered  # each citation by number asks
def numbers(text: str, found: tuple[Reference, ...]) -> Mapping[int, int]:
    """Give the entries by the number printed before them; empty where the list has none."""
    printed = [(i, NUMBERING.match(entry.of(text))) for i, entry in enumerate(found)]
    return {int(m[1] or m[2]): i for i, m in printed if m and (m[1] or m[2])}


def keys(found: Iterable[Reference]) -> frozenset[str]:
    """Give the plain names, titles and abbreviations by which entries are cited."""
    names = [plain(reference.author) for reference in found]
    return frozenset(names) | {short for name in names if (short := abbreviation(name))}

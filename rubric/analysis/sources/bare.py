"""Which entry of the list a place alone belongs to: "(88)", "(3.1.5)", "(line 9)", "(00:35:48)".

Text, citations, list and what the other citations mean in; indexes of entries out. A place goes to
the source that its sentence names, else to the one named last that can have such a place. What the
essay is about is named in its introduction, by author and title.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import Literal, NamedTuple

from rubric.analysis.sources.locators import EDITIONS, is_verse
from rubric.analysis.sources.matching import CALENDAR, WEB, Meant, titles
from rubric.analysis.sources.titles import MARKS
from rubric.cited import is_again
from rubric.seldom import seldom
from rubric.types import Citation, Paragraph, Reference, Sentence, Span

SET_APART = frozenset(MARKS)  # before a title; a set, for "" is in every string
LOOK_BACK = 1500  # code points before a bare page number in which its author is named
MOST_BACK = 50  # citations before one that may tell which work of an author is meant

Form = Literal["scene", "line", "time", "minute", "verse", "paragraph", "page"]
TIMED = ("time", "minute")
TIME = seldom(r"\d{1,2}:\d\d:\d\d")
MINUTE = seldom(r"\b\d\d:[0-5]\d\b")  # a verse as well: "(41:34)"
SCENE = seldom(
    r"\b[IVX]+, ?[ivx]+, ?\d"
    r"|\b(?:[IVX]+|\d)\.(?:[ivx]+|\d)(?:\.\d+|\b)|\b(?:[Aa]ct|[Ss]cene|[Ss]c)\b"
)
PARAGRAPH = seldom(r"\b[Pp]ara?s?(?:graphs?)?\b|¶")  # of a text without pages, as on the web
NUMBERS = seldom(r"\(\d{1,4}(?:[-–]\d{1,4})?\)")
LINE = seldom(r"\b[Ll](?:ines?|l?\.)\s?\d")
FILMED = seldom(r"[Dd]irected by|[Dd]ir\.|YouTube|Vimeo|\[(?:Video|Film)|[Pp]odcast|TED\b")
PAGED = seldom(r"\bpp?\.|\d[-–]\d+\.?\s")
BOOK_AND_VERSE = seldom(r"((?:[123] |I{1,3} )?[A-Z][a-z]+\.?) (\d+[.:]\d)")


class Page(NamedTuple):
    """What stands on the page: its parts, what is cited, and the list."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    cited: tuple[Citation, ...]
    listed: tuple[Reference, ...]


class Fit(NamedTuple):
    """The entries that can have a place where its sentence names them, and where it does not."""

    beside: list[int]
    likely: list[int]


def belong(page: Page, meant: dict[int, Meant]) -> dict[int, Meant]:
    """Give what every citation means; `meant` is what those do that name their source."""
    found, fits = dict(meant), dict[Form, Fit]()
    for at, citation in enumerate(page.cited):
        if at in found and (found[at].entries or not citation.locator):
            continue
        form = form_of(citation.of(page.text))
        if at in found and form != "verse":
            continue
        if form not in fits:
            fits[form] = _fitting(page, form, meant)
        if at in found:  # an edition of the Bible that the list has by another name
            bibles = tuple(fits[form].likely)
            found[at] = Meant(bibles) if bibles else found[at]
        elif citation.author and is_again(citation.author):
            found[at] = Meant(found[at - 1].entries if at else ())
        else:
            found[at] = Meant(_belongs(page, at, fits[form], found))
    return found


def _belongs(page: Page, at: int, fit: Fit, found: Mapping[int, Meant]) -> tuple[int, ...]:
    """Give the entries that one place alone belongs to, of those that can have such a place."""
    citation = page.cited[at]
    sentence = _sentence(page, citation)
    if at and citation.year is None and _leads(page.cited[at - 1], sentence):
        return found[at - 1].entries
    said = _named_last(page, citation, fit.beside, sentence.start)
    lines = () if said else _lines_of(page, at, fit, found)
    if lines:
        return lines
    said = said or _named_last(page, citation, fit.likely, citation.start - LOOK_BACK)
    earlier = [found[i].entries for i in range(max(0, at - MOST_BACK), at)]
    if said:
        return _one_of(page, citation, said, earlier)
    before = earlier[-1] if earlier else ()
    if before and set(before) <= set(fit.likely):
        return before
    return tuple(fit.likely) if len(fit.likely) == 1 else ()


def _lines_of(page: Page, at: int, fit: Fit, found: Mapping[int, Meant]) -> tuple[int, ...]:
    """Give the work of which lines were cited as such, for the bare numbers of later ones.

    "(lines 1-2)" tells what numbers are; from there on "(5-6)" does, but for a paragraph in which
    another source is named.
    """
    citation = page.cited[at]
    if not NUMBERS.fullmatch(citation.of(page.text)):
        return ()
    told = (i for i in range(at - 1, -1, -1) if form_of(page.cited[i].of(page.text)) == "line")
    own = next((found[i].entries for i in told if found[i].entries), ())
    named = _named_last(page, citation, fit.beside, page.paragraphs[citation.paragraph].start)
    return own if set(named) <= set(own) else ()


def _sentence(page: Page, citation: Citation) -> Span:
    at = bisect_right(page.sentences, citation.start, key=attrgetter("start")) - 1
    return page.sentences[max(0, at)]


def form_of(printed: str) -> Form:
    """Tell what kind of work has a place as it is printed."""
    if any(is_verse(*each) for each in BOOK_AND_VERSE.findall(printed)):
        return "verse"
    forms: tuple[tuple[Form, re.Pattern[str]], ...] = (
        ("time", TIME),
        ("minute", MINUTE),
        ("line", LINE),
        ("scene", SCENE),
        ("paragraph", PARAGRAPH),
    )
    return next((form for form, said in forms if said.search(printed)), "page")


def _leads(before: Citation, sentence: Span) -> bool:
    """Tell whether a citation names the source of its sentence: "Osgood (2010) says … (p. 3)"."""
    return before.kind == "narrative" and before.start >= sentence.start


def _fitting(page: Page, form: Form, meant: Mapping[int, Meant]) -> Fit:
    """Give the entries that can have a place of some form."""
    rows = [(i, entry.of(page.text)) for i, entry in enumerate(page.listed)]
    about = _about(page)
    if form == "verse":
        bibles = [i for i, said in rows if any(one in said for one in EDITIONS)]
        return Fit(bibles, bibles)
    if form == "paragraph":
        every = [i for i, _ in rows]
        return Fit(every, every)
    paged = {i for i, said in rows if PAGED.search(said) or not WEB.search(said)}
    if form == "page":
        return Fit([i for i, _ in rows], sorted(about | paged))
    films = {i for i, said in rows if FILMED.search(said)} if form in TIMED else about
    fit = sorted(films | _cited_alike(page, form, meant))
    if form == "minute" and not fit:
        return Fit([i for i, _ in rows], sorted(about | paged))
    return Fit(fit, [i for i in fit if i in about] or fit)


def _cited_alike(page: Page, form: Form, meant: Mapping[int, Meant]) -> set[int]:
    """Give the entries that are cited by name with a place of some form."""
    named = ((page.cited[k], own) for k, own in meant.items() if page.cited[k].author)
    return {i for c, own in named if form_of(c.of(page.text)) == form for i in own.entries}


def _about(page: Page) -> set[int]:
    """Give the works that the essay is about: author and title stand in its introduction."""
    heads = [p for p in page.paragraphs if p.role in ("title", "introduction")]
    head = " ".join(p.of(page.text) for p in heads)
    return {
        i
        for i, entry in enumerate(page.listed)
        if _last(head, page.text, entry) >= 0
        and (_is_titled(page.text, entry) or any(t in head for t in titles(page.text, entry)))
    }


def _is_titled(text: str, entry: Reference) -> bool:
    """Tell whether an entry begins with a title that is set apart: it has no author."""
    return text[entry.start : entry.end].lstrip("[]().1234567890 ")[:1] in SET_APART


def _named_last(page: Page, citation: Citation, fit: Iterable[int], floor: int) -> list[int]:
    """Give the entries, of those that fit, whose author or title is named last before a place."""
    before = page.text[max(0, floor) : citation.start]
    places = [(_last(before, page.text, page.listed[i]), i) for i in fit]
    last = max(places, default=(-1, -1))[0]
    return [i for place, i in places if place == last >= 0]


def _last(before: str, text: str, entry: Reference) -> int:
    """Give where an entry's author is named last; a title of one word only if set apart."""
    name = entry.author
    at = before.rfind(name)
    titled = _is_titled(text, entry)
    while at >= 0 and titled and " " not in name and before[at - 1 : at] not in SET_APART:
        at = before.rfind(name, 0, at)
    return at


def _one_of(
    page: Page, citation: Citation, named: list[int], earlier: list[tuple[int, ...]]
) -> tuple[int, ...]:
    """Choose among works of one author: by the year, else the one cited last, else the first."""
    years = set(CALENDAR.findall(citation.year or ""))
    of_year = [i for i in named if years and (page.listed[i].year or "")[:4] in years]
    if years and not of_year:
        named = [i for i in named if not (page.listed[i].year or "")[:1].isdigit()]
    named = of_year or named
    cited = next((i for own in reversed(earlier) for i in own if i in named), None)
    return tuple(named[:1]) if cited is None else (cited,)

"""What notes cite. The text of a note in, its sources out, and the entries of the list they mean.

As Chicago has it: "Lena Osgood, Warm Water (Harrow: Brook, 2015), 12.", later "Osgood, Warm Water,
14.", "Ibid., 15." Notes that only explain give none. Imported where an essay has notes.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rubric.analysis.sources.bare import Page
from rubric.analysis.sources.brackets import PARTICLES, are_names, plain
from rubric.analysis.sources.locators import is_verse, place
from rubric.analysis.sources.matching import WORDS, Meant, holds
from rubric.analysis.sources.narrative import LEADS
from rubric.analysis.sources.titles import SET_APART
from rubric.cited import AGAIN, is_again
from rubric.memory import remembered
from rubric.months import SHORT_MONTHS
from rubric.records import replace
from rubric.source import Note
from rubric.types import Citation
from rubric.words import STOP_WORDS

LONGEST_READ = 3000  # code points of a note; its sources stand before
FEWEST_SHARED = 2  # words of a title by which a work is known that others edited
SOURCES = re.compile(r"; (?![^(]*\))")
LEAD = re.compile(r"(?:[Ss]ee|[Cc]f\.|[Ff]or [^,]{3,40}, see)(?: also)?,? ")
QUOTED = re.compile(r"\b(?:[Qq]uoted|[Cc]ited|[Qq]td\.) (?:in|by|from) ")
LINKED = re.compile(r",? *(?:(?:[Aa]ccessed|[Rr]etrieved) [^.]*|https?://\S+|www\.\S+)")
PUBLISHED = re.compile(r"\([^()]*?((?:1[4-9]|20)\d\d)[^()]*\)")
DATED = re.compile(rf"(?:{'|'.join(SHORT_MONTHS)})[a-z]*\.?(?: \d{{1,2}},)? ((?:1[4-9]|20)\d\d)")
ENDS = re.compile(r"[,:][”\"’*_]? ")
PIECES = re.compile(r", |: | \(")
TITLE = re.compile(SET_APART)


class Told(NamedTuple):
    """One source of a note, as printed, and the words that say so."""

    said: str
    author: str | None
    year: str | None
    locator: str | None


def filled(cited: Iterable[Citation], notes: tuple[Note, ...]) -> tuple[Citation, ...]:
    """Give the citations, those by note with what their notes say."""
    return tuple(_filled(c, _told(c, notes)) if c.kind == "note" else c for c in cited)


def _filled(citation: Citation, told: tuple[Told, ...]) -> Citation:
    return replace(
        citation,
        author="; ".join(one.author for one in told if one.author) or None,
        year="; ".join(one.year for one in told if one.year) or None,
        locator="; ".join(one.locator for one in told if one.locator) or None,
    )


def _told(citation: Citation, notes: Iterable[Note]) -> tuple[Told, ...]:
    own = (n for n in notes if n.start is not None and citation.start <= n.start < citation.end)
    return tuple(told for note in own for told in read(note.text or ""))


@remembered  # for what a citation says, and again for the entries it means
def read(note: str) -> tuple[Told, ...]:
    """Read the sources that a note names."""
    said = " ".join(note[:LONGEST_READ].split())
    found = (_read_one(part.strip()) for part in SOURCES.split(said))
    return tuple(told for told in found if told)


def _read_one(said: str) -> Told | None:
    said = LINKED.sub("", said[_led(said) :]).strip(" ,")
    again = AGAIN.match(said)
    said = said.rstrip(" .,")
    bare = said.partition(" (")[0]
    book, _, verse = bare.rpartition(" ")
    if is_verse(book, verse):
        return Told(said, None, None, bare)
    locator = _locator(said)
    if again:
        return Told(said, again.group(), None, locator)
    author = _author(said)
    dates = PUBLISHED.findall(said) or DATED.findall(said)
    year = dates[-1] if dates else None
    told = locator or (year and ", " in bare)  # "Petrograd (1917) starved" is none
    return Told(said, author, year, locator) if author and told else None


def _led(said: str) -> int:
    """Give where the source begins, behind "see also" or the words that it was quoted for."""
    quoted = [match.end() for match in QUOTED.finditer(said)]
    lead = LEAD.match(said)
    return quoted[-1] if quoted else lead.end() if lead else 0


def _locator(said: str) -> str | None:
    """Give the pages at the end: "12", "12, 15-16", "chap. 6"."""
    found = None
    for match in reversed(list(ENDS.finditer(said))):
        end = place(said, match.end())
        if end is None or end.year or end.locator is None:
            break
        found = end.locator
    return found


def _author(said: str) -> str | None:
    """Give the authors as printed, or the title of a work without one."""
    title = TITLE.match(said)
    if title:
        return title[1]
    first, *others = PIECES.split(said)
    several = next((i for i, piece in enumerate(others) if piece.startswith("and ")), None)
    if several is not None and all(map(_is_person, others[:several])):
        first = ", ".join((first, *others[: several + 1]))
    first = first.partition(" to ")[0]
    lead = first.split(maxsplit=1)[0].lower() if first else ""
    named = first[:1].isupper() or lead in PARTICLES
    return first if named and lead not in LEADS - {"the"} and are_names(first) else None


def _is_person(piece: str) -> bool:
    return len(piece.split()) > 1 and are_names(piece)


def meant(page: Page, notes: tuple[Note, ...]) -> Mapping[int, Meant]:
    """Give what each citation by note means, by its index; "ibid." is of the one before."""
    found: dict[int, Meant] = {}
    last: tuple[int, ...] = ()
    for at, citation in enumerate(page.cited):
        if citation.kind != "note":
            continue
        entries: dict[int, None] = {}
        lacking: dict[str, None] = {}
        for told in _told(citation, notes):
            own = last if is_again(told.author or "") else _entries(page, told)
            entries.update(dict.fromkeys(own))
            if not own and _is_work(told):
                lacking[told.author or ""] = None
            last = own
        found[at] = Meant(tuple(entries), tuple(lacking))
    return found


def _is_work(told: Told) -> bool:
    """Tell a work that belongs in a list from a letter, a talk, a verse, a paper without names."""
    named = told.author and not is_again(told.author) and not TITLE.match(told.said)
    return bool(named) and PUBLISHED.search(told.said) is not None


def _entries(page: Page, told: Told) -> tuple[int, ...]:
    """Give the entry a source of a note means: its author's, of like title; else one it is in."""
    author, said = plain(told.author or ""), plain(told.said)
    title = _telling(said.partition(" (")[0]) - _telling(author)
    rows = [(i, e, plain(e.author), plain(e.of(page.text))) for i, e in enumerate(page.listed)]
    own = [i for i, _, name, _ in rows if author and holds(author, name)]
    fewest = 1 if title else 0
    if not own:
        own = [i for i, _, name, _ in rows if holds(said, name)]
        title, fewest = _telling(said), FEWEST_SHARED
    shared = {i: len((title - _telling(name)) & _telling(entry)) for i, _, name, entry in rows}
    dated = {i: e.year == told.year for i, e, _, _ in rows}
    best = max(own, key=lambda i: (shared[i], dated[i], -i), default=None)
    return () if best is None or shared[best] < fewest else (best,)


def _telling(said: str) -> frozenset[str]:
    return frozenset(WORDS.findall(said)) - STOP_WORDS

"""The end of a citation: year, label, locator ("2010, pp. 4-5"). Words in, a Place out."""

import re
from typing import NamedTuple

from rubric.months import SHORT_MONTHS
from rubric.seldom import seldom

LATEST = 2099  # a larger number is no year
MOST_PAGES = 6  # pages or stretches of pages in one citation

YEAR = r"(?:[12]\d{3}(?:/[12]\d{3})?[a-z]?|n\.\s?d\.|forthcoming|in press)"
YEARS = re.compile(rf"{YEAR}(?:[,;] {YEAR})*(?![\w-])")
LABEL = re.compile(r"([A-Za-z]{1,10}(?:\.|(?=[ \d]))|[¶§]{1,2}) ?(?=[\divxA-Z])")
WHERE = re.compile(
    r"(?:\d{1,5}|[A-Z]\d{1,3}|[ivxlc]{1,7}(?![a-z])|[IVX]{1,4}(?=[.:]))"
    r"(?:(?:[.:]|: )[\divx]{1,5})*(?: ?n\.? ?\d{1,2}|ff?\.?|\+|[ab])?"
)
LONGEST_WORK = 60  # years of an author's writing; a number further from the year is a page
DATE_BEHIND = seldom(r", [A-Z][a-z]{2,8}\.?(?: [\d–-]{1,5})?")
BETWEEN = seldom(r", ?| and | & ")
DASH = seldom(r"\s?[-–—]\s?")
LETTERED = seldom(r"[A-Z](?:\.\d{1,3}){0,3}|[IVXLC]{1,6}")  # "sec. A.1", "Art. IV"
PLAYED = seldom(r"[IVX]{1,4}, ?[ivx]{1,5}, ?\d{1,4}(?:\s?[-–]\s?\d{1,4})?")  # act, scene and line
# Of Plato and Aristotle: "514a-b", "1003a20"; a later number with a letter is a year.
CLASSICAL = seldom(r"(?:\d{2,3}|1[0-4]\d\d)[a-e]\d{0,2}(?:[-–](?:\d{1,4})?[a-e]?\d{0,2})?")
HEADED = seldom(r"(?:[“\"][^”\"]{2,60}[”\"]|[A-Z][\w’'-]*(?: [\w’'-]+){0,4}?) section")

LABELS = frozenset(
    """
    p pp pg pgs page pages para paras par pars paragraph paragraphs line lines ll ch chs chap chaps
    chapter chapters vol vols sec secs sect section sections act acts sc scene scenes stanza
    stanzas st bk bks book books canto slide slides loc min fol fols fig figs no nos ¶ ¶¶ § §§
    """.split()
)
# What a source sets apart by numbers; alone in brackets they are the essay's own, or a law's.
EXHIBITS = frozenset(
    """
    art arts article articles cl clause reg rule sched schedule app appendix table tables tab
    figure figures ep episode track
    """.split()
)
DOTTED = frozenset(("l.", "v.", "vv."))  # labels that are one only with their full stop

VERSE = "verse"  # of the place in a Reading
BOOK_NUMBERS = ("1", "2", "3", "I", "II", "III")  # before a book: "1 Cor."
# A book of the Bible is no work of its own, but a place in it.
BOOKS = frozenset(
    """
    genesis gen exodus exod ex leviticus lev numbers num deuteronomy deut joshua josh judges judg
    ruth samuel sam kings kgs chronicles chron chr ezra nehemiah neh esther esth job psalm psalms
    ps pss proverbs prov ecclesiastes eccles eccl isaiah isa jeremiah jer lamentations lam ezekiel
    ezek daniel dan hosea hos joel amos obadiah obad jonah micah mic nahum nah habakkuk hab
    zephaniah zeph haggai hag zechariah zech malachi mal tobit tob judith jth maccabees macc sirach
    sir wisdom wis matthew matt mt mark mk luke lk john jn acts romans rom corinthians cor
    galatians gal ephesians eph philippians phil colossians col thessalonians thess timothy tim
    titus philemon hebrews heb james jas peter pet jude revelation rev
    """.split()
)
EDITIONS = ("Bible", "Testament", "Scripture", "King James", "New International Version")


class Place(NamedTuple):
    """When and where a source says it, as printed."""

    year: str | None
    label: str | None
    locator: str | None


def place(said: str, start: int) -> Place | None:
    """Read `said` from `start` to its end as year, label and locator; null when it is more."""
    end = _end_of_years(said, start)
    year = said[start:end] or None
    at = _behind_date(said, end)
    if at == len(said):
        return Place(year, None, None) if year else None
    if year:
        at += said[at] in ",:."
        at += said[at : at + 1] == " "
    label, behind = _label(said, at)
    locator = said[behind:]
    headed = locator.endswith(" section") and year and HEADED.fullmatch(locator)
    return Place(year, label, locator) if headed or _is_locator(said[at:]) else None


def _end_of_years(said: str, start: int) -> int:
    """Give where the years of one author's works end; a number far from the first is a page."""
    years = YEARS.match(said, start)
    if years is None:
        return start
    first = years[0][:4]
    if not first.isdecimal():
        return years.end()
    if int(first) > LATEST:
        return start
    others = re.finditer(r"[,;] (\d{4})", years[0]) if " " in years[0] else ()
    far = (each for each in others if abs(int(each[1]) - int(first)) > LONGEST_WORK)
    return start + next((each.start() for each in far), len(years[0]))


def _behind_date(said: str, at: int) -> int:
    """Pass over the day behind a year: "2019, May 3"."""
    if said[at + 2 : at + 5] not in SHORT_MONTHS:
        return at
    day = DATE_BEHIND.match(said, at)
    return day.end() if day else at


def _label(said: str, at: int) -> tuple[str | None, int]:
    match = LABEL.match(said, at)
    if match is None:
        return None, at
    word = match[1].lower()
    plain = word.rstrip(".")
    act = match[1] == "V."  # of a play; a verse is "v."
    known = plain in LABELS or plain in EXHIBITS or (word in DOTTED and not act)
    return (match[1], match.end()) if known else (None, at)


def is_labelled(said: str) -> bool:
    """Tell whether words are a place with its label, or under a heading: "Art. 27"."""
    labelled = _label(said, 0)[0] is not None and _is_locator(said)
    return labelled or HEADED.fullmatch(said) is not None


def _is_locator(said: str) -> bool:
    """Tell whether words are pages, lines or verses, alone or several."""
    if said[:1] in "IVX" and PLAYED.fullmatch(said):
        return True
    parts = BETWEEN.split(said)
    return len(parts) <= MOST_PAGES and all(_is_stretch(part) for part in parts)


def _is_stretch(said: str) -> bool:
    label, at = _label(said, 0)
    if said[:1].isdecimal() and not said.isdecimal() and CLASSICAL.fullmatch(said):
        return True
    ends = DASH.split(said[at:])
    if len(ends) > 2:  # noqa: PLR2004  # from, to
        return False
    return all(WHERE.fullmatch(end) or (label and LETTERED.fullmatch(end)) for end in ends)


def is_verse(book: str, verse: str) -> bool:
    """Tell whether a name and a place are a book of the Bible with chapter and verse."""
    first, _, rest = book.partition(" ")
    name = rest if rest and first in BOOK_NUMBERS else book
    first = re.split(r"[-–,;]", verse, maxsplit=1)[0]  # act, scene and line are one place more
    return first.count(".") + first.count(":") == 1 and name.rstrip(".").lower() in BOOKS

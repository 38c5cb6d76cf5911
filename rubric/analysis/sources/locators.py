"""The end of a citation: year, label, locator ("2010, pp. 4-5"). Words in, a Place out."""

import re
from typing import NamedTuple

LATEST = 2099  # a larger number is no year
MOST_PAGES = 6  # pages or stretches of pages in one citation

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
YEAR = r"(?:[12]\d{3}(?:/[12]\d{3})?[a-z]?|n\.\s?d\.|forthcoming|in press)"
YEARS = re.compile(rf"{YEAR}(?:[,;] {YEAR})*(?![\w-])")
LABEL = re.compile(r"([A-Za-z]{1,10}(?:\.|(?=[ \d]))|[¶§]{1,2}) ?(?=[\divxA-Z])")
WHERE = re.compile(
    r"(?:\d{1,5}|[A-Z]\d{1,3}|[ivxlc]{1,7}(?![a-z])|[IVX]{1,4}(?=[.:]))"
    r"(?:(?:[.:]|: )[\divx]{1,5})*(?: ?n\.? ?\d{1,2}|ff?\.?|\+|[ab])?"
)
# Patterns that few essays need stay text: `re` compiles and keeps them when they are asked for.
DATE_BEHIND = r", [A-Z][a-z]{2,8}\.?(?: [\d–-]{1,5})?"
BETWEEN = r", ?| and | & "
DASH = r"\s?[-–—]\s?"

LABELS = frozenset(
    """
    p pp pg pgs page pages para paras par pars paragraph paragraphs line lines ll ch chs chap chaps
    chapter chapters vol vols sec secs sect section sections act acts sc scene scenes stanza
    stanzas st bk bks book books canto slide slides loc min fol fols fig figs no nos ¶ ¶¶ § §§
    """.split()
)
DOTTED = frozenset(("l.", "v.", "vv."))  # labels that are one only with their full stop


class Place(NamedTuple):
    """When and where a source says it, as printed."""

    year: str | None
    label: str | None
    locator: str | None


def place(said: str, start: int) -> Place | None:
    """Read `said` from `start` to its end as year, label and locator; null when it is more."""
    years = YEARS.match(said, start)
    if years and years[0][:4].isdecimal() and int(years[0][:4]) > LATEST:
        years = None
    at = _behind_date(said, years.end()) if years else start
    year = years[0] if years else None
    if at == len(said):
        return Place(year, None, None) if year else None
    if years:
        at += said[at] in ",:."
        at += said[at : at + 1] == " "
    label, at = _label(said, at)
    locator = said[at:]
    return Place(year, label, locator) if _is_locator(locator) else None


def _behind_date(said: str, at: int) -> int:
    """Pass over the day behind a year: "2019, May 3"."""
    if said[at + 2 : at + 5] not in MONTHS:
        return at
    day = re.compile(DATE_BEHIND).match(said, at)
    return day.end() if day else at


def _label(said: str, at: int) -> tuple[str | None, int]:
    match = LABEL.match(said, at)
    if match is None:
        return None, at
    word = match[1].lower()
    known = word.rstrip(".") in LABELS or word in DOTTED
    return (match[1], match.end()) if known else (None, at)


def _is_locator(said: str) -> bool:
    """Tell whether words are pages, lines or verses, alone or several."""
    parts = re.split(BETWEEN, said)
    return len(parts) <= MOST_PAGES and all(_is_stretch(part) for part in parts)


def _is_stretch(said: str) -> bool:
    said = said[_label(said, 0)[1] :]
    ends = re.split(DASH, said)
    return len(ends) <= 2 and all(WHERE.fullmatch(end) for end in ends)  # noqa: PLR2004  # from, to

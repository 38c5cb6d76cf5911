"""What the inside of one pair of brackets says as a citation. Words in, Readings out.

A reading has author, year and locator as printed. Words that cannot be read as a source as a whole
("see above", "1914-1918", "n = 30") give none. Whether a reading is a citation is for its place in
the text to say: see `citations`.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from rubric.analysis.sources.locators import VERSE, Place, is_labelled, is_verse, place
from rubric.analysis.sources.titles import BEHIND_AUTHOR, MARKS, SET_APART
from rubric.cited import AGAIN, GIVEN, is_again
from rubric.memory import remembered
from rubric.months import SHORT_MONTHS
from rubric.seldom import seldom

MOST_WORDS = 14  # of a name or title in brackets; a longer one is an aside
MOST_SMALL = 3  # words of a name in small letters, as hurried writers type it
FEWEST_ABBREVIATED = 3  # words of a name that goes by its first letters
MOST_SOURCES = 12  # in one pair of brackets

TOKEN = re.compile(r"[^\s,]+")
SEVERAL = re.compile(r"; ?|(?<=\d)(?:,? and|,? &|,) (?=[A-Z“\"])")
SIGNAL = (
    r"(?:for (?:a|an|more|further|discussion|examples?|instance)\b[^,\d]{0,40}, )?"
    r"(?:but |also |and )?"
    r"(?:[Ss]ee(?:,? also,?|,? for example,?|,? for instance,?|,? e\.g\.,?)?|[Cc]f\.?|[Cc]ompare"
    r"|e\.g\.,?|from|according to|adapted from|for example,|for instance,) "
)
AT_SECOND_HAND = seldom(r".*\b(?:[Cc]ited|[Qq]uoted|[Qq]td\.?|[Rr]eported) (?:in|by) ")
ASIDE = seldom(
    r"(?:^|[,.]? )(?:(?:my|our|original|with|own) )?(?:emphasis|italics|translations?|ellipsis)\b"
    r"[\w ]{0,20}\Z"
    r"|(?:\A|, )(?:\A|[Ss]ee )(?:[Tt]able|[Ff]ig(?:ure|\.)|[Aa]ppendix) \w{1,3}\Z"
)
IN_ASIDES = ("emphasis", "italics", "ranslation", "ellipsis", "able ", "igure", "ig.", "ppendix")
EXHIBIT = seldom(r", (?:[Tt]able|[Ff]ig(?:ure|\.)) [\w.]{1,5}\b(?=,)")
DAY = seldom(
    rf"(?:\d{{1,2}} )?\b(?:{'|'.join(SHORT_MONTHS)})[a-z]*\.? "
    r"(?:\d{1,2}(?:[-–]\d{1,2})?, )?(?=\d{4}\b)"
)
TAIL = seldom(r"(?<=\d)(?:, [a-z]| (?:for|on|in|about) )[^\d,]*\Z")  # ", for a history"
PERSONAL = seldom(
    r", (?:(?:personal|private|e-?mail|telephone) )?"
    r"(?:communication|interview|correspondence|conversation)\b"
)
FIRST_PRINTED = seldom(r"(?<=\d) \[\d{4}\]")  # "1979 [2001]"
ABBREVIATED = seldom(r" \[[A-Z][\w&-]{1,11}\]\Z")
LAWS = ("U.S.C", "C.F.R", "Pub. L")
TITLE = seldom(rf"{SET_APART}(?=\Z|[, ])")
PREFIXED = seldom(r"(?:[dl]|al|el|ul|as|ad|ash)[’'-]\w")
BOOK_OF = seldom(r"[123I]{1,3} (?=[A-Z])")
LOCATES = frozenset("nfFipPlLcCvVsSaAbBmrRtTeE¶§xXI")  # of labels, numerals, "n.d."

PARTICLES = frozenset(
    "van von de der den del della la le da di du dos das al el bin ibn ter ten af zu y e".split()
)
MINOR = frozenset(
    "of for the and on in a an to with at from by or is as nor & et et. vs. v.".split()
)
CLOSING = frozenset("al. al others colleagues ed. eds. ed eds jr. sr. jr sr".split())


class Reading(NamedTuple):
    """One source as printed inside brackets.

    `titled`: the author is a title in quotation marks or italics; `second`: cited "in" another;
    `label`: what stands before the locator ("p.").
    """

    author: str | None
    year: str | None
    locator: str | None
    label: str | None = None
    titled: bool = False
    second: bool = False


def read(inside: str) -> tuple[Reading, ...]:
    """Read the words inside brackets; empty when a part of them is no source."""
    words = inside.split()
    plain = " ".join(words)
    bare = plain.islower() and not any(c.isdigit() for c in plain)
    if (bare and len(words) > MOST_SMALL and "press" not in plain) or _has(plain, LAWS):
        return ()
    if plain[-1:] == "." and plain[-2:-1].isdigit():
        plain = plain[:-1]
    if "[" in plain:
        plain = FIRST_PRINTED.sub("", plain)
    parts = _parts(plain)
    if _has(plain, IN_ASIDES):
        parts = _parts(EXHIBIT.sub("", plain))
        parts = [ASIDE.sub("", part) for part in parts if not ASIDE.fullmatch(part)]
    found = tuple(reading for part in parts if (reading := _read_one(part)))
    if len(found) == len(parts) <= MOST_SOURCES:
        return found
    # A name half in capitals: only the place behind a quotation can tell.
    mixed = len(words) <= MOST_SMALL and all(map(str.isalpha, words))
    return (Reading(plain, None, None),) if mixed else ()


def _parts(said: str) -> list[str]:
    """Part the sources of a bracket; a labelled place behind a year goes on with its source."""
    first, *others = SEVERAL.split(said)
    parts = [first]
    for part in others:
        goes_on = parts[-1][-1:].isdigit() and is_labelled(part)
        if goes_on and f"{parts[-1]}, {part}" in said:
            parts[-1] += f", {part}"
        else:
            parts.append(part)
    return parts


def _has(said: str, signs: Iterable[str]) -> bool:
    return any(sign in said for sign in signs)


def _read_one(said: str) -> Reading | None:
    said = DAY.sub("", said) if _has(said, SHORT_MONTHS) else said
    second = AT_SECOND_HAND.match(said) if " in " in said or " by " in said else None
    if second:
        said = said[second.end() :]
    elif said[:1].islower() or said.startswith(("See", "Cf", "Compare")):
        said = re.sub(r"\A" + SIGNAL, "", said)
    given = GIVEN.match(said)
    if given:
        return _of_given(given[0], said[given.end() :].strip(" ,:"))
    for token in TOKEN.finditer(said, _begin(said)):
        start = token.start()
        if said[start].isdigit() or said[start] in LOCATES:
            end = place(said, start)
            if end:
                return _parted(said[:start], end, second=second is not None)
    tail = TAIL.search(said) if _is_numbered(said) else None
    if tail:
        return _read_one(said[: tail.start()])
    author = name(said)
    titled = said[:1] in MARKS
    return Reading(author, None, None, None, titled, second is not None) if author else None


def _of_given(author: str, rest: str) -> Reading | None:
    """Read a text that was handed out, with a place in it: "Source 1, paragraph 4"."""
    end = place(rest, 0) if rest else Place(None, None, None)
    return Reading(author, end.year, end.locator, end.label) if end else None


def _is_numbered(said: str) -> bool:
    return not said[-1:].isdigit() and any(c.isdigit() for c in said)


def _begin(said: str) -> int:
    """Give where a year or locator may begin: behind a title, the number of a book, "ibid."."""
    if said[:1] in MARKS:
        title = TITLE.match(said)
        return title.end() if title else 0
    lead = AGAIN.match(said) or _book(said)
    return lead.end() if lead else 0


def _book(said: str) -> re.Match[str] | None:
    """Read the number before a book's name: "1 Cor."."""
    return BOOK_OF.match(said) if said[:1] in ("1", "2", "3", "I") else None


def _parted(before: str, end: Place, *, second: bool) -> Reading | None:
    """Read what stands before the year or locator as the author."""
    year, label, locator = end
    said = before.strip(" ,:")
    if not said:
        return Reading(None, year, locator, label, second=second)
    if year:
        said = PERSONAL.split(said, maxsplit=1)[0]
        said = said[:-1] if said[-1] == "." and said[:-1].isalpha() else said  # "Osgood. 2004."
    elif locator and is_verse(book := said.rpartition(", ")[2], locator):
        edition = name(said[: -len(book)])
        return Reading(edition, None, f"{book} {locator}", VERSE, titled=True, second=second)
    author = name(said, dated=year is not None)
    if not author or (_book(author) and not _has(locator or "", ".:")):
        return None
    titled = said[:1] in MARKS or is_again(said)
    return Reading(author, year, locator, label, titled, second)


def name(said: str, *, dated: bool = False) -> str | None:
    """Give the author or title that `said` names, as printed; null when it names none.

    `dated`: a year follows, so that names joined by commas are authors, not author and title.
    """
    said = said.strip(" ,:")
    if not said or AGAIN.fullmatch(said):
        return said or None
    title = TITLE.match(said) if said[0] in MARKS else None
    if title:
        rest = said[title.end() :].strip(" ,")
        return title["title"].strip(" ,.") if not rest or are_names(rest) else None
    if said[-1] in MARKS:
        said = BEHIND_AUTHOR.sub("", said)
    said = ABBREVIATED.sub("", said) if said.endswith("]") else said
    if not are_names(said):
        return None
    return said if dated and not _is_titled(said) else _first_of(said)


def _is_titled(said: str) -> bool:
    """Tell whether several capitalised words follow the first comma: a newspaper, a title."""
    after = said.partition(", ")[2]
    return len(after.split()) > 1 and "," not in after and not _joins(after) and "." not in after


def _first_of(said: str) -> str:
    """Take a short title behind the author off: "Osgood, Warm Water"."""
    first, comma, after = said.partition(", ")
    initials = all(len(word.strip(".-")) <= 1 for word in after.split())
    alone = bool(comma) and not initials and not _joins(said) and not _is_suffix(after)
    return first if alone else said


def _joins(said: str) -> bool:
    words = said.split()
    return not {"and", "&", "et", "et."}.isdisjoint(words)


def _is_suffix(after: str) -> bool:
    return after.rsplit(maxsplit=1)[-1].lower() in CLOSING


def are_names(said: str) -> bool:
    """Tell whether words are written as names or a title: capitals, small words between them."""
    book = _book(said)
    words = said[book.end() :].split() if book else said.split()
    if not words or len(words) > MOST_WORDS:
        return False
    kinds = [_kind(word) for word in words]
    if len(kinds) <= MOST_SMALL and kinds[0] == "small" and "name" not in kinds:
        return kinds[-1] in ("small", "closing") and "other" not in kinds
    if (
        "other" in kinds
        or "small" in kinds
        or "name" not in kinds
        or kinds[-1] in ("minor", "particle")
    ):
        return False
    return kinds[0] in ("name", "particle")


def is_prefixed(word: str) -> bool:
    """Tell whether a small prefix begins a name: "al-Rashid", "d’Alembert"."""
    joint = any(sign in word[1:4] for sign in "’'-")
    return joint and PREFIXED.match(word) is not None


def _kind(word: str) -> str:
    """Tell a word's kind: name, small, minor, particle, closing ("al."), other."""
    plain = word.strip(",")
    small = plain.lower()
    if small in CLOSING:
        return "closing"
    if plain in MINOR or plain.isdigit():
        return "minor"
    if plain in PARTICLES:
        return "particle"
    core = plain.strip("“”\"‘’'.!?*_[]")
    if not core or any(sign in core for sign in "=<>%$/@()+") or any(c.isdigit() for c in core):
        return "other"
    if core[0].isupper() or is_prefixed(core):
        return "name"
    return "small" if core.isalpha() else "other"


def abbreviation(name: str) -> str | None:
    """Give the first letters of a plain name of several words: "who" for a health organization."""
    words = [word for word in name.split() if word not in ("of", "the", "and", "for", "on", "in")]
    return "".join(word[0] for word in words) if len(words) >= FEWEST_ABBREVIATED else None


@remembered  # each citation is held against each entry
def plain(name: str) -> str:
    """Give a name without case and accents, with straight apostrophes."""
    small = name.lower().replace("’", "'")
    if small.isascii():
        return small
    from unicodedata import combining, normalize  # noqa: PLC0415  # most names are plain

    return "".join(c for c in normalize("NFKD", small) if not combining(c))

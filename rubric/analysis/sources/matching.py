"""Which entry of the list a citation means. A Citation and the list in, indexes of entries out.

By author and year, short title, abbreviation or number; of a place alone it is asked in `bare`.
Imported where an essay has a list of sources.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from rubric.analysis.sources.brackets import abbreviation, plain
from rubric.analysis.sources.references import numbers
from rubric.analysis.sources.titles import MARKS
from rubric.cited import is_given, is_personal
from rubric.raised import LOWERED
from rubric.seldom import seldom
from rubric.source import Note
from rubric.types import Citation, Reference
from rubric.words import STOP_WORDS

SEVERAL = 2  # works leave a choice
BESIDE = 200  # code points before a citation in which the work may be named
HEAD = 100  # code points of an entry in which its authors stand
FEWEST_OF_TITLE = 4  # code points; fewer begin many a name
FEWEST_OF_SITE = 10  # code points of a name that no other words make by chance
FEWEST_OF_SLIP = 6  # code points of a name; shorter ones differ by a letter and mean another
NUMBERS = re.compile(r"\d+")
STRETCH = seldom(r"(\d+)\]?\s?[-–—]\s?\[?(\d+)")
FIRST = seldom(r",? (?:and|&|et) |, ")  # behind the first of several authors
WEB = re.compile(r"https?://|www\.|\b[a-z]+\.(?:com|org|net|edu|gov)\b")
CALENDAR = seldom(r"(?<!\d)[12]\d{3}(?!\d)")
LETTERED = seldom(r"[a-zA-Z]")
WORDS = seldom(r"[^\W\d_]{3,}")
# Behind the authors; the short words with a stop are initials, "Dr." and numbers.
BEGINS_TITLE = seldom(r"[“\"]|\s\(|(?<!\b\w)(?<!\b\w\w)[.?!]\s")
PARTS = seldom(r"[.,:?!“”\"()/]+")
BY = r"\b(?:by|eds?\.|trans\.) (?:[\w.'-]+ ){0,2}"  # text: few citations need it
SECOND_LEVEL = ("co", "ac", "com", "gov", "org", "edu")  # before a country: ".co.uk"
OTHERS = ("", "al", "others", "colleagues")  # behind the first author
LINKING = frozenset("see also and the qtd cited quoted from".split())


class Said(NamedTuple):
    """What a citation says of one source, and the words before it; in plain letters."""

    own: str
    before: str


class Meant(NamedTuple):
    """The entries that a citation means, and the names of what it cites and the list lacks.

    `redated` are those of them that the list has with another year: in the entries `otherwise`.
    """

    entries: tuple[int, ...]
    lacking: tuple[str, ...] = ()
    redated: tuple[str, ...] = ()
    otherwise: tuple[int, ...] = ()


def matches(text: str, citation: Citation, listed: tuple[Reference, ...]) -> Meant:
    """Give what a citation by name or number means; of a page alone it is not to be asked."""
    if citation.kind == "numeric":
        return _numbered(text, citation, listed)
    said = plain(citation.of(text))
    pieces = said.strip("()[]").split(";")
    parts = (citation.author or "").split("; ")
    found: dict[int, None] = {}
    lacking: dict[str, bool] = {}
    otherwise: list[int] = []
    each = _each(parts, citation.year)
    pieces = pieces if len(pieces) == len(each) else [said] * len(each)
    before = plain(text[max(0, citation.start - BESIDE) : citation.start])
    for (part, years), own in zip(each, pieces, strict=True):
        meant, others = _by_author(text, part, years, Said(own, before), listed)
        found.update(dict.fromkeys(meant))
        if not meant and not (is_given(part) or is_personal(own, plain(part))):
            lacking[f"{part} {years[0]}" if others else part] = bool(others)
            otherwise += others
    redated = (name for name, dated in lacking.items() if dated)
    return Meant(tuple(found), tuple(lacking), tuple(redated), tuple(otherwise))


def _each(parts: list[str], year: str | None) -> list[tuple[str, list[str]]]:
    """Give each author its years: each its own, all to a lone one, else all to each."""
    years = year.split("; ") if year else []
    if len(years) == len(parts):
        return [(part, [own]) for part, own in zip(parts, years, strict=True)]
    if len(parts) == 1 and years:
        return [(parts[0], [own]) for own in years]
    return [(part, years) for part in parts]


def _by_author(
    text: str, author: str, years: list[str], said: Said, listed: tuple[Reference, ...]
) -> tuple[list[int], list[int]]:
    """Match by name or title; year, then title, decide between works of one author.

    With the entries go those that are the author's and of another year, where none is meant.
    """
    cited = plain(author)
    named = _named(text, author, listed) or [
        i for i, e in enumerate(listed) if e.year in years and _is_slip(cited, plain(e.author))
    ]
    dated = [i for i in named if listed[i].year in years]
    dated = dated or [i for i in named if (listed[i].year or "-")[:4] in {y[:4] for y in years}]
    fit = dated or [i for i in named if not _is_of_other_year(text, listed[i], years)]
    if not fit:
        return [], [i for i in named if author.isupper() or _is_by(cited, text, listed[i])]
    if len(fit) < SEVERAL:
        return fit, []
    fit = [i for i in fit if _is_by(cited, text, listed[i])] or fit
    rest = [w for w in WORDS.findall(said.own) if w not in cited and w not in LINKING]
    titled = [i for i in fit if rest and all(w in plain(listed[i].of(text)) for w in rest)]
    beside = [i for i in fit if any(plain(t) in said.before for t in titles(text, listed[i]))]
    titled = titled[:1] or (beside if len(beside) < SEVERAL else [])
    return titled or (fit if dated else fit[:1]), []


def titles(text: str, entry: Reference) -> list[str]:
    """Give the parts of an entry that may be its title: capital letters, and no name."""
    said = entry.of(text)
    given = said.partition(", ")[2] if said.startswith(entry.author) else ""
    parts = (part.strip(MARKS + " ") for part in PARTS.split(said))
    long = [p for p in parts if len(p) >= FEWEST_OF_TITLE and p[0].isupper()]
    return [p for p in long if p != entry.author and not given.startswith(p)]


def _is_by(cited: str, text: str, entry: Reference) -> bool:
    """Tell whether an entry's first words name all who are cited."""
    head = plain(f"{entry.author} {entry.of(text)[: 2 * HEAD]}")  # the author may be a dash
    return all(holds(head, name) for name in FIRST.split(cited) if name.strip(". ") not in OTHERS)


def _named(text: str, author: str, listed: tuple[Reference, ...]) -> list[int]:
    """Give the entries by a name or title: the author's, in the first words, or of a site."""
    cited = plain(author)
    named = [i for i, entry in enumerate(listed) if _same_name(cited, plain(entry.author))]
    if not named and author.isupper():
        short = (f"[{author}", f"({author}")  # as the text introduces it
        named = [
            i for i, e in enumerate(listed) if any(f"{e.author} {one}" in text for one in short)
        ]
    named = named or [i for i, entry in enumerate(listed) if _inside(cited, entry.of(text))]
    if not named and cited.endswith(".") and len(cited) >= FEWEST_OF_TITLE:  # "Mac. 5.1.35"
        begun = cited.strip(".")
        named = [
            i
            for i, e in enumerate(listed)
            if any(plain(title).startswith(begun) for title in titles(text, e))
        ]
    if not named and "." in cited.strip("."):
        named = [i for i, entry in enumerate(listed) if _same_site(cited, plain(entry.of(text)))]
    return named


def _is_of_other_year(text: str, entry: Reference, years: list[str]) -> bool:
    """Tell whether an entry has a year, and none that is cited: no reprint says it either."""
    cited = set(CALENDAR.findall(" ".join(years)))
    own = entry.year is not None and entry.year[:1].isdigit()
    return bool(cited) and own and cited.isdisjoint(CALENDAR.findall(entry.of(text)))


def _same_name(cited: str, entry: str) -> bool:
    first = FIRST.split(cited)[0]
    if cited == entry or entry.startswith(first + " ") or cited.startswith(entry + " "):
        return True
    if cited == abbreviation(entry) or (len(cited) >= FEWEST_OF_TITLE and entry.startswith(cited)):
        return True
    return holds(cited, entry)


def _is_slip(cited: str, entry: str) -> bool:
    """Tell whether two long names differ by one letter: a slip of the pen, the year agreeing."""
    short, long = sorted((FIRST.split(cited)[0], entry), key=len)
    if len(short) < FEWEST_OF_SLIP or len(long) - len(short) > 1:
        return False
    pairs = zip(short, long, strict=False)
    head = next((i for i, (a, b) in enumerate(pairs) if a != b), len(short))
    return head > 0 and long[head + 1 :] in (short[head:], short[head + 1 :])


def _inside(cited: str, entry: str) -> bool:
    """Tell whether an entry's first words hold a name or title: given names first, a site.

    One word alone may stand in many a title: it must be the first that tells, or a whole part,
    or a name behind "by".
    """
    head = plain(entry[:HEAD])
    if len(cited) < FEWEST_OF_TITLE or not holds(head, cited):
        return False
    title = BEGINS_TITLE.search(head)
    if not cited.isalpha() or title is None or holds(head[: title.start()], cited):
        return True
    telling = (word for word in WORDS.findall(head[title.end() :]) if word not in STOP_WORDS)
    parts = {part.strip().removeprefix("the ") for part in PARTS.split(head)}
    return cited in {next(telling, ""), *parts} or re.search(BY + cited, head) is not None


def _same_site(cited: str, entry: str) -> bool:
    """Tell whether an entry, in plain letters, has an address of a site or begins with its name.

    "nationalgeographic.com" is the site of "National Geographic Kids".
    """
    labels = cited.split(".")
    own = -3 if len(labels) > 2 and labels[-2] in SECOND_LEVEL else -2  # noqa: PLR2004  # ".co.uk"
    name = labels[own] if len(labels) >= -own else cited
    if holds(entry, ".".join(labels[own:])):
        return True
    joined = "".join(filter(str.isalnum, entry))
    if len(name) >= FEWEST_OF_SITE:
        return name in joined
    return len(name) >= FEWEST_OF_TITLE and (joined.startswith(name) or holds(entry, name))


def holds(said: str, part: str) -> bool:
    """Tell whether `part` stands in `said` as whole words."""
    at, end = said.find(part), said.find(part) + len(part)
    return (
        at >= 0 and not said[max(0, at - 1) : at].isalnum() and not said[end : end + 1].isalnum()
    )


def _numbered(text: str, citation: Citation, listed: tuple[Reference, ...]) -> Meant:
    printed = citation.of(text).translate(LOWERED)
    said = LETTERED.split(printed)[0].partition(":")[0]
    wanted = {int(n) for n in NUMBERS.findall(said)}
    for low, high in STRETCH.findall(said):
        wanted.update(range(int(low), min(int(high), int(low) + len(listed))))
    known = numbers(text, listed) or {i + 1: i for i in range(len(listed))}
    lost = (str(n) for n in sorted(wanted) if n not in known)
    opened, closed = (printed[0], printed[-1]) if printed[0] in "[(" else ("", "")
    return Meant(
        tuple(known[n] for n in sorted(wanted) if n in known),
        tuple(f"{opened}{n}{closed}" for n in lost),
    )


def online(text: str, listed: tuple[Reference, ...]) -> frozenset[str]:
    """Give the authors of pages on the web."""
    return frozenset(entry.author for entry in listed if WEB.search(entry.of(text)))


def noted(notes: Iterable[Note], listed: tuple[Reference, ...]) -> set[int]:
    """Give the entries that a note names."""
    told = " ".join(note.text for note in notes if note.text)
    return {i for i, r in enumerate(listed) if told and r.author in told}

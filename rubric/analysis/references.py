"""The list of sources. Its paragraphs in, one entry each out, with author (or title) and year."""

import re
from collections.abc import Iterable

from rubric.types import Paragraph, Reference

HEADING = re.compile(
    r"\W*(?:annotated )?(?:works? (?:cited|consulted|referenced)|references?(?: list)?|"
    r"bibliography|sources?(?: cited)?|literature cited|reference page)\W*\Z",
    re.IGNORECASE,
)
NUMBERING = re.compile(r"\s*(?:\[\d{1,3}\]|\(?\d{1,3}[.)]|[•*·-])\s+")
REPEATED = re.compile(r"[-—–_―]{2,}\.?,?\s*")
QUOTED = re.compile(r"[“\"‘]([^”\"]{2,200}?)[.,?!]?[”\"’]")
UPPER = r"^\W\d_a-zß-ÿ"  # capital letters of any script; said so, it compiles fast
INITIALS_FIRST = re.compile(rf"(?:[{UPPER}]\.[\s-]?){{1,3}}\s?((?:[a-z]+\s)*[{UPPER}][\w’'-]+)")
FAMILY_FIRST = re.compile(
    rf"((?:[a-z]+\s){{0,3}}[{UPPER}][\w’'-]+(?:[\s-][{UPPER}][\w’'-]+){{0,2}}),\s(?:{{0}}|[{UPPER}])".replace(
        "{0}", ""
    )
)
UP_TO_STOP = re.compile(r"(.{2,160}?)(?:[.,](?=\s|\Z)|\s\(|\Z)", re.DOTALL)
YEAR_IN_BRACKETS = re.compile(r"\(((?:1[4-9]|20)\d\d[a-z]?|n\.d\.)")
YEAR = re.compile(r"(?<![\d/.-])(?:1[4-9]|20)\d\d[a-z]?(?![\d/-])")
ACCESSED = re.compile(r"(?:accessed|retrieved|https?://|www\.).*", re.IGNORECASE | re.DOTALL)
EARLY = 120  # code points in which a year in brackets belongs to the author


def references(text: str, paragraphs: Iterable[Paragraph]) -> tuple[Reference, ...]:
    """Read the entries; `cited` is false until they are matched with the citations."""
    found: list[Reference] = []
    for paragraph in paragraphs:
        entry = paragraph.of(text)
        if paragraph.role != "references" or HEADING.match(entry):
            continue
        previous = found[-1].author if found else None
        found.append(
            Reference(
                paragraph.start, paragraph.end, _author(entry, previous), _year(entry), cited=False
            )
        )
    return tuple(found)


def _author(entry: str, previous: str | None) -> str:
    """Give the first author's family name, or the title of a work without author."""
    numbering = NUMBERING.match(entry)
    plain = entry[numbering.end() :] if numbering else entry.lstrip()
    if previous and REPEATED.match(plain):
        return previous
    for pattern in (QUOTED, INITIALS_FIRST, FAMILY_FIRST, UP_TO_STOP):
        match = pattern.match(plain)
        if match:
            return " ".join(match.group(1).strip(" _*").split())
    return plain.strip()


def _year(entry: str) -> str | None:
    bracketed = YEAR_IN_BRACKETS.search(entry[:EARLY])
    if bracketed:
        return bracketed.group(1)
    years = YEAR.findall(ACCESSED.sub("", entry)) or YEAR.findall(entry)
    return years[-1] if years else None


def keys(found: Iterable[Reference]) -> frozenset[str]:
    """Give the lower-cased names and titles by which entries are cited."""
    return frozenset(reference.author.lower() for reference in found)

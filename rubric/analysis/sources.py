"""What an essay takes from others: citations, quotations and the list of sources, matched."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import attrgetter

from rubric.analysis.citations import citations
from rubric.analysis.quotations import quotations
from rubric.analysis.references import keys, references
from rubric.types import Citation, Note, Paragraph, Quotation, Reference, Sentence, Span

LOOK_BACK = 1500  # code points before a bare page number in which its author is named
NUMBERED = re.compile(r"\s*\[?\(?(\d{1,3})[\].)]")
NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Sources:
    """Citations, quotations and references of an essay, each knowing the other."""

    citations: tuple[Citation, ...]
    quotations: tuple[Quotation, ...]
    references: tuple[Reference, ...]


def find(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    notes: tuple[Note, ...],
) -> Sources:
    """Find citations, quotations and references, and match them with each other."""
    listed = references(text, paragraphs)
    cited = citations(text, sentences, notes, keys(listed))
    quoted = quotations(text, paragraphs, sentences, cited)
    linked = tuple(
        replace(
            citation,
            quotation=_quotation(citation, sentences, quoted),
            references=_matches(text, citation, listed),
        )
        for citation in cited
    )
    used = {i for citation in linked for i in citation.references} | _noted(notes, listed)
    return Sources(
        linked, quoted, tuple(replace(r, cited=i in used) for i, r in enumerate(listed))
    )


def _quotation(
    citation: Citation, sentences: tuple[Sentence, ...], quoted: tuple[Quotation, ...]
) -> Span | None:
    """Give the nearest quotation before the citation in its sentence."""
    at = bisect_right(sentences, citation.start, key=attrgetter("start")) - 1
    before = bisect_right(quoted, citation.start, key=attrgetter("start")) - 1
    if at < 0 or before < 0 or quoted[before].start < sentences[at].start:
        return None
    return Span(quoted[before].start, quoted[before].end)


def _matches(text: str, citation: Citation, listed: tuple[Reference, ...]) -> tuple[int, ...]:
    """Give the entries of the list that a citation means."""
    if citation.kind == "numeric":
        return _numbered(text, citation, listed)
    if citation.author is None:
        return _named_before(text, citation, listed) if citation.kind != "note" else ()
    parts = citation.author.split("; ")
    years = (citation.year or "").split("; ")
    found: list[int] = []
    for n, part in enumerate(parts):
        year = years[n] if n < len(years) else ""
        found += _by_author(part, year, listed)
    return tuple(dict.fromkeys(found))


def _by_author(author: str, year: str, listed: tuple[Reference, ...]) -> list[int]:
    """Match by the first name or title; the year decides between works of one author."""
    plain = author.lower()
    named = [
        i for i, reference in enumerate(listed) if _same_name(plain, reference.author.lower())
    ]
    dated = [i for i in named if year and listed[i].year == year]
    return dated or named[:1]


def _same_name(cited: str, entry: str) -> bool:
    if cited == entry or entry.startswith(cited) or cited.startswith(entry + " "):
        return True
    return re.search(rf"(?<!\w){re.escape(entry)}(?!\w)", cited) is not None


def _numbered(text: str, citation: Citation, listed: tuple[Reference, ...]) -> tuple[int, ...]:
    wanted = {int(n) for n in NUMBERS.findall(citation.of(text).split("p")[0])}
    printed = [NUMBERED.match(reference.of(text)) for reference in listed]
    numbers = [int(m.group(1)) if m else i + 1 for i, m in enumerate(printed)]
    return tuple(i for i, n in enumerate(numbers) if n in wanted)


def _named_before(text: str, citation: Citation, listed: tuple[Reference, ...]) -> tuple[int, ...]:
    """Give the entry whose author was named last before a page number in brackets."""
    before = text[max(0, citation.start - LOOK_BACK) : citation.start]
    places = [(before.rfind(reference.author), i) for i, reference in enumerate(listed)]
    last = max(places, default=(-1, -1))
    return (last[1],) if last[0] >= 0 else ()


def _noted(notes: Iterable[Note], listed: tuple[Reference, ...]) -> set[int]:
    """Give the entries that a note names."""
    told = " ".join(note.text for note in notes if note.text)
    return {i for i, r in enumerate(listed) if told and r.author in told}

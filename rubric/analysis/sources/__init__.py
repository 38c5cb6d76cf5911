"""What an essay takes from others: citations, quotations and the list of sources, matched."""

from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from rubric.analysis.sources.brackets import AGAIN
from rubric.analysis.sources.citations import citations
from rubric.analysis.sources.named import mentioned
from rubric.analysis.sources.quotations import quotations
from rubric.records import replace
from rubric.source import Note
from rubric.types import Citation, Paragraph, Quotation, Reference, Sentence, Span

MOST_OF_SITE = 5  # words of an entry that gives the name or address of a site and no more


class Sources(NamedTuple):
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
    if any(paragraph.role == "references" for paragraph in paragraphs):
        return _with_list(text, paragraphs, sentences, notes)
    cited = citations(text, _stretches(paragraphs, sentences), notes, frozenset())
    quoted = quotations(text, paragraphs, sentences, cited)
    linked = (replace(c, quotation=_quotation(c, sentences, quoted)) for c in cited)
    return Sources(tuple(linked), quoted, ())


def _stretches(
    paragraphs: tuple[Paragraph, ...], sentences: tuple[Sentence, ...]
) -> tuple[Sentence, ...]:
    """Give the sentences, and the items of lists, which have none: they cite as well."""
    items = [
        Sentence(p.start, p.end, i)
        for i, p in enumerate(paragraphs)
        if p.role in ("list", "table")
    ]
    return tuple(sorted((*sentences, *items), key=attrgetter("start"))) if items else sentences


def _with_list(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    notes: tuple[Note, ...],
) -> Sources:
    from rubric.analysis.sources import matching, references  # noqa: PLC0415  # most essays have no list

    listed = references.references(text, paragraphs)
    numbered = frozenset(references.numbers(text, listed))
    stretches = _stretches(paragraphs, sentences)
    cited = citations(text, stretches, notes, references.keys(listed), numbered)
    quoted = quotations(text, paragraphs, sentences, cited, matching.online(text, listed))
    linked: list[Citation] = []
    for citation in cited:
        again = AGAIN.match(citation.author or "")
        meant = () if again else matching.matches(text, citation, listed)
        if again or not (meant or citation.author or citation.kind in ("note", "numeric")):
            meant = linked[-1].references if linked else tuple(range(len(listed)))[:1]
        quotation = _quotation(citation, sentences, quoted)
        linked.append(replace(citation, quotation=quotation, references=meant))
    used = {i for c in linked for i in c.references} | matching.noted(notes, listed)
    for author in dict.fromkeys(entry.author for entry in listed):
        own = [i for i, entry in enumerate(listed) if entry.author == author]
        if used.isdisjoint(own):
            linked += mentioned(text, stretches, listed, own)
    used |= {i for c in linked for i in c.references}
    sites = [i for i, entry in enumerate(listed) if i not in used and _is_site(text, entry)]
    if sites:
        from rubric.analysis.sources import addresses  # noqa: PLC0415  # few lists name sites

        linked += addresses.spoken(text, stretches, listed, sites)
        used |= {i for c in linked for i in c.references}
    entries = tuple(replace(entry, cited=i in used) for i, entry in enumerate(listed))
    return Sources(tuple(sorted(linked, key=attrgetter("start"))), quoted, entries)


def _is_site(text: str, entry: Reference) -> bool:
    """Tell whether an entry may give the name or address of a site and no more."""
    said = entry.of(text)
    return len(said.split()) <= MOST_OF_SITE and "," not in said


def _quotation(
    citation: Citation, sentences: tuple[Sentence, ...], quoted: tuple[Quotation, ...]
) -> Span | None:
    """Give the nearest quotation before the citation in its sentence."""
    at = bisect_right(sentences, citation.start, key=attrgetter("start")) - 1
    before = bisect_right(quoted, citation.start, key=attrgetter("start")) - 1
    if at < 0 or before < 0 or quoted[before].start < sentences[at].start:
        return None
    return Span(quoted[before].start, quoted[before].end)

"""What an essay takes from others: citations, quotations and the list of sources, matched."""

from operator import attrgetter
from typing import NamedTuple

from rubric.analysis.sources.citations import citations
from rubric.analysis.sources.named import mentioned
from rubric.analysis.sources.quotations import Quoting, quotation_of, quotations
from rubric.records import replace
from rubric.source import Note
from rubric.types import Citation, Paragraph, Quotation, Reference, Sentence

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
    cited = _cited(text, _stretches(paragraphs, sentences), notes, frozenset(), frozenset())
    quoted = quotations(text, paragraphs, sentences, cited)
    page = Quoting(paragraphs, sentences, cited, quoted)
    linked = (replace(c, quotation=quotation_of(page, c)) for c in cited)
    return Sources(tuple(linked), quoted, ())


def _cited(
    text: str,
    stretches: tuple[Sentence, ...],
    notes: tuple[Note, ...],
    known: frozenset[str],
    numbered: frozenset[int],
) -> tuple[Citation, ...]:
    """Give the citations; those by note say what their notes do."""
    found = citations(text, stretches, notes, known, numbered)
    if not any(c.kind == "note" for c in found):
        return found
    from rubric.analysis.sources import noted  # noqa: PLC0415  # few essays have notes

    return noted.filled(found, notes)


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
    from rubric.analysis.sources import (  # noqa: PLC0415  # most essays have no list
        bare,
        matching,
        references,
    )
    from rubric.analysis.sources.listed import linked_with  # noqa: PLC0415

    listed = references.references(text, paragraphs)
    numbered = frozenset(references.numbers(text, listed))
    stretches = _stretches(paragraphs, sentences)
    cited = _cited(text, stretches, notes, references.keys(listed), numbered)
    quoted = quotations(text, paragraphs, sentences, cited, matching.online(text, listed))
    page = bare.Page(text, paragraphs, stretches, cited, listed)
    marks = Quoting(paragraphs, sentences, cited, quoted)
    linked = [replace(c, quotation=quotation_of(marks, c)) for c in linked_with(page, notes)]
    used = {i for c in linked for i in c.references} | matching.noted(notes, listed)
    for author in dict.fromkeys(entry.author for entry in listed):
        own = [i for i, entry in enumerate(listed) if entry.author == author]
        if used.isdisjoint(own):
            said = mentioned(text, stretches, listed, own)
            linked += [one for one in said if not any(c.covers(one) for c in cited)]
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

"""Words taken from a source. Text, sentences and citations in, quotations out.

Titles and single scare-quoted terms in quotation marks are none. A block quotation is one whole.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter

from rubric import segment
from rubric.types import Citation, Paragraph, Quotation, Sentence, Span

FEWEST_UNCITED = 5  # words: shorter ones without a source are terms, titles or irony
FEWEST_REPORTED = 3  # words after "he said,"
FEWEST_CITED = 3  # words when the citation stands further on in the sentence
ADJACENT = 4  # code points between a closing mark and the citation of its very words
MOST_TITLE_WORDS = 12
MINOR = frozenset("a an the of and or in on at to for from by with as but nor de la".split())
REPORTED = re.compile(r"(?:[,:]|\b(?:that|called|calls|as))\s*\Z")
INNER = re.compile(r"[\w’'-]+")


def quotations(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    citations: tuple[Citation, ...],
) -> tuple[Quotation, ...]:
    """Give the quotations in order, each with whether a citation belongs to it."""
    found = (*_blocks(text, paragraphs, sentences, citations),)
    marked = _marked(text, paragraphs, sentences, citations)
    return tuple(sorted((*found, *marked), key=lambda q: q.start))


def _blocks(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    citations: tuple[Citation, ...],
) -> Iterator[Quotation]:
    for i, paragraph in enumerate(paragraphs):
        if paragraph.role != "block_quote":
            continue
        inside = [c for c in citations if paragraph.covers(c)]
        lead = [s for s in sentences if s.paragraph == i - 1][-1:]
        cited = bool(inside) or any(s.covers(c) for s in lead for c in citations)
        end = inside[-1].start if inside and inside[-1].end >= paragraph.end - 2 else paragraph.end
        span = _trimmed(text, Span(paragraph.start, end))
        yield Quotation(span.start, span.end, i, cited)


def _marked(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    citations: tuple[Citation, ...],
) -> Iterator[Quotation]:
    for i, paragraph in enumerate(paragraphs):
        if paragraph.role not in ("introduction", "body", "conclusion"):
            continue
        for outer in segment.quotations(paragraph.of(text)):
            whole = Span(paragraph.start + outer.start, paragraph.start + outer.end)
            inner = _trimmed(text, Span(whole.start + 1, whole.end - 1))
            citing = _citation_of(whole, sentences, citations)
            if _is_quotation(text, whole, inner, citing):
                yield Quotation(inner.start, inner.end, i, citing is not None)


def _trimmed(text: str, span: Span) -> Span:
    said = span.of(text)
    start = span.start + len(said) - len(said.lstrip())
    return Span(start, max(start, span.start + len(said.rstrip())))


def _citation_of(
    whole: Span, sentences: tuple[Sentence, ...], citations: tuple[Citation, ...]
) -> Citation | None:
    """Find the citation a quotation belongs to: the next in its sentence, else a narrative one."""
    at = bisect_right(sentences, whole.start, key=attrgetter("start")) - 1
    if at < 0:
        return None
    last = at
    while last + 1 < len(sentences) and sentences[last].end < whole.end:
        last += 1
    begin, end = sentences[at].start, sentences[last].end
    first = bisect_right(citations, begin - 1, key=attrgetter("start"))
    stop = bisect_right(citations, end, key=attrgetter("start"))
    near = citations[first:stop]
    after = next((c for c in near if c.start >= whole.start), None)
    return after or next((c for c in near if c.kind == "narrative"), None)


def _is_quotation(text: str, whole: Span, inner: Span, citing: Citation | None) -> bool:
    said = INNER.findall(inner.of(text))
    if not said:
        return False
    if citing and 0 <= citing.start - whole.end <= ADJACENT and citing.kind != "narrative":
        return True
    if _is_title(said):
        return False
    if citing:
        return len(said) >= FEWEST_CITED
    reported = REPORTED.search(text[max(0, whole.start - 12) : whole.start]) is not None
    return len(said) >= (FEWEST_REPORTED if reported else FEWEST_UNCITED)


def _is_title(said: list[str]) -> bool:
    """Tell whether the words are written as a title: every word but the small ones in capitals."""
    major = [word for word in said if word.lower() not in MINOR]
    return (
        0 < len(said) <= MOST_TITLE_WORDS
        and said[0][0].isupper()
        and all(word[0].isupper() or word[0].isdigit() for word in major)
    )


def supported(quoted: Iterable[Quotation], citation: Span, sentence: Span) -> Span | None:
    """Give the nearest quotation before a citation in its sentence."""
    before = [q for q in quoted if sentence.start <= q.start and q.end <= citation.start + 1]
    return Span(before[-1].start, before[-1].end) if before else None

"""Words taken from a source. Text, sentences and citations in, quotations out.

Titles and single scare-quoted terms in quotation marks are none. A block quotation is one whole.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from operator import attrgetter

from rubric import quoted
from rubric.memory import remembered
from rubric.types import Citation, Paragraph, Quotation, Sentence, Span
from rubric.words import count

FEWEST_UNCITED = 5  # words: shorter ones without a source are terms, titles or irony
FEWEST_REPORTED = 3  # words after "he said,"
FEWEST_CITED = 3  # words when the citation stands further on in the sentence
ADJACENT = 4  # code points between a closing mark and the citation of its very words
MOST_TITLE_WORDS = 12
MINOR = frozenset(
    "a an the of and or in on at to for from by with as but nor "
    "de la le les du des et und der di del della y".split()
)
REPORTED = re.compile(r"(?:[,:]|\b(?:that|called|calls|as))\s*\Z")
# Patterns that few essays need stay text: `re` compiles and keeps them when they are asked for.
SINGLE = (
    r"(?<![^\s(\[—])[‘'](?=[^\W_…\[])[^‘’'\n]{2,400}(?:[’'](?=\w)[^‘’'\n]{1,400}){0,8}[’'](?!\w)"
)
TITLED = frozenset(
    "titled entitled article essay poem story song chapter speech column named in".split()
)
SPOKEN = (
    r"\s*(?:I|he|she|we|they|my|our|his|her)\s(?:\w+\s){0,2}(?:said|asked|told|yelled|replied)"
)
OWN = re.compile(r"[Im](?<!\w.)(?:(?<=I)|e|y(?:self)?)\b")  # I, me, my, myself; found by a letter
FEWEST_OWN = 3  # words of the writer about the writer in a paragraph that tells
WORDS_AN_OWN = 30  # words of a paragraph for each of them, at most
LEAD = 16  # code points before a quotation that say what it is
PROSE = ("introduction", "body", "conclusion")
INNER = re.compile(r"[\w’'-]+")


def quotations(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    citations: tuple[Citation, ...],
    online: frozenset[str] = frozenset(),
) -> tuple[Quotation, ...]:
    """Give the quotations in order, each with whether a citation belongs to it.

    `online` are the authors of listed sources without pages: naming them is citing them.
    """
    found = (*_blocks(text, paragraphs, sentences, citations),)
    marked = _marked(text, paragraphs, sentences, citations, online)
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
    online: frozenset[str],
) -> Iterator[Quotation]:
    for i, paragraph in enumerate(paragraphs):
        if paragraph.role not in PROSE:
            continue
        spans = in_marks(text, paragraph)
        told = bool(spans) and is_told(text, paragraph, spans)
        for whole in sorted(spans, key=attrgetter("start")):
            inner = _trimmed(text, Span(whole.start + 1, whole.end - 1))
            sentence = _sentences_of(whole, sentences)
            citing = _citation_of(whole, sentence, citations)
            if _is_quotation(text, whole, inner, citing, told=told):
                cited = citing is not None or _names(text, sentence, online)
                yield Quotation(inner.start, inner.end, i, cited)


@remembered  # the paragraphs of an essay, for what is quoted and for what is told
def in_marks(text: str, paragraph: Span) -> tuple[Span, ...]:
    """Give the stretches of a paragraph in quotation marks, double ones first, with the marks."""
    double = quoted.quotations(paragraph.of(text))
    spans = [Span(paragraph.start + s.start, paragraph.start + s.end) for s in double]
    return (*spans, *_single(text, paragraph, spans))


def _single(text: str, paragraph: Span, double: list[Span]) -> Iterator[Span]:
    """Give stretches in single quotation marks that can be no apostrophes."""
    part = paragraph.of(text)
    if "‘" not in part and " '" not in part and part[:1] != "'":
        return
    for match in re.compile(SINGLE).finditer(text, paragraph.start, paragraph.end):
        if not any(outer.start < match.start() < outer.end for outer in double):
            yield Span(*match.span())


def is_told(text: str, paragraph: Span, stretches: Collection[Span]) -> bool:
    """Tell whether a paragraph tells what its writer lived through, quoted `stretches` aside."""
    said = list(OWN.finditer(text, paragraph.start, paragraph.end))
    fewest = max(FEWEST_OWN, count(text, paragraph) / WORDS_AN_OWN)
    if len(said) < fewest:
        return False
    own = [m for m in said if not any(s.start < m.start() < s.end for s in stretches)]
    return len(own) >= fewest


def _names(text: str, sentence: Span | None, online: frozenset[str]) -> bool:
    """Tell whether a sentence names the author of a listed source that has no pages to cite."""
    if not online or sentence is None:
        return False
    return not online.isdisjoint(INNER.findall(sentence.of(text)))


def _trimmed(text: str, span: Span) -> Span:
    said = span.of(text)
    start = span.start + len(said) - len(said.lstrip())
    return Span(start, max(start, span.start + len(said.rstrip())))


def _sentences_of(whole: Span, sentences: tuple[Sentence, ...]) -> Span | None:
    """Give the stretch of the sentences that a quotation stands in."""
    at = bisect_right(sentences, whole.start, key=attrgetter("start")) - 1
    if at < 0:
        return None
    last = at
    while last + 1 < len(sentences) and sentences[last].end < whole.end:
        last += 1
    return Span(sentences[at].start, sentences[last].end)


def _citation_of(
    whole: Span, sentence: Span | None, citations: tuple[Citation, ...]
) -> Citation | None:
    """Find the citation a quotation belongs to: the next in its sentence, else one that leads."""
    if sentence is None:
        return None
    first = bisect_right(citations, sentence.start - 1, key=attrgetter("start"))
    stop = bisect_right(citations, sentence.end, key=attrgetter("start"))
    near = citations[first:stop]
    after = next((c for c in near if c.start >= whole.start), None)
    return after or next((c for c in near if c.kind in ("narrative", "numeric")), None)


def _is_quotation(
    text: str, whole: Span, inner: Span, citing: Citation | None, *, told: bool
) -> bool:
    said = INNER.findall(inner.of(text))
    if not said or (citing and citing.covers(whole)):  # a title that names its source
        return False
    if citing and 0 <= citing.start - whole.end <= ADJACENT and citing.kind != "narrative":
        return True
    before = text[max(0, whole.start - LEAD) : whole.start]
    if _is_title(said) or (_is_titled(before) and said[0][0].isupper()):
        return False
    if citing:
        return len(said) >= FEWEST_CITED
    reported = REPORTED.search(before) is not None
    if told and (reported or re.compile(SPOKEN).match(text, whole.end)):
        return False  # what was said to the writer has no source to name
    return len(said) >= (FEWEST_REPORTED if reported else FEWEST_UNCITED)


def _is_titled(before: str) -> bool:
    """Tell whether the words before a quotation announce a title: "in her essay"."""
    words = before.rstrip(" ,").split()
    last = words[-2:-1] if words[-1:] == ["called"] else words[-1:]
    return before[-1:].isspace() and not TITLED.isdisjoint(last)


def _is_title(said: list[str]) -> bool:
    """Tell whether the words are written as a title: every word but the small ones in capitals."""
    major = [word for word in said if word.lower() not in MINOR]
    return (
        0 < len(said) <= MOST_TITLE_WORDS
        and said[0][0].isupper()
        and all(word[0].isupper() or word[0].isdigit() for word in major)
    )

"""Words taken from a source. Text, sentences and citations in, quotations out.

Titles and single scare-quoted terms in quotation marks are none. A block quotation is one whole.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from operator import attrgetter
from typing import NamedTuple

from rubric import quoted
from rubric.analysis.sources.narrative import is_reported
from rubric.analysis.sources.titles import MOST_TITLE_WORDS
from rubric.lookup import PROSE
from rubric.memory import remembered
from rubric.seldom import seldom
from rubric.types import Citation, Paragraph, Quotation, Sentence, Span
from rubric.words import count

FEWEST_UNCITED = 5  # words: shorter ones without a source are terms, titles or irony
FEWEST_REPORTED = 3  # words after "he said,"
FEWEST_CITED = 3  # words when the citation stands further on in the sentence
BEHIND = 5  # code points between quoted words and a citation behind their mark
ADJACENT = 4  # code points between a closing mark and the citation of its very words
MINOR = frozenset(
    "a an the of and or in on at to for from by with as but nor "
    "de la le les du des et und der di del della y".split()
)
REPORTED = re.compile(r"(?:[,:]|\b(?:that|called|calls|as))\s*\Z")
SINGLE = seldom(
    r"(?<![^\s(\[—])[‘'](?=[^\W_…\[])[^‘’'\n]{1,400}(?:[’'](?=\w)[^‘’'\n]{1,400}){0,8}[’'](?!\w)"
)
# Behind "citizens’", where it is no end: what is theirs, and on to a mark that surely ends. A mark
# behind another s does so only before a bracket; else it may say what is the workers’.
GOES_ON = seldom(
    r" (?!(?:and|or|but|of|in|on|at|to|for|from|by|with|as|is|are|was|were|has|have|had|that|"
    r"which|who|when|while|because|if|than|so|would|will|can|do|did|does)\b)[a-z][^‘’\n]{1,60}"
    r"(?:’(?=\w)[^‘’\n]{1,60}){0,2}(?:(?<!s)’(?=\s?[.,;:!?)(\]—\n]|\Z)|’(?=\s?[(\[]))"
)
TITLED = frozenset(
    "titled entitled article essay poem story song chapter speech column named in".split()
)
SPOKEN = seldom(
    r"\s*(?:I|he|she|we|they|my|our|his|her)\s(?:\w+\s){0,2}(?:said|asked|told|yelled|replied)"
)
OWN = re.compile(r"[Im](?<!\w.)(?:(?<=I)|e|y(?:self)?)\b")  # I, me, my, myself; found by a letter
FEWEST_OWN = 3  # words of the writer about the writer in a paragraph that tells
WORDS_AN_OWN = 30  # words of a paragraph for each of them, at most
LEAD = 16  # code points before a quotation that say what it is
STARTS = attrgetter("start")
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
    blocks = _blocks(text, paragraphs, sentences, citations)
    marked = _marked(text, paragraphs, sentences, citations, online)
    return tuple(sorted((*blocks, *marked), key=STARTS))


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
        for whole in sorted(spans, key=STARTS):
            inner = _trimmed(text, Span(whole.start + 1, whole.end - 1))
            sentence = _sentences_of(whole, sentences)
            citing = _citation_of(text, whole, sentence, citations)
            if _is_said(text, inner) and _is_quotation(text, whole, inner, citing, told=told):
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
    single, at = SINGLE, paragraph.start
    while match := single.search(text, at, paragraph.end):
        at = match.end()
        if text[at - 2 : at] == "s’":
            rest = GOES_ON.match(text, at, paragraph.end)
            at = rest.end() if rest else at
        if not any(outer.start < match.start() < outer.end for outer in double):
            yield Span(match.start(), at)


def is_told(text: str, paragraph: Span, stretches: Collection[Span]) -> bool:
    """Tell whether a paragraph tells what its writer lived through, quoted `stretches` aside."""
    fewest = max(FEWEST_OWN, count(text, paragraph) / WORDS_AN_OWN)
    if len(OWN.findall(text, paragraph.start, paragraph.end)) < fewest:  # as most are
        return False
    said = OWN.finditer(text, paragraph.start, paragraph.end)
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
    at = bisect_right(sentences, whole.start, key=STARTS) - 1
    if at < 0:
        return None
    last = at
    while last + 1 < len(sentences) and sentences[last].end < whole.end:
        last += 1
    return Span(sentences[at].start, sentences[last].end)


def _citation_of(
    text: str, whole: Span, sentence: Span | None, citations: tuple[Citation, ...]
) -> Citation | None:
    """Find the citation a quotation belongs to: the next in its sentence, else one that leads."""
    if sentence is None:
        return None
    first = bisect_right(citations, sentence.start - 1, key=STARTS)
    if first and _goes_on(text, citations[first - 1], sentence):
        first -= 1
    end = max(sentence.end, whole.end + ADJACENT)  # one may stand behind the sentence's full stop
    near = citations[first : bisect_right(citations, end, key=STARTS)]
    after = next((c for c in near if c.start >= whole.start or c.covers(whole)), None)
    return after or next((c for c in near if _leads(text, c, sentence)), None)


def _goes_on(text: str, citation: Citation, sentence: Span) -> bool:
    """Tell whether a sentence goes on behind a citation that was taken for the end of another."""
    return sentence.start - citation.end == 1 and text[sentence.start].islower()


def _leads(text: str, citation: Citation, sentence: Span) -> bool:
    """Tell whether a citation may lead to what is quoted behind it: "[Osgood, 2010] found"."""
    names = citation.kind in ("narrative", "numeric") or citation.start <= sentence.start
    return names or is_reported(text, citation.end)


def _is_said(text: str, inner: Span) -> bool:
    """Tell words from what is none: a number, a password."""
    return any(letter.isalpha() for letter in inner.of(text))


def _is_quotation(
    text: str, whole: Span, inner: Span, citing: Citation | None, *, told: bool
) -> bool:
    said = INNER.findall(inner.of(text))
    if citing and citing.covers(whole):  # a title that names its source
        return False
    if citing and 0 <= citing.start - whole.end <= ADJACENT and citing.kind != "narrative":
        return True
    before = text[max(0, whole.start - LEAD) : whole.start]
    if _is_title(said) or (_is_titled(before) and said[0][0].isupper()):
        return False
    if citing:
        return len(said) >= FEWEST_CITED
    reported = REPORTED.search(before) is not None
    if told and (reported or SPOKEN.match(text, whole.end)):
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


class Quoting(NamedTuple):
    """The citations and quotations of a text, in order, and the parts they stand in."""

    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    cited: tuple[Citation, ...]
    quoted: tuple[Quotation, ...]


def quotation_of(page: Quoting, citation: Citation) -> Span | None:
    """Give the quotation a citation stands behind, or else the only one that it leads to."""
    at = bisect_right(page.quoted, citation.start, key=STARTS)
    here = bisect_right(page.sentences, citation.start, key=STARTS) - 1
    if here < 0:
        return None
    before, behind = page.quoted[at - 1 : at] if at else (), page.quoted[at : at + 1]
    if before and _ends_at(page, before[0], citation, page.sentences[here]):
        return Span(before[0].start, before[0].end)
    if behind and behind[0].cited and _is_led_to(page, behind[0], here):
        return Span(behind[0].start, behind[0].end)
    return None


def _ends_at(page: Quoting, quotation: Quotation, citation: Citation, sentence: Span) -> bool:
    """Tell whether a quotation stands before a citation: in its sentence, or directly."""
    if quotation.end > sentence.start or citation.start - quotation.end <= BEHIND:
        return True
    same = quotation.paragraph == citation.paragraph
    return same and page.paragraphs[quotation.paragraph].role == "block_quote"


def _is_led_to(page: Quoting, quotation: Quotation, here: int) -> bool:
    """Tell whether a sentence leads to a quotation, and nothing else is cited or quoted in it."""
    sentence, then = page.sentences[here], page.sentences[here + 1 : here + 2]
    end = max(sentence.end, quotation.end + BEHIND)
    if quotation.paragraph != sentence.paragraph:
        end = page.paragraphs[quotation.paragraph].end
        block = page.paragraphs[quotation.paragraph].role == "block_quote"
        if not block or (then and then[0].start < quotation.start):
            return False
    elif quotation.start >= sentence.end:
        return False
    return all(
        bisect_left(rows, end, key=STARTS) - bisect_left(rows, sentence.start, key=STARTS) == 1
        for rows in (page.cited, page.quoted)
    )

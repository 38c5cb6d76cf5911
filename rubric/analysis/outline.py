"""The parts of an essay. A Document in, its paragraphs with introduction, body, conclusion out."""

import re
from dataclasses import replace

from rubric.types import Document, Paragraph
from rubric.words import count

OPENING_WORDS = 16  # a first paragraph shorter than this only opens a longer introduction
TRAILING_WORDS = 25  # a last paragraph shorter than this may trail the conclusion proper
FEWEST_FOR_THREE_PARTS = 3
FEWEST_FOR_LONG_OPENING = 5  # paragraphs; below it the second one is body

CONCLUDES = re.compile(
    r"\s*(?:in (?:conclusion|closing|summary|short|the end)|to (?:conclude|sum up|summarize)|"
    r"(?:over)?all(?: in all)?,|in sum\b|as (?:you can see|shown|has been shown)|"
    r"finally, (?:I|we)|"
    r"for (?:all )?(?:these|those) reasons|conclusion\b|ultimately|so,? as you can see)",
    re.IGNORECASE,
)


def outline(document: Document) -> tuple[Paragraph, ...]:
    """Decide the part each paragraph of prose plays; the other roles stay as they are.

    A single paragraph of prose is an introduction. Of two, the second concludes if it says so.
    """
    prose = [i for i, p in enumerate(document.paragraphs) if p.role == "body"]
    opening = _introduction(document, prose)
    closing = _conclusion(document, prose)
    paragraphs = list(document.paragraphs)
    for i in prose[:opening]:
        paragraphs[i] = replace(paragraphs[i], role="introduction")
    for i in prose[max(opening, closing) :]:
        paragraphs[i] = replace(paragraphs[i], role="conclusion")
    return tuple(paragraphs)


def _introduction(document: Document, prose: list[int]) -> int:
    """Count the paragraphs of the introduction: two when the first is only an opening line."""
    if len(prose) < FEWEST_FOR_LONG_OPENING:
        return min(1, len(prose))
    first, second = (document.paragraphs[i] for i in prose[:2])
    short = count(document.text, first) < OPENING_WORDS <= count(document.text, second)
    return 2 if short else 1


def _conclusion(document: Document, prose: list[int]) -> int:
    """Give the index into `prose` at which the conclusion begins."""
    last = len(prose) - 1
    if last < FEWEST_FOR_THREE_PARTS - 1:
        return last if last > 0 and _concludes(document, prose[last]) else last + 1
    before, after = prose[last - 1], document.paragraphs[prose[last]]
    trails = count(document.text, after) < TRAILING_WORDS
    if trails and last >= FEWEST_FOR_THREE_PARTS and _concludes(document, before):
        return last - 1
    return last


def _concludes(document: Document, index: int) -> bool:
    return CONCLUDES.match(document.text, document.paragraphs[index].start) is not None

"""What paragraphs are about, where the thesis names no reasons. Topic sentences in, names out."""

import re
from collections.abc import Iterable

from rubric.lookup import sentences_in
from rubric.types import Draft, Pillar, Span
from rubric.words import STOP_WORDS, lowered

SHUT = " ,.;:!?"
SHORTEST_NAME, LONGEST_NAME = 3, 9  # words quoted from a topic sentence to name its pillar

_REASON = r"(?:reason|argument|benefit|advantage|point|cause|effect|thing|way|example|problem)s?"
FRAME = re.compile(
    r"(?:(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|last(?:ly)?|final(?:ly)?|next|also|then|"
    r"moreover|furthermore|in addition|most of all|above all|"
    r"besides|to begin with|to start|however|in fact|indeed|"
    r"for example|another thing|and|but|so|because(?! of))(?: of all| off)?\b,?\s+)*"
    rf"(?:(?:(?:the|a|an|my|one|another) )?(?:[\w-]+ ){{0,2}}?{_REASON}\b[^,.;:]{{0,60}}?\b"
    r"(?:is|are|was) (?:that |because |how )?|"
    r"(?:i (?:\w+ )?(?:believe|think|feel|agree|say) (?:that )?))?"
)


def implicit(draft: Draft, paragraphs: Iterable[int]) -> tuple[Pillar, ...]:
    """Name one pillar for each paragraph by words quoted from its topic sentence; no place."""
    return tuple(
        Pillar(_short(draft.text, topic[0]))
        for paragraph in paragraphs
        if (topic := sentences_in(draft, paragraph))
    )


def said(text: str, span: Span) -> Pillar:
    """Name a reason by what its sentence says behind its opening words."""
    opened = FRAME.match(lowered(text), span.start, span.end)
    start = opened.end() if opened else span.start
    name = text[start : span.end].rstrip(SHUT)
    return Pillar(" ".join(name.split()), start, start + len(name))


def _short(text: str, topic: Span) -> str:
    """Quote the part of a topic sentence that says what the paragraph is about."""
    opened = FRAME.match(lowered(text), topic.start, topic.end)
    start = opened.end() if opened else topic.start
    words_in = text[start : topic.end].split()
    kept = words_in[:LONGEST_NAME]
    for at, word in enumerate(kept[:-1]):
        if at + 1 >= SHORTEST_NAME and word[-1] in ",;:—–(":
            kept = kept[: at + 1]
            break
    while len(kept) > SHORTEST_NAME and len(words_in) > len(kept) and _is_small(kept[-1]):
        kept = kept[:-1]
    name = " ".join(kept)
    return name.rstrip(' .,;:!?—–("”’') or name  # of a paragraph that begins "???"


def _is_small(word: str) -> bool:
    return word.lower().strip("“”\"'’,;:") in STOP_WORDS

"""The points a thesis rests on. The thesis's place in, its pillars out; a cue-and-list reader.

A cue ("due to", "because", a colon, "through") opens a region; the enumeration that fills it gives
the pillars. Where several readings are possible the one with the stronger cue and the more even
items is taken.
"""

import re
from collections.abc import Iterable, Iterator

from rubric.analysis.lists import JOINT, items
from rubric.lookup import indexes, sentences_in
from rubric.types import Draft, Pillar, Span
from rubric.words import words

EVENNESS = 0.15  # loss for each word by which the longest item exceeds the shortest
SINGLE = 0.5  # a lone reason is worth less than any enumeration
LONGEST_SINGLE = 30  # words
FEWEST_WORDS = 1
IMPLICIT_WORDS = 5  # key words that name an implicit pillar
SHORTEST_CLAUSE = 2  # words of an item that stands without a cue
UNEVEN = 9  # words between the longest and the shortest of such items
LONGEST_END = 3  # code points after the last item: full stop and closing marks
FEWEST_SERIES = 3  # items; two clauses joined by "and" are no enumeration

STRONG, FAIR, WEAK = 3.0, 2.0, 1.0
CUES: tuple[tuple[float, str, str], ...] = (
    (STRONG, r"\b(?:due to|because of|owing to|thanks to|on account of|given)\s+", "due to A, B"),
    (STRONG, r"\b(?:as a (?:result|consequence) of|caused by|by means of)\s+", "as a result of A"),
    (STRONG, r"\bbecause\s+", "because A, because B"),
    (
        STRONG,
        r"\breasons?\b[^:;.]{0,60}?\b(?:are|is|were|was|being)\s+(?:that\s+)?",
        "reasons are",
    ),
    (STRONG, r":\s+", "three decisions: A, B and C"),
    (FAIR, r"\b(?:since|for the following reasons|namely)\b[\s:,]+", "since A and B"),
    (FAIR, r"\s[–—]\s?|\s--\s", "for three things — A, B and C"),
    (FAIR, r"\b(?:through|in terms of|such as|including)\s+", "through A, B and C"),
    (FAIR, r"\b(?:in that|not only)\s+", "in that it A and B"),
    (WEAK, r"\bby (?=\w+ing\b)", "by doing A, doing B"),
    (
        FAIR,
        (
            r"\b(?:effects?|causes?|benefits?|factors?|themes?|ways?)\b[^:;.,]{0,40}?"
            r"\b(?:are|were|is|was)\s+"
        ),
        "its causes were A and B",
    ),
    (WEAK, r"\b(?:can|will|would|could|helps?|lets?|allows?)\s+", "it can do A, do B and do C"),
)
CUE = re.compile(
    "|".join(f"(?P<c{i}>{pattern})" for i, (_, pattern, _) in enumerate(CUES)), re.IGNORECASE
)
LEADING = re.compile(r"(?:Through|By|Due to|Because of|Thanks to|Given|With|Between|From)\s+")
AS_SUBJECT = re.compile(
    r"[^.;:]{10,200}?\b(?P<verb>(?:all )?(?:makes?|made|shows?|proves?|demonstrates?|explains?|"
    r"justify|justifies|are (?:the |three |some )?reasons?|led to)\b)",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"[,;]\s(?:who|which|on the contrary,|instead,)\s", re.IGNORECASE)
PRONOUN = re.compile(r"(?:it|they|he|she|we|you)\s+", re.IGNORECASE)
SUBJECT = re.compile(
    r"(?:they|it|he|she|we|you|this|these|(?:the|a|an|its|his|her|their|our) \w+)\s+",
    re.IGNORECASE,
)
CONTINUES = re.compile(
    r"\s*(?:it|they|this|these|that|such|he|she|the|its|their|his|her|first)\b", re.IGNORECASE
)
END = re.compile(r"[.!?]+[\"”’')\]]*\s+(?=[\"“‘A-Z])")


def read(text: str, span: Span) -> tuple[Pillar, ...]:
    """Give the pillars the thesis at `span` (one or two sentences) names, in its order."""
    best: tuple[float, tuple[Span, ...]] = (0.0, ())
    for worth, region in _regions(text, span):
        found = items(text, region)
        if found and _worth(text, worth, found) > best[0]:
            best = (_worth(text, worth, found), found)
    unaided = _series(text, span)
    if unaided and _worth(text, FAIR, unaided) > best[0]:
        return _pillars(text, unaided)
    return _pillars(text, _bare(text, best[1]) or _single(text, span))


def series(text: str, span: Span) -> tuple[Pillar, ...]:
    """Give the items of an enumeration that needs no cue: "it does A, does B, and does C"."""
    return _pillars(text, _series(text, span))


def continues(text: str, span: Span) -> bool:
    """Tell whether a sentence goes on from a claim by listing its reasons."""
    if CONTINUES.match(text, span.start) is None:
        return False
    return len(_series(text, span)) > 1


def implicit(draft: Draft, paragraphs: Iterable[int]) -> tuple[Pillar, ...]:
    """Name one pillar for each paragraph by the key words of its topic sentence; no place."""
    return tuple(
        Pillar(_key_words(draft, sentences[0]))
        for paragraph in paragraphs
        if (sentences := sentences_in(draft, paragraph))
    )


def arguing(draft: Draft) -> tuple[int, ...]:
    """Give the body paragraphs, whose topic sentences stand for pillars when none is listed."""
    return indexes(draft, "body")


def _regions(text: str, span: Span) -> Iterator[tuple[float, Span]]:
    """Give each stretch that a cue opens, to the end of its sentence, with the cue's worth."""
    sentences = _sentences(text, span)
    leading = LEADING.match(text, span.start, span.end)
    if leading:
        yield STRONG, _until_main_clause(text, Span(leading.end(), sentences[0].end))
    for sentence in sentences:
        subject = AS_SUBJECT.match(text, sentence.start, sentence.end)
        if subject:
            yield FAIR, Span(sentence.start, subject.start("verb"))
        for match in CUE.finditer(text, sentence.start, sentence.end):
            yield CUES[int((match.lastgroup or "c0")[1:])][0], Span(match.end(), sentence.end)


def _sentences(text: str, span: Span) -> tuple[Span, ...]:
    starts = [span.start, *(m.end() for m in END.finditer(text, span.start, span.end))]
    return tuple(Span(a, b) for a, b in zip(starts, (*starts[1:], span.end), strict=True))


def _until_main_clause(text: str, region: Span) -> Span:
    """End a leading enumeration at the comma after the item that follows "and"."""
    joint = JOINT.search(text, region.start, region.end)
    comma = text.find(",", joint.end() if joint else region.start, region.end)
    return Span(region.start, comma) if comma > 0 else region


def _worth(text: str, worth: float, found: tuple[Span, ...]) -> float:
    lengths = [len(span.of(text).split()) for span in found]
    return worth + len(found) - EVENNESS * (max(lengths) - min(lengths))


def _series(text: str, span: Span) -> tuple[Span, ...]:
    """Find an enumeration of three or more clauses without a cue, in one of the sentences."""
    for sentence in _sentences(text, span):
        opened = RELATIVE.search(text, sentence.start, sentence.end)
        found = items(text, Span(opened.end(), sentence.end) if opened else sentence)
        lengths = [len(item.of(text).split()) for item in found]
        even = found and min(lengths) >= SHORTEST_CLAUSE and max(lengths) - min(lengths) <= UNEVEN
        if len(found) >= FEWEST_SERIES and even and found[-1].end >= sentence.end - LONGEST_END:
            subject = SUBJECT.match(text, found[0].start, found[0].end)
            first = Span(subject.end(), found[0].end) if subject else found[0]
            return (first, *_bare(text, found[1:]))
    return ()


def _bare(text: str, found: tuple[Span, ...]) -> tuple[Span, ...]:
    """Take the pronoun that stands for the subject off each item that has one."""
    return tuple(
        Span(match.end(), item.end)
        if (match := PRONOUN.match(text, item.start, item.end))
        else item
        for item in found
    )


def _single(text: str, span: Span) -> tuple[Span, ...]:
    """Take a lone reason after a strong cue."""
    for worth, region in _regions(text, span):
        said = region.of(text)
        length = len(said.split())
        if worth >= STRONG and FEWEST_WORDS < length <= LONGEST_SINGLE and "," not in said:
            end = region.start + len(said.rstrip(' .!?"”'))
            return (Span(region.start, end),)
    return ()


def _pillars(text: str, spans: Iterable[Span]) -> tuple[Pillar, ...]:
    return tuple(Pillar(" ".join(s.of(text).split()), s.start, s.end) for s in spans)


def _key_words(draft: Draft, sentence: Span) -> str:
    found = [word for word in words(draft.text, sentence) if word.content]
    return " ".join(word.of(draft.text).lower() for word in found[:IMPLICIT_WORDS])

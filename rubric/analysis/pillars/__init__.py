"""The points a thesis rests on. The thesis's place in, its pillars out; a cue-and-list reader.

A cue opens a region (`regions`); the enumeration that fills it gives the pillars. Where several
readings are possible the one with the stronger cue and the more even items is taken.
"""

import re
from collections.abc import Iterable
from itertools import zip_longest

from rubric.analysis.pillars.lists import DETERMINERS, items, may_be_three, repeated
from rubric.analysis.pillars.regions import (
    FAIR,
    SERIES,
    STRONG,
    Region,
    argued,
    regions,
    told,
)
from rubric.lookup import sentences_in
from rubric.memory import remembered
from rubric.types import Draft, Pillar, Span
from rubric.words import STOP_WORDS, lowered

AGAIN = 3.0  # worth of a cue that comes again before each item
EVENNESS = 0.15  # loss for each word by which the longest item exceeds the shortest
LONGEST_SINGLE = 30  # words
FEWEST_SINGLE = 2  # words
SHORTEST_NAME, LONGEST_NAME = 3, 9  # words quoted from a topic sentence to name its pillar
SHORTEST_CLAUSE = 2  # words of an item that stands without a cue
UNEVEN = 9  # words between the longest and the shortest of such items
LONGEST_END = 3  # code points after the last item: full stop and closing marks
FEWEST_SERIES = 3  # items; two clauses joined by "and" are no enumeration
FEWEST_ALONE = 3  # adjectives or one-word subjects; two are a common pair

REPEATED = frozenset({"because", "since", "by", "through", "because of", "due to", "to"})

# All are searched for in lower case.
DIVIDES = re.compile(r"[,;)]|\s(?:and|or|as|but|plus|along)\s|[.!?]\s")
RELATIVE = re.compile(r"[,;]\s(?:who|which|on the contrary,|instead,)\s")
PRONOUN = re.compile(
    r"(?:it|they|he|she|we|you|one)\s+(?:(?:would|will|can|could|may|might)\s+(?!not\b))?"
    r"(?:also\s+)?"
)
SUBJECT = re.compile(
    r"(?:they|it|he|she|we|you|this|these|(?:the|a|an|its|his|her|their|our) \w+)\s+"
    r"(?:(?:would|will|can|could|may|might)\s+(?!not\b))?"
)
PAIRED = re.compile(
    r"(?P<who>they|it)\s+(?P<one>[^.;:?!,]{8,150}),? and (?P=who)\s+"
    r"(?P<other>[^.;:?!,]{8,150})[.!]"
)
ASIDE = re.compile(
    r"(?:(?:in )?(?:my|our) (?:own )?opinion|i (?:think|believe|feel)|however|actually|personally|"
    r"therefore|of course|for (?:example|instance)|in fact|such as|of all|etc\.?|"
    r"instead|conversely|likewise|similarly|moreover|furthermore|indeed)"
)
HANGING = frozenset("that which who of to and or because the a an".split())
MOST_HANGING = 2  # of these words behind a reason
COPULA = re.compile(r"(?:is|are|was|were)\s+")
VERBAL = re.compile(r"\w+(?:s|ing|ed)\b")
CLAIMS = re.compile(r"\b(?:should|must|ought|i (?:think|believe|agree))\b")
CONTINUES = re.compile(r"\s*(?:it|they|this|these|that|such|he|she|the|its|their|his|her|first)\b")
_REASON = r"(?:reason|argument|benefit|advantage|point|cause|effect|thing|way|example|problem)s?"
FRAME = re.compile(
    r"(?:(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|last(?:ly)?|final(?:ly)?|next|also|then|"
    r"moreover|furthermore|in addition|besides|to begin with|to start|however|in fact|indeed|"
    r"for example|another thing|and|but|so)(?: of all| off)?\b,?\s+)*"
    rf"(?:(?:(?:the|a|an|my|one|another) )?(?:[\w-]+ ){{0,2}}?{_REASON}\b[^,.;:]{{0,60}}?\b"
    r"(?:is|are|was) (?:that |because |how )?|"
    r"(?:i (?:\w+ )?(?:believe|think|feel|agree|say) (?:that )?))?"
)
ORDINAL = re.compile(
    r"(?=[fstlan])(?:(?<=[,;:.]\s)|(?<=\band\s)|(?<=\n)|(?<![\s\S]))(?:(?:first|second|third|fourth|final|last)"
    r"(?:ly\b|,| of all\b)|also,|next,|(?<=\.\s)(?:first|second|third)\b),?\s+"
)
ORDINALS = ("first", "second", "third", "fourth", "final", "last", "also,", "next,")  # as above
BEFORE_ORDINAL = re.compile(r"[\s,;:]+(?:and)?\s*$")
_QUALITY = r"[a-z-]+(?:al|ic|ary|ive|ous|ual|an|ant|ent|able|ible)"
QUALITIES = re.compile(
    rf"\b(?P<list>{_QUALITY}(?:, {_QUALITY})*,? and {_QUALITY}) (?P<noun>[a-z]+)"
)
RESULTS = frozenset(
    "effects causes reasons consequences impact impacts benefits value factors changes costs "
    "grounds needs pressures advantages problems".split()
)


@remembered(128)  # a sentence is a candidate, another's neighbour, and perhaps the thesis
def read(text: str, span: Span) -> tuple[Pillar, ...]:
    """Give the pillars the thesis at `span` (one or more sentences) names, in its order."""
    if DIVIDES.search(lowered(text), span.start, span.end) is None:
        return _pillars(text, _single(text, span))
    found = _ordered(text, span)
    if found:
        return _pillars(text, found)
    qualities = _qualities(text, span)
    listed = (*_listed(text, span), *(((FAIR, qualities),) if qualities else ()))
    unaided = _aligned(text, span) or _series(text, span)
    cued = any(
        worth >= FAIR and one[-1].end > at.start for worth, one in listed for at in unaided[:1]
    )
    readings = listed if cued or not unaided else (*listed, (SERIES, unaided))
    best = max(readings, key=lambda reading: _worth(text, *reading), default=(0.0, ()))
    return _pillars(text, best[1] or _single(text, span))


def series(text: str, span: Span) -> tuple[Pillar, ...]:
    """Give the items of an enumeration that needs no cue: "it does A, does B, and does C"."""
    return _pillars(text, _series(text, span))


def continues(text: str, span: Span) -> bool:
    """Tell whether a sentence goes on from a claim by listing its reasons."""
    if CONTINUES.match(lowered(text), span.start) is None:
        return False
    return len(_series(text, span)) > 1


def implicit(draft: Draft, paragraphs: Iterable[int]) -> tuple[Pillar, ...]:
    """Name one pillar for each paragraph by words quoted from its topic sentence; no place."""
    return tuple(
        Pillar(_short(draft.text, topic[0]))
        for paragraph in paragraphs
        if (topic := sentences_in(draft, paragraph))
    )


def _listed(text: str, span: Span) -> Iterable[tuple[float, tuple[Span, ...]]]:
    """Give the enumeration of each region with the worth of its cue."""
    for region in regions(text, span):
        may = region.word.lower() in REPEATED
        again = repeated(text, region, region.word) if may else ()
        possible = region.fewest < FEWEST_SERIES or may_be_three(text, region)
        found = again or (items(text, region) if possible else ())
        if _is_enumeration(text, region, found):
            yield region.worth + (AGAIN if again else 0.0), _bare(text, found)


def _is_enumeration(text: str, region: Region, found: tuple[Span, ...]) -> bool:
    if len(found) < region.fewest:
        return False
    shortest = min(len(item.of(text).split()) for item in found)
    return not (region.clausal and len(found) < FEWEST_ALONE and shortest < SHORTEST_CLAUSE)


def _worth(text: str, worth: float, found: tuple[Span, ...]) -> float:
    lengths = [len(span.of(text).split()) for span in found]
    return worth + len(found) - EVENNESS * (max(lengths) - min(lengths))


def _ordered(text: str, span: Span) -> tuple[Span, ...]:
    """Find reasons told one by one, in sentences of their own or not: "First, … Second, …"."""
    plain = lowered(text)
    said = plain[span.start : span.end]
    if sum(map(said.count, ORDINALS)) < 2:  # noqa: PLR2004  # one alone orders nothing
        return ()
    marks = list(ORDINAL.finditer(plain, span.start, span.end))
    stops = [sentence.end for sentence in told(text, span)]
    reasons: list[Span] = []
    for mark, after in zip_longest(marks, marks[1:]):
        stop = next((stop for stop in stops if stop >= mark.end()), span.end)
        end = min(stop, after.start()) if after else stop
        said = BEFORE_ORDINAL.sub("", plain[mark.end() : end])
        reason = _shut(text, Span(mark.end(), mark.end() + len(said)))
        reasons += [reason] if reason.start < reason.end else []
    return _bare(text, tuple(reasons)) if len(reasons) > 1 else ()


@remembered(128)
def _series(text: str, span: Span) -> tuple[Span, ...]:
    """Find an enumeration of clauses without a cue in one sentence: three, or a pair of "they"."""
    plain = lowered(text)
    for whole in told(text, span):
        if not may_be_three(text, whole):
            continue
        sentence = argued(text, whole)
        opened = RELATIVE.search(plain, sentence.start, sentence.end)
        found = items(text, Span(opened.end(), sentence.end) if opened else sentence)
        lengths = [len(item.of(text).split()) for item in found]
        even = found and min(lengths) >= SHORTEST_CLAUSE and max(lengths) - min(lengths) <= UNEVEN
        claims = any(CLAIMS.search(plain, item.start, item.end) for item in found)
        whole_end = found and found[-1].end >= sentence.end - LONGEST_END
        if len(found) >= FEWEST_SERIES and even and whole_end and not claims:
            subject = SUBJECT.match(plain, found[0].start, found[0].end)
            first = Span(subject.end(), found[0].end) if subject else found[0]
            return (first, *_bare(text, found[1:]))
    return _paired(text, span)


def _paired(text: str, span: Span) -> tuple[Span, ...]:
    """Find the two clauses of a sentence that goes on: "They do A, and they do B."."""
    for whole in told(text, span):
        pair = PAIRED.match(lowered(text), whole.start, whole.end)
        if pair and not CLAIMS.search(pair.group()):
            return (Span(*pair.span("one")), Span(*pair.span("other")))
    return ()


def _aligned(text: str, span: Span) -> tuple[Span, ...]:
    """Find three or more things with the same small word before them: "gives a A, a B and a C"."""
    for whole in told(text, span):
        if not may_be_three(text, whole):
            continue
        sentence = argued(text, whole)
        found = items(text, sentence)
        heads = {item.of(text).split()[0].lower() for item in found[1:]}
        word = min(heads) if len(heads) == 1 else ""
        own = found and found[0].of(text).split()[0].lower()
        if len(found) < FEWEST_SERIES or word not in DETERMINERS or own == word:
            continue
        at = text.rfind(f" {word} ", found[0].start, found[0].end)
        if at > 0 and found[-1].end >= sentence.end - LONGEST_END:
            return (Span(at + 1, found[0].end), *found[1:])
    return ()


def _bare(text: str, found: tuple[Span, ...]) -> tuple[Span, ...]:
    """Take the pronoun that stands for the subject off each item, and a copula they share."""
    plain = lowered(text)
    bare = tuple(
        Span(match.end(), item.end)
        if (match := PRONOUN.match(plain, item.start, item.end)) and match.end() < item.end
        else item
        for item in found
    )
    copula = COPULA.match(plain, bare[0].start, bare[0].end) if bare else None
    if (
        copula
        and copula.end() < bare[0].end
        and bare[1:] == found[1:]
        and not any(VERBAL.match(plain, item.start, item.end) for item in bare[1:])
    ):
        return (Span(copula.end(), bare[0].end), *bare[1:])
    return bare


def _qualities(text: str, span: Span) -> tuple[Span, ...]:
    """Find what an effect is divided into: "the political, economic and social effects"."""
    plain = lowered(text)
    joined = plain.find(" and ", span.start, span.end) >= 0  # dear to search for in every word
    match = QUALITIES.search(plain, span.start, span.end) if joined else None
    if match is None:
        return ()
    found = items(text, Span(*match.span("list")))
    paired = len(found) < FEWEST_ALONE and match.group("noun") not in RESULTS
    return () if paired else found


def _single(text: str, span: Span) -> tuple[Span, ...]:
    """Take a lone reason after a strong cue."""
    for region in regions(text, span):
        reason = _shut(text, region) if region.worth >= STRONG else None
        if reason and FEWEST_SINGLE <= len(reason.of(text).split()) <= LONGEST_SINGLE:
            return (reason,)
    return ()


def _shut(text: str, region: Span) -> Span:
    """Leave out the closing marks of a sentence."""
    return Span(region.start, region.start + len(region.of(text).rstrip(' ,.!?"”')))


def _pillars(text: str, spans: Iterable[Span]) -> tuple[Pillar, ...]:
    """Name the reasons; an aside between commas is none, and no word is left hanging behind."""
    plain = lowered(text)
    kept = (_shorn(text, s) for s in spans if ASIDE.fullmatch(plain, s.start, s.end) is None)
    return tuple(Pillar(" ".join(s.of(text).split()), s.start, s.end) for s in kept)


def _shorn(text: str, span: Span) -> Span:
    """Take a word that only leads on off the end: "gain guidance that"."""
    said = span.of(text)
    if text.startswith((".", "!", "?"), span.end):
        return span  # "what they have to." hangs on nothing
    for _ in range(MOST_HANGING):
        before = said.rsplit(None, 1)
        if len(before) > 1 and before[1].lower() in HANGING:
            said = before[0]
    return Span(span.start, span.start + len(said))


def _short(text: str, topic: Span) -> str:
    """Quote the part of a topic sentence that says what the paragraph is about."""
    opened = FRAME.match(lowered(text), topic.start, topic.end)
    start = opened.end() if opened else topic.start
    words_in = text[start : topic.end].split()
    said = words_in[:LONGEST_NAME]
    for at, word in enumerate(said[:-1]):
        if at + 1 >= SHORTEST_NAME and word[-1] in ",;:—–(":
            said = said[: at + 1]
            break
    while len(said) > SHORTEST_NAME and len(words_in) > len(said) and _is_small(said[-1]):
        said = said[:-1]
    return " ".join(said).rstrip(' .,;:!?—–("”’')


def _is_small(word: str) -> bool:
    return word.lower().strip("“”\"'’,;:") in STOP_WORDS

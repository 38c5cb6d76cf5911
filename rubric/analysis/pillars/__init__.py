"""The points a thesis rests on. The thesis's place in, its pillars out; a cue-and-list reader.

A cue opens a region (`regions`); the enumeration that fills it gives the pillars. Where several
readings are possible the one with the stronger cue and the more even items is taken.
"""

import re
from collections.abc import Iterable
from itertools import zip_longest

from rubric.analysis.pillars.cues import FAIR, STRONG
from rubric.analysis.pillars.lists import (
    LONGEST_ITEM,
    MOST_ITEMS,
    clauses,
    items,
    may_be_three,
    trimmed,
    worded,
)
from rubric.analysis.pillars.others import (
    are_examples,
    behind_denied,
    claims,
    holds_another,
)
from rubric.analysis.pillars.regions import SERIES, Region, regions, told
from rubric.analysis.pillars.repeated import repeated
from rubric.analysis.pillars.subjects import bare
from rubric.analysis.pillars.unaided import FEWEST_SERIES, SHORTEST_CLAUSE, aligned, in_row
from rubric.memory import remembered
from rubric.seldom import seldom
from rubric.types import Pillar, Span
from rubric.words import lowered

AGAIN = 3.0  # worth of a cue that comes again before each item
EVENNESS = 0.15  # loss for each word by which the longest item exceeds the shortest
LONGEST_SINGLE = 30  # words
FEWEST_SINGLE = 2  # words
FEWEST_ALONE = 3  # adjectives or one-word subjects; two are a common pair

COLON = ":"  # what alone follows it names or explains, unless one thing is promised
REPEATED = frozenset(
    {"because", "since", "by", "through", "because of", "due to", "to", "for", "that"}
)

# All are searched for in lower case.
ONE_THING = re.compile(r"\b(?:one|reason)\b[^:]{0,40}:\s+$")
DIVIDES = re.compile(r"[,;)]|\s(?:and|or|as|but|plus|along)\s|[.!?]\s")
ASIDE = re.compile(
    r"(?:(?:in )?(?:my|our) (?:own )?opinion|i (?:think|believe|feel)|however|actually|personally|"
    r"therefore|of course|for (?:example|instance)|in fact|such as|of all|etc\.?|"
    r"final(?:ly)?|last(?:ly)?|why|instead|conversely|likewise|similarly|moreover|furthermore|indeed|"
    r"mainly|mostly|especially|here (?:is|are) [\w ]{1,40})"
)
HANGING = frozenset("that which who of to and or because the a an".split())
MOST_HANGING = 2  # of these words behind a reason
OF_LINE = seldom(r"(?:[^\w\s]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+")
CONTINUES = re.compile(r"\s*(?:it|they|this|these|that|such|he|she|the|its|their|his|her|first)\b")
ORDINAL = seldom(
    r"(?=[fstlan])(?:(?<=[,;:.]\s)|(?<=\band\s)|(?<=\n)|(?<![\s\S]))(?:(?:first|second|third|fourth|final|last)"
    r"(?:ly\b|,| of all\b)|also,|next,|(?<=\.\s)(?:first|second|third)\b),?\s+"
)
ORDINALS = ("first", "second", "third", "fourth", "final", "last", "also,", "next,")  # as above
BEFORE_ORDINAL = seldom(r"[\s,;:]+(?:and)?\s*$")
_QUALITY = r"[a-z-]{1,20}(?:al|ic|ary|ive|ous|ual|an|ant|ent|able|ible)"
QUALITIES = re.compile(
    rf"\b(?P<list>{_QUALITY}(?:, {_QUALITY})*,? and {_QUALITY}) (?P<noun>[a-z]+)"
)
RESULTS = frozenset(
    "effects causes reasons consequences impact impacts benefits value factors changes costs "
    "grounds needs pressures advantages problems".split()
)


@remembered  # a sentence is a candidate, another's neighbour, and perhaps the thesis
def read(text: str, span: Span) -> tuple[Pillar, ...]:
    """Give the pillars the thesis at `span` (one or more sentences) names, in its order."""
    if DIVIDES.search(lowered(text), span.start, span.end) is None:
        return _pillars(text, _single(text, span))
    span = behind_denied(text, span)
    found = _ordered(text, span)
    if found:
        return _pillars(text, found)
    qualities = _qualities(text, span)
    listed = (*_listed(text, span), *(((FAIR, qualities),) if qualities else ()))
    unaided = aligned(text, span) or in_row(text, span)
    cued = any(
        worth >= FAIR and one[-1].end > at.start for worth, one in listed for at in unaided[:1]
    )
    readings = listed if cued or not unaided else (*listed, (SERIES, unaided))
    best = max(readings, key=lambda reading: _worth(text, *reading), default=(0.0, ()))
    return _pillars(text, best[1] or _single(text, span))


def series(text: str, span: Span) -> tuple[Pillar, ...]:
    """Give the items of an enumeration that needs no cue: "it does A, does B, and does C"."""
    return _pillars(text, in_row(text, span))


def listed(text: str, span: Span) -> tuple[Pillar, ...]:
    """Give the items of an enumeration that is all there is in a stretch."""
    return _pillars(text, bare(text, items(text, span)))


def told_in_lines(text: str, lines: Iterable[Span]) -> tuple[Pillar, ...]:
    """Give what the lines of a list say, without their signs; () where they are no short items."""
    signs = ((line, OF_LINE.match(text, line.start, line.end)) for line in lines)
    plain = tuple(trimmed(text, Span(s.end() if s else one.start, one.end)) for one, s in signs)
    said = tuple(one for one in plain if one.start < one.end)
    fits = all(len(one.of(text).split()) <= LONGEST_ITEM for one in said)
    return _pillars(text, bare(text, said)) if fits and len(said) <= MOST_ITEMS else ()


def continues(text: str, span: Span) -> bool:
    """Tell whether a sentence goes on from a claim by listing its reasons."""
    if CONTINUES.match(lowered(text), span.start) is None:
        return False
    return len(in_row(text, span)) > 1


def _listed(text: str, span: Span) -> Iterable[tuple[float, tuple[Span, ...]]]:
    """Give the enumeration of each region with the worth of its cue."""
    for region in regions(text, span):
        may = region.worth >= FAIR and region.word.lower() in REPEATED
        again = repeated(text, region, region.word) if may else ()
        possible = region.fewest < FEWEST_SERIES or may_be_three(text, region)
        found = again or (items(text, region) if possible else ())
        found = clauses(text, found) if region.clausal else found
        if not _is_enumeration(text, region, found) or holds_another(text, found):
            continue
        if are_examples(text, span, found):
            continue
        if region.clausal or region.worth >= STRONG or not claims(text, found):
            yield region.worth + (AGAIN if again else 0.0), bare(text, found)


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
    return bare(text, tuple(reasons)) if len(reasons) > 1 else ()


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
        tells = region.word != COLON or ONE_THING.search(lowered(text), span.start, region.start)
        reason = _shut(text, region) if tells and region.worth >= STRONG else None
        if reason and FEWEST_SINGLE <= len(reason.of(text).split()) <= LONGEST_SINGLE:
            return (reason,)
    return ()


def _shut(text: str, region: Span) -> Span:
    """Leave out the closing marks of a sentence."""
    return Span(region.start, region.start + len(region.of(text).rstrip(' ,.!?"”')))


def _pillars(text: str, spans: Iterable[Span]) -> tuple[Pillar, ...]:
    """Name the reasons; an aside between commas is none, and no word is left hanging behind."""
    said = [s for s in spans if ASIDE.fullmatch(lowered(text), s.start, s.end) is None]
    kept = (_shorn(text, s) for s in worded(text, said))
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

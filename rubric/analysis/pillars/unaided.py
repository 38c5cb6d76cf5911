"""Enumerations that no cue opens: "it does A, does B and does C". Sentences in, items out."""

import re

from rubric.analysis.pillars.lists import DETERMINERS, items, may_be_three
from rubric.analysis.pillars.others import claims, holds_another, is_aside, of_others
from rubric.analysis.pillars.regions import argued, told
from rubric.analysis.pillars.subjects import bare, without_subject
from rubric.memory import remembered
from rubric.types import Span
from rubric.words import lowered

SHORTEST_CLAUSE = 2  # words of an item that stands without a cue
UNEVEN = 9  # words between the longest and the shortest of such items
LONGEST_END = 3  # code points after the last item: full stop and closing marks
FEWEST_SERIES = 3  # items; two clauses joined by "and" are no enumeration

# All are searched for in lower case.
RELATIVE = re.compile(r"[,;]\s(?:who|which|on the contrary,|instead,)\s")
# Before the last item: "and", "along with", "as well as", "but (it) also", "but rather".
LEADS_LAST = frozenset("and or plus along well also rather".split())
# What leads up to a clause is no item before it: "In the long run, it does A, does B and does C".
INTRODUCES = frozenset(
    (
        *"in on at for from after before during if when whenever like as although though".split(),
        *"even while despite without according well yes yeah no however also nowadays".split(),
        *"today once".split(),
    )
)
LEADS_UP = ("all around ", "all over ", "i agree", "i disagree")
PAIRED = re.compile(
    r"(?P<who>they|it)\s+(?P<one>[^.;:?!,]{8,150}),? and (?P=who)\s+"
    r"(?P<other>[^.;:?!,]{8,150})[.!]"
)


@remembered
def in_row(text: str, span: Span) -> tuple[Span, ...]:
    """Find an enumeration of clauses without a cue in one sentence: three, or a pair of "they"."""
    plain = lowered(text)
    for whole in told(text, span):
        if not may_be_three(text, whole):
            continue
        sentence = argued(text, whole)
        opened = RELATIVE.search(plain, sentence.start, sentence.end)
        found = items(text, Span(opened.end(), sentence.end) if opened else sentence)
        found = _behind_lead(plain, found)
        lengths = [len(item.of(text).split()) for item in found]
        even = found and min(lengths) >= SHORTEST_CLAUSE and max(lengths) - min(lengths) <= UNEVEN
        if of_others(text, sentence) or is_aside(text, found):
            continue
        whole_end = found and found[-1].end >= sentence.end - LONGEST_END
        closed = len(found) >= FEWEST_SERIES and whole_end and _is_closed(plain, found)
        if closed and even and not claims(text, found) and not holds_another(text, found):
            others = bare(text, found[1:])
            return (without_subject(plain, found[0], others[0]), *others)
    return _paired(text, span)


def _behind_lead(plain: str, found: tuple[Span, ...]) -> tuple[Span, ...]:
    """Leave out a first item that only leads up to the others."""
    if not found:
        return found
    first, second = (_first(plain, one) for one in found[:2])
    leads = first in INTRODUCES and first != second
    return found[1:] if leads or plain.startswith(LEADS_UP, found[0].start) else found


def _is_closed(plain: str, found: tuple[Span, ...]) -> bool:
    """Tell whether a list ends in "and", or each of its items begins alike."""
    between = plain[found[-2].end : found[-1].start].replace(",", " ")
    return (
        not LEADS_LAST.isdisjoint(between.split())
        or len({_first(plain, one) for one in found}) == 1
    )


def _first(plain: str, one: Span) -> str:
    return plain[one.start : one.end].split(maxsplit=1)[0]


def _paired(text: str, span: Span) -> tuple[Span, ...]:
    """Find the two clauses of a sentence that goes on: "They do A, and they do B."."""
    for whole in told(text, span):
        pair = PAIRED.match(lowered(text), whole.start, whole.end)
        found = (Span(*pair.span("one")), Span(*pair.span("other"))) if pair else ()
        if found and not claims(text, found):
            return found
    return ()


def aligned(text: str, span: Span) -> tuple[Span, ...]:
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

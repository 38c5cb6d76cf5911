"""Enumerations in a sentence: "A, B and C". A stretch of text in, the places of its items out.

Commas inside quotation marks and brackets do not divide; the last item follows "and".
"""

import re
from collections.abc import Iterator

from rubric.types import Span

MOST_ITEMS = 6  # a longer enumeration lists examples, not reasons
LONGEST_ITEM = 28  # words; longer items are clauses of their own

AND = r"(?:and|or|as well as|but also|along with|plus)"
COMMA = re.compile(
    rf"\s*[,;]\s*(?P<last>{AND}\s+(?:also\s+|finally\s+|lastly\s+)?)?", re.IGNORECASE
)
JOINT = re.compile(rf",?\s+{AND}\s+(?:also\s+)?", re.IGNORECASE)
SHIELDED = re.compile(r"“[^”]{0,300}”|\"[^\"]{0,300}\"|\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
LEAD = re.compile(
    r"(?:(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|also|both|that|because of|"
    r"due to|because|since|by|through|and|or|not only|but also|how(?= \w+ (?:is|are) )|"
    r"\(?(?:\d|[a-d])[.)]|thanks to|owing to)\s+)+",
    re.IGNORECASE,
)
RESUMES = re.compile(
    r"(?:because|since|by|through|that|it|they|he|she|we|their|its|his|her|to|the|how|due)\b",
    re.IGNORECASE,
)
EDGES = " \t\n.!?:;,—–-"


def items(text: str, region: Span) -> tuple[Span, ...]:
    """Give the items of the enumeration that fills `region`, or () when it is none."""
    found = tuple(_trimmed(text, part) for part in _parts(text, region))
    real = tuple(span for span in found if span.start < span.end)
    fits = all(len(span.of(text).split()) <= LONGEST_ITEM for span in real)
    return real if 1 < len(real) <= MOST_ITEMS and fits else ()


def _parts(text: str, region: Span) -> Iterator[Span]:
    """Divide at commas up to the item after "and", which may stand in the last item."""
    shields = [Span(*m.span()) for m in SHIELDED.finditer(text, region.start, region.end)]
    begin, closed = region.start, False
    for comma in COMMA.finditer(text, region.start, region.end):
        if any(s.start < comma.start() < s.end for s in shields):
            continue
        if closed:  # the item after "and" ends here; what follows is the main clause
            break
        yield Span(begin, comma.start())
        begin, closed = comma.end(), comma.group("last") is not None
    else:
        comma = None
    end = comma.start() if comma else region.end
    if closed:
        yield Span(begin, end)
        return
    joint = _joint(text, Span(begin, end), shields)
    if joint is None:
        yield Span(begin, end)
        return
    yield Span(begin, joint.start)
    yield Span(joint.end, end)


def _joint(text: str, part: Span, shields: list[Span]) -> Span | None:
    """Find the "and" that divides the last two items: one that resumes, else the most even."""
    joints = [
        Span(*m.span())
        for m in JOINT.finditer(text, part.start, part.end)
        if not any(s.start < m.start() < s.end for s in shields)
    ]
    if not joints:
        return None
    resuming = [j for j in joints if RESUMES.match(text, j.end)]
    middle = (part.start + part.end) / 2
    return min(resuming or joints, key=lambda j: abs(j.start - middle))


def _trimmed(text: str, part: Span) -> Span:
    """Take white space, punctuation and lead words ("because", "first") off an item."""
    start, end = part.start, part.end
    while end > start and text[end - 1] in EDGES:
        end -= 1
    while start < end and text[start] in EDGES:
        start += 1
    lead = LEAD.match(text, start, end)
    return Span(lead.end() if lead else start, end)

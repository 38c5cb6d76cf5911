"""Verse and speeches that are set flush left. Passages in, each made one block quotation out.

They stand below a line that ends with a colon or comma, every line of theirs on its own, and end
with the place they were taken from or with their quotation mark. A line of prose ends a sentence
mostly; a line of verse goes on, and before a speech stands who speaks. Reasons that are counted
up end without a stop too, but each says something whole.
"""

import re
from collections.abc import Iterator, Sequence

from rubric.furniture.passages import NEWLINE, PROSE_WORDS, Passage, joined, lines
from rubric.furniture.seams import LEAD, OPENING, SAYS, is_unfinished
from rubric.raised import LOWERED
from rubric.reading.habits import begins_small, ends_sentence
from rubric.records import replace

FEWEST_LINES, MOST_LINES = 2, 30  # more are no quotation beside an essay's own words
LONGEST_VERSE = 16  # words of a line
LONGEST_SPEECH = 60  # words of what one person says
LEAST_OPEN = 0.5  # share of the lines but the last that end no sentence
LEADS = (":", ",")
CLOSING = ("”", '"')
BEHIND = '”".'  # may stand behind the place
LONGEST_SPEAKER = 32  # code points
SHORTEST_SPEAKER = 3
# What is counted up is the essay's own.
COUNTS = (
    r"(?i)\b(?:reasons|causes|ways|points(?! (?:out|to|at))|benefits|advantages|arguments|effects"
    r"|examples|facts|problems|steps|things)\b"
)


def find_verse(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Make block quotations of the lines that a paragraph leads to."""
    if not any(_leads(p.text) or NEWLINE in p.text for p in passages):
        return passages
    parted = [_rows(passage) for passage in passages]
    found = dict(_verses([row for own in parted for row in own]))
    return tuple(_with_quotations(passages, parted, found)) if found else passages


def _leads(text: str) -> bool:
    return text.endswith(LEADS)


def _rows(passage: Passage) -> tuple[Passage, ...]:
    """Give the lines of a paragraph that is not decided, or any other passage whole."""
    return lines(passage) if passage.open and passage.kind == "paragraph" else (passage,)


def _verses(rows: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Give the first row of each quotation and the row behind it."""
    end = 0
    begun = False
    for at, row in enumerate(rows):
        begun = begun or row.words >= PROSE_WORDS
        if begun and at >= end and row.open and _leads(row.text):
            size = _size(row.text[-LEAD:], rows[at + 1 : at + 1 + MOST_LINES])
            end = at + 1 + size
            if size:
                yield at + 1, end


def _size(lead: str, below: Sequence[Passage]) -> int:
    """Tell how many of the rows below a lead are one quotation; 0 if it leads to none."""
    spoken = bool(below) and _is_spoken(below[0].text)
    longest = LONGEST_SPEECH if spoken else LONGEST_VERSE
    marked = bool(below) and below[0].text.startswith(OPENING)
    for size, row in enumerate(below, 1):
        if not row.open or row.kind != "paragraph" or row.words > longest:
            break
        if _is_sourced(row.text) or (marked and row.text.endswith(CLOSING)):
            above = [line.text for line in below[: size - 1]]
            quoted = marked or _is_foreign(lead, above, spoken=spoken)
            return size if size >= FEWEST_LINES and quoted and (spoken or _go_on(above)) else 0
    return 0


def _is_foreign(lead: str, above: Sequence[str], *, spoken: bool) -> bool:
    """Tell whether lines below a lead are another's words: said, spoken, or broken off."""
    if re.search(SAYS, lead):
        return True
    broken = any(is_unfinished(text) and not begins_small(text) for text in above)
    return (spoken or broken) and re.search(COUNTS, lead) is None


def _is_spoken(text: str) -> bool:
    """Tell whether a line begins with who speaks: "WATCHMAN. Who let the water in?"."""
    name, stop, _ = text[:LONGEST_SPEAKER].replace(":", ".").partition(".")
    return bool(stop) and name.isupper() and len(name) >= SHORTEST_SPEAKER


def _is_sourced(text: str) -> bool:
    """Tell whether a line ends with a note's mark, or with a number in parentheses."""
    if ord(text[-1]) in LOWERED:
        return True
    bare = text.rstrip(BEHIND)
    return bare.endswith(")") and any(map(str.isdecimal, bare[bare.rfind("(") :]))


def _go_on(above: Sequence[str]) -> bool:
    going = sum(not ends_sentence(text) for text in above)
    return going >= LEAST_OPEN * len(above)


def _with_quotations(
    passages: Sequence[Passage], parted: Sequence[Sequence[Passage]], found: dict[int, int]
) -> Iterator[Passage]:
    """Put each quotation in the place of its rows; only where one stands a passage is parted."""
    rows = [row for own in parted for row in own]
    quoted = {at for start, end in found.items() for at in range(start, end)}
    at = 0
    for passage, own in zip(passages, parted, strict=True):
        places = range(at, at + len(own))
        at += len(own)
        if quoted.isdisjoint(places):
            yield passage
            continue
        for here in places:
            if here in found:
                yield replace(joined(rows[here : found[here]]), kind="block_quote")
            elif here not in quoted:
                yield rows[here]

"""Verse and speeches that are set flush left. Passages in, each made one block quotation out.

They stand below a line that ends with a colon or comma, every line of theirs on its own, and end
with the place they were taken from or with their quotation mark. A line of prose ends a sentence
mostly; a line of verse goes on, and before a speech stands who speaks. Reasons that are counted
up end without a stop too, but each says something whole.

A song that nothing leads to is known by its lines alone: several short ones, most of which go on.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rubric.furniture.passages import NEWLINE, PROSE_WORDS, Passage, joined, lines
from rubric.furniture.seams import LEAD, OPENING, SAYS, is_unfinished
from rubric.raised import LOWERED
from rubric.reading.habits import begins_small, ends_sentence
from rubric.records import replace
from rubric.seldom import seldom

FEWEST_LINES, MOST_LINES = 2, 30  # more are no quotation beside an essay's own words
LONGEST_VERSE = 16  # words of a line
LONGEST_SPEECH = 60  # words of what one person says
LEAST_OPEN = 0.5  # share of the lines but the last that end no sentence
LEADS = (":", ",")
FEWEST_SUNG, SUNG = 4, range(3, 13)  # lines of a song that stands by itself, and their words
FEWEST_BARE, BARE = 6, 0.75  # lines of one without commas, and the share that ends no sentence
CLOSING = ("”", '"')
BEHIND = '”".'  # may stand behind the place
LONGEST_SPEAKER = 32  # code points
SHORTEST_SPEAKER = 3
# What is counted up is the essay's own.
COUNTS = seldom(
    r"(?i)\b(?:reasons|causes|ways|points(?! (?:out|to|at))|benefits|advantages|arguments|effects"
    r"|examples|facts|problems|steps|things)\b"
)


def find_verse(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Make block quotations of the lines that a paragraph leads to, and of songs."""
    leads = any(_leads(p.text) or NEWLINE in p.text for p in passages)
    if not leads and sum(p.words in SUNG for p in passages) < FEWEST_SUNG:
        return passages
    parted = [_rows(passage) for passage in passages]
    rows = [row for own in parted for row in own]
    sung = _songs(rows) if any(row.words >= PROSE_WORDS for row in rows) else ()  # or a poem
    found = {**dict(sung), **dict(_verses(rows))}
    return tuple(_with_quotations(passages, parted, found)) if found else passages


def _leads(text: str) -> bool:
    return text.endswith(LEADS)


def _songs(rows: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Give the first line of each song that stands by itself, and the row behind it."""
    at = 0
    for is_line, those in groupby(rows, key=_may_be_sung):
        size = len(tuple(those))
        told = [row.text for row in rows[at : at + size]]
        lead = rows[at - 1].text if at else ""
        if is_line and size >= FEWEST_SUNG and not _leads(lead) and _is_sung(told):
            yield at, at + size
        at += size


def _may_be_sung(row: Passage) -> bool:
    short = row.open and row.kind == "paragraph" and row.words in SUNG
    return short and not any(map(str.isdecimal, row.text))  # as lines of formulas and tables have


def _is_sung(told: Sequence[str]) -> bool:
    """Tell whether lines go on: half of them behind a comma, or nearly all without a stop."""
    above = told[:-1]
    if sum(text.endswith(",") for text in above) >= LEAST_OPEN * len(above):
        return True
    going = sum(not ends_sentence(text) for text in told)
    return len(told) >= FEWEST_BARE and going >= BARE * len(told)


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
    if SAYS.search(lead):
        return True
    broken = any(is_unfinished(text) and not begins_small(text) for text in above)
    return (spoken or broken) and COUNTS.search(lead) is None


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

"""Verse and speeches that are set flush left. Passages in, each made one block quotation out.

They stand below a line that ends with a colon or comma, every line of theirs on its own, and end
with the place they were taken from or with their quotation mark. A line of prose ends a sentence
mostly; a line of verse goes on, and before a speech stands who speaks.
"""

from collections.abc import Iterator, Sequence

from rubric.furniture.passages import NEWLINE, PROSE_WORDS, Passage, joined, lines
from rubric.furniture.seams import OPENING
from rubric.raised import LOWERED
from rubric.reading.habits import ends_sentence
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


def find_verse(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Make block quotations of the lines that a paragraph leads to."""
    if not any(_leads(p.text) or NEWLINE in p.text for p in passages):
        return passages
    rows = [row for passage in passages for row in _rows(passage)]
    found = dict(_verses(rows))
    return tuple(_with_quotations(rows, found)) if found else passages


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
            size = _size(rows[at + 1 : at + 1 + MOST_LINES])
            end = at + 1 + size
            if size:
                yield at + 1, end


def _size(below: Sequence[Passage]) -> int:
    """Tell how many of the rows below a lead are one quotation; 0 if it leads to none."""
    spoken = bool(below) and _is_spoken(below[0].text)
    longest = LONGEST_SPEECH if spoken else LONGEST_VERSE
    marked = bool(below) and below[0].text.startswith(OPENING)
    for size, row in enumerate(below, 1):
        if not row.open or row.kind != "paragraph" or row.words > longest:
            break
        if _is_placed(row.text) or (marked and row.text.endswith(CLOSING)):
            return size if size >= FEWEST_LINES and (spoken or _go_on(below[: size - 1])) else 0
    return 0


def _is_spoken(text: str) -> bool:
    """Tell whether a line begins with who speaks: "WATCHMAN. Who let the water in?"."""
    name, stop, _ = text[:LONGEST_SPEAKER].replace(":", ".").partition(".")
    return bool(stop) and name.isupper() and len(name) >= SHORTEST_SPEAKER


def _is_placed(text: str) -> bool:
    """Tell whether a line ends with a note's mark, or with a number in parentheses."""
    if ord(text[-1]) in LOWERED:
        return True
    bare = text.rstrip(BEHIND)
    return bare.endswith(")") and any(map(str.isdecimal, bare[bare.rfind("(") :]))


def _go_on(rows: Sequence[Passage]) -> bool:
    going = sum(not ends_sentence(row.text) for row in rows)
    return going >= LEAST_OPEN * len(rows)


def _with_quotations(rows: Sequence[Passage], found: dict[int, int]) -> Iterator[Passage]:
    at = 0
    while at < len(rows):
        end = found.get(at, at + 1)
        whole = joined(rows[at:end])
        yield replace(whole, kind="block_quote") if at in found else whole
        at = end

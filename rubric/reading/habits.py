"""How a writer breaks lines and paragraphs. Lines in, the habit of the whole text out.

People end lines at a certain width or never, and begin paragraphs with a blank line, an indented
line, or simply a new one. Which it is shows in the lines themselves: a line that was cut at a
width has no room for the first word of the next.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rubric.reading.lines import Line

NARROWEST, WIDEST = 40, 160  # columns; lines cut elsewhere were not cut for their width
WIDTH_RANK = 0.95  # the width is the extent that this share of the cut lines does not exceed
SLACK = 0.15  # of the width: proportional fonts and hyphenation leave that much room
MOSTLY_CUT = 0.6  # share of lines without room for the next word that shows a width
MOST_ENDED = 0.5  # cut lines end a sentence by chance only; more means that lines are paragraphs
MOST_OVERLONG = 0.2  # share of lines longer than any page that shows that there is no width
FEWEST_SPACED = 5  # line ends needed to believe in double spacing: fewer may be chance
INDENTED = 2  # columns that set a line in from the others
LONGEST_RUNNING = 80  # columns; a longer line is no page header
OFTEN = 3  # times a short line must return to be a page header

SENTENCE_END = re.compile(r"[.?!…:][\"”’')\]»*_]*(?:\s?\[\^?\w+\]|<sup>.*?</sup>|[⁰¹²³⁴-⁹]+)*\Z")
TAIL = 60  # columns of a line in which its end is looked for
ITEM = re.compile(
    r"""(?: (?: [-*+•‣◦●–] | \(?(?:\d{1,3}|[a-zA-Z])[.)] | \[\^?\w{1,8}\]:? ) \s+
          | [⁰¹²³⁴-⁹]{1,3}\s* | <sup>\d{1,3}</sup>\s* ) (?=\S)""",
    re.VERBOSE,
)
PAGE = re.compile(
    r"[-–—\[(|\s]*(?:(?:pages?|p\.)\s*\d{1,4}|\d{1,3})(?:\s*(?:of|/)\s*\d{1,4})?[-–—\])|\s]*",
    re.IGNORECASE,
)
LINK = re.compile(r"<?(?:https?://|www\.)\S+>?(?:\s+\d{1,3}/\d{1,3})?", re.IGNORECASE)
RULE = re.compile(r"(?:[-–—_=*~#]\s*){3,}")
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Habit:
    """How the text is laid out.

    `width`: columns at which lines are cut (null: never); `margin`: columns most lines begin at;
    `gap`: blank lines between the lines of one paragraph; `running`: lines that return page after
    page, as `key` gives them.
    """

    width: int | None
    margin: int
    gap: int
    running: frozenset[str]


def habit(lines: tuple[Line, ...]) -> Habit:
    """Find the habit of a whole text."""
    counts = Counter(key(line.text) for line in lines if len(line.text) <= LONGEST_RUNNING)
    running = frozenset(
        text for text, n in counts.items() if n >= OFTEN and not ends_sentence(text)
    )
    margins: Counter[int] = Counter()
    for line in lines:
        margins[line.indent] += len(line.text)
    margin = min(margins, key=lambda indent: (-margins[indent], indent)) if margins else 0
    pairs = [
        pair for pair in pairwise(lines) if not any(stands_alone(line, running) for line in pair)
    ]
    width, gap = _width([pair for pair in pairs if pair[1].gap == 0]), 0
    if width is None:
        width = _spaced_width(pairs)
        gap = 0 if width is None else 1
    return Habit(width, margin, gap, running)


def key(text: str) -> str:
    """Give what a line has in common with those of other pages: its words, not its numbers."""
    return DIGITS.sub("#", text.casefold())


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does, notes and closing marks aside."""
    return SENTENCE_END.search(text[-TAIL:]) is not None


def stands_alone(line: Line, running: frozenset[str]) -> bool:
    """Tell whether a line belongs to the page and not to a paragraph, as a page number does."""
    text = line.text
    if len(text) <= LONGEST_RUNNING and (PAGE.fullmatch(text) or key(text) in running):
        return True
    return LINK.fullmatch(text) is not None or RULE.fullmatch(text) is not None


def is_full(line: Line, after: Line, width: int) -> bool:
    """Tell whether `line` had no room left for the first word of the line after it."""
    word = len(after.text.split(maxsplit=1)[0])
    return line.extent + 1 + word >= width * (1 - SLACK)


def begins_small(text: str) -> bool:
    """Tell whether a line goes on in lower case."""
    return text.lstrip("\"“‘'([")[:1].islower()


def _spaced_width(pairs: list[tuple[Line, Line]]) -> int | None:
    """Give the width of double-spaced text, in which a blank line follows every line."""
    spaced = [pair for pair in pairs if pair[1].gap == 1]
    if len(spaced) < FEWEST_SPACED or len(spaced) < MOSTLY_CUT * len(pairs):
        return None
    return _width(spaced, FEWEST_SPACED)


def _width(pairs: Iterable[tuple[Line, Line]], fewest: int = 1) -> int | None:
    """Give the columns at which the first of each pair was cut; null when it was not."""
    plain = [pair for pair in pairs if not any(ITEM.match(line.text) for line in pair)]
    extents = sorted(line.extent for line, _ in plain if line.extent <= WIDEST)
    if len(extents) < fewest or len(plain) - len(extents) > MOST_OVERLONG * len(plain):
        return None
    width = extents[int(WIDTH_RANK * (len(extents) - 1))]
    if width < NARROWEST:
        return None
    cut = sum(is_full(line, after, width) for line, after in plain)
    ended = sum(ends_sentence(line.text) and not begins_small(after.text) for line, after in plain)
    mostly = cut >= MOSTLY_CUT * len(plain) and ended <= MOST_ENDED * len(plain)
    return width if mostly else None

"""How a writer breaks lines and paragraphs. Lines in, the habit of the whole text out.

People end lines at a certain width or never, and begin paragraphs with a blank line, an indented
line, or simply a new one. Which it is shows in the lines themselves: a line that was cut at a
width has no room for the first word of the next.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from rubric.headings import opens
from rubric.memory import remembered
from rubric.reading.lines import Line
from rubric.records import Record

NARROWEST, WIDEST = 40, 160  # columns; lines cut elsewhere were not cut for their width
WIDTH_RANK = 0.95  # the width is the extent that this share of the cut lines does not exceed
SLACK = 0.15  # of the width: proportional fonts and hyphenation leave that much room
MOSTLY_CUT = 0.6  # share of lines without room for the next word that shows a width
MOST_ENDED = 0.5  # cut lines end a sentence by chance only; more means that lines are paragraphs
MOST_OVERLONG = 0.2  # share of lines longer than any page that shows that there is no width
FEW_CLOSE = 0.2  # share of lines of double-spaced text that follow without a blank line
FEWEST_SPACED = 5  # line ends needed to believe in double spacing: fewer may be chance
INDENTED = 2  # columns that set a line in from the others
LONGEST_RUNNING = 80  # columns; a longer line is no page header
LONGEST_NUMBER = 12  # columns of a page number as it is written in headers
OFTEN = 3  # times a short line must return to be a page header

SENTENCE_END = re.compile(
    r"[.?!…:][\"”’')\]»*_]*(?:\s?\[\^?\w+\]|<sup>.*?</sup>|[⁰¹²³⁴-⁹ⁱᵛˣ]+)*\Z"
)
TAIL = 60  # columns of a line in which its end is looked for
ITEM = re.compile(
    r"""(?: (?: [-*+•‣◦●▪➢–☐☑☒✓] | \(?(?:\d{1,3}|[a-zA-Z])[.)] | \[\^?\w{1,8}\]:? ) \s+
          | [⁰¹²³⁴-⁹]{1,3}\s* | <sup>\d{1,3}</sup>\s* ) (?=\S)""",
    re.VERBOSE,
)
PAGE = re.compile(
    r"[-–—|\s]*(?:(?:pages?|p\.)\s*\d{1,4}|\d{1,3})(?:\s*(?:of|/)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
PAGED = re.compile(
    r"(?:.{0,60}\W)?page\s+\d{1,4}\s+of\s+\d{1,4}(?:\W.{0,60})?|.{0,60}[|–—]\s*page\s+\d{1,4}",
    re.IGNORECASE,
)
LINK = re.compile(r"<?(?:https?://|www\.)\S+>?(?:\s+\d{1,3}/\d{1,3})?", re.IGNORECASE)
RULE = re.compile(r"(?:[-–—_=*~#]\s*){3,}")
DIGITS = re.compile(r"\d+")

Pair = tuple[Line, Line]  # a line and the one after it


class Habit(Record):
    """How the text is laid out.

    `width`: columns at which lines are cut (null: never), give or take `slack`; `margin`: columns
    most lines begin at; `indents`: whether paragraphs begin with an indented line; `gap`: blank
    lines between the lines of one paragraph; `running`: lines that return page after page, as
    `key` gives them.
    """

    width: int | None
    slack: int
    margin: int
    indents: bool
    gap: int
    running: frozenset[str]

    def cuts(self, line: Line, after: Line) -> bool:
        """Tell whether `line` had no room left for the first word of the line after it."""
        return self.width is not None and _lack(line, after, self.width) <= self.slack


def habit(lines: tuple[Line, ...]) -> Habit:
    """Find the habit of a whole text."""
    running = _running([line.text for line in lines])
    alone = [stands_alone(line, running) for line in lines]
    pairs = [
        pair
        for pair, either in zip(pairwise(lines), pairwise(alone), strict=True)
        if not any(either)
    ]
    width, gap = _width([pair for pair in pairs if pair[1].gap == 0]), 0
    if width is None:
        width = _spaced_width(pairs)
        gap = 0 if width is None else 1
    slack = 0 if width is None else _slack(pairs, width, gap)
    return Habit(width, slack, _margin(lines), _indents(pairs, gap), gap, running)


def _running(texts: list[str]) -> frozenset[str]:
    """Find the lines that return amid other words; those of a repeated paragraph do not."""
    places: dict[str, list[int]] = {}
    for at, text in enumerate(texts):
        if len(text) <= LONGEST_RUNNING and not ends_sentence(text):
            places.setdefault(key(text), []).append(at)
    return frozenset(
        text
        for text, found in places.items()
        if len(found) >= OFTEN
        and not _is_one_line([texts[at - 1] if at else "" for at in found])
        and not _is_one_line([texts[at + 1] if at + 1 < len(texts) else "" for at in found])
    )


def _is_one_line(side: list[str]) -> bool:
    """Tell whether the same words, more than a page number, stand on this side every time."""
    keys = {key(text) for text in side}
    return len(keys) == 1 and len(keys.pop()) > LONGEST_NUMBER


def key(text: str) -> str:
    """Give what a line has in common with those of other pages: its words, not its numbers."""
    return DIGITS.sub("#", text.casefold())


@remembered  # each step asks it of the same paragraphs
def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does, notes and closing marks aside."""
    return SENTENCE_END.search(text[-TAIL:]) is not None


def stands_alone(line: Line, running: frozenset[str]) -> bool:
    """Tell whether a line belongs to the page and not to a paragraph, as a page number does."""
    text = line.text
    signs = (LINK, RULE, PAGE, PAGED) if len(text) <= LONGEST_RUNNING else (LINK, RULE)
    return (bool(running) and key(text) in running) or any(sign.fullmatch(text) for sign in signs)


def begins_small(text: str) -> bool:
    """Tell whether a line goes on in lower case."""
    return text.lstrip("\"“‘'([")[:1].islower()


def _spaced_width(pairs: list[Pair]) -> int | None:
    """Give the width of double-spaced text, in which a blank line follows every line."""
    spaced = [pair for pair in pairs if pair[1].gap == 1]
    close = sum(after.gap == 0 for _, after in pairs)
    return None if close > FEW_CLOSE * len(spaced) else _width(spaced, FEWEST_SPACED)


def _width(pairs: Iterable[Pair], fewest: int = 1) -> int | None:
    """Give the columns at which the first of each pair was cut; null when it was not."""
    plain = [pair for pair in pairs if not _parts(*pair)]
    extents = sorted(line.extent for line, _ in plain if line.extent <= WIDEST)
    if len(extents) < fewest or len(plain) - len(extents) > MOST_OVERLONG * len(plain):
        return None
    width = extents[int(WIDTH_RANK * (len(extents) - 1))]
    if width < NARROWEST:
        return None
    cut = sum(_lack(line, after, width) <= SLACK * width for line, after in plain)
    ended = sum(ends_sentence(line.text) and not begins_small(after.text) for line, after in plain)
    mostly = cut >= MOSTLY_CUT * len(plain) and ended <= MOST_ENDED * len(plain)
    return width if mostly else None


def _parts(line: Line, after: Line) -> bool:
    """Tell whether a paragraph or an item of a list begins between two lines."""
    inset = after.indent - line.indent >= INDENTED and ends_sentence(line.text)
    return inset or any(ITEM.match(each.text) for each in (line, after))


def _lack(line: Line, after: Line, width: int) -> int:
    """Give the columns left over, had the first word of the next line been put on this one."""
    return width - (line.extent + 1 + len(after.text.split(maxsplit=1)[0]))


def _slack(pairs: Iterable[Pair], width: int, gap: int) -> int:
    """Give how far (columns) lines stay short of the width where a sentence surely goes on."""
    lacks = sorted(
        _lack(line, after, width)
        for line, after in pairs
        if after.gap <= gap and begins_small(after.text) and not ends_sentence(line.text)
    )
    most = int(SLACK * width)
    return min(most, max(0, lacks[int(WIDTH_RANK * (len(lacks) - 1))])) if lacks else most


def _margin(lines: Iterable[Line]) -> int:
    """Give the column at which most of the text begins."""
    margins: Counter[int] = Counter()
    for line in lines:
        margins[line.indent] += len(line.text)
    return min(margins, key=lambda indent: (-margins[indent], indent), default=0)


def _indents(pairs: Iterable[Pair], gap: int) -> bool:
    """Tell whether a line that is set in begins a paragraph: most follow a sentence's end."""
    inset = []
    for line, after in pairs:
        if opens(line.text) == "references":
            break
        if after.gap <= gap and after.indent - line.indent >= INDENTED:
            inset.append(ends_sentence(line.text))
    return sum(inset) > MOST_ENDED * len(inset)

"""How two lines of a paragraph go together. The lines of a document in, how they meet out.

Whether a hyphen at the end of a line is the writer's or the program's shows in the other words of
the document; whether a space stood there shows where a program writes the spaces at line ends.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from rubric.reading.habits import ends_sentence
from rubric.reading.layout import ADDRESS_END
from rubric.reading.marks import COMPOUNDS, CUT_WORD, NUMBER_CUT, Meeting
from rubric.reading.pdf.shapes import Line
from rubric.records import Record

SOFT = ("\u2010", "\xad")  # hyphens that programs put where they cut a word
WORD = re.compile(r"[^\W\d_]+(?:[-\u2010’'][^\W\d_]+)*")
LAST = re.compile(r"((?:[^\W\d_]+[-\u2010’'])*([^\W\d_]+))[-\u2010\xad]\Z")
FIRST = re.compile(r"([^\W\d_]+)(?:[-\u2010’'][^\W\d_]+)*")
IN_ADDRESS = re.compile(r"[^\sA-Z]*[\w=%-][/=&?.%_]\S+")  # goes on with a link, no sentence
TIGHT = re.compile(r"\S(?:/|[–—]|--)\Z")  # no space stood before the sign, so none stands behind
TIGHT_AFTER = re.compile(r"[–—]\w")
HABIT = 0.75  # share of the cut lines that end with a space where a program writes it
FEWEST = 4  # lines that show a habit
ROOM = 0.4  # of the size: a line so much shorter than the longest had room for its space
CUTTING = 0.5  # share of the hyphens at line ends that stand within a word where a program cuts
OFTEN = 0.025  # share of all lines that end with a hyphen where a program cuts


class Hyphens(Record):
    """What a document shows: its whole words; whether words are cut; whether spaces end lines."""

    words: Counter[str]
    cuts: bool
    spaces: bool

    def meeting(self, before: Line, after: Line, edge: float) -> Meeting:
        """Tell how two lines of a paragraph go together; its longest line ends at `edge`."""
        if after.words[0].raised:
            return "hyphen"
        one, other = before.text, after.text
        if one.endswith(SOFT):
            return "word"
        if self.spaces and before.words[-1].spaced:
            return "space"
        if CUT_WORD.search(one) and other[:1].isalpha():
            return self._at_hyphen(one, other) if other[:1].islower() else "hyphen"
        lacking = self.spaces and not before.words[-1].raised
        lacking = lacking and edge - before.right > ROOM * before.points
        return "hyphen" if lacking or _is_tight(one, other) else "space"

    def _at_hyphen(self, before: str, after: str) -> Meeting:
        """Tell whose a hyphen is: the writer's, or that of a program that cut the word."""
        last, first = LAST.search(before.casefold()), FIRST.match(after.casefold())
        if last is None or first is None:
            return "hyphen"
        whole = self.words[last[1] + first[0]]
        hyphened = self.words[f"{last[1]}-{first[0]}"] + self.words[f"{last[1]}\u2010{first[0]}"]
        if whole or hyphened:
            return "word" if whole > hyphened else "hyphen"
        both = self.words[last[2]] and self.words[first[1]]
        return "hyphen" if both or last[2] in COMPOUNDS or not self.cuts else "word"


def hyphens(lines: Iterable[Line]) -> Hyphens:
    """Look at all lines of a document."""
    found = list(lines)
    words: Counter[str] = Counter()
    for line in found:
        text = line.text.casefold()
        whole = WORD.findall(text)
        whole = whole[1:-1] if CUT_WORD.search(text) else whole[1:]
        words.update(whole)
        words.update(part for word in whole if "-" in word for part in word.split("-"))
    open_ends = [line.words[-1].spaced for line in found if not ends_sentence(line.text)]
    spaces = len(open_ends) >= FEWEST and sum(open_ends) >= HABIT * len(open_ends)
    return Hyphens(words, _cuts([line.text for line in found], words), spaces)


def _cuts(texts: list[str], words: Counter[str]) -> bool:
    """Tell whether a program has cut words at the ends of lines."""
    ends = [(a, b) for a, b in pairwise(texts) if CUT_WORD.search(a) and b[:1].islower()]
    if any(before.endswith(SOFT) for before, _ in ends):
        return False  # then its own hyphens are known
    pieces = 0
    for before, after in ends:
        last, first = LAST.search(before.casefold()), FIRST.match(after.casefold())
        if last and first:
            pieces += not (words[last[2]] and words[first[1]])
    return pieces > CUTTING * len(ends) and len(ends) > max(2, OFTEN * len(texts))


def _is_tight(before: str, after: str) -> bool:
    """Tell whether a line was cut where no space stood and no hyphen was put."""
    number = NUMBER_CUT.search(before) is not None and after[:1].isalnum()
    address = ADDRESS_END.search(before) is not None and IN_ADDRESS.match(after) is not None
    dash = TIGHT.search(before) is not None or TIGHT_AFTER.match(after) is not None
    return number or address or dash

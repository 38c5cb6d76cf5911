"""Words cut at the end of a line. The words of the document in, how two lines meet out."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from rubric.reading.layout import ADDRESS_END
from rubric.reading.marks import COMPOUNDS, CUT_WORD, NUMBER_CUT, Meeting

SOFT = ("\u2010", "\xad")  # hyphens that programs put where they cut a word
WORD = re.compile(r"[^\W\d_]+(?:[-\u2010’'][^\W\d_]+)*")
LAST = re.compile(r"((?:[^\W\d_]+[-\u2010’'])*[^\W\d_]+)[-\u2010\xad]\Z")
FIRST = re.compile(r"[^\W\d_]+(?:[-\u2010’'][^\W\d_]+)*")
IN_ADDRESS = re.compile(
    r"[^\sA-Z]*[\w=%-][/=&?.%_][^\s]+"
)  # goes on with a link, not with a sentence
TIGHT = re.compile(r"\w(?:/|[–—])\Z")  # no space stood before the sign, so none stands behind
FEW = 0.02  # share of lines that end with a hyphen where no program cuts words


class Hyphens:
    """What a document shows of its hyphens: its whole words, and whether words are cut."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Look at all lines of a document."""
        texts = list(lines)
        self.words: Counter[str] = Counter()
        for text in texts:
            found = WORD.findall(text.casefold())
            self.words.update(found[1:-1] if CUT_WORD.search(text) else found[1:])
        ends = [(a, b) for a, b in pairwise(texts) if CUT_WORD.search(a) and b[:1].islower()]
        known = sum(self._known(a, b) == "word" for a, b in ends)
        self.cuts = known > 0 or len(ends) > max(2, FEW * len(texts))

    def meeting(self, before: str, after: str) -> Meeting:
        """Tell how two lines of a paragraph go together."""
        if before.endswith(SOFT):
            return "word"
        if _is_tight(before, after):
            return "hyphen"
        if not CUT_WORD.search(before) or not after[:1].isalpha():
            return "space"
        return self._at_hyphen(before, after) if after[:1].islower() else "hyphen"

    def _at_hyphen(self, before: str, after: str) -> Meeting:
        known = self._known(before, after)
        if known:
            return known
        first = re.split(r"[^\w’']", before[:-1])[-1].lower()
        return "word" if self.cuts and first not in COMPOUNDS else "hyphen"

    def _known(self, before: str, after: str) -> Meeting | None:
        """Tell by the other words of the document; null where they tell nothing."""
        last, first = LAST.search(before.casefold()), FIRST.match(after.casefold())
        if last is None or first is None:
            return None
        whole = self.words[last[1] + first[0]]
        hyphened = self.words[f"{last[1]}-{first[0]}"] + self.words[f"{last[1]}\u2010{first[0]}"]
        if whole or hyphened:
            return "word" if whole > hyphened else "hyphen"
        return None


def _is_tight(before: str, after: str) -> bool:
    """Tell whether a line was cut where no space stood and no hyphen was put."""
    number = NUMBER_CUT.search(before) is not None and after[:1].isalnum()
    address = ADDRESS_END.search(before) is not None and IN_ADDRESS.match(after) is not None
    return number or address or TIGHT.search(before) is not None

"""Word pieces. A text in, the rows of its pieces in the table out.

The greedy longest-match-first division of WordPiece (Wu et al. 2016), in lower case and without
accents, as the encoder the table was distilled from divides its texts.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from rubric.semantics.table import vocabulary

TOKEN = re.compile(r"\w+|[^\w\s]")
ACCENT = re.compile("[\u0300-\u036f]+")  # combining marks, as decomposition leaves them
INSIDE = "##"  # marks a piece that continues a word
LONGEST_WORD = 60  # code points; longer strings are no words


def pieces(text: str) -> tuple[int, ...]:
    """Give the table rows of a text's pieces, in order; unknown words have none."""
    return tuple(chain.from_iterable(map(_rows, TOKEN.findall(_plain(text)))))


def _plain(text: str) -> str:
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    return ACCENT.sub("", unicodedata.normalize("NFD", lowered))


@lru_cache(maxsize=8192)  # the vocabulary of a few essays
def _rows(token: str) -> tuple[int, ...]:
    """Divide a word into the longest pieces known; a word with an unknown part has none."""
    known = vocabulary()
    found: list[int] = []
    start = 0
    while start < len(token) <= LONGEST_WORD:
        for end in range(len(token), start, -1):
            piece = token[start:end] if start == 0 else INSIDE + token[start:end]
            if piece in known:
                found.append(known[piece])
                break
        else:
            return ()
        start = end
    return tuple(found)

"""Word pieces. A text in, its tokens out; a token in, the rows of its pieces in the table out.

The greedy longest-match-first division of WordPiece (Wu et al. 2016), in lower case and without
accents, as the encoder the table was distilled from divides its texts.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

VOCABULARY = Path(__file__).with_name("vocabulary.txt")
TOKEN = re.compile(r"\S(?:(?<=\w)[a-z]*+\w*+|)")  # a word or a sign; to one set `re` skips
ACCENT = re.compile("[\u0300-\u036f]+")  # combining marks, as decomposition leaves them
INSIDE = "##"  # marks a piece that continues a word
LONGEST_WORD = 60  # code points; longer strings are no words


@cache
def vocabulary() -> Mapping[str, int]:
    """Read the pieces, one a line, and give each its row."""
    listed = VOCABULARY.read_bytes().decode().split("\n")  # as text it takes a quarter longer
    return dict(zip(listed[:-1], range(len(listed) - 1), strict=True))


def tokens(text: str) -> list[str]:
    """Give the words and signs of a text, in lower case and without accents."""
    plain = text.lower()
    if not plain.isascii():
        plain = ACCENT.sub("", unicodedata.normalize("NFD", plain))
    return TOKEN.findall(plain)


def pieces(token: str) -> tuple[int, ...]:
    """Give the rows of the longest pieces known; a word with an unknown part has none."""
    known = vocabulary()
    if token in known:  # as most are
        return (known[token],)
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

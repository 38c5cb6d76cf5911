"""What programs make of letters that their encoding has not. A text then and now in, whether so.

Some write a question mark, two for what is stored in two parts; others the letter without its
marks, where it has one.
"""

import re
from unicodedata import combining, normalize

SPOILT = "?"
FOREIGN = re.compile(r"[^\x00-\x7f]")  # some encoding has it not
WESTERN = "cp1252"  # what it has is not lost to its plain letter in any program seen
STROKES = str.maketrans("ĐđĦħıŁłŦŧ", "DdHhiLlTt")  # of which the mark is no part by itself


def marked(text: str) -> str:
    """Give a text with a question mark for each letter that may be lost."""
    return FOREIGN.sub(SPOILT, text)


def plain(text: str) -> str:
    """Give a text with its letters without their marks."""
    parts = normalize("NFKD", text.translate(STROKES))
    return "".join(letter for letter in parts if not combining(letter))


def is_rest(now: str, was: str) -> bool:
    """Tell whether a text is what a program left of another."""
    return now != was and re.fullmatch("".join(map(_left, was)), now) is not None


def _left(letter: str) -> str:
    """Give the pattern of what may be left of a letter."""
    if not FOREIGN.match(letter):
        return re.escape(letter)
    kept = [re.escape(letter), r"\?{1,2}"]
    bare = plain(letter)
    if bare != letter and not _is_western(letter):
        kept.append(re.escape(bare))
    return f"(?:{'|'.join(kept)})"


def _is_western(letter: str) -> bool:
    try:
        letter.encode(WESTERN)
    except UnicodeEncodeError:
        return False
    return True

"""What programs make of letters that their encoding has not. A text then and now in, whether so.

Some write a question mark for each part that a letter is stored in; others the letter without
its marks, where it has one.
"""

import re
from unicodedata import combining, normalize

SPOILT = "?"
FOREIGN = re.compile(r"[^\x00-\x7f]")  # some encoding has it not
# How programs store a text, and the bytes of a part: in letters, as Windows does, in bytes.
STORED = (("utf-32-le", 4), ("utf-16-le", 2), ("utf-8", 1))
# Dots, dashes and quotation marks behind a word, where a question mark may stand as well.
END = re.compile(r"(?<=\S)[?«»\u2010-\u2027\u2030-\u205e]+(?!\w)")
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
    return now != was and any(_is_left(now, was, *stored) for stored in STORED)


def is_asked(now: str, was: str) -> bool:
    """Tell whether a text differs in marks behind words alone: somebody may ask what was said."""
    return END.sub(SPOILT, now) == END.sub(SPOILT, was)


def _is_left(now: str, was: str, encoding: str, part: int) -> bool:
    """Walk along both texts: all that is left so far of one may end in several places of another.

    What is left of a letter begins otherwise than it, so that there are few of them.
    """
    ends = {0}
    for letter in was:
        left = _left(letter, encoding, part)
        ends = {at + len(each) for each in left for at in ends if now.startswith(each, at)}
        if not ends:
            return False
    return len(now) in ends


def _left(letter: str, encoding: str, part: int) -> tuple[str, ...]:
    """Give what may be left of a letter."""
    if letter.isascii():
        return (letter,)
    parts = len(letter.encode(encoding, "surrogatepass")) // part
    bare = () if _is_western(letter) else (plain(letter),)
    return (letter, SPOILT * parts, *bare)


def _is_western(letter: str) -> bool:
    try:
        letter.encode(WESTERN)
    except UnicodeEncodeError:
        return False
    return True

"""Text set in lines of so many columns. Text in, lines out; a wide letter takes two columns."""

import re
import unicodedata

FIRM = "\u00a0"  # a space that does not break
EMOJI = "\ufe0f"  # makes the sign before it a picture, which is wide
SPACES = re.compile(r"[ \t\n\r\f\v]+")  # where a line may end


def cells(text: str) -> int:
    """Give the columns a text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_breadth, text))


def _breadth(letter: str) -> int:
    if letter == EMOJI:
        return 1
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def wrapped(text: str, width: int, rest: str = "", first: str = "") -> list[str]:
    """Set a text in lines of at most `width` columns; `rest` and `first` indent them.

    An ellipsis stays with the word before it. A word longer than a line is cut where it ends.
    """
    lines: list[str] = []
    line = ""
    for word in SPACES.split(text.strip().replace(" …", FIRM + "…")):
        grown = f"{line} {word}" if line else first + word
        if line and cells(grown) > width >= cells(rest + word):
            lines.append(line)
            grown = rest + word
        while cells(grown) > width:
            full = _filled(grown, width, len(rest) + 1)
            lines.append(full)
            grown = rest + grown[len(full) :]
        line = grown
    return [line.replace(FIRM, " ") for line in (*lines, line)]


def _filled(text: str, width: int, least: int) -> str:
    """Give what of a text fills a line; at least so many letters, so that there is an end."""
    end = least
    while end < len(text) and cells(text[: end + 1]) <= width:
        end += 1
    return text[:end]

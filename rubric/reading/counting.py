"""The signs of lists that a program counts. A number and a way to write it in, the sign out.

They are printed, and a text that says "the second point" or "[2]" means them, so they are read.
"""

from collections.abc import Sequence

LETTERS = 26
# A number of more signs than these is printed in digits, by word processors too.
MOST_ROMAN, MOST_LETTERS = 3_999, 10 * LETTERS
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
LONGEST = 24  # code points of a sign; what is longer is no sign, and would be said at every item
BULLET = "•"
# What other signs a bullet is kept as: letters of symbol fonts, and hyphens.
BULLETS = {"·": BULLET, "\uf0b7": BULLET, "*": BULLET, "§": "▪", "\uf0a7": "▪", "\uf0d8": "➢"}


def numeral(number: int, way: str) -> str:
    """Write a number as lists do: `way` is `1`, `a`, `A`, `i` or `I`."""
    if way in ("i", "I") and 0 < number <= MOST_ROMAN:
        written = _roman(number)
    elif way in ("a", "A") and 0 < number <= MOST_LETTERS:
        times, at = divmod(number - 1, LETTERS)
        written = chr(ord("a") + at) * (times + 1)
    else:
        return str(number)
    return written.upper() if way.isupper() else written


def _roman(number: int) -> str:
    written = ""
    for value, letters in ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def bullet(sign: str) -> str:
    """Give a bullet as it is printed; nothing for a sign that is only room."""
    return BULLETS.get(sign.strip(), sign[:LONGEST].strip())


def counted(counts: Sequence[int], level: int) -> list[int]:
    """Count one more at a level (from 0): those below it begin anew."""
    kept = [*counts[: level + 1], *[0] * (level + 1 - len(counts))]
    kept[level] += 1
    return kept

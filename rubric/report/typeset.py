"""Text set in lines of print. Text and a breadth in points in, lines out.

The breadths of letters are those of the report's serif, each class rounded up to its broadest, so
that what is reckoned to fit does fit; a letter of none is as broad as its type is high.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, takewhile

from rubric.lookup import shortened

BREADTHS = {  # hundredths of the type's size
    25: " ‘’",
    32: "ijlt.,;:![]-'",
    38: 'fIJ"()/',
    43: "r?“”",
    47: "sz",
    52: "acegvyS0123456789–",
    58: "dkoqxZ",
    62: "bhnpuEFLPT¶",
    68: "ABCKRVXY",
    76: "DGOQ&wNU",
}
BREADTH = {letter: breadth for breadth, letters in BREADTHS.items() for letter in letters}
BROAD = 100
CUT = " …"


def lines(text: str, points: float, size: float, most: int) -> tuple[str, ...]:
    """Set a text in at most `most` lines; one that is cut ends in an ellipsis, and in its “”."""
    every = _lines(text, points, size, most)
    if len(every) <= most:
        return every
    end = f"{CUT}”" if text.endswith("”") else CUT
    kept = " ".join(every[:most])
    while kept and len(_lines(kept + end, points, size, most)) > most:
        kept = shortened(kept, len(kept) - 1).removesuffix(CUT)
    return tuple(_filled(kept + end, points, size))


def joined(made: Sequence[str], text: str) -> str:
    """Join lines that a text was set in, without a blank where a word of it was cut."""
    plain, said = " ".join(text.split()), ""
    for line in made:
        cut = not said or plain.startswith(said + line)
        said += line if cut else f" {line}"
    return said


def _lines(text: str, points: float, size: float, most: int) -> tuple[str, ...]:
    """Give the first lines: `most`, and one more where there are more, whatever their number."""
    return tuple(islice(_filled(text, points, size), most + 1))


def _filled(text: str, points: float, size: float) -> Iterator[str]:
    """Fill line after line; a word longer than a line is cut where it ends."""
    line = ""
    for word in text.split():
        grown = f"{line} {word}" if line else word
        if line and _fitting(grown, points, size) < len(grown):
            yield line
            grown = word
        while (end := _fitting(grown, points, size)) < len(grown):
            yield grown[:end]
            grown = grown[end:]
        line = grown
    if line:
        yield line


def _fitting(text: str, points: float, size: float) -> int:
    """Count the letters that fit in a line from the left, at least one, and look no further."""
    breadths = accumulate(BREADTH.get(letter, BROAD) for letter in text)
    fit = takewhile(lambda breadth: breadth * size / 100 <= points, breadths)
    return max(1, sum(1 for _ in fit))

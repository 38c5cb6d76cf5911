"""Text set in lines of print. Text and a breadth in points in, lines out.

The breadths of letters are those of the report's serif, each class rounded up to its broadest, so
that what is reckoned to fit does fit; a letter of none is as broad as its type is high.
"""

from collections.abc import Sequence

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


def breadth(text: str, size: float) -> float:
    """Give the breadth of a text in type of `size`, in points."""
    return sum(BREADTH.get(letter, BROAD) for letter in text) * size / 100


def lines(text: str, points: float, size: float, most: int) -> tuple[str, ...]:
    """Set a text in at most `most` lines; one that is cut ends in an ellipsis, and in its “”."""
    every = _lines(text, points, size)
    if len(every) <= most:
        return tuple(every)
    end = f"{CUT}”" if text.endswith("”") else CUT
    kept = " ".join(every[:most])
    while kept and len(_lines(kept + end, points, size)) > most:
        kept = shortened(kept, len(kept) - 1).removesuffix(CUT)
    return tuple(_lines(kept + end, points, size))


def joined(made: Sequence[str], text: str) -> str:
    """Join lines that a text was set in, without a blank where a word of it was cut."""
    plain, said = " ".join(text.split()), ""
    for line in made:
        cut = not said or plain.startswith(said + line)
        said += line if cut else f" {line}"
    return said


def _lines(text: str, points: float, size: float) -> list[str]:
    """Fill line after line; a word longer than a line is cut where it ends."""
    made: list[str] = []
    line = ""
    for word in text.split():
        grown = f"{line} {word}" if line else word
        if line and breadth(grown, size) > points:
            made.append(line)
            grown = word
        while breadth(grown, size) > points and len(grown) > 1:
            fits = (n for n in range(len(grown), 1, -1) if breadth(grown[:n], size) <= points)
            end = next(fits, 1)
            made.append(grown[:end])
            grown = grown[end:]
        line = grown
    return [*made, line] if line else made

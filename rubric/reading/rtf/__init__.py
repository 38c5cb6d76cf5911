"""Rich text (RTF). Bytes in, a Source out, with tracked changes accepted.

Written by hand: the library that is kept up keeps deleted words, and knows neither notes' places
nor hidden text.
"""

from rubric.reading import refusals, rich
from rubric.reading.rtf.reader import Reader
from rubric.reading.rtf.tokens import tokens
from rubric.source import Source

MOST_CONTROLS = 400_000  # Word writes some 50,000 for an essay; each costs ten microseconds


def read(data: bytes, name: str) -> Source:
    """Read a document. Raises ReadingError, with one sentence to show, when it cannot be."""
    if data.count(b"\\") + data.count(b"{") > MOST_CONTROLS:
        raise refusals.too_large(name)
    return rich.source(data, name, "rtf", Reader(name).read(tokens(data)))

"""From a file's bytes to what its author wrote: bytes and a name in, a Source out.

`guard` looks at the bytes before any parser does; then the format's own module reads them.
"""

from rubric.reading import guard, text
from rubric.types import Source


def read(data: bytes, name: str) -> Source:
    """Read a submitted file. `name` tells the format; `-` is text from standard input.

    Raises ReadingError, with one sentence to show, when it cannot be read as an essay.
    """
    return text.read(data, name, guard.format_of(data, name))

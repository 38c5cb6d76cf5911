"""From a file's bytes to what its author wrote: bytes and a name in, a Source out.

`guard` looks at the bytes before any parser does; then the format's own module reads them.
"""

from dataclasses import replace
from importlib import import_module

from rubric.reading import guard, text
from rubric.types import Source


def read(data: bytes, name: str) -> Source:
    """Read a submitted file. The bytes and `name` tell the format; `-` is standard input.

    Raises ReadingError, with one sentence to show, when it cannot be read as an essay.
    """
    form = guard.format_of(data, name)
    if form in guard.TEXTS:
        found = text.read(data, name, form)
    else:
        found = import_module(f"rubric.reading.{form}").read(data, name)
    return replace(found, notices=(*guard.notices(form, name), *found.notices))

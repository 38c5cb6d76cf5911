"""From a file's bytes to what its author wrote: bytes and a name in, a Source out.

`guard` looks at the bytes before any parser does; then the format's own module reads them.
"""

from collections.abc import Iterable
from importlib import import_module

from rubric.reading import guard, refusals, text
from rubric.records import replace
from rubric.source import Source

MOST_TEXT = 600_000  # code points; a long doctoral thesis has as many


def read(data: bytes, name: str) -> Source:
    """Read a submitted file. The bytes and `name` tell the format; `-` is standard input.

    Raises ReadingError, with one sentence to show, when it cannot be read as an essay.
    """
    form = guard.format_of(data, name)
    if form in guard.TEXTS:
        found = parse(data, name, form)
    else:
        from rubric.reading import apart  # noqa: PLC0415  # texts need no process

        found = apart.read(data, name, form)
    if sum(len(run.text) for block in found.blocks for run in block.runs) > MOST_TEXT:
        raise refusals.too_large(name)
    return replace(found, notices=(*guard.notices(form, name), *found.notices))


def expect(names: Iterable[str]) -> None:
    """Make ready for files of these names; what they need is started beside other work."""
    if any(guard.named_format(name) not in guard.TEXTS for name in names):
        from rubric.reading import apart  # noqa: PLC0415  # as in `read`

        apart.start()


def parse(data: bytes, name: str, form: str) -> Source:
    """Read a file of a known format in this process; the format's module is imported now."""
    if form in guard.TEXTS:
        return text.read(data, name, form)
    found: Source = import_module(f"rubric.reading.{form}").read(data, name)
    return found

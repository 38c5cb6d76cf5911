"""The tables of marks in a run's folder: which there are, what a teacher wrote in. A folder in.

A table is a teacher's where its bytes are not those that the last run wrote.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from rubric import files
from rubric.batch import entered, find, mark
from rubric.batch.entered import Setting
from rubric.batch.merging import Table
from rubric.records import Record


class Kept(Record):
    """The tables in a run's folder: their bytes, and which of them a teacher wrote in since."""

    out: Path
    data: Mapping[Path, bytes]
    touched: frozenset[Path]

    def read(self, path: Path, held: Setting) -> Table:
        """Read one of them."""
        return entered.table(path, self.data[path], held, is_touched=path in self.touched)

    def besides(self, own: Path | None) -> list[Path]:
        """Give those that are not `own`, the one that was given."""
        return [path for path in self.data if path != own]

    def counting(self, own: Path | None) -> list[Path]:
        """Give those that count beside `own`: all a teacher wrote in, or one for them all."""
        stores = self.besides(own)
        written = [path for path in stores if path in self.touched]
        return written or ([] if own else stores[:1])


def kept(out: Path) -> Kept:
    """Read the tables that a run keeps in its folder."""
    there = {path: files.read(path) for path in _stores(out)}
    written = out / find.WRITTEN
    if not there and written.is_file():  # a table that is gone takes nothing back either
        there = {out / find.TABLE: files.read(written)}
    known = mark.read(out)
    touched = (p for p, data in there.items() if mark.digest(data) not in known.get(p.name, ()))
    return Kept(out, there, frozenset(touched))


def changed(out: Path, known: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Give the tables in `out` that are none of the `known` ones: somebody wrote in them since."""
    for path in _stores(out):
        data = files.read(path)
        if mark.digest(data) not in [digests.get(path.name) for digests in known]:
            yield path.name, data


def _stores(out: Path) -> list[Path]:
    return [path for path in (out / name for name in find.STORES) if path.is_file()]

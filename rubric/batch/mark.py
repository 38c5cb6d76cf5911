"""The mark of a run's folder: it says that a run wrote here, and which tables nobody wrote in.

A table is known by the digest of its bytes. Before the tables are written, the mark knows both the
old ones and the new ones, so that a run that is cut off leaves none that seems a teacher's.
It has the rubric's id as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from rubric import files
from rubric.batch import find

SAYS = "This folder holds a run of rubric grade; its grades and reports are no essays.\n"
RUBRIC = "rubric"  # stands where the name of a table would
BETWEEN = "  "  # as `sha256sum` writes it


def read(out: Path) -> Mapping[str, frozenset[str]]:
    """Give the digests of the tables as a run wrote them, by their names, and its rubric."""
    path = out / find.MARK
    found = defaultdict(set)
    for line in path.read_text("utf-8", "replace").splitlines() if path.is_file() else ():
        said, _, name = line.partition(BETWEEN)
        found[name].add(said)
    return {name: frozenset(digests) for name, digests in found.items()}


def write(out: Path, tables: Mapping[str, Iterable[str]]) -> None:
    """Mark a folder, with the digests by which the next run knows the tables, and the rubric."""
    lines = (f"{each}{BETWEEN}{name}\n" for name in tables for each in sorted(tables[name]))
    files.write(out / find.MARK, "".join((SAYS, *lines)).encode())


def digest(data: bytes) -> str:
    """Give that by which a table is known."""
    return sha256(data).hexdigest()

"""Names: an essay's file name in; what it is called, and names for what is written of it, out."""

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath
from unicodedata import category, normalize

from rubric.result import GradeFailure

LONGEST = 200  # bytes of a stem; a name has 255, and a number and a suffix come after it
BROKEN = frozenset({"Cc", "Cs", "Zl", "Zp"})  # controls, halves of code points, line ends
NAMELESS = "standard input: "  # how reading calls what has no name


def plain(name: str) -> str:
    """Give a name that every output can hold: no control characters, no broken code points."""
    return "".join("_" if category(c) in BROKEN else c for c in name)


def stems(names: Iterable[str]) -> tuple[str, ...]:
    """Give each name a stem of its own, whatever its case and its spelling of accents.

    Folders in a name are kept. Names that differ only in their suffix keep it; what clashes still
    is numbered, in the order given.
    """
    paths = [PurePosixPath(plain(name)) for name in names]
    bare = [_cut(path, path.stem) for path in paths]
    counts = Counter(map(_folded, bare))
    taken: set[str] = set()
    made = []
    for path, stem in zip(paths, bare, strict=True):
        alone = counts[_folded(stem)] == 1
        made.append(_unique(stem if alone else _cut(path, path.name.replace(".", "-")), taken))
    return tuple(made)


def reason(failure: GradeFailure) -> str:
    """Say why an essay has no grade, without its name, which the caller has said."""
    name = PurePosixPath(failure.name).name
    return failure.says.removeprefix(f"{name}: ").removeprefix(NAMELESS)


def _unique(name: str, taken: set[str]) -> str:
    unique, n = name, 1
    while _folded(unique) in taken:
        n += 1
        unique = f"{name}-{n}"
    taken.add(_folded(unique))
    return unique


def _cut(path: PurePosixPath, stem: str) -> str:
    return str(path.with_name(stem.encode()[:LONGEST].decode(errors="ignore")))


def _folded(name: str) -> str:
    """Fold what some file systems take for the same name."""
    return normalize("NFC", name).casefold()

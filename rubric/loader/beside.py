"""Files that a rubric names. A name and where it may lead in; the file, or why there is none, out.

A rubric may come from a stranger: what it names stands in its own folder or among what we ship,
whatever links lie there, and is a plain file of a bounded size.
"""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath, PureWindowsPath

LONGEST = 200  # characters of a name; no file system has much longer ones

AWAY = "{named} leads away; {what} stands beside its rubric"
UNREADABLE = "{named} cannot be read"
TOO_LARGE = "{named} is too large; {what} has at most {most:,} bytes"
NOWHERE = "{named} is not beside the rubric"
NEITHER = "{named} is neither beside the rubric nor among the samples"


def find(named: str, roots: Iterable[Path]) -> Path | None:
    """Give the file of a name in the first of the folders that has it; None where none has.

    Raises OSError, RuntimeError or ValueError for a name that no system has.
    """
    for root in roots:
        found = root / named
        inside = found.resolve().is_relative_to(root.resolve())
        if inside and found.is_file():
            return found
    return None


def read(named: str, roots: tuple[Path, ...], what: str, most: int) -> tuple[Path, bytes] | str:
    """Read a file that a rubric names, or say why it cannot be."""
    if not stays_inside(named):
        return AWAY.format(named=named[:LONGEST], what=what)
    try:
        path = find(named, roots)
        if path is None:
            return (NEITHER if roots[1:] else NOWHERE).format(named=named)
        if path.stat().st_size > most:
            return TOO_LARGE.format(named=named, what=what, most=most)
        with path.open("rb") as file:
            return path, file.read(most)
    except (OSError, RuntimeError, ValueError):  # a name no system has; links in a circle
        return UNREADABLE.format(named=named[:LONGEST])


def stays_inside(named: str) -> bool:
    """Tell whether a name leads neither up nor to a place of its own, on any system."""
    posix, windows = PurePosixPath(named), PureWindowsPath(named)
    parts: Iterable[str] = (*posix.parts, *windows.parts)
    return not (posix.is_absolute() or windows.drive or windows.root or ".." in parts)

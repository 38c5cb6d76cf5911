"""What to grade. A path in; the essays' paths out, sorted, and what was passed over."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rubric.errors import UnknownNameError, UserError
from rubric.reading import guard
from rubric.result import GradeFailure

ESSAYS = (frozenset(guard.FORMATS) | frozenset(guard.UNREAD)) - {""}  # unread ones are told why
READ_ME = frozenset({"readme", "provenance", "license", "licence"})
TABLE, LONG, BOOK = "marks.csv", "marks-long.csv", "marks.xlsx"
CLASS_PAGE, PRINT = "class", "all-reports.pdf"  # the first is a stem
MARK = ".rubric-run"  # lies in a run's folder from its beginning; the table comes at the end
GRADES, REPORTS = "grades", "reports"  # the folders in it
PAGES = (f"{CLASS_PAGE}.pdf", f"{CLASS_PAGE}.html")
KEPT = "marks-kept-"  # begins what a table is called that says more than a newer one
TOGETHER = (TABLE, LONG, BOOK, *PAGES, PRINT)  # all that a run writes into its folder itself
REPORT = ".report"  # ends the stem of what `rubric check` writes


@dataclass(frozen=True, slots=True)
class Found:
    """What a path means: the essays, and the names of files that seem to be none."""

    essays: tuple[Path, ...]
    passed_over: tuple[str, ...] = ()


def look(path: Path, *, recursive: bool = False) -> Found:
    """Find the essays a path means: itself, or the files of a folder that may be essays.

    Hidden files, a folder's own read-me and what an earlier run wrote are left out in silence.
    Raises UnknownNameError when there is nothing at `path` or no essay in it, UserError when a
    folder cannot be read.
    """
    if path.is_file():
        return Found((path,))
    if not path.is_dir():
        raise UnknownNameError(f"{path}: there is no such file or folder.")
    files = sorted(_files(path, recursive=recursive), key=lambda file: inside(file, path))
    known = tuple(file for file in files if _may_be_essay(file))
    if known:
        others = (file for file in files if not _may_be_essay(file))
        return Found(known, tuple(inside(file, path) for file in others))
    deeper = not recursive and any(map(_may_be_essay, _files(path, recursive=True)))
    hint = "; --recursive looks into its folders" if deeper else ""
    raise UnknownNameError(f"{path}: there is no essay in this folder{hint}.")


def inside(file: Path, root: Path) -> str:
    """Give a file's name as seen from the path that is graded, with forward slashes."""
    return file.name if file == root else file.relative_to(root).as_posix()


def read(path: Path) -> bytes | GradeFailure:
    """Read a file, or say why not; of one too large to be an essay, just enough to refuse it."""
    try:
        with path.open("rb") as file:
            return file.read(guard.MOST_BYTES + 1)
    except OSError as error:
        why = error.strerror or "an unknown error"
        return GradeFailure(path.name, "unreadable", f"the file cannot be read ({why}).")


def _files(folder: Path, *, recursive: bool) -> Iterator[Path]:
    """Walk the files that a person put there; links to folders are not followed."""
    for place, folders, names in os.walk(folder, onerror=_refuse):
        ran = not {MARK, TABLE}.isdisjoint(names)
        written = {GRADES, REPORTS, *TOGETHER} if ran else set()
        deeper = (name for name in folders if not _hidden(name) and name not in written)
        folders[:] = sorted(deeper) if recursive else []
        theirs = (name for name in names if not _hidden(name) and name not in written)
        files = (Path(place, name) for name in theirs if not (ran and name.startswith(KEPT)))
        yield from (file for file in files if _handed_in(file))


def _refuse(error: OSError) -> None:
    raise UserError(f"{error.filename}: cannot be read ({error.strerror}).") from error


def _hidden(name: str) -> bool:
    return name.startswith((".", "~"))


def _may_be_essay(path: Path) -> bool:
    return path.suffix.lower() in ESSAYS


def _handed_in(path: Path) -> bool:
    """Tell whether a file may come from a student; a dead link may, a pipe may not."""
    stem = path.stem.lower()
    own = path.name == TABLE or stem in READ_ME or stem.endswith(REPORT)
    return not own and (path.is_file() or path.is_symlink())

"""What to grade. Paths in; the essays' places out, sorted, and what was passed over."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import IO

from rubric.batch import naming
from rubric.errors import UnknownNameError, UserError
from rubric.reading import guard
from rubric.records import Record
from rubric.result import GradeFailure

ESSAYS = (frozenset(guard.FORMATS) | frozenset(guard.UNREAD)) - {""}  # unread ones are told why
READ_ME = frozenset({"readme", "provenance", "license", "licence"})
TABLE, LONG, BOOK = "marks.csv", "marks-long.csv", "marks.xlsx"
CLASS_PAGE, PRINT = "class", "all-reports.pdf"  # the first is a stem
PIECE = "all-reports-"  # begins what the pieces are called where they are several
MARK = ".rubric-run"  # lies in a run's folder from its beginning; the table comes at the end
GRADES, REPORTS = "grades", "reports"  # the folders in it
OWN = ".rubric"  # a folder in it, for the teacher alone
STORES = (TABLE, BOOK)  # the tables a teacher may write in
WRITTEN = f"{OWN}/{TABLE}"  # the table as the run wrote it
COMING = f"{OWN}/marks-coming.csv"  # the table that a run is about to write
PAGES = (f"{CLASS_PAGE}.pdf", f"{CLASS_PAGE}.html")
SIMILAR = "similar.csv"  # what essays share; only where they share something
KEPT = "marks-kept-"  # begins what a table is called that says more than a newer one
TOGETHER = (
    TABLE,
    LONG,
    BOOK,
    SIMILAR,
    *PAGES,
    PRINT,
)  # all that a run writes into its folder itself
FOREIGN = (
    "{out}: no run of rubric grade wrote what lies there: {names}. Say -o and another folder."
)
AMID = "{out}: its results would lie amid the essays {names}. Say -o and another folder."
REPORT = ".report"  # ends the stem of what `rubric check` writes
ZIP = ".zip"
AT_ONCE = 64 * 1024  # bytes of a text of 10,000 words
GLOB = frozenset("*?[")
LEADS_OUT = "not graded, as a link leads out of the folder"


class Place(Record):
    """Where a file lies: in a folder, or in the archive at `path` by number.

    `name` is as seen from what is graded, with forward slashes. `entry`: the essay is what a
    student typed into a web form, amid the words of the system. `outside`: it is a link to a file
    that lies elsewhere, and nobody has said that it is to be graded.
    """

    path: Path
    name: str
    member: int | None = None
    entry: bool = False
    outside: bool = False


class Found(Record):
    """What paths mean: the files that may be essays, the others, and links that lead elsewhere."""

    essays: tuple[Place, ...]
    others: tuple[Place, ...] = ()
    outside: tuple[Place, ...] = ()


def look(*paths: Path, recursive: bool = False) -> Found:
    """Find the essays that paths mean: files, patterns, an archive's or a folder's files.

    Hidden files, a folder's own read-me and what an earlier run wrote are left out in silence.
    Raises UnknownNameError when there is nothing at a path or no essay in it, UserError when a
    folder cannot be read.
    """
    given = tuple(dict.fromkeys(match for path in paths for match in _matching(path)))
    root = given[0] if len(given) == 1 else common(given)
    every = [_within(path, root, recursive=recursive) for path in given]
    return Found(
        _sorted(place for found in every for place in found.essays),
        _sorted(place for found in every for place in found.others),
        _sorted(place for found in every for place in found.outside),
    )


def _sorted(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(dict.fromkeys(places), key=_order))


def common(paths: Sequence[Path]) -> Path:
    """Give the folder that several paths lie in."""
    parents = [os.fspath(path.resolve().parent) for path in paths]
    try:
        return Path(os.path.commonpath(parents))
    except ValueError as error:
        raise UserError("The files lie on several drives; grade each drive by itself.") from error


def read(path: Path, member: int | None = None, *, entry: bool = False) -> bytes | GradeFailure:
    """Read a file, or say why not; of one too large to be an essay, just enough to refuse it."""
    try:
        if member is not None:
            from rubric.batch import zipped  # noqa: PLC0415  # a draft lies in no archive

            data = zipped.read(path, member)
        else:
            with path.open("rb") as file:
                data = _up_to(guard.MOST_BYTES + 1, file)
    except OSError as error:
        why = error.strerror or "an unknown error"
        return GradeFailure(path.name, "unreadable", f"the file cannot be read ({why}).")
    if not entry:
        return data
    from rubric.batch import lms  # noqa: PLC0415  # as above

    return lms.typed(data)


def _up_to(most: int, file: IO[bytes]) -> bytes:
    """Read a part first that holds nearly every text: room is made for all that is asked for."""
    first = file.read(min(most, AT_ONCE))
    return first if len(first) < AT_ONCE else first + file.read(most - AT_ONCE)


def _matching(path: Path) -> tuple[Path, ...]:
    """Give what a pattern means, where the shell has not; a name that exists means itself."""
    if path.exists() or path.is_symlink() or not GLOB & {*os.fspath(path)}:
        return (path,)
    start = Path(path.anchor)
    found = start.glob(os.fspath(path.relative_to(start)))
    return tuple(sorted(each for each in found if not _hidden(each.name))) or (path,)


def _within(path: Path, root: Path, *, recursive: bool) -> Found:
    if path.is_file() and not _is_archive(path):
        return Found((Place(path, _inside(path, root)),))
    if not path.is_dir() and not path.is_file():
        raise UnknownNameError(f"{path}: there is no such file or folder.")
    if path.is_file():
        places = _zipped(path, "" if path == root else f"{path.stem}/")
    else:
        places = _lying(path, root, recursive=recursive or _is_download(path))
    found = sorted(places, key=_order)
    outside = tuple(place for place in found if place.outside)
    here = [place for place in found if not place.outside]
    known = tuple(place for place in here if may_be_essay(place.name))
    if known:
        others = tuple(place for place in here if not may_be_essay(place.name))
        return Found(known, others, outside)
    deeper = path.is_dir() and any(
        may_be_essay(place.name) and not place.outside
        for place in _lying(path, root, recursive=True)
    )
    what = "folder" if path.is_dir() else "archive"
    hint = "; --recursive looks into its folders" if deeper else ""
    hint = hint or (f"; {LEADS_OUT}: {naming.few(names(outside))}" if outside else "")
    raise UnknownNameError(f"{path}: there is no essay in this {what}{hint}.")


def _order(place: Place) -> tuple[str, int]:
    return place.name, place.member or 0


def _inside(file: Path, root: Path) -> str:
    """Give a file's name as seen from what is graded, with forward slashes."""
    if file == root:
        return file.name
    try:
        return file.relative_to(root).as_posix()
    except ValueError:
        return file.resolve().relative_to(root.resolve()).as_posix()


def _lying(folder: Path, root: Path, *, recursive: bool) -> Iterator[Place]:
    """Walk the files that a person put there; links to folders are not followed."""
    within = folder.resolve()  # the folder itself may be a link
    for place, folders, names in os.walk(folder, onerror=_refuse):
        ran = not {MARK, TABLE}.isdisjoint(names)
        written = {GRADES, REPORTS, *TOGETHER} if ran else set()
        deeper = (name for name in folders if not _hidden(name) and name not in written)
        folders[:] = sorted(deeper) if recursive else []
        theirs = (name for name in names if _handed_in(name) and name not in written)
        files = (
            Path(place, name) for name in theirs if not (ran and name.startswith((KEPT, PIECE)))
        )
        there = (file for file in files if file.is_file() or file.is_symlink())
        for file in there:
            yield Place(file, _inside(file, root), outside=_leads_out(file, within))


def _leads_out(file: Path, folder: Path) -> bool:
    """Tell whether a file is a link to one elsewhere; a dead link leads nowhere."""
    if not (file.is_symlink() and file.exists()):
        return False
    return not file.resolve().is_relative_to(folder)


def _is_archive(path: Path) -> bool:
    if path.suffix.lower() != ZIP:
        return False
    from rubric.batch import zipped  # noqa: PLC0415  # as in `read`

    return zipped.is_archive(path)


def _zipped(path: Path, before: str) -> Iterator[Place]:
    from rubric.batch import zipped  # noqa: PLC0415  # as in `read`

    for number, name in zipped.listed(path):
        parts = PurePosixPath(name).parts
        if parts and _handed_in(parts[-1]) and not any(map(_hidden, parts[:-1])):
            yield Place(path, before + name, number)


def _is_download(folder: Path) -> bool:
    """Tell whether a system's download lies here, with a folder a student."""
    try:
        names = [entry.name for entry in os.scandir(folder) if entry.is_dir()]
    except OSError:
        return False
    if not names:
        return False
    from rubric.batch import lms  # noqa: PLC0415  # as in `read`

    return any(form.fullmatch(name) for form in lms.FOLDERS for name in names)


def _refuse(error: OSError) -> None:
    raise UserError(f"{error.filename}: cannot be read ({error.strerror}).") from error


def _hidden(name: str) -> bool:
    return name.startswith((".", "~", "__MACOSX")) and name not in naming.NOWHERE


def may_be_essay(name: str) -> bool:
    """Tell by its name whether a file may be an essay."""
    return PurePosixPath(name).suffix.lower() in ESSAYS


def _handed_in(name: str) -> bool:
    """Tell by its name whether a file may come from a student; a dead link may, a pipe may not."""
    stem = PurePosixPath(name).stem.lower()
    own = name == TABLE or stem in READ_ME or stem.endswith(REPORT)
    return not own and not _hidden(name)


def within(out: Path, folder: str) -> Iterator[str]:
    """Name the files in a folder of a run and in those in it, as seen from the run's."""
    for place, _, names in os.walk(out / folder):
        inside = Path(place).relative_to(out).as_posix()
        yield from (f"{inside}/{name}" for name in names)


def refuse_mixing(out: Path, essays: Iterable[Path]) -> None:
    """Raise UserError where a run in a folder would write over or amid what is not its own.

    What stands in a table of marks is read, and lasts.
    """
    there = [name for name in TOGETHER if name not in STORES and (out / name).exists()]
    if there and not any((out / name).exists() for name in (MARK, GRADES)):
        raise UserError(FOREIGN.format(out=out, names=naming.few(there)))
    own = [(out / name).resolve() for name in (GRADES, REPORTS) if (out / name).is_dir()]
    amid = [p.name for p in essays if any(p.resolve().is_relative_to(each) for each in own)]
    if amid:
        raise UserError(AMID.format(out=out, names=naming.few(amid)))


def names(places: Iterable[Place]) -> tuple[str, ...]:
    """Give the names of places."""
    return tuple(place.name for place in places)

"""A rubric's file: a path or a shipped id in, a `RubricFile` out, or all of its errors at once."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path, PurePosixPath, PureWindowsPath

from rubric import shipped
from rubric.errors import Problem, RubricFileError, UnknownNameError, UserError, nearest
from rubric.loader.build import build
from rubric.loader.meaning import contradictions
from rubric.loader.yaml import Place, Tree, parse
from rubric.schema import Rubric, RubricFile

ENDINGS = (".yaml", ".yml")
MOST_BYTES = 256 * 1024  # a rubric of a hundred criteria is a tenth of this
MOST_EXEMPLAR_BYTES = 20 * 1024 * 1024


def load(rubric: str) -> RubricFile:
    """Load a rubric by path or shipped id.

    Raises UnknownNameError when there is none, RubricFileError with all problems of the file.
    """
    path = _find(rubric)
    data = _read(path)
    shown = str(path) if _is_path(rubric) else path.name
    tree = parse(_decode(data, shown), shown)
    digest = sha256(data).hexdigest()
    if digest not in shipped.checksums():
        _refuse(tree.problems or _misshapen(tree))
    declared = build(tree.data)
    _refuse(contradictions(tree, declared))
    name, exemplar = _exemplar(declared, path, tree)
    return RubricFile(declared, str(path), digest, exemplar, name)


def _misshapen(tree: Tree) -> list[Problem]:
    """Check a file's shape. The shipped files' shape is known: they need not load pydantic."""
    from rubric.loader.wording import shape_problems  # noqa: PLC0415  # as said above

    return shape_problems(tree)


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise RubricFileError(tuple(sorted(problems, key=lambda p: (p.line, p.column, p.why))))


def _is_path(rubric: str) -> bool:
    return any(sign in rubric for sign in "/\\") or rubric.endswith(ENDINGS)


def _find(rubric: str) -> Path:
    """Give the file a name means: a path when it looks like one or exists, else a shipped id."""
    path = Path(rubric)
    try:
        if path.is_file():
            return path
        if not _is_path(rubric) and rubric in shipped.rubric_ids():
            return shipped.folder("rubrics") / f"{rubric}.yaml"
        raise UnknownNameError(_unknown(rubric, path))
    except OSError as error:
        raise UserError(f"{rubric}: cannot be read ({error.strerror}).") from error


def _unknown(rubric: str, path: Path) -> str:
    """Say why a name means no rubric, and which one was perhaps meant."""
    if path.is_dir():
        return f"{path}: this is a folder, not a rubric file."
    if path.exists():
        return f"{path}: this is not a rubric file."
    beside = [f"{rubric}{end}" for end in ENDINGS if Path(f"{rubric}{end}").is_file()]
    known = shipped.rubric_ids()
    near = next(iter(beside), None) or nearest(rubric, known)
    hint = f" Did you mean {near}?" if near else ""
    if _is_path(rubric):
        return f"{rubric}: there is no such file.{hint}"
    return (
        f"No rubric is called {rubric}.{hint} There are: {', '.join(known)}, or the path of yours."
    )


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError(f"{path}: a rubric has at most {MOST_BYTES // 1024} KiB.")
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: cannot be read ({error.strerror}).") from error


def _decode(data: bytes, shown: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8-sig", errors="replace")
        before = data[: error.start].decode("utf-8-sig").split("\n")
        place = Place(len(before), len(before[-1]) + 1)
        why = "this is not UTF-8 text; save the file as UTF-8"
        raise RubricFileError((Tree(shown, text.splitlines()).problem(place, "", why),)) from error


def _exemplar(declared: Rubric, path: Path, tree: Tree) -> tuple[str | None, bytes | None]:
    """Read the exemplar from beside the rubric, else from the shipped samples; nowhere else."""
    if declared.exemplar is None:
        return None, None
    named = declared.exemplar.essay
    place = tree.place(("exemplar", "essay"))
    if not _stays_inside(named):
        raise RubricFileError((_problem(tree, place, "an exemplar stands beside its rubric"),))
    for root in (path.parent, shipped.folder("samples")):
        found = root / named
        inside = found.resolve().is_relative_to(root.resolve())
        if inside and found.is_file() and found.stat().st_size <= MOST_EXEMPLAR_BYTES:
            return found.name, found.read_bytes()
    why = f"{named} is neither beside the rubric nor among the samples"
    raise RubricFileError((_problem(tree, place, why),))


def _stays_inside(named: str) -> bool:
    posix, windows = PurePosixPath(named), PureWindowsPath(named)
    parts: Iterable[str] = (*posix.parts, *windows.parts)
    return not (posix.is_absolute() or windows.drive or windows.root or ".." in parts)


def _problem(tree: Tree, place: Place, why: str) -> Problem:
    line = tree.lines[place.line - 1] if place.line <= len(tree.lines) else ""
    return Problem(tree.path, place.line, place.column, "exemplar.essay", why, line)

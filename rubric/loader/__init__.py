"""A rubric's file: a path or a shipped id in, a `RubricFile` out, or all of its errors at once."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path, PurePosixPath, PureWindowsPath

from rubric import shipped
from rubric.errors import Problem, RubricFileError, UnknownNameError, UserError, nearest
from rubric.loader.build import build
from rubric.loader.meaning import contradictions
from rubric.loader.yaml import Place, Tree, parse
from rubric.schema import Exemplar, RubricFile

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
    wrong = contradictions(tree, declared)
    exemplar = _exemplar(declared.exemplar, path.parent) if declared.exemplar else None
    if isinstance(exemplar, str):
        place = tree.place(("exemplar", "essay"))
        wrong.append(tree.problem(place, "exemplar.essay", exemplar))
    _refuse(wrong)
    name, essay = exemplar if isinstance(exemplar, tuple) else (None, None)
    return RubricFile(declared, str(path), digest, essay, name)


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


def _exemplar(exemplar: Exemplar, beside: Path) -> tuple[str, bytes] | str:
    """Read the exemplar from beside the rubric, else from the shipped samples; nowhere else.

    Gives its name and bytes, or why there are none.
    """
    named = exemplar.essay
    if not _stays_inside(named):
        return f"{named} leads away; an exemplar stands beside its rubric"
    try:
        for root in (beside, shipped.folder("samples")):
            found = root / named
            inside = found.resolve().is_relative_to(root.resolve())
            if inside and found.is_file() and found.stat().st_size <= MOST_EXEMPLAR_BYTES:
                return found.name, found.read_bytes()
    except (OSError, RuntimeError, ValueError):  # a name no system has; links in a circle
        return f"{named} cannot be read"
    return f"{named} is neither beside the rubric nor among the samples"


def _stays_inside(named: str) -> bool:
    posix, windows = PurePosixPath(named), PureWindowsPath(named)
    parts: Iterable[str] = (*posix.parts, *windows.parts)
    return not (posix.is_absolute() or windows.drive or windows.root or ".." in parts)

"""A rubric's file: a path or a shipped id in, a `RubricFile` out, or all of its errors at once."""

from collections.abc import Iterable
from hashlib import sha256
from itertools import islice
from pathlib import Path

from rubric import shipped
from rubric.errors import (
    MOST_TOLD,
    Problem,
    RubricFileError,
    UnknownNameError,
    UserError,
    nearest,
)
from rubric.loader import beside
from rubric.loader.build import build
from rubric.loader.extend import dropped_in_vain, extend
from rubric.loader.meaning import contradictions, contradictions_within
from rubric.loader.points import with_points
from rubric.loader.scopes import with_scopes
from rubric.loader.shape import faults, told
from rubric.loader.yaml import Page, Place, Tree, parse
from rubric.schema import MOST_PROMPT, Rubric, RubricFile

ENDINGS = (".yaml", ".yml")
TEXTS = (".txt", ".md")  # endings of a file with the assignment
MOST_BYTES = 256 * 1024  # a rubric of a hundred criteria is a tenth of this
MOST_EXEMPLAR_BYTES = 5 * 1024 * 1024  # an essay with pictures; its words are counted later
MOST_EXTENDED = 3  # rubrics that lie below one another; nobody follows more

NOT_UTF8 = "this is not UTF-8 text; save the file as UTF-8"
CIRCLE = "{named} extends this rubric in turn"
TOO_FAR = "this is the last of {most} rubrics that extend one another; more are not followed"
NO_BASE = "no rubric is called {named}{hint}; name a shipped one, or a file beside this one"
EMPTY_PROMPT = "{named} is empty"


def load(rubric: str) -> RubricFile:
    """Load a rubric by path or shipped id.

    Raises UnknownNameError when there is none, RubricFileError with all problems of the file.
    """
    path = _find(rubric)
    tree, digests = _whole(path, str(path) if _is_path(rubric) else path.name)
    _refuse(tree.problems)
    tree.data = with_scopes(with_points(tree))
    odd = list(islice(faults(tree.data), MOST_TOLD))
    if odd:
        more = islice(contradictions_within(tree, odd), MOST_TOLD)
        _refuse([*tree.slips, *told(tree, odd), *more])
    declared = build(Rubric, tree.data)
    wrong = [*tree.slips, *islice(contradictions(tree, declared), MOST_TOLD)]
    exemplar = prompt = None
    if declared.exemplar:
        exemplar = _exemplar(tree, declared.exemplar.essay, wrong)
    if declared.prompt:
        prompt = _prompt(tree, declared.prompt, wrong, digests)
    _refuse(wrong)
    digest = digests[0] if len(digests) == 1 else sha256("\n".join(digests).encode()).hexdigest()
    name, essay = exemplar or (None, None)
    return RubricFile(declared, str(path), digest, essay, name, prompt)


def written(rubric: str) -> Tree:
    """Give what a rubric's file says, and where, to speak of what `load` has found right."""
    path = _find(rubric)
    return _whole(path, str(path) if _is_path(rubric) else path.name)[0]


def _refuse(problems: list[Problem]) -> None:
    if problems:
        order = sorted(problems, key=lambda p: (p.path, p.line, p.column, p.why))
        raise RubricFileError(tuple(dict.fromkeys(order)))


def _whole(path: Path, shown: str, above: tuple[Path, ...] = ()) -> tuple[Tree, list[str]]:
    """Parse a file, on top of those it extends. Give the hashes of all of them, its own first."""
    data = _read(path)
    tree = parse(_decode(data, shown, path.parent), shown, path.parent)
    digests = [sha256(data).hexdigest()]
    if tree.problems or not isinstance(tree.data, dict):
        return tree, digests
    below = _base(tree, (*above, path.resolve()))
    if below is None:
        tree.slips += [] if "extends" in tree.data else dropped_in_vain(tree, None)
        return tree, digests
    base, more = below
    tree.slips += dropped_in_vain(tree, base)
    return extend(base, tree), [*digests, *more]


def _base(tree: Tree, above: tuple[Path, ...]) -> tuple[Tree, list[str]] | None:
    """Parse the rubric that one extends; None where it names none, or one that cannot be had."""
    named = tree.data.get("extends")
    if not isinstance(named, str):
        return None
    found = _below(named, tree.page.folder)
    if isinstance(found, str):
        tree.problems.append(tree.say(("extends",), found))
    elif found.resolve() in above:
        tree.problems.append(tree.say(("extends",), CIRCLE.format(named=named)))
    elif len(above) > MOST_EXTENDED:
        tree.problems.append(tree.say(("extends",), TOO_FAR.format(most=MOST_EXTENDED)))
    else:
        base, digests = _whole(found, str(found) if _is_path(named) else found.name, above)
        if isinstance(base.data, dict):
            return base, digests
        tree.problems += base.problems or told(base, faults(base.data))
    return None


def _below(named: str, folder: Path) -> Path | str:
    """Find the rubric that one extends, or say why there is none."""
    if _is_path(named):
        found = beside.read(named, (folder,), "a rubric to extend", MOST_BYTES)
        return found if isinstance(found, str) else found[0]
    known = shipped.rubric_ids()
    if named in known:
        return shipped.folder("rubrics") / f"{named}.yaml"
    try:
        own = [f"{named}{end}" for end in ENDINGS if (folder / f"{named}{end}").is_file()]
    except (OSError, ValueError):
        own = []
    near = next(iter(own), None) or nearest(named, known)
    return NO_BASE.format(named=named, hint=f" (did you mean {near}?)" if near else "")


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
    own = [f"{rubric}{end}" for end in ENDINGS if Path(f"{rubric}{end}").is_file()]
    known = shipped.rubric_ids()
    near = next(iter(own), None) or nearest(rubric, known) or _sharing(rubric, known)
    hint = f" Did you mean {near}?" if near else ""
    if _is_path(rubric):
        return f"{rubric}: there is no such file.{hint}"
    return (
        f"No rubric is called {rubric}.{hint} There are: {', '.join(known)}, or the path of yours."
    )


def _sharing(rubric: str, known: Iterable[str]) -> str | None:
    """Give the one rubric that shares a word with a wrong name: "5-paragraph" is near none."""
    words = {*rubric.casefold().split("-")}
    found = [name for name in known if words & {*name.split("-")}]
    return found[0] if len(found) == 1 else None


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UserError(f"{path}: a rubric has at most {MOST_BYTES // 1024} KiB.")
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: cannot be read ({error.strerror}).") from error


def _decode(data: bytes, shown: str, folder: Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8-sig", errors="replace")
        before = data[: error.start].decode("utf-8-sig").split("\n")
        page = Page(shown, tuple(text.splitlines()), folder)
        place = Place(page, len(before), len(before[-1]) + 1)
        raise RubricFileError((place.problem("", NOT_UTF8),)) from error


def _exemplar(tree: Tree, named: str, wrong: list[Problem]) -> tuple[str, bytes] | None:
    """Read the exemplar from beside the file that names it, else from the shipped samples."""
    place = ("exemplar", "essay")
    roots = (tree.place(place).page.folder, shipped.folder("samples"))
    found = beside.read(named, roots, "an exemplar", MOST_EXEMPLAR_BYTES)
    if isinstance(found, str):
        wrong.append(tree.say(place, found))
        return None
    return found[0].name, found[1]


def _prompt(tree: Tree, said: str, wrong: list[Problem], digests: list[str]) -> str | None:
    """Give the assignment's words, from a file where one is named; its hash joins the others."""
    place = ("prompt",)
    if "\n" in said or not said.endswith(TEXTS):
        return said
    found = beside.read(said, (tree.place(place).page.folder,), "an assignment", MOST_PROMPT)
    try:
        words = found if isinstance(found, str) else found[1].decode("utf-8-sig")
    except UnicodeDecodeError:
        found = words = f"{said}: {NOT_UTF8}"
    if isinstance(found, str) or not words.strip():
        why = words if isinstance(found, str) else EMPTY_PROMPT.format(named=said)
        wrong.append(tree.say(place, why))
        return None
    digests.append(sha256(found[1]).hexdigest())
    return words

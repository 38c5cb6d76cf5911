"""Names: an essay's file name in; what it is called, and names for what is written of it, out."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import count
from pathlib import PurePosixPath
from unicodedata import category, normalize

from rubric.result import GradeFailure

MOST_SAID = 5  # names listed; a longer list is read by nobody
LONGEST = 200  # bytes of a stem; a name has 255, and a number and a suffix come after it
DEEPEST = 1000  # bytes of folders and stem; Linux takes 4096 and macOS 1024, our folder included
BROKEN = frozenset({"Cc", "Cs", "Zl", "Zp"})  # controls, halves of code points, line ends
# Marks that turn the direction of writing make "exe.txt" of "txt.exe".
TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
NAMELESS = "standard input: "  # how reading calls what has no name
NOWHERE = frozenset({"/", "//", ".", ".."})  # parts of a path that would lead out of a folder
FOREIGN = re.compile(r'[<>:"|?*\\]|[. ]+$')  # what Windows takes in no name, and drops at its end
DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)")
WRITTEN = frozenset({".json", ".pdf", ".html", ".docx"})  # a folder so called may be in their way


def plain(name: str) -> str:
    """Give a name that every output can hold: no controls, broken code points, turned letters."""
    return "".join("_" if category(c) in BROKEN or c in TURNING else c for c in name)


def few(names: Sequence[str], most: int = MOST_SAID) -> str:
    """List the first few names, and say how many more there are.

    Names that are written last name first have a semicolon between them.
    """
    more = f" and {len(names) - most} more" if len(names) > most else ""
    between = "; " if any("," in name for name in names[:most]) else ", "
    return between.join(plain(name) for name in names[:most]) + more


def called(names: Iterable[str]) -> tuple[str, ...]:
    """Give each name a plain one of its own: what clashes is numbered, in the order given.

    A name that is plain as it is keeps it, whichever files come beside it later: by it a
    teacher's marks find their essay.
    """
    known = tuple(names)
    plains = [plain(name) for name in known]
    every, taken, made = {*plains}, set[str](), dict[int, str]()
    for at in sorted(range(len(known)), key=lambda at: known[at] != plains[at]):
        made[at] = _numbered(plains[at], every, taken)
        taken.add(made[at])
    return tuple(made[at] for at in range(len(known)))


def stems(names: Iterable[str]) -> tuple[str, ...]:
    """Give each name a stem of its own, whatever its case and its spelling of accents.

    Folders in a name are kept, and none leads out of the folder that is written to. Names that
    differ only in their suffix keep it; what clashes still is numbered, in the order given.
    """
    paths = [_inside(plain(name)) for name in names]
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


def _inside(name: str) -> PurePosixPath:
    """Give the path of a name within a folder, in parts that every system takes."""
    *folders, last = [p for p in PurePosixPath(name).parts if p not in NOWHERE] or ["essay"]
    parts = [_folder(part) for part in folders]
    if sum(len(part.encode()) + 1 for part in parts) > DEEPEST - LONGEST:
        parts = []
    return PurePosixPath(*parts, _taken_by_all(last))


def _folder(part: str) -> str:
    suffix = PurePosixPath(part).suffix
    free = f"{part.removesuffix(suffix)}-{suffix[1:]}" if suffix.lower() in WRITTEN else part
    return _shortened(_taken_by_all(free))


def _taken_by_all(part: str) -> str:
    safe = FOREIGN.sub(lambda found: "_" * len(found[0]), part)
    return f"_{safe}" if DEVICES.match(safe.lower()) else safe


def _numbered(name: str, plains: Collection[str], taken: Collection[str]) -> str:
    """Give a name a number where it is taken, so that it is none of the `plains` either."""
    if name not in taken:
        return name
    suffix = PurePosixPath(name).suffix
    numbered = (f"{name.removesuffix(suffix)}-{n}{suffix}" for n in count(2))
    return next(each for each in numbered if each not in plains and each not in taken)


def _unique(name: str, taken: set[str]) -> str:
    unique, n = name, 1
    while _folded(unique) in taken:
        n += 1
        unique = f"{name}-{n}"
    taken.add(_folded(unique))
    return unique


def _cut(path: PurePosixPath, stem: str) -> str:
    return str(path.with_name(_shortened(FOREIGN.sub("_", stem))))


def _shortened(part: str) -> str:
    return part.encode()[:LONGEST].decode(errors="ignore")


def _folded(name: str) -> str:
    """Fold what some file systems take for the same name."""
    return normalize("NFC", name).casefold()

"""What to grade. A path in, the essays' paths out, sorted by name."""

from pathlib import Path

from rubric.errors import UnknownNameError

ESSAYS = frozenset(".txt .md .markdown .text .docx .doc .odt .rtf .pdf .html .htm .pages".split())
READ_ME = frozenset({"readme", "provenance", "license", "licence"})


def essays(path: Path) -> tuple[Path, ...]:
    """Give the essays a path means: itself, or the files of a folder that may be essays.

    Hidden files and a folder's own read-me are passed over. Raises UnknownNameError when there is
    nothing at `path`, or no essay in it.
    """
    if path.is_file():
        return (path,)
    if not path.is_dir():
        raise UnknownNameError(f"{path}: there is no such file or folder.")
    found = sorted(
        (file for file in path.iterdir() if file.is_file() and _may_be_essay(file)),
        key=lambda file: file.name,
    )
    if not found:
        raise UnknownNameError(f"{path}: there is no essay in this folder.")
    return tuple(found)


def _may_be_essay(path: Path) -> bool:
    hidden = path.name.startswith((".", "~"))
    return path.suffix.lower() in ESSAYS and not hidden and path.stem.lower() not in READ_ME

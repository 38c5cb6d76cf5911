"""Files written whole or not at all. A path and bytes in; a UserError when it cannot be."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from rubric.errors import UserError


def write(path: Path, data: bytes) -> None:
    """Write to a temporary name beside `path`, then rename, so that no half file is ever seen.

    Pipes and devices, which a rename would replace, are written to as they are. Raises UserError,
    in one sentence, when the place cannot be written.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        raise UserError(_refusal(path, error)) from error


def prepare(folder: Path, *names: str) -> None:
    """Make a folder, and find out now whether it, and `names` in it, can be written.

    Raises UserError in one sentence: a table that another program holds open is told before the
    work and not after it.
    """
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder}: this is a file; name a folder to write to.")
    trial = _temporary(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.touch(exist_ok=False)
        trial.unlink()
    except OSError as error:
        raise UserError(_refusal(folder, error)) from error
    for path in (folder / name for name in names):
        try:
            if path.exists():
                path.open("r+b").close()
        except OSError as error:
            said = f"{_refusal(path, error)} Is it open in another program?"
            raise UserError(said) from error


def show(text: str) -> None:
    """Write to standard output. Raises UserError when there is no room for it.

    That its reader has gone is no mistake: there is nobody to tell.
    """
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        drop()
        if not isinstance(error, BrokenPipeError):
            raise UserError(_refusal("standard output", error)) from error


def drop() -> None:
    """Write to standard output no more: what is left over would fail again at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _replace(path: Path, data: bytes) -> None:
    temporary = _temporary(path.parent)
    try:
        with temporary.open("xb") as file:  # opened anew, so that the user's umask holds
            file.write(data)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _temporary(folder: Path) -> Path:
    return folder / f".{os.urandom(8).hex()}.tmp"


def _refusal(place: Path | str, error: OSError) -> str:
    """Say why nothing can be written; a file where a folder should be is named."""
    if isinstance(place, Path):
        above = next((parent for parent in place.parents if parent.exists()), None)
        if above is not None and not above.is_dir():
            return f"{place}: cannot be written ({above} is a file, not a folder)."
    return f"{place}: cannot be written ({error.strerror or error})."

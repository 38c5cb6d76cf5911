"""Files written whole or not at all. A path and bytes in; a UserError when it cannot be."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO, AnyStr, TextIO

from rubric.errors import UserError

TEMPORARY = re.compile(r"\.[0-9a-f]{16}\.tmp")  # as `_temporary` names them
EXISTS = "{path}: this file exists; it was left as it is. To write over it, say --force."
CLOSED = (  # in the order of their numbers, since the lowest that is free is taken
    ("stdin", "r", os.O_RDONLY),
    ("stdout", "w", os.O_RDONLY),
    ("stderr", "w", os.O_WRONLY),
)
ALL, OWNER = 0o666, 0o600  # who may read and write what is new, before the user's umask


def read(path: Path) -> bytes:
    """Read a file. Raises UserError, in one sentence, when it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: cannot be read ({error.strerror}).") from error


def refuse_existing(path: Path, *, force: bool) -> None:
    """Raise UserError for a file that is there, unless writing over it was asked for."""
    if not force and path.is_file():
        raise UserError(EXISTS.format(path=path))


def write(path: Path, data: bytes) -> None:
    """Write to a temporary name beside `path`, then rename, so that no half file is ever seen.

    Pipes and devices, which a rename would replace, are written to as they are. Raises UserError,
    in one sentence, when the place cannot be written.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
        with _replacing(path, ALL) as file:
            file.write(data)
    except OSError as error:
        raise UserError(_refusal(path, error)) from error


@contextmanager
def writing(path: Path, *, private: bool = False) -> Iterator[IO[bytes]]:
    """Give a file to write to that takes the place of `path` in the end; as `write` otherwise.

    What is `private` only its owner may read, where the system knows owners.
    """
    try:
        with _replacing(path, OWNER if private else ALL) as file:
            yield file
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


def sweep(folder: Path) -> None:
    """Remove what a writer that was killed left unfinished, in a folder and those in it.

    Only for one who knows that nobody else writes there.
    """
    for path in folder.rglob(".*.tmp"):
        if TEMPORARY.fullmatch(path.name):
            with suppress(OSError):
                path.unlink()


def show(text: str) -> bool:
    """Write text to standard output; tell whether anybody reads there still.

    Raises UserError when there is no room for it.
    """
    return _shown(sys.stdout, text)


def show_bytes(data: bytes) -> bool:
    """Write bytes to standard output, as `show` does text."""
    return _shown(sys.stdout.buffer, data)


def _shown(stream: IO[AnyStr], what: AnyStr) -> bool:
    try:
        stream.write(what)
        stream.flush()
    except OSError as error:
        give_up(error)
        return False
    return True


def give_up(error: OSError) -> None:
    """Write to standard output no more, which could not be written.

    Raises UserError, unless it is that nobody reads there: then there is nobody to tell.
    """
    _drop(sys.stdout)
    if not isinstance(error, BrokenPipeError):
        raise UserError(_refusal("standard output", error)) from error


def tell(text: str) -> None:
    """Write text to standard error; where that cannot be, the work goes on all the same."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        _drop(sys.stderr)


def _drop(stream: TextIO) -> None:
    """Write to a stream no more: what is left over would fail again at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def stand_in() -> None:
    """Put a stream in the place of each standard one that is closed, which Python leaves out.

    Else the next file opened would have its number, and what is meant for the one go to the other.
    Output fails when something is written to it, what is told is lost, and there is no input.
    """
    for name, mode, flags in CLOSED:
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, flags), mode))


@contextmanager
def _replacing(path: Path, mode: int) -> Iterator[IO[bytes]]:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = _temporary(path.parent)
    try:
        opener = partial(os.open, mode=mode)  # opened anew, so that the user's umask holds
        with open(temporary, "x+b", opener=opener) as file:
            yield file
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

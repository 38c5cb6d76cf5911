"""The command line as a user calls it, in this process."""

import csv
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from rubric.cli import main
from rubric.spreadsheet import delimited


@dataclass(frozen=True, slots=True)
class Done:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


def run(*args: object, stdin: bytes = b"") -> Done:
    """Run a command."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    with _streams(_given(stdin), out, err):
        try:
            main([str(arg) for arg in args])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
    return Done(code, _text(out), _text(err))


def _given(stdin: bytes) -> TextIO:
    return io.TextIOWrapper(io.BytesIO(stdin), "utf-8")


@contextmanager
def _streams(stdin: TextIO, out: TextIO, err: TextIO) -> Iterator[None]:
    kept = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = stdin, out, err
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def table(out: Path) -> list[dict[str, str]]:
    head, *rows = saved(out / "marks.csv")
    return [dict(zip(head, row, strict=True)) for row in rows]


def saved(path: Path) -> list[list[str]]:
    """Read a table in whatever encoding and with whatever between its cells."""
    told = delimited.text_of(path.read_bytes(), path.name)
    return list(csv.reader(io.StringIO(told.text, newline=""), delimiter=told.delimiter))

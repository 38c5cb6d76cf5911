"""A class's zip from a stranger's hand. A path in; its files' names, and one file's bytes, out.

Nothing is unpacked to disk: a file is read when it is graded, and its name is only a name. What
an essay within holds is no matter of this module.
"""

import re
import stat
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from zlib import error as ZlibError  # noqa: N812  # a class with a lower-case name

from rubric.errors import UserError
from rubric.reading import archive, guard

MOST_FILES = 50_000  # of a district's year; more is an attack
MOST_LISTING = 16 * 1024 * 1024  # bytes of the table of contents; that of MOST_FILES has 8
TAIL = 66_000  # bytes that hold the end of the table, whatever comment follows it
END, WIDE_END = re.compile(rb"PK\x05\x06"), re.compile(rb"PK\x06\x06")
WIDE = 0xFFFFFFFF  # the size stands in the wide end
UTF_8 = 0x800  # the flag of a name's encoding
WORD_PROCESSORS = ("[Content_Types].xml", "mimetype", "Index/Document.iwa")


def is_archive(path: Path) -> bool:
    """Tell whether a file called so is a zip of files to grade, and no document that is one."""
    if not zipfile.is_zipfile(path):
        return False
    return not {*WORD_PROCESSORS} & {*_opened(path).namelist()}


def listed(path: Path) -> Iterator[tuple[int, str]]:
    """Give the files of an archive, by number and name; links and folders are none.

    Raises UserError when it holds too many.
    """
    for number, info in enumerate(_opened(path).infolist()):
        kind = stat.S_IFMT(info.external_attr >> 16)
        if not info.is_dir() and kind in (0, stat.S_IFREG):
            yield number, _name(info)


def read(path: Path, number: int) -> bytes:
    """Unpack a file, by its number; of one too large to be an essay, just enough to refuse it.

    Raises OSError with a reason to show.
    """
    info = _opened(path).infolist()[number]
    if info.flag_bits & archive.ENCRYPTED:
        raise OSError(0, "it is locked with a password")
    ratio = info.file_size / max(1, info.compress_size)
    if info.file_size > archive.FREE and ratio > archive.MOST_RATIO:
        raise OSError(0, "it holds far more than an essay")
    try:
        with _opened(path).open(info) as file:
            return file.read(guard.MOST_BYTES + 1)
    except (*archive.BROKEN, ZlibError, RuntimeError) as error:
        raise OSError(0, "the archive is damaged here") from error


def close() -> None:
    """Let go of all archives: some systems lock a file as long as it is open."""
    _opened.cache_clear()


@lru_cache(maxsize=2)
def _opened(path: Path) -> zipfile.ZipFile:
    """Open an archive once, for all the files in it."""
    try:
        if _listing(path) > MOST_LISTING:
            raise UserError(f"{path}: this archive lists more files than a district hands in.")
        opened = zipfile.ZipFile(path)
    except (*archive.BROKEN, OSError) as error:
        raise UserError(f"{path}: the archive is damaged; download it again.") from error
    if len(opened.infolist()) > MOST_FILES:
        raise UserError(f"{path}: this archive holds more than {MOST_FILES:,} files.")
    return opened


def _listing(path: Path) -> int:
    """Give the size of the table of contents, in bytes, before anything is made of it.

    The largest that any end says: which of several counts is the parser's to choose.
    """
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - TAIL))
        tail = file.read()
    plain = {_number(tail[found.start() + 12 :][:4]) for found in END.finditer(tail)}
    wide = {_number(tail[found.start() + 40 :][:8]) for found in WIDE_END.finditer(tail)}
    return max(plain - {WIDE} | wide, default=0)


def _number(data: bytes) -> int:
    return int.from_bytes(data, "little")


def _name(info: zipfile.ZipInfo) -> str:
    """Give a file's name; many programs write UTF-8 and do not say so."""
    name = info.filename.replace("\\", "/")
    if info.flag_bits & UTF_8:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name

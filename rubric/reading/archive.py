"""A zip archive from a stranger. Bytes in, what it is and the parts asked for out.

Nothing is unpacked to disk and no part is opened but those a reader asks for by name, so that
paths, links and archives within the archive mean nothing.
"""

import re
import zipfile
from collections.abc import Iterable
from io import BytesIO
from zlib import error as ZlibError  # noqa: N812  # a class with a lower-case name

from rubric.errors import ReadingError
from rubric.reading import refusals
from rubric.records import Record

MOST_MEMBERS = 5_000  # an essay full of pictures has some hundred
MOST_PART = 16 * 1024 * 1024  # bytes of one part, unpacked; a thesis of 400 pages has 10 MB
# Word's own XML packs to a twentieth, and the emptiest tables to a hundredth.
MOST_RATIO = 300
FREE = 1024 * 1024  # bytes that may be unpacked at any ratio
ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")  # begin an archive
MEMBER = b"PK\x01\x02"  # begins every entry of the table of contents
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 1  # the bit of an entry's flags
BROKEN = (zipfile.BadZipFile, ZlibError, EOFError, OSError, ValueError, NotImplementedError)

WORD_MAIN = re.compile(r"word/document\d*\.xml")
WORD_TYPE = b"wordprocessingml.document.main+xml"  # of a main part with another name
OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
OTHERS = (
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("META-INF/container.xml", "an e-book"),
    ("Index/Document.iwa", "a Pages document; export it as Word"),
    ("index.xml", "a Pages document; export it as Word"),
    ("content.xml", "an OpenDocument file that is no text"),
)


class Archive(Record):
    """An open archive and the name of the file it is, for refusals."""

    file: zipfile.ZipFile
    name: str

    def names(self) -> tuple[str, ...]:
        """Give the names of the parts."""
        return tuple(self.file.namelist())

    def part(self, name: str, most: int = MOST_PART) -> bytes | None:
        """Unpack a part; null when there is none. Raises ReadingError beyond `most` bytes."""
        try:
            info = self.file.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & ENCRYPTED:
            raise refusals.locked(self.name)
        if info.compress_type not in METHODS:
            raise refusals.damaged(self.name)
        ratio = info.file_size / max(1, info.compress_size)
        if info.file_size > most or (info.file_size > FREE and ratio > MOST_RATIO):
            raise refusals.too_large(self.name)
        try:
            with self.file.open(info) as part:
                data = part.read(most + 1)
        except BROKEN as error:
            raise refusals.damaged(self.name) from error
        if len(data) > most:
            raise refusals.too_large(self.name)
        return data


def unpack(data: bytes, name: str) -> Archive:
    """Open an archive. Raises ReadingError (`damaged`, `too-large`)."""
    if data.count(MEMBER) > MOST_MEMBERS:
        raise refusals.too_large(name)
    try:
        return Archive(zipfile.ZipFile(BytesIO(data)), name)
    except BROKEN as error:
        raise refusals.damaged(name) from error


def format_of(data: bytes, name: str) -> str:
    """Tell `docx` or `odt`. Raises ReadingError for an archive that is neither."""
    archive = unpack(data, name)
    names = archive.names()
    types = archive.part("[Content_Types].xml") or b""
    if any(WORD_MAIN.fullmatch(each) for each in names) or WORD_TYPE in types:
        return "docx"
    if (archive.part("mimetype") or b"").startswith(OPEN_TEXT):
        return "odt"
    raise _refusal(names, name)


def _refusal(names: Iterable[str], name: str) -> ReadingError:
    known = set(names)
    for part, what in OTHERS:
        if part in known:
            return refusals.refusal("format", name, f"this is {what}")
    return refusals.refusal("format", name, "this is a zip archive, not an essay; unpack it first")

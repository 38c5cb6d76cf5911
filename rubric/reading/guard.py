"""The look at the bytes before any parser. Bytes and a name in, the format's short name out.

What cannot be read is refused here, each refusal one sentence that begins with the file's name.
"""

from pathlib import PurePath

from rubric.errors import ReadingError
from rubric.reading import encodings

# A novel has 3 MB as text; more than this is no essay and would only cost memory.
MOST_BYTES = 20 * 1024 * 1024
# A long book in short lines has fewer; every line costs work whatever stands on it.
MOST_LINES = 50_000
# Stray control characters come from old word processors; more of them mean the file is no text.
MOST_CONTROL_SHARE = 0.02  # of all bytes
START = 1024  # bytes looked at for the signs of a known format

STDIN = "-"
FORMATS = {"": "txt", ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md"}
UNREAD = {
    ".docx": "a Word document",
    ".doc": "a Word document",
    ".odt": "an OpenDocument text",
    ".rtf": "a rich text (RTF) document",
    ".pdf": "a PDF",
    ".html": "a web page",
    ".htm": "a web page",
    ".pages": "a Pages document",
    ".epub": "an e-book",
    ".gdoc": "a link to a Google document",
    ".zip": "a zip archive",
}
MAGIC = (
    (b"PK\x03\x04", "a zip archive or a Word or OpenDocument file"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"%PDF-", "a PDF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word (.doc) or Office file"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"RIFF", "a sound, video or picture file"),
)
MARKED_UP = ("web page", "link to a Google document")  # these are plain text by their nature
WEB_PAGE = (b"<!doctype html", b"<html")
CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1a\x1b"))


def format_of(data: bytes, name: str) -> str:
    """Tell how to read a file: `txt` or `md`.

    Raises ReadingError with the code `too-large`, `empty`, `format` or `binary`.
    """
    if len(data) > MOST_BYTES:
        raise refusal("too-large", name, f"the file is larger than {MOST_BYTES // 1024**2} MB")
    if data.count(b"\n") + data.count(b"\r") > MOST_LINES:
        raise refusal("too-large", name, f"the text has more than {MOST_LINES:,} lines")
    if not data.strip(b" \t\r\n\0"):
        raise refusal("empty", name, "the file is empty")
    suffix = "" if name == STDIN else PurePath(name).suffix.lower()
    looks = _foreign(data)
    if suffix in UNREAD:
        raise refusal("format", name, _unread(UNREAD[suffix], looks))
    if looks:
        raise refusal("binary", name, f"this is no plain text; it looks like {looks}")
    return FORMATS.get(suffix, "txt")


def _unread(what: str, looks: str | None) -> str:
    """Say of a file whose name promises another format why it is not read."""
    if looks is None and not what.endswith(MARKED_UP):
        return f"the name says {what}, but this is plain text; rename it to end in .txt"
    return f"this is {what}; this version reads only txt and md files"


def _foreign(data: bytes) -> str | None:
    """Say what the bytes look like when they are no text."""
    for magic, what in MAGIC:
        if data.startswith(magic):
            return what
    if data[:START].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(WEB_PAGE):
        return "a web page"
    if encodings.wide(data) is not None:
        return None
    strange = len(data) - len(data.translate(None, CONTROLS))
    if b"\0" in data or strange > MOST_CONTROL_SHARE * len(data):
        return "a program's own data"
    return None


def refusal(code: str, name: str, why: str) -> ReadingError:
    """Give the error for a file that cannot be read, the file's name first."""
    shown = "standard input" if name == STDIN else PurePath(name).name
    return ReadingError(code, f"{shown}: {why}.")

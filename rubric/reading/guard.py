"""The look at the bytes before any parser. Bytes and a name in, the format's short name out.

What cannot be read is refused here, each refusal one sentence that begins with the file's name.
"""

import re
from functools import lru_cache
from os.path import splitext

from rubric.errors import ReadingError
from rubric.reading import encodings, refusals
from rubric.reading.refusals import refusal
from rubric.source import STDIN, Notice

# A novel has 3 MB as text; more than this is no essay and would only cost memory.
MOST_BYTES = 20 * 1024 * 1024
# A long book in short lines has fewer; every line costs work whatever stands on it.
MOST_LINES = 50_000
# Stray control characters come from old word processors; more of them mean the file is no text.
MOST_CONTROL_SHARE = 0.02  # of all bytes
START = 1024  # bytes looked at for the signs of a known format

FORMATS = {
    "": "txt",
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".odt": "odt",
    ".fodt": "odt",
    ".ott": "odt",
    ".rtf": "rtf",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
}
# Files that are handed in as essays and are none, or are told how to become one.
UNREAD = {
    ".doc": "an old Word document",
    ".pages": "a Pages document",
    ".epub": "an e-book",
    ".gdoc": "a link to a Google document",
    ".zip": "a zip archive",
}
CALLED = {
    "txt": "plain text",
    "md": "Markdown",
    "docx": "a Word document",
    "odt": "an OpenDocument text",
    "rtf": "a rich text document",
    "html": "a web page",
    "pdf": "a PDF",
}
TEXTS = ("txt", "md")
ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")  # a stream of Office files with a password
OLD_WORD = "WordDocument".encode("utf-16-le")
MAGIC = (
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
PDF = b"%PDF-"
RTF = b"{\\rtf"
WEB_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta\s)[\s>]?", re.IGNORECASE)
# What a web form hands on: markup without a page around it.
WEB_PIECE = re.compile(
    rb"<(?:p|div|span|h[1-6]|ul|ol|blockquote)(?:\s[^<>]{0,500})?>", re.IGNORECASE
)
MADE_HERE = f'<meta name="generator" content="{refusals.MAKER}">'.encode()
WEB_END = re.compile(rb"</(?:p|div|span|h[1-6]|ul|ol|blockquote)>\s*\Z", re.IGNORECASE)
END = 1024  # bytes that hold the last tag
XML = b"<?xml"
FLAT_TEXT = b"<office:document"
MAIL = re.compile(rb"mime-version:|from:.{0,200}\r?\nsubject:", re.IGNORECASE)
MAIL_PARTS = b"multipart/related"
GOOGLE_LINK = re.compile(rb'\{\s*"(?:url|doc_id)"')
BLANK = b"\xef\xbb\xbf \t\r\n"
CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1a\x1b"))


def format_of(data: bytes, name: str) -> str:
    """Tell how to read a file, by its bytes first: a key of `CALLED`.

    Raises ReadingError with the code `too-large`, `empty`, `format`, `binary`, `damaged` or
    `encrypted`.
    """
    if len(data) > MOST_BYTES:
        raise refusal("too-large", name, f"the file is larger than {MOST_BYTES // 1024**2} MB")
    if not data.strip(b" \t\r\n\0"):
        raise refusal("empty", name, "the file is empty")
    return _binary(data, name) or _marked_up(data, name) or _text(data, name)


def _binary(data: bytes, name: str) -> str | None:
    """Tell the format of what is no text; null for a text."""
    if data.startswith(ZIPS):
        from rubric.reading import archive  # noqa: PLC0415  # texts need no zip

        return archive.format_of(data, name)
    if data.startswith(OLE):
        raise _old_office(data, name)
    if PDF in data[:START]:
        return "pdf"
    for magic, what in MAGIC:
        if data.startswith(magic):
            raise refusal("binary", name, f"this is no plain text; it looks like {what}")
    return None


def notices(form: str, name: str) -> tuple[Notice, ...]:
    """Say that a file is not what its name says it is."""
    said = FORMATS.get(_suffix(name), UNREAD.get(_suffix(name), form))
    if form == said or name == STDIN or {form, said} <= set(TEXTS):
        return ()
    says = f"The name says {CALLED.get(said, said)}, but the file is {CALLED[form]}; I read it so."
    return (Notice("other-format", says),)


def named_format(name: str) -> str:
    """Tell the format that a file's name promises."""
    return FORMATS.get(_suffix(name), "txt")


@lru_cache(maxsize=8)  # of each file it is asked four times
def _suffix(name: str) -> str:
    return "" if name == STDIN else splitext(name)[1].lower()  # noqa: PTH122  # a path takes longer


def _old_office(data: bytes, name: str) -> ReadingError:
    if LOCKED in data:
        return refusals.locked(name)
    if OLD_WORD in data:
        return refusal("format", name, "this is an old Word document; save it as .docx")
    return refusal("binary", name, "this is an old Office file, not an essay")


def _marked_up(data: bytes, name: str) -> str | None:
    """Tell the format of a text with markup; null where there is none to see."""
    start = data[:START].lstrip(BLANK)
    if start.startswith(RTF):
        return "rtf"
    if start.startswith(XML):
        if FLAT_TEXT in start:
            return "odt"
        if WEB_PAGE.search(start):
            return "html"
        raise refusal("format", name, "this is an XML file, not an essay")
    if MAIL.match(start) and MAIL_PARTS in data[: 4 * START]:
        raise refusal("format", name, "this is a web archive; save it as a Word document")
    if GOOGLE_LINK.match(start):
        raise refusal("format", name, "this is a link to a Google document; download it as .docx")
    return "html" if _is_page(data, start, name) else None


def _is_page(data: bytes, start: bytes, name: str) -> bool:
    """Tell a web page, or what a web form hands on; refuse one that was made here."""
    if MADE_HERE in start:
        raise refusals.ours(name)
    piece = WEB_PIECE.match(start) and WEB_END.search(data[-END:]) and named_format(name) != "md"
    return bool(WEB_PAGE.match(start) or piece or named_format(name) == "html")


def _text(data: bytes, name: str) -> str:
    """Tell plain text from Markdown; refuse what is no text."""
    if encodings.wide(data) is None:
        strange = len(data) - len(data.translate(None, CONTROLS))
        if b"\0" in data or strange > MOST_CONTROL_SHARE * len(data):
            why = "this is no plain text; it looks like a program's own data"
            raise refusal("binary", name, why)
    if data.count(b"\n") + data.count(b"\r") > MOST_LINES:
        raise refusal("too-large", name, f"the text has more than {MOST_LINES:,} lines")
    form = named_format(name)
    return form if form in TEXTS else "txt"

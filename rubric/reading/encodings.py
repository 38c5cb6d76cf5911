"""Which characters a file's bytes mean. Bytes in, a text and its encoding out.

Offsets in the text can be turned back into offsets in the file: `Decoded.size` gives the bytes of
any part of the text, undecodable bytes included.
"""

import codecs

from rubric.records import Record
from rubric.source import Notice

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 4096  # bytes looked at to recognise UTF-16 without its mark
# In UTF-16 every second byte of English is zero and hardly any of the others.
MANY_ZEROS, FEW_ZEROS = 0.6, 0.05  # shares of the bytes at odd or even places
GUESSING = 65_536  # bytes around the first one that is no UTF-8: enough to guess by
SINGLE_BYTE = ["cp1252", "mac_roman"]  # what English essays were saved in before UTF-8
ESCAPE = "surrogateescape"


class Decoded(Record):
    """A file's text. `mark` is the length in bytes of the byte order mark before it.

    Bytes the encoding does not know are kept as lone surrogates until `clean` shows them.
    """

    text: str
    encoding: str
    mark: int = 0
    guessed: bool = False

    def size(self, part: str) -> int:
        """Give the number of bytes that `part` of the text takes in the file."""
        if self.encoding == "utf-8" and part.isascii():  # nearly always, and far sooner known
            return len(part)
        wide = self.encoding.startswith(("utf-16", "utf-32"))
        return len(part.encode(self.encoding, "surrogatepass" if wide else ESCAPE))

    def notices(self) -> tuple[Notice, ...]:
        """Say that the encoding is a guess, where it is one."""
        if not self.guessed:
            return ()
        says = f"The file does not say how its letters are stored; I read it as {self.encoding}."
        return (Notice("encoding-guessed", says),)


def decode(data: bytes) -> Decoded:
    """Find the encoding and decode; never fails."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            errors = ESCAPE if encoding == "utf-8" else "replace"
            return Decoded(data[len(mark) :].decode(encoding, errors), encoding, len(mark))
    if encoding := wide(data) or "":
        return Decoded(data.decode(encoding, "replace"), encoding, guessed=True)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _guess(data, error.start)


def wide(data: bytes) -> str | None:
    """Name the encoding of two or four bytes a character, where the bytes show one."""
    for mark, encoding in MARKS[1:]:
        if data.startswith(mark):
            return encoding
    if 0 not in data[:SAMPLE]:
        return None
    even, odd = data[0:SAMPLE:2], data[1:SAMPLE:2]
    zeros = even.count(0) / max(1, len(even)), odd.count(0) / max(1, len(odd))
    if zeros[0] <= FEW_ZEROS and zeros[1] >= MANY_ZEROS:
        return "utf-16-le"
    if zeros[1] <= FEW_ZEROS and zeros[0] >= MANY_ZEROS:
        return "utf-16-be"
    return None


def clean(escaped: str) -> str:
    """Show bytes that were kept as lone surrogates as the characters of Windows (cp1252)."""
    return escaped.encode("latin-1", ESCAPE).decode("cp1252", "replace")


def _guess(data: bytes, first: int) -> Decoded:
    """Choose an encoding for bytes that are not all UTF-8; `first` is the first bad one."""
    mixed = data.decode("utf-8", ESCAPE)
    bad = sum("\udc80" <= char <= "\udcff" for char in mixed)
    good = sum(char > "\x7f" for char in mixed) - bad
    if good > bad:
        return Decoded(mixed, "utf-8", guessed=True)
    from charset_normalizer import from_bytes  # noqa: PLC0415  # only old encodings need it

    around = data[max(0, first - GUESSING // 2) : first + GUESSING // 2]
    best = from_bytes(around, cp_isolation=SINGLE_BYTE).best()
    encoding = best.encoding if best and best.encoding in SINGLE_BYTE else SINGLE_BYTE[0]
    return Decoded(data.decode(encoding, ESCAPE), encoding, guessed=True)

"""All reports of a class in one PDF for the printer: paths and a file in; the same each time.

PDFium copies the pages, since it is quick; it leaves the tags behind. It holds what it copies
until it is written, so the bytes go to the file as they come and are held nowhere else.
"""

import mmap
import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import IO

# PDFium tells when it wrote, and gives the file a number by chance, in its trailer.
WHEN = re.compile(rb"(?<=<</CreationDate\(D:)\d{14}(?=[^)]*\)/Creator\(PDFium\)/Producer)")
NEVER = b"20000101000000"
CHANCE = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\](?=>>\s*startxref\s+\d+\s+%%EOF\s*\Z)")


def join(reports: Iterable[Path], file: IO[bytes]) -> None:
    """Put reports behind each other, each beginning on an odd page, so on a sheet of its own."""
    import pypdfium2  # noqa: PLC0415  # a run without PDF needs none

    made = pypdfium2.PdfDocument.new()
    for path in reports:
        report = pypdfium2.PdfDocument(path)
        made.import_pages(report)
        if len(report) % 2:
            made.new_page(*report[0].get_size())
        report.close()
    made.save(file)
    made.close()
    file.flush()
    with mmap.mmap(file.fileno(), 0) as data:
        _settle(data)


def _settle(data: mmap.mmap) -> None:
    """Take time and chance out, no byte more or less, or the table of offsets would be wrong."""
    if when := WHEN.search(data):
        data[when.start() : when.end()] = NEVER
    if chance := CHANCE.search(data):
        own = _digest(data, *chance.span())
        data[chance.start() : chance.end()] = b"/ID[<%b><%b>]" % (own, own)


def _digest(data: mmap.mmap, start: int, end: int) -> bytes:
    """Give 32 digits that tell a file by all its bytes but those from `start` to `end`."""
    with memoryview(data) as seen, seen[:start] as before, seen[end:] as after:
        digest = sha256(before)
        digest.update(after)
    return digest.hexdigest()[:32].upper().encode()

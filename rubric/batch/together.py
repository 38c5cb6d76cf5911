"""All reports of a class in one PDF for the printer: paths in, bytes out; the same each time.

PDFium copies the pages, since it is quick and holds little; it leaves the tags behind.
"""

import io
import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

# PDFium tells when it wrote, and gives the file a number by chance, in its trailer.
WHEN = re.compile(rb"(?<=<</CreationDate\(D:)\d{14}(?=[^)]*\)/Creator\(PDFium\)/Producer)")
NEVER = b"20000101000000"
CHANCE = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\](?=>>\s*startxref\s+\d+\s+%%EOF\s*\Z)")


def joined(reports: Iterable[Path]) -> bytes:
    """Put reports behind each other, each beginning on an odd page, so on a sheet of its own."""
    import pypdfium2  # noqa: PLC0415  # a run without PDF needs none

    made = pypdfium2.PdfDocument.new()
    for path in reports:
        report = pypdfium2.PdfDocument(path)
        made.import_pages(report)
        if len(report) % 2:
            made.new_page(*report[0].get_size())
        report.close()
    written = io.BytesIO()
    made.save(written)
    made.close()
    return _settled(written.getvalue())


def _settled(data: bytes) -> bytes:
    """Take time and chance out, no byte more or less, or the table of offsets would be wrong."""
    data = WHEN.sub(NEVER, data, count=1)
    own = sha256(CHANCE.sub(b"", data)).hexdigest()[:32].upper().encode()
    return CHANCE.sub(b"/ID[<%b><%b>]" % (own, own), data)

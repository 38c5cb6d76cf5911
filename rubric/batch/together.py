"""All reports of a class in one PDF for the printer: paths and a file in; the same each time.

PDFium copies the pages, since it is quick; it leaves the tags behind. It holds what it copies
until it is written: the bytes go to the file as they come, and many reports make several files.
"""

import mmap
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import IO

from rubric.batch import bookmarks, find
from rubric.batch.bookmarks import Bookmark
from rubric.batch.rows import Row
from rubric.records import Record

# PDFium tells when it wrote, and gives the file a number by chance, in its trailer.
WHEN = re.compile(rb"(?<=<</CreationDate\(D:)\d{14}(?=[^)]*\)/Creator\(PDFium\)/Producer)")
NEVER = b"20000101000000"
CHANCE = re.compile(rb"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\](?=>>\s*startxref\s+\d+\s+%%EOF\s*\Z)")

MOST_REPORTS = 200  # in a file: PDFium holds a tenth of a megabyte of each; the paper is a box
UNMARKED = "{file} has no bookmarks: this PDFium writes a file in a way that I do not know."
TITLE, PART = "All reports: {title}", ", part {n} of {of}"


class Bound(Record):
    """What goes into one file: its title, its reports and what each is called."""

    title: str
    reports: Mapping[str, str]


def names(rows: Sequence[Row]) -> dict[str, str]:
    """Give what each report is called, by its stem: the student, told apart by the essay."""
    several = Counter(row.student for row in rows)

    def called(row: Row) -> str:
        if several[row.student] == 1:
            return row.student or row.name
        return f"{row.student} ({row.name})" if row.student else row.name

    return {row.stem: called(row) for row in rows}


def bound(title: str, reports: Mapping[str, str]) -> Mapping[str, Bound]:
    """Give the files to make of a class and what goes into each."""
    files = pieces([*reports])
    return {
        file: Bound(
            TITLE.format(title=title) + (PART.format(n=n, of=len(files)) if files[1:] else ""),
            {name: reports[name] for name in part},
        )
        for n, (file, part) in enumerate(files, 1)
    }


def pieces(reports: Sequence[str]) -> list[tuple[str, Sequence[str]]]:
    """Give the files to make and the reports in each: one, or as many as keep each small."""
    if len(reports) <= MOST_REPORTS:
        return [(find.PRINT, reports)]
    starts = range(0, len(reports), MOST_REPORTS)
    return [
        (f"{find.PIECE}{n}.pdf", reports[start : start + MOST_REPORTS])
        for n, start in enumerate(starts, 1)
    ]


def join(folder: Path, what: Bound, file: IO[bytes]) -> bool:
    """Put reports behind each other, each beginning on an odd page, so on a sheet of its own.

    Tell whether they have their bookmarks.
    """
    import pypdfium2  # noqa: PLC0415  # a run without PDF needs none

    made = pypdfium2.PdfDocument.new()
    begun = []
    for path, called in what.reports.items():
        begun.append(Bookmark(called, len(made)))
        report = pypdfium2.PdfDocument(folder / path)
        made.import_pages(report)
        if len(report) % 2:
            made.new_page(*report[0].get_size())
        report.close()
    made.save(file)
    made.close()
    file.flush()
    with mmap.mmap(file.fileno(), 0) as data:
        _settle(data)
    return bookmarks.mark(file, what.title, begun)


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

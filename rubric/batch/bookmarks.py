"""A title, a language and bookmarks for a file of many reports, written behind it.

PDFium has no call for any of them. Its file stays as it is: what is new stands behind it, with a
table of places (ISO 32000-1, 7.5.6).

pypdf could do it, and is not used: it comes with an extra that a class need not have, and it
reads the whole file again. Behind 200 reports of four pages it took 0.6 s and 26 MB more than
the join itself; this takes a thousandth of a second and next to none.
"""

import mmap
import re
from collections.abc import Iterator, Sequence
from io import SEEK_END
from typing import IO

from rubric.records import Record

LANGUAGE = b"en"  # of the reports' own words
# As PDFium writes: the pages at the file's beginning, in one list, the trailer at its end.
PAGES = re.compile(rb"(\d+) 0 obj\s*<</Count \d+/Kids\[([^]]*)\]")
PAGE = re.compile(rb"(\d+) 0 R")
TRAILER = re.compile(rb"/Size (\d+)(/ID\[[^]]*\])>>\s*startxref\s+(\d+)\s+%%EOF\s*\Z")
# A reader shows the title and opens the bookmarks; a printer turns the sheets.
CATALOG = (
    b"<</Type/Catalog/Pages %d 0 R/Lang(%b)/PageMode/UseOutlines/Outlines %d 0 R"
    b"/ViewerPreferences<</DisplayDocTitle true/Duplex/DuplexFlipLongEdge>>>>"
)
INFO = b"<</Title %b/Creator(essay-rubric)/Producer(PDFium)>>"
OUTLINES = b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>"
FREE = b"0 1\n0000000000 65535 f \n"  # the entry of object 0, with which a table begins
ITEM = b"<</Title %b/Parent %d 0 R%b%b/Dest[%d 0 R/Fit]>>"


class Bookmark(Record):
    """What a page is called, and which it is, from 0."""

    name: str
    page: int


class _Found(Record):
    """What is known of a file: the number of its list of pages and of each, its trailer."""

    root: int
    pages: tuple[int, ...]
    free: int  # the first number that no object has
    identifier: bytes
    table: int  # where its own table of places begins


def mark(file: IO[bytes], title: str, bookmarks: Sequence[Bookmark]) -> bool:
    """Write them behind a file of PDFium's, and tell whether they are there.

    One that it wrote in another way is left as it is.
    """
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        found = _found(data)
    if not found or not bookmarks or bookmarks[-1].page >= len(found.pages):
        return not bookmarks
    file.seek(0, SEEK_END)
    places = []
    for number, each in enumerate(_objects(found, title, bookmarks), found.free):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%b\nendobj\n" % (number, each))
    here = file.tell()
    file.write(b"xref\n%b%d %d\n" % (FREE, found.free, len(places)))
    file.writelines(b"%010d 00000 n \n" % place for place in places)
    size = found.free + len(places)
    ends = (size, found.free, found.free + 1, found.identifier, found.table, here)
    file.write(
        b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R%b/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % ends
    )
    return True


def _found(data: mmap.mmap) -> _Found | None:
    pages, trailer = PAGES.search(data), TRAILER.search(data)
    if not pages or not trailer:
        return None
    numbers = tuple(map(int, PAGE.findall(pages[2])))
    return _Found(int(pages[1]), numbers, int(trailer[1]), trailer[2], int(trailer[3]))


def _objects(found: _Found, title: str, bookmarks: Sequence[Bookmark]) -> Iterator[bytes]:
    """Give the new objects in the order of their numbers."""
    outlines = found.free + 2
    first, last = outlines + 1, outlines + len(bookmarks)
    yield CATALOG % (found.root, LANGUAGE, outlines)
    yield INFO % _text(title)
    yield OUTLINES % (first, last, len(bookmarks))
    for number, each in enumerate(bookmarks, first):
        before = b"/Prev %d 0 R" % (number - 1) if number > first else b""
        after = b"/Next %d 0 R" % (number + 1) if number < last else b""
        yield ITEM % (_text(each.name), outlines, before, after, found.pages[each.page])


def _text(said: str) -> bytes:
    """Write a text in which any letter may stand."""
    return b"<FEFF%b>" % said.encode("utf-16-be", "replace").hex().upper().encode()

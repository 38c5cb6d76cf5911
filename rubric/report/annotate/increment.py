"""A change written behind a PDF. The bytes and new objects in, the bytes with them behind out.

The file itself stays as it is: behind it stand the objects that are new or changed, and a table
of their places (ISO 32000-1, 7.5.6), of the kind the file has. pypdf's own way writes none but
the newer kind, and leaves out the place of the table itself, which stricter programs miss.
"""

import re
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject

    Key = tuple[int, int]  # number and generation of an object

START = re.compile(rb"startxref\s+(\d+)\s*%%E")  # without an end mark it is a word like others
TABLE = re.compile(rb"\s*(xref|\d+\s+\d+\s+obj)\b")
MOST_OBJECTS = 8_388_607  # ISO 32000-1, annex C: beyond that, programs do not open a file
KEPT = ("/Root", "/Info", "/ID")  # of what the file's own table leads to
FREE = b"0 1\n0000000000 65535 f \n"  # the entry of object 0, with which a table begins
IN_USE = 1  # kind of an entry that is a place
WIDTHS = (1, 5, 2)  # bytes of an entry: its kind, the place, the generation


def free_number(reader: "PdfReader") -> int:
    """Give the first number that no object of the file has; its own table may not be listed."""
    parts = (*reader.xref.values(), reader.xref_objStm)
    said = reader.trailer.get("/Size")
    free: int = said if isinstance(said, int) and said <= MOST_OBJECTS else 0
    for part in parts:
        free = max(free, *(number + 1 for number in part), 0)
    return free


def appended(data: bytes, reader: "PdfReader", new: "Mapping[Key, DictionaryObject]") -> bytes:
    """Write objects behind the file.

    Raises ValueError where nothing can stand behind it, and what pypdf raises of a faulty one.
    """
    from pypdf.generic import DictionaryObject, NameObject, NumberObject  # noqa: PLC0415  # extra

    before, is_table = _table(data)
    made = BytesIO()
    made.write(data if data.endswith(b"\n") else data + b"\n")
    places: dict[Key, int] = {}
    for key, each in sorted(new.items()):
        places[key] = made.tell()
        made.write(b"%d %d obj\n" % key)
        each.write_to_stream(made)
        made.write(b"\nendobj\n")
    here, trailer = made.tell(), reader.trailer
    head = DictionaryObject({NameObject(k): trailer.raw_get(k) for k in KEPT if k in trailer})
    head[NameObject("/Prev")] = NumberObject(before)
    size = max(free_number(reader), *(number + 1 for number, _ in new))
    if size > MOST_OBJECTS:
        raise ValueError("numbers that few programs read")
    (_write_table if is_table else _write_stream)(made, head, places, size)
    made.write(b"startxref\n%d\n%%%%EOF\n" % here)
    _open(made, reader, new)
    return made.getvalue()


def _table(data: bytes) -> tuple[int, bool]:
    """Give the place of the file's own table, and whether it is of the older kind.

    Raises ValueError where none is at the place that the file gives: pypdf and others then search
    the file for its objects, and what stands behind it would lead to nothing.
    """
    said = START.findall(data)
    place = int(said[-1]) if said else len(data)
    found = TABLE.match(data, place)
    if found is None:
        raise ValueError("no table at the place given")
    return found.start(1), found[1] == b"xref"


def _open(made: BytesIO, reader: "PdfReader", new: "Mapping[Key, DictionaryObject]") -> None:
    """Open the copy. Raises ValueError where it has not all pages or not what is new."""
    from pypdf import PdfReader  # noqa: PLC0415  # of an extra
    from pypdf.generic import DictionaryObject, IndirectObject  # noqa: PLC0415  # as above

    copy = PdfReader(made)
    if len(copy.pages) != len(reader.pages):
        raise ValueError("a copy that lacks pages")
    for key, each in new.items():
        found = copy.get_object(IndirectObject(*key, copy))
        if not (isinstance(found, DictionaryObject) and found.keys() >= each.keys()):
            raise ValueError("a copy that lacks what is new")


def _write_table(
    made: BytesIO, head: "DictionaryObject", places: "Mapping[Key, int]", size: int
) -> None:
    from pypdf.generic import NameObject, NumberObject  # noqa: PLC0415  # of an extra

    head[NameObject("/Size")] = NumberObject(size)
    made.write(b"xref\n" + FREE)
    made.writelines(
        b"%d 1\n%010d %05d n \n" % (number, place, generation)
        for (number, generation), place in places.items()
    )
    made.write(b"trailer\n")
    head.write_to_stream(made)
    made.write(b"\n")


def _write_stream(
    made: BytesIO, head: "DictionaryObject", places: "Mapping[Key, int]", size: int
) -> None:
    """Write the table as one more object, which lists itself."""
    from pypdf.generic import (  # noqa: PLC0415  # of an extra
        ArrayObject,
        DecodedStreamObject,
        NameObject,
        NumberObject,
    )

    every = {**places, (size, 0): made.tell()}
    rows = ArrayObject(NumberObject(n) for number, _ in every for n in (number, 1))
    table = DecodedStreamObject()
    table.update(head)
    table[NameObject("/Type")] = NameObject("/XRef")
    table[NameObject("/Size")] = NumberObject(size + 1)
    table[NameObject("/W")] = ArrayObject(map(NumberObject, WIDTHS))
    table[NameObject("/Index")] = rows
    table.set_data(b"".join(_entry(place, key[1]) for key, place in every.items()))
    made.write(b"%d 0 obj\n" % size)
    table.write_to_stream(made)
    made.write(b"\nendobj\n")


def _entry(place: int, generation: int) -> bytes:
    parts = zip((IN_USE, place, generation), WIDTHS, strict=True)
    return b"".join(part.to_bytes(width, "big") for part, width in parts)

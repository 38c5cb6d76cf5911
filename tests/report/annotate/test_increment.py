"""A change written behind a PDF."""

import io
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from rubric.report.annotate.increment import appended, free_number

PDFS = Path(__file__).parents[2] / "reading" / "pdfs"


def streamed() -> bytes:
    """Write a file whose table of places is of the newer kind, by a change of pypdf's."""
    writer = pypdf.PdfWriter(PDFS / "essay-libreoffice.pdf", incremental=True)
    writer.pages[0].rotate(0)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


@pytest.mark.parametrize(
    "data",
    [*(path.read_bytes() for path in sorted(PDFS.glob("*.pdf"))), streamed()],
    ids=[*(path.name for path in sorted(PDFS.glob("*.pdf"))), "streamed"],
)
def test_what_is_written_behind_a_file_is_found(data: bytes) -> None:
    reader = pypdf.PdfReader(io.BytesIO(data))
    number = free_number(reader)
    first = reader.pages[0]
    reference = first.indirect_reference
    assert reference is not None
    first[NameObject("/Said")] = TextStringObject("on the page")
    new = DictionaryObject({NameObject("/Said"): TextStringObject("anew")})
    made = appended(data, reader, {(number, 0): new, (reference.idnum, 0): first})
    assert made.startswith(data)
    again = pypdf.PdfReader(io.BytesIO(made), strict=True)
    assert again.get_object(number) == new
    assert str(again.pages[0]["/Said"]) == "on the page"
    assert len(pypdfium2.PdfDocument(made)) == len(reader.pages)
    kind = data[int(data.rsplit(b"startxref", 1)[1].split()[0]) :].lstrip()[:4] == b"xref"
    start = int(made.rsplit(b"startxref", 1)[1].split()[0])
    assert made.startswith(b"xref" if kind else b"%d 0 obj" % (number + 1), start)

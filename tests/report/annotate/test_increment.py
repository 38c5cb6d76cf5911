"""A change written behind a PDF."""

import io
import re
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from rubric.report.annotate.increment import MOST_OBJECTS, _open, appended, free_number

PDFS = Path(__file__).parents[2] / "reading" / "pdfs"
PLAIN = (PDFS / "essay-python-docx.pdf").read_bytes()  # with a table of the older kind
WHERE = int(PLAIN.rsplit(b"startxref", 1)[1].split()[0])  # the place of its table


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
def test_what_is_written_behind_a_file_is_found(
    data: bytes, caplog: pytest.LogCaptureFixture
) -> None:
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
    assert made.startswith(b"xref\n0 1\n" if kind else b"%d 0 obj" % (number + 1), start)
    assert not caplog.records


def written(data: bytes) -> bytes:
    reader = pypdf.PdfReader(io.BytesIO(data))
    return appended(data, reader, {(free_number(reader), 0): DictionaryObject()})


def started(place: int) -> bytes:
    return re.sub(rb"startxref\s+\d+", b"startxref\n%d" % place, PLAIN)


@pytest.mark.parametrize(
    "data",
    [
        PLAIN + b"\n% startxref 7 is no place\n",
        PLAIN + b"<p>startxref 9</p>\n" * 40,
        PLAIN + b"\n%%EOF\n",
        PLAIN.rstrip(),
        started(WHERE - 1),
    ],
    ids=["remark", "page of a server", "ended twice", "no line end", "a line end before"],
)
def test_the_place_of_the_files_own_table_is_given(data: bytes) -> None:
    trailer = written(data).rsplit(b"trailer", 1)[1]
    assert re.findall(rb"/Prev (\d+)", trailer) == [b"%d" % WHERE]


@pytest.mark.parametrize(
    "data",
    [started(WHERE + 3), started(WHERE + len(PLAIN)), started(12), b"\r\n\r\nabc\n" + PLAIN],
    ids=["within the table", "behind the file", "elsewhere", "something before the file"],
)
def test_nothing_is_written_where_the_file_does_not_lead_to_its_table(data: bytes) -> None:
    with pytest.raises(ValueError, match="no table"):
        written(data)


def test_a_file_that_gives_no_place_is_refused() -> None:
    reader = pypdf.PdfReader(io.BytesIO(PLAIN))
    with pytest.raises(ValueError, match="no table"):
        appended(PLAIN[: PLAIN.rindex(b"startxref")], reader, {(99, 0): DictionaryObject()})


def test_numbers_that_other_programs_refuse_are_not_given() -> None:
    absurd = re.sub(rb"/Size \d+", b"/Size 90000000", PLAIN)
    own = free_number(pypdf.PdfReader(io.BytesIO(PLAIN)))
    reader = pypdf.PdfReader(io.BytesIO(absurd))
    assert free_number(reader) == own
    assert re.findall(rb"/Size (\d+)", written(absurd))[-1] == b"%d" % (own + 1)
    with pytest.raises(ValueError, match="numbers"):
        appended(absurd, reader, {(MOST_OBJECTS, 0): DictionaryObject()})


def test_a_copy_that_lacks_something_is_refused() -> None:
    reader = pypdf.PdfReader(io.BytesIO(PLAIN))
    with pytest.raises(ValueError, match="lacks what is new"):
        _open(io.BytesIO(PLAIN), reader, {(free_number(reader), 0): DictionaryObject()})
    writer, made = pypdf.PdfWriter(), io.BytesIO()
    writer.append(reader, pages=(0, 1))
    writer.write(made)
    assert len(reader.pages) > 1
    with pytest.raises(ValueError, match="lacks pages"):
        _open(made, reader, {})

"""Notes as highlights in a PDF. The submitted bytes and notes in, a copy's bytes out.

The copy begins with the submitted bytes as they are; the highlights are written behind them, as
programs that comment on a PDF do.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import count, groupby
from typing import TYPE_CHECKING

from rubric.errors import ReadingError
from rubric.furniture import document
from rubric.origins import PageBox
from rubric.reading import pdf, refusals
from rubric.report.annotate import increment
from rubric.report.annotate.notes import OTHERWISE, Note
from rubric.report.annotate.places import Map

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf.generic import DictionaryObject

AUTHOR = "rubric"
# Pale, so that print stays readable; each note names its criterion, whatever its colour.
COLOURS = ((1.0, 0.95, 0.55), (0.72, 0.92, 0.72), (0.7, 0.87, 1.0), (0.93, 0.8, 0.96))
STEP = (1.0, 0.8, 0.55)
PRINTED = 4  # the flag of an annotation that is printed too
GOES_ON = "See the note where this begins, on the page before."
NO_PDF = "not a PDF; ask for docx"
LOCKED = "protected against changes, so I leave it as it is"
BROKEN = "too faulty for me to write into; print it to a new PDF"


def highlighted(data: bytes, name: str, form: str, text: str, notes: tuple[Note, ...]) -> bytes:
    """Give a copy of the file with its notes; `text` is the essay as it was graded.

    Raises ReadingError when the file is no PDF, is protected, or cannot be written.
    """
    if form != "pdf":
        raise refusals.refusal("no-pdf", name, NO_PDF)
    places = _places(data, name, text)
    try:
        return _written(data, name, places, notes)
    except ReadingError:
        raise
    except Exception as error:  # pypdf meets a faulty file with every kind of error
        raise refusals.refusal("unwritable", name, BROKEN) from error


def _places(data: bytes, name: str, text: str) -> Map:
    """Give the rectangles of words; of lines, where words read alone make another text."""
    for by_word in (True, False):
        read = document(pdf.read(data, name, by_word=by_word))
        if read.text == text:
            return Map(read.text, read.pieces)
    raise refusals.refusal("other-text", name, OTHERWISE)


def _written(data: bytes, name: str, places: Map, notes: Iterable[Note]) -> bytes:
    from pypdf import PdfReader  # noqa: PLC0415  # of an extra

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted:
        raise refusals.refusal("encrypted", name, LOCKED)
    free = count(increment.free_number(reader))
    new: dict[tuple[int, int], DictionaryObject] = {}
    for number, note in enumerate(notes, 1):
        pages = groupby(places.boxes(note), key=lambda box: box.page)
        for at, (page, lines) in enumerate(pages):
            look, mark = next(free), next(free)
            boxes, sheet = [*lines], reader.pages[page]
            new[look, 0] = _look(boxes, note)
            new[mark, 0] = _highlight(boxes, note, f"{AUTHOR}-{number}-{at}", look, first=at == 0)
            new[_key(sheet)] = _marked(sheet, mark)
    return increment.appended(data, reader, new)


def _key(page: "PageObject") -> tuple[int, int]:
    """Give a page's number and generation. Raises ValueError where it has none."""
    if page.indirect_reference is None:
        raise ValueError("a page without a number")
    return page.indirect_reference.idnum, page.indirect_reference.generation


def _marked(page: "PageObject", mark: int) -> "PageObject":
    """Put one more annotation on a page, by its number."""
    from pypdf.generic import ArrayObject, IndirectObject, NameObject  # noqa: PLC0415  # of an extra

    old = page.get("/Annots")
    listed = old.get_object() if old is not None else None
    kept = listed if isinstance(listed, ArrayObject) else ()
    page[NameObject("/Annots")] = ArrayObject((*kept, IndirectObject(mark, 0, page.pdf)))
    return page


def _look(lines: Sequence[PageBox], note: Note) -> "DictionaryObject":
    """Draw what a highlight looks like: its colour under the print. Not all viewers draw one."""
    from pypdf.generic import (  # noqa: PLC0415  # of an extra
        ArrayObject,
        DecodedStreamObject,
        DictionaryObject,
        FloatObject,
        NameObject,
    )

    made = DecodedStreamObject()
    under = DictionaryObject({NameObject("/BM"): NameObject("/Multiply")})
    states = DictionaryObject({NameObject("/U"): under})
    made[NameObject("/Type")] = NameObject("/XObject")
    made[NameObject("/Subtype")] = NameObject("/Form")
    made[NameObject("/BBox")] = ArrayObject(FloatObject(edge) for edge in _around(lines))
    made[NameObject("/Resources")] = DictionaryObject({NameObject("/ExtGState"): states})
    boxes = (
        f"{b.left} {b.bottom} {b.right - b.left:.2f} {b.top - b.bottom:.2f} re" for b in lines
    )
    colour = " ".join(map(str, _colour(note)))
    made.set_data(f"/U gs {colour} rg {' '.join(boxes)} f".encode())
    return made


def _highlight(
    lines: Sequence[PageBox], note: Note, name: str, look: int, *, first: bool
) -> "DictionaryObject":
    """Make a highlight over lines of one page; it goes on from another page if not the `first`.

    `look` is the number of the object that draws it.
    """
    from pypdf.annotations import Highlight  # noqa: PLC0415  # of an extra
    from pypdf.generic import (  # noqa: PLC0415  # as above
        ArrayObject,
        DictionaryObject,
        FloatObject,
        IndirectObject,
        NameObject,
        NumberObject,
        TextStringObject,
    )

    edges = [edge for box in lines for edge in _corners(box)]
    quads = ArrayObject([FloatObject(edge) for edge in edges])
    made = Highlight(rect=_around(lines), quad_points=quads)
    said = "\n".join(note.lines if first else (GOES_ON,))
    drawn = {NameObject("/N"): IndirectObject(look, 0, None)}
    made[NameObject("/Type")] = NameObject("/Annot")
    made[NameObject("/AP")] = DictionaryObject(drawn)
    made[NameObject("/C")] = ArrayObject([FloatObject(part) for part in _colour(note)])
    made[NameObject("/Contents")] = TextStringObject(said)
    made[NameObject("/T")] = TextStringObject(AUTHOR)
    made[NameObject("/NM")] = TextStringObject(name)
    made[NameObject("/F")] = NumberObject(PRINTED)
    return made


def _colour(note: Note) -> tuple[float, float, float]:
    return STEP if note.step else COLOURS[note.tone % len(COLOURS)]


def _around(lines: Sequence[PageBox]) -> tuple[float, float, float, float]:
    """Give the rectangle that holds all lines: left, bottom, right, top."""
    return (
        min(box.left for box in lines),
        min(box.bottom for box in lines),
        max(box.right for box in lines),
        max(box.top for box in lines),
    )


def _corners(box: PageBox) -> tuple[float, ...]:
    """Give the corners in the order viewers expect: the upper ones, then the lower ones."""
    return (box.left, box.top, box.right, box.top, box.left, box.bottom, box.right, box.bottom)

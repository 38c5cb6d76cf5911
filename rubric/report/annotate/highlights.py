"""Notes as highlights in a PDF. The submitted bytes and notes in, a copy's bytes out.

The copy begins with the submitted bytes as they are; the highlights are written behind them, as
programs that comment on a PDF do.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING

from rubric.errors import ReadingError
from rubric.furniture import document
from rubric.origins import PageBox
from rubric.reading import pdf, refusals
from rubric.report.annotate.notes import OTHERWISE, Note
from rubric.report.annotate.places import Map

if TYPE_CHECKING:
    from pypdf.annotations import Highlight

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
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415  # of an extra

    if PdfReader(BytesIO(data)).is_encrypted:
        raise refusals.refusal("encrypted", name, LOCKED)
    writer = PdfWriter(BytesIO(data), incremental=True)
    for number, note in enumerate(notes, 1):
        pages = groupby(places.boxes(note), key=lambda box: box.page)
        for at, (page, lines) in enumerate(pages):
            mark = _highlight([*lines], note, f"{AUTHOR}-{number}-{at}", first=at == 0)
            writer.add_annotation(page, mark)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _highlight(lines: Sequence[PageBox], note: Note, name: str, *, first: bool) -> "Highlight":
    """Make a highlight over lines of one page; it goes on from another page if not the `first`."""
    from pypdf.annotations import Highlight  # noqa: PLC0415  # of an extra
    from pypdf.generic import (  # noqa: PLC0415  # as above
        ArrayObject,
        FloatObject,
        NameObject,
        NumberObject,
        TextStringObject,
    )

    edges = [edge for box in lines for edge in _corners(box)]
    made = Highlight(
        rect=(
            min(box.left for box in lines),
            min(box.bottom for box in lines),
            max(box.right for box in lines),
            max(box.top for box in lines),
        ),
        quad_points=ArrayObject([FloatObject(edge) for edge in edges]),
    )
    colour = STEP if note.step else COLOURS[note.tone % len(COLOURS)]
    said = "\n".join(note.lines if first else (GOES_ON,))
    made[NameObject("/C")] = ArrayObject([FloatObject(part) for part in colour])
    made[NameObject("/Contents")] = TextStringObject(said)
    made[NameObject("/T")] = TextStringObject(AUTHOR)
    made[NameObject("/NM")] = TextStringObject(name)
    made[NameObject("/F")] = NumberObject(PRINTED)
    return made


def _corners(box: PageBox) -> tuple[float, ...]:
    """Give the corners in the order viewers expect: the upper ones, then the lower ones."""
    return (box.left, box.top, box.right, box.top, box.left, box.bottom, box.right, box.bottom)

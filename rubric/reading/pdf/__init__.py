"""PDFs, by the places of their letters. Bytes in, a Source out.

What is hidden, what belongs to the pages and the notes at their feet are taken out first; then
lines become paragraphs, and what is left is a formatted document like any other.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing

import pypdfium2
from pypdfium2 import raw

from rubric.reading import refusals, rich
from rubric.reading.pdf import columns, running, tables
from rubric.reading.pdf.blocks import Setting, typed
from rubric.reading.pdf.frames import body_size, frame
from rubric.reading.pdf.hyphens import hyphens
from rubric.reading.pdf.lines import fragments
from rubric.reading.pdf.notes import Feet, Footnote, text_of
from rubric.reading.pdf.pages import Fonts, sheet
from rubric.reading.pdf.paragraphs import group_lines
from rubric.reading.pdf.shapes import Line, Sheet
from rubric.reading.typed import Gathered
from rubric.reading.unseen import HIDDEN
from rubric.records import replace
from rubric.source import LeftOut, Note, Notice, Source

MOST_PAGES = 500  # a thesis has 400
MOST_LETTERS = 1_500_000  # a thesis of 400 pages has a million
PICTURED = 0.3  # of a page without words: what it says is in its picture
FEWEST_KNOWN = 0.5  # share of the letters that the file must name
SCANNED = Notice(
    "scanned",
    "The pages are pictures; I read what the scanning program wrote behind them, mistakes too.",
)


def read(data: bytes, name: str, *, by_word: bool = False) -> Source:
    """Read a document; `by_word`: every word is a run, with a rectangle of its own.

    Raises ReadingError, with one sentence to show, when it cannot be.
    """
    try:
        sheets = _sheets(data, name)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise refusals.locked(name) from error
        raise refusals.damaged(name) from error
    _refuse_unreadable(sheets, name)
    parts, left_out = running.clear(sheets, [fragments(each) for each in sheets])
    lines, notes = _without_notes(sheets, [columns.lines(each) for each in parts])
    frame(lines)
    cuts = hyphens(lines)
    groups = group_lines(lines, tables.rows(lines))
    paragraphs = typed(
        groups, dict(enumerate(sheets)), body_size(lines), Setting(cuts, by_word=by_word)
    )
    found = Gathered(
        list(paragraphs),
        [Note(note.mark, text_of(note, cuts) or None, None) for note in notes],
        [*left_out, *_unseen(sheets)],
    )
    made = rich.source(data, name, "pdf", found)
    return replace(made, notices=(*_notices(sheets), *made.notices))


def _sheets(data: bytes, name: str) -> list[Sheet]:
    with closing(pypdfium2.PdfDocument(data)) as document:
        if len(document) > MOST_PAGES:
            raise refusals.too_large(name)
        if document.get_metadata_value("Creator") == refusals.MAKER:
            raise refusals.ours(name)
        fonts, letters = Fonts(), 0
        sheets = []
        for at in range(len(document)):
            with closing(document[at]) as page:
                sheets.append(sheet(page, at, fonts))
            letters += sum(len(word.text) for piece in sheets[-1].pieces for word in piece)
            if letters > MOST_LETTERS:
                raise refusals.too_large(name)
    return sheets


def _refuse_unreadable(sheets: Iterable[Sheet], name: str) -> None:
    """Refuse a file without letters, or whose letters have no meaning."""
    sheets = list(sheets)
    letters = sum(len(word.text) for each in sheets for piece in each.pieces for word in piece)
    unknown = sum(each.unknown for each in sheets)
    if not letters and any(each.picture >= PICTURED for each in sheets):
        why = "the pages are pictures without text; hand in the file they were printed from"
        raise refusals.refusal("scanned", name, why)
    if unknown > FEWEST_KNOWN * max(letters, 1):
        why = "the file does not tell which letters it shows; save it again as .docx"
        raise refusals.refusal("unreadable", name, why)


def _notices(sheets: Iterable[Sheet]) -> Iterator[Notice]:
    """Tell of pages that are pictures."""
    sheets = list(sheets)
    if any(each.scanned for each in sheets):
        yield SCANNED
    bare = [each.page + 1 for each in sheets if not each.pieces and each.picture >= PICTURED]
    if bare:
        pages = (
            f"Page {bare[0]} is a picture" if len(bare) == 1 else f"{len(bare)} pages are pictures"
        )
        yield Notice("partly-scanned", f"{pages} without text, which I cannot read.")


def _unseen(sheets: Iterable[Sheet]) -> Iterator[LeftOut]:
    for each in sheets:
        where = f"page {each.page + 1}"
        if each.hidden:
            yield LeftOut(HIDDEN, " ".join(each.hidden), where)
        if each.turned:
            yield LeftOut("watermark", each.turned, where)


def _without_notes(
    sheets: Iterable[Sheet], pages: list[list[Line]]
) -> tuple[list[Line], list[Footnote]]:
    everything = [line for page in pages for line in page]
    asked = frozenset(word.text for line in everything for word in line.words if word.raised)
    feet = Feet(body_size(everything), asked)
    kept = [
        line for each, page in zip(sheets, pages, strict=True) for line in feet.clear(each, page)
    ]
    return kept, feet.found

"""Where a piece of text stands in the submitted file. Records without logic."""

from rubric.records import Record


class ByteRange(Record):
    """Where a run of plain text stands in the file: offsets in bytes, end exclusive."""

    start: int
    end: int


class RunPlace(Record):
    """Where a run stands in a file of marked-up parts (docx, odt, html).

    `part` is a name in the archive (html: empty); `paragraph` counts the part's paragraphs in the
    order of the file, `run` the paragraph's runs, and `offset` code points of the run's text, in
    which the mark of a note counts as one.
    """

    part: str
    paragraph: int
    run: int
    offset: int


class PageBox(Record):
    """Where a run stands in print: page (from 0) and rectangle, in points from the lower left."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


Origin = ByteRange | RunPlace | PageBox

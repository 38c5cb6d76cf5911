"""The essay as a plain Word document, for files that take no comments. A Document in, bytes out.

With it come the places of its text, as a reader of the new file would give them.
"""

import zipfile
from bisect import bisect_right
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

from lxml import etree

from rubric.origins import RunPlace
from rubric.reading.docx import MAIN
from rubric.reading.docx.names import PPR, RELATIONS, RPR, P, R, T, W
from rubric.reading.docx.parts import SPACE
from rubric.reading.tree import Element
from rubric.report.annotate import package
from rubric.types import Document, Paragraph, Piece

TWIPS = 20  # to a point
SET_IN = str(36 * TWIPS)
SHAPES = {  # of paragraphs that are no prose, as properties
    "title": ("jc", {"val": "center"}),
    "block_quote": ("ind", {"left": SET_IN}),
    "references": ("ind", {"left": SET_IN, "hanging": SET_IN}),
}
BOLD = frozenset({"title", "heading"})
STYLES = """<w:styles xmlns:w="{space}"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>
<w:sz w:val="24"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>
<w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
</w:styles>"""
TYPES = """<Types xmlns="{space}">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{plain}"/>
<Override PartName="/word/styles.xml" ContentType="{styles}"/></Types>"""
STYLES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"


def typeset(document: Document) -> tuple[bytes, tuple[Piece, ...]]:
    """Set the essay; give the file and the places of its pieces."""
    root = etree.Element(W + "document", nsmap={"w": W.strip("{}")})
    body = etree.SubElement(root, W + "body")
    pieces: list[Piece] = []
    for at, paragraph in enumerate(document.paragraphs):
        element = etree.SubElement(body, P)
        _shape(element, paragraph)
        for n, (start, end, italic) in enumerate(_styled(document, paragraph)):
            pieces.append(Piece(start, end, RunPlace(MAIN, at, n, 0)))
            _add_run(element, document.text[start:end], italic=italic, bold=paragraph.role in BOLD)
    return _packed(root), tuple(pieces)


def _shape(element: Element, paragraph: Paragraph) -> None:
    name, values = SHAPES.get(paragraph.role, ("", {}))
    if name:
        properties = etree.SubElement(element, PPR)
        etree.SubElement(properties, W + name, {W + key: each for key, each in values.items()})


def _styled(document: Document, paragraph: Paragraph) -> Iterator[tuple[int, int, bool]]:
    """Give the stretches of a paragraph in one style."""
    within = [each for each in document.italics if paragraph.covers(each)]
    edges = {paragraph.start, paragraph.end}
    edges.update(edge for each in within for edge in (each.start, each.end))
    starts = [each.start for each in within]
    for start, end in pairwise(sorted(edges)):
        near = bisect_right(starts, start) - 1
        yield start, end, near >= 0 and within[near].end >= end


def _add_run(element: Element, text: str, *, italic: bool, bold: bool) -> None:
    run = etree.SubElement(element, R)
    if italic or bold:
        look = etree.SubElement(run, RPR)
        for name, wanted in (("b", bold), ("i", italic)):
            if wanted:
                etree.SubElement(look, W + name)
    for at, line in enumerate(text.split("\n")):
        if at:
            etree.SubElement(run, W + "br")
        if line:
            made = etree.SubElement(run, T, {SPACE: "preserve"})
            made.text = package.printable(line)


def _packed(root: Element) -> bytes:
    space = W.strip("{}")
    types = package.TYPE_SPACE.strip("{}")
    plain = package.PLAIN_TYPE.decode()
    parts = {
        package.TYPES: TYPES.format(space=types, plain=plain, styles=STYLES_TYPE).encode(),
        "_rels/.rels": _relation("officeDocument", MAIN),
        MAIN: package.written(root),
        "word/_rels/document.xml.rels": _relation("styles", "styles.xml"),
        "word/styles.xml": STYLES.format(space=space).encode(),
    }
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, package.BEGINNING), data)
    return made.getvalue()


def _relation(kind: str, target: str) -> bytes:
    root = etree.Element(RELATIONS + "Relationships", nsmap={None: RELATIONS.strip("{}")})
    values = {"Id": "r1", "Type": package.KINDS + kind, "Target": target}
    etree.SubElement(root, RELATIONS + "Relationship", values)
    return package.written(root)

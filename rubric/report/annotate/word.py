"""Notes as comments in a Word document. The submitted bytes and notes in, a copy's bytes out.

Everything else in the file stays: earlier comments, tracked changes, notes, pictures, settings.
A file that is no plain Word document becomes one first: its essay as it was read.
"""

from collections.abc import Iterable
from itertools import count

from lxml import etree

from rubric.furniture import document
from rubric.origins import RunPlace
from rubric.reading import archive, parse, refusals
from rubric.reading.archive import Archive
from rubric.reading.docx import main_part
from rubric.reading.docx.names import RPR, STRICT, P, R, T, W
from rubric.reading.docx.parts import SPACE
from rubric.reading.tree import Element
from rubric.reading.tree import parse as tree
from rubric.records import replace
from rubric.report.annotate import package as packing
from rubric.report.annotate import plain
from rubric.report.annotate.notemarks import NoteMarks
from rubric.report.annotate.notes import OTHERWISE, Note, quoted
from rubric.report.annotate.places import Map
from rubric.report.annotate.runs import Place, Runs

AUTHOR, INITIALS = "rubric", "r"
HALF_POINTS = "20"  # a comment's letters; without it those of the essay, often double-spaced
TWIPS = {"before": "0", "after": "60", "line": "240", "lineRule": "auto"}
XML_SPACE = W.strip("{}").encode()


def commented(data: bytes, name: str, form: str, text: str, notes: tuple[Note, ...]) -> bytes:
    """Give a copy of the file with its comments; `text` is the essay as it was graded.

    Raises ReadingError when the file cannot be read as it was.
    """
    read = document(parse(data, name, form))
    if read.text != text:
        raise refusals.refusal("other-text", name, OTHERWISE)
    own = Map(read.text, read.pieces)
    if form == "docx":
        package = archive.unpack(data, name)
        if packing.is_plain(package):
            return _commented(package, own, notes)
    made, pieces = plain.typeset(read)
    return _commented(archive.unpack(made, name), Map(text, pieces), notes)


def _commented(package: Archive, places: Map, notes: Iterable[Note]) -> bytes:
    main = main_part(package)
    old = package.part(main) or b""
    root = tree(_loose(old), package.name)
    part, parts = packing.comments_part(package, main)
    listed = _listed(package, part)
    runs, signs = Runs.of(root), NoteMarks.of(root)
    numbers = count(_first_free(root, listed))
    for note in notes:
        found = _found(runs, places, note)
        if found:
            begin, end = found
            number = str(next(numbers))
            exact = not (begin.whole or end.whole)
            lines = note.lines if exact else (quoted(places.text, note), *note.lines)
            runs.begin(begin, _element("commentRangeStart", id=number))
            runs.end(end, _element("commentRangeEnd", id=number))
            runs.end(signs.sign_at(end), _reference(number))
            heads = {part.head for part in note.parts}
            listed.append(_comment(number, lines, heads))
    runs.settle()
    space = STRICT if STRICT in old else XML_SPACE
    parts |= {each: packing.written(made) for each, made in ((main, root), (part, listed))}
    for each in (main, part):
        parts[each] = parts[each].replace(XML_SPACE, space)
    return packing.rewritten(package, parts)


def _loose(data: bytes) -> bytes:
    """Give a part with the names that all but ISO's own files have."""
    return data.replace(STRICT, XML_SPACE)


def _listed(package: Archive, part: str) -> Element:
    """Give the list of comments, empty where there is none."""
    old = package.part(part)
    if old is None:
        return etree.Element(W + "comments", nsmap={"w": W.strip("{}")})
    return tree(_loose(old), package.name)


def _first_free(root: Element, listed: Element) -> int:
    """Give a number above those of all comments there are."""
    ids = [each.get(W + "id", "") for each in listed]
    marks = (W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference")
    ids += [each.get(W + "id", "") for each in root.iter(*marks)]
    return max((int(each) for each in ids if each.isdecimal()), default=-1) + 1


def _found(runs: Runs, places: Map, note: Note) -> tuple[Place, Place] | None:
    """Find where a note begins and ends; null where no run is known."""
    bounds = places.bounds(note)
    if bounds is None:
        return None
    first, last = bounds
    begin, end = runs.find(first), runs.find(last)
    if begin and end and (begin.whole or end.whole or _comes_before(first, last)):
        return begin, end
    # What is in no run, as a formula, is spoken of at one that stands near.
    known = begin or end or runs.near(first.paragraph)
    return None if known is None else (replace(known, whole=True),) * 2


def _comes_before(one: RunPlace, other: RunPlace) -> bool:
    first, last = ((each.paragraph, each.run, each.offset) for each in (one, other))
    return first < last


def _element(name: str, **values: str) -> Element:
    return etree.Element(W + name, {W + key: value for key, value in values.items()})


def _reference(number: str) -> Element:
    run = etree.Element(R)
    run.append(_element("commentReference", id=number))
    return run


def _comment(number: str, lines: Iterable[str], heads: Iterable[str]) -> Element:
    """Make a comment, a paragraph a line, heads in bold."""
    made = _element("comment", id=number, author=AUTHOR, initials=INITIALS)
    bold = frozenset(heads)
    for at, line in enumerate(lines):
        paragraph = etree.SubElement(made, P)
        properties = etree.SubElement(paragraph, W + "pPr")
        properties.append(_element("spacing", **TWIPS))
        properties.append(_element("ind", firstLine="0", left="0"))
        if at == 0:
            etree.SubElement(etree.SubElement(paragraph, R), W + "annotationRef")
        run = etree.SubElement(paragraph, R)
        look = etree.SubElement(run, RPR)
        if line in bold:
            look.append(_element("b"))
        look.append(_element("sz", val=HALF_POINTS))
        text = etree.SubElement(run, T, {SPACE: "preserve"})
        text.text = packing.printable(line)
    return made

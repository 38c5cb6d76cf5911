"""Word documents. Bytes in, a Source out, with all tracked changes accepted.

A walk over the parts' own XML: the library that knows Word's files passes over what was inserted.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field

from rubric.reading import archive, refusals, rich
from rubric.reading.archive import Archive
from rubric.reading.docx.fields import Fields, fields_close
from rubric.reading.docx.names import NOTE_MARKS, RELATIONS, STRICT, P, T, W
from rubric.reading.docx.numbering import Lists, lists
from rubric.reading.docx.styles import Styles, color_of, styles
from rubric.reading.docx.walk import Walk
from rubric.reading.tree import Element, parse
from rubric.reading.typed import Gathered
from rubric.records import replace
from rubric.source import LeftOut, Note, Notice, Source

MAIN = "word/document.xml"
EMBEDDED = Notice(
    "embedded",
    "Part of the file is another file laid into it, which I cannot read; save it again with Word.",
)
SHOWS_BACKGROUND = b"displayBackgroundShape"


@dataclass(slots=True)
class Opened:
    """An open document: its archive, styles, lists, and its notes in the order of their marks."""

    package: Archive
    styles: Styles
    lists: Lists
    marks: list[tuple[str, str]] = field(default_factory=list)

    def number(self, kind: str, name: str) -> int:
        """Give the number of the note whose mark is met, footnotes and endnotes in one series."""
        self.marks.append((kind, name))
        return len(self.marks)

    def walk(self, part: str, root: Element) -> Walk:
        """Make ready to walk over a part."""
        numbers = {element: at for at, element in enumerate(root.iter(P))}
        return Walk(
            part, self.styles, self.lists, self.number, numbers, Fields(fields_close(root))
        )


def read(data: bytes, name: str) -> Source:
    """Read a document. Raises ReadingError, with one sentence to show, when it cannot be."""
    package = archive.unpack(data, name)
    main = main_part(package)
    root = tree_of(package, main)
    body = None if root is None else root.find(W + "body")
    if root is None or body is None:
        raise refusals.damaged(name)
    parts = related(package, main)
    opened = Opened(
        package,
        styles(tree_of(package, parts.get("styles", ""))),
        lists(tree_of(package, parts.get("numbering", ""))),
    )
    walk = opened.walk(main, root)
    walk.behind = _background(package, root, parts.get("settings", ""))
    found = Gathered(walk.separately(body), tracked=walk.tracked)
    for kind, part in zip(NOTE_MARKS, ("footnotes", "endnotes"), strict=True):
        _read_notes(found, opened, parts.get(part, ""), kind)
    found.notes.sort(key=lambda note: int(note.mark))
    found.left_out += _comments(package, parts.get("comments", ""))
    for which in rich.EDGES:
        found.left_out += rich.edge(which, _texts(tree_of(package, parts.get(which, ""))))
    embedded = next(body.iter(W + "altChunk"), None) is not None
    if embedded and not any(each.text.strip() for each in found.typed):
        why = "its text is another file laid into it; open it in Word and save it again"
        raise refusals.refusal("format", name, why)
    made = rich.source(data, name, "docx", found)
    return replace(made, notices=(EMBEDDED, *made.notices)) if embedded else made


def _read_notes(found: Gathered, opened: Opened, part: str, kind: str) -> None:
    """Read the notes of a part that have a mark in the text."""
    asked = {name: at for at, (each, name) in enumerate(opened.marks, 1) if each == kind}
    root = tree_of(opened.package, part) if asked else None
    if root is None:
        return
    walk = opened.walk(part, root)
    for element in root:
        number = asked.get(element.get(W + "id", ""))
        if number is not None:
            text = rich.plain(walk.separately(element), found.left_out)
            found.notes.append(Note(str(number), text or None, None))
    found.tracked |= walk.tracked


def _comments(package: Archive, part: str) -> Iterator[LeftOut]:
    root = tree_of(package, part)
    for comment in () if root is None else root.iterchildren(W + "comment"):
        said = " ".join(_texts(comment)).strip()
        if said:
            yield LeftOut("comment", said, rich.MARGIN)


def _texts(element: Element | None) -> Iterator[str]:
    """Give the words of an element's paragraphs, whatever they look like."""
    for paragraph in () if element is None else element.iter(P):
        yield "".join(each.text or "" for each in paragraph.iter(T))


def _background(package: Archive, root: Element, settings: str) -> str | None:
    """Give the color of the page, where it is shown."""
    element = root.find(W + "background")
    if element is None or SHOWS_BACKGROUND not in (package.part(settings) or b""):
        return None
    return color_of(element.get(W + "color"))


def main_part(package: Archive) -> str:
    """Give the name of the part that holds the text; it is not the same in every program."""
    return related(package, "").get("officeDocument", MAIN)


def related(package: Archive, part: str) -> dict[str, str]:
    """Give the parts that a part refers to within the file, by their kind."""
    folder, own = posixpath.split(part)
    root = tree_of(package, posixpath.join(folder, "_rels", f"{own}.rels"))
    found: dict[str, str] = {}
    for relation in () if root is None else root.iterchildren(RELATIONS + "Relationship"):
        if relation.get("TargetMode") != "External":
            kind = relation.get("Type", "").rpartition("/")[2]
            target = posixpath.join("/", folder, relation.get("Target", ""))
            found.setdefault(kind, posixpath.normpath(target).lstrip("/"))
    return found


def tree_of(package: Archive, part: str) -> Element | None:
    """Give a part's tree; null where there is no such part."""
    data = package.part(part)
    if data is None:
        return None
    return parse(data.replace(STRICT, W.strip("{}").encode()), package.name)

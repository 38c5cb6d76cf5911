"""A Word document with some parts new. The submitted bytes and the new parts in, bytes out.

All other parts are copied as they are; no part is added but what comments need.
"""

import posixpath
import re
import shutil
import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO

from lxml import etree

from rubric.reading import refusals
from rubric.reading.archive import BROKEN, Archive
from rubric.reading.docx import related
from rubric.reading.docx.names import RELATIONS
from rubric.reading.tree import Element, parse

MOST_UNPACKED = 256 * 1024 * 1024  # bytes; an essay full of photographs has a tenth
TYPES = "[Content_Types].xml"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
STRICT_KINDS = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
TYPE_SPACE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
PLAIN_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
BEGINNING = (1980, 1, 1, 0, 0, 0)  # the time of new parts: the same every time
NO_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
OWN = "rubricComments"  # names the relation; a number follows where it is taken


def is_plain(package: Archive) -> bool:
    """Tell a document from a template and from one with macros, whose copy would keep both."""
    types = package.part(TYPES) or b""
    return PLAIN_TYPE in types and not any("vbaProject" in name for name in package.names())


def rewritten(package: Archive, parts: Mapping[str, bytes]) -> bytes:
    """Pack a document again with new `parts`. Raises ReadingError for one that cannot be."""
    made = BytesIO()
    names = list(dict.fromkeys(package.names()))
    try:
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
            _copy(package, target, names, parts)
    except BROKEN as error:
        raise refusals.damaged(package.name) from error
    return made.getvalue()


def _copy(
    package: Archive,
    target: zipfile.ZipFile,
    names: list[str],
    parts: Mapping[str, bytes],
) -> None:
    source, left = package.file, MOST_UNPACKED
    for name in [*names, *(name for name in parts if name not in names)]:
        old = source.getinfo(name) if name in names else None
        info = zipfile.ZipInfo(name, old.date_time if old else BEGINNING)
        info.compress_type = old.compress_type if old else zipfile.ZIP_DEFLATED
        info.external_attr = old.external_attr if old else 0
        if name in parts:
            target.writestr(info, parts[name])
            continue
        left -= old.file_size if old else 0
        if left < 0:
            raise refusals.too_large(package.name)
        with source.open(name) as part, target.open(info, "w") as copy:
            shutil.copyfileobj(part, copy)


def comments_part(package: Archive, main: str) -> tuple[str, dict[str, bytes]]:
    """Give the name of the part with the comments, and the parts that must name a new one."""
    known, names = related(package, main).get("comments"), package.names()
    if known in names:
        return known, {}
    folder, own = posixpath.split(main)
    part = known or _free(folder, names)
    changed = {TYPES: _typed(package, part)}
    if known is None:
        relations = posixpath.join(folder, "_rels", f"{own}.rels")
        changed[relations] = _related(package, relations, posixpath.basename(part))
    return part, changed


def _free(folder: str, names: Iterable[str]) -> str:
    """Give a name for comments that no part has, whatever the case."""
    taken = {name.casefold() for name in names}
    tried = (posixpath.join(folder, f"comments{n or ''}.xml") for n in range(len(taken) + 1))
    return next(name for name in tried if name.casefold() not in taken)


def _typed(package: Archive, part: str) -> bytes:
    """Name the part's type, unless the file names it already."""
    root = _root(package, TYPES, TYPE_SPACE + "Types")
    if not any(each.get("PartName") == f"/{part}" for each in root):
        override = etree.SubElement(root, TYPE_SPACE + "Override")
        override.set("PartName", f"/{part}")
        override.set("ContentType", COMMENTS_TYPE)
    return written(root)


def _related(package: Archive, relations: str, target: str) -> bytes:
    root = _root(package, relations, RELATIONS + "Relationships")
    strict = any(each.get("Type", "").startswith(STRICT_KINDS) for each in root)
    taken = {each.get("Id") for each in root}
    relation = etree.SubElement(root, RELATIONS + "Relationship")
    own = (f"{OWN}{n or ''}" for n in range(len(taken) + 1))
    relation.set("Id", next(name for name in own if name not in taken))
    relation.set("Type", (STRICT_KINDS if strict else KINDS) + "comments")
    relation.set("Target", target)
    return written(root)


def _root(package: Archive, name: str, tag: str) -> Element:
    data = package.part(name)
    if data is not None:
        return parse(data, package.name)
    return etree.Element(tag, nsmap={None: tag[1:].partition("}")[0]})


def written(root: Element) -> bytes:
    """Write a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def printable(text: str) -> str:
    """Put a space in the place of what XML cannot hold."""
    return NO_XML.sub(" ", text)

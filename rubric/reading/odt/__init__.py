"""OpenDocument texts, packed or flat. Bytes in, a Source out, with tracked changes accepted."""

from collections.abc import Iterator

from rubric.reading import archive, refusals, rich
from rubric.reading.odt.names import OFFICE, STYLE, TEXT, H, P
from rubric.reading.odt.numbering import Lists
from rubric.reading.odt.styles import Styles
from rubric.reading.odt.walk import Walk
from rubric.reading.tree import Element, parse
from rubric.source import Source

LOCKED = b"manifest:encryption-data"


def read(data: bytes, name: str) -> Source:
    """Read a document. Raises ReadingError, with one sentence to show, when it cannot be."""
    content, named = _parts(data, name)
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise refusals.damaged(name)
    styles = Styles()
    styles.add((content, named))
    lists = Lists()
    lists.add((content, named))
    numbers = {element: at for at, element in enumerate(body.iter(P, H))}
    deleted = _deleted(body)
    walk = Walk(styles, lists, numbers, deleted)
    found = walk.found
    found.typed = walk.separately(body)
    for which in rich.EDGES:
        found.left_out += rich.edge(which, _edge(content if named is None else named, which))
    found.tracked = next(body.iter(TEXT + "changed-region"), None) is not None
    return rich.source(data, name, "odt", found)


def _parts(data: bytes, name: str) -> tuple[Element, Element | None]:
    """Give the content and the named styles; in a flat file they are one."""
    if not data.startswith(archive.ZIP):
        root = parse(data, name)
        return root, None
    package = archive.unpack(data, name)
    if LOCKED in (package.part("META-INF/manifest.xml") or b""):
        raise refusals.locked(name)
    content, named = package.part("content.xml"), package.part("styles.xml")
    if content is None:
        raise refusals.damaged(name)
    return parse(content, name), None if named is None else parse(named, name)


def _edge(root: Element, which: str) -> Iterator[str]:
    """Give the words of the pages' header or footer, those of the first kind of page that has."""
    edge = next(root.iter(f"{STYLE}{which}"), None)
    for paragraph in () if edge is None else edge.iter(P, H):
        yield "".join(map(str, paragraph.itertext()))


def _deleted(body: Element) -> dict[str, str]:
    """Give what was deleted, by the id of the change."""
    found: dict[str, str] = {}
    for region in body.iter(TEXT + "changed-region"):
        paragraphs = (
            p for deletion in region.iter(TEXT + "deletion") for p in deletion.iter(P, H)
        )
        said = " ".join("".join(map(str, each.itertext())) for each in paragraphs)
        found[region.get(TEXT + "id", "")] = said
    return found

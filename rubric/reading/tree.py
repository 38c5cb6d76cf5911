"""XML from a stranger. A part's bytes in, its tree out; no DTD, no entity, no network, no file."""

from collections.abc import Iterator, Sequence
from io import BytesIO

from lxml import etree

from rubric.reading import refusals

MOST_TAGS = 1_000_000  # a thesis of 400 pages has 300,000
MOST_ATTRIBUTES = 2_000_000  # each costs memory however short it is
DOCTYPE = "<!DOCTYPE"
DOCTYPES = tuple(DOCTYPE.encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))

Element = etree._Element  # noqa: SLF001  # lxml gives its one class of elements no other name


def parse(data: bytes, name: str) -> Element:
    """Parse a part of the file `name`.

    Raises ReadingError: `damaged` when it is no XML, `too-large` beyond the limits (nesting deeper
    than 256 is refused by libxml2 itself), `unsafe` when it declares anything.
    """
    if data.count(b"<") > MOST_TAGS or data.count(b"=") > MOST_ATTRIBUTES:
        raise refusals.too_large(name)
    if any(sign in data for sign in DOCTYPES):
        raise refusals.unsafe(name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise refusals.damaged(name) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise refusals.unsafe(name)
    return root


def stream(data: bytes, name: str, tags: Sequence[str]) -> Iterator[Element]:
    """Give the elements with such names of a part one by one; each is gone with the next.

    So a part may be of any length. Raises ReadingError as `parse` does, `too-large` where one of
    them holds, or stands behind, more elements than a part may have.
    """
    if any(sign in data for sign in DOCTYPES):
        raise refusals.unsafe(name)
    events = etree.iterparse(
        BytesIO(data),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    sought, held = frozenset(tags), 0
    try:
        for _, element in events:
            held += 1
            if held > MOST_TAGS:
                raise refusals.too_large(name)
            if element.tag in sought:
                if element.getroottree().docinfo.internalDTD is not None:
                    raise refusals.unsafe(name)
                yield element
                _let_go(element)
                held = 0
    except (etree.XMLSyntaxError, ValueError) as error:
        raise refusals.damaged(name) from error


def _let_go(element: Element) -> None:
    """Empty an element, and drop what stands before it and before what it stands in."""
    element.clear()
    above = element.getparent()
    while above is not None:
        while element.getprevious() is not None:
            del above[0]
        element, above = above, above.getparent()


def local(element: Element) -> str:
    """Give an element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""

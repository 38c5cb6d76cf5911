"""Web pages and what web forms hand on. Bytes in, a Source out.

lxml reads the markup, cssselect2 and tinycss2 its style sheets; nothing that a page names is ever
fetched or opened.
"""

import codecs
import hashlib
import re
from html import unescape

from lxml import etree

from rubric.reading import encodings, refusals, rich, text
from rubric.reading.html.css import Sheet
from rubric.reading.html.links import links
from rubric.reading.html.walk import Walk
from rubric.reading.tree import MOST_ATTRIBUTES
from rubric.records import replace
from rubric.source import Source, Submission

MOST_TAGS = 100_000  # the page of a long essay has some 5,000
HEAD = 2048  # bytes in which a page names its encoding
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE)
TAG = re.compile(rb"<[a-zA-Z!/]")
# How Python's names of the encodings begin that pages are written in; of its others some decode no
# bytes (base64, rot13) and some run through escapes (idna, unicode_escape).
LETTERS = tuple("big5 cp euc gb hz iso2022 iso8859 johab koi8 mac shift tis".split())
ENTITY = re.compile(r"&#?\w{1,32};")
TOO_DEEP = etree.ErrorTypes.ERR_RESOURCE_LIMIT  # more than 256 elements within one another
ESCAPED = re.compile("[\udc80-\udcff]+")


def read(data: bytes, name: str) -> Source:
    """Read a page. Raises ReadingError, with one sentence to show, when it cannot be."""
    if data.count(b"<") > MOST_TAGS or data.count(b"=") > MOST_ATTRIBUTES:
        raise refusals.too_large(name)
    if TAG.search(data) is None and encodings.wide(data) is None:
        return _tagless(data, name)
    page, encoding = _decoded(data)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(page.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise refusals.damaged(name) from error
    if root is None:
        raise refusals.empty(name)
    if any(error.type == TOO_DEEP for error in parser.error_log):
        raise refusals.too_large(name)
    walk = Walk(Sheet(root), links(root))
    return rich.source(data, name, "html", walk.read(root), encoding)


def _tagless(data: bytes, name: str) -> Source:
    """Read what has no markup but, maybe, the names of characters."""
    page, encoding = _decoded(data)
    plain = unescape(page).encode() if ENTITY.search(page) else data
    found = text.read(plain, name, "txt")
    sha256 = hashlib.sha256(data).hexdigest()
    return replace(found, submission=Submission(name, "html", encoding, sha256))


def _decoded(data: bytes) -> tuple[str, str]:
    """Give the characters of a page: by its mark, as UTF-8, as the page says, or by a guess."""
    decoded = encodings.decode(data)
    named = CHARSET.search(data[:HEAD])
    if decoded.guessed and named and (codec := _codec(named[1].decode("ascii"))):
        return data.decode(codec, "replace"), codec
    shown = ESCAPED.sub(lambda match: encodings.clean(match.group()), decoded.text)
    return shown, decoded.encoding


def _codec(name: str) -> str | None:
    """Give Python's name of an encoding; pages that say Latin-1 mean Windows' letters."""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return None
    if found in ("iso8859-1", "ascii"):
        return "cp1252"
    return found if found.startswith(LETTERS) else None

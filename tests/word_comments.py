"""Comments of a Word document as another library and the XML itself tell them."""

import io
import zipfile
from dataclasses import dataclass

import docx
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
SIGNS = {W + "br": "\n", W + "footnoteReference": "¹", W + "tab": "\t"}
REMOVED = (W + "del", W + "moveFrom", W + "txbxContent")


@dataclass(frozen=True, slots=True)
class Comment:
    author: str
    says: tuple[str, ...]
    over: str


def comments(data: bytes) -> list[Comment]:
    """Give the comments in the order of their list, each with the words it stands over."""
    over = _over(data)
    return [
        Comment(
            each.author,
            tuple(paragraph.text for paragraph in each.paragraphs),
            over[str(each.comment_id)],
        )
        for each in docx.Document(io.BytesIO(data)).comments
    ]


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def _over(data: bytes) -> dict[str, str]:
    root = etree.fromstring(part(data, "word/document.xml"))
    going: dict[str, str] = {}
    done: dict[str, str] = {}
    asked = set()
    for element in root.iter():
        number = element.get(W + "id", "")
        said = SIGNS.get(str(element.tag), "")
        if element.tag == W + "commentRangeStart":
            going[number] = ""
        elif element.tag == W + "commentRangeEnd":
            done[number] = going.pop(number)
        elif element.tag == W + "commentReference":
            asked.add(number)
        elif element.tag == W + "p" and next(element.iterancestors(*REMOVED), None) is None:
            said = "\n"
        elif element.tag == W + "t" and next(element.iterancestors(*REMOVED), None) is None:
            said = element.text or ""
            said = said if element.get(SPACE) == "preserve" else said.strip()
        for each in going:
            going[each] += said
    assert not going
    assert asked == set(done)
    return done

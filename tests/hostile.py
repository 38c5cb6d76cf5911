"""Files no honest student hands in, made when the tests run: a name and bytes each."""

import random
import zipfile
from io import BytesIO

from builders import strong
from word_xml import MAIN, SPACES, docx, p, packed, r

MB = 1024 * 1024
ODT = "application/vnd.oasis.opendocument.text"
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
ESSAY = strong()
HTML_ESSAY = "".join(f"<p>{part}</p>" for part in ESSAY.split("\n\n"))
CODE = (
    "<img src=\"file:///etc/passwd\"> {{7*7}} {% include '/etc/passwd' %} @import url(x.css); "
    "<script>alert(1)</script> ${7*7} <%= 7*7 %> </p></body> =SUM(A1) \\write18{ls} [x](file:///y)"
)


def body(inside: str) -> str:
    return f"<w:document {SPACES}><w:body>{inside}</w:body></w:document>"


def word(main: str | bytes, **more: str) -> bytes:
    return packed({MAIN: main, **more})


def odt(inside: str) -> bytes:
    content = (
        f"<office:document-content {ODF}><office:body><office:text>{inside}"
        "</office:text></office:body></office:document-content>"
    )
    return packed({"mimetype": ODT, "content.xml": content})


def rtf(inside: str) -> bytes:
    return ("{\\rtf1\\ansi " + inside + "}").encode()


def entities(root: str) -> str:
    """Give entities that expand to a billion words."""
    lines = [f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 10)]
    return f'<!DOCTYPE x [<!ENTITY a0 "words">{"".join(lines)}]><{root}>&a9;</{root}>'


def nested_zips(depth: int) -> bytes:
    data = packed({"zeros": b"\0" * MB})
    for _ in range(depth):
        data = packed({f"{at}.zip": data for at in range(4)})
    return data


def linked() -> bytes:
    """Give an archive whose main part is a link and that has parts outside of it."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo(MAIN)
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("../../outside.txt", "words")
    return buffer.getvalue()


def doctored() -> bytes:
    """Give an archive that says its part is small when it is not."""
    data = bytearray(word(b" " * (17 * MB)))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return bytes(data)


def signs() -> bytes:
    """Give a list whose every item would be signed with a number written 200,000 times."""
    level = f"<w:start w:val='99999'/><w:lvlText w:val='{'%1' * 200_000}'/>"
    scheme = f"<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'>{level}</w:lvl>"
    listed = "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    item = p(r("x"), more="<w:numPr><w:numId w:val='1'/></w:numPr>")
    return docx(item * 20_000, numbering=f"{scheme}</w:abstractNum>{listed}")


def many_members() -> bytes:
    return packed({f"part{at}": "" for at in range(6_000)})


def damaged() -> dict[str, bytes]:
    """Give good files cut short, and files under wrong names."""
    good = docx("".join(p(r(part)) for part in ESSAY.split("\n\n")))
    return {
        "cut.docx": good[: len(good) // 2],
        "head.docx": good[:10],
        "renamed.txt": good,
        "renamed.pdf": good,
        "renamed.odt": good,
        "text.docx": ESSAY.encode(),
        "page.docx": f"<html><body>{HTML_ESSAY}</body></html>".encode(),
        "page.doc": f"<html><body>{HTML_ESSAY}</body></html>".encode(),
        "rich.doc": rtf("\\par ".join(ESSAY.split("\n\n"))),
        "line\nend\x1b[31m.docx": good,
        "noise.docx": random.Random(1).randbytes(50_000),  # noqa: S311  # a test's noise
        "noise.odt": b"PK\x03\x04" + random.Random(2).randbytes(50_000),  # noqa: S311  # as above
    }


def markup() -> dict[str, bytes]:
    """Give markup that is too deep, too much, or names what is not its own."""
    deep = 100_000
    external = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    wide = "".join(f' xmlns:n{at}="u{at}"' for at in range(20_000))
    return {
        "flat-bomb.docx": word(b" " * (100 * MB)),
        "said-small.docx": doctored(),
        "nested-bomb.zip": nested_zips(4),
        "nested-bomb.docx": word(body(p(r("word"))), **{"a.zip": nested_zips(3).hex()[:MB]}),
        "many-members.docx": many_members(),
        "linked.docx": linked(),
        "deep.docx": packed({MAIN: body("<w:x>" * deep + "</w:x>" * deep)}, zipfile.ZIP_STORED),
        "boxes.docx": docx("<w:p><w:r><w:txbxContent>" * 80 + "</w:txbxContent></w:r></w:p>" * 80),
        "many-tags.docx": word(body("<w:x/>" * 2_000_000)),
        "many-names.docx": word(f"<x{wide}>{'<y/>' * 100_000}</x>"),
        "entities.docx": word(entities("w:document")),
        "external.docx": word(f"{external}<x>&e;</x>"),
        "external-utf16.docx": word(f"{external}<x>&e;</x>".encode("utf-16")),
        "entities.odt": packed({"mimetype": ODT, "content.xml": entities("x")}),
        "deep.odt": odt("<text:section>" * deep + "</text:section>" * deep),
        "spaces.odt": odt("<text:p>" + "<text:s text:c='999999999'/>" * 9_000 + "</text:p>"),
        "deep.rtf": rtf("{" * deep + "}" * deep),
        "deep-words.rtf": rtf("{\\i word " * 400 + "}" * 400),
        "bin.rtf": rtf("\\bin999999999999 words"),
        "many.rtf": rtf("{}" * 2_000_000),
        "fonts.rtf": rtf("{\\fonttbl" + "".join(f"{{\\f{n} x;}}" for n in range(60_000)) + "}"),
        "deep.html": ("<div>" * deep + ESSAY).encode(),
        "deep-inline.html": ("<b>" * deep + ESSAY).encode(),
        "unclosed.html": ("<p><table><tr><td>" * 20_000 + ESSAY).encode(),
        "quotes.html": ('<a href="' * 60_000 + ESSAY).encode(),
        "attributes.html": ("<p " + "a='b' " * 300_000 + ">" + ESSAY).encode(),
        "rules.html": (
            "<style>"
            + "".join(f"* * * * .c{n} > p {{color: #fff}}" for n in range(20_000))
            + f"</style>{HTML_ESSAY}"
            + "<div class=c1>" * 200
        ).encode(),
        "links.html": "".join(
            f"<a id=a{n} href=#b{n}>1</a><a id=b{n} href=#a{n}>1</a>" for n in range(40_000)
        ).encode(),
        "entity.html": ("&lt;" * 500_000).encode(),
    }


def lists() -> dict[str, bytes]:
    """Give lists that count too far, too deep, or in signs too long."""
    return {
        "signs.docx": signs(),
        "lists.odt": odt("<text:list><text:list-item>" * 90 + "<text:p>x</text:p>"),
        "lists.html": ("<ol reversed start=99999 type=i><li>x" * 20_000).encode(),
    }


def texts() -> dict[str, bytes]:
    """Give texts that are hard to part into words and sentences."""
    return {
        "one-line.txt": ("A line that never ends and goes on. " * 16_000).encode(),
        "one-word.txt": b"a" * (4 * MB),
        "quotes.txt": ("“ unclosed and " * 30_000).encode(),
        "straight.txt": ('" unclosed and ' * 30_000).encode(),
        "letters.txt": b"A\n\n" * 4_000,
        "no-header.txt": ("eng-" * 20_000 + "\n\n" + ESSAY).encode(),
        "commas.txt": (ESSAY + "," * 50_000).encode(),
        "marks.txt": f"{ESSAY}\n\nAlso {'!? ' * 14_000}".encode(),
        "hyphens.txt": f"{ESSAY} {'a-b-' * 12_000} and more.".encode(),
        "parens.txt": ("(Ames 4; " * 50_000).encode(),
        "brackets.md": ("[x](y " * 50_000).encode(),
        "stars.md": ("*a **b _c " * 50_000).encode(),
        "code.txt": f"{ESSAY}\n\n{CODE} {ESSAY}".encode(),
        "code.html": f"{HTML_ESSAY}<p>{CODE}</p>".encode(),
        "code.docx": docx("".join(p(r(x)) for x in ESSAY.split("\n\n")) + p(r("{{7*7}} ${x}"))),
        "long-line.docx": docx(p(r("A sentence that comes again and again. " * 30_000))),
        "commas.docx": docx(p(r("," * 50_000))),
    }


def files() -> dict[str, bytes]:
    """Give all of them."""
    return {**damaged(), **markup(), **lists(), **texts()}

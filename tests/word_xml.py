"""Word documents written by hand, for tests: a body's XML in, the bytes of a .docx out."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "word/document.xml"


def docx(body: str, **parts: str) -> bytes:
    """Pack a document; `parts` are its other parts (styles, footnotes, …), each what is in it."""
    files = {MAIN: f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"}
    for name, inside in parts.items():
        files[f"word/{name}.xml"] = f"<w:{name} {SPACES}>{inside}</w:{name}>"
    files["[Content_Types].xml"] = types("document.main", *parts)
    files["_rels/.rels"] = relations(("officeDocument", MAIN))
    files["word/_rels/document.xml.rels"] = relations(*((n, f"{n}.xml") for n in parts))
    return packed(files)


def packed(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack files into a zip archive."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def relations(*targets: tuple[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="r{at}" Type="{KINDS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{each}</Relationships>'


def types(main: str, *parts: str) -> str:
    """Name what the parts are, as Word asks of a file before it opens it."""
    kinds = {MAIN: main, **{f"word/{name}.xml": name for name in parts}}
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
    each = "".join(
        f'<Override PartName="/{part}" ContentType="{kind.format(name)}"/>'
        for part, name in kinds.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    default = f'<Default Extension="rels" ContentType="{relations}"/>'
    return f'<Types xmlns="{space}">{default}{each}</Types>'


def p(inside: str, style: str = "", more: str = "") -> str:
    """Give a paragraph, of a style and with more properties."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{more}</w:pPr>{inside}</w:p>"


def r(text: str, look: str = "") -> str:
    """Give a run; spaces at its ends stay."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def style(name: str, inside: str = "", based: str = "", kind: str = "paragraph") -> str:
    """Give a style whose id and name are the same."""
    below = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{below}{inside}'
        "</w:style>"
    )


def field(instruction: str, result: str) -> str:
    """Give a field with its shown result, which is runs."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    asked = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return mark.format("begin") + asked + mark.format("separate") + result + mark.format("end")

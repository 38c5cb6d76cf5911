"""Writes PDFs by hand: drawing operators in, bytes out."""

from collections.abc import Sequence
from itertools import accumulate

FONTS = "<</F1 {0} 0 R/F2 {1} 0 R/F3 {2} 0 R>>"
NAMES = ("Times-Roman", "Times-Italic", "Times-Bold")
LETTER = "0 0 612 792"


def pdf(*pages: str, box: str = LETTER, extra: str = "", objects: Sequence[str] = ()) -> bytes:
    """Make a document of pages of operators; `extra` goes into each page, `objects` after all."""
    count = len(pages)
    fonts = [3 + 2 * count + at for at in range(len(NAMES))]
    kids = " ".join(f"{3 + 2 * at} 0 R" for at in range(count))
    parts = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Count {count}/Kids[{kids}]>>"]
    own = f"/Resources<</Font{FONTS.format(*fonts)}/XObject<</Im {fonts[-1] + 1} 0 R>>>>{extra}>>"
    for at, operators in enumerate(pages):
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents {4 + 2 * at} 0 R{own}"
        size = len(operators.encode("cp1252"))
        parts += [page, f"<</Length {size}>>\nstream\n{operators}\nendstream"]
    parts += [
        f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>" for name in NAMES
    ]
    picture = "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
    parts += [f"{picture}/ColorSpace/DeviceGray/Length 1>>\nstream\nA\nendstream", *objects]
    return whole(parts)


def whole(parts: Sequence[str]) -> bytes:
    """Put objects together with a table of where they are; the first is the root."""
    pieces = [b"%PDF-1.7\n"]
    pieces += [
        f"{at} 0 obj\n{part}\nendobj\n".encode("cp1252") for at, part in enumerate(parts, 1)
    ]
    places = list(accumulate(map(len, pieces)))
    table = "".join(f"{place:010} 00000 n \n" for place in places[:-1])
    size = len(parts) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>\n"
    return b"".join([*pieces, f"{end}startxref\n{places[-1]}\n%%EOF\n".encode("cp1252")])


def words(text: str, left: float, baseline: float, size: float = 12, font: int = 1) -> str:
    """Draw words at a place."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F{font} {size} Tf {left} {baseline} Td ({escaped}) Tj ET\n"


def lines(texts: Sequence[str], top: float = 700, left: float = 72, apart: float = 14) -> str:
    """Draw lines below one another."""
    return "".join(words(text, left, top - apart * at) for at, text in enumerate(texts))

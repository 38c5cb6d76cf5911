"""The names in a Word document's XML that mean something here."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"  # ISO's own namespace
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

P, R, T, TBL, TR, TC = (W + name for name in ("p", "r", "t", "tbl", "tr", "tc"))
PPR, RPR, VAL = W + "pPr", W + "rPr", W + "val"
NOTE_MARKS = (W + "footnoteReference", W + "endnoteReference")

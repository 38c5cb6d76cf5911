"""What Word writes, piece by piece, and what a reader of the page sees of it."""

import zipfile
from io import BytesIO

import pytest
from word_xml import docx, field, p, packed, r, style

from rubric import furniture, reading
from rubric.errors import ReadingError
from rubric.origins import RunPlace
from rubric.source import Source

LONG = (
    "The lighthouse keeper wrote his log each night, and for thirty years nobody asked to read "
    "it, because ships came home and there was nothing in the weather to explain."
)
FOOTNOTE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
ENDNOTE = '<w:r><w:endnoteReference w:id="{}"/></w:r>'


def read(body: str, **parts: str) -> Source:
    return reading.read(docx(body, **parts), "essay.docx")


def blocks(body: str, **parts: str) -> list[tuple[str, str]]:
    found = read(body, **parts).blocks
    return [(b.kind, "".join(run.text for run in b.runs)) for b in found]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(p(r("One ") + r("two.")), "One two.", id="runs"),
        pytest.param(p("<w:r><w:t> One </w:t></w:r>" + r(" two.")), "One two.", id="spaces"),
        pytest.param(p("<w:ins>" + r("In ") + "</w:ins>" + r("it.")), "In it.", id="inserted"),
        pytest.param(
            p(r("Not ") + "<w:del><w:r><w:delText>gone </w:delText></w:r></w:del>" + r("it.")),
            "Not it.",
            id="deleted",
        ),
        pytest.param(
            p(
                f"<w:moveFrom>{r('old ')}</w:moveFrom>"
                + r("It ")
                + f"<w:moveTo>{r('is')}</w:moveTo>"
            ),
            "It is",
            id="moved",
        ),
        pytest.param(
            p(f"<w:hyperlink r:id='r9'>{r('The link')}</w:hyperlink>{r(' holds.')}"),
            "The link holds.",
            id="hyperlink",
        ),
        pytest.param(
            p(r("As ") + field(" ADDIN ZOTERO_ITEM CSL_CITATION {}", r("(Ames 4)")) + r(" says.")),
            "As (Ames 4) says.",
            id="citation field",
        ),
        pytest.param(
            p(field("IF 1 = " + "x", field("PAGE", r("2"))) + r(" left")),
            "2 left",
            id="fields in fields",
        ),
        pytest.param(
            p(r("No end ") + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" + r("of it")),
            "No end of it",
            id="a field without end",
        ),
        pytest.param(
            p(f"<w:fldSimple w:instr=' REF x '>{r('Figure 1')}</w:fldSimple>{r(' shows')}"),
            "Figure 1 shows",
            id="simple field",
        ),
        pytest.param(
            p(
                "<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known co</w:t><w:softHyphen/>"
                "<w:t>operation\u00ad s</w:t></w:r>"
            ),
            "well-known cooperation s",
            id="hyphens",
        ),
        pytest.param(
            p('<w:r><w:t>go </w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:t>on</w:t></w:r>'),
            "go→on",
            id="symbols",
        ),
        pytest.param(
            p(f"<w:sdt><w:sdtPr/><w:sdtContent>{r('held')}</w:sdtContent></w:sdt>"),
            "held",
            id="content control",
        ),
        pytest.param(
            p(
                r("Kept.")
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + r("Click here to enter text.")
                + "</w:sdtContent></w:sdt>"
            ),
            "Kept.",
            id="placeholder",
        ),
        pytest.param(
            p(f"<w:smartTag w:element='City'>{r('Oslo')}</w:smartTag>{r(' froze.')}"),
            "Oslo froze.",
            id="smart tag",
        ),
        pytest.param(
            p(f"<w:customXml w:element='x'><w:bdo>{r('wrapped')}</w:bdo></w:customXml>"),
            "wrapped",
            id="other wrappers",
        ),
        pytest.param(
            p(
                f"<w:r><w:ruby><w:rt>{r('kana')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase>"
                "</w:ruby></w:r>"
            ),
            "base",
            id="ruby",
        ),
        pytest.param(
            p(
                r("so ")
                + "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num>"
                + "<m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>"
            ),
            "so a/b",
            id="formula",
        ),
        pytest.param(
            p(
                "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e>"
                "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
            ),
            "x²",
            id="a power",
        ),
        pytest.param(
            p(r("See") + r("[12]", '<w:vertAlign w:val="superscript"/>') + r(" it")),
            "See¹² it",
            id="a raised number",
        ),
        pytest.param(
            p(r("21") + r("st", '<w:vertAlign w:val="superscript"/>')), "21st", id="a raised word"
        ),
        pytest.param(
            p(r("Said")).replace("</w:p>", "<w:r><w:commentReference w:id='1'/></w:r></w:p>"),
            "Said",
            id="a comment's mark",
        ),
    ],
)
def test_a_paragraph_is_what_a_reader_sees(body: str, text: str) -> None:
    assert blocks(body) == [("paragraph", text)]


STYLES = style("Emphasis", "<w:rPr><w:i/></w:rPr>", kind="character")


def test_notes_are_numbered_as_their_marks_come() -> None:
    note = '<w:{0} w:id="{1}">{2}</w:{0}>'
    found = read(
        p(
            r("One")
            + FOOTNOTE.format(7)
            + r(" two")
            + ENDNOTE.format(2)
            + r(" three")
            + FOOTNOTE.format(3)
        ),
        footnotes=note.format("footnote", -1, p(r("line")))
        + note.format("footnote", 3, p("<w:r><w:footnoteRef/></w:r>" + r(" Third, ") + r("4.")))
        + note.format("footnote", 7, p(r(" First.")) + p(r("Goes on."))),
        endnotes=note.format("endnote", 2, p(r("Second."))),
    )
    assert "".join(run.text for run in found.blocks[0].runs) == "One¹ two² three³"
    assert [(n.mark, n.text) for n in found.notes] == [
        ("1", "First. Goes on."),
        ("2", "Second."),
        ("3", "Third, 4."),
    ]
    assert [n.start for n in furniture.document(found).notes] == [3, 8, 15]


def test_marks_side_by_side_stay_apart() -> None:
    own = FOOTNOTE.format(2).replace("/>", ' w:customMarkFollows="1"/><w:t>*</w:t>')
    found = read(p(r("One") + FOOTNOTE.format(1) + own + r(" two.")))
    assert "".join(run.text for run in found.blocks[0].runs) == "One¹ ² two."


def test_italics_are_inherited() -> None:
    body = p(
        r("See ") + r("Walden", '<w:rStyle w:val="Emphasis"/>') + r(" by", "<w:i w:val='0'/>")
    )
    runs = read(body, styles=STYLES).blocks[0].runs
    assert "".join(run.text for run in runs if run.italic) == "Walden"


def test_runs_know_their_place() -> None:
    body = p(r("First.")) + p(r("  One ") + r("tw\u00ado") + r("end "))
    found = read(body).blocks[1].runs
    place = "word/document.xml"
    assert [(run.text, run.origin) for run in found] == [
        ("One ", RunPlace(place, 1, 0, 2)),
        ("tw", RunPlace(place, 1, 1, 0)),
        ("o", RunPlace(place, 1, 1, 3)),
        ("end", RunPlace(place, 1, 2, 0)),
    ]


def test_the_standards_own_names_are_known() -> None:
    word = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    with zipfile.ZipFile(BytesIO(docx(p(r("It froze."))))) as archive:
        files = {n: archive.read(n).replace(word, strict) for n in archive.namelist()}
    found = reading.read(packed(files), "essay.docx")
    assert found.blocks[0].runs[0].text == "It froze."


def test_the_main_part_may_have_any_name() -> None:
    with zipfile.ZipFile(BytesIO(docx(p(r("It froze."))))) as archive:
        files = {n: archive.read(n) for n in archive.namelist()}
    files["word/document2.xml"] = files.pop("word/document.xml")
    files["_rels/.rels"] = files["_rels/.rels"].replace(b"document.xml", b"document2.xml")
    assert reading.read(packed(files), "essay.docx").blocks[0].runs[0].text == "It froze."


def test_a_document_without_words_is_empty() -> None:
    with pytest.raises(ReadingError) as refused:
        read(p(r("hidden", "<w:vanish/>")))
    assert refused.value.code == "empty"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (docx(p(r(LONG)))[:300], "damaged"),
        (packed({"word/document.xml": "<w:document"}), "damaged"),
        (packed({"word/document.xml": "<x/>"}), "damaged"),
        (packed({"word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}), "unsafe"),
        (packed({"a.txt": "words"}), "format"),
        (packed({"xl/workbook.xml": "<x/>"}), "format"),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(ReadingError) as refused:
        reading.read(data, "essay.docx")
    assert refused.value.code == code
    assert refused.value.says.startswith("essay.docx: ")


def test_another_file_laid_into_the_text_is_told() -> None:
    chunk = '<w:altChunk r:id="r7"/>'
    assert [n.code for n in read(p(r("It froze.")) + chunk).notices] == ["embedded"]
    with pytest.raises(ReadingError) as refused:
        read(p("") + chunk)
    assert refused.value.code == "format"

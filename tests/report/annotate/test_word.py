"""Feedback as comments in the student's own Word document."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import docx as python_docx
import pytest
import word_xml
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, SOURCES, THESIS, TICKETS, strong
from office import needs_office, saved
from word_comments import comments, part, parts
from word_xml import field, p, r

from rubric import loader
from rubric.assess import assess
from rubric.errors import ReadingError
from rubric.overrides import Hand, apply
from rubric.raised import LOWERED
from rubric.report import annotate
from rubric.report.annotate.notes import SUMMARY, notes
from rubric.result import Grade, GradeFailure

RUBRIC = loader.load("five-paragraph-argument")
PRODUCERS = Path(__file__).parents[2] / "reading" / "producers"
FIRST, SECOND = "The town should open its swimming pool in winter ", "because exercise keeps "
REST = "people healthy, lessons save lives, and the tickets pay for the heating."
CUT = HEALTH.index(" Doctors")


def graded(data: bytes, name: str) -> Grade:
    found = assess(data, name, RUBRIC)
    assert not isinstance(found, GradeFailure), found
    return found


def document(thesis: str, health: str = r(HEALTH), **others: str) -> bytes:
    body = "".join(
        (
            p(r(f"{OPENING} ") + thesis),
            p(health),
            p(r(LESSONS)),
            p(r(TICKETS)),
            p(r(CONCLUSION)),
            *(p(r(text)) for text in SOURCES.split("\n\n")),
        )
    )
    return word_xml.docx(body, **others)


def one_line(text: str) -> str:
    return " ".join(text.split())


GUISES = {
    "one run": r(THESIS),
    "runs within words": r("The to") + r("wn should open", "<w:i/>") + r(THESIS[20:], "<w:b/>"),
    "inserted": f'<w:ins w:id="1" w:author="A">{r(THESIS)}</w:ins>',
    "half inserted": r(FIRST) + f'<w:ins w:id="1" w:author="A">{r(SECOND)}</w:ins>' + r(REST),
    "a deletion within": r(FIRST)
    + '<w:del w:id="2" w:author="A"><w:r><w:delText>never </w:delText></w:r></w:del>'
    + r(SECOND + REST),
    "a link": r(FIRST) + f'<w:hyperlink r:id="r9">{r(SECOND)}</w:hyperlink>' + r(REST),
    "a link at the end": r(FIRST + SECOND) + f"<w:hyperlink>{r(REST)}</w:hyperlink>",
    "a control": f"<w:sdt><w:sdtContent>{r(THESIS)}</w:sdtContent></w:sdt>",
    "a field": r(FIRST) + field(" REF x ", r(SECOND)) + r(REST),
    "spaces not kept": r(FIRST) + f"<w:r><w:t>  {SECOND.strip()}  </w:t></w:r>" + r(f" {REST}"),
    "a page break within": r(FIRST) + "<w:r><w:lastRenderedPageBreak/></w:r>" + r(SECOND + REST),
    "an earlier comment": '<w:commentRangeStart w:id="7"/>'
    + r(FIRST)
    + '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
    + r(SECOND + REST),
}
EARLIER = '<w:comment w:id="7" w:author="Ms Lane" w:initials="L"><w:p/></w:comment>'


@pytest.mark.parametrize("guise", GUISES)
def test_a_comment_stands_over_the_words_it_is_about(guise: str) -> None:
    more = {"comments": EARLIER} if "comment" in guise else {}
    data = document(GUISES[guise], **more)
    grade = graded(data, "essay.docx")
    assert THESIS in grade.essay.text
    made = annotate.copy(grade, data, "docx")
    own = [each for each in comments(made) if each.author == "rubric"]
    said = notes(grade)
    assert [each.over for each in own] == [note.of(grade.essay.text) for note in said]
    assert [each.says for each in own] == [note.lines for note in said]
    assert THESIS in [each.over for each in own]


NOTED = r(HEALTH[: CUT - 1]) + (
    '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">.</w:t>'
    '<w:footnoteReference w:id="2"/><w:t xml:space="preserve"> Doctors</w:t></w:r>'
)


def test_a_mark_of_a_note_within_a_run_keeps_its_place() -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Osgood 3.</w:t></w:r></w:p></w:footnote>'
    data = document(r(THESIS), NOTED + r(HEALTH[CUT + 8 :]), footnotes=note)
    grade = graded(data, "essay.docx")
    made = annotate.copy(grade, data, "docx")
    assert [each.over for each in comments(made)] == [
        note.of(grade.essay.text) for note in notes(grade)
    ]
    assert part(made, "word/footnotes.xml") == part(data, "word/footnotes.xml")
    assert part(made, "word/document.xml").count(b"<w:footnoteReference ") == 1


@pytest.mark.parametrize("name", ["pandoc.docx", "libreoffice.docx", "python-docx.docx"])
def test_what_word_processors_write_comes_back_with_comments(name: str) -> None:
    data = (PRODUCERS / name).read_bytes()
    grade = graded(data, name)
    made = annotate.copy(grade, data, "docx")
    own = [each for each in comments(made) if each.author == "rubric"]
    plain = grade.essay.text.translate(LOWERED)  # a mark may be a raised digit of the text
    expected = [one_line(note.of(plain)) for note in notes(grade)]
    assert [one_line(each.over.translate(LOWERED)) for each in own] == expected
    assert own[-1].says[0] == SUMMARY
    assert graded(made, name).essay.text == grade.essay.text
    assert graded(made, name).total == grade.total


CHANGED = {"[Content_Types].xml", "word/document.xml", "word/comments.xml"}


@pytest.mark.parametrize("name", ["pandoc.docx", "libreoffice.docx", "python-docx.docx"])
def test_all_else_in_the_package_survives(name: str) -> None:
    data = (PRODUCERS / name).read_bytes()
    before, after = parts(data), parts(annotate.copy(graded(data, name), data, "docx"))
    changed = {each for each in after if before.get(each) != after[each]}
    assert changed <= CHANGED | {"word/_rels/document.xml.rels"}
    assert set(after) - set(before) <= {"word/comments.xml"}
    assert after["word/_rels/document.xml.rels"].count(b'"External"') == before[
        "word/_rels/document.xml.rels"
    ].count(b'"External"')


def test_earlier_comments_stay_and_numbers_are_not_given_twice() -> None:
    data = (PRODUCERS / "python-docx.docx").read_bytes()
    made = annotate.copy(graded(data, "python-docx.docx"), data, "docx")
    before = list(python_docx.Document(BytesIO(data)).comments)
    after = list(python_docx.Document(BytesIO(made)).comments)
    assert [each.text for each in after[: len(before)]] == [each.text for each in before]
    assert len({each.comment_id for each in after}) == len(after)


def test_the_same_file_gives_the_same_bytes_and_no_date() -> None:
    data = (PRODUCERS / "pandoc.docx").read_bytes()
    grade = graded(data, "pandoc.docx")
    made = annotate.copy(grade, data, "docx")
    assert made == annotate.copy(grade, data, "docx")
    assert b"w:date" not in part(made, "word/comments.xml")


BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape>"
    "</w:pict></w:r>"
)


def test_words_in_a_text_box_are_quoted_at_the_box() -> None:
    paragraphs = (f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    data = word_xml.docx(p(BOX.format("".join(p(r(text)) for text in paragraphs))))
    grade = graded(data, "essay.docx")
    made = comments(annotate.copy(grade, data, "docx"))
    assert len(made) == len(notes(grade))
    assert f"“{THESIS}”" in [each.says[0] for each in made]


def test_a_template_or_a_file_with_macros_is_not_copied() -> None:
    data = parts(document(r(THESIS)))
    macros = {**data, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}
    types = data["[Content_Types].xml"].replace(b"document.main", b"template.main")
    for files in (macros, {**data, "[Content_Types].xml": types}):
        packed = word_xml.packed(files)
        grade = graded(packed, "essay.docx")
        made = annotate.copy(grade, packed, "docx")
        assert "word/vbaProject.bin" not in parts(made)
        assert b"document.main+xml" in part(made, "[Content_Types].xml")
        assert THESIS in [each.over for each in comments(made)]


STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def test_a_file_with_the_standards_own_names_keeps_them() -> None:
    data = parts(document(r(THESIS)))
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    main = data["word/document.xml"].replace(usual, STRICT)
    packed = word_xml.packed({**data, "word/document.xml": main})
    made = annotate.copy(graded(packed, "essay.docx"), packed, "docx")
    for name in ("word/document.xml", "word/comments.xml"):
        assert usual not in part(made, name)
        assert STRICT in part(made, name)


def test_another_file_than_the_one_that_was_graded_is_refused() -> None:
    data = document(r(THESIS))
    grade = graded(data, "essay.docx")
    other = document(r(THESIS.replace("winter", "summer")))
    with pytest.raises(ReadingError, match="reads otherwise than when it was graded"):
        annotate.copy(grade, other, "docx")


def test_a_teachers_mark_is_shown_as_such() -> None:
    data = document(r(THESIS))
    marked = apply(graded(data, "essay.docx"), RUBRIC.rubric, Hand({"level:thesis": "Developing"}))
    said = [line for each in comments(annotate.copy(marked, data, "docx")) for line in each.says]
    assert "Thesis: Developing (teacher’s mark; I found: Exemplary)" in said
    assert "Thesis Developing 18/30 (teacher’s mark)." in said


def bomb(files: Mapping[str, bytes]) -> bytes:
    """Add a part that no reader of essays opens, and that unpacks to far more than a file has."""
    made = BytesIO(word_xml.packed(files))
    with (
        zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/media/picture.bmp", "w") as picture,
    ):
        for _ in range(300):
            picture.write(bytes(1024 * 1024))
    return made.getvalue()


def test_a_part_that_unpacks_to_too_much_is_not_copied() -> None:
    data = bomb(parts(document(r(THESIS))))
    with pytest.raises(ReadingError, match="far more than an essay"):
        annotate.copy(graded(data, "essay.docx"), data, "docx")


FORMULA = "<w:p><m:oMath><m:r><m:t>E = mc</m:t></m:r></m:oMath></w:p>"


def test_words_that_are_in_no_run_are_quoted_nearby() -> None:
    data = word_xml.docx(p(r(strong().replace("\n\n", "</w:t><w:br/><w:t>"))) + FORMULA)
    grade = graded(data, "essay.docx")
    last = comments(annotate.copy(grade, data, "docx"))[-1]
    assert grade.essay.text.endswith("E = mc")
    assert last.says[:2] == ("“E = mc”", SUMMARY)


ANNOTATED = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation"


@needs_office
def test_libreoffice_opens_the_copy_and_keeps_the_comments(tmp_path: Path) -> None:
    data = (PRODUCERS / "python-docx.docx").read_bytes()
    grade = graded(data, "python-docx.docx")
    content = saved(annotate.copy(grade, data, "docx"), tmp_path)
    said = ["".join(each.itertext()) for each in content.iter(ANNOTATED)]
    assert len(said) == len(notes(grade)) + 1
    for note in notes(grade):
        assert any(all(line in one for line in note.lines) for one in said)


def test_comments_that_are_named_and_not_there_are_begun_anew() -> None:
    data = parts(document(r(THESIS), comments=EARLIER))
    del data["word/comments.xml"]
    packed = word_xml.packed(data)
    made = annotate.copy(graded(packed, "essay.docx"), packed, "docx")
    assert b"Ms Lane" not in part(made, "word/comments.xml")
    assert part(made, "[Content_Types].xml").count(b'"/word/comments.xml"') == 1
    relations = "word/_rels/document.xml.rels"
    assert part(made, relations) == data[relations]
    assert part(made, "word/comments.xml").count(b"<w:comment ") == len(
        notes(graded(packed, "essay.docx"))
    )

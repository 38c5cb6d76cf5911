"""Feedback as highlights in the student's own PDF."""

import io
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from builders import strong, text

from rubric import furniture, loader, reading
from rubric.assess import assess
from rubric.errors import ReadingError
from rubric.reading import pdf as pdf_reading
from rubric.report import annotate
from rubric.report.annotate.notes import notes
from rubric.report.annotate.places import Map
from rubric.result import Grade, GradeFailure
from rubric.source import Source

RUBRIC = loader.load("school-argument")
PDFS = Path(__file__).parents[2] / "reading" / "pdfs"
FILES = sorted(path.name for path in PDFS.glob("*.pdf"))
CORNERS = 8  # numbers of a rectangle


def graded(name: str, data: bytes | None = None) -> tuple[Grade, bytes]:
    data = data or (PDFS / name).read_bytes()
    found = assess(data, name, RUBRIC)
    assert not isinstance(found, GradeFailure), found
    return found, data


def highlights(data: bytes) -> list[tuple[str, str, str]]:
    """Give name, text and words of each highlight, in the order of the pages."""
    found = []
    shown = pypdfium2.PdfDocument(data)
    for at, page in enumerate(pypdf.PdfReader(io.BytesIO(data)).pages):
        words = shown[at].get_textpage()
        for each in page.get("/Annots", ()):
            mark = each.get_object()
            if mark["/Subtype"] == "/Highlight":
                over = "".join(_words(words, [float(one) for one in mark["/QuadPoints"]]))
                found.append((mark["/NM"], mark["/Contents"], over))
    return found


def _words(page: pypdfium2.PdfTextPage, edges: list[float]) -> list[str]:
    boxes = [edges[at : at + CORNERS] for at in range(0, len(edges), CORNERS)]
    return [page.get_text_bounded(box[0], box[5], box[2], box[1]) for box in boxes]


def whole(marks: list[tuple[str, str, str]], note: int) -> tuple[str, str]:
    """Give what a note says and the words it stands over, on however many pages."""
    own = sorted(mark for mark in marks if mark[0].split("-")[1] == str(note))
    return own[0][1], "".join(over for _, _, over in own)


@pytest.mark.parametrize("name", FILES)
def test_a_highlight_stands_over_the_words_it_is_about(name: str) -> None:
    grade, data = graded(name)
    made = annotate.copy(grade, data, "pdf-notes")
    marks, said = highlights(made), notes(grade)
    assert [whole(marks, n)[0] for n in range(1, len(said) + 1)] == [
        "\n".join(note.lines) for note in said
    ]
    for n, note in enumerate(said, 1):
        assert plain(whole(marks, n)[1]) == plain(note.of(grade.essay.text))


def picture(data: bytes, page: int) -> bytes:
    return bytes(pypdfium2.PdfDocument(data)[page].render(scale=0.5).buffer)


@pytest.mark.parametrize("name", FILES)
def test_a_highlight_brings_its_look_with_it(name: str) -> None:
    grade, data = graded(name)
    made = annotate.copy(grade, data, "pdf-notes")
    for at, page in enumerate(pypdf.PdfReader(io.BytesIO(made), strict=True).pages):
        marks = [each.get_object() for each in page.get("/Annots", ())]
        drawn = [mark for mark in marks if mark["/Subtype"] == "/Highlight"]
        for mark in drawn:
            left, bottom, right, top = (float(edge) for edge in mark["/Rect"])
            assert left < right
            assert bottom < top
            look = mark["/AP"]["/N"]
            assert look["/BBox"] == mark["/Rect"]
            assert look.get_data().count(b" re") == len(mark["/QuadPoints"]) / CORNERS
        assert (picture(made, at) != picture(data, at)) == bool(drawn)


@pytest.mark.parametrize("name", FILES)
def test_words_alone_read_as_lines_do(name: str) -> None:
    data = (PDFS / name).read_bytes()
    lines, words = reading.read(data, name), pdf_reading.read(data, name, by_word=True)

    def texts(source: Source) -> list[str]:
        return ["".join(run.text for run in block.runs) for block in source.blocks]

    assert texts(words) == texts(lines)


@pytest.mark.parametrize("name", FILES[:2])
def test_the_copy_begins_with_the_file_and_is_the_same_every_time(name: str) -> None:
    grade, data = graded(name)
    made = annotate.copy(grade, data, "pdf-notes")
    assert made.startswith(data)
    assert made == annotate.copy(grade, data, "pdf-notes")
    assert annotate_again(name, made) == grade.essay.text


def annotate_again(name: str, made: bytes) -> str:
    return graded(name, made)[0].essay.text


def plain(said: str) -> str:
    """Give letters and digits; hyphens that pdfium adds at the ends of lines are no letters."""
    said = said.translate(str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890"))
    return "".join(char for char in said if char.isalnum())


@pytest.mark.parametrize("name", FILES)
def test_every_sentence_has_its_rectangles(name: str) -> None:
    grade, data = graded(name)
    document = furniture.document(pdf_reading.read(data, name, by_word=True))
    places, pages = Map(document.text, document.pieces), pypdfium2.PdfDocument(data)
    texts = [page.get_textpage() for page in pages]
    assert grade.essay.sentences
    for sentence in grade.essay.sentences:
        boxes = places.boxes(sentence)
        over = (
            texts[box.page].get_text_bounded(box.left, box.bottom, box.right, box.top)
            for box in boxes
        )
        assert plain("".join(over)) == plain(sentence.of(document.text))


def protected() -> bytes:
    writer = pypdf.PdfWriter(PDFS / "essay-python-docx.pdf")
    writer.encrypt("", owner_password="owner", algorithm="RC4-128")  # noqa: S106  # a test's
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_a_protected_file_is_left_as_it_is() -> None:
    grade, data = graded("essay.pdf", protected())
    with pytest.raises(ReadingError, match=r"^essay\.pdf: protected against changes"):
        annotate.copy(grade, data, "pdf-notes")


def test_a_file_that_had_to_be_mended_to_be_read_is_refused() -> None:
    data = (PDFS / "essay-python-docx.pdf").read_bytes()
    place = int(data.rsplit(b"startxref", 1)[1].split()[0])
    head, tail = data.rsplit(b"%d" % place, 1)
    grade, faulty = graded("essay.pdf", b"%s%d%s" % (head, place + 3, tail))
    with pytest.raises(ReadingError, match=r"^essay\.pdf: too faulty .*print it to a new PDF\.$"):
        annotate.copy(grade, faulty, "pdf-notes")


def test_a_file_that_is_no_pdf_is_refused() -> None:
    found = assess(strong().encode(), "essay.txt", RUBRIC)
    assert isinstance(found, Grade)
    with pytest.raises(ReadingError, match=r"^essay\.txt: not a PDF; ask for docx\."):
        annotate.copy(found, strong().encode(), "pdf-notes")


def turned(degrees: int) -> bytes:
    """Turn the pages as a scanner's program does: the same marks on the page, shown otherwise."""
    writer = pypdf.PdfWriter(PDFS / "essay-python-docx.pdf")
    for page in writer.pages:
        page.rotate(degrees)
        page.cropbox = pypdf.generic.RectangleObject((20, 20, 580, 780))
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_a_page_that_is_turned_or_cut_has_its_highlights_in_place() -> None:
    grade, data = graded("essay.pdf", turned(90))
    marks = highlights(annotate.copy(grade, data, "pdf-notes"))
    for n, note in enumerate(notes(grade), 1):
        assert plain(whole(marks, n)[1]) == plain(note.of(grade.essay.text))


def test_a_form_that_needs_a_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(annotate.MissingLibraryError, match=text("essay-rubric.annotate.")):
        annotate.require()

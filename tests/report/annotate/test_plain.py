"""Files of other formats as Word documents with feedback."""

from io import BytesIO
from pathlib import Path

import docx as python_docx
import pytest
from builders import strong
from word_comments import comments

from rubric import loader
from rubric.assess import assess
from rubric.report import annotate
from rubric.report.annotate.notes import notes
from rubric.result import Grade, GradeFailure

RUBRIC = loader.load("five-paragraph-argument")
PRODUCERS = Path(__file__).parents[2] / "reading" / "producers"


def graded(data: bytes, name: str) -> Grade:
    found = assess(data, name, RUBRIC)
    assert not isinstance(found, GradeFailure), found
    return found


def one_line(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("essay.txt", strong().encode()),
        ("essay.md", strong().replace("Warm Water", "*Warm Water*").encode()),
        ("essay.rtf", b"{\\rtf1 " + strong().replace("\n\n", "\\par ").encode("cp1252") + b"}"),
        ("libreoffice.odt", (PRODUCERS / "libreoffice.odt").read_bytes()),
    ],
)
def test_another_format_becomes_a_word_document_of_the_essay(name: str, data: bytes) -> None:
    grade = graded(data, name)
    made = annotate.copy(grade, data, "docx")
    expected = [one_line(note.of(grade.essay.text)) for note in notes(grade)]
    assert [one_line(each.over) for each in comments(made)] == expected
    written = [paragraph.text for paragraph in python_docx.Document(BytesIO(made)).paragraphs]
    assert written == grade.essay.text.split("\n\n")
    assert made == annotate.copy(grade, data, "docx")


def test_titles_in_italics_stay_so() -> None:
    data = strong().replace("Warm Water", "*Warm Water*").encode()
    made = annotate.copy(graded(data, "essay.md"), data, "docx")
    runs = [run for each in python_docx.Document(BytesIO(made)).paragraphs for run in each.runs]
    assert "".join(run.text for run in runs if run.italic) == "Warm Water"

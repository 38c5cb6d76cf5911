"""The sign of a comment among the marks of notes."""

import re
from pathlib import Path

import pytest
import word_xml
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS
from office import needs_office, saved
from word_comments import comments, part
from word_xml import p, r

from rubric import loader
from rubric.assess import assess
from rubric.report import annotate
from rubric.result import GradeFailure

RUBRIC = loader.load("five-paragraph-argument")
SIGN = re.compile(r"(?:footnote|endnote|comment)Reference")
KINDS = ("footnote", "endnote")


def noted(kind: str) -> bytes:
    """Give a document with three notes, and words to comment on between the first two marks."""
    one, two, three = (f'<w:r><w:{kind}Reference w:id="{at}"/></w:r>' for at in (1, 2, 3))
    first = p(r(f"{OPENING}") + one + r(f" {THESIS}") + two)
    rest = p(r(HEALTH) + three) + "".join(p(r(text)) for text in (LESSONS, TICKETS, CONCLUSION))
    notes = (
        f'<w:{kind} w:id="{at}">{p(r(f"Anna Osgood, Swimming, {at}."))}</w:{kind}>'
        for at in (1, 2, 3)
    )
    return word_xml.docx(first + rest, **{f"{kind}s": "".join(notes)})


def copy(data: bytes) -> bytes:
    grade = assess(data, "essay.docx", RUBRIC)
    assert not isinstance(grade, GradeFailure), grade
    return annotate.copy(grade, data, "docx")


@pytest.mark.parametrize("kind", KINDS)
def test_no_comments_sign_stands_between_the_first_two_marks(kind: str) -> None:
    made = copy(noted(kind))
    assert any(each.over.startswith(THESIS) for each in comments(made))
    signs = SIGN.findall(part(made, "word/document.xml").decode())
    marks = [at for at, sign in enumerate(signs) if sign == f"{kind}Reference"]
    assert marks[:2] == [0, 1]
    assert signs.count("commentReference") == len(comments(made))


@needs_office
@pytest.mark.parametrize("kind", KINDS)
def test_libreoffice_keeps_the_notes(kind: str, tmp_path: Path) -> None:
    said = " ".join("".join(saved(copy(noted(kind)), tmp_path).itertext()).split())
    assert [f"Swimming, {at}." in said for at in (1, 2, 3)] == [True] * 3

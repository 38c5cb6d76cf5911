"""A teacher's marks and words in the report."""

import io
from html import unescape

import pypdf
import pypdfium2
import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, PLAN, TICKETS, graded, strong, text

from rubric.loader import load
from rubric.overrides import Hand, apply
from rubric.records import replace
from rubric.report import html, pdf, wording
from rubric.report.diagram import diagram
from rubric.report.front import FOUND, TAKEN, front
from rubric.report.paper import PAPERS, Paper
from rubric.report.view import report
from rubric.result import Grade

RUBRIC = load("five-paragraph-argument").rubric
WEAK = text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, CONCLUSION)
SENTENCES = [f"In sentence {n} I say one thing that matters to me." for n in range(60)]


def marked(written: str, **cells: str) -> Grade:
    return apply(
        graded(written), RUBRIC, Hand({k.replace("__", ":"): v for k, v in cells.items()})
    )


def words(page: pypdf.PageObject) -> str:
    return " ".join(page.extract_text().split())


def test_the_teachers_mark_stands_beside_what_was_found() -> None:
    row = front(marked(strong(), level__thesis="Developing")).rows[0]
    assert (row.level, row.filled, row.found, row.points) == (
        "Developing",
        2,
        "Exemplary",
        "18 of 30",
    )
    assert row.counts == "Developing (teacher’s mark; I found: Exemplary)"
    assert row.asks == RUBRIC.criteria[0].levels[1].descriptor
    written = html.page(marked(strong(), level__thesis="Developing"))
    assert "<strong>teacher’s mark</strong><br>I found: Exemplary" in written
    assert "Your teacher’s mark counts. What follows is what I found." in written
    assert "teacher’s mark" not in html.page(graded(strong()))


def test_what_the_teacher_judged_done_is_not_asked_for() -> None:
    before = graded(WEAK)
    wanting = [found.says for found in before.marks[0].findings]
    asked = before.marks[1].findings[0].says
    grade = marked(WEAK, level__thesis="Exemplary")
    first = front(grade)
    row = first.rows[0]
    assert row.says == "Arguable, and gives its reasons."
    assert first.thesis_aside == "Your teacher found one; see the level given below."
    assert "thesis" not in {serves for step in first.steps for serves in step.serves}
    page = unescape(html.page(grade))
    assert [said for said in (*wanting, asked, "Once the thesis stands") if said in page] == []
    plain = unescape(html.page(before))
    assert [said for said in (*wanting, asked) if said not in plain] == []


def test_what_the_next_level_says_is_no_advice() -> None:
    page = html.page(marked(WEAK, level__thesis="Proficient"))
    asked = "Which words of ¶1 say what a reader should believe, and for which reasons?"
    assert page.count(asked) == 2


def test_a_rubric_of_one_question_asks_for_nothing_that_the_teacher_judged_done() -> None:
    file = load("holistic-writing")
    before = graded(WEAK, file)
    (criterion,) = file.rubric.criteria
    after = apply(before, file.rubric, Hand({f"level:{criterion.id}": "6"}))
    assert front(before).steps
    assert front(after).steps == ()
    assert front(after).rest == wording.NOTHING_LEFT


def test_what_the_teacher_puts_lower_is_not_praised() -> None:
    before = graded(strong())
    best = wording.strongest(before)
    lower = {f"level__{c.id}": c.levels[1].quality for c in RUBRIC.criteria}
    assert best
    assert wording.strongest(marked(strong(), **lower)) is None


@pytest.mark.parametrize(
    ("written", "thesis", "aside"),
    [
        (strong(), "The town should", "Your teacher named this sentence."),
        (WEAK, "none", "Your teacher found none either."),
        (WEAK, "", "Is it there? Tell your teacher which sentence."),
    ],
)
def test_whose_thesis_it_is_is_said(written: str, thesis: str, aside: str) -> None:
    cells = {"thesis": thesis} if thesis else {}
    assert front(marked(written, **cells)).thesis_aside == aside


@pytest.mark.parametrize(
    ("written", "level", "head", "aside"),
    [
        (strong(), "Beginning", TAKEN, "Your teacher gives it the lowest level; see below."),
        (strong(), "Developing", FOUND, "Not your thesis? Tell your teacher."),
        (WEAK, "Beginning", FOUND, "Is it there? Tell your teacher which sentence."),
    ],
)
def test_a_thesis_at_the_lowest_level_is_only_what_was_taken_for_one(
    written: str, level: str, head: str, aside: str
) -> None:
    page = front(marked(written, level__thesis=level))
    assert (page.thesis_head, page.thesis_aside) == (head, aside)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("sentences", [1, 8, 60])
@pytest.mark.parametrize("written", [strong(), WEAK])
def test_a_comment_is_printed_in_full_and_page_1_does_not_spill(
    paper: Paper, sentences: int, written: str
) -> None:
    said = " ".join(SENTENCES[:sentences])
    levels = {f"level__{c.id}": c.levels[1].quality for c in RUBRIC.criteria}
    grade = marked(written, comment=said, **levels)
    pages = pypdf.PdfReader(io.BytesIO(pdf.pdf(grade, paper=paper))).pages
    first = words(pages[0])
    assert "A teacher’s own mark always wins." in first
    assert first.count("teacher’s mark") == len(RUBRIC.criteria)
    assert SENTENCES[0] in first
    assert "The argument as a map" not in first
    rest = " ".join(words(page) for page in pages[1:])
    cut = "Teacher’s comment in full" in rest
    assert (said in first) != cut
    assert not cut or (SENTENCES[0] in rest and SENTENCES[-1] in rest)  # a page may end between


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("times", [8, 20, 60])
def test_a_comment_in_wide_letters_does_not_spill(paper: Paper, times: int) -> None:
    grade = marked(WEAK, comment="这一段说得很好，但是没有说出为什么。" * times)
    titled = replace(grade, essay=replace(grade.essay, title="冬天游泳池应该开放的三个理由" * 5))
    # Where no font here has the letters, WeasyPrint writes a CMap that pypdf does not know.
    first, second, *_ = pypdfium2.PdfDocument(pdf.pdf(titled, paper=paper))
    assert "A teacher’s own mark always wins." in first.get_textpage().get_text_bounded()
    assert "The argument as a map" in second.get_textpage().get_text_bounded()


def test_a_comment_is_text_and_no_markup() -> None:
    shown = html.page(marked(strong(), comment="<b>See</b> me & “Ann”"))
    assert "&lt;b&gt;See&lt;/b&gt; me &amp; “Ann”" in shown
    assert report(marked(strong(), comment="Short.")).comment == "Short."


def test_the_map_does_not_deny_the_thesis_a_teacher_found() -> None:
    before, after = diagram(graded(WEAK)), diagram(marked(WEAK, level__thesis="Exemplary"))
    assert before.boxes[0].said[0] == "I could not find a thesis"
    assert after.boxes[0].said == (
        "Your teacher found a thesis",
        "I could not tell which sentence it is.",
    )
    assert (before.boxes[0].broken, after.boxes[0].broken) == (True, False)
    assert "no thesis found" in before.alt
    assert "no thesis found" not in after.alt
    assert front(graded(WEAK)).strip[0].carries == "no thesis found"
    assert front(marked(WEAK, level__thesis="Exemplary")).strip[0].carries == "opening"

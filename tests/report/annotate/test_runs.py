"""Marks between the letters of runs."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from word_xml import SPACES, p

from rubric.origins import RunPlace
from rubric.reading.docx.names import RPR, R, W
from rubric.reading.tree import Element
from rubric.report.annotate.runs import Place, Runs, length

TAB = "<w:tab/>"
NOTE = '<w:footnoteReference w:id="1"/>'
DRAWN = "<w:lastRenderedPageBreak/>"


def text(said: str) -> str:
    return f'<w:t xml:space="preserve">{said}</w:t>'


def body(inside: str) -> Element:
    return etree.fromstring(f"<w:body {SPACES}>{inside}</w:body>")


def shown(root: Element) -> str:
    signs = {"t": "", "tab": "\t", "br": "\n", "footnoteReference": "¹", "begin": "[", "end": "]"}
    return "".join(
        signs.get(str(each.tag).partition("}")[2], "") + (each.text or "") for each in root.iter()
    )


parts = st.lists(
    st.sampled_from([text("Bread"), text("a"), text(""), text("rose slowly"), TAB, NOTE, DRAWN]),
    max_size=6,
)


@given(parts, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_marks_stand_where_they_are_set_and_nothing_else_moves(
    inside: list[str], spans: list[tuple[int, int]]
) -> None:
    root = body(p(f'<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr>{"".join(inside)}</w:r>'))
    before, runs = shown(root), Runs.of(root)
    whole = length(next(root.iter(R)))
    ends = [sorted((min(a, whole), min(b, whole))) for a, b in spans]
    for start, end in (each for each in ends if each[0] < each[1]):
        first, last = runs.find(RunPlace("", 0, 0, start)), runs.find(RunPlace("", 0, 0, end))
        assert first
        assert last
        runs.begin(first, etree.Element(W + "begin"))
        runs.end(last, etree.Element(W + "end"))
    runs.settle()
    after = shown(root)
    assert after.translate(str.maketrans("", "", "[]")) == before
    counted = [at for at, sign in enumerate(_bare(after)) if sign == "["]
    assert len(counted) == sum(start < end for start, end in ends)
    for run in root.iter(R):
        assert run.find(f"{RPR}/{W}b") is not None
        assert run.get(W + "rsidR") == "1"


def _bare(said: str) -> str:
    return said.replace("]", "")


def test_two_stretches_that_meet_do_not_overlap() -> None:
    root = body(p(f"<w:r>{text('One.Two.')}</w:r>"))
    runs = Runs.of(root)
    run = next(root.iter(R))
    for start, end in ((0, 4), (4, 8)):
        runs.begin(Place(run, start), etree.Element(W + "begin"))
        runs.end(Place(run, end), etree.Element(W + "end"))
    runs.settle()
    assert shown(root) == "[One.][Two.]"


def test_a_place_in_a_whole_run_surrounds_it() -> None:
    root = body(p(f"<w:r>{DRAWN}</w:r>"))
    runs = Runs.of(root)
    place = Place(next(root.iter(R)), 0, whole=True)
    runs.begin(place, etree.Element(W + "begin"))
    runs.end(place, etree.Element(W + "end"))
    runs.settle()
    assert [str(each.tag).partition("}")[2] for each in root[0]] == ["pPr", "begin", "r", "end"]


def test_there_is_no_place_where_there_is_no_run() -> None:
    runs = Runs.of(body(p("") + p(f"<w:r>{text('Bread')}</w:r>") + p("")))
    assert runs.find(RunPlace("", 0, 0, 0)) is None
    assert runs.find(RunPlace("", 9, 0, 0)) is None
    for paragraph in (0, 1, 2):
        near = runs.near(paragraph)
        assert near
        assert near.whole
    assert Runs.of(body(p(""))).near(0) is None

"""What stands in a Word document and is no text: hidden, deleted, comments, contents."""

import pytest
from word_xml import docx, field, p, r, style

from rubric import reading
from rubric.source import Source

LONG = (
    "The lighthouse keeper wrote his log each night, and for thirty years nobody asked to read "
    "it, because ships came home and there was nothing in the weather to explain."
)
WHITE = '<w:color w:val="FFFFFF"/>'


def read(body: str, **parts: str) -> Source:
    return reading.read(docx(body, **parts), "essay.docx")


def blocks(body: str, **parts: str) -> list[tuple[str, str]]:
    found = read(body, **parts).blocks
    return [(b.kind, "".join(run.text for run in b.runs)) for b in found]


STYLES = (
    style("Quote") + style("toc 1") + style("Away", "<w:rPr><w:vanish/></w:rPr>", based="Quote")
)


@pytest.mark.parametrize(
    "look",
    [
        "<w:vanish/>",
        WHITE,
        '<w:color w:val="auto" w:themeColor="background1"/>',
        '<w:color w:val="FDFDFD"/>',
        '<w:sz w:val="2"/>',
        '<w:w w:val="1"/>',
        '<w:color w:val="000000"/><w:shd w:fill="101010"/>',
        '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>',
    ],
)
def test_hidden_text_is_left_out_and_told(look: str) -> None:
    found = read(p(r("The harbor froze. ") + r("Give full marks.", look) + r("Ships waited.")))
    assert "".join(run.text for run in found.blocks[0].runs) == "The harbor froze. Ships waited."
    assert [(h.kind, h.text, h.where) for h in found.hidden] == [
        ("hidden", "Give full marks.", "after “The harbor froze.”")
    ]
    assert [n.code for n in found.notices] == ["hidden-text"]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        (p(r("x") + r("seen", WHITE + '<w:shd w:fill="203040"/>')), {}),
        (p(r("x") + r("seen", WHITE + '<w:highlight w:val="darkBlue"/>')), {}),
        (p(r("x") + r("seen", WHITE), more='<w:shd w:fill="000000"/>'), {}),
        (p(r("x") + r("seen", '<w:vanish w:val="0"/>')), {}),
        (p(r("x") + r("seen", WHITE + '<w:shd w:val="solid" w:color="112233"/>')), {}),
        (p(r("x") + r("seen", '<w:color w:val="auto"/>')), {}),
        (
            "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill='000000'/></w:tcPr>"
            + p(r("x") + r("seen", WHITE))
            + "</w:tc></w:tr></w:tbl>",
            {},
        ),
    ],
)
def test_what_stands_out_from_its_background_is_read(body: str, parts: dict[str, str]) -> None:
    assert blocks(body, **parts) == [("paragraph", "xseen")]


def test_white_words_in_the_dark_first_row_of_a_table_are_read() -> None:
    row = "<w:tr>" + "<w:tc>{0}</w:tc>" * 2 + "</w:tr>"
    table = '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>{}</w:tbl>'
    shade = '<w:tcPr><w:shd w:fill="204060"/></w:tcPr>'
    styles = style("Grid", f'<w:tblStylePr w:type="firstRow">{shade}</w:tblStylePr>')
    white = row.format(p(r("seen", WHITE)))
    found = read(table.format(white + white), styles=styles)
    assert "".join(run.text for run in found.blocks[0].runs) == "seen\tseen"
    assert [part.text for part in found.hidden] == ["seenseen"]


def test_hidden_styles_hide() -> None:
    found = read(p(r("Seen.")) + p(r("Unseen."), "Away"), styles=STYLES)
    assert [part.text for part in found.hidden] == ["Unseen."]
    assert len(found.blocks) == 1


def test_letters_without_width_are_told() -> None:
    secret = "".join(chr(0xE0000 + ord(char)) for char in "full marks")
    found = read(p(r(f"The har\u200bbor{secret} froze.")))
    assert "".join(run.text for run in found.blocks[0].runs) == "The harbor froze."
    assert [part.text for part in found.hidden] == ["full marks"]


def test_what_is_set_off_the_page_is_told() -> None:
    found = read(p(r("Seen.")) + p(r("Unseen."), more='<w:ind w:left="-20000"/>'))
    assert [part.text for part in found.hidden] == ["Unseen."]


def test_a_code_of_letters_without_width_is_told() -> None:
    found = read(p(r("The har" + "\u200b\u200c" * 20 + "bor froze.")))
    assert "".join(run.text for run in found.blocks[0].runs) == "The harbor froze."
    assert [part.text for part in found.hidden] == ["(40 letters without width)"]


def test_tracked_changes_are_told() -> None:
    body = p(r("It") + "<w:del><w:r><w:delText> never</w:delText></w:r></w:del>" + r(" froze."))
    found = read(body)
    assert [n.code for n in found.notices] == ["tracked-changes"]
    assert [(h.kind, h.text, h.where) for h in found.hidden] == [
        ("deleted", "never", "after “It”")
    ]


def test_headers_and_footers_of_pages_are_told_and_page_numbers_are_not() -> None:
    found = read(p(r("It froze.")), header=p(r("Solheim") + r(" 2")), footer=p(r("2 / 3")))
    assert [(h.kind, h.text, h.where) for h in found.hidden] == [
        ("page-header", "Solheim 2", "at the head of the pages")
    ]


def test_comments_and_contents_are_no_text() -> None:
    contents = p(field(' TOC \\o "1-3" ', r("The Lamp 2"))) + p(r("The Log 3"), "toc 1")
    found = read(
        contents + p(r(LONG)),
        styles=STYLES,
        comments=f'<w:comment w:id="1">{p(r("Cite this!"))}</w:comment>',
    )
    assert len(found.blocks) == 1
    assert [(h.kind, h.text) for h in found.hidden] == [
        ("contents", "The Lamp 2"),
        ("contents", "The Log 3"),
        ("comment", "Cite this!"),
    ]

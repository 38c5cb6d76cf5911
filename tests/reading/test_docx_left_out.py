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


W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def filled(inside: str) -> str:
    """Fill letters as Word 2010 does."""
    return f'<w14:textFill xmlns:w14="{W14}">{inside}</w14:textFill>'


def drawn(inside: str, box: str) -> str:
    """Give a text box; `inside` tells where it is placed."""
    return (
        f'<w:r><w:drawing xmlns:wp="{PLACED}"><wp:anchor>{inside}<wps:wsp><w:txbxContent>'
        f"{p(r(box))}</w:txbxContent></wps:wsp></wp:anchor></w:drawing></w:r>"
    )


def placed(side: str) -> str:
    return f"<wp:positionH><wp:posOffset>{side}</wp:posOffset></wp:positionH>"


def row(inside: str) -> str:
    return f"<w:tbl><w:tr><w:trPr>{inside}</w:trPr><w:tc>{p(r('Unseen.'))}</w:tc></w:tr></w:tbl>"


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
        filled('<w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill>'),
        filled('<w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill>'),
        filled("<w14:noFill/>"),
        filled('<w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr>'),
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


@pytest.mark.parametrize(
    "hidden",
    [
        p(r("Unseen."), more='<w:ind w:left="-20000"/>'),
        p(r("Unseen."), more='<w:framePr w:x="-15000" w:y="1"/>'),
        p(r("Unseen."), more='<w:spacing w:line="20" w:lineRule="exact"/>'),
        row("<w:hidden/>"),
        row('<w:trHeight w:val="1" w:hRule="exact"/>'),
        p(drawn('<wp:docPr hidden="1"/>', "Unseen.")),
        p(drawn('<wp:extent cx="0" cy="900000"/>', "Unseen.")),
        p(drawn(placed("-90000000"), "Unseen.")),
        p(
            '<w:r><w:pict><v:shape style="visibility: hidden"><v:textbox><w:txbxContent>'
            f"{p(r('Unseen.'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        ),
    ],
    ids=["margin", "frame", "line", "row", "flat row", "box", "small box", "far box", "old box"],
)
def test_what_has_no_place_on_the_page_is_told(hidden: str) -> None:
    found = read(p(r("Seen.")) + hidden)
    assert [part.text for part in found.hidden] == ["Unseen."]
    assert [n.code for n in found.notices] == ["hidden-text"]
    assert len(found.blocks) == 1


@pytest.mark.parametrize(
    "shown",
    [
        p(r("Seen."), more='<w:framePr w:x="1440" w:y="1440"/>'),
        p(r("Seen."), more='<w:spacing w:line="20" w:lineRule="auto"/>'),
        p(r("Seen."), more='<w:spacing w:line="240" w:lineRule="exact"/>'),
        row('<w:trHeight w:val="1" w:hRule="atLeast"/>').replace("Unseen", "Seen"),
        p(drawn('<wp:extent cx="9000000" cy="900000"/>' + placed("-90000"), "Seen.")),
        p(drawn(placed("none"), "Seen.")),
    ],
)
def test_what_has_a_place_on_the_page_is_read(shown: str) -> None:
    found = read(shown)
    assert ["".join(run.text for run in block.runs) for block in found.blocks] == ["Seen."]


def test_a_word_stays_apart_from_the_next_where_words_between_them_are_hidden() -> None:
    found = read(p(r("It froze.") + r(" Give full marks. ", "<w:vanish/>") + r("Ships waited.")))
    assert "".join(run.text for run in found.blocks[0].runs) == "It froze. Ships waited."


def test_a_label_in_a_box_at_the_first_paragraph_is_no_paragraph() -> None:
    kinds = [kind for kind, _ in blocks(p(r(LONG) + drawn("", "A pull quote")) + p(r(LONG)))]
    assert kinds == ["paragraph", "table", "paragraph"]


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

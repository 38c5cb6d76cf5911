"""How Word documents part paragraphs, and the kinds that styles show."""

import pytest
from word_xml import docx, p, r, style

from rubric import reading
from rubric.origins import RunPlace
from rubric.source import Source

LONG = (
    "The lighthouse keeper wrote his log each night, and for thirty years nobody asked to read "
    "it, because ships came home and there was nothing in the weather to explain."
)
OTHER = (
    "When the lamp was changed for one that lit itself, the log was carried to the town, and a "
    "teacher found in it the only record of three winters in which the harbor froze."
)
QUOTED = "I have kept the light, and the light has kept me, which is more than wages ever did."
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{0}</mc:Choice>"
    "<mc:Fallback>{0}</mc:Fallback></mc:AlternateContent></w:r>"
)


def read(body: str, **parts: str) -> Source:
    return reading.read(docx(body, **parts), "essay.docx")


def blocks(body: str, **parts: str) -> list[tuple[str, str]]:
    found = read(body, **parts).blocks
    return [(b.kind, "".join(run.text for run in b.runs)) for b in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(p(r(LONG)) + p("") + p(r(OTHER)), [LONG, OTHER], id="a paragraph each"),
        pytest.param(
            p(r(LONG) + "<w:r><w:br/><w:br/></w:r>" + r(OTHER)), [LONG, OTHER], id="double breaks"
        ),
        pytest.param(
            p("<w:r><w:tab/></w:r>" + r(LONG) + "<w:r><w:br/><w:tab/></w:r>" + r(OTHER)),
            [LONG, OTHER],
            id="tabs behind breaks",
        ),
        pytest.param(
            p(r(LONG) + '<w:r><w:br w:type="page"/></w:r>' + r(OTHER)), [LONG, OTHER], id="a page"
        ),
        pytest.param(
            p(r(LONG[:60]), more="<w:rPr><w:del/></w:rPr>") + p(r(LONG[60:])),
            [LONG],
            id="a deleted paragraph mark",
        ),
        pytest.param(
            p(r("T"), more='<w:framePr w:dropCap="drop"/>') + p(r(LONG[1:])),
            [LONG],
            id="a large first letter",
        ),
        pytest.param(
            p(r(LONG)) + p("", more="<w:rPr><w:ins/></w:rPr>") + p(r(OTHER)),
            [LONG, OTHER],
            id="an inserted paragraph mark",
        ),
        pytest.param(
            "<w:tbl><w:tr><w:tc>" + p(r(LONG)) + p(r(OTHER)) + "</w:tc></w:tr></w:tbl>",
            [LONG, OTHER],
            id="an essay in a table of one cell",
        ),
        pytest.param(
            p(BOX.format(f"<w:txbxContent>{p(r(LONG))}</w:txbxContent>") + r(OTHER)),
            [OTHER, LONG],
            id="a text box, once",
        ),
    ],
)
def test_paragraphs_are_found_in_every_habit(body: str, expected: list[str]) -> None:
    assert blocks(body) == [("paragraph", text) for text in expected]


def test_letters_printed_as_one_are_read_as_they_are_spelled() -> None:
    found = read(p(r("The \ufb01rst o\ufb03ce")))
    assert [(run.text, run.origin) for run in found.blocks[0].runs] == [
        ("The ", RunPlace("word/document.xml", 0, 0, 0)),
        ("fi", RunPlace("word/document.xml", 0, 0, 4)),
        ("rst o", RunPlace("word/document.xml", 0, 0, 5)),
        ("ffi", RunPlace("word/document.xml", 0, 0, 10)),
        ("ce", RunPlace("word/document.xml", 0, 0, 11)),
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r("It froze.") + r("ii", '<w:vertAlign w:val="superscript"/>'), "It froze.ⁱⁱ"),
        (
            r("The 21") + r("st", '<w:vertAlign w:val="superscript"/>') + r(" ship"),
            "The 21st ship",
        ),
        (r("A well\u2011known ship"), "A well-known ship"),
        (r("A well") + "<w:r><w:noBreakHyphen/></w:r>" + r("known ship"), "A well-known ship"),
    ],
)
def test_marks_and_hyphens_are_read_as_they_are_printed(body: str, text: str) -> None:
    assert blocks(p(body)) == [("paragraph", text)]


def test_lines_cut_at_a_width_are_joined() -> None:
    words, lines = f"{LONG} {OTHER} {LONG}".split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 68:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    assert blocks("".join(p(r(line)) for line in lines)) == [("paragraph", " ".join(words))]


STYLES = (
    style("Heading1")
    + style("heading 1")
    + style("Mine", based="heading 1")
    + style("Quote")
    + style("Level", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    + style("Set", '<w:pPr><w:ind w:left="720"/></w:pPr>')
    + style("List Bullet", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>')
    + style("toc 1")
    + style("Caption")
    + style("Away", "<w:rPr><w:vanish/></w:rPr>", based="Quote")
    + style("Emphasis", "<w:rPr><w:i/></w:rPr>", kind="character")
)
NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        (p(r("Title"), "heading 1"), ["heading"]),
        (p(r("Title"), "Mine"), ["heading"]),
        (p(r("Title"), "Level"), ["heading"]),
        (p(r(LONG), "Mine"), ["heading"]),
        (p(r(LONG + OTHER), "Mine"), ["paragraph"]),
        (p(r(LONG)) + p(r(QUOTED), "Quote"), ["paragraph", "block_quote"]),
        (p(r(LONG + ":")) + p(r(QUOTED), "Set"), ["paragraph", "block_quote"]),
        (
            p(r(LONG)) + p(r(OTHER), more='<w:ind w:left="720"/>') + p(r(LONG)),
            ["paragraph", "block_quote", "paragraph"],
        ),
        (
            p(r(LONG)) + p(r(OTHER * 3), more='<w:ind w:left="720"/>') + p(r(LONG + OTHER)) * 2,
            ["paragraph"] * 4,
        ),
        (
            p(r(LONG))
            + p(r(OTHER * 3 + " (4)"), more='<w:ind w:left="720"/>')
            + p(r(LONG + OTHER)) * 2,
            ["paragraph", "block_quote", "paragraph", "paragraph"],
        ),
        (
            p(r(LONG)) + p(r(OTHER), more='<w:ind w:left="720" w:hanging="720"/>'),
            ["paragraph"] * 2,
        ),
        (p(r(LONG)) + p(r(OTHER), more='<w:ind w:firstLine="720"/>'), ["paragraph"] * 2),
        (p(r("One"), more=NUMBERED) + p(r("Two"), more=NUMBERED), ["list", "list"]),
        (p(r("One"), "List Bullet") + p(r("Two"), "List Bullet"), ["list", "list"]),
        (p(r("Only one"), more=NUMBERED), ["paragraph"]),
        (p(r(LONG + OTHER), more=NUMBERED) * 2, ["paragraph", "paragraph"]),
        (p(r("Title"), "Mine", more=NUMBERED), ["heading"]),
        (
            f"<w:tbl><w:tr><w:tc>{p(r('a'))}</w:tc><w:tc>{p(r('b'))}</w:tc></w:tr></w:tbl>",
            ["table"],
        ),
        (p(r(LONG)) + p(r("Figure 1. The lamp"), "Caption"), ["paragraph", "table"]),
    ],
)
def test_blocks_have_the_kind_their_style_shows(body: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in blocks(body, styles=STYLES)] == kinds

"""The numbers and bullets of lists are read as they are printed, whoever counts them."""

import pytest
from reading.test_odt import SPACES
from reading.typeset import page, printed
from word_xml import docx, p, packed, r, style

from rubric import furniture, reading
from rubric.reading import counting, items
from rubric.source import BlockKind

LONG = (
    "The mill closed in the spring, and the town that had grown around its weir lost in one "
    "season both its wages and its reason for being where it was, which nobody had foreseen."
)
ITEMS = ("Prices fell", "Wages fell", "of the men", "of the women", "People left")
LISTED = [
    f"{sign} {item}" for sign, item in zip(("1.", "2.", "a)", "b)", "3."), ITEMS, strict=True)
]
BULLETED = ["• It was near", "• It was free"]


def lists(data: bytes, name: str) -> list[str]:
    found = furniture.document(reading.read(data, name))
    return [each.of(found.text) for each in found.paragraphs if each.role == "list"]


# Word

BULLET = (
    '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/>'
    '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>'
)


def level(at: int, text: str, way: str = "decimal", more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{way}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def scheme(name: int, *levels: str, more: str = "") -> str:
    inside = more + "".join(levels)
    return f'<w:abstractNum w:abstractNumId="{name}">{inside}</w:abstractNum>'


def num(name: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


NUMBERING = (
    scheme(0, level(0, "%1."), level(1, "%2)", "lowerLetter"))
    + scheme(1, BULLET)
    + scheme(2, level(0, "%1", more='<w:pStyle w:val="Top"/>'), level(1, "%1.%2"))
    + scheme(3, level(0, "Article %1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    + scheme(4, level(0, ""))
    + scheme(5, level(0, "[%1]"), more='<w:styleLink w:val="Mine"/>')
    + scheme(6, more='<w:numStyleLink w:val="Mine"/>')
    + num(1, 0)
    + num(2, 1)
    + num(3, 2)
    + num(4, 3)
    + num(5, 4)
    + num(6, 6)
    + num(7, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    + num(8, 99)
)


def item(text: str, name: int = 1, level: int = 0) -> str:
    more = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{name}"/></w:numPr>'
    return p(r(text), more=more)


def word(body: str, styles: str = "") -> bytes:
    return docx(body, numbering=NUMBERING, styles=styles)


WORD = word(
    p(r(LONG))
    + "".join(map(item, ITEMS, [1] * 5, (0, 0, 1, 1, 0)))
    + p(r(LONG))
    + item("It was near", 2)
    + item("It was free", 2)
)


@pytest.mark.parametrize(
    ("body", "signs"),
    [
        (item("x", 1) + p(r(LONG)) + item("x", 1), "1. 2."),
        (item("x", 1) + item("", 1) + item("x", 1), "1. 3."),
        (item("x", 1, 1) + item("x", 1, 0) + item("x", 1, 1), "a) 1. a)"),
        (item("x", 3) + item("x", 3, 1) + item("x", 3, 1), "1 1.1 1.2"),
        (item("x", 3, 1) + item("x", 3, 1), "1.1 1.2"),
        (item("x", 4) + item("x", 4) + item("x", 4, 1), "Article I Article II 2.1"),
        (item("x", 5) + item("x", 5), ""),
        (item("x", 6) + item("x", 6), "[1] [2]"),
        (item("x", 1) + item("x", 7) + item("x", 7), "1. 5. 6."),
        (item("x", 8) + item("x", 0) + item("x", 77) + item("x", 1, 12), ""),
        (p(r("x"), "Top") + p(r("x"), "Top"), "1 2"),
        (p(r("x", "<w:vanish/>") + r("y"), more="") + item("x", 1), "1."),
    ],
)
def test_word_counts(body: str, signs: str) -> None:
    named = style("Top", '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>')
    found = reading.read(word(p(r(LONG)) + body, named), "essay.docx").blocks
    texts = ["".join(run.text for run in block.runs) for block in found]
    told = [text.removesuffix(" x") for text in texts if text.endswith(" x") and text != LONG]
    assert " ".join(told) == signs


# the others

LEVELS = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
    'style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" '
    'style:num-format="a" loext:num-list-format="%2%)"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" '
    'text:bullet-char="&#xF0B7;"/></text:list-style>'
    '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" '
    'style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" '
    'text:display-levels="2"/></text:outline-style>'
)


def open_text(body: str) -> bytes:
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{LEVELS}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return packed({"mimetype": kind, "content.xml": content})


def li(text: str, more: str = "", inner: str = "") -> str:
    return f"<text:list-item{more}><text:p>{text}</text:p>{inner}</text:list-item>"


def ul(*inside: str, more: str = ' text:style-name="L1"') -> str:
    return f"<text:list{more}>{''.join(inside)}</text:list>"


OPEN = open_text(
    f"<text:p>{LONG}</text:p>"
    + ul(li(ITEMS[0]), li(ITEMS[1], inner=ul(li(ITEMS[2]), li(ITEMS[3]), more="")), li(ITEMS[4]))
    + f"<text:p>{LONG}</text:p>"
    + ul(li("It was near"), li("It was free"), more=' text:style-name="L2"')
)
RICH = (
    "{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}{\\f3\\fcharset2 Symbol;}}"
    + LONG
    + "\\par "
    + "".join(
        f"{{\\listtext\\pard\\plain\\f0 {line.split()[0]}\\tab}}\\ls1 "
        f"{' '.join(line.split()[1:])}\\par\\pard "
        for line in LISTED
    )
    + LONG
    + "\\par "
    + "".join(
        f"{{\\listtext\\pard\\plain\\f3 \\'b7\\tab}}\\ls2 {line[2:]}\\par\\pard "
        for line in BULLETED
    )
    + "}"
).encode()
INNER = "<ol style='list-style-type: lower-alpha'>"
PAGE = (
    f"<p>{LONG}</p><ol><li>{ITEMS[0]}</li><li><p>{ITEMS[1]}</p>{INNER}<li>{ITEMS[2]}<li>{ITEMS[3]}"
    f"</ol></li><li>{ITEMS[4]}</li></ol><p>{LONG}</p><ul><li>It was near<li>It was free</ul>"
)
MARKED = (
    f"{LONG}\n\n1.  {ITEMS[0]}\n2.  {ITEMS[1]}\n\n    a)  {ITEMS[2]}\n    b)  {ITEMS[3]}\n\n"
    f"3.  {ITEMS[4]}\n\n{LONG}\n\n-   It was near\n-   It was free\n"
)
TYPED = "\n\n".join([LONG, "\n".join(LISTED), LONG, "\n".join(BULLETED)])


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (WORD, "a.docx"),
        (word("".join(p(r(line)) for line in TYPED.splitlines())), "typed.docx"),
        (OPEN, "a.odt"),
        (RICH, "a.rtf"),
        (MARKED.encode(), "a.md"),
        (TYPED.encode(), "a.txt"),
    ],
)
def test_a_list_is_read_alike_from_every_format(data: bytes, name: str) -> None:
    assert lists(data, name) == LISTED + BULLETED


@pytest.mark.parametrize("name", ["a.html", "a.pdf"])
def test_browsers_write_full_stops_behind_letters(name: str) -> None:
    data = printed(page("", PAGE)) if name == "a.pdf" else PAGE.encode()
    assert lists(data, name) == [line.replace(")", ".") for line in LISTED] + BULLETED


@pytest.mark.parametrize(
    ("listed", "signs"),
    [
        ("<ol start=4><li>x<li>x", "4. 5."),
        ("<ol><li>x<li value=7>x<li>x", "1. 7. 8."),
        ("<ol type=I><li>x<li>x", "I. II."),
        ("<ol reversed><li>x<li>x", "2. 1."),
        ("<ol><li type=a>x<li>x", "a. 2."),
        ("<ol style='list-style: none'><li>x<li>x", ""),
        ("<ul style='list-style: square inside'><li>x<li>x", "• •"),
        ("<ul><li><ol><li>x<li>x</ol><li>x", "1. 2. •"),
        ("<ol><li><p>x</p><p>x</p><li>x", "1. 2."),
        ("<ol start=99999999999><li>x<li>x", "1. 2."),
        ("<p class=MsoListParagraph>1.<span>&nbsp; &nbsp; </span>x", "1."),
        ("<p class=MsoListParagraph><span>·&nbsp; &nbsp; </span>x", "•"),
    ],
)
def test_browsers_count(listed: str, signs: str) -> None:
    found = reading.read(f"<html><body><p>{LONG}</p>{listed}".encode(), "a.html").blocks
    texts = ["".join(run.text for run in block.runs) for block in found]
    assert " ".join(text.removesuffix(" x") for text in texts if text.endswith(" x")) == signs


@pytest.mark.parametrize(
    ("body", "signs"),
    [
        (ul(li("x")) + f"<text:p>{LONG}</text:p>" + ul(li("x")), "1. 1."),
        (
            ul(li("x")) + ul(li("x"), more=' text:style-name="L1" text:continue-numbering="true"'),
            "1. 2.",
        ),
        (ul(li("x", ' text:start-value="4"'), li("x")), "4. 5."),
        (ul("<text:list-header><text:p>no x</text:p></text:list-header>", li("x")), "no 1."),
        (ul(li("x"), more=""), ""),
        ("".join(f'<text:h text:outline-level="{at}">x</text:h>' for at in "121"), "I. I.1 II."),
    ],
)
def test_open_texts_count(body: str, signs: str) -> None:
    found = reading.read(open_text(f"<text:p>{LONG}</text:p>{body}"), "a.odt").blocks
    texts = ["".join(run.text for run in block.runs) for block in found]
    assert " ".join(text.removesuffix(" x") for text in texts if text.endswith(" x")) == signs


@pytest.mark.parametrize(
    ("number", "way", "sign"),
    [
        (1, "1", "1"), (1, "a", "a"), (26, "a", "z"), (27, "a", "aa"), (28, "A", "BB"),
        (4, "i", "iv"), (1999, "I", "MCMXCIX"), (0, "i", "0"), (-3, "a", "-3"), (999, "a", "999"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_lists_write_them(number: int, way: str, sign: str) -> None:
    assert counting.numeral(number, way) == sign


@pytest.mark.parametrize(
    ("blocks", "kinds"),
    [
        ([("paragraph", "1. one"), ("paragraph", "2. two")], ["list", "list"]),
        ([("paragraph", "1. one"), ("paragraph", "two")], ["paragraph", "paragraph"]),
        ([("list", "one"), ("paragraph", "two")], ["paragraph", "paragraph"]),
        ([("paragraph", "Why:"), ("paragraph", "- one")], ["paragraph", "list"]),
        ([("paragraph", "Why?"), ("paragraph", "- one")], ["paragraph", "paragraph"]),
        ([("list", LONG + LONG), ("list", "two")], ["paragraph", "paragraph"]),
        ([("heading", "1. one"), ("heading", "2. two")], ["heading", "heading"]),
        ([("list", "one"), ("paragraph", "• two")], ["list", "list"]),
    ],
)
def test_signs_make_items(blocks: list[tuple[BlockKind, str]], kinds: list[str]) -> None:
    assert items.kinds(blocks) == kinds

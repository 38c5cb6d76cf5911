"""One essay in many layouts, all invented: the same paragraphs, notes and sources in each."""

from html import escape

import pytest
from reading.producers.essay import (
    HEADER,
    NOTES,
    PARAGRAPHS,
    QUOTED,
    SOURCES,
    SOURCES_HEADING,
    TITLE,
    parts,
)
from reading.test_producers import shown
from reading.typeset import page, printed

from rubric import furniture, reading
from rubric.types import Document

RUNNING, LINK = "A running head", "https://essays.example/last-bus"
CELLS = ("Riders by hour", "31 riders", "Fig. 2. The square at night")
NUMBER, OF = "counter(page)", 'counter(page) " of " counter(pages)'
HEAD = f'@page {{ @top-right {{ content: "{RUNNING} " {NUMBER} }} }}'
FOOT = (
    f'@page {{ @bottom-left {{ content: "{LINK}"; font-size: 8pt }}'
    f' @bottom-right {{ content: "Page " {OF} }} }}'
)
SIDES = (
    f'@page :left {{ @top-left {{ content: {NUMBER} }} @top-right {{ content: "{RUNNING}" }} }}'
    f'@page :right {{ @top-left {{ content: "{TITLE}" }} @top-right {{ content: {NUMBER} }} }}'
)
PLAIN = """
@page { size: letter; margin: 1in } body { margin: 0; font: 12pt/1.3 serif }
p, h1, h2 { margin: 0 } h1, h2 { font-size: 12pt }
.note { float: footnote; font-size: 9pt; line-height: 1.2; text-align: left; text-indent: 0 }
.note::footnote-call { font-size: 60%; vertical-align: super; line-height: 0 }
.note::footnote-marker { content: counter(footnote) " "; font-size: 60%; vertical-align: super }
"""
INDENTED = "p { text-indent: 0.5in } .head, blockquote p, .source { text-indent: 0 }"
SPACED = "p { margin: 0 0 9pt } .head { margin: 0 }"
QUOTE = "blockquote { margin: 0 0.5in }"
HANGING = ".source { padding-left: 0.5in; text-indent: -0.5in; margin: 0 }"
MARKER = '.note::footnote-marker { content: counter(footnote) ". "; font-size: 100%; '
CENTRED = "h1, h2 { text-align: center; font-weight: normal }"
LAYOUTS = {
    "school paper": f"body {{ line-height: 2 }} {INDENTED} {QUOTE} {HANGING} {CENTRED} {HEAD}",
    "school paper, small quotation": f"body {{ line-height: 2 }} {INDENTED} {HANGING} {CENTRED}"
    "blockquote { margin: 0 1in; font-size: 10pt; line-height: 1.2 }",
    "block paragraphs": f"{SPACED} {QUOTE} {FOOT}",
    "justified": f"body {{ text-align: justify; hyphens: auto }} {SPACED} {QUOTE} {HEAD} {FOOT}",
    "justified, set in": f"body {{ text-align: justify }} {INDENTED} {QUOTE} {HANGING} {HEAD}",
    "book": f"@page {{ size: A5; margin: 2cm }} body {{ font-size: 10pt; text-align: justify;"
    f"hyphens: auto }} p {{ text-indent: 1.5em }} .head, blockquote p, .source"
    f"{{ text-indent: 0 }} blockquote {{ margin: 6pt 2em }} {SIDES}",
    "two columns": "body { columns: 2; column-gap: 0.3in; font-size: 10pt; text-align: justify;"
    f"hyphens: auto }} {SPACED} blockquote {{ margin: 0 2em 9pt }} {FOOT}",
    "two columns, ragged": "body { columns: 2; column-gap: 0.4in; font-size: 10pt }"
    f"p {{ text-indent: 1.5em }} .head, blockquote p, .source {{ text-indent: 0 }}"
    f"blockquote {{ margin: 5pt 1.5em }} .source {{ margin-bottom: 6pt }} {HEAD}",
    "three columns": "@page { size: letter landscape } body { columns: 3; column-gap: 0.3in;"
    f"font-size: 9pt; text-align: justify; hyphens: auto }} .note {{ font-size: 7pt }}"
    f"{SPACED} {QUOTE}",
    "landscape": f"@page {{ size: A4 landscape }} {SPACED} {QUOTE} {HEAD}",
    "large": f"body {{ font-size: 16pt }} {SPACED} {QUOTE} {FOOT}",
    "small": f"body {{ font-size: 8pt }} .note {{ font-size: 6.5pt }} h1, h2 {{ font-size: 9pt }}"
    f"{SPACED} {QUOTE} {HANGING}",
    "sans": f"body {{ font-family: sans-serif; font-size: 11pt }} {SPACED} {QUOTE} {HEAD}",
    "large headings": f"h1 {{ font-size: 24pt }} h2 {{ font-size: 16pt }} {SPACED} {QUOTE}",
    "numbered notes": f"{SPACED} {QUOTE} {MARKER} vertical-align: baseline }}",
    "wide lines": f"body {{ line-height: 2.4 }} {INDENTED} {QUOTE} {HANGING} {SIDES}",
    "one and a half": f"body {{ line-height: 1.5 }} {SPACED} {QUOTE} {HANGING} {FOOT}",
    "sources apart": f"{INDENTED} {QUOTE} {HANGING} h2 {{ break-before: page }} {HEAD}",
    "typewriter": "body { font: 11pt/2 monospace } .note { font-size: 9pt }"
    f"{INDENTED} {QUOTE} {HANGING} {HEAD}",
    "indented and spaced": f"{INDENTED} p {{ margin-bottom: 6pt }} .head {{ margin: 0 }} {QUOTE}",
    "ruled head": f"{SPACED} {QUOTE} {HEAD} @page {{ @top-right {{ border-bottom: 1pt solid;"
    "width: 100%; text-align: right } }",
}  # fmt: skip


def inside(text: str) -> str:
    """Write a text of the gold as HTML, its notes where their marks stand."""
    made = {
        "plain": lambda said: escape(said, quote=False),
        "italic": lambda said: f"<i>{escape(said, quote=False)}</i>",
        "note": lambda said: f'<span class="note">{inside(NOTES[int(said) - 1])}</span>',
    }
    return "".join(made[kind](said) for kind, said in parts(text))


def essay(between: str = "") -> str:
    head = "".join(f'<p class="head">{line}</p>' for line in HEADER)
    body = "".join(
        f"<blockquote><p>{inside(text)}</p></blockquote>{between}"
        if at == QUOTED
        else f"<p>{inside(text)}</p>"
        for at, text in enumerate(PARAGRAPHS)
    )
    sources = "".join(f'<p class="source">{inside(source)}</p>' for source in SOURCES)
    return f"{head}<h1>{TITLE}</h1>{body}<h2>{SOURCES_HEADING}</h2>{sources}"


def read(style: str, body: str) -> Document:
    data = printed(page(PLAIN + style, body))
    return furniture.document(reading.parse(data, "essay.pdf", "pdf"))


def by_role(found: Document, role: str) -> list[str]:
    return [p.of(found.text) for p in found.paragraphs if p.role == role]


def check(found: Document) -> None:
    """Hold a reading against the gold."""
    assert by_role(found, "body") == [shown(p) for i, p in enumerate(PARAGRAPHS) if i != QUOTED]
    assert by_role(found, "block_quote") == [shown(PARAGRAPHS[QUOTED])]
    assert found.title == TITLE
    assert by_role(found, "header") == list(HEADER)
    assert by_role(found, "references") == [SOURCES_HEADING, *map(shown, SOURCES)]
    notes = [(str(at), shown(note)) for at, note in enumerate(NOTES, 1)]
    assert [(note.mark, note.text) for note in found.notes] == notes
    assert [found.text[note.start or 0] for note in found.notes] == list("¹²³")
    assert not [words for words in (RUNNING, LINK, *CELLS) if words in found.text]


TABLE = (
    "<table style='width: 80%'><tr><th>Riders by hour</th><th>weekday</th><th>festival</th></tr>"
    "<tr><td>before nine</td><td>31 riders</td><td>88</td></tr>"
    "<tr><td>after ten</td><td>9</td><td>112</td></tr></table>"
    "<p style='text-indent: 0; margin: 9pt 0'>Fig. 2. The square at night, from the harbor.</p>"
)


@pytest.mark.parametrize("name", ["school paper", "block paragraphs", "justified", "sans"])
def test_tables_and_captions_are_no_paragraphs(name: str) -> None:
    found = read(LAYOUTS[name], essay(TABLE))
    assert by_role(found, "body") == [shown(p) for i, p in enumerate(PARAGRAPHS) if i != QUOTED]
    cells = "Riders by hour weekday festival before nine 31 riders 88 after ten 9 112"
    told = [" ".join(text.split()) for text in by_role(found, "table")]
    assert told == [cells, "Fig. 2. The square at night, from the harbor."]


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_gives_the_same_essay(name: str) -> None:
    check(read(LAYOUTS[name], essay()))


MILL = (
    "The mill closed in the spring and the town that had grown around its weir lost in one season "
    "both its wages and its reason for being where it was, which nobody had believed before it."
)
ITEMS = ("Prices fell", "Wages fell", "of the men", "of the women", "People left")
LISTED = (
    f"<p>{MILL}</p><p>Three things happened at once:</p><ol><li>{ITEMS[0]}<li>{ITEMS[1]}"
    f"<ol style='list-style-type: lower-alpha'><li>{ITEMS[2]}<li>{ITEMS[3]}</ol>"
    f"<li>{ITEMS[4]}</ol>"
    f"<p>The school had two strengths:</p><ul><li>It was near<li>It was free</ul><p>{MILL}</p>"
)


@pytest.mark.parametrize("style", ["p { text-indent: 0.5in }", "p { margin: 9pt 0 }"])
def test_every_item_of_a_list_is_its_own(style: str) -> None:
    found = read(f"ol, ul {{ margin: 0; padding-left: 0.5in }} {style}", LISTED)
    signs = ("1.", "2.", "a.", "b.", "3.", "•", "•")
    items = (*ITEMS, "It was near", "It was free")
    assert by_role(found, "list") == [f"{s} {i}" for s, i in zip(signs, items, strict=True)]
    assert by_role(found, "body") == [
        MILL, "Three things happened at once:", "The school had two strengths:", MILL
    ]  # fmt: skip


def test_a_heading_beside_a_line_of_the_other_column_is_not_joined_to_it() -> None:
    style = (
        "div { position: absolute; top: 0; width: 236pt; font-size: 10pt; line-height: 12.5pt;"
        "text-align: justify } .right { left: 246pt } h2 { line-height: inherit }"
    )
    left, right = f"<div>{f'<p>{MILL}</p>' * 3}</div>", f"<h2>A Second Life</h2><p>{MILL}</p>"
    found = read(style, f"{left}<div class=right>{right}</div>")
    assert by_role(found, "heading") == ["A Second Life"]
    assert by_role(found, "body") == [MILL] * 4


def test_a_paragraph_of_one_line_that_is_set_in_is_not_joined_to_the_next() -> None:
    one = "Nobody who had worked there for forty years ever believed a word"
    style = "@page { size: 6.5in 11in } p { text-indent: 0.5in; margin: 0; font-size: 11pt }"
    found = read(style, f"<p>{MILL}</p><p>{one}</p><p>{MILL}</p>")
    assert [len(text) for text in by_role(found, "body")] == [len(MILL), len(one), len(MILL)]

"""Lists of sources and notes, with headings and without."""

from collections.abc import Callable

import pytest
from word_xml import docx, p, r

from rubric import furniture, reading
from rubric.types import Document

Parts = Callable[..., list[tuple[str, str]]]
Documents = Callable[..., Document]
PROSE = (
    "The dam above the town held for a year, and in that year the town grew until nobody who "
    "lived there remembered that there had been a river. It came back in one night."
)
AMES = "Ames, Ruth. The Long Winter. Harrow Press, 2001."
VANCE = "Vance, L. (2003). A room for all. Town Review, 2(1), 3-9."
LINK = "https://example.org/dams"


@pytest.mark.parametrize(
    "heading",
    ["Works Cited", "WORKS CITED:", "References", "Bibliography", "Sources", "5. References",
     "**Works Cited**", "## References", "Sources I used", "works cited"],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_list_under_its_heading_is_references(parts: Parts, heading: str, gap: str) -> None:
    entries = gap.join((heading, AMES, VANCE, f"“Dams.” {LINK}"))
    found = parts(f"{PROSE}\n\n{entries}")
    assert [role for role, _ in found] == ["body"] + ["references"] * 4
    assert [text for _, text in found[2:]] == [AMES, VANCE, f"“Dams.” {LINK}"]


@pytest.mark.parametrize(
    ("end", "count"),
    [
        (f"Works Cited: {AMES}", 1),
        (LINK, 1),
        (f"{LINK}\n{LINK}/two", 2),
        (f"{AMES}\n\n{VANCE}", 2),
        (f"1. {AMES}\n2. {VANCE}", 2),
        ("Sources", 1),
        (f"Source: {AMES}", 1),
        ("Source: “The Mill,” the blue book", 1),
        (f"References\n\n{AMES}\n\nAppendix A", 2),
        (f"Links: {LINK}", 1),
        ("Sources:\nwww.example.org\nan encyclopedia\nthe water office", 4),
        ("Sources\nan encyclopedia\nwww.example.org\nthe water office\na map", 5),
        ("Sources:\nan encyclopedia\nthe water office", 3),
        ("## Links\n\nwww.example.org\n\nthe water office", 3),
    ],
)
def test_a_list_may_lack_heading_or_entries(parts: Parts, end: str, count: int) -> None:
    found = parts(f"{PROSE}\n\n{PROSE}\n\n{end}")
    assert [role for role, _ in found].count("references") == count


@pytest.mark.parametrize(
    "text",
    [
        f"Sources\n\n{PROSE}\n\n{PROSE}",
        f"{PROSE}\n\nNotes\n\n{PROSE}",
        f"{PROSE}\n\nWebsites\n\n{PROSE}\n\n{PROSE}",
        f"# Websites\n\n{PROSE}\n\n## Links\n\n{PROSE}",
        f"{PROSE}\n\n{PROSE}\n\nWebsites like dams.example.com are read by everybody in town.",
        f"{PROSE}\n\nSource: {PROSE}",
        f"{PROSE}\n\n“Dams are a promise,” said Ames in 2001, and she was right about that one.",
    ],
)
def test_prose_is_no_list(parts: Parts, text: str) -> None:
    assert not {"references", "other"} & {role for role, _ in parts(text)}


def test_lines_amid_the_essay_are_no_sites(parts: Parts) -> None:
    found = parts(f"{PROSE}\n\nSources:\n\nthe river\n\n{PROSE}")
    assert "references" not in {role for role, _ in found}


@pytest.mark.parametrize(
    "notes",
    [
        "Notes\n\n1. Ames, Winter, 4.\n\n2. Vance, Room, 3.",
        "Notes\n\n1 Ames, Winter, 4.\n2 Vance, Room, 3.",
        "ENDNOTES\n¹ Ames, Winter, 4.\n² Vance, Room, 3.",
        "## Footnotes\n\n[1] Ames, Winter, 4.\n[2] Vance, Room, 3.",
        "---\n\n1. Ames, Winter, 4.\n2. Vance, Room, 3.",
        "¹ Ames, Winter, 4.\n\n² Vance, Room, 3.",
        "[^1]: Ames, Winter, 4.\n[^2]: Vance, Room, 3.",
    ],
)
@pytest.mark.parametrize("sign", ["<sup>{}</sup>", "[^{}]"])
def test_notes_go_with_their_marks(document: Documents, notes: str, sign: str) -> None:
    one, two = sign.format(1), sign.format(2)
    found = document(f"{PROSE}{one} It fell.{two}\n\n{PROSE}\n\n{notes}")
    assert [p.role for p in found.paragraphs] == ["body", "body"]
    assert [(n.mark, n.text) for n in found.notes] == [
        ("1", "Ames, Winter, 4."),
        ("2", "Vance, Room, 3."),
    ]
    assert [found.text[n.start] for n in found.notes if n.start is not None] == ["¹", "²"]
    assert not found.notices


def test_notes_may_be_numbered_by_the_word_processor() -> None:
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    mark = r("1", '<w:vertAlign w:val="superscript"/>')
    notes = p(r("Ames, 4."), more=numbered) + p(r("Vance, 9."), more=numbered)
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    data = docx(p(r(PROSE) + mark) + p(r("Notes")) + notes, numbering=numbering)
    found = furniture.document(reading.read(data, "essay.docx"))
    assert [(n.mark, n.text) for n in found.notes] == [("1", "Ames, 4."), ("2", "Vance, 9.")]


def test_notes_may_be_called_by_plain_numbers(document: Documents) -> None:
    found = document(f"{PROSE}1 It fell.2\n\nNotes\n\n1. Ames, 4.\n2. Vance, 3.")
    assert [found.text[n.start] for n in found.notes if n.start is not None] == ["1", "2"]


def test_a_footnote_amid_the_text_is_a_note(parts: Parts) -> None:
    found = parts(f"{PROSE}¹ The people of\n\n¹ Ames, Winter, 4.\n\nthe town knew.")
    assert found == [("body", f"{PROSE}¹ The people of the town knew.")]


def test_marks_without_notes_are_told(document: Documents) -> None:
    found = document(f"{PROSE}<sup>1</sup> It fell.<sup>2</sup>\n\n{PROSE}")
    assert [(n.mark, n.text) for n in found.notes] == [("1", None), ("2", None)]
    assert [(n.code, n.says) for n in found.notices] == [
        ("marks-without-notes", "I could not find the notes for note marks 1 to 2.")
    ]


@pytest.mark.parametrize("power", ["40 km²", "x² + y²", "10⁶ tons", "E=mc²"])
def test_a_power_is_no_note_mark(document: Documents, power: str) -> None:
    assert not document(f"{PROSE} It covered {power} of land.\n\n{PROSE}").notes


def test_a_letter_may_close_below_its_list(parts: Parts) -> None:
    closing = "Sincerely,\nA student in the eighth grade"
    found = parts(f"{PROSE}\n\n{PROSE}\n\nWorks Cited\n\n{AMES}\n\n{closing}")
    assert [role for role, _ in found] == ["body"] * 2 + ["references"] * 2 + ["other"] * 2


def test_sources_that_begin_with_an_office_and_a_year_are_sources(parts: Parts) -> None:
    sources = "BP, 2008, Review of energy, BP p.l.c., London, 24 p.\n\nUSGS, 2008, Minerals, 9 p."
    found = parts(f"{PROSE}\n\n{PROSE}\n\nReferences\n\n{sources}")
    assert [role for role, _ in found] == ["body"] * 2 + ["references"] * 3


def test_a_heading_may_stand_a_line_above_its_list_in_one_paragraph() -> None:
    broken = r("Works Cited") + "<w:r><w:br/></w:r>" + r(AMES)
    found = furniture.document(reading.read(docx(p(r(PROSE)) * 2 + p(broken)), "essay.docx"))
    listed = [each.of(found.text) for each in found.paragraphs if each.role == "references"]
    assert listed == ["Works Cited", AMES]

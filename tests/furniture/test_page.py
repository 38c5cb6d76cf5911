"""What belongs to the page and what only looks like it."""

from collections.abc import Callable

import pytest

from rubric.types import Document

Documents = Callable[..., Document]
PROSE = (
    "The dam above the town held for a year, and in that year the town grew until nobody who "
    "lived there remembered that there had been a river. It came back in one night."
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("7", "page-number"),
        ("- 7 -", "page-number"),
        ("Page 7", "page-number"),
        ("7/12", "page-number"),
        ("The River | Page 7 of 9", "running-title"),
        ("Doe 7", "running-title"),
        ("5/12/2020, 10:31 AM The River - Essays", "page-header"),
        ("<https://example.org/the-river/>", "link"),
        ("https://example.org/the-river/ 3/7", "link"),
        ("* * *", "rule"),
        ("---", "rule"),
        ("DRAFT", "watermark"),
        ("Running head: THE RIVER", "running-title"),
        ("Scanned with a telephone", "watermark"),
        ("**BEST  \nESSAYS**", "banner"),
    ],
)
def test_furniture_is_left_out(document: Documents, line: str, kind: str) -> None:
    found = document(f"{PROSE}\n\n{line}\n\n{PROSE}")
    assert [p.role for p in found.paragraphs] == ["body", "body"]
    assert [part.kind for part in found.left_out] == [kind]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["The River and Its Town"] * 3, 0),
        (["Jane Doe 1", "Jane Doe 2"], 0),
        (["The River and Its Town"] * 4, 0),
        (["Reason 1", "Reason 2", "Reason 3"], 3),
        (["Hail", "Hail", "Hail"], 3),
        (["It rained.", "It rained.", "It rained."], 3),
        (["90%"], 1),
        (["1984"], 1),
        (["2."], 0),
    ],
)
def test_a_running_title_returns_on_every_page(
    document: Documents, lines: list[str], kept: int
) -> None:
    text = "\n\n".join(f"{line}\n\n{PROSE}" for line in lines)
    found = document(f"{PROSE}\n\n{text}")
    assert sum(p.of(found.text) in lines for p in found.paragraphs) == kept


def test_a_link_within_a_sentence_stays(document: Documents) -> None:
    text = f"{PROSE} See https://example.org/dams for more."
    assert document(text).text == text


@pytest.mark.parametrize(
    ("links", "kept"),
    [
        (("https://dams.example/a", "https://dams.example/b"), True),
        (("www.dams.example/a", "www.rivers.example"), True),
        (("https://dams.example/a", ""), False),
        (("https://dams.example/a", "https://dams.example/a"), False),
        (("https://dams.example/a 1/2", "https://dams.example/b 2/2"), False),
        (("<https://dams.example/a>", "<https://dams.example/b>"), False),
    ],
    ids=["two", "two sites", "one", "one twice", "pages", "a printer's"],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_several_links_below_paragraphs_are_their_sources(
    parts: Callable[..., list[tuple[str, str]]], links: tuple[str, str], gap: str, *, kept: bool
) -> None:
    one, other = (f"{PROSE}{gap}{link}".strip() for link in links)
    found = [text for role, text in parts(f"{one}\n\n{other}\n\n{PROSE}") if role == "body"]
    assert found == [*(f"{PROSE} {link}" if kept else PROSE for link in links), PROSE]

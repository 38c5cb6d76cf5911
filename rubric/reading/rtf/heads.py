"""The tables at the head of an RTF document. Words and texts in, fonts, colors and styles out."""

import codecs

from rubric.reading.kinds import purpose_of
from rubric.reading.rtf.controls import CHARSETS
from rubric.reading.rtf.state import Header, State

TABLES = {b"fonttbl": "fonts", b"colortbl": "colors", b"stylesheet": "styles"}
PLACES = frozenset(TABLES.values())
WORDS = frozenset({*TABLES, b"ansicpg", b"mac", b"pc", b"pca"})
MOST = 10_000  # entries of a table
PAGES = {b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850"}
FULL = 255


def note(header: Header, state: State, word: bytes, number: int | None) -> None:
    """Follow a control word at the head."""
    if word in TABLES:
        state.place = TABLES[word]
    elif word in PAGES:
        header.code_page = PAGES[word]
    elif word == b"ansicpg":
        header.code_page = _known(f"cp{number}") or header.code_page
    elif word == b"fcharset" and state.place == "fonts" and len(header.fonts) < MOST:
        page = CHARSETS.get(number or 0)
        header.fonts[state.font] = page, header.fonts.get(state.font, (None, ""))[1]
    elif word in (b"red", b"green", b"blue") and state.place == "colors":
        shade = f"{max(0, min(FULL, number or 0)):02x}"
        header.mixed = (header.mixed or "") + shade


def text(header: Header, state: State, said: bytes) -> None:
    """Follow the text of an entry: a name, or the end of a color."""
    if state.place == "colors":
        for _ in range(said.count(b";")):
            if len(header.colors) < MOST:
                header.colors.append(header.mixed)
            header.mixed = None
        return
    name = said.decode("latin-1").partition(";")[0].strip()
    if state.place == "fonts" and len(header.fonts) < MOST:
        header.fonts[state.font] = header.fonts.get(state.font, (None, ""))[0], name
    elif state.place == "styles" and name and len(header.styles) < MOST:
        header.styles.setdefault(state.style, purpose_of(name))


def _known(page: str) -> str | None:
    try:
        return codecs.lookup(page).name
    except LookupError:
        return None

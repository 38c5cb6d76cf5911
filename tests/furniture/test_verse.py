"""Verse and speeches set flush left, a line in a paragraph of its own."""

from collections.abc import Callable

import pytest

from rubric import furniture, reading
from rubric.furniture.passages import passages
from rubric.furniture.verse import find_verse

Parts = Callable[..., list[tuple[str, str]]]
PROSE = (
    "The dam above the town held for a year, and in that year the town grew until nobody who "
    "lived there remembered that there had been a river. It came back in one night."
)
SONG = (
    "The river has no memory of wheels,",
    "It carries what it carries, and the mill",
    "Is only wood to water. Let it turn.",
    "To sleepers in the valley, sound is still",
)
SCENE = (
    "WATCHMAN. Who let the water in?",
    "It was not I.",
    "FERRYMAN. You slept, and it came up the stairs.",
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "lead",
    ["Ames puts it so:", "As the song of the town has it,", "There are reasons. Ames writes:"],
)
@pytest.mark.parametrize(
    "verse",
    [
        (*SONG[:3], f"{SONG[3]}. (21-24)"),
        (*SONG[:3], f"{SONG[3]} (lines 21-24)."),
        (SONG[0], "…", f"{SONG[3]}.⁷"),
        (f"“{SONG[0]}", *SONG[1:3], f"{SONG[3]}.”"),
        (*SCENE[:2], f"{SCENE[2]} (2.1.14)"),
    ],
)
def test_lines_that_a_paragraph_leads_to_are_one_quotation(
    parts: Parts, lead: str, verse: tuple[str, ...], gap: str
) -> None:
    quotation = gap.join(verse)
    found = parts(f"{PROSE}\n\n{PROSE} {lead}{gap}{quotation}{gap}{PROSE}{gap}{PROSE}")
    assert [role for role, _ in found] == ["body", "body", "block_quote", "body", "body"]
    assert found[2][1] == " ".join(verse)


def test_a_short_comment_below_stays_a_paragraph(parts: Parts) -> None:
    verse = "\n".join([*SONG[:3], f"{SONG[3]}. (21-24)"])
    found = parts(f"{PROSE}\n{PROSE} Ames sings:\n{verse}\nSo the river wins.\n{PROSE}\n{PROSE}")
    assert [role for role, _ in found] == ["body", "body", "block_quote", "body", "body", "body"]


def test_line_breaks_within_a_paragraph_are_lines_too() -> None:
    lines = "<br>".join([f"{PROSE} Ames puts it so:", *SONG[:3], f"{SONG[3]}. (21-24)"])
    page = f"<p>{PROSE}</p><p>{lines}</p><p>{PROSE}</p><p>{PROSE}</p>"
    found = furniture.document(reading.read(page.encode(), "essay.html"))
    roles = [paragraph.role for paragraph in found.paragraphs]
    assert roles == ["body", "body", "block_quote", "body", "body"]


@pytest.mark.parametrize(
    "lines",
    [
        ("The mill is old.", "The school is wet.", "Nobody sleeps (Ames 4)."),
        ("The mill is old,", "The school is wet,", "Nobody sleeps."),
        (PROSE, "And so it went (Ames 4)."),
        ("The mill is old (Ames 4).",),
    ],
    ids=["sentences", "no place", "long", "one"],
)
def test_other_lines_below_a_colon_are_paragraphs(parts: Parts, lines: tuple[str, ...]) -> None:
    found = parts("\n\n".join([PROSE, f"{PROSE} It has a price:", *lines, PROSE, PROSE]))
    assert "block_quote" not in [role for role, _ in found]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("source", ["(Ames 4)", "(Ames 4).", "(Council 2019)", "(21-24)"])
@pytest.mark.parametrize(
    "lead",
    [
        "The dam should go for three reasons that all can see:",
        "The council gives three reasons for it:",
        "A river does much for a town:",
        "Ames, it is said, gives several causes:",
    ],
)
@pytest.mark.parametrize("stop", ["", ","])
def test_reasons_below_a_colon_are_the_essay_s_own(
    parts: Parts, lead: str, stop: str, source: str, gap: str
) -> None:
    reasons = (f"the mill needs it{stop}", f"the school drinks it{stop}", f"boats sail {source}")
    lines = reasons if stop else [one.capitalize() for one in reasons]
    found = parts(gap.join([PROSE, f"{PROSE} {lead}", *lines, PROSE, PROSE]))
    assert "block_quote" not in [role for role, _ in found]


def test_only_the_paragraph_with_the_verse_is_parted() -> None:
    cut = f"{PROSE} It took the<br>mill, and nobody built it again."
    lines = "<br>".join([f"{PROSE} Ames sings:", *SONG[:3], f"{SONG[3]}. (21-24)"])
    source = reading.read(f"<p>{cut}</p><p>{lines}</p>".encode(), "essay.html")
    found = find_verse(passages(source.blocks))
    assert [part.kind for part in found] == ["paragraph", "paragraph", "block_quote"]
    assert found[0].text == cut.replace("<br>", "\n")


@pytest.mark.parametrize("again", ["a", "a ", ", a", "said ", "said, ", "(1", ").", "reasons "])
@pytest.mark.parametrize("lead", [",", ":"])
def test_long_lines_below_a_long_lead_are_no_verse(parts: Parts, again: str, lead: str) -> None:
    long = again * (20_000 // len(again))
    found = parts(f"{PROSE}\n\n{long}!{lead}\n\n{long}\n\n{long} (1)\n\n{PROSE}")
    assert "block_quote" not in [role for role, _ in found]


def test_lines_above_the_essay_are_no_verse(parts: Parts) -> None:
    found = parts(f"Jo Ames,\nEnglish 9\n4 March (612)\n\n{PROSE}\n\n{PROSE}")
    assert "block_quote" not in [role for role, _ in found]


BARE_SONG = (
    "Oh the lamps are low tonight",
    "And the river hums your name",
    "I was waiting by the light",
    "You were dancing in the rain",
    "Hold on hold on my heart",
    "Till the morning finds the door",
)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("song", [BARE_SONG, tuple(f"{line}," for line in BARE_SONG[:4])])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_song_by_itself_is_one_quotation(
    parts: Parts, song: tuple[str, ...], at: int, gap: str
) -> None:
    prose = [PROSE, PROSE]
    found = parts("\n\n".join([*prose[:at], gap.join(song), *prose[at:]]))
    assert [role for role, _ in found].index("block_quote") == at
    assert [text for role, text in found if role == "block_quote"] == [" ".join(song)]


@pytest.mark.parametrize(
    "lines",
    [
        BARE_SONG[:5],
        tuple(f"{line}." for line in BARE_SONG),
        tuple(f"{line} {at}" for at, line in enumerate(BARE_SONG)),
        ("Jane Roe", "Mr. Doe", "English 10", "May 2", "Low Lamps", "A Song"),
        (f"{SONG[0]}", f"{SONG[1]}.", f"{SONG[2]}", f"{SONG[3]}."),
    ],
    ids=["few", "sentences", "numbers", "a heading", "mostly stops"],
)
def test_other_short_lines_are_no_song(parts: Parts, lines: tuple[str, ...]) -> None:
    found = parts("\n\n".join([PROSE, "\n".join(lines), PROSE]))
    assert "block_quote" not in [role for role, _ in found]

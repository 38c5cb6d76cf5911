"""What notes cite, as printed, and the entries they mean."""

import pytest
from builders import page

from rubric.analysis.sources.noted import LONGEST_READ, read

ABOVE = (
    "Every winter the people of the lake lock their boats away and wait for the ice to go out. "
    "Nobody in the town can say who began it, and nobody has asked for years."
)
Row = tuple[str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("note", "rows"),
    [
        ("Lena Osgood, Water (Harrow: Brook, 2015), 12.", [("Lena Osgood", "2015", "12")]),
        ("Osgood, Warm Water, 14–16.", [("Osgood", None, "14–16")]),
        ("Osgood, “Cold Feet,” 5.", [("Osgood", None, "5")]),
        ("Osgood, 12, 15.", [("Osgood", None, "12, 15")]),
        ("Ibid., 15.", [("Ibid.", None, "15")]),
        ("Ibid.", [("Ibid.", None, None)]),
        ("See also Wei Tam, Locks (Harrow, 2003), chap. 6.", [("Wei Tam", "2003", "6")]),
        ("Letter of 3 May, quoted in Tam, Locks, 30.", [("Tam", None, "30")]),
        ("Wei Tam, “Ice,” Ice Review 3, no. 4 (1996): 568.", [("Wei Tam", "1996", "568")]),
        ("Ann Ek, Eva Lo, and Bo Ek, Ice, 3.", [("Ann Ek, Eva Lo, and Bo Ek", None, "3")]),
        ("Osgood, Warm Water, 1; Tam, Locks, 2.", [("Osgood", None, "1"), ("Tam", None, "2")]),
        ("Wei Tam to Lena Osgood, 2 March 1917.", [("Wei Tam", "1917", None)]),
        ("“Pools Open,” Daily Ice, May 4, 1990.", [("Pools Open", "1990", None)]),
        ("Gen. 4:9 (Brook Bible).", [(None, None, "Gen. 4:9")]),
        ("Wei Tam, Locks (2003), 12, https://tam.example/1999.", [("Wei Tam", "2003", "12")]),
        ("Others say that she wept in 1917.", []),
        ("In May, as it was then, 12.", []),
        ("Tam, however, disagrees.", []),
        ("Harrow (1917) starved.", []),
        ("See above.", []),
        ("See Ek, quoted in Tam, Locks, 30.", [("Tam", None, "30")]),
        ("Tennessee Ek, Ice (Harrow: Brook, 1945), 12.", [("Tennessee Ek", "1945", "12")]),
        ("“Why We See Red,” Daily Ice, May 4, 1990.", [("Why We See Red", "1990", None)]),
        ("", []),
    ],
)  # fmt: skip
def test_a_note_says_what_it_cites(note: str, rows: list[Row]) -> None:
    assert [(told.author, told.year, told.locator) for told in read(note)] == rows


@pytest.mark.parametrize(
    "endless",
    ["see ", "quoted ", "Cited i", "; ", "(1999 ", "For a, ", ", accessed ", "“", "x", ": 1, "],
)
def test_a_note_without_end_is_read_to_a_limit(endless: str) -> None:
    note = f"Osgood, Warm Water, 14; {endless * 20_000}"
    first, *others = read(note)
    assert (first.author, first.locator) == ("Osgood", "14")
    assert sum(len(one.said) for one in others) <= LONGEST_READ


def test_notes_find_their_entries_and_tell_what_is_missing() -> None:
    notes = (
        "1. Lena Osgood, Warm Water (Harrow: Brook Press, 2015), 12.",
        "2. Ibid., 14.",
        "3. Osgood, “Cold Feet,” 5.",
        "4. Wei Tam, Locks (Harrow: Brook Press, 2003), 3.",
        "5. Letter to Tam, 3 May 1950, in Osgood, Warm Water, 80.",
        "6. Wei Tam, interview with the author, May 3, 2020.",
    )
    entries = ("Osgood, Lena. “Cold Feet.” Ice, 2016.", "———. Warm Water. Brook Press, 2015.")
    told = "It fell.¹ It rose.² It fell again.³ It froze.⁴ It broke.⁵ It went.⁶"
    parts = (ABOVE, f"{told} {ABOVE}", ABOVE, "Notes", *notes, "Bibliography", *entries)
    draft = page("\n\n".join(parts))
    assert [(c.references, c.unlisted) for c in draft.citations] == [
        ((1,), ()),
        ((1,), ()),
        ((0,), ()),
        ((), ("Wei Tam",)),
        ((1,), ()),
        ((), ()),
    ]

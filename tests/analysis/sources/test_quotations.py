"""Words taken from a source, and whether their source is named."""

import pytest
from builders import CONCLUSION, LESSONS, OPENING, THESIS, text, understood

from rubric.analysis.sources.quotations import in_marks
from rubric.types import Span

LONGEST_SINGLE = 9 * 401 + 2 + 250  # code points: nine parts of 400, and on behind a plural
ROWS: list[tuple[str, list[tuple[str, bool]]]] = [
    ("She wrote “ice is water that waits” (Osgood 4).", [("ice is water that waits", True)]),
    ('She wrote "ice is water that waits" (Osgood 4).', [("ice is water that waits", True)]),
    ("She wrote “ ice is water that waits” (Osgood 4).", [("ice is water that waits", True)]),
    ("It was “a quiet success” (Osgood 4).", [("a quiet success", True)]),
    (
        "She wrote that “ice is only water that waits for us” and left.",
        [
            ("ice is only water that waits for us", False),
        ],
    ),
    ("Osgood (2010) calls it “water that waits for us”.", [("water that waits for us", True)]),
    ("He read “The Long Winter” in one night.", []),
    ("They call this “free” water.", []),
    ("It's the town's pool and the swimmers' gate.", []),
    ("An unclosed “quotation runs to the end of the paragraph.", []),
    ("Osgood calls it ‘water that waits for us’ (4).", [("water that waits for us", True)]),
    (
        "She wrote, 'ice isn't water that waits' (Osgood 4).",
        [("ice isn't water that waits", True)],
    ),
    ("She wrote «ice is water that waits» (Osgood 4).", [("ice is water that waits", True)]),
    (
        "“Ice waits for us,” she writes, “is water that only waits” (Osgood 4).",
        [("Ice waits for us,", True), ("is water that only waits", True)],
    ),
    (
        "She says that “the man called ‘ice’ was … [a] friend of water” (Osgood 4).",
        [("the man called ‘ice’ was … [a] friend of water", True)],
    ),
    (
        'She says “the "ice men" of this town were never paid” (Osgood 4).',
        [('the "ice men" of this town were never paid', True)],
    ),
    ("Her essay “What the ice said to me last winter” was read.", []),
    ("He read a poem called “Because the river would not wait for me.”", []),
    ("We know his “Utile et Grave Est.” from a printed copy of it.", []),
    (
        "He is called “a man who would not wait for us” by all.",
        [("a man who would not wait for us", False)],
    ),
    ("It was the swimmers' gate and the rowers' boat, 'twas said.", []),
    (
        "Smith et al. [3] call it “water that waits for us all winter”.",
        [("water that waits for us all winter", True)],
    ),
    (
        "I asked my coach and he told me, “You will swim at dawn tomorrow,” so I went with him.",
        [],
    ),
    ('He said, "We will swim at dawn," and swam.', [("We will swim at dawn,", False)]),
    ("We feared “the end of the ice” in May.", [("the end of the ice", False)]),
    ("We feared “the end of ice” in May.", []),
    ("She said that “ice is cold” in May.", [("ice is cold", False)]),
    ("She said that “ice melts” in May.", []),
    ("It was “a quiet success” for us all (Osgood 4).", [("a quiet success", True)]),
    ("It was “quiet success” for us all (Osgood 4).", []),
    ("It was “success”, … (Osgood 4).", [("success", True)]),
    ("It was “success”, … so (Osgood 4).", []),
    (
        "She wrote, ‘I’d swim before my mother did’ (Osgood 4).",
        [("I’d swim before my mother did", True)],
    ),
    (
        "She wrote that ‘the depth of the rowers’ lake is not known to us’ (Osgood 4).",
        [("the depth of the rowers’ lake is not known to us", True)],
    ),
    ("She says ‘it was the rowers’ and they left (Osgood 4).", [("it was the rowers", True)]),
    ("The ‘rowers’ never asked for the town’s word or for that of the guides’, and left.", []),
    ("The ‘rowers’ took home what was the guides’.", []),
    (
        "She wrote that ‘the rowers’ lake is nearly the guides’ (Osgood 4).",
        [("the rowers’ lake is nearly the guides", True)],
    ),
    (f"The ‘rowers’ went {'a long way ' * 9}to the people’.", []),
    ("It was “123456” in the leak (Osgood 4).", []),
    ("It was “123456” (Osgood 4).", []),
    (
        "The guide asks “Who would want to swim in May?” (Osgood 4).",
        [("Who would want to swim in May?", True)],
    ),
    (
        "“It is a fine lake!” (Osgood 4). Nobody swims.",
        [("It is a fine lake!", True)],
    ),
    (
        "Few swim. [Osgood, 2010] found that “water only waits for us all”.",
        [("water only waits for us all", True)],
    ),
    (
        "A report (Osgood, 2010, p. 4) quotes a girl: “water only waits for us all”.",
        [("water only waits for us all", True)],
    ),
    (
        "Few swim there (Osgood 2010), and a girl said: “water only waits for us all”.",
        [("water only waits for us all", False)],
    ),
    (f"We sing “{' '.join(['Ice'] * 12)}” in May.", []),
    (f"We sing “{' '.join(['Ice'] * 13)}” in May.", [(" ".join(["Ice"] * 13), False)]),
]


@pytest.mark.parametrize(("sentence", "rows"), ROWS)
def test_quotations(sentence: str, rows: list[tuple[str, bool]]) -> None:
    filled = f"{sentence} {LESSONS.split('(', maxsplit=1)[0]}."
    draft = understood(text(f"{OPENING} {THESIS}", filled, LESSONS, CONCLUSION)).draft
    assert [(q.of(draft.text), q.cited) for q in draft.quotations] == rows


@pytest.mark.parametrize("endless", ["‘a", " ‘a", " ‘as’ b", "’a", " 'a", " ‘s’ b’c", "“", "s’ "])
def test_marks_without_end_are_no_quotation(endless: str) -> None:
    said = f"{endless * 4000} {'x' * 500}"
    spans = in_marks(said, Span(0, len(said)))
    assert all(said[s.start] in "‘'“" and s.end <= len(said) for s in spans)
    assert max((s.end - s.start for s in spans), default=0) <= LONGEST_SINGLE


BLOCK = "> It was winter, and the ice held for five months before a single boat could leave."
LED = "tells of the winter in a letter to the mayor of the town"


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("She wrote “ice is water that waits” (Osgood 4) and swam.", ["ice is water that waits"]),
        (
            "Osgood (2010, p. 4) said it best: “ice is water that waits.”",
            ["ice is water that waits."],
        ),
        ("Osgood [2, p. 7] calls it “water that waits for us”.", ["water that waits for us"]),
        ("“Who would swim in May?” (Osgood 4).", ["Who would swim in May?"]),
        ("Osgood (2010) says “ice waits for us” and “water never does”.", [None]),
        (
            "Osgood (2010) says “ice waits for us”, and “water never does” (p. 3).",
            [None, "water never does"],
        ),
        ("Few swim (Osgood 4), and a girl said that “water only waits for us all”.", [None]),
        (
            f"Osgood (2010) {LED}:\n\n{BLOCK}",
            [BLOCK[2:]],
        ),
        (
            f"She {LED}:\n\n{BLOCK} Nobody left. (Osgood 4)",
            [f"{BLOCK[2:]} Nobody left."],
        ),
    ],
)
def test_a_citation_knows_its_quotation(said: str, quoted: list[str | None]) -> None:
    filled = said if "\n" in said else f"{said} {LESSONS.split('(', maxsplit=1)[0]}."
    draft = understood(text(f"{OPENING} {THESIS}", filled, CONCLUSION)).draft
    told = [c.quotation and c.quotation.of(draft.text) for c in draft.citations]
    assert told == quoted

"""Words taken from a source, and whether their source is named."""

import pytest
from builders import CONCLUSION, LESSONS, OPENING, THESIS, text, understood

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
    (f"We sing “{' '.join(['Ice'] * 12)}” in May.", []),
    (f"We sing “{' '.join(['Ice'] * 13)}” in May.", [(" ".join(["Ice"] * 13), False)]),
]


@pytest.mark.parametrize(("sentence", "rows"), ROWS)
def test_quotations(sentence: str, rows: list[tuple[str, bool]]) -> None:
    filled = f"{sentence} {LESSONS.split('(', maxsplit=1)[0]}."
    draft = understood(text(f"{OPENING} {THESIS}", filled, LESSONS, CONCLUSION)).draft
    assert [(q.of(draft.text), q.cited) for q in draft.quotations] == rows


def test_a_citation_knows_its_quotation() -> None:
    sentence = "She wrote “ice is water that waits” (Osgood 4) and swam."
    draft = understood(text(f"{OPENING} {THESIS}", sentence * 3, LESSONS, CONCLUSION)).draft
    first = draft.citations[0]
    assert first.quotation is not None
    assert first.quotation.of(draft.text) == "ice is water that waits"

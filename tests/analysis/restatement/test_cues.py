"""What speaks for a sentence of the ending, and against it: on both sides of each bound."""

import pytest
from builders import CLAIM_ONE, HEALTH, LESSONS, OPENING, page, text

from rubric.analysis.restatement import find, score_card
from rubric.analysis.restatement.echoes import worded

BACK, OLD, NEW = "comes back to the introduction", "brings nothing new", "brings much new"
SHORT, RAMBLES, RUNS_ON = "is short", "rambles", "runs on"
SEVERAL, LISTS = "recalls several reasons", "lists as the thesis does"
ALL = {BACK, OLD, NEW, SHORT, RAMBLES, RUNS_ON, SEVERAL, LISTS}
SEEN = "Doctors found swimmers slept"


@pytest.mark.parametrize(
    ("last", "names", "cues"),
    [
        ("Gates and chains wait for frogs here.", (), {BACK, NEW}),
        ("Gates and chains wait for frogs and toads here.", (), {NEW}),
        (f"{SEEN} better, caught colds.", (), {OLD}),
        (f"{SEEN} better, caught frogs.", (), {OLD}),
        (f"{SEEN}, and they caught frogs.", (), set()),
        ("Doctors with frogs and old toads slept.", (), {NEW}),
        ("Doctors, swimmers slept with frogs and toads.", (), set()),
        ("We so like frogs and toads.", (), {NEW, SHORT}),
        ("We so like the frogs and toads.", (), {NEW}),
        (f"We {'so ' * 19}like the toads and frogs.", (), {NEW}),
        (f"We {'so ' * 20}like the toads and frogs.", (), {NEW, RAMBLES}),
        (f"We {'so ' * 29}like the toads and frogs.", (), {NEW, RAMBLES}),
        (f"We {'so ' * 30}like the toads and frogs.", (), {NEW, RAMBLES, RUNS_ON}),
        (
            "Lessons and exercise are what we like so.",
            ("lessons", "exercise"),
            {OLD, SEVERAL, LISTS},
        ),
        ("Lessons with exercise we like so.", ("lessons", "exercise"), {OLD, SEVERAL, SHORT}),
        (
            "Lessons and exercise are what we like so.",
            ("lessons", "exercise", "tea"),
            {OLD, SEVERAL},
        ),
    ],
    ids=[
        *("half returns", "two of five", "all is old", "one new of seven", "one of six"),
        *("half is new", "two new of five", "six words", "seven", "25", "26", "35", "36"),
        *("a pair", "no pair", "two of three"),
    ],
)
def test_what_speaks_for_a_sentence(last: str, names: tuple[str, ...], cues: set[str]) -> None:
    draft = page(text(f"{OPENING} {CLAIM_ONE}", HEALTH, LESSONS, last))
    row = score_card(draft, (draft.sentences[1],), names)[-1]
    fired = {cue.name for cue in row.cues} & ALL
    assert fired == cues


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        ("To come to an end, the town needs its pool.", "concludes", True),
        ("All things considered, the town needs its pool.", "concludes", True),
        ("Looking back, no gate kept as many out.", "concludes", True),
        ("Looking back at the gate, she wept.", "concludes", False),
        ("In the light of the moon we saw the town.", "concludes", False),
        ("Taking all the boats, he left.", "concludes", False),
        ("I am convinced that the pool belongs to all.", "tells a story", False),
        ("I'm sure that the pool belongs to all.", "tells a story", False),
        ("I am at the gate each morning.", "tells a story", True),
    ],
)
def test_a_turn_of_phrase(sentence: str, name: str, *, expected: bool) -> None:
    assert (name in {cue.name for cue in worded(sentence)}) is expected


def test_of_equal_sentences_the_one_that_means_the_thesis_says_it_again() -> None:
    said = "The town should heat its pool."
    ending = f"{said} Frogs should ask whether toads are wrong here now."
    draft = page(text(f"{OPENING} {CLAIM_ONE}", HEALTH, LESSONS, ending))
    first, last = score_card(draft, (draft.sentences[1],), ())
    assert first.points == last.points
    again = find(draft, draft.sentences[1], (), ())
    assert again is not None
    assert again.of(draft.text) == said

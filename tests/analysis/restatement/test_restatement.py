"""Whether the conclusion says the thesis again, and how.

`restatements.txt` holds invented endings with the sentence that says the thesis again, or none;
`restatements_unseen.txt` holds more, written after the cues and their weights were settled.
"""

from pathlib import Path

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, PLAN, THESIS, TICKETS, text, understood

from rubric.types import Essay, Restatement, Span

COPIED = f"In conclusion, t{THESIS[1:]}"
SHORT = "Therefore the town should open its pool in winter."
FLOORS = {"restatements": 48, "restatements_unseen": 18}  # endings read as a person would

HEALTHIER = "Everyone here deserves to stay healthy by exercise in the cold months."
SAFER_AND_PAID = "The town should let lessons save lives, and tickets pay for the heating."
HOPED = (
    "We look forward to a winter in which the town keeps its pool open, because exercise keeps "
    "people healthy, lessons save lives and tickets pay for the heating."
)


def restated(conclusion: str) -> tuple[str, Restatement] | None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, conclusion))
    again = essay.argument.restatement
    return (again.of(essay.draft.text), again) if again else None


def endings(name: str) -> list[tuple[Essay, Span | None]]:
    """Give the essays of a file, each with the place of the sentence that restates."""
    found = []
    written = (Path(__file__).parent / f"{name}.txt").read_text("utf-8")
    for block in written.split("\n\n"):
        lines = [line[2:] for line in block.splitlines() if line[:2] in ("T ", "B ", "C ")]
        if lines:
            marked = text(*lines)
            start, end = marked.find("«"), marked.find("»") - 1
            plain = marked.replace("«", "").replace("»", "")
            essay = understood(plain, " ".join(lines[0].split()[:6]))
            found.append((essay, Span(start, end) if start >= 0 else None))
    return found


def is_right(essay: Essay, wanted: Span | None) -> bool:
    """Tell whether the restatement shares half of what it and the wanted one cover.

    Where none is wanted, one that only comes back to the topic is right as well.
    """
    found = essay.argument.restatement
    if wanted is None:
        return found is None or found.says == "topic"
    if found is None:
        return False
    shared = min(found.end, wanted.end) - max(found.start, wanted.start)
    return 2 * shared >= max(found.end, wanted.end) - min(found.start, wanted.start)


@pytest.mark.parametrize("name", FLOORS)
def test_endings_are_read_as_a_person_would(name: str) -> None:
    read = [(is_right(essay, wanted), essay) for essay, wanted in endings(name)]
    missed = [essay.draft.text.split("\n\n")[-1] for right, essay in read if not right]
    assert len(read) - len(missed) >= FLOORS[name], "\n".join(missed)


@pytest.mark.parametrize(
    ("conclusion", "begins", "pillars"),
    [
        (CONCLUSION, "Healthy neighbors", (0, 1, 2)),
        (COPIED, "In conclusion", (0, 1, 2)),
        (f"{SHORT} Snow fell on the roof.", "Therefore", ()),
        (f"Snow fell on the roof. {SHORT}", "Therefore", ()),
        (f"A chain on a gate teaches nobody to swim. {HOPED}", "We look", (0, 1, 2)),
    ],
)
def test_the_sentence_and_its_reasons(
    conclusion: str, begins: str, pillars: tuple[int, ...]
) -> None:
    found = restated(conclusion)
    assert found is not None
    assert found[0].startswith(begins)
    assert found[1].pillars == pillars


def test_an_unbroken_run_of_words_is_copied() -> None:
    found = restated(COPIED)
    assert found is not None
    assert found[1].verbatim == 1.0
    assert found[1].copied is not None
    assert found[1].copied_words == 24


@pytest.mark.parametrize(
    ("others", "counts"),
    [
        ((HEALTHIER, SAFER_AND_PAID), True),
        ((HEALTHIER,), False),
        ((), False),
    ],
    ids=["all reasons between them", "one reason", "nothing else"],
)
def test_beside_a_copy_new_words_count_where_they_recall_as_much(
    others: tuple[str, ...], *, counts: bool
) -> None:
    found = restated(" ".join((COPIED, *others)))
    assert found is not None
    assert (found[1].fresh is not None) == counts


@pytest.mark.parametrize(
    "conclusion",
    [
        "Clouds drift over mountains. Nobody has counted them yet.",
        "My uncle taught me to dive when I was nine. He held my feet. I still have his goggles.",
        "This essay has looked at pools, at winter, and at ticket prices. Opinions differ.",
    ],
    ids=["another topic", "a memory", "a list of topics"],
)
def test_what_restates_nothing(conclusion: str) -> None:
    assert restated(conclusion) is None


DENIES = "In conclusion, the town should never open its swimming pool in winter."
CONCEDES = "Some say that the town should not open its swimming pool in winter."


@pytest.mark.parametrize(
    ("conclusion", "denied"),
    [
        (DENIES, True),
        (f"{DENIES} Lessons save no lives, and tickets pay for nothing.", True),
        (f"{SHORT} {DENIES}", True),
        (f"{CONCEDES} {SHORT}", False),
        (SHORT, False),
    ],
    ids=["denies", "and its reasons", "beside a sentence that says it", "others do", "says it"],
)
def test_an_ending_that_denies_the_thesis_may_not_say_it(conclusion: str, *, denied: bool) -> None:
    found = restated(conclusion)
    assert found is not None
    assert found[1].denied is denied
    assert (found[1].says, found[1].in_doubt) == (("topic", True) if denied else ("thesis", False))


def test_what_has_nothing_of_the_thesis_is_none() -> None:
    found = restated("In conclusion, dogs are very good things and everyone should try one.")
    assert found is None or found[1].says == "topic"


def test_a_claim_and_its_reasons_may_take_two_sentences() -> None:
    claim = "In the end, a winter pool deserves its place in this town."
    why = "Exercise keeps us healthy, lessons save lives, and tickets pay for the heating."
    found = restated(f"{claim} {why} Snow fell on the roof.")
    assert found is not None
    assert found[0] == f"{claim} {why}"


def test_a_plan_said_again_is_an_echo_and_no_restatement() -> None:
    argument = understood(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, PLAN)).argument
    assert argument.restatement is None
    assert argument.thesis is None
    assert argument.echo is not None


def test_the_end_of_a_body_paragraph_may_restate() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{HEALTH} {SHORT}"))
    again = essay.argument.restatement
    assert again is not None
    assert again.of(essay.draft.text) == SHORT


def test_a_restatement_is_explained_by_its_cues() -> None:
    found = restated(SHORT)
    assert found is not None
    assert "concludes" in {cue.name for cue in found[1].cues}


def test_an_ending_concludes_though_whether_there_is_a_thesis_is_in_doubt() -> None:
    ending = "More bins would be better for all of us on our street."
    counted = "My sister and I walk past them each day, and we counted what lies beside them."
    crows = "The bins near the bakery fill up by noon. Crows pull the bags out in the evening."
    opening = "Our street is long. It has twelve bins and nine trees."
    essay = understood(text(opening, counted, crows, f"{ending} Nobody likes crows at breakfast."))
    assert essay.argument.thesis is None
    assert essay.alternatives
    assert essay.argument.restatement is not None
    assert essay.argument.restatement.of(essay.draft.text) == ending


def test_an_ending_may_say_again_what_is_claimed_beside_the_thesis() -> None:
    claim = "Libraries must lend tools because a drill is used for six minutes of its life."
    thesis = "I believe that the town should pay for more shelves."
    ending = "In the end, a library that lends drills and other tools saves neighbors money."
    body = "A drill costs as much as a week of lunches. My uncle lends his to the whole street."
    alone = understood(text(f"{OPENING} {thesis}", body, body[:43], ending), "I believe")
    both = understood(text(f"{claim} {OPENING} {thesis}", body, body[:43], ending), "I believe")
    first, second = alone.argument.restatement, both.argument.restatement
    assert second is not None
    assert second.of(both.draft.text) == ending
    assert first is None or first.strength < second.strength

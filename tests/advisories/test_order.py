"""Sentences in the order someone wrote them, and the same sentences in another."""

import random
from pathlib import Path
from unittest.mock import patch

import pytest
from builders import graded, understood

from rubric import advisories
from rubric.advisories import order
from rubric.advisories.order import DIGITS, Disorder, disorder, enough, signs
from rubric.advisories.voids import DOUBTED, FIRMLY, JUMBLED
from rubric.lookup import prose, sentences_in
from rubric.semantics import meaning
from rubric.types import Draft

SAMPLES = Path(__file__).parents[2] / "samples"
ESSAYS = sorted([*SAMPLES.glob("class/*.txt"), *SAMPLES.glob("exemplar/*.txt")])
COHERENT = [p for p in ESSAYS if p.stem not in ("desert-railway", "power-struggle")]
SEEDS = range(4)


def drafted(path: Path) -> Draft:
    return understood(path.read_text("utf-8")).draft


def weighed(draft: Draft) -> Disorder:
    found = disorder(draft)
    assert found
    return found


def told(draft: Draft) -> list[list[str]]:
    return [[s.of(draft.text) for s in sentences_in(draft, i)] for i in prose(draft)]


def shuffled(draft: Draft, seed: int) -> str:
    """Put the sentences of the whole essay in another order, in paragraphs of the same sizes."""
    parts = told(draft)
    flat = [sentence for part in parts for sentence in part]
    random.Random(seed).shuffle(flat)  # noqa: S311  # no secret
    ahead = iter(flat)
    return "\n\n".join(" ".join(next(ahead) for _ in part) for part in parts)


@pytest.mark.parametrize("path", ESSAYS, ids=lambda path: path.stem)
def test_an_essay_as_written_is_in_order(path: Path) -> None:
    codes = {void.code for void in advisories.voids(drafted(path))}
    assert "jumbled" not in codes


@pytest.mark.parametrize("path", ESSAYS, ids=lambda path: path.stem)
def test_a_shuffle_is_more_disorderly(path: Path) -> None:
    draft = drafted(path)
    was = weighed(draft).points
    shuffles = [weighed(understood(shuffled(draft, seed)).draft).points for seed in SEEDS]
    assert sum(shuffles) / len(shuffles) > was + 10


@pytest.mark.parametrize(
    ("stem", "seed", "doubted"),
    [
        ("city-trees", 0, True),
        ("city-trees", 2, True),
        ("desert-railway", 3, False),
        ("desert-railway", 6, True),
        ("minimum-wage", 2, True),  # without the first paragraph 11.3, but it opens on nothing
        ("minimum-wage", 7, False),
        ("phones-in-class", 3, True),  # without the fifth 11.7, but it concludes early
        ("printing-press", 0, False),
        ("printing-press", 1, False),
        ("town-library", 0, False),
        ("town-library", 1, True),
    ],
)
def test_what_a_single_paragraph_makes_disorderly_is_not_doubted(
    stem: str, seed: int, *, doubted: bool
) -> None:
    draft = understood(shuffled(drafted(SAMPLES / "class" / f"{stem}.txt"), seed)).draft
    assert weighed(draft).points > JUMBLED
    assert (weighed(draft).firm > FIRMLY) is doubted
    assert any(void.code == DOUBTED for void in advisories.voids(draft)) is doubted


def test_what_a_sentence_means_is_asked_once_whichever_paragraph_is_left_out() -> None:
    draft = drafted(SAMPLES / "class" / "town-library.txt")
    with patch("rubric.advisories.order.meaning", wraps=meaning) as asked:
        found = weighed(draft)
        assert found.firm <= found.points
    assert asked.call_count == sum(map(len, told(draft)))


@pytest.mark.parametrize("outright", ["They had built it in vain.", "In conclusion, it fell."])
def test_what_the_wording_tells_outright_is_firm(outright: str) -> None:
    first, *others = told(drafted(SAMPLES / "exemplar" / "power-struggle.txt"))
    texts = ([outright, *first], *others)
    draft = understood("\n\n".join(" ".join(part) for part in texts)).draft
    assert weighed(draft).firm == weighed(draft).points


@pytest.mark.parametrize(
    ("opening", "leans"),
    [
        ("It is late in the town.", False),
        ("It’s late in the town.", False),
        ("It has rained for a week.", False),
        ("It kept the rain out.", True),
        ("They had built it in vain.", True),
    ],
)
def test_an_essay_may_open_on_what_stands_for_nothing(opening: str, *, leans: bool) -> None:
    assert signs([[opening, "It rains."], ["It snows."]])["opens on nothing"] == leans


@pytest.mark.parametrize("path", ESSAYS, ids=lambda path: path.stem)
def test_signs_are_rounded_before_they_are_weighed(path: Path) -> None:
    found = signs(told(drafted(path)))
    assert found == {name: round(value, DIGITS) for name, value in found.items()}


def test_shuffling_a_coherent_essay_costs_ten_points() -> None:
    falls = []
    for path in COHERENT:  # one sample has a plan only, and of the exemplar nothing counts again
        draft = drafted(path)
        before = graded("\n\n".join(" ".join(part) for part in told(draft))).total.percent
        falls += [graded(shuffled(draft, seed)).total.percent <= before - 10 for seed in SEEDS]
    assert sum(falls) >= 0.7 * len(falls)


def test_that_the_order_was_meant_stays_possible() -> None:
    draft = drafted(SAMPLES / "class" / "phones-in-class.txt")
    total = graded(shuffled(draft, 1)).total
    assert total.provisional
    assert total.high > total.points


SHORT = (
    "In 1892 the river froze. The mill stopped for nine weeks (Document 3).",
    "Timber was dear that year. According to Document 5, a cord cost four dollars.",
    "Coal came by rail instead. The county paid for 300 tons (Document 6).",
    "Then the dam broke. Nobody had looked at it since the thaw (Document 8).",
)


@pytest.mark.parametrize(
    "written",
    [
        "One. Two.\n\nThree. Four.\n\nFive. Six.\n\nSeven.",
        "\n\n".join(["A line of it."] * 30),
        "\n\n".join(SHORT * 4),
        "\n\n".join(" ".join(SHORT) for _ in range(3)),
    ],
    ids=["few sentences", "a paragraph a line", "short paragraphs", "few paragraphs"],
)
def test_too_little_to_tell(written: str) -> None:
    assert disorder(understood(written).draft) is None


@pytest.mark.parametrize(
    ("sizes", "tells"),
    [
        ((7, 6, 6, 6), True),
        ((6, 6, 6, 6), False),
        ((10, 10, 10), False),
        ((4,) * 7, True),
        ((4,) * 6 + (3,), False),
    ],
    ids=["25 sentences", "24", "three paragraphs", "four each", "fewer"],
)
def test_an_order_is_told_by_many_sentences(sizes: tuple[int, ...], *, tells: bool) -> None:
    assert enough([["It snows."] * size for size in sizes]) is tells


@pytest.mark.parametrize(
    ("heads", "early", "reversed_"),
    [
        (("It snows.", "In conclusion, swim.", "It thaws."), False, 0),
        (("It rains.", "In conclusion, swim.", "It snows.", "It thaws."), True, 0),
        (("Third, swim.", "Second, dive.", "First, row."), False, 3),
        (("Third, swim.", "Third, sail.", "Second, dive.", "First, row."), False, 3),
        (("Second, dive.", "First, row.", "It thaws."), False, 1),
        (("First, row.", "Second, dive.", "It thaws."), False, 0),
    ],
)
def test_what_concludes_early_and_counts_back_speaks_of_disorder(
    heads: tuple[str, ...], *, early: bool, reversed_: int
) -> None:
    found = signs([[head, "It rains."] for head in heads])
    assert (found["concludes early"], found["ranks reversed"]) == (early, reversed_)


@pytest.mark.parametrize("again", ["it ", "first ", "in conclusion", ", ", "for ", "… ", "as a "])
def test_a_long_sentence_of_the_same_words_shows_no_order(again: str) -> None:
    long = "Rain, " + again * (20_000 // len(again))
    found = signs([[long, long], [long, long], [long, long], [long, long]])
    assert {found[name] for name in order.OUTRIGHT} == {0}

"""What the introduction claims beside its thesis, and what a thesis gains by it."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, TICKETS, graded, text, understood

from rubric.analysis.thesis.bearings import SHIFTING
from rubric.analysis.thesis.beside import strength
from rubric.analysis.thesis.profiles import BARE
from rubric.types import Cue, Thesis

THESIS = "I think that the town should open its pool in winter."
REASONS = "A winter pool is good because it keeps people healthy, saves lives, and earns money."
RUST = "The fence around it has rusted since then."
PLAIN = "It keeps people healthy, it saves lives, and it earns money in the cold months."


def pointed(introduction: str, hint: str) -> tuple[str, Thesis]:
    essay = understood(text(introduction, HEALTH, LESSONS, TICKETS, CONCLUSION), hint)
    assert essay.argument.thesis is not None
    return essay.draft.text, essay.argument.thesis


@pytest.mark.parametrize(
    "introduction",
    [f"{THESIS} {RUST} {REASONS} {OPENING}", f"{REASONS} {RUST} {OPENING} {THESIS}"],
    ids=["after it", "before it"],
)
def test_another_claim_may_give_the_reasons(introduction: str) -> None:
    written, thesis = pointed(introduction, "I think that")
    assert thesis.of(written) == THESIS
    assert [pillar.name for pillar in thesis.pillars] == [
        "keeps people healthy",
        "saves lives",
        "earns money",
    ]
    assert [span.of(written) for span in thesis.beside] == [REASONS]


def test_a_thesis_keeps_reasons_of_its_own() -> None:
    own = "The town should open its pool in winter because it teaches children and earns money."
    written, thesis = pointed(f"{REASONS} {RUST} {OPENING} {own}", "The town should")
    assert len(thesis.pillars) == 2
    assert all(thesis.start <= (pillar.start or 0) < thesis.end for pillar in thesis.pillars)
    assert [span.of(written) for span in thesis.beside] == [REASONS]


@pytest.mark.parametrize("other", [RUST, OPENING], ids=["a fact", "an opening"])
def test_what_claims_nothing_gives_nothing(other: str) -> None:
    _, thesis = pointed(f"{other} {THESIS}", "I think that")
    assert thesis.beside == ()


def test_what_the_body_claims_is_not_beside_it() -> None:
    written = text(f"{OPENING} {THESIS}", f"{REASONS} {HEALTH}", LESSONS, TICKETS, CONCLUSION)
    thesis = understood(written, "I think that").argument.thesis
    assert thesis is not None
    assert thesis.beside == ()


def test_a_single_sentence_only_opens_the_paragraph_after_it() -> None:
    essay = understood(text(THESIS, f"{REASONS} {RUST}", HEALTH, LESSONS, CONCLUSION), "I think")
    assert essay.argument.thesis is not None
    assert len(essay.argument.thesis.pillars) == 3


def test_the_side_may_be_taken_beside_it() -> None:
    written, thesis = pointed(f"{OPENING} {THESIS} {RUST} {PLAIN}", "It keeps people")
    assert {side.name for side in thesis.sides} >= {"says what ought to be"}
    place = next(side.start for side in thesis.sides if side.start is not None)
    assert written[place:].startswith("should")


def test_the_words_say_where_the_reasons_stand() -> None:
    introduction = f"{THESIS} {RUST} {REASONS} {OPENING}"
    grade = graded(text(introduction, "Swimming is fun.", "My aunt swims.", "Open the pool."))
    stated = next(f for m in grade.marks for f in m.findings if f.check == "thesis_stated")
    assert stated.evidence[0].quote == THESIS
    assert stated.evidence[1].quote == REASONS
    assert "beside it in ¶1" in stated.says


def row(*cues: tuple[str, int]) -> tuple[Cue, ...]:
    return tuple(Cue(name, weight, "") for name, weight in cues)


@pytest.mark.parametrize(
    ("points", "share"),
    [(9, 1.0), (8, 0.5), (7, 0.0), (12, 1.0)],
    ids=["at the bar", "a point below", "two below", "above"],
)
def test_a_faint_claim_fades(points: int, share: float) -> None:
    plain = points / BARE.strongest
    found = row(("takes a side", points))
    assert strength(found, BARE) == pytest.approx(plain * share, abs=1e-4)


def test_what_another_sentence_decides_makes_no_thesis_plainer() -> None:
    own = row(("takes a side", 10))
    for name in (*SHIFTING, "heads the body"):
        assert strength((*own, Cue(name, 3, "")), BARE) == strength(own, BARE)

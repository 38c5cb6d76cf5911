"""What the introduction claims beside its thesis, and what a thesis gains by it."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, TICKETS, graded, page, text, understood

from rubric.analysis import pillars
from rubric.analysis import thesis as theses
from rubric.analysis.thesis import bearings, beside
from rubric.analysis.thesis.profiles import profile
from rubric.analysis.thesis.sides import sides
from rubric.types import Thesis

THESIS = "I think that the town should open its pool in winter."
REASONS = "A winter pool is good because it keeps people healthy, saves lives, and earns money."
RUST = "The fence around it has rusted since then."


def borne_out(written: str, first_words: str) -> Thesis:
    """Read the sentence that begins so as the thesis, with what is claimed beside it."""
    draft = page(written)
    bars = profile(draft)
    claims = beside.gathered(draft, theses.score_card(draft, bearings.read(draft), bars), bars)
    claim = next(s for s in draft.sentences if s.of(draft.text).startswith(first_words))
    bare = Thesis(
        claim.start,
        claim.end,
        1.0,
        pillars.read(draft.text, claim),
        sides=sides(draft.text, claim),
    )
    return beside.borne_out(draft, bare, claims, bars)


def read_with(introduction: str, first_words: str) -> tuple[str, Thesis]:
    written = text(introduction, HEALTH, LESSONS, TICKETS, CONCLUSION)
    return written, borne_out(written, first_words)


@pytest.mark.parametrize(
    "introduction",
    [f"{THESIS} {RUST} {REASONS} {OPENING}", f"{REASONS} {RUST} {OPENING} {THESIS}"],
    ids=["after it", "before it"],
)
def test_another_claim_may_give_the_reasons(introduction: str) -> None:
    written, thesis = read_with(introduction, "I think that")
    assert thesis.of(written) == THESIS
    assert [pillar.name for pillar in thesis.pillars] == [
        "keeps people healthy",
        "saves lives",
        "earns money",
    ]
    assert [span.of(written) for span in thesis.beside] == [REASONS]


def test_a_mere_question_gives_no_reasons() -> None:
    asked = "Where is it better to keep people healthy, save lives, or earn money?"
    _, thesis = read_with(f"{asked} {OPENING} {THESIS}", "I think that")
    assert not thesis.pillars


def test_a_thesis_keeps_reasons_of_its_own() -> None:
    own = "The town should open its pool in winter because it teaches children and earns money."
    written, thesis = read_with(f"{REASONS} {RUST} {OPENING} {own}", "The town should")
    assert len(thesis.pillars) == 2
    assert all(thesis.start <= (pillar.start or 0) < thesis.end for pillar in thesis.pillars)
    assert [span.of(written) for span in thesis.beside] == [REASONS]


@pytest.mark.parametrize("other", [RUST, OPENING], ids=["a fact", "an opening"])
def test_what_claims_nothing_gives_nothing(other: str) -> None:
    _, thesis = read_with(f"{other} {THESIS}", "I think that")
    assert thesis.beside == ()


def test_what_the_body_claims_is_not_beside_it() -> None:
    written = text(f"{OPENING} {THESIS}", f"{REASONS} {HEALTH}", LESSONS, TICKETS, CONCLUSION)
    assert borne_out(written, "I think that").beside == ()


def test_a_single_sentence_only_opens_the_paragraph_after_it() -> None:
    written = text(THESIS, f"{REASONS} {RUST}", HEALTH, LESSONS, CONCLUSION)
    assert len(borne_out(written, "I think").pillars) == 3


def test_beside_a_sentence_that_is_pointed_at_nothing_counts() -> None:
    written = text(f"{OPENING} {THESIS} {REASONS}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    thesis = understood(written, OPENING[:20]).argument.thesis
    assert thesis is not None
    assert thesis.beside == ()
    assert thesis.sides == ()
    assert all(pillar.start is None for pillar in thesis.pillars)


def test_the_side_may_be_taken_beside_it() -> None:
    plain = "It gets people out, it fills the purse of the town, and it pleases my aunt."
    written, thesis = read_with(f"{OPENING} {THESIS} {RUST} {plain}", "It gets people")
    assert {side.name for side in thesis.sides} >= {"says what ought to be"}
    place = next(side.start for side in thesis.sides if side.start is not None)
    assert written[place:].startswith("should")


def test_the_words_say_where_the_reasons_stand() -> None:
    introduction = f"{THESIS} {RUST} {REASONS} {OPENING}"
    grade = graded(text(introduction, HEALTH, "My aunt swims.", "Open the pool."))
    stated = next(f for m in grade.marks for f in m.findings if f.check == "thesis_stated")
    assert stated.evidence[0].quote == THESIS
    assert stated.evidence[1].quote == REASONS
    assert "beside it in ¶1" in stated.says

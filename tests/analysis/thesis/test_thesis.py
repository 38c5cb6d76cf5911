"""Which sentence is the thesis, how sure, and what stands in its place."""

from pathlib import Path

import pytest
from builders import (
    CLAIM_ONE,
    CLAIM_TWO,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    SOURCES,
    THESIS,
    TICKETS,
    text,
    understood,
)

from rubric.analysis import reread
from rubric.analysis.thesis import (
    MOST_CHOICES,
    WIDEST,
    bearings,
    find,
    score_card,
    wording,
)
from rubric.analysis.thesis.profiles import profile
from rubric.errors import UserError

BODY = (HEALTH, LESSONS, TICKETS)
QUESTION = "Should a town pay for a pool that nobody uses?"
OTHERS = "Some people say that pools are a luxury."
SAMPLES = sorted((Path(__file__).parents[3] / "samples" / "class").glob("*.txt"))
STORY = "In 1961 my grandmother dug the first hole for it with a spoon."


def stated(introduction: str) -> str | None:
    essay = understood(text(introduction, *BODY, CONCLUSION))
    thesis = essay.argument.thesis
    return thesis.of(essay.draft.text) if thesis else None


@pytest.mark.parametrize(
    "introduction",
    [
        f"{OPENING} {THESIS}",
        f"{THESIS} {OPENING}",
        f"{OPENING} {OTHERS} {THESIS}",
        f"{QUESTION} {THESIS}",
        f"{STORY} {OPENING} {THESIS} {OTHERS}",
    ],
)
def test_the_claim_is_found_wherever_it_stands(introduction: str) -> None:
    assert stated(introduction) == THESIS


def test_a_plan_is_not_a_thesis() -> None:
    essay = understood(text(f"{OPENING} {PLAN}", *BODY, CONCLUSION))
    assert essay.argument.thesis is None
    assert essay.argument.plan is not None
    assert essay.argument.plan.kind == "announcement"
    assert len(essay.argument.plan.pillars) == 3


def test_the_reasons_may_stand_in_the_next_sentence() -> None:
    claim = "The town should open its pool in winter."
    reasons = (
        "It keeps people healthy, it saves children's lives, and it pays for its own heating."
    )
    assert stated(f"{OPENING} {claim} {reasons}") == f"{claim} {reasons}"


def test_the_reasons_may_stand_in_the_sentence_before() -> None:
    reasons = "A warm pool keeps people healthy, saves children's lives, and pays for its heating."
    claim = "For these reasons the town should open its pool in winter."
    assert stated(f"{OPENING} {reasons} {claim}") == f"{reasons} {claim}"


BACKGROUND = (
    "The town dug its pool in the sixties. It lies between the station and the park. There are "
    "good things about it and there are bad things about it."
)


def test_background_is_never_asserted_as_a_thesis() -> None:
    essay = understood(text(BACKGROUND, *BODY, "The pool has eight lanes.", SOURCES))
    assert essay.argument.thesis is None or essay.alternatives


def test_without_its_thesis_an_essay_has_none_or_is_in_doubt() -> None:
    essay = understood(text(OPENING, *BODY, CONCLUSION, SOURCES))
    assert essay.argument.thesis is None or essay.alternatives


def test_a_faint_sentence_without_a_position_is_likelier_no_thesis() -> None:
    told = (
        "I swam there on Mondays, I swam there on Fridays, and I had a towel with my name on it. "
        "Then the chain came. The man with the key went home."
    )
    essay = understood(text(told, *BODY, "The gate is still closed and I run instead."))
    assert essay.argument.thesis is None
    assert all(one.thesis for one in essay.alternatives)


PERSONAL = "I liked it, and you would have liked it with me. We didn't know what we had."


ENTRY = "Works Cited\n\nPruitt, Anna. Pools. Northgate Press, 2011."


@pytest.mark.parametrize(
    ("above", "listed"), [("Untitled", ""), ("Maria Lopez\nMay 4", ""), ("", ENTRY)]
)
@pytest.mark.parametrize("said", ["", PERSONAL, f"“{PERSONAL}”"])
def test_a_title_a_header_or_an_entry_changes_no_weight(
    above: str, said: str, listed: str
) -> None:
    plain = (f"{OPENING} {said} {THESIS}", *BODY, CONCLUSION)
    without = understood(text(*plain))
    with_it = understood(text(*filter(None, (above, *plain, listed))))
    assert profile(without.draft) == profile(with_it.draft)
    first, second = without.argument.thesis, with_it.argument.thesis
    assert first is not None
    assert second is not None
    assert first.cues == second.cues
    assert first.strength == second.strength


def test_a_citation_moves_the_profile_a_little() -> None:
    told = [part.replace(" (Pruitt 40)", "").replace(" (Osgood 31)", "") for part in BODY]
    parts = (f"{OPENING} {THESIS}", *told * 3, CONCLUSION)
    cited = (*parts[:2], parts[2].rstrip(".") + " (Osgood 31).", *parts[3:])
    before, after = (profile(understood(text(*said)).draft).fullness for said in (parts, cited))
    assert before < after < before + 0.25


def test_a_source_that_is_only_named_leaves_the_profile_as_it_is() -> None:
    plain, named = (
        understood(text(f"{OPENING} {THESIS}", *BODY, f"{said} the lake rose. {CONCLUSION}")).draft
        for said in ("In spring it was said that", "In source 2 it says that")
    )
    assert len(named.citations) == len(plain.citations) + 1
    assert profile(named).fullness == profile(plain).fullness


def test_personal_words_make_a_text_barer_and_others_words_do_not() -> None:
    full, bare, quoting = (
        profile(understood(text(f"{OPENING} {said} {THESIS}", *BODY, CONCLUSION)).draft).fullness
        for said in ("", PERSONAL * 2, f"“{PERSONAL * 2}”")
    )
    assert bare < quoting <= full


def test_a_slip_in_for_these_reasons_does_not_hide_them() -> None:
    reasons = "A warm pool keeps people healthy, saves children's lives, and pays for its heating."
    claim = "For those reason the town should open its pool in winter."
    assert stated(f"{OPENING} {reasons} {claim}") == f"{reasons} {claim}"


def test_a_plainer_claim_is_stronger() -> None:
    plain = understood(text(f"{OPENING} {THESIS}", *BODY, CONCLUSION))
    pale = understood(text(f"{OPENING} An open pool is good for a town.", *BODY, CONCLUSION))
    assert plain.argument.thesis is not None
    assert plain.argument.thesis.strength > 0.9
    (found,) = find(pale.draft).choices
    assert found.strength < 0.9


@pytest.mark.parametrize("hint", ["Every October the town", "every  october", "“Every October"])
def test_a_hint_decides(hint: str) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", *BODY, CONCLUSION), thesis=hint)
    assert essay.argument.thesis is not None
    assert essay.argument.thesis.of(essay.draft.text) == OPENING
    assert essay.argument.thesis.confidence == 1.0
    assert not essay.alternatives


def test_a_hint_below_the_introduction_is_restated_no_better() -> None:
    written = text(f"{OPENING} {THESIS}", *BODY, CONCLUSION)
    found = understood(written).argument.restatement
    assert found is not None
    for hint in (HEALTH[:30], LESSONS[:30], TICKETS[:30], CONCLUSION[:30]):
        pointed = understood(written, thesis=hint)
        again, claim = pointed.argument.restatement, pointed.argument.thesis
        assert again is None or again.similarity <= found.similarity
        assert claim is not None
        assert claim.strength == 0.5


def test_a_thesis_that_was_pointed_out_stays_when_a_paragraph_is_left_out() -> None:
    reasons = "A warm pool keeps people healthy, saves children's lives, and pays for its heating."
    claim = "For these reasons the town should open its pool in winter."
    written = text(f"{OPENING} {reasons} {claim}", *BODY, CONCLUSION)
    essay = understood(written, thesis=claim[:20])
    pointed = essay.argument.thesis
    assert pointed is not None
    assert pointed.pointed
    assert reread(essay, {2}).argument.thesis == pointed
    found = understood(written).argument.thesis
    assert found is not None
    assert not found.pointed


def test_a_claim_with_its_reasons_stands_without_an_echo() -> None:
    told = "The lamps in the hall were repaired on a Tuesday, and somebody swept the stairs."
    essay = understood(text(f"{OPENING} {THESIS}", *BODY, told, SOURCES))
    assert essay.argument.thesis is not None
    assert essay.argument.thesis.of(essay.draft.text) == THESIS


def test_a_thesis_tells_where_it_takes_a_side() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", *BODY, CONCLUSION))
    thesis = essay.argument.thesis
    assert thesis is not None
    assert thesis.sides
    for side in thesis.sides:
        assert side.start is not None
        assert essay.draft.text.startswith(side.words, side.start)


def test_a_hint_that_is_nowhere_is_refused() -> None:
    with pytest.raises(UserError, match="No sentence of the essay begins with “Dragons”"):
        understood(text(f"{OPENING} {THESIS}", *BODY, CONCLUSION), thesis="Dragons")


def test_two_rival_claims_leave_it_in_doubt() -> None:
    essay = understood(text(f"{OPENING} {CLAIM_ONE} {CLAIM_TWO}", *BODY, CONCLUSION))
    assert essay.alternatives
    assert essay.argument.thesis is not None
    assert essay.argument.thesis.confidence < 0.6


def test_the_choice_explains_itself() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", *BODY, CONCLUSION))
    assert essay.argument.thesis is not None
    names = {cue.name for cue in essay.argument.thesis.cues}
    assert {"closes the introduction", "says what ought to be", "lists reasons"} <= names


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("takes a stance", "I strongly believe that we can."),
        ("says what ought to be", "Schools ought to open late."),
        ("takes a side", "We oppose the new road."),
        ("says what must be", "The road must be closed."),
        ("opens with what ought to be", "Small towns should plant trees."),
        ("judges", "The road is harmful."),
        ("says there are reasons", "There are many good reasons to walk."),
        ("compares", "Trains are more reliable than planes."),
        ("insists", "It is just rain."),
        ("denies", "It never rains."),
        ("says what something is", "Rain is a gift."),
        ("speaks for itself", "My umbrella broke."),
        ("reports a view", "Her sister thought that it rained."),
        ("poses the question", "The question is old."),
        ("asks", "Why does it rain?"),
        ("sets a condition", "It floods when it rains."),
        ("goes on listing", "Another gift is snow."),
        ("goes on listing", "I think this because of the snow."),
        ("goes on listing", "That is mainly because snow is cold."),
        ("gives a reason", "It works because people try."),
        ("sets against", "Although it rained, we won."),
        ("announces", "This paper will discuss rain."),
        ("gives others' view", "Many people think that it rains."),
        ("gives others' view", "Some people who own boats on the river say that it floods."),
        ("tells a story", "In 1924 he left."),
        ("draws together", "For these reasons we won."),
        ("hedges", "Perhaps it rains."),
        ("names an example", "For example, it rains."),
        ("points backward", "This shows it."),
    ],
)
def test_each_cue_has_its_words(name: str, sentence: str) -> None:
    assert name in wording.worded(sentence)
    plain = "The harbor of the old town has two piers."
    assert name not in wording.worded(plain)


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
def test_a_candidate_whose_reasons_are_not_read_could_not_be_among_the_best(path: Path) -> None:
    draft = understood(path.read_text("utf-8")).draft
    bars, read = profile(draft), bearings.read(draft)
    full = sorted(sum(bars.weights[name] for name in one.with_reasons(draft)) for one in read)
    best = [score for score in full[-MOST_CHOICES:] if score > full[-1] - WIDEST]
    counted = sorted(score for score, _, _ in score_card(draft, read, bars))
    assert counted[-len(best) :] == best

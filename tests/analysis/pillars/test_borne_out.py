"""Whether an essay goes on about what it names as reasons."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, text, understood

from rubric.analysis.pillars.borne_out import are_borne_out, reasons
from rubric.types import Pillar, Span

CLAIM = "The town should open its swimming pool in winter because of"


def named(listed: str, *rest: str) -> tuple[str, ...]:
    claim = f"{CLAIM} {listed}."
    written = text(f"{OPENING} {claim}", *rest)
    at = written.index(claim)
    found = reasons(understood(written).draft, Span(at, at + len(claim)))
    return tuple(one.name for one in found)


@pytest.mark.parametrize(
    ("listed", "kept"),
    [
        ("health, lessons, and tickets", True),
        ("the doctor's empty room, children who drown, and the price of coal", True),
        ("rust, noise, and bad smells", False),
        ("chess, the moon, and old shoes", False),
        ("exercise, the moon, and old shoes", True),
        ("stronger backs, drowned boys, and the empty till", True),
        ("stronger backs, drowned boys, and the cost of oil", True),
        ("the cost of oil, drowned boys, and stronger backs", False),
        ("tickets, lessons, and health", True),
        ("whales are grey and the stars are far away", False),
        ("whales are grey and the stars are far away from the roof", True),
        ("it is nice, it is said again, and it is a good thing", False),
    ],
    ids=[
        "own",
        "in other words",
        "idle",
        "idle too",
        "one of three",
        "one nearest to another's paragraph",
        "faintly near",
        "faintly near in another order",
        "plainly near in another order",
        "faintly near by chance",
        "with one word of a paragraph's",
        "of anything",
    ],
)
def test_reasons_count_that_the_essay_comes_back_to(listed: str, *, kept: bool) -> None:
    assert bool(named(listed, HEALTH, LESSONS, TICKETS, CONCLUSION)) is kept


def test_faint_reasons_need_a_paragraph_each() -> None:
    faint = "the doctor's empty room, frightened parents, and the empty till"
    assert named(faint, HEALTH, LESSONS, TICKETS, CONCLUSION)
    assert not named(faint, f"{HEALTH} {LESSONS} {TICKETS}", CONCLUSION)
    assert not named(faint, f"{HEALTH} {LESSONS}", TICKETS, CONCLUSION)


@pytest.mark.parametrize(
    ("heads", "kept"),
    [
        (("The first reason is rust.", "Another reason is noise.", "Last, bad smells."), False),
        (("Rust eats the gate.", "The noise of it is known.", "Bad smells come from it."), True),
        (("The first reason is rust and noise and bad smells.", "", ""), False),
    ],
    ids=["bare", "say more", "all in one"],
)
def test_a_first_sentence_that_only_names_a_reason_goes_on_about_none(
    heads: tuple[str, ...], *, kept: bool
) -> None:
    body = [f"{head} {part}" for head, part in zip(heads, (HEALTH, LESSONS, TICKETS), strict=True)]
    assert bool(named("rust, noise, and bad smells", *body, CONCLUSION)) is kept


def test_behind_a_first_sentence_that_names_a_reason_the_body_may_prove_it() -> None:
    heads = ("First, stronger backs.", "Second, drowned boys.", "Last, the cost of oil.")
    body = [f"{head} {part}" for head, part in zip(heads, (HEALTH, LESSONS, TICKETS), strict=True)]
    assert named("stronger backs, drowned boys, and the cost of oil", *body, CONCLUSION)


def test_each_paragraph_more_may_be_near_by_chance() -> None:
    listed, owls = "stronger backs, warm muscles, and a longer life", "An owl sees well at night."
    assert named(listed, HEALTH, LESSONS, TICKETS, CONCLUSION)
    assert not named(listed, HEALTH, LESSONS, TICKETS, *[owls] * 3, CONCLUSION)


def test_a_lone_reason_is_not_asked() -> None:
    assert named("rusty old chains", HEALTH, LESSONS, TICKETS, CONCLUSION) == ("rusty old chains",)


def test_where_no_paragraph_follows_the_sentences_around_tell() -> None:
    written = f"{HEALTH} {LESSONS} {TICKETS}"
    own = f"{CLAIM} health, lessons, and tickets. {written}"
    idle = f"{CLAIM} chess, the moon, and old shoes. {written}"
    for one, wanted in ((own, 3), (idle, 0)):
        draft = understood(one).draft
        assert len(reasons(draft, Span(0, one.index(". ") + 1))) == wanted


def test_the_ending_of_a_short_body_comes_back_to_reasons_too() -> None:
    listed, short = "chess, the moon, and old shoes", "The pool is warm in winter."
    ending = "Chess is played at night. The moon is up. Old shoes stay at the gate."
    assert named(listed, short, ending)
    assert not named(listed, short, "It will be fine.")
    assert not named(listed, HEALTH, LESSONS, TICKETS, f"{CONCLUSION} {ending}")


@pytest.mark.parametrize("gap", [" ", "\n\n", "\n\nThe pool is warm in winter.\n\n"])
def test_what_only_lists_reasons_again_comes_back_to_none(gap: str) -> None:
    listed = "chess, the moon, and old shoes"
    draft = understood(f"{CLAIM} {listed}.{gap}It will be fine. That is for {listed}.").draft
    assert not reasons(draft, Span(0, draft.text.index(".") + 1))


@pytest.mark.parametrize(
    ("listed", "again"), [("rust, noise, and bad smells", False), ("health and lessons", True)]
)
def test_an_ending_that_only_says_idle_reasons_again_restates_nothing(
    listed: str, *, again: bool
) -> None:
    ending = f"Spring will come. That is because of {listed}."
    written = text(f"{OPENING} {CLAIM} {listed}.", HEALTH, LESSONS, TICKETS, ending)
    assert (understood(written, CLAIM).argument.restatement is not None) is again


def test_taking_a_sentence_out_of_a_short_body_brings_no_reason_back() -> None:
    body = [one for part in (HEALTH, LESSONS) for one in part.split(". ")]
    for at in range(len(body)):
        left = ". ".join(body[:at] + body[at + 1 :])
        assert not named("rust, noise, and bad smells", left, "It will be fine.")


@pytest.mark.parametrize(
    ("told", "known"),
    [
        (("ferry nurses", "brave tourists", "cheap coal"), True),
        (("ferry nurses", "brave tourists"), True),
        (("ferry nurses", "odd volcano glass"), False),
        (("ferry nurses", "odd volcano glass", "penguin eggs"), False),
        (("ferry nurses", "brave tourists", "penguin eggs"), True),
    ],
    ids=["three", "two", "one of two", "one of three", "two of three"],
)
def test_reasons_are_borne_out_but_for_one(told: tuple[str, ...], *, known: bool) -> None:
    body = ("Ferry nurses sleep by day.", "Brave tourists row.", "Cheap coal burns well.")
    draft = understood(text(f"{OPENING} {THESIS}", *body, CONCLUSION)).draft
    listed = tuple(Pillar(one, 0, 1) for one in told)
    assert are_borne_out(draft, listed, (1, 2, 3)) is known
    assert not are_borne_out(draft, listed, ())

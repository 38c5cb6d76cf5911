"""What a thesis's own words do. Texts of our own, in lower case as the module wants them."""

import pytest

from rubric import claims
from rubric.types import Span


def whole(said: str) -> Span:
    return Span(0, len(said))


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("the town should open its pool.", "the town should"),
        ("i know that heat is dear, but the town should open its pool.", "the town should"),
        ("the writer says that pools are warm.", "pools are warm"),
        ("few know how warm it is, which is why the pool should open.", "the pool should"),
        ("the town should open its pool, and that is why i am writing.", "the town should"),
        ("“cold is why we swim,” say some, but the pool should shut.", "“cold is why"),
        ('the sign says "cold is why we swim" and it should go.', "the sign says"),
        ("it's 6\" deep, which is why the pool should open.", "the pool should"),
        ("“swim,” says the sign, which is why the pool should open.", "the pool should"),
        (
            "i have thought about whether it pays, and though it costs much, i believe it does.",
            "i believe it does",
        ),
        ("i was thinking about the plan and i would suggest a smaller pool.", "i would suggest"),
    ],
)
def test_a_claim_begins_behind_what_leads_up_to_it(said: str, claim: str) -> None:
    assert said[claims.begins(said, whole(said)) :].startswith(claim)


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("should the town open its pool?", True),
        ("should the town open its pool in winter.", True),
        ("do i think that pools are warm.", True),
        ("the pool, should it be open?”", True),
        ("the town should open its pool because what harm does it do?", False),
        ("the town should open its pool; what if it freezes?", False),
        ("the town should open its pool.", False),
        ("should it open? yes, it should.", False),
        ("who swims? should it open?", True),
        ("the town should open its pool, don't you agree?", False),
        ("the town should open its pool, right?", False),
        ("should the town open its pool, more people would swim.", False),
    ],
)
def test_a_question_is_told_from_a_claim_with_one(said: str, *, asked: bool) -> None:
    assert claims.asks(said, whole(said)) is asked


@pytest.mark.parametrize(
    ("said", "about"),
    [("why do people swim?", True), ("should people swim?", False)],
)
def test_what_is_asked_about(said: str, *, about: bool) -> None:
    assert claims.asks_about(said, whole(said)) is about


@pytest.mark.parametrize(
    ("said", "settled"),
    [
        ("the town should open its pool.", True),
        ("i wonder whether the town should open its pool.", False),
        ("i have heard of the quarrel whether it pays, and i believe it does.", True),
        ("we all know that a pool is wet.", False),
        ("i am glad of the pool.", False),
        ("in the article, the writer says that pools are warm.", False),
        ("the author tells us that pools are warm, and i agree.", True),
        ("the author argues this well.", True),
        ("should the pool be open?", False),
    ],
)
def test_what_is_told_felt_or_asked_is_no_claim_yet(said: str, *, settled: bool) -> None:
    assert claims.is_settled(said, whole(said)) is settled


@pytest.mark.parametrize(
    ("before", "name", "reason"),
    [
        ("the town should open its pool because ", "lessons save lives", True),
        ("the town should open its pool because ", "there are many", False),
        ("the town should open its pool because ", "i believe that lessons save lives", False),
        ("the town should open its pool because ", "i don't really think so", False),
        ("the town should open its pool because ", "i agree", False),
        ("the town should open its pool because ", "i sleep better", True),
        ("the town should open its pool because ", "i feel better after a swim", True),
        ("the town should open its pool because ", "i can think clearly after it", True),
        ("the town should open its pool because ", "i really feel like it helps", False),
        ("the town should open its pool because ", "not only lessons", False),
        ("the town should open its pool because ", "not everyone can pay for a trip", True),
        ("the town should open its pool because ", "not enough children can swim", True),
        ("nobody should swim only because ", "a keeper says so", True),
        ("people should not swim only because ", "a keeper says so", False),
        ("people shouldn't swim just because ", "a keeper says so", False),
    ],
)
def test_a_reason_is_one_only_where_it_is_meant(before: str, name: str, *, reason: bool) -> None:
    assert claims.is_reason(before, name) is reason


@pytest.mark.parametrize(
    ("before", "leads"),
    [
        ("pools are good because they are ", True),
        ("pools help with things like ", False),
        ("pools have many benefits, such as ", False),
    ],
)
def test_a_list_of_reasons_is_told_from_one_of_examples(before: str, *, leads: bool) -> None:
    assert claims.leads_to_reasons(before) is leads


@pytest.mark.parametrize(
    ("said", "gives"),
    [
        ("we swim because it is warm.", True),
        ("we swim in winter.", False),
        ("we should swim more and these are the reasons why.", False),
    ],
)
def test_a_word_that_gives_a_reason_is_seen(said: str, *, gives: bool) -> None:
    assert claims.gives_reason(said, whole(said)) is gives


@pytest.mark.parametrize(
    ("said", "tells"),
    [
        ("the town should open its pool; this gives people a place to swim.", True),
        ("a pool will help all of us.", True),
        ("the town should open its pool and let people help.", False),
        ("the pool should close early for the safety of its guards.", True),
        ("the pool should close early for lack of guards.", False),
    ],
)
def test_what_a_thing_does_may_be_its_reason(said: str, *, tells: bool) -> None:
    assert claims.tells_what_it_does(said, whole(said)) is tells


@pytest.mark.parametrize(
    ("said", "plans"),
    [
        ("i am here because i have a view on the pool.", True),
        ("so i'm writing because of the pool.", True),
        ("i would like to inform you that the pool should open.", False),
        ("i am against the pool.", False),
        ("i am here to tell you that the pool should open.", False),
        ("i am here to tell you about the pool.", True),
    ],
)
def test_what_a_writer_is_about_to_do_is_no_claim(said: str, *, plans: bool) -> None:
    assert claims.tells_of_writing(said, whole(said)) is plans


@pytest.mark.parametrize(
    ("said", "may"),
    [
        ("the town should open its pool.", True),
        ("swimming in winter is worth it.", True),
        ("please let us swim in winter.", True),
        ("i really support the plan.", True),
        ("should the town open its pool?", False),
        ("the writer says that pools are worth it.", False),
        ("some people think that a pool is better.", False),
        ("the gate has a chain.", False),
        ("doctors found that swimmers slept better.", False),
    ],
)
def test_what_may_be_a_claim_though_it_was_not_taken_for_one(said: str, *, may: bool) -> None:
    assert claims.may_claim(said, whole(said)) is may


@pytest.mark.parametrize(
    ("before", "another"),
    [
        ("open the pool in case of need or because of ", True),
        ("open the pool for health and also for ", True),
        ("open the pool because ", False),
        ("open the pool and the gate because ", False),
    ],
)
def test_a_reason_behind_one_that_was_not_read(before: str, *, another: bool) -> None:
    assert claims.follows_another(before) is another

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    THESIS,
    TICKETS,
    doubted,
    text,
    understood,
)

from rubric.checks.thesis_arguable import SCORES, thesis_arguable
from rubric.records import replace


@pytest.mark.parametrize(
    ("thesis", "score", "quote"),
    [
        (THESIS, 1.0, "should"),
        ("I beleive the town shoud open its pool becuase people need it.", 1.0, "shoud"),
        ("A pool strengthens a town more than it burdens the budget.", 1.0, "more than"),
        ("The pool has good and bad sides, but the town should open it.", 1.0, "should"),
        ("The pool has the most visitors of all and is worth its price.", 1.0, "worth"),
        ("Swimming is more useful in winter than in summer.", 1.0, "more useful in winter than"),
        ("I believe that the pool belongs to everyone.", 1.0, "I believe"),
        ("The pool is open because the tickets pay for the heating.", 0.75, "because"),
        ("The town has one swimming pool with eight lanes.", 0.5, "one swimming pool"),
        ("A swimming pool is a kind of basin for people who bathe.", 0.5, "kind of basin"),
        ("Should the town keep its swimming pool open in winter?", 0.25, "Should the town"),
        ("The town should open it; what harm does it do?", 1.0, "should"),
        ("Should the town open it? Yes, it should be open to all.", 1.0, "Should"),
        ("In this essay I will describe the benefits of swimming.", 0.25, "will describe"),
        ("This essay argues that the pool belongs to everyone.", 1.0, "This essay argues"),
    ],
)
def test_a_claim_takes_a_side(thesis: str, score: float, quote: str) -> None:
    written = text(f"{OPENING} {thesis}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    finding = thesis_arguable(understood(written, thesis=thesis[:30]))
    assert finding.score == score
    assert score in SCORES
    assert any(quote in evidence.quote for evidence in finding.evidence)


@pytest.mark.parametrize(
    "thesis",
    [
        "There are good things and bad things about a pool in winter.",
        "A swimming pool has advantages and disadvantages for the town.",
        "I think that a pool in winter has its pros and cons.",
        "A pool in winter can be both helpful and harmful.",
        "There are two sides to the question of the pool.",
        "A winter pool has some drawbacks and many benefits.",
    ],
)
def test_who_names_both_sides_takes_none(thesis: str) -> None:
    written = text(f"{OPENING} {thesis}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    finding = thesis_arguable(understood(written, thesis=thesis[:30]))
    assert finding.score == 0.25
    assert finding.says.endswith("names both sides; which one is yours?")


@pytest.mark.parametrize(
    ("thesis", "says"),
    [
        ("The pool is open because the tickets pay for the heating.", "gives a cause"),
        ("The town drew the most popular plan of the pool.", "takes a side"),
    ],
)
def test_no_word_is_held_up_that_judges_nothing(thesis: str, says: str) -> None:
    written = text(f"{OPENING} {thesis}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    finding = thesis_arguable(understood(written, thesis=thesis[:30]))
    assert says in finding.says
    assert "it says" not in finding.says


@pytest.mark.parametrize(
    ("thesis", "word", "says"),
    [
        (
            "A warm pool is a good thing, because lessons swim better in it.",
            "good",
            "it says “good”",
        ),
        ("The town is a loser, for it never admits that it was wrong.", None, "a side."),
        (
            "The pool should stay, as shut pools are bad for health and worse for the town.",
            "should",
            "",
        ),
    ],
)
def test_the_word_held_up_is_the_claims_not_a_reasons(
    thesis: str, word: str | None, says: str
) -> None:
    written = text(f"{OPENING} {thesis}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    finding = thesis_arguable(understood(written, thesis=thesis[:30]))
    assert finding.score == 1.0
    assert says in finding.says
    assert [one.quote for one in finding.evidence] == [word or thesis]


def test_a_plan_is_no_claim() -> None:
    finding = thesis_arguable(understood(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, CONCLUSION)))
    assert finding.score == 0.25
    assert not finding.evidence
    assert finding.missing is not None


def test_in_doubt_it_says_so() -> None:
    written = text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    finding = thesis_arguable(doubted(understood(written)))
    assert finding.status == "unsure"
    assert finding.says.startswith("I am not sure, but someone could disagree")


@pytest.mark.parametrize(
    ("question", "after", "asked"),
    [
        ("Should the town open its pool?", "", "What is the answer to “Should the town open"),
        ("Why does the town shut its pool?", "", "Which sentence of ¶1 says what a reader should"),
        ("Should the town open its pool?", " Nobody knows.", "Which sentence of ¶1 says what"),
        ("Should the town open its pool?", " I really think so.", None),
    ],
)
def test_an_answer_is_asked_for_where_none_follows(
    question: str, after: str, asked: str | None
) -> None:
    written = text(f"{OPENING} {question}{after}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    step = thesis_arguable(understood(written, thesis=question)).step
    assert step is None if asked is None else step and step.says.startswith(asked)


@pytest.mark.parametrize(
    ("after", "asked"),
    [("Nobody knows why.", True), ("The pool should open.", False)],
    ids=["no other claim", "a claim beside it"],
)
def test_nothing_is_asked_outright_that_a_sentence_beside_it_says(
    after: str, *, asked: bool
) -> None:
    half = "The pool shuts in October because frost comes early."
    essay = understood(text(f"{half} {after}", HEALTH, LESSONS, TICKETS, CONCLUSION), half)
    assert (thesis_arguable(essay).step is not None) is asked


def test_what_claims_nothing_earns_nothing() -> None:
    told = "We drove to the lake. My uncle rowed us out."
    essay = understood(text(told, "It rained. The boat leaked.", "We ate soup and slept."))
    score = thesis_arguable(replace(essay, argument=replace(essay.argument, plan=None))).score
    assert score == 0
    assert score in SCORES

"""Reasons told in the sentences after a claim that names none."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, TICKETS, graded, text, understood

from rubric.analysis.pillars.following import following, in_lines, told_after
from rubric.lookup import indexes
from rubric.records import replace

CLAIM = "The town should open its swimming pool in winter."
BODY = (HEALTH, LESSONS, TICKETS)
ANNOUNCED = "The main points are health, lessons and tickets."
IN_TURN = "First, it keeps people fit. Second, the lessons save lives."


def names(*opening: str, body: tuple[str, ...] = BODY, hint: str = CLAIM) -> list[str]:
    essay = understood(text(" ".join((OPENING, *opening)), *body, CONCLUSION), hint)
    thesis = essay.argument.thesis
    assert thesis is not None
    return [one.name for one in told_after(essay.draft, replace(thesis, pillars=()))]


@pytest.mark.parametrize(
    ("after", "found"),
    [
        (ANNOUNCED, ["health", "lessons", "tickets"]),
        ("Some reasons are the cost, the noise and safety.", ["the cost", "the noise", "safety"]),
        (
            "A pool is good because, it keeps us fit, it teaches us to swim and; it pays its way.",
            ["keeps us fit", "teaches us to swim", "pays its way"],
        ),
        (IN_TURN, ["it keeps people fit", "the lessons save lives"]),
        (
            "One reason is that it keeps people fit. Another is that lessons save lives.",
            ["it keeps people fit", "Another is that lessons save lives"],
        ),
        (
            "It would keep the whole town fit. It would also pay for itself.",
            ["It would keep the whole town fit", "It would also pay for itself"],
        ),
        (
            "Swimming keeps people fit. Also, lessons save lives. In addition, tickets sell.",
            ["Swimming keeps people fit", "lessons save lives", "tickets sell"],
        ),
        (
            "It would keep us fit. It would also give the club a home. Most of all, it sells.",
            ["It would keep us fit", "It would also give the club a home", "it sells"],
        ),
        (
            "Lower bills, fewer colds and safer lakes all argue for it.",
            ["Lower bills", "fewer colds", "safer lakes"],
        ),
        (
            "Health, safety and money are what make the difference.",
            ["Health", "safety", "money"],
        ),
        ("Anna, Ben and Carl argue for hours.", []),
        ("Ducks, geese and swans make the noise.", []),
        ("Some parents, teachers and doctors argue for it.", []),
        ("The mayor, the baker and the priest make a speech.", []),
        ("Rain, wind and snow are what the winter brings.", []),
        ("Have we no pool? Also, lessons save lives.", []),
        ("Some people like snow. Also, others like rain.", []),
        ("I think we should skate. Also, we should ski.", []),
        ("First, I will tell you of the pool. Second, I will tell you of the town.", []),
        ("The gate is old. Its chain is older still.", []),
        ("Pupils are cold because the wind blows.", []),
        (
            "It is warm, cheap, and keeping more and more of us out of the cold.",
            ["warm", "cheap", "keeping more and more of us out of the cold"],
        ),
        (
            "I think this because it keeps us fit and it pays its way.",
            ["keeps us fit", "pays its way"],
        ),
        (
            "It's something to keep us busy and teach us to swim.",
            ["keep us busy", "teach us to swim"],
        ),
        ("It would keep us fit and healthy.", []),
        ("It is not warm, cheap, and near.", []),
    ],
)
def test_what_comes_after_a_claim_may_give_its_reasons(after: str, found: list[str]) -> None:
    assert names(CLAIM, after) == found


@pytest.mark.parametrize("between", ["Let me explain.", "Hear me out."])
def test_one_sentence_may_stand_between(between: str) -> None:
    claim = "I think that the town should open its swimming pool in winter."
    essay = understood(text(f"{OPENING} {claim} {between} {ANNOUNCED}", *BODY, CONCLUSION))
    thesis = essay.argument.thesis
    assert thesis is not None
    assert thesis.of(essay.draft.text) == claim
    assert [one.name for one in thesis.pillars] == ["health", "lessons", "tickets"]


def test_reasons_told_in_turn_may_begin_further_on() -> None:
    claim = "I think that the town should open its swimming pool in winter."
    told = "It is shut now. Nobody minds. One reason is that it keeps people healthy."
    essay = understood(text(f"{claim} {told} Also, lessons save lives.", *BODY, CONCLUSION))
    thesis = essay.argument.thesis
    assert thesis is not None
    assert [one.name for one in thesis.pillars] == [
        "it keeps people healthy",
        "lessons save lives",
    ]


def test_a_claim_that_promises_reasons_may_give_them_further_on() -> None:
    promised = "There are many good effects of an open pool in winter."
    told = "It has been shut for years. Nobody minds. It warms us, teaches us, and pays its way."
    assert names(promised, told, hint=promised)[1:] == ["teaches us", "pays its way"]
    assert names(CLAIM, told) == []
    uneven = (
        "We will learn to swim, build strength, and have a far better hope of being glad when "
        "the long and dark winter of our town is here again."
    )
    assert len(names(promised, uneven, hint=promised)) == 3


def test_where_there_is_no_body_the_reasons_are_told_and_not_listed() -> None:
    essay = understood(f"{OPENING} {CLAIM} {IN_TURN}", CLAIM)
    thesis = essay.argument.thesis
    assert thesis is not None
    assert thesis.pillars == ()


def test_a_step_does_not_ask_for_reasons_told_after_the_claim() -> None:
    essay = understood(text(f"{OPENING} {CLAIM} {ANNOUNCED}", *BODY, CONCLUSION), CLAIM)
    assert [tie.pillars for tie in essay.argument.ties] == [(0,), (1,), (2,)]


@pytest.mark.parametrize(
    "idle",
    [
        "They can say what they want. It will never be cheap.",
        "It would be nice. It can be said again.",
        "It is nice. Also, it can be said again.",
        "One reason is that it is nice. Also, it is said again.",
        "Its problems are rust, noise and cost.",
        "Some examples are Oslo, Bergen and Narvik.",
    ],
)
def test_reasons_that_no_paragraph_is_about_are_none_and_gain_nothing(idle: str) -> None:
    bare, beside = (text(f"{OPENING} {CLAIM}{x}", *BODY, CONCLUSION) for x in ("", f" {idle}"))
    thesis = understood(beside, CLAIM).argument.thesis
    assert thesis is not None
    assert all(one.start is None for one in thesis.pillars)
    assert graded(beside).total.points <= graded(bare).total.points


def test_a_reason_that_the_claim_names_stays_beside_those_that_follow() -> None:
    claim = "The town should open its pool in winter, because it keeps people healthy."
    more = "It would also teach lessons that save lives. It would also sell tickets."
    thesis = understood(
        text(f"{OPENING} {claim} {more}", *BODY, CONCLUSION), claim
    ).argument.thesis
    assert thesis is not None
    assert "healthy" in thesis.pillars[0].name
    assert len([one for one in thesis.pillars if one.start is not None]) == 3


def test_what_is_added_to_the_reason_of_a_claim_is_one_as_well() -> None:
    claim = "The town should open its pool in winter, because it keeps people healthy."
    more = "Also, lessons save the lives of children. Plus, tickets pay for the heating."
    thesis = understood(
        text(f"{OPENING} {claim} {more}", *BODY, CONCLUSION), claim
    ).argument.thesis
    assert thesis is not None
    assert [one.name for one in thesis.pillars[1:]] == [
        "lessons save the lives of children",
        "Plus, tickets pay for the heating",
    ]


@pytest.mark.parametrize(
    "idle",
    [
        "This is because of rust, frost, and moths.",
        "This has brought in rust, let in frost, and fed moths.",
    ],
    ids=["beside the claim", "joined to it"],
)
def test_a_list_that_no_paragraph_is_about_gives_no_reasons(idle: str) -> None:
    bare = graded(text(f"{OPENING} {CLAIM}", *BODY, CONCLUSION))
    told = understood(text(f"{OPENING} {CLAIM} {idle}", *BODY, CONCLUSION), CLAIM)
    assert told.argument.thesis is not None
    assert all(one.start is None for one in told.argument.thesis.pillars)
    listed = graded(text(f"{OPENING} {CLAIM} {idle}", *BODY, CONCLUSION))
    assert listed.total.points <= bare.total.points


def test_a_list_stands_where_one_paragraph_is_about_it() -> None:
    idle = "This keeps people fit, brings in frost, and feeds moths."
    thesis = understood(text(f"{OPENING} {CLAIM} {idle}", *BODY, CONCLUSION)).argument.thesis
    assert thesis is not None
    assert len([one for one in thesis.pillars if one.start is not None]) == 3


def test_two_sentences_between_lead_elsewhere() -> None:
    claim = "I think that the town should open its swimming pool in winter."
    between = "Let me explain. It snows."
    essay = understood(text(f"{OPENING} {claim} {between} {ANNOUNCED}", *BODY, CONCLUSION))
    thesis = essay.argument.thesis
    assert thesis is not None
    assert [one.name for one in thesis.pillars] != ["health", "lessons", "tickets"]


LINES = "- it would keep people healthy\n- lessons save lives\n- tickets pay for the heating"
LEADS = f"{CLAIM[:-1]} for these reasons:"


@pytest.mark.parametrize(
    ("leads", "lines", "found"),
    [
        (
            LEADS,
            LINES,
            ["keep people healthy", "lessons save lives", "tickets pay for the heating"],
        ),
        (f"{CLAIM[:-1]} because:", "1. health\n2. because of lessons", ["health", "lessons"]),
        (f"{CLAIM} There are two reasons:", "• health,\n• lessons.", ["health", "lessons"]),
        (f"{CLAIM} In the pool we have:", "- a slide\n- a tower", []),
        (f"{CLAIM} There are two reasons.", "- health\n- lessons", []),
        (LEADS, f"- {'health and ' * 15}\n- lessons", []),
        (LEADS, "\n".join(f"- reason {n}" for n in range(7)), []),
    ],
    ids=["claim", "numbers", "announced", "no reasons", "no colon", "a long line", "seven"],
)
def test_reasons_may_stand_in_the_lines_of_a_list(
    leads: str, lines: str, found: list[str]
) -> None:
    essay = understood(text(f"{OPENING} {leads}", lines, *BODY, CONCLUSION), CLAIM[:-1])
    thesis = essay.argument.thesis
    assert thesis is not None
    assert [one.name for one in in_lines(essay.draft, thesis)] == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (f"{LEADS}\n\n- the doctor sees fewer of us\n- fewer of us drown", 2),
        (f"{LEADS}\n\n- chess\n- old shoes\n- the music of whales", 0),
        (f"{CLAIM} {ANNOUNCED}", 3),
        (f"{CLAIM} The main points are chess, old shoes and whales.", 0),
    ],
    ids=["lines in other words", "idle lines", "announced", "announced and idle"],
)
def test_what_follows_counts_where_the_body_comes_back_to_it(told: str, found: int) -> None:
    essay = understood(text(f"{OPENING} {told}", *BODY, CONCLUSION), CLAIM[:-1])
    thesis = essay.argument.thesis
    assert thesis is not None
    rows = indexes(essay.draft, "body")
    assert len(following(essay.draft, replace(thesis, pillars=()), rows)) == found


def test_reasons_in_lines_count_as_those_of_the_sentence_do() -> None:
    whole = graded(text(f"{OPENING} {LEADS}", LINES, *BODY, CONCLUSION))
    quotes = [e.quote for mark in whole.marks[:1] for f in mark.findings for e in f.evidence]
    assert "- it would keep people healthy" in quotes
    for line in LINES.splitlines():
        fewer = text(f"{OPENING} {LEADS}", LINES.replace(line, "").strip(), *BODY, CONCLUSION)
        assert graded(fewer).total.percent <= whole.total.percent

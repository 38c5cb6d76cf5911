"""Citations that earn nothing: too many of them, and those of another essay's paragraph."""

import re

import pytest
from builders import (
    CHORE,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    SOURCES,
    STRANGE,
    THESIS,
    TICKETS,
    graded,
    text,
    understood,
)

from rubric import advisories
from rubric.result import Finding, Grade

INTRODUCTION = f"{OPENING} {THESIS}"
BODY = (HEALTH, LESSONS, TICKETS)
QUOTED = tuple(
    f"{opening} “{words} all the winter long” (Osgood {page}). They said "
    f"“{words} and never tired of it” (Osgood {page + 1})."
    for page, (opening, words) in enumerate(
        (
            ("Swimmers of the north write that", "we slept as children sleep"),
            ("Teachers of the north write that", "the lessons were our light"),
            ("Sellers of the north write that", "the tickets warmed the stove"),
            ("Nurses of the north write that", "the wards were quiet as snow"),
        )
    )
)


def said(grade: Grade, check: str) -> Finding:
    return next(f for mark in grade.marks for f in mark.findings if f.check == check)


def cited(many: int) -> str:
    """Write an essay without a list in which `many` of nine body sentences end on a citation."""
    pages = iter(range(1, many + 1))
    ends = re.compile(r"(?<=\w)\.(?= |$)")
    bare = [re.sub(r" \(\w+ \d+\)", "", part) for part in BODY]
    parts = [
        ends.sub(lambda _: f" (Osgood {n})." if (n := next(pages, 0)) else ".", one)
        for one in bare
    ]
    return text(INTRODUCTION, *parts, CONCLUSION)


def test_deleting_the_list_of_sources_does_not_pay() -> None:
    one = "Works Cited\n\nOsgood, Lena. Warm Water. Brook Press, 2015."
    body = (HEALTH, LESSONS, TICKETS.replace("Osgood", "Nobody"))
    partly = graded(text(INTRODUCTION, *body, CONCLUSION, one)).total.percent
    assert graded(text(INTRODUCTION, *body, CONCLUSION)).total.percent <= partly


def test_cited_in_most_sentences_nothing_is_earned_which_is_in_doubt() -> None:
    grade = graded(cited(8))
    mark = next(mark for mark in grade.marks if mark.criterion == "citations")
    assert (mark.status, mark.ends) == ("unsure", ("Proficient", "Beginning"))
    assert grade.total.percent <= graded(cited(0)).total.percent
    assert grade.total.percent < graded(cited(7)).total.percent


@pytest.mark.parametrize(("bare", "void"), [(12, 0), (0, 9)])
def test_without_a_body_all_sentences_are_counted(bare: int, void: int) -> None:
    citing = " ".join(f"A town of {n} swimmers grew strong (Osgood {n})." for n in range(9))
    idle = " ".join(f"A town of {n} miners slept." for n in range(bare))
    found = advisories.voids(understood(text(f"{INTRODUCTION} {citing} {idle}")).draft)
    assert [one.code for one in found].count("stuffed-citations") == void


def test_where_none_counts_all_sentences_are_true() -> None:
    grade = graded(cited(9))
    told = {notice.code: notice.says for notice in grade.notices}
    assert told["stuffed-citations"] == (
        "I see 9 citations close together that lead to no entry of a list; they earn nothing."
    )
    assert said(grade, "citations_present").says == (
        "I found no citation that counts among nine citations."
    )
    assert said(grade, "sources_listed").says.startswith("Nine citations in the text")


def test_a_citation_that_a_quotation_rests_on_counts() -> None:
    written = text(INTRODUCTION, *QUOTED, CONCLUSION)
    draft = understood(written).draft
    assert len(draft.citations) == 8
    assert not advisories.voids(draft)
    before = graded(written).total.percent
    for citation in draft.citations:
        sentence = next(s for s in draft.sentences if s.covers(citation))
        less = draft.text[: sentence.start] + draft.text[sentence.end :].lstrip(" ")
        assert graded(less).total.percent <= before


ELSEWHERE = (
    "Cellists rub rosin on the hair of the bow. A luthier in Cremona carved the scroll from "
    "maple, and the varnish took eleven weeks to dry in the attic above the workshop. They sleep "
    "“under a roof of stars and of snow” (Osgood 3)."
)


@pytest.mark.parametrize(
    ("check", "score", "says"),
    [
        ("citations_present", 0.0, "I found no citation that counts among one citation."),
        ("quotations_cited", None, "I found no quotation that counts among one quotation."),
        ("sources_listed", 0.3, "I found no citation that counts to lead there."),
    ],
)
def test_what_a_strange_paragraph_cites_earns_nothing(
    check: str, score: float | None, says: str
) -> None:
    bare = [p.split(" (", maxsplit=1)[0] + "." for p in BODY]
    grade = graded(text(INTRODUCTION, *bare, ELSEWHERE, CONCLUSION, SOURCES))
    found = said(grade, check)
    assert found.score == score
    assert found.says.endswith(says)
    told = [notice.says for notice in grade.notices if notice.code == "foreign"]
    assert told[0].startswith("I could not see what ¶5 is for, so I left out what is cited there")


def test_a_strange_paragraph_that_cites_nothing_is_no_notice_of_its_own() -> None:
    grade = graded(text(INTRODUCTION, *BODY, STRANGE, CONCLUSION, SOURCES))
    assert grade.total.percent < 100
    assert "foreign" not in [notice.code for notice in grade.notices]


def test_a_chore_is_no_stranger() -> None:
    essay = understood(text(INTRODUCTION, *BODY, CHORE, CONCLUSION))
    assert not advisories.foreign(essay)


def test_a_plan_said_again_is_kept_beside_what_is_void() -> None:
    plan = "This essay will discuss the health of swimmers, their lessons, and ticket prices."
    again = "So this essay has discussed the health of swimmers, lessons, and ticket prices."
    essay = understood(text(f"{OPENING} {plan}", *BODY, STRANGE, f"A chain is cold. {again}"))
    assert essay.argument.echo is not None
    kept = advisories.sound(essay, advisories.foreign(essay))
    assert kept.argument.echo == essay.argument.echo

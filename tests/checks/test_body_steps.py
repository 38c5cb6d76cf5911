"""What to do next about the body's paragraphs."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, text, understood

from rubric.checks._body_steps import Account, scraps
from rubric.checks.body_tied_to_pillars import body_tied_to_pillars, weigh
from rubric.records import replace
from rubric.types import Pillar, Tie

ONE = "Nobody swims in winter at all."


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ((ONE, ONE, ONE, HEALTH), 3),
        ((ONE, ONE, HEALTH), 0),
        ((ONE, ONE, ONE, HEALTH, LESSONS, TICKETS), 0),
    ],
    ids=["three of four", "two of three", "half"],
)
def test_three_paragraphs_of_a_sentence_are_a_habit(body: tuple[str, ...], found: int) -> None:
    draft = understood(text(f"{OPENING} {THESIS}", *body, CONCLUSION)).draft
    ties = tuple(Tie(i, (), "pillar", 1.0, ()) for i in range(1, 1 + len(body)))
    assert len(scraps(draft, Account(ties, (), (), (), ()))) == found


@pytest.mark.parametrize(
    ("reasons", "paragraphs", "named"), [(2, 3, True), (1, 3, False), (1, 1, True), (0, 1, False)]
)
def test_two_reasons_are_named_reasons(reasons: int, paragraphs: int, *, named: bool) -> None:
    ties = tuple(Tie(i, (), "pillar", 1.0, ()) for i in range(paragraphs))
    told = (Pillar("health", 0, 6),) * reasons
    assert Account(ties, (*told, Pillar("fun")), (), (), ()).are_named is named


def carries(at: int, substance: float = 1.0) -> Tie:
    return Tie(at, (at - 1,), "pillar", 1.0, (), substance)


STRAY = Tie(2, (), "untied", 0.0, ())


@pytest.mark.parametrize(
    ("ties", "idle", "named", "claims", "score"),
    [
        ((carries(1), carries(2)), 0, 2, True, 1.0),
        ((carries(1), carries(2, 0.0)), 0, 2, True, 0.7375),
        ((carries(1), STRAY), 1, 2, True, 0.5),
        ((carries(1), carries(1), carries(1), carries(2)), 1, 9, True, 0.84),
        ((carries(1), carries(2)), 0, 1, True, 0.8),
        ((carries(1), carries(2)), 0, 2, False, 0.6),
    ],
    ids=["all", "one hollow", "one stray", "one idle", "not named", "no thesis"],
)
def test_what_paragraphs_and_reasons_weigh(
    ties: tuple[Tie, ...], idle: int, named: int, score: float, *, claims: bool
) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, CONCLUSION), THESIS)
    reasons = tuple(Pillar("health", 0, 6) for _ in range(named))
    reasons = reasons if named > 1 else (*reasons, Pillar("lessons"))
    stray = tuple(tie for tie in ties if tie.kind == "untied")
    account = Account(ties, reasons, stray, reasons[:idle], ())
    read = essay.argument if claims else replace(essay.argument, thesis=None)
    assert weigh(replace(essay, argument=read), account) == score


def test_reasons_whose_thesis_is_void_are_doubted_without_their_names() -> None:
    essay = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    void = replace(essay.argument, thesis=None)
    loose = tuple(replace(tie, pillars=()) for tie in essay.argument.ties)
    found = body_tied_to_pillars(
        replace(essay, argument=void, alternatives=(replace(void, ties=loose),))
    )
    assert found.score is not None
    assert "lessons" not in found.says

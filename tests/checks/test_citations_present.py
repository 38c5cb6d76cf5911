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
    text,
    understood,
)

from rubric.advisories import Void, sound
from rubric.checks.citations_present import citations_present

INTRODUCTION = f"{OPENING} {THESIS}"
BARE = tuple(p.split("(", maxsplit=1)[0].rstrip() + "." for p in (HEALTH, LESSONS, TICKETS))


@pytest.mark.parametrize(
    ("body", "score", "says"),
    [
        ((HEALTH, LESSONS, TICKETS), 1.0, "three citations"),
        ((HEALTH, LESSONS, CHORE), 0.6667, "none in ¶4"),
        (BARE, 0.0, "not find a citation in 1"),
    ],
)
def test_the_share_of_paragraphs_that_cite(body: tuple[str, ...], score: float, says: str) -> None:
    finding = citations_present(understood(text(INTRODUCTION, *body, CONCLUSION)))
    assert finding.score == score
    assert says in finding.says


def test_the_first_note_is_told_by_its_mark_and_source() -> None:
    noted = [f"{bare[:-1]}.{mark}" for bare, mark in zip(BARE, "¹²³", strict=True)]
    notes = "Notes\n\n1. Lena Osgood, Warm Water, 12.\n\n2. Osgood, 14.\n\n3. Osgood, 31."
    said = citations_present(understood(text(INTRODUCTION, *noted, CONCLUSION, notes))).says
    assert said.endswith("three citations, the first note 1 (Lena Osgood 12).")


def test_more_may_be_asked() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    assert citations_present(essay, per_body_paragraph=2).score == 0.0


def test_none_may_be_asked() -> None:
    essay = understood(text(INTRODUCTION, *BARE, CONCLUSION))
    finding = citations_present(essay, per_body_paragraph=0)
    assert finding.score == 1.0
    assert finding.step is None
    assert finding.measured is not None


def test_the_step_quotes_the_paragraph() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, CHORE, CONCLUSION))
    step = citations_present(essay).step
    assert step is not None
    assert "¶4 (“The pool is blue." in step.says
    assert essay.draft.text[step.start : step.end] == CHORE


def test_an_objection_answered_is_not_asked() -> None:
    answer = "Critics argue that a warm pool wastes fuel. But the tickets pay for all of it."
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, answer, CONCLUSION))
    assert citations_present(essay).score == 1.0


def test_the_strength_quotes_a_body_sentence() -> None:
    opening = f"{OPENING} Few had asked why (Osgood 3). {THESIS}"
    strength = citations_present(understood(text(opening, HEALTH, LESSONS, CONCLUSION))).strength
    assert strength is not None
    assert strength.quote.startswith("Doctors who followed winter swimmers")


def test_whether_a_source_is_listed_is_not_asked_here() -> None:
    stray = HEALTH.replace("Osgood", "Nobody")
    for sources in ((), (SOURCES,)):
        essay = understood(text(INTRODUCTION, stray, LESSONS, TICKETS, CONCLUSION, *sources))
        assert citations_present(essay).score == 1.0


def test_nothing_is_quoted_from_a_sentence_with_a_source_not_listed_where_there_is_better() -> (
    None
):
    both = f"{HEALTH} They eat less bread (Osgood 9), and they sing (Nobody 4)."
    essay = understood(text(INTRODUCTION, both, LESSONS, TICKETS, CONCLUSION, SOURCES))
    assert [e.quote for e in citations_present(essay).evidence] == [
        "(Osgood 12)",
        "(Pruitt 40)",
        "(Osgood 31)",
    ]


def test_of_paragraphs_that_need_no_source_nothing_is_said() -> None:
    answer = "Critics argue that a warm pool wastes fuel. But the tickets pay for all of it."
    says = [
        citations_present(understood(text(INTRODUCTION, HEALTH, *body, answer, CONCLUSION))).says
        for body in ((LESSONS, TICKETS), (LESSONS, CHORE))
    ]
    assert says[0].startswith("Every body paragraph that needs a source cites one: three")
    assert says[1].startswith(
        "2 of 3 body paragraphs that need a source cite one; I found none in"
    )


def test_a_paragraph_that_goes_on_behind_a_quotation_is_not_said_to_cite() -> None:
    written = text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION)
    led = (
        f"{TICKETS} Its writer says:\n\n> The water was warm. (Osgood 14)\n\nand so it stays warm."
    )
    essay = understood(written.replace(TICKETS, led))
    assert citations_present(essay).says.startswith("Every body paragraph that needs a source")


@pytest.mark.parametrize(
    ("gone", "says", "step"),
    [
        ((1,), "2 of 3 body paragraphs cite a source; I found none that counts in ¶2.", "¶2"),
        ((1, 2, 3), "I found no citation that counts among three citations.", "Read the notice"),
    ],
)
def test_what_is_set_aside_is_not_said_to_be_missing(
    gone: tuple[int, ...], says: str, step: str
) -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, CONCLUSION))
    parts = essay.draft.paragraphs
    void = [Void(parts[i].start, parts[i].end, i, "senseless", whole=False) for i in gone]
    found = citations_present(sound(essay, void))
    assert found.says == says
    assert found.step is not None
    assert step in found.step.says


LIVED = "I learned to swim in a lake. My mother held me until I let go of her hand, and I sank."


def test_what_the_writer_lived_is_not_asked() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, LIVED, CONCLUSION))
    assert citations_present(essay).score == 1.0


def test_a_stray_paragraph_is_not_told_to_cite() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, STRANGE, CONCLUSION))
    found = citations_present(essay)
    assert (found.score, found.step) == (1.0, None)


def test_an_essay_of_one_life_is_still_asked_for_a_source() -> None:
    essay = understood(text(INTRODUCTION, LIVED, LIVED.replace("lake", "pool"), CONCLUSION))
    assert citations_present(essay).score == 0.0


def test_a_set_off_quotation_is_cited_for_its_paragraph() -> None:
    verse = "> Cold the water, warm the wall,\n> and the lamp burns over all. (12)"
    said = HEALTH.replace(" (Osgood 12)", "") + " A swimmer put it into verse:"
    essay = understood(text(f"{OPENING} {THESIS}", said, verse, LESSONS, TICKETS, CONCLUSION))
    assert "block_quote" in {paragraph.role for paragraph in essay.draft.paragraphs}
    assert citations_present(essay).score == 1.0


def test_what_goes_on_behind_a_quotation_is_asked_with_its_paragraph() -> None:
    quoted = "> The doctor sees fewer of us, said the keeper, and she does not complain (Ames 4)."
    goes_on = "and nobody in the town has seen a winter with so few colds since the war ended."
    body = (BARE[0], quoted, goes_on, LESSONS, TICKETS)
    assert citations_present(understood(text(INTRODUCTION, *body, CONCLUSION))).score == 1.0


@pytest.mark.parametrize(
    ("told", "own"),
    [
        ("My aunt swam there for years.", True),
        ("I went there each morning.", True),
        ("I think that it was warm.", False),
        ("My opinion is that it was warm.", False),
        ("My first reason is that it was warm.", False),
        ("My first and most important reason is that it was warm.", False),
        ("My own view is that it was warm.", False),
        ("My evidence is strong, and my conclusion stands.", False),
        ("To my mind it was warm.", False),
        ("My belief is that it was warm.", False),
        ("Its warmth is on my side.", False),
        ("It seems to me that it was warm, so let me explain.", False),
        ("My firstborn swam there.", True),
        ("My first lesson was there.", True),
        ("My viewing platform was there.", True),
        ("“I was cold there,” she heard.", True),
        ("I could not see the wall.", True),
        ("There I learned it.", True),
        ("Our class swims there.", True),
        ("The town swims in our pool.", False),
        ("There were pictures of me.", True),
        ("Swimmers went there each morning.", False),
    ],
)
def test_facts_of_ones_own_life_are_told_from_those_of_a_source(told: str, *, own: bool) -> None:
    body = (HEALTH, f"{BARE[1]} {told}", BARE[2])
    step = citations_present(understood(text(INTRODUCTION, *body, CONCLUSION))).step
    assert step is not None
    assert step.says.startswith(
        "Which facts of ¶3 (“Lessons save lives, and lessons need …”) and of"
    )
    assert (" come from a source, not your own life? Cite" in step.says) is own
    assert (" come from a source? Cite it" in step.says) is not own


@pytest.mark.parametrize(
    ("paragraph", "asked"),
    [
        # the writer's own data and life
        ("One limit of our data is that only six swimmers came. Two of them had a cold.", False),
        ("In my survey of the class most swam. They liked it more than the lake.", False),
        ("You feel bad at home in winter. In our class you see it. My aunt was like you.", False),
        ("You feel bad at home in winter. Pools keep people well. My aunt was like you.", True),
        ("You feel bad in winter, and studies show it. My aunt was like you in that.", True),
        # a claim alone
        ("Because of all of this the town should open its gate and leave it open.", False),
        ("The town should open its gate. Winter swimmers catch fewer colds than others.", True),
        ("The town should open its gate, since 40 swimmers want it open in winter.", True),
        # who is cited elsewhere says so
        ("Osgood also says that swimmers sleep well. A town gains by it every winter.", False),
        ("According to Osgood, swimmers sleep well. A town gains by it every winter.", False),
        ("Vance also says that swimmers sleep well. A town gains by it every winter.", True),
        ("Swimmers sleep well. A town gains by it every winter, unlike Osgood's.", True),
    ],
)
def test_what_is_not_of_others_needs_no_source(paragraph: str, *, asked: bool) -> None:
    finding = citations_present(
        understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, paragraph, CONCLUSION))
    )
    assert (finding.score == 1.0) is not asked


def test_claims_alone_are_no_way_to_need_no_sources() -> None:
    bare = ("The town should open its gate.", "The council ought to pay for it.")
    finding = citations_present(understood(text(INTRODUCTION, HEALTH, *bare, CONCLUSION)))
    assert finding.score == pytest.approx(1 / 3, abs=0.001)

"""A step is kept: whoever does what it asks gains at least what it promises.

Each row gives an essay, what the step done first says, and the essay after doing it, and nothing
else besides. What a step brings "up to" is not sure; what it works "towards" takes others too.
"""

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    SOURCES,
    STRANGE,
    THESIS,
    TICKETS,
    graded,
    text,
)

from rubric.report.wording import is_sure, ordered_steps, worth
from rubric.result import Grade, Mark, Step

INTRODUCTION = f"{OPENING} {THESIS}"
CLAIM = "The town should open its swimming pool in winter."
BODY = (HEALTH, LESSONS, TICKETS)
PRUITT = "\n\n".join(SOURCES.split("\n\n")[::2])
UNCITED = LESSONS.replace(" (Pruitt 40)", "")
AIMLESS = "The office by the gate is green and has a clock. Somebody paints its fence each spring."
PARTLY = (
    "A chain on a gate teaches nobody to swim. Lessons for every child are reason enough for the "
    "town to keep its pool open all winter."
)
ONE_REASON = "The town should open its swimming pool in winter because lessons save lives."
LOCKED = (
    "Lessons save lives.",
    "They save lives when they last, since lessons need time.",
    "A lesson that is forgotten saves nobody.",
)
COPY = f"A chain on a gate teaches nobody to swim. {THESIS}"

ROWS = {
    "list the sources": (
        text(INTRODUCTION, *BODY, CONCLUSION),
        "List Osgood and Pruitt at the end",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "list the source that is missing": (
        text(INTRODUCTION, *BODY, CONCLUSION, PRUITT),
        "Add Osgood to the list",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "name the reasons": (
        text(f"{OPENING} {CLAIM}", *BODY, CONCLUSION, SOURCES),
        "Which reasons do ¶2 to ¶4 give? Name them after",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "add a reason": (
        text(
            f"{OPENING} The town should open its swimming pool in winter because lessons save "
            "lives.",
            LESSONS,
            CONCLUSION,
            SOURCES,
        ),
        "Which reason beside “lessons save lives” does ¶2 give?",
        text(
            f"{OPENING} The town should open its swimming pool in winter because lessons save "
            "lives and lessons need time.",
            LESSONS,
            CONCLUSION,
            SOURCES,
        ),
    ),
    "add a reason for thesis and body at once": (
        text(f"{OPENING} {ONE_REASON}", *BODY, CONCLUSION, SOURCES),
        "Which reason beside “lessons save lives” do ¶2 to ¶4 give?",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "begin a paragraph with each reason": (
        text(" ".join((INTRODUCTION, *BODY)), SOURCES),
        "Where after “… tickets pay for the heating” do the reasons begin?",
        text(INTRODUCTION, *BODY, SOURCES),
    ),
    "join what speaks of one reason": (
        text(INTRODUCTION, HEALTH, *LOCKED, "The tickets pay for it.", CONCLUSION, SOURCES),
        "Which of ¶2 to ¶6 speak of the same reason?",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "cite in each of several paragraphs": (
        text(INTRODUCTION, *(one.split(" (")[0] + "." for one in BODY), CONCLUSION, SOURCES),
        "Which facts of ¶2 (“Exercise keeps people healthy in every …”) and of ¶3, ¶4 come",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "list the one source beside a page alone": (
        text(INTRODUCTION, HEALTH.replace("Osgood ", ""), LESSONS, TICKETS, CONCLUSION).replace(
            "Osgood 31", "Pruitt 31"
        ),
        "List Pruitt at the end",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "claim something": (
        text(f"{OPENING} {PLAN}", *BODY, CONCLUSION, SOURCES),
        "After “This essay will discuss the health of …”: what should a reader believe",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "take a stray paragraph out": (
        text(INTRODUCTION, HEALTH, STRANGE, LESSONS, TICKETS, CONCLUSION, SOURCES),
        "What is ¶3 (“Penguins lay one egg",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "write the paragraph of a reason": (
        text(INTRODUCTION, HEALTH, LESSONS, CONCLUSION, SOURCES),
        "Which paragraph proves “the tickets pay for the heating”?",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "cite where nothing is cited": (
        text(INTRODUCTION, HEALTH, UNCITED, TICKETS, CONCLUSION, SOURCES.replace("Pruitt", "Ott")),
        "Which facts of ¶3 (“Lessons save lives, and lessons need …”) come from a source?",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "come back to the thesis": (
        text(INTRODUCTION, *BODY, AIMLESS, SOURCES),
        "Which sentence of ¶5 says “The town should open its",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "say it in new words": (
        text(INTRODUCTION, *BODY, COPY, SOURCES),
        "How would you say these",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
    "recall the reasons": (
        text(INTRODUCTION, *BODY, PARTLY, SOURCES),
        "Where does ¶5 recall “",
        text(INTRODUCTION, *BODY, CONCLUSION, SOURCES),
    ),
}


def first_step(grade: Grade, says: str) -> tuple[Mark, Step]:
    """Give the step that begins so, with the criterion it stands under."""
    steps = ordered_steps(grade)
    found = [(mark, step) for mark, step in steps if step.says.startswith(says)]
    assert found, [step.says for _, step in steps]
    return found[0]


@pytest.mark.parametrize("row", ROWS)
def test_what_a_step_promises_is_gained(row: str) -> None:
    before, says, after = ROWS[row]
    grade = graded(before)
    mark, step = first_step(grade, says)
    asked = [m for m in grade.marks if m.next_step == step]
    promised = sum(m.gain for m in asked if is_sure(m))
    assert mark in asked
    assert graded(after).total.points - grade.total.points >= max(1, promised)


HEDGED = {
    "a conditional claim": (
        text(f"{OPENING} Should the town open its swimming pool in winter?", *BODY, CONCLUSION),
        "What is the answer to “Should the town open its swimming pool in …”?",
        "one sentence: up to +",
    ),
    "a paragraph still to be written": (
        text(f"{OPENING} {CLAIM}", LESSONS, CONCLUSION, SOURCES),
        "Which reasons do ¶1 and ¶2 give?",
        "and up to +7 in Reasons",
    ),
    "paragraphs still to be joined": (
        text(INTRODUCTION, HEALTH, *LOCKED, "The tickets pay for it.", CONCLUSION, SOURCES),
        "Which of ¶2 to ¶6 speak of the same reason?",
        "ten minutes: up to +8",
    ),
    "one of several quotations without a source": (
        text(
            INTRODUCTION,
            f"{HEALTH} One swimmer wrote that “the water held me like a warm hand all winter.”",
            f"{LESSONS} Another said that “nobody in my street had ever learned to float.”",
            f"{TICKETS} A third said that “the gate was open and so was every window.”",
            CONCLUSION,
            SOURCES,
        ),
        "Whose words are",
        "two minutes: towards +3",
    ),
}


@pytest.mark.parametrize("row", HEDGED)
def test_what_is_not_sure_is_not_promised(row: str) -> None:
    essay, says, said = HEDGED[row]
    grade = graded(essay)
    mark, step = first_step(grade, says)
    assert said in worth(grade, mark, step)

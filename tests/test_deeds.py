import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, TICKETS, text, understood

from rubric.checks.body_tied_to_pillars import body_tied_to_pillars
from rubric.checks.thesis_stated import thesis_stated
from rubric.deeds import name_reasons

CLAIM = "The town should open its swimming pool in winter."


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ((HEALTH,), "Which reasons do ¶1 and ¶2 give? Name them after “… "),
        ((HEALTH, LESSONS), "Which reasons do ¶1 to ¶3 give? Name them after “… "),
        ((HEALTH, LESSONS, TICKETS), "Which reasons do ¶1 to ¶4 give? Name them after “… "),
    ],
)
def test_the_reasons_are_asked_for_by_both_criteria_alike(
    body: tuple[str, ...], says: str
) -> None:
    essay = understood(text(f"{OPENING} {CLAIM}", *body, CONCLUSION), CLAIM)
    thesis = essay.argument.thesis
    assert thesis is not None
    step = name_reasons(essay.draft, thesis)
    assert step.says.startswith(says)
    assert "“… its swimming pool in winter”: because …, and because …." in step.says
    assert step.says.endswith(f"Recall them in ¶{len(body) + 2}.")
    assert ("Give each a paragraph." in step.says) == (len(body) == 1)
    assert thesis_stated(essay).step == step == body_tied_to_pillars(essay).step

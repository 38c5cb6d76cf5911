"""The argument as a picture."""

from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    STRANGE,
    THESIS,
    TICKETS,
    graded,
    strong,
    text,
)

from rubric.report.diagram import WIDTH, diagram


def test_boxes_stay_inside_and_apart() -> None:
    picture = diagram(graded(strong()))
    for box in picture.boxes:
        assert 0 <= box.x <= WIDTH - 112
        assert 0 <= box.y <= picture.height - box.height + 0.1
    columns: dict[float, float] = {}
    for box in picture.boxes:
        assert box.y >= columns.get(box.x, 0.0)
        columns[box.x] = box.y + box.height


def test_every_reason_leads_to_its_paragraph_and_on_to_the_conclusion() -> None:
    assert len(diagram(graded(strong())).links) == 9


def test_what_is_missing_has_a_broken_border() -> None:
    body = (HEALTH, LESSONS, STRANGE, TICKETS)
    stray = diagram(graded(text(f"{OPENING} {THESIS}", *body, CONCLUSION)))
    assert [box.title for box in stray.boxes if box.broken] == ["¶4 carries no reason"]
    plan = diagram(graded(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, CONCLUSION)))
    assert plan.boxes[0].broken
    assert "no thesis found" in plan.alt

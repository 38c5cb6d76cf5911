"""What is said in the student's own file, and where."""

import pytest
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
from hypothesis import given
from hypothesis import strategies as st

from rubric.assess import assess
from rubric.loader import load
from rubric.overrides import Hand, apply
from rubric.records import replace
from rubric.report.annotate.notes import SUMMARY, Note, _folded, _Place, notes, quoted
from rubric.result import Evidence, Finding, Grade, Step

RUBRIC = load("five-paragraph-argument").rubric
WEAK = text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, CONCLUSION)
STRAY = text(f"{OPENING} {THESIS}", HEALTH, LESSONS, STRANGE, TICKETS, CONCLUSION)
UNCITED = strong().replace(" (Osgood 12)", "").replace(" (Pruitt 40)", "")
ESSAYS = {"strong": strong(), "weak": WEAK, "stray": STRAY, "uncited": UNCITED}


def at(grade: Grade, words: str) -> Note:
    """Give the note that stands over these words and no others."""
    return next(note for note in notes(grade) if note.of(grade.essay.text) == words)


@pytest.mark.parametrize("name", ESSAYS)
def test_a_note_stands_at_evidence_at_a_step_or_at_the_last_words(name: str) -> None:
    grade = graded(ESSAYS[name])
    places: set[tuple[int | None, int | None]]
    places = {(e.start, e.end) for m in grade.marks for f in m.findings for e in f.evidence}
    steps = [f.step for m in grade.marks for f in m.findings if f.step]
    places |= {(s.start, s.end) for s in steps if s.start is not None and s.end is not None}
    begins = {start for start, _ in places}
    *made, last = notes(grade)
    for note in made:
        whole = note.lines[1].startswith("This is about all of ¶")
        assert (note.start, note.end) in places or (whole and note.start in begins)
    prose = [p for p in grade.essay.paragraphs if p.role == "conclusion"]
    assert last.end == prose[-1].end
    assert len(last.of(grade.essay.text).split()) == 5
    assert last.lines[0] == SUMMARY


@pytest.mark.parametrize("name", ESSAYS)
@pytest.mark.parametrize("rubric", ["five-paragraph-argument", "literary-analysis"])
def test_no_note_stands_at_a_word_alone(rubric: str, name: str) -> None:
    noted = ESSAYS[name].replace(" (Osgood 12)", "¹")
    grade = assess(noted.encode(), "e.txt", load(rubric))
    assert isinstance(grade, Grade)
    assert all(len(note.of(grade.essay.text).split()) > 1 for note in notes(grade))


def test_the_sum_of_a_short_end_stands_at_no_note_of_another() -> None:
    grade = graded(strong().replace(CONCLUSION, "The town should open it."))
    *others, last = notes(grade)
    assert last.of(grade.essay.text) == "town should open it."
    assert any(note.end == last.end for note in others)


@pytest.mark.parametrize("name", ESSAYS)
def test_no_two_notes_stand_over_the_same_words_or_say_the_same(name: str) -> None:
    made = notes(graded(ESSAYS[name]))
    assert len({(note.start, note.end) for note in made}) == len(made)
    for note in made:
        for part in note.parts:
            assert len(set(part.lines)) == len(part.lines)
            assert part.lines


@pytest.mark.parametrize("name", ESSAYS)
def test_every_next_step_is_said_once(name: str) -> None:
    grade = graded(ESSAYS[name])
    said = "\n".join(line for note in notes(grade) for line in note.lines)
    asked = [mark.next_step for mark in grade.marks if mark.next_step]
    ranks = [f"Next step {rank}" for rank in range(1, len(asked) + 1)]
    assert all(said.count(rank) <= 1 for rank in ranks)
    assert "Next step 1" in said or not asked


def test_what_a_criterion_says_within_its_own_words_is_said_there() -> None:
    note = at(graded(strong()), THESIS)
    assert [part.head for part in note.parts] == ["Thesis: Exemplary"]
    assert any("Someone could disagree" in line for line in note.lines)
    assert "should" not in [n.of(strong()) for n in notes(graded(strong()))]


def test_what_a_criterion_says_is_said_once() -> None:
    grade = graded(strong())
    heads = [part.head.partition(":")[0] for note in notes(grade) for part in note.parts]
    said = {mark.title: len({f.says for f in mark.findings}) for mark in grade.marks}
    assert all(heads.count(title) <= most for title, most in said.items())
    assert len(grade.marks[1].findings[0].evidence) > heads.count("Reasons") == 1


def test_what_is_said_of_a_whole_paragraph_stands_at_its_first_sentence() -> None:
    grade = graded(STRAY)
    note = at(grade, f"{STRANGE.partition('. ')[0]}.")
    assert note.start == STRAY.index(STRANGE)
    assert note.step
    assert note.lines[1] == "This is about all of ¶4."


def test_what_is_said_within_a_whole_paragraph_stands_at_its_own_words() -> None:
    grade = graded(strong())
    first, _, last = (f"{one.rstrip('.')}." for one in HEALTH.split(". "))
    begin, end = strong().index(HEALTH), strong().index(HEALTH) + len(HEALTH)
    asked = Step("How long is it closed?", "one sentence", end - len(last), end)
    body = (Evidence(begin, end, HEALTH),)
    about, thin = (Finding("x", 0.5, said, body) for said in ("It goes on.", "This is thin."))
    mark = replace(grade.marks[2], findings=(about, replace(thin, step=asked)), next_step=asked)
    made = replace(grade, marks=(*grade.marks[:2], mark, *grade.marks[3:]))
    assert "This is about all of ¶2." in at(made, first).lines
    assert "It goes on." in at(made, first).lines
    assert at(made, last).lines[1:] == (
        "This is thin.",
        "Next step 1 (one sentence): How long is it closed?",
    )


def test_a_plan_has_its_parts_and_its_step() -> None:
    note = at(graded(WEAK), PLAN)
    assert note.step
    assert note.lines[0] == "Thesis: Developing"
    assert note.lines[-1].startswith("Next step 1 (one sentence")


def test_the_sum_stands_at_the_end_with_what_a_teacher_wrote() -> None:
    hand = Hand({"level:thesis": "Developing", "comment": "Come and see me."})
    marked = apply(graded(strong()), RUBRIC, hand)
    last = notes(marked)[-1]
    assert "Thesis Developing 18/30 (teacher’s mark)." in last.lines
    assert last.lines[-1] == "Your teacher: Come and see me."
    assert at(marked, THESIS).lines[0] == (
        "Thesis: Developing (teacher’s mark; I found: Exemplary)"
    )


def test_long_words_are_shortened_where_they_are_quoted() -> None:
    written = strong()
    note = replace(at(graded(written), THESIS), start=0, end=len(written))
    assert quoted(written, note).endswith(" …”")


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10)), max_size=10))
def test_folding_keeps_every_line_and_no_place_within_another(
    spans: list[tuple[int, int]],
) -> None:
    places = [_Place(a, a + n, 0, "", (str(i),)) for i, (a, n) in enumerate(spans)]
    kept = _folded(places)
    assert {line for each in kept for line in each.found} == {str(i) for i in range(len(spans))}
    assert not any(a.covers(b) for a in kept for b in kept if a is not b)

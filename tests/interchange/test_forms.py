"""Every form, there and back: titles, levels, points and words survive, and the bytes are kept."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from any_rubrics import ANY, FULL, rubrics
from hypothesis import given, settings

from rubric import interchange, loader, shipped
from rubric.interchange import FORMS, carried, yaml
from rubric.interchange.texts import clean
from rubric.schema import Criterion, Rubric

ENDINGS = {"canvas-csv": "csv", "moodle-csv": "csv", "case-json": "json", "xlsx": "xlsx"}
Face = tuple[str, int, tuple[tuple[str, int, str], ...]]


def face(criterion: Criterion) -> Face:
    rows = tuple((clean(v.quality), v.points, clean(v.descriptor)) for v in criterion.levels)
    return clean(criterion.title), criterion.points, rows


def back(rubric: Rubric, form: str) -> Rubric:
    data = interchange.write(rubric, form).data
    return interchange.read(data, f"own.{ENDINGS[form]}", form, rubric.id).rubric


@pytest.mark.parametrize("form", FORMS)
@settings(deadline=None, max_examples=12)
@given(rubric=rubrics())
def test_levels_points_titles_and_words_come_back(form: str, rubric: Rubric) -> None:
    found = back(rubric, form)
    told_apart = [c.title for c in found.criteria]
    if form == "moodle-csv":  # its criteria are told apart by their titles alone
        assert len(set(told_apart)) == len(told_apart)
        assert [face(c)[1:] for c in found.criteria] == [face(c)[1:] for c in rubric.criteria]
        return
    assert [face(c) for c in found.criteria] == [face(c) for c in rubric.criteria]
    assert clean(found.title) == clean(rubric.title)


@pytest.mark.parametrize("form", interchange.CARRYING)
@settings(deadline=None, max_examples=12)
@given(rubric=rubrics())
def test_where_the_form_has_a_place_nothing_is_lost(form: str, rubric: Rubric) -> None:
    assert back(rubric, form) == rubric


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", shipped.rubric_ids())
def test_the_shipped_rubrics_come_back(form: str, name: str) -> None:
    rubric = loader.load(name).rubric
    found = back(rubric, form)
    assert [face(c) for c in found.criteria] == [face(c) for c in rubric.criteria]
    if form in interchange.CARRYING:
        assert found == settled(rubric)


def settled(rubric: Rubric) -> Rubric:
    """Give a rubric as it stands by itself: what it extends taken over, weights made points."""
    rows = tuple(replace(criterion, weight=None) for criterion in rubric.criteria)
    return replace(rubric, extends=None, drop=(), criteria=rows)


@settings(deadline=None, max_examples=12)
@given(rubric=rubrics(ANY))
def test_what_is_written_as_yaml_loads_to_the_same(rubric: Rubric) -> None:
    text = yaml.written(
        rubric, ("A comment",), {c.id: ("Said: # [of] it",) for c in rubric.criteria}
    )
    assert carried.tried(text) == rubric


@pytest.mark.parametrize("rubric", [FULL, *(loader.load(n).rubric for n in shipped.rubric_ids())])
def test_our_sheet_is_read_by_its_looks_too(rubric: Rubric) -> None:
    book = openpyxl.load_workbook(BytesIO(interchange.write(rubric, "xlsx").data))
    book.remove(book.worksheets[1])
    buffer = BytesIO()
    book.save(buffer)
    found = interchange.read(buffer.getvalue(), "own.xlsx", "xlsx", "own").rubric
    assert found.title == rubric.title
    assert [face(c) for c in found.criteria] == [face(c) for c in rubric.criteria]


def test_a_sheet_edited_by_hand_holds_and_keeps_its_checks() -> None:
    book = openpyxl.load_workbook(BytesIO(interchange.write(FULL, "xlsx").data))
    book.worksheets[0]["B3"] = "Strong (45 points)\nSays it plainly"
    book.worksheets[0]["A5"] = "Courage"
    buffer = BytesIO()
    book.save(buffer)
    made = interchange.read(buffer.getvalue(), "own.xlsx", "xlsx", "own")
    first, second, third = made.rubric.criteria
    assert (first.points, first.levels[0].descriptor) == (45, "Says it plainly")
    assert first.checks == FULL.criteria[0].checks
    assert [level.points for level in first.levels[1:]] == [30, 20, 5]
    assert second == FULL.criteria[1]
    assert (third.title, third.points, third.levels) == ("Courage", 20, ())
    assert made.rubric.scale == FULL.scale
    assert made.said == (interchange.CHANGED,)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_rubric_gives_the_same_bytes(form: str) -> None:
    assert interchange.write(FULL, form).data == interchange.write(FULL, form).data


@pytest.mark.parametrize("form", FORMS[:3])
def test_the_files_of_each_form(form: str, golden: Callable[[str, str], None]) -> None:
    text = interchange.write(FULL, form).data.decode().replace("\r\n", "\n")
    golden(f"letters-{form}.{ENDINGS[form]}", text)


def test_what_the_form_cannot_hold_is_said() -> None:
    lost = (
        "Left out, as this form has no place for it: the checks and their bounds, the exemplar, "
    )
    assert interchange.write(FULL, "canvas-csv").said[0].startswith(lost)
    said = interchange.write(FULL, "moodle-csv").said
    assert "Moodle asks that the assignment's maximum grade be 70." in said
    assert interchange.write(FULL, "xlsx").said == (interchange.CARRIED,)


def test_an_exemplar_beside_the_rubric_stays_there() -> None:
    own = (
        replace(FULL, exemplar=replace(FULL.exemplar, essay="mine.txt")) if FULL.exemplar else FULL
    )
    made = interchange.write(own, "case-json")
    assert any(said.startswith("Stays beside the rubric: the exemplar") for said in made.said)
    found = interchange.read(made.data, "own.json", "case-json", own.id).rubric
    assert found == replace(own, exemplar=None)


def test_a_table_changed_elsewhere_holds_and_keeps_its_checks() -> None:
    package = json.loads(interchange.write(FULL, "case-json").data)
    criterion = package["CFRubrics"][0]["CFRubricCriteria"][0]
    criterion["CFRubricCriterionLevels"][0] |= {"score": 45, "description": "Says more now"}
    data = json.dumps(package).encode()
    made = interchange.read(data, "own.json", "case-json", "own")
    first = made.rubric.criteria[0]
    assert (first.points, first.levels[0].points) == (45, 45)
    assert first.levels[0].descriptor == "Says more now"
    assert first.checks == FULL.criteria[0].checks
    assert made.rubric.caps == FULL.caps
    assert made.said == (interchange.CHANGED,)


def test_levels_may_be_added_elsewhere() -> None:
    package = json.loads(interchange.write(FULL, "case-json").data)
    levels = package["CFRubrics"][0]["CFRubricCriteria"][0]["CFRubricCriterionLevels"]
    levels.append({"quality": "Blank", "score": 0, "description": "An empty page", "position": 9})
    found = interchange.read(json.dumps(package).encode(), "a.json", "case-json", "own").rubric
    begins = [level.at_least for level in found.criteria[0].levels]
    assert begins == sorted(begins, reverse=True)
    assert begins[-1] == 0
    assert found.criteria[0].checks == FULL.criteria[0].checks


def test_a_strangers_luggage_is_looked_through() -> None:
    package = json.loads(interchange.write(FULL, "case-json").data)
    for luggage in ("a: &x [*x]", "id: [", "{{7*7}}", "x" * 300_000, "\0"):
        package["CFRubrics"][0]["extensions"]["essay-rubric"]["rubric"] = luggage
        made = interchange.read(json.dumps(package).encode(), "a.json", "case-json", "own")
        assert made.said[0] == interchange.NO_LUGGAGE
        assert [use.check for use in made.rubric.criteria[2].checks] == ["manual"]


def test_weights_say_what_criteria_are_worth() -> None:
    levels = [{"quality": "Yes", "score": 4}, {"quality": "No", "score": 1}]
    criteria = [
        {"category": "Thesis", "weight": weight, "CFRubricCriterionLevels": levels}
        for weight in (0.25, 0.75)
    ]
    data = json.dumps({"CFRubrics": [{"title": "A", "CFRubricCriteria": criteria}]}).encode()
    made = interchange.read(data, "a.json", "case-json", "own")
    assert [c.points for c in made.rubric.criteria] == [25, 75]
    assert [v.points for v in made.rubric.criteria[1].levels] == [75, 19]

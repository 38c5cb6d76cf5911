"""The Grade as JSON: the schema describes it, and nothing is lost on the way."""

import json

import msgspec
import pytest
from builders import CHORE, graded, strong, text
from jsonschema import Draft202012Validator

from rubric.report.export import grade_schema, to_json, to_line
from rubric.result import Grade

GRADES = {"strong": strong(), "weak": text(*[CHORE * 6] * 4)}


@pytest.mark.parametrize("written", GRADES.values(), ids=list(GRADES))
def test_a_grade_fits_its_schema_and_comes_back_the_same(written: str) -> None:
    grade = graded(written)
    schema = grade_schema()
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(to_json(grade)))
    assert msgspec.json.decode(to_json(grade), type=Grade) == grade


def test_a_wrong_grade_does_not_fit() -> None:
    broken = json.loads(to_json(graded(strong())))
    broken["total"]["points"] = "many"
    del broken["marks"][0]["title"]
    assert len(list(Draft202012Validator(grade_schema()).iter_errors(broken))) == 2


def test_the_text_is_readable_and_the_same_each_time() -> None:
    grade = graded(strong())
    assert to_json(grade) == to_json(grade)
    assert to_json(grade).endswith("}\n")
    assert "“Two Short Months.”" in to_json(grade)


def test_a_line_is_one_line_whatever_the_text_holds() -> None:
    grade = graded(strong().replace("A chain on a gate", "A chain\u2028on a\x85gate"))
    line = to_line(grade).decode()
    assert line.count("\n") == 1
    assert len(line.splitlines()) == 1
    assert json.loads(line) == json.loads(to_json(grade))

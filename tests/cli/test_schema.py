"""The JSON Schema by which an editor completes names and underlines slips."""

import json
from copy import deepcopy
from typing import Any

import jsonschema
import pytest
import yaml
from console import run

from rubric import shipped

DEDUCTION = {
    "when": {"check": "word_count", "params": {"low": 500}, "score_below": 1},
    "points": 5,
    "because": "Short",
}


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(run("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def right(name: str = "five-paragraph-argument") -> Any:
    path = shipped.folder("rubrics") / f"{name}.yaml"
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.mark.parametrize("name", shipped.rubric_ids())
def test_it_accepts_what_is_shipped(validator: jsonschema.Draft202012Validator, name: str) -> None:
    assert not list(validator.iter_errors(right(name)))
    assert validator.is_valid({**right(name), "deductions": [DEDUCTION]})


# A place in the default rubric, and what is wrong there.
SLIPS: tuple[tuple[tuple[str | int, ...], object], ...] = (
    (("titel",), "A misspelt key"),
    (("id",), "Capitals And Spaces"),
    (("version",), 1),
    (("language",), "tlh"),
    (("criteria",), []),
    (("criteria", 0, "point"), 3),
    (("criteria", 0, "points"), "30"),
    (("criteria", 0, "points"), -1),
    (("criteria", 0, "combine"), "sum"),
    (("criteria", 0, "checks"), []),
    (("criteria", 0, "checks", 0, "check"), "thesis_stating"),
    (("criteria", 0, "checks", 0, "params"), {"min_pilars": 2}),
    (("criteria", 0, "checks", 0, "params"), {"min_pillars": "two"}),
    (("criteria", 0, "checks", 0, "weight"), 0),
    (("criteria", 0, "levels", 0, "at_least"), 1.5),
    (("criteria", 0, "levels", 0, "qualty"), "Good"),
    (("exemplar", "expect"), "Exemplary"),
    (("scale",), {"A": "ninety"}),
    (("caps",), [{"when": {"criterion": "thesis"}, "percent": 69, "because": "X"}]),
    (("deductions",), [{**DEDUCTION, "points": 0}]),
    (("deductions",), [{**DEDUCTION, "when": {"check": "word_count", "score": 1}}]),
    (
        ("deductions",),
        [
            {
                **DEDUCTION,
                "when": {"check": "word_count", "params": {"lo": 5}, "score_below": 1},
            }
        ],
    ),
)


@pytest.mark.parametrize(("place", "value"), SLIPS, ids=lambda part: str(part)[:40])
def test_it_refuses_a_slip(
    validator: jsonschema.Draft202012Validator, place: tuple[str | int, ...], value: object
) -> None:
    wrong = deepcopy(right())
    inside = wrong
    for step in place[:-1]:
        inside = inside[step]
    inside[place[-1]] = value
    assert not validator.is_valid(wrong)


@pytest.mark.parametrize("missing", ["id", "criteria"])
def test_it_asks_for_what_no_rubric_is_without(
    validator: jsonschema.Draft202012Validator, missing: str
) -> None:
    wrong = right()
    del wrong[missing]
    assert not validator.is_valid(wrong)


def test_a_rubric_names_the_schema_that_stands_beside_it() -> None:
    for name in shipped.rubric_ids():
        first = (shipped.folder("rubrics") / f"{name}.yaml").read_text("utf-8").split("\n")[0]
        assert first == "# yaml-language-server: $schema=./rubric.schema.json"


ROW = {"id": "b", "title": "B", "checks": [{"check": "manual"}]}


@pytest.mark.parametrize(
    ("rubric", "valid"),
    [
        ({"extends": "school-argument"}, True),
        ({"extends": "school-argument", "drop": ["thesis"], "prompt": "Why?"}, True),
        ({"extends": "school-argument", "criteria": [{"id": "thesis", "points": 40}]}, True),
        ({"extends": "school-argument", "criteria": [{"points": 40}]}, False),
        ({"extends": 5}, False),
        ({}, False),
        ({"title": "T", "version": "1", "criteria": [{**ROW, "weight": 2}]}, True),
        ({"title": "T", "version": "1", "criteria": [{**ROW, "points": 2}]}, True),
        ({"title": "T", "version": "1", "criteria": [{**ROW, "points": 2, "weight": 2}]}, False),
        ({"title": "T", "version": "1", "criteria": [ROW]}, False),
        ({"title": "T", "version": "1", "criteria": [{**ROW, "weight": 2, "scope": "x"}]}, False),
    ],
)
def test_the_schema_asks_for_what_a_file_must_give(rubric: dict[str, Any], valid: bool) -> None:  # noqa: FBT001  # a column
    schema = json.loads(run("schema").out)
    assert jsonschema.Draft202012Validator(schema).is_valid({"id": "own", **rubric}) == valid

"""The shape of a rubric, held against what pydantic makes of the same types."""

import copy
import json
from typing import Annotated, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from rubric_files import blocks

from rubric import shipped
from rubric.bounds import Between, Long
from rubric.loader.shape import _faults, faults
from rubric.schema import Rubric

ADAPTER = TypeAdapter(Rubric)
RULES = """
caps: [{when: {criterion: thesis, level_below: Exemplary}, percent: 69, because: X}]
bonuses: [{when: {check: word_count, score_at_least: 1}, points: 5, because: X}]
scale: {A: 90, F: 0}
prompt: Why?
drop: [a]
"""
WHOLE = yaml.safe_load(
    (shipped.folder("rubrics") / "five-paragraph-argument.yaml").read_text("utf-8") + RULES
)
VALUES = st.sampled_from(
    [None, True, -1, 0, 0.5, 2, 10**9, "", "a", "A b", "mean", "x" * 600, [], {}, [1], {"a": "b"}]
).map(copy.deepcopy)  # one may be changed in the next step
KEYS = st.sampled_from(["id", "points", "weight", "scope", "levels", "expect", "zebra", "when"])


def is_valid(data: Any) -> bool:
    try:
        ADAPTER.validate_json(json.dumps(data), strict=True)
    except ValidationError:
        return False
    return True


@settings(deadline=None)  # the first use of a check loads its module
@given(st.data())
def test_what_pydantic_refuses_is_refused_and_nothing_else(drawn: st.DataObject) -> None:
    spoiled = copy.deepcopy(WHOLE)
    for _ in range(drawn.draw(st.integers(1, 2))):
        block = drawn.draw(st.sampled_from(blocks(spoiled)))
        place = drawn.draw(st.sampled_from(list(block) if isinstance(block, dict) else [0]))
        change = drawn.draw(st.sampled_from(["put", "take", "add"]))
        if change == "take":
            del block[place]
        elif change == "add" and isinstance(block, dict):
            block[drawn.draw(KEYS)] = drawn.draw(VALUES)
        else:
            block[place] = drawn.draw(VALUES)
    told = [fault for fault in faults(spoiled) if "params" not in fault.path[:-1]]
    told = [fault for fault in told if "no check is called" not in fault.why]
    assert bool(told) != is_valid(spoiled)


@pytest.mark.parametrize(
    ("kind", "value", "says"),
    [
        (int | str, 5, None),
        (int | str, "a", None),
        (int | str, [], "this must be a whole number"),
        (Annotated[float, Between(0, 1)], 1, None),
        (Annotated[tuple[str, ...], Long(1, 2)], ["a", "b", "c"], "this has more than 2 entries"),
        (Annotated[str, Long(1, 9, "^x+$")], "y", "this must have the form ^x+$"),
        (dict[str, int], {"a": 1.5}, "this must be a whole number"),
        (tuple[bool, ...], ["yes"], "this must be true or false"),
        (bytes, 5, "input should be a valid bytes"),
        (Any, object(), None),
    ],
)
def test_other_types_of_parameters(kind: Any, value: Any, says: str | None) -> None:
    assert [fault.why for fault in _faults(kind, value, ())] == ([says] if says else [])

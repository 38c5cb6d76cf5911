"""Bytes of any kind: each form reads them, or refuses them in one sentence, the name first."""

import json

import pytest
from any_rubrics import FULL
from hypothesis import given, settings
from hypothesis import strategies as st

from rubric import interchange
from rubric.errors import UserError
from rubric.interchange import FORMS, carried

WHOLE = {form: interchange.write(FULL, form).data for form in FORMS}
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                "CFRubrics CFRubricCriteria CFRubricCriterionLevels title category quality score "
                "weight position description extensions essay-rubric rubric".split()
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def told(data: bytes, form: str) -> None:
    try:
        made = interchange.read(data, "own.csv", form, "own")
    except UserError as error:
        said = str(error)
        assert said.startswith("own.csv: "), said
        assert "\n" not in said
        return
    assert carried.tried(made.text) == made.rubric


@pytest.mark.parametrize("form", FORMS)
@settings(deadline=None, max_examples=25)
@given(data=st.binary(max_size=400))
def test_any_bytes(form: str, data: bytes) -> None:
    told(data, form)


@pytest.mark.parametrize("form", FORMS)
@settings(deadline=None, max_examples=20)
@given(at=st.integers(0, 3_000), noise=st.binary(min_size=1, max_size=20))
def test_a_file_with_some_bytes_changed(form: str, at: int, noise: bytes) -> None:
    data = WHOLE[form]
    place = at % len(data)
    told(data[:place] + noise + data[place + len(noise) :], form)


@settings(deadline=None, max_examples=80)
@given(JSON)
def test_any_json(data: object) -> None:
    told(json.dumps({"CFRubrics": [data], "title": "x"}).encode(), "case-json")


@settings(deadline=None, max_examples=40)
@given(st.text(st.sampled_from('Criteria,;\t"\n\r4()Good|Poor -x='), max_size=200))
def test_any_table(text: str) -> None:
    told(text.encode(), "xlsx")
    told(f"criterion,level,level_description,score\n{text}".encode(), "moodle-csv")

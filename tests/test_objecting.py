"""Where a paragraph gives the other side."""

import pytest
from builders import page, text

from rubric.objecting import objects

OBJECTS = "Some people say that the pool is dear."
LEADS = "A winter pool for all is a plan that needs"  # and words to make it as long as asked


@pytest.mark.parametrize(
    ("paragraph", "raised"),
    [
        (f"{OBJECTS} They are wrong.", True),
        (f"Not all agree. {OBJECTS}", True),
        (f"{LEADS} two meetings. {OBJECTS}", True),
        (f"{LEADS} two long meetings. {OBJECTS}", False),
        (f"Not all agree. We know them. {OBJECTS}", False),
        (f"Also, {OBJECTS}", False),
        (f"And it keeps us warm. {OBJECTS}", False),
        (f"And it is dear. {OBJECTS}", True),
        ("The pool is dear.", False),
    ],
    ids=[
        "first",
        "second",
        "led to in 12 words",
        "in 13",
        "third",
        "one more reason",
        "goes on",
        "and is",
        "none",
    ],
)
def test_an_objection_stands_at_the_head(paragraph: str, *, raised: bool) -> None:
    draft = page(text("The pool should open.", paragraph, "So open it."))
    assert (objects(draft, 1) is not None) is raised

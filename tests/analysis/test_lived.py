"""Which paragraphs tell what their writer lived through."""

import pytest
from builders import CONCLUSION, LESSONS, THESIS, text, understood

STORY = "Last winter I fell on the ice, and I lay there until my brother heard me and came."


@pytest.mark.parametrize(
    ("paragraph", "lived"),
    [
        (STORY, True),
        (f"The keeper told the paper: “{STORY}” Nobody had seen him fall for an hour.", False),
        (f"The keeper told the paper: '{STORY}' Nobody had seen him fall for an hour.", False),
        (f"{STORY} “I was afraid,” he said.", True),
    ],
)
def test_the_i_of_a_quotation_is_not_the_writers(paragraph: str, *, lived: bool) -> None:
    draft = understood(text(THESIS, paragraph, LESSONS, CONCLUSION)).draft
    assert (1 in draft.lived) == lived

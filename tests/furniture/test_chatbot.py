"""What a chatbot says before and behind the essay it wrote."""

from collections.abc import Callable

import pytest

from rubric.types import Document

Documents = Callable[..., Document]
PROSE = (
    "The dam above the town held for a year, and in that year the town grew until nobody who "
    "lived there remembered that there had been a river. It came back in one night."
)


@pytest.mark.parametrize(
    "line",
    [
        "Sure! Here is a five-paragraph essay on the old dam:",
        "Certainly, here’s a persuasive letter about dams:",
        "Here is your essay about the dam.",
        "Below is a shorter version of the draft:",
    ],
)
def test_a_line_that_hands_the_essay_over_is_left_out(document: Documents, line: str) -> None:
    found = document(f"{line}\n\n{PROSE}\n\n{PROSE}")
    assert [p.role for p in found.paragraphs] == ["body", "body"]
    assert [(part.kind, part.text) for part in found.left_out] == [("chat-line", line)]


@pytest.mark.parametrize(
    "line",
    [
        "Let me know if you’d like me to make it longer!",
        "I hope this helps! Let me know if you want any changes.",
        "Would you like me to add a works cited page?",
        "If you'd like, I can also write an outline.",
        "Feel free to adjust the tone for your class.",
    ],
)
def test_an_offer_behind_the_essay_is_left_out(document: Documents, line: str) -> None:
    found = document(f"{PROSE}\n\n{PROSE}\n\n{line}")
    assert [p.role for p in found.paragraphs] == ["body", "body"]
    assert [(part.kind, part.text) for part in found.left_out] == [("chat-line", line)]


@pytest.mark.parametrize(
    "text",
    [
        "Sure! The dam was a mistake:",
        "Here is a town that forgot its river.",
        f"{PROSE}\n\nPlease let me know if you have questions about the dam.",
        f"{PROSE}\n\nI hope this law helps the town.",
        f"{PROSE}\n\nLet me know if you want me to come.\n\nSincerely,\nJane Doe",
    ],
)
def test_what_a_writer_says_stays(document: Documents, text: str) -> None:
    found = document(f"{text}\n\n{PROSE}" if PROSE not in text else text)
    assert not found.left_out

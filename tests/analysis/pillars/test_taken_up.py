"""Reasons of an opening that the body takes up in turn."""

import pytest
from builders import CONCLUSION, text, understood

CLAIM = "I believe the harbor should keep its old ferry."
BODY = (
    "The ferry carries nurses to the night shift. Without it they would walk for an hour.",
    "Tourists photograph the ferry every summer. They buy ice cream while they wait.",
    "A bridge would cost forty million crowns. The town has no such sum.",
)


def reasons(opening: str, body: tuple[str, ...] = BODY, hint: str | None = None) -> list[str]:
    thesis = understood(text(opening, *body, CONCLUSION), hint).argument.thesis
    assert thesis is not None
    return [one.name for one in thesis.pillars if one.start is not None]


@pytest.mark.parametrize(
    ("opening", "found"),
    [
        (
            f"{CLAIM} Nurses on the night shift have no other way. Summer brings tourists to us.",
            ["Nurses on the night shift have no other way", "Summer brings tourists to us"],
        ),
        (
            f"Nurses on the night shift have no other way. {CLAIM} A bridge costs many crowns.",
            ["Nurses on the night shift have no other way", "A bridge costs many crowns"],
        ),
        (
            f"{CLAIM} Think of nurses on their shift, tourists in summer, and money.",
            ["Think of nurses on their shift", "tourists in summer", "money"],
        ),
        (f"{CLAIM} It rains a lot. Nobody knows what comes. We like to be by the sea.", []),
        (f"{CLAIM} Nurses on the night shift have no other way. It rains a lot.", []),
        (f"{CLAIM} Have nurses on a night shift a choice? Do tourists come in summer?", []),
        (f"{CLAIM} Some people say nurses walk at night. Some say tourists come in summer.", []),
        (f"{CLAIM} Summer brings tourists to us. Nurses on the night shift have no way.", []),
        (CLAIM, []),
    ],
    ids="each before list idle one asked others order bare".split(),
)
def test_what_paragraphs_take_up_in_turn_is_a_reason(opening: str, found: list[str]) -> None:
    assert reasons(opening) == found


def test_what_several_paragraphs_say_tells_no_reason() -> None:
    opening = f"{CLAIM} Nurses on the night shift have no other way. Summer brings tourists to us."
    alike = "The nurses of the night shift meet the tourists of the summer."
    assert reasons(opening, tuple(f"{alike} {one}" for one in BODY)) == []


def test_who_points_at_a_sentence_means_that_one() -> None:
    opening = f"{CLAIM} Nurses on the night shift have no other way. Summer brings tourists to us."
    assert reasons(opening, hint=CLAIM) == []


NURSES = "Nurses on the night shift have no other way."


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("Tourists smile.", True),
        ("Tourists smile broadly.", False),
        ("Summer tourists sing songs loudly.", True),
        ("Summer tourists sing loud songs behind tall hedges.", True),
        ("Summer tourists sing loud songs behind tall green hedges.", False),
        ("Summer tourists buy what lies on a bridge.", True),
        ("Summer tourists ride over a bridge.", False),
        ("Cream melts.", True),
        ("Maps fade.", False),
    ],
    ids=[
        *("half by one word", "a third by one", "two words of five", "a quarter by two", "less"),
        *("clearly of one", "of two", "of a second sentence", "of a third"),
    ],
)
def test_a_paragraph_takes_up_what_shares_enough_of_its_beginning(
    said: str, *, reason: bool
) -> None:
    body = (BODY[0], f"{BODY[1]} They carry maps.", BODY[2])
    assert reasons(f"{CLAIM} {NURSES} {said}", body) == [NURSES[:-1], said[:-1]] * reason

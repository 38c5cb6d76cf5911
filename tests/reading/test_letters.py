"""Lines of letters, told from sentences that begin alike."""

import pytest

from rubric.reading.letters import is_closing, is_greeting, is_name


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        ("Dear Principal,", True),
        ("dear Mrs. Ames", True),
        ("To whom it may concern:", True),
        ("To the principal", True),
        ("Good morning, Mr. Mayor!", True),
        ("To live is to learn", False),
        ("Hello is a small word", False),
        ("Dear friends of mine left. I stayed.", False),
        ("Dear me and all of us who live by the river near the old dam", False),
    ],
)
def test_greetings(line: str, *, yes: bool) -> None:
    assert is_greeting(line) is yes


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        ("Sincerely,", True),
        ("Sincerly yours, Jane", True),
        ("- Sincerely", True),
        ("Respectfully submitted, Jane Doe", True),
        ("Thank you.", True),
        ("Thanks for your time!", True),
        ("Best,", True),
        ("Your student, Jane", True),
        ("from an 8th grader", True),
        ("From: Jane", True),
        ("Thanks to the dam we live.", False),
        ("From the hills came help.", False),
        ("Best friends share their food.", False),
        ("Love is a river.", False),
        ("Your students need phones.", False),
    ],
)
def test_closings(line: str, *, yes: bool) -> None:
    assert is_closing(line) is yes


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        ("Jane Doe", True),
        ("J. K. Doe", True),
        ("Mary Ann van Houten", True),
        ("José Núñez", True),
        ("Jose\u0301 Nun\u0303ez", True),
        ("Łukasz Żak", True),
        ("Zoë van den Berg", True),
        ("Juan Carlos de la Cruz", True),
        ("Lê Thị Hoa", True),
        ("ÉMILE ÖZ", True),
        ("élan vital", False),
        ("Jane", False),
        ("The River", False),
        ("Émile", False),
        ("Jane " * 20, False),
        ("jane doe", False),
        ("Jane Doe Has Five Whole Names", False),
    ],
)
def test_names(line: str, *, yes: bool) -> None:
    assert is_name(line) is yes

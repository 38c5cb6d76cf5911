import pytest
from builders import strong

from rubric.analysis.language import language

SPANISH = (
    "La ciudad debe abrir la piscina en el invierno porque los niños que aprenden a nadar no se "
    "ahogan en los ríos y las personas que nadan se mantienen sanas todo el año."
)
GERMAN = (
    "Die Stadt soll das Schwimmbad im Winter öffnen, weil die Kinder, die schwimmen lernen, "
    "nicht in den Flüssen ertrinken und die Menschen mit einem Bad gesund bleiben."
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (strong(), "en"),
        (SPANISH, "es"),
        (GERMAN, "de"),
        ("too short", "und"),
        (f"the {'zxc the ' * 9}", "und"),
        (f"the {'zxc the ' * 9}zxc", "en"),
        (f"el y los {'zxc ' * 22}", "es"),
        (f"el y {'zxc ' * 18}", "und"),
        ("zxc " * 50, "und"),
        ("", "und"),
    ],
)
def test_the_small_words_tell(text: str, code: str) -> None:
    assert language(text) == code

"""What all tests share: golden files, and an essay built from a text as the product builds it."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from rubric import analysis, furniture, reading
from rubric.types import Essay

GOLDEN = Path(__file__).parent / "golden"
ROOT = Path(__file__).parent.parent
EXEMPLAR = ROOT / "samples" / "exemplar" / "power-struggle.txt"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="rewrite the golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with `tests/golden/<name>`, or write it there with --golden-update."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--golden-update"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path} is missing: run pytest --golden-update and read the diff"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def essay() -> Callable[[str], Essay]:
    """Read a text as `rubric check` would, up to the understood Essay."""

    def understood(text: str, *, thesis: str | None = None) -> Essay:
        source = reading.read(dedent(text).strip().encode(), "essay.txt")
        return analysis.understand(furniture.document(source), thesis)

    return understood


@pytest.fixture(scope="session")
def exemplar() -> bytes:
    """Give the bytes of the reference exemplar."""
    return EXEMPLAR.read_bytes()

"""A class to grade: two sure essays, one in doubt, and a read-me."""

from pathlib import Path

import pytest
from builders import (
    CLAIM_ONE,
    CLAIM_TWO,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    TICKETS,
    strong,
    text,
)
from marking import graded

RIVALS = f"{OPENING} {CLAIM_ONE} {CLAIM_TWO}"


@pytest.fixture
def essays(tmp_path: Path) -> Path:
    folder = tmp_path / "class"
    folder.mkdir()
    (folder / "ada.txt").write_text(strong(), encoding="utf-8")
    (folder / "Ben.md").write_text(strong().replace("town", "city"), encoding="utf-8")
    unsure = text(RIVALS, HEALTH, LESSONS, TICKETS, CONCLUSION)
    (folder / "zoe.txt").write_text(unsure, encoding="utf-8")
    (folder / "README.md").write_text("not an essay", encoding="utf-8")
    return folder


@pytest.fixture
def out(essays: Path) -> Path:
    """Grade once; the tables wait for a teacher."""
    assert graded(essays).code == 0
    return essays.parent / "out"

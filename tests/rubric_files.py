"""A rubric file that is right, for the tests to spoil, and what the loader says of it."""

from pathlib import Path
from typing import Any

import pytest

from rubric import loader
from rubric.errors import UserError
from rubric.schema import RubricFile

GOOD = """\
id: own
title: Own
version: "1"
criteria:
  - id: a
    title: A
    points: 10
    checks: [{check: thesis_stated, params: {min_pillars: 2}}]
    levels:
      - {quality: High, at_least: 0.5, points: 10, descriptor: Good}
      - {quality: Low, at_least: 0, points: 2, descriptor: Not yet}
"""


def refused(tmp_path: Path, text: str | bytes) -> str:
    path = tmp_path / "own.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(UserError) as error:
        loader.load(str(path))
    assert "own.yaml" in str(error.value)
    return str(error.value)


LENGTH = "{check: word_count, params: {low: 400}}"  # half of what the essay has
STATED = "{check: thesis_stated}"
SURE = "{check: thesis_stated, score_at_least: 1}"
LEVELS = """
    levels:
      - {quality: High, at_least: 0.9, points: 10, descriptor: All of it}
      - {quality: Middle, at_least: 0.5, points: 6, descriptor: Some of it}
      - {quality: Low, at_least: 0, points: 2, descriptor: Little of it}
"""
HEAD = "id: own\ntitle: Own\nversion: '1'\ncriteria:\n"


def own(tmp_path: Path, body: str) -> RubricFile:
    path = tmp_path / "own.yaml"
    path.write_text(HEAD + body, encoding="utf-8")
    return loader.load(str(path))


def criterion(name: str, checks: str, extra: str = "") -> str:
    return f"  - id: {name}\n    title: T\n    points: 10\n    checks: {checks}\n{extra}{LEVELS}"


def blocks(data: Any) -> list[Any]:
    """Give every list and block inside, outermost first."""
    inside = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    own = [data] if isinstance(data, dict | list) and data else []
    return own + [block for part in inside for block in blocks(part)]

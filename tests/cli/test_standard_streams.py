"""`rubric check` of what has no name, and into none."""

from pathlib import Path

import pytest
from builders import strong
from console import run


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(strong(), encoding="utf-8")
    return path


def test_what_has_no_name_is_called_what_it_is(draft: Path) -> None:
    done = run("check", "-", stdin=draft.read_bytes())
    assert done.out.startswith("Standard input: 5 paragraphs")


@pytest.mark.parametrize(("form", "start"), [("text", "draft.txt:"), ("html", "<!DOCTYPE html>")])
def test_a_dash_for_a_file_is_standard_output(
    draft: Path, monkeypatch: pytest.MonkeyPatch, form: str, start: str
) -> None:
    monkeypatch.chdir(draft.parent)
    done = run("check", draft, "--format", form, "-o", "-")
    assert (done.code, done.out.startswith(start), done.err) == (0, True, "")
    assert [path.name for path in draft.parent.iterdir()] == ["draft.txt"]

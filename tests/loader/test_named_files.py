"""Files a rubric names: the assignment, the exemplar, the rubric it extends; what is refused."""

import os
from pathlib import Path

import pytest
from rubric_files import GOOD, refused

from rubric import loader

NAMING = {
    "prompt": "prompt: {}\n",
    "exemplar": "exemplar: {{essay: {}, expect: {{a: High}}}}\n",
    "extends": "extends: {}\n",
}
LINKS = pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")


def prompt(folder: Path, said: str) -> str | None:
    path = folder / "own.yaml"
    path.write_text(f"{GOOD}prompt: {said}\n", encoding="utf-8")
    return loader.load(str(path)).prompt


def test_an_assignment_is_a_text_or_a_file_beside_the_rubric(tmp_path: Path) -> None:
    (tmp_path / "task.txt").write_text("\ufeffShould the pool open?", encoding="utf-8")
    assert prompt(tmp_path, "Should the pool open?") == "Should the pool open?"
    assert prompt(tmp_path, "task.txt") == "Should the pool open?"
    long = "|-\n  Read the notes in\n  task.txt\n"
    assert prompt(tmp_path, long) == "Read the notes in\ntask.txt"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"  \n", "task.md is empty"),
        (b"x" * 20_001, "task.md is too large; an assignment has at most 20,000 bytes"),
        ("é".encode("latin-1"), "task.md: this is not UTF-8 text"),
    ],
)
def test_an_assignment_that_cannot_be_used_is_told(tmp_path: Path, data: bytes, says: str) -> None:
    (tmp_path / "task.md").write_bytes(data)
    assert f"12:9: prompt: {says}" in refused(tmp_path, f"{GOOD}prompt: task.md\n")


@pytest.mark.parametrize("key", NAMING)
@pytest.mark.parametrize(
    "named",
    [
        "../secret{}",
        "/dev/zero",
        "/etc/secret{}",
        "C:\\secret{}",
        "..\\secret{}",
        "a/../../secret{}",
        "//host/share/secret{}",
        "~/secret{}",
        "file:///etc/secret{}",
        "https://example.org/secret{}",
    ],
)
def test_a_name_never_leads_away(tmp_path: Path, key: str, named: str) -> None:
    ending = ".yaml" if key == "extends" else ".txt"
    (tmp_path.parent / f"secret{ending}").write_text("secret: words", encoding="utf-8")
    text = GOOD + NAMING[key].format(repr(named.format(ending)))
    if key == "prompt" and not named.endswith("{}"):
        assert prompt(tmp_path, named) == named  # a text: nothing is opened
    else:
        assert "secret: words" not in refused(tmp_path, text)


@LINKS
@pytest.mark.parametrize("key", NAMING)
def test_a_link_never_leads_away(tmp_path: Path, key: str) -> None:
    ending = ".yaml" if key == "extends" else ".txt"
    for target in ("/dev/zero", "/etc/hostname", "circle"):
        link = tmp_path / f"link{ending}"
        link.unlink(missing_ok=True)
        link.symlink_to(f"link{ending}" if target == "circle" else target)
        said = refused(tmp_path, GOOD + NAMING[key].format(link.name))
        assert f"{link.name} is n" in said or "cannot be read" in said


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
@pytest.mark.parametrize("key", NAMING)
def test_a_pipe_is_not_waited_for(tmp_path: Path, key: str) -> None:
    name = "pipe.yaml" if key == "extends" else "pipe.txt"
    os.mkfifo(tmp_path / name)
    assert f"{name} is n" in refused(tmp_path, GOOD + NAMING[key].format(name))


def test_a_link_beside_the_rubric_is_followed_inside(tmp_path: Path) -> None:
    (tmp_path / "task.txt").write_text("Why?", encoding="utf-8")
    assert prompt(tmp_path, "./task.txt") == "Why?"

"""Rubric files: what is refused, where, and in which words."""

from pathlib import Path

import pytest
import yaml
from mistakes import CAP, CASES, SLIPS
from rubric_files import GOOD, refused

from rubric import loader
from rubric.errors import RubricFileError


@pytest.mark.parametrize(("old", "new", "says"), CASES)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert old in GOOD
    said = refused(tmp_path, GOOD.replace(old, new, 1))
    assert says in said


@pytest.mark.parametrize(("line", "says"), SLIPS)
def test_a_slip_of_yaml_is_told_in_plain_words(tmp_path: Path, line: str, says: str) -> None:
    assert says in refused(tmp_path, GOOD.replace("title: Own", line, 1))


def test_without_the_c_library_it_is_told_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    told = {line: refused(tmp_path, GOOD.replace("title: Own", line, 1)) for line, _ in SLIPS}
    assert not [line for line, said in told.items() if "own.yaml:" not in said]
    assert "half a character" in refused(tmp_path, GOOD.replace("title: Own", 'title: "\\ud800"'))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Own", "titel: Own"),
        ("thesis_stated", "Thesis Stated"),
        ("at_least: 0.5", "at_least: 0"),
        ("id: own", f"id: own\n{CAP.format('{criterion: a, level_blow: Low}')}"),
        ("id: own", f"id: own\n{CAP.format('{check: word_count, score_below: 7}')}"),
        ("id: own", "id: own\nscale: {F: 0, A: 90}"),
        ("points: 2, ", "points: two, "),
    ],
)
def test_one_mistake_is_told_once(tmp_path: Path, old: str, new: str) -> None:
    assert refused(tmp_path, GOOD.replace(old, new, 1)).count("own.yaml:") == 1


def test_of_a_long_line_the_part_around_the_mistake_is_shown(tmp_path: Path) -> None:
    line = f"scale: {{{', '.join(f'L{n}: {n}' for n in range(99, 0, -1))}, end: x}}"
    said = refused(tmp_path, GOOD.replace("id: own", f"id: own\n{line}"))
    assert "end: x" in said
    assert max(map(len, said.splitlines())) < 300


def test_all_mistakes_are_told_at_once_in_order(tmp_path: Path) -> None:
    text = GOOD.replace("title: Own", "titel: Own").replace("0.5", "high")
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RubricFileError) as error:
        loader.load(str(path))
    lines = [problem.line for problem in error.value.problems]
    assert lines == sorted(lines)
    assert {2, 10} <= set(lines)


def test_the_line_itself_is_shown(tmp_path: Path) -> None:
    said = refused(tmp_path, GOOD.replace("title: Own", "titel: Own"))
    assert "\n    titel: Own" in said


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "the file is empty"),
        (b"just words", "a rubric begins with lines such as"),
        ("title: Étude".encode("latin-1"), "own.yaml:1:8: this is not UTF-8"),
        ("id: own".encode("utf-16"), "own.yaml:1:1: this is not UTF-8"),
        (b"# nothing\n", "the file is empty"),
        (b"a: " + b"[" * 100 + b"]" * 100, "nested more than"),
        (b"x" * 300_000, "at most 256 KiB"),
        (b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "anchors and aliases"),
        (b"--- \na: 1\n--- \nb: 2\n", "3:1: a second document"),
        (GOOD.encode() + b"x: [" + b"1," * 20_000 + b"1]", "more than 12,000 values"),
    ],
    ids="empty words latin utf-16 comment depth size bomb documents values".split(),
)
def test_a_hostile_file_is_refused(tmp_path: Path, data: bytes, says: str) -> None:
    assert says in refused(tmp_path, data)

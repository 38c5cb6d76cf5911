"""Rubric files: what is refused, where, and in which words."""

from hashlib import sha256
from pathlib import Path

import pytest

from rubric import loader, shipped
from rubric.errors import RubricFileError, UnknownNameError, UserError
from rubric.loader.wording import shape_problems
from rubric.loader.yaml import parse

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
CASES: list[tuple[str, str, str]] = [
    ("title: Own", "titel: Own", "2:1: titel: there is no such key (did you mean title?)"),
    ('version: "1"', "version: 1", "3:10: version: this must be text; put it in quotation marks"),
    ("points: 10\n", "points: ten\n", "7:13: criteria[1].points: this must be a whole number"),
    ("points: 10\n", "points: -1\n", "7:13: criteria[1].points: this must be at least 0"),
    (
        "thesis_stated",
        "thesis_statd",
        "no check is called thesis_statd (did you mean thesis_stated?)",
    ),
    ("min_pillars: 2", "min_pilars: 2", "there is no such key (did you mean min_pillars?)"),
    (
        "min_pillars: 2",
        "min_pillars: two",
        "criteria[1].checks[1].params.min_pillars: this must be a",
    ),
    ("    title: A\n", "", "5:5: criteria[1].title: this key is missing"),
    ("id: own\n", "id: own\nid: twice\n", "2:1: id: this key stands twice (first in line 1)"),
    ("at_least: 0.5", "at_least: 1.5", "this must be at most 1"),
    ("at_least: 0,", "at_least: 0.7,", "Low can never be reached"),
    ("at_least: 0,", "at_least: 0.2,", "a score below 0.2 has no level"),
    ("points: 10, desc", "points: 11, desc", "a level gives at most the criterion's 10 points"),
    ("quality: Low", "quality: High", "this level's name stands twice"),
    ("id: own", "id: Own Rubric", "use small letters"),
    ("title: Own", "title: !!python/object:os.system x", "the tag !"),
    ("title: Own", "title: &a Own", "anchors and aliases"),
    ("title: Own", "title: [", "this is not YAML"),
    ("criteria:", "criteria: none #", "this is not YAML"),
]


def load(tmp_path: Path, text: str | bytes) -> str:
    path = tmp_path / "own.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(UserError) as refused:
        loader.load(str(path))
    assert "own.yaml" in str(refused.value)
    return str(refused.value)


@pytest.mark.parametrize(("old", "new", "says"), CASES, ids=[case[2][:40] for case in CASES])
def test_a_mistake_is_named_with_its_place(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert old in GOOD
    said = load(tmp_path, GOOD.replace(old, new, 1))
    assert says in said


def test_all_mistakes_are_told_at_once_in_order(tmp_path: Path) -> None:
    text = GOOD.replace("title: Own", "titel: Own").replace("0.5", "high")
    path = tmp_path / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RubricFileError) as refused:
        loader.load(str(path))
    lines = [problem.line for problem in refused.value.problems]
    assert lines == sorted(lines)
    assert {2, 10} <= set(lines)


def test_the_line_itself_is_shown(tmp_path: Path) -> None:
    said = load(tmp_path, GOOD.replace("title: Own", "titel: Own"))
    assert "\n    titel: Own" in said


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "the file is empty"),
        (b"just words", "a rubric begins with lines such as"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"a: " + b"[" * 100 + b"]" * 100, "nested more than"),
        (b"x" * 300_000, "at most 256 KiB"),
        (b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "anchors and aliases"),
        (b"--- \na: 1\n--- \nb: 2\n", "this is not YAML"),
    ],
    ids=["empty", "no mapping", "encoding", "depth", "size", "alias bomb", "two documents"],
)
def test_a_hostile_file_is_refused(tmp_path: Path, data: bytes, says: str) -> None:
    assert says in load(tmp_path, data)


@pytest.mark.parametrize("named", ["../secret.txt", "/etc/hostname", "C:\\x.txt", "nowhere.txt"])
def test_an_exemplar_stands_beside_its_rubric(tmp_path: Path, named: str) -> None:
    (tmp_path.parent / "secret.txt").write_text("secret", encoding="utf-8")
    text = GOOD + f"exemplar: {{essay: '{named}', expect: {{a: High}}}}\n"
    assert "beside" in load(tmp_path, text)


@pytest.mark.parametrize(
    ("expect", "says"),
    [
        ("{b: High}", "no criterion has this id; there are a"),
        ("{a: Top}", "the levels are High, Low"),
    ],
)
def test_expectations_name_what_is_there(tmp_path: Path, expect: str, says: str) -> None:
    (tmp_path / "e.txt").write_text("words", encoding="utf-8")
    assert says in load(tmp_path, GOOD + f"exemplar: {{essay: e.txt, expect: {expect}}}\n")


@pytest.mark.parametrize("name", shipped.rubric_ids())
def test_shipped_rubrics_load_by_id(name: str) -> None:
    file = loader.load(name)
    assert file.rubric.id == name
    assert file.exemplar
    assert sum(c.points for c in file.rubric.criteria) == 100
    assert len(file.sha256) == 64


@pytest.mark.parametrize("name", shipped.rubric_ids())
def test_shipped_rubrics_have_the_shape_that_is_taken_for_granted(name: str) -> None:
    data = (shipped.folder("rubrics") / f"{name}.yaml").read_bytes()
    assert not shape_problems(parse(data.decode(), name))
    assert sha256(data).hexdigest() in shipped.checksums()


def test_the_checksums_are_fresh() -> None:
    folder = shipped.folder("rubrics")
    fresh = "".join(
        f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.glob("*.yaml"))
    )
    kept = (folder / shipped.CHECKSUMS).read_text("ascii")
    assert kept == fresh, "run: cd rubrics && sha256sum *.yaml > SHA256SUMS"


def test_a_wrong_id_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="Did you mean school-argument"):
        loader.load("school-argumnt")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="there is no such file"):
        loader.load(str(tmp_path / "none.yaml"))

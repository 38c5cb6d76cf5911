"""Rubrics that extend another: what is kept, what is replaced, and where mistakes are told."""

from pathlib import Path

import pytest
from rubric_files import GOOD

from rubric import loader
from rubric.errors import UserError
from rubric.schema import Rubric

BASE = (
    GOOD.replace("id: own", "id: base")
    + """\
  - id: b
    title: B
    points: 20
    checks: [{check: word_count, params: {low: 300}}]
    levels:
      - {quality: Long, at_least: 0.9, points: 20, descriptor: As long as asked}
      - {quality: Short, at_least: 0, points: 5, descriptor: Shorter}
caps:
  - {when: {criterion: b, level_below: Long}, percent: 50, because: Too short}
  - {when: {criterion: a, level_below: High}, percent: 60, because: No claim}
exemplar: {essay: e.txt, expect: {a: High, b: Long}}
prompt: Should the town open its swimming pool in winter?
"""
)


def extended(folder: Path, text: str, base: str = BASE) -> Rubric:
    (folder / "base.yaml").write_text(base, encoding="utf-8")
    (folder / "e.txt").write_text("words", encoding="utf-8")
    (folder / "own.yaml").write_text(f"id: own\nextends: base.yaml\n{text}", encoding="utf-8")
    return loader.load(str(folder / "own.yaml")).rubric


def test_what_is_not_named_is_kept(tmp_path: Path) -> None:
    made = extended(tmp_path, "")
    base = loader.load(str(tmp_path / "base.yaml")).rubric
    assert (made.id, made.extends) == ("own", "base.yaml")
    assert (made.title, made.criteria, made.caps) == (base.title, base.criteria, base.caps)
    assert (made.exemplar, made.prompt) == (base.exemplar, base.prompt)


def test_a_row_replaces_the_keys_it_gives_and_new_rows_come_last(tmp_path: Path) -> None:
    new = "{id: c, title: C, points: 5, checks: [{check: manual}]}"
    made = extended(tmp_path, f"title: Mine\ncriteria: [{new}, {{id: b, title: Length}}]\n")
    assert [row.id for row in made.criteria] == ["a", "b", "c"]
    assert (made.title, made.criteria[1].title, made.criteria[1].points) == ("Mine", "Length", 20)
    assert [level.points for level in made.criteria[1].levels] == [20, 5]


@pytest.mark.parametrize(("points", "levels"), [(40, [40, 10]), (10, [10, 3]), (1, [1, 0])])
def test_levels_keep_their_share_of_other_points(
    tmp_path: Path, points: int, levels: list[int]
) -> None:
    made = extended(tmp_path, f"criteria: [{{id: b, points: {points}}}]\n")
    assert [level.points for level in made.criteria[1].levels] == levels


def test_what_was_said_of_a_row_goes_with_it(tmp_path: Path) -> None:
    made = extended(tmp_path, "drop: [b]\n")
    assert [row.id for row in made.criteria] == ["a"]
    assert [cap.because for cap in made.caps] == ["No claim"]
    assert made.exemplar
    assert dict(made.exemplar.expect) == {"a": "High"}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("{id: a, points: 12}", {"a": "High", "b": "Long"}),
        ("{id: a, checks: [{check: thesis_arguable}]}", {"b": "Long"}),
    ],
)
def test_a_row_that_asks_something_else_is_expected_nothing(
    tmp_path: Path, row: str, expected: dict[str, str]
) -> None:
    made = extended(tmp_path, f"criteria: [{row}]\n")
    assert made.exemplar
    assert dict(made.exemplar.expect) == expected


def test_all_rows_may_be_replaced_by_weights(tmp_path: Path) -> None:
    made = extended(tmp_path, "criteria: [{id: a, weight: 1}, {id: b, weight: 3}]\n")
    assert [row.points for row in made.criteria] == [25, 75]
    assert [level.points for level in made.criteria[1].levels] == [75, 19]


def test_a_shipped_one_is_extended_by_its_id(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("id: own\nextends: five-paragraph-argument\ndrop: [citations]\n", "utf-8")
    file = loader.load(str(path))
    assert [row.id for row in file.rubric.criteria] == ["thesis", "pillars", "conclusion"]
    assert file.exemplar_name == "power-struggle.txt"


def test_the_hash_covers_both_files_and_the_assignment(tmp_path: Path) -> None:
    def stamp(text: str, base: str = BASE, prompt: str = "One.") -> str:
        (tmp_path / "p.txt").write_text(prompt, encoding="utf-8")
        extended(tmp_path, text, base)
        return loader.load(str(tmp_path / "own.yaml")).sha256

    ask = "prompt: p.txt\n"
    known = [
        stamp(""),
        stamp("# mine\n"),
        stamp("", BASE + "# theirs\n"),
        stamp(ask),
        stamp(ask, prompt="Two."),
    ]
    assert len(set(known)) == 5
    assert stamp("") == known[0]


@pytest.mark.parametrize(
    ("text", "base", "says"),
    [
        ("", BASE.replace("points: 20\n", "points: ten\n"), "base.yaml:14:13: criteria[2].points"),
        ("", BASE.replace("id: base", "id: [base"), "base.yaml:1:5: this is not YAML"),
        ("", "[1]", "base.yaml:1:1: a rubric begins with lines such as"),
        ("criteria: [{id: b, point: 5}]", BASE, "own.yaml:3:20: criteria[2].point: there is no"),
        (
            "criteria: [{id: b, levels: []}]",
            BASE,
            "own.yaml:3:12: criteria[2]: levels are missing",
        ),
        (
            "criteria: [{id: b, levels: [{quality: X, at_least: 0, points: 20, descriptor: X}]}]",
            BASE,
            "base.yaml:20:40: caps[1].when.level_below: no level of b is called Long",
        ),
        ("drop: [c]", BASE, "own.yaml:3:8: drop[1]: "),
        ("drop: c", BASE, "own.yaml:3:7: drop: this must be a list"),
        ("criteria: {}", BASE, "own.yaml:3:11: criteria: this must be a list"),
        ("criteria: [5]", BASE, "own.yaml:3:12: criteria[3]: this must be a block"),
        ("criteria: [{id: b}, {id: b}]", BASE, "own.yaml:3:21: criteria[3].title: this key is"),
        ("caps: 5", BASE, "own.yaml:3:7: caps: this must be a list"),
        (
            "exemplar: [x]",
            BASE.replace("{essay: e.txt", "{esay: e.txt"),
            "own.yaml:3:11: exemplar",
        ),
    ],
)
def test_a_mistake_is_told_in_the_file_that_has_it(
    tmp_path: Path, text: str, base: str, says: str
) -> None:
    (tmp_path / "base.yaml").write_text(base, encoding="utf-8")
    (tmp_path / "e.txt").write_text("words", encoding="utf-8")
    path = tmp_path / "own.yaml"
    path.write_text(f"id: own\nextends: base.yaml\n{text}", encoding="utf-8")
    with pytest.raises(UserError) as error:
        loader.load(str(path))
    assert says in str(error.value)


@pytest.mark.parametrize(
    ("last", "says"),
    [
        ("r0.yaml", "r3.yaml:2:10: extends: r0.yaml extends this rubric in turn"),
        ("r4.yaml", "r3.yaml:2:10: extends: this is the last of 3 rubrics"),
    ],
)
def test_rubrics_in_a_circle_and_far_below_are_refused(
    tmp_path: Path, last: str, says: str
) -> None:
    for at, below in enumerate(("r1.yaml", "r2.yaml", "r3.yaml", last, "five-paragraph-argument")):
        text = f"id: r{at}\nextends: {below}\n"
        (tmp_path / f"r{at}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as error:
        loader.load(str(tmp_path / "r0.yaml"))
    assert says in str(error.value)


def test_what_lies_below_below_is_there_too(tmp_path: Path) -> None:
    (tmp_path / "middle.yaml").write_text(
        "id: middle\nextends: base.yaml\ncriteria: [{id: a, title: Middle}]\n", encoding="utf-8"
    )
    (tmp_path / "base.yaml").write_text(BASE, encoding="utf-8")
    (tmp_path / "e.txt").write_text("words", encoding="utf-8")
    (tmp_path / "own.yaml").write_text("id: own\nextends: middle.yaml\ndrop: [b]\n", "utf-8")
    made = loader.load(str(tmp_path / "own.yaml")).rubric
    assert [(row.id, row.title) for row in made.criteria] == [("a", "Middle")]


def test_a_files_companions_are_looked_for_beside_that_file(tmp_path: Path) -> None:
    below = tmp_path / "below"
    below.mkdir()
    base = BASE.replace("prompt: Should", "prompt: p.txt #")
    (below / "base.yaml").write_text(base, encoding="utf-8")
    (below / "e.txt").write_text("below", encoding="utf-8")
    (below / "p.txt").write_text("the task below", encoding="utf-8")
    (tmp_path / "e.txt").write_text("above", encoding="utf-8")
    (tmp_path / "own.yaml").write_text("id: own\nextends: below/base.yaml\n", encoding="utf-8")
    file = loader.load(str(tmp_path / "own.yaml"))
    assert (file.exemplar, file.prompt) == (b"below", "the task below")

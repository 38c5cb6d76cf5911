"""Rubric files: what is refused, where, and in which words."""

from pathlib import Path

import pytest
import yaml
from rubric_files import GOOD, refused

from rubric import loader
from rubric.errors import RubricFileError

CAP = "caps: [{{when: {}, percent: 50, because: X}}]"
CASES: list[tuple[str, str, str]] = [
    ("title: Own", "titel: Own", "2:1: titel: there is no such key (did you mean title?)"),
    ("title: Own", "title: Own\nzebra: 1", "3:1: zebra: there is no such key; there are: bonuses"),
    ("title: Own", "title: 5", "2:8: title: this must be text; put it in quotation marks"),
    ("title: Own", "title: [Own]", "2:8: title: this must be text\n"),
    ("title: Own", "title:", "2:7: title: a value is missing here"),
    ("title: Own", "title: ''", "2:8: title: this must not be empty"),
    ("title: Own", f"title: {'x' * 600}", "2:8: title: this has more than 500 characters"),
    ('version: "1"', "version: 1", "3:10: version: this must be text; put it in quotation marks"),
    ('version: "1"', "version: x\nlanguage: fr", "4:11: language: this must be 'en'"),
    ("points: 10\n", "points: ten\n", "7:13: criteria[1].points: this must be a whole number\n"),
    ("points: 10\n", 'points: "10"\n', "this must be a whole number, without quotation marks"),
    ("points: 10\n", "points: 9.5\n", "7:13: criteria[1].points: this must be a whole number\n"),
    ("points: 10\n", "points: true\n", "7:13: criteria[1].points: this must be a whole number\n"),
    ("points: 10\n", "points: -1\n", "7:13: criteria[1].points: this must be at least 0"),
    ("points: 10\n", "points: 0\n", "5:3: criteria: no criterion has points"),
    ("points: 10\n", "points: 10\n    combine: all\n", "this must be 'mean', 'min' or 'max'"),
    ("points: 10\n", "points: 10\n    optional: maybe\n", "this must be true or false"),
    (
        "thesis_stated, params: {min_pillars: 2}",
        "word_count, params: {low: 900, high: 500}",
        "8:48: criteria[1].checks[1].params.low: no length lies between 900 and 500",
    ),
    (
        "id: own",
        "id: own\n" + CAP.format("{check: word_count, params: {low: 2, high: 1}, score_below: 1}"),
        "caps[1].when.params.low: no length lies between 2 and 1",
    ),
    (
        "thesis_stated, params: {min_pillars: 2}",
        "quotations_cited",
        "8:22: criteria[1].checks[1].check: this has no score for an essay that quotes nothing",
    ),
    (
        "[{check: thesis_stated, params: {min_pillars: 2}}]",
        "[{check: conclusion_covers_pillars}, {check: quotations_cited}]",
        "no score for an essay whose thesis names no reasons; add `optional: true`",
    ),
    (
        "thesis_stated",
        "thesis_statd",
        "no check is called thesis_statd (did you mean thesis_stated?)",
    ),
    (
        "thesis_stated",
        "zzz",
        "8:22: criteria[1].checks[1].check: no check is called zzz; `rubric exp",
    ),
    ("check: thesis_stated,", "", "8:14: criteria[1].checks[1].check: this key is missing"),
    ("min_pillars: 2", "min_pilars: 2", "there is no such key (did you mean min_pillars?)"),
    ("min_pillars: 2", "min_pillars: two", "checks[1].params.min_pillars: this must be a whole"),
    ("min_pillars: 2", 'min_pillars: "2"', "whole number, without quotation marks"),
    (
        "min_pillars: 2",
        "min_pillars: 7",
        "8:59: criteria[1].checks[1].params.min_pillars: this mus",
    ),
    ("{min_pillars: 2}", "[min_pillars]", "this must be a block of `key: value` lines"),
    ("thesis_stated, params: {min", "manual, params: {min", "this check has no parameters"),
    ("[{check: thesis_stated, params: {min_pillars: 2}}]", "[]", "this must not be empty"),
    (
        "params: {min_pillars: 2}",
        "weight: 0",
        "8:45: criteria[1].checks[1].weight: this must be more",
    ),
    (
        "params: {min_pillars: 2}",
        "weight: -1",
        "8:45: criteria[1].checks[1].weight: this must be more",
    ),
    (
        "{min_pillars: 2}}",
        "{}}, {check: manual}",
        "manual has no score to combine; give it a crit",
    ),
    ("    title: A\n", "", "5:5: criteria[1].title: this key is missing"),
    ("id: own\n", "id: own\nid: twice\n", "2:1: id: this key stands twice (first in line 1)"),
    ("id: own\n", "", "1:1: id: this key is missing"),
    ("id: own", "id: Own Rubric", "1:5: id: use small letters, digits, - and _, beginning"),
    ("at_least: 0.5", "at_least: 50", "10:35: criteria[1].levels[1].at_least: this must be at m"),
    ("at_least: 0.5", "at_least: 50%", "10:35: criteria[1].levels[1].at_least: this must be a n"),
    ("at_least: 0,", "at_least: 0.7,", "11:34: criteria[1].levels[2].at_least: Low can never be"),
    ("at_least: 0,", "at_least: 0.2,", "a score below 0.2 has no level"),
    ("points: 10, desc", "points: 11, desc", "a level gives at most the criterion's 10 points"),
    (
        "points: 10, desc",
        "points: 9, desc",
        "the highest level must give the criterion's 10 points",
    ),
    ("points: 2,", "points: 11,", "11:45: criteria[1].levels[2].points: a level gives at most"),
    ("quality: Low", "quality: High", "11:19: criteria[1].levels[2].quality: this level's name"),
    (
        "descriptor: Good",
        "feedback: 'See {qoute}', descriptor: Good",
        "no placeholder is called qout",
    ),
    (
        "id: own",
        f"id: own\n{CAP.format('{criterion: a, level_blow: Low}')}",
        "(did you mean level_be",
    ),
    (
        "id: own",
        f"id: own\n{CAP.format('{criterion: b, level_below: Low}')}",
        "no criterion has thi",
    ),
    (
        "id: own",
        f"id: own\n{CAP.format('{criterion: a, level_below: Lo}')}",
        "is called Lo (did you",
    ),
    (
        "id: own",
        f"id: own\n{CAP.format('{check: word_count}')}",
        "a condition is `criterion` with",
    ),
    (
        "id: own",
        f"id: own\n{CAP.format('{}')}",
        "2:15: caps[1].when: a condition is `criterion` wi",
    ),
    ("id: own", f"id: own\n{CAP.format('always')}", "2:15: caps[1].when: this must be a block of"),
    (
        "id: own",
        f"id: own\n{CAP.format('{check: manual, score_below: 1}')}",
        "manual has no score",
    ),
    (
        "id: own",
        "id: own\nscale: {F: 0, A: 90}",
        "2:18: scale.A: A can never be given: list the l",
    ),
    ("id: own", "id: own\nscale: {A: 90, B: 90, F: 0}", "2:19: scale.B: B can never be given"),
    (
        "id: own",
        "id: own\nscale: {A: 90, B: 50}",
        "2:19: scale.B: a percent below 50 has no letter",
    ),
    ("id: own", "id: own\nscale: {A: 120, F: 0}", "2:12: scale.A: this must be at most 100"),
    ("title: Own", "title: !!python/object:os.system x", "title: the tag !!python/object:os.sys"),
    ("title: Own", "title: !own x", "2:8: title: the tag !own is not allowed"),
    ("title: Own", "title: &a Own", "2:8: anchors and aliases"),
    ("title: Own", "title: *a", "2:8: anchors and aliases"),
    ("title: Own", "[a, b]: Own", "2:1: a key must be a word"),
]
SLIPS: list[tuple[str, str]] = [
    ("title: [", "2:8: this is not YAML: the bracket that opens here is not closed"),
    (
        'title: "Own',
        "3:11: this is not YAML: the indentation does not fit the lines above, or a q",
    ),
    ("title: Own: mine", "2:11: this is not YAML: no colon is expected here"),
    ("title: Own\n\tx: y", "this is not YAML: indent with spaces; a tab stands here"),
    ("title:\n\t- y", "3:1: this is not YAML: indent with spaces; a tab stands here"),
    ("title: %own", "2:8: this is not YAML: no value begins with this character"),
    ('title: "\\q"', "2:9: this is not YAML: a backslash stands for something else here"),
    ("title: [, Own]", "2:9: this is not YAML: a value is expected here"),
    ("title: - Own", "2:8: this is not YAML: a list begins on a line of its own"),
    ("}", "2:1: this is not YAML: "),
    (
        'title: "\\e[31mOwn"',
        "2:8: title: a control character (number 27) stands here; take it out",
    ),
    ('"own\\u202e": 1\ntitle: Own', "2:1: a control character (number 8238) stands here"),
    ('title: ["\\x9b"]', "2:9: title[1]: a control character (number 155) stands here"),
    ("title: \a", "2:8: a control character (number 7) stands here; take it out"),
]


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
        (GOOD.encode() + b"x: [" + b"1," * 20_000 + b"1]", "more than 20,000 values"),
    ],
    ids="empty words latin utf-16 comment depth size bomb documents values".split(),
)
def test_a_hostile_file_is_refused(tmp_path: Path, data: bytes, says: str) -> None:
    assert says in refused(tmp_path, data)

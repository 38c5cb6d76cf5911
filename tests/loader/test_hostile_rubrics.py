"""Rubrics from strangers: none runs code, and none takes long to refuse or to grade by."""

import time
from pathlib import Path

import pytest
from builders import strong
from rubric_files import GOOD, criterion

from rubric import loader
from rubric.assess import assess
from rubric.errors import UserError
from rubric.schema import MOST_CHECKS, MOST_CRITERIA, MOST_RULES

MOST_SECONDS = 2  # of the processor
FULL = 250_000  # bytes, just below what a file may have
LAUGHS = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 9))
FEEDBACK = "".join(f"{{{a}{b}}}" for a in "abcdefghij" for b in "abcdefghij")
LEVEL = "{{quality: L{}, at_least: {}, points: 10, descriptor: X, feedback: '{}'}}"
RULE = "{when: {check: body_tied_to_pillars, score_below: 0.1}, points: 1, because: X}"
HOSTILE = {
    "laughs": f"l0: &l0 [x]\n{LAUGHS}",
    "deep": "a: " + "[" * 100_000,
    "deep blocks": "".join(f"{' ' * n}a:\n" for n in range(600)),
    "many unknown keys": GOOD + "".join(f"kay{n}: 1\n" for n in range(18_000)),
    "many twins": GOOD + "title: X\n" * 18_000,
    "a long unknown key": GOOD + f"{'title' * 200}: 1\n",
    "a long unknown check": GOOD.replace("thesis_stated", "thesis_stated" * 15_000),
    "many unknown checks": GOOD + f"caps: [{'{when: {check: thesis}}, ' * 9_000}]\n",
    "many levels": GOOD.replace(
        "levels:\n", "levels:\n" + "      - {quality: High, at_least: 2, poins: 5}\n" * 5_000
    ),
    "many placeholders": GOOD.replace(
        "levels:\n",
        "levels:\n"
        + "".join(f"      - {LEVEL.format(n, 1 - n / 20, FEEDBACK[:496])}\n" for n in range(18)),
    ),
    "many expectations": GOOD
    + f"exemplar: {{essay: x, expect: {{{', '.join(f'a{n}: High' for n in range(18_000))}}}}}\n",
    "many drops": f"id: own\nextends: school-argument\ndrop: [{'thesi, ' * 18_000}]\n",
    "a huge number": GOOD.replace("points: 10\n", f"points: {'9' * FULL}\n"),
    "a huge weight": GOOD.replace("points: 10\n", "weight: 999999999999999\n"),
    "base 60": GOOD.replace("points: 10\n", f"points: 1{':59' * 50_000}\n"),
    "a long line of spaces": GOOD + " " * FULL + "x",
    "code": GOOD.replace("title: Own", "title: !!python/object/apply:os.system ['touch hacked']"),
    "a merge key": GOOD + "<<: {a: 1}\n",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_strangers_rubric_is_refused_at_once(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "own.yaml"
    path.write_text(HOSTILE[kind], encoding="utf-8")
    before = time.process_time()
    with pytest.raises(UserError) as error:
        loader.load(str(path))
    assert time.process_time() - before < MOST_SECONDS
    assert len(str(error.value)) < 60_000
    assert not (tmp_path / "hacked").exists()


def test_the_largest_rubric_grades_in_time(tmp_path: Path) -> None:
    uses = ", ".join(["{check: body_tied_to_pillars}", "{check: conclusion_restates_thesis}"] * 6)
    rows = "".join(criterion(f"c{n}", f"[{uses}]") for n in range(MOST_CRITERIA))
    rules = "".join(
        f"{kind}: [{', '.join([RULE] * MOST_RULES)}]\n" for kind in ("deductions", "bonuses")
    )
    path = tmp_path / "own.yaml"
    path.write_text(f"id: own\ntitle: T\nversion: '1'\ncriteria:\n{rows}{rules}", "utf-8")
    assert uses.count("check:") == MOST_CHECKS
    before = time.process_time()
    assess(strong().encode(), "essay.txt", loader.load(str(path)))
    assert time.process_time() - before < MOST_SECONDS


def test_a_long_exemplar_is_not_read_for_its_words(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(f"{strong()}\n\n" * 400, encoding="utf-8")
    path = tmp_path / "own.yaml"
    path.write_text(f"{GOOD}exemplar: {{essay: long.txt, expect: {{a: High}}}}\n", "utf-8")
    before = time.process_time()
    assess(strong().encode(), "essay.txt", loader.load(str(path)))
    assert time.process_time() - before < MOST_SECONDS

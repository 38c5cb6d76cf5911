"""A teacher's table is held against what the last run wrote into it."""

from pathlib import Path

import pytest
from builders import default_rubric, strong

from rubric.batch import find, hand
from rubric.batch.work import Task

RUBRIC = default_rubric()
TOLD = "Letters of your words were lost"


def table(path: Path, comment: str, encoding: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(f'name,comment\na.txt,"{comment}"\n'.encode(encoding, "replace"))


@pytest.mark.parametrize(
    ("was", "now", "encoding", "counts"),
    [
        # A teacher's own words, in an encoding of all letters.
        ("Début. Does this follow…", "Début. Does this follow?", "utf-8", ""),
        ("Début. “Why” – here?", "Début. ?Why? ? here?", "utf-8", ""),
        ("Début. “Why” – here?", "Début. ?Why? ? here?", "utf-16", ""),
        ("Does this follow…", "Does this follow?", "ascii", ""),
        ("Début. Does this follow…", "Début. Does this follow?", "cp1252", ""),
        # What a program lost.
        ("Début: dobře…", "Début: dobře…", "cp1252", "Début: dobře…"),
        ("Dobře – “yes”", "Dobře – “yes”", "ascii", "Dobře – “yes”"),
    ],
)
def test_only_what_a_program_lost_is_put_back(
    tmp_path: Path, was: str, now: str, encoding: str, counts: str
) -> None:
    (tmp_path / "a.txt").write_text(strong(), encoding="utf-8")
    table(tmp_path / find.WRITTEN, was, "utf-8-sig")
    table(tmp_path / find.TABLE, now, encoding)
    todo = [Task(tmp_path / "a.txt", "a.txt", "a")]
    marks = hand.gather(todo, RUBRIC, None, tmp_path)
    assert marks.of("a.txt").cells == {"comment": counts or now}
    assert (TOLD in hand.told(marks, RUBRIC.rubric)) is bool(counts)

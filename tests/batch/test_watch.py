"""Waiting for a file to change."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from rubric.batch.watch import watch


class Enough(Exception):  # noqa: N818  # no error: the end of a test
    """Ends the watch."""


def saved(path: Path, at: int) -> None:
    path.write_text("Words.", encoding="utf-8")
    os.utime(path, ns=(at, at))


def test_every_change_counts_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "draft.txt"
    saved(path, 1)
    happens: list[Callable[[], object]] = [
        lambda: None,
        lambda: saved(path, 2),
        lambda: None,
        path.unlink,  # an editor that deletes before it writes
        lambda: None,
        lambda: saved(path, 3),
    ]
    done: list[int] = []

    def sleep(seconds: float) -> None:
        assert seconds > 0
        if not happens:
            raise Enough
        happens.pop(0)()

    monkeypatch.setattr("time.sleep", sleep)
    with pytest.raises(Enough):
        watch([path], lambda: done.append(path.stat().st_mtime_ns))
    assert done == [1, 2, 3]


def test_a_change_while_checking_is_not_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "draft.txt"
    saved(path, 1)
    done: list[int] = []

    def act() -> None:
        done.append(path.stat().st_mtime_ns)
        if len(done) == 1:
            saved(path, 2)

    def sleep(_seconds: float) -> None:
        raise Enough

    monkeypatch.setattr("time.sleep", sleep)
    with pytest.raises(Enough):
        watch([path], act)
    assert done == [1, 2]

"""Files written whole or not at all."""

import errno
import io
import os
import sys
from pathlib import Path

import pytest

from rubric import files
from rubric.errors import UserError

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Unix only")


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.txt"
    for data in (b"first", b"second"):
        files.write(path, data)
        assert path.read_bytes() == data
    assert [p.name for p in path.parent.iterdir()] == ["a.txt"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    files.write(path, b"old")

    def full(_self: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UserError) as error:
        files.write(path, b"new")
    assert str(error.value) == f"{path}: cannot be written ({os.strerror(errno.ENOSPC)})."
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_an_interruption_leaves_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_self: Path, _target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        files.write(tmp_path / "a.txt", b"new")
    assert not list(tmp_path.iterdir())


def break_off(path: Path) -> None:
    with files.writing(path) as file:
        file.write(b"third")
        raise ValueError("amid")


def test_a_file_that_is_written_bit_by_bit_is_seen_only_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with files.writing(path) as file:
        file.write(b"first ")
        assert not path.exists()
        file.write(b"second")
    assert path.read_bytes() == b"first second"
    with pytest.raises(ValueError, match="amid"):
        break_off(path)
    assert path.read_bytes() == b"first second"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


@POSIX
def test_a_private_file_is_its_owners_alone(tmp_path: Path) -> None:
    with files.writing(tmp_path / "a.txt", private=True) as file:
        file.write(b"secret")
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o600


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    with pytest.raises(UserError, match="is a file, not a folder"):
        files.writing(tmp_path / "file" / "a.txt").__enter__()


@pytest.mark.parametrize("path", ["file/a.txt", "file/deeper/a.txt"])
def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    with pytest.raises(UserError) as error:
        files.write(tmp_path / path, b"new")
    why = f"{tmp_path / 'file'} is a file, not a folder"
    assert str(error.value) == f"{tmp_path / path}: cannot be written ({why})."


@POSIX
def test_the_umask_holds(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        files.write(tmp_path / "a.txt", b"private")
    finally:
        os.umask(before)
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o600


@POSIX
def test_what_is_no_plain_file_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        files.write(pipe, b"words")
        assert os.read(reader, 10) == b"words"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_folder_is_tried_before_the_work(tmp_path: Path) -> None:
    files.prepare(tmp_path / "a" / "b", "marks.csv")
    assert not list((tmp_path / "a" / "b").iterdir())
    (tmp_path / "c" / "marks.csv").mkdir(parents=True)
    with pytest.raises(UserError, match="Is it open in another program"):
        files.prepare(tmp_path / "c", "marks.csv")
    (tmp_path / "d").write_bytes(b"")
    with pytest.raises(UserError, match="this is a file; name a folder to write to"):
        files.prepare(tmp_path / "d")


def test_no_room_on_standard_output_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def flush(self) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(UserError, match=r"^standard output: cannot be written \("):
        files.show("words")


def test_a_reader_that_went_away_is_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        flushed = 0

        def flush(self) -> None:
            self.flushed += 1
            raise BrokenPipeError

    gone = Gone()
    monkeypatch.setattr(sys, "stdout", gone)
    assert not files.show("words")
    assert gone.flushed == 1


@pytest.mark.parametrize("error", [BrokenPipeError(), OSError(errno.ENOSPC, "no room")])
def test_what_nobody_can_be_told_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    class Lost(io.StringIO):
        def flush(self) -> None:
            raise error

    lost = Lost()
    monkeypatch.setattr(sys, "stderr", lost)
    files.tell("words\n")
    assert lost.getvalue() == "words\n"


def test_a_closed_stream_has_one_in_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stderr", "stdout"):
        monkeypatch.setattr(sys, name, None)
    files.stand_in()
    with sys.stdin, sys.stderr:
        assert not sys.stdin.read()
        files.tell("words")
        with pytest.raises(UserError, match="standard output: cannot be written"):
            files.show("words")
        sys.stdout.close()


def test_a_stream_that_is_there_is_kept() -> None:
    before = sys.stdin, sys.stdout, sys.stderr
    files.stand_in()
    assert (sys.stdin, sys.stdout, sys.stderr) == before


def test_what_a_killed_writer_left_is_swept_away_and_nothing_else(tmp_path: Path) -> None:
    deep = tmp_path / "deep"
    deep.mkdir()
    left = [tmp_path / ".0123456789abcdef.tmp", deep / ".fedcba9876543210.tmp"]
    theirs = [tmp_path / "a.tmp", deep / ".mine.tmp", deep / "0123456789abcdef.tmp"]
    for path in (*left, *theirs):
        path.touch()
    files.sweep(tmp_path)
    assert not any(path.exists() for path in left)
    assert all(path.exists() for path in theirs)
    files.sweep(tmp_path / "none")

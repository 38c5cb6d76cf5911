"""The process that reads: it can be stopped, it may die, and the next file is read."""

import subprocess
import sys
from pathlib import Path

import pytest
from word_xml import docx, p, r

from rubric import reading
from rubric.errors import ReadingError
from rubric.reading import apart

DATA = docx(p(r("The harbor froze.")))


def read() -> str:
    return "".join(run.text for run in reading.read(DATA, "essay.docx").blocks[0].runs)


@pytest.mark.parametrize(
    ("code", "serve"),
    [
        ("too-slow", "import time; time.sleep(60)"),
        ("unreadable", "import sys; sys.exit(1)"),
        ("unreadable", "print('no answer')"),
    ],
)
def test_a_lost_process_costs_one_file(
    monkeypatch: pytest.MonkeyPatch, code: str, serve: str
) -> None:
    apart.close()
    with monkeypatch.context() as patch:
        patch.setattr(apart, "SERVE", serve)
        with pytest.raises(ReadingError) as refused:
            apart.read(DATA, "essay.docx", "docx", seconds=1.0)
    assert refused.value.code == code
    assert refused.value.says.startswith("essay.docx: ")
    assert read() == "The harbor froze."


def test_a_readers_own_fault_is_told() -> None:
    with pytest.raises(ReadingError) as refused:
        apart.read(DATA, "essay.docx", "no_such_reader")
    assert refused.value.code == "internal"
    assert "fault of this program" in refused.value.says


def test_the_process_serves_many_files() -> None:
    reading.expect(["a.docx"])
    assert [read() for _ in range(3)] == ["The harbor froze."] * 3


def test_a_refusal_crosses_between_the_processes() -> None:
    with pytest.raises(ReadingError, match=r"a\.docx: the file holds no text\."):
        reading.read(docx(p("")), "a.docx")


def test_texts_need_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "start", lambda: pytest.fail("started"))
    reading.expect(["a.txt", "b.md", "-"])


UNDER_A_LIMIT = """
import resource, sys
room = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_AS, (room, room))
from pathlib import Path
from rubric import reading
print(reading.read(Path(sys.argv[1]).read_bytes(), "essay.docx").blocks[0].runs[0].text)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such limits")
@pytest.mark.parametrize("room", [900 * 1024**2, 2 * 1024**3])
def test_a_limit_that_is_set_already_is_kept(tmp_path: Path, room: int) -> None:
    (tmp_path / "essay.docx").write_bytes(DATA)
    done = subprocess.run(
        [sys.executable, "-c", UNDER_A_LIMIT, str(tmp_path / "essay.docx"), str(room)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("The harbor froze.", "")

"""Files from hostile hands: refused in one sentence or graded, in bounded time and room."""

import json
import subprocess
import sys
from pathlib import Path

import hostile
import pytest

HANGING = 60.0  # seconds of a busy machine; on an idle one each file takes less than 3
ROOM = 1024**3  # bytes
# Grades each file in a process that may not use more room, and says how it went.
RUN = f"""
import json, sys, time
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({ROOM}, {ROOM}))
except ImportError:
    pass
from pathlib import Path
from rubric import loader
from rubric.assess import assess
rubric = loader.load("five-paragraph-argument")
names = json.loads(sys.stdin.read())
for path, name in names:
    data = Path(path).read_bytes()
    begun = time.monotonic()
    found = assess(data, name, rubric)
    says = getattr(found, "says", None)
    code = getattr(found, "code", "graded")
    print(json.dumps([name, code, says, time.monotonic() - begun]), flush=True)
"""
CODES = frozenset(
    """
    graded binary damaged empty encrypted format language no-prose too-large too-short too-slow
    unsafe
    """.split()
)
Row = tuple[str, str, str | None, float]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Row]:
    folder = tmp_path_factory.mktemp("hostile")
    names = []
    for at, (name, data) in enumerate(hostile.files().items()):
        (folder / str(at)).write_bytes(data)
        names.append([str(folder / str(at)), name])
    done = subprocess.run(
        [sys.executable, "-c", RUN],
        input=json.dumps(names),
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    rows: list[Row] = [tuple(json.loads(line)) for line in done.stdout.splitlines()]
    return {row[0]: row for row in rows}


@pytest.mark.parametrize("name", hostile.files())
def test_a_hostile_file_is_refused_or_graded(outcomes: dict[str, Row], name: str) -> None:
    _, code, says, seconds = outcomes[name]
    assert code in CODES
    assert (code == "graded") or (says or "").count("\n") == 0
    assert seconds < HANGING

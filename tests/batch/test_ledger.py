"""What is remembered of a run: when a row counts, and when it does not."""

import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import IO

import pytest
from builders import default_rubric, strong

from rubric.batch import engine, find, ledger
from rubric.batch.ledger import Ledger
from rubric.batch.lms.handed import HandedIn
from rubric.batch.rows import Row, restored
from rubric.batch.work import Grader, Options, Product, Task
from rubric.errors import UserError
from rubric.overrides import Hand
from rubric.records import replace
from rubric.source import Student

OPTIONS = Options(default_rubric(), (), brief=False)
TASK = Task(Path("a.txt"), "a.txt", "a")
ADA = HandedIn(student=Student("7", "Ada"))


def graded() -> Product:
    product = Grader(OPTIONS)(TASK, strong().encode())
    assert isinstance(product, Product)
    return product


STORED = graded().row
ROW = restored(STORED)
FILES = {"grades/a.json": b"{}", "reports/a.html": b"<p>"}
WRITTEN = {name: sha256(data).hexdigest() for name, data in FILES.items()}


def kept_row(known: Ledger, task: Task = TASK, digest: str = "d") -> Row | None:
    """Give an essay's row, where it is unchanged."""
    if not known.known(task, digest):
        return None
    row = next(known.rows([task.stem]))
    assert row.topic is None
    return replace(row, topic=known.topic(row))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    for name, data in FILES.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.fixture
def kept(out: Path) -> Iterator[Ledger]:
    with_it = ledger.begun(out, OPTIONS)
    with_it.keep(TASK, "d", STORED, WRITTEN)
    yield with_it
    with_it.close()


def test_a_row_comes_back_whole(kept: Ledger) -> None:
    assert kept_row(kept) == ROW
    assert ROW.topic is not None
    assert set(Row.__struct_fields__) >= {"thesis", "standings", "notices", "topic"}


def test_a_row_outlives_the_run(out: Path, kept: Ledger) -> None:
    kept.close()
    again = ledger.begun(out, OPTIONS)
    assert kept_row(again) == ROW
    again.close()


@pytest.mark.parametrize(
    ("task", "digest"),
    [
        (TASK, "other bytes"),
        (replace(TASK, stem="b"), "d"),
        (replace(TASK, name="A.txt"), "d"),
        (replace(TASK, given="Ada.txt"), "d"),
        (replace(TASK, code="essay-1"), "d"),
        (replace(TASK, handed=ADA), "d"),
        (replace(TASK, handed=replace(ADA, late=True)), "d"),
        (replace(TASK, hand=Hand({"comment": "Good."})), "d"),
    ],
)
def test_what_is_about_another_essay_does_not_count(kept: Ledger, task: Task, digest: str) -> None:
    assert kept_row(kept, task, digest) is None


def test_where_an_essay_lies_and_in_which_order_marks_were_read_is_all_the_same(
    kept: Ledger,
) -> None:
    assert kept_row(kept, replace(TASK, path=Path("elsewhere/a.txt"), member=3)) == ROW
    marked = replace(TASK, hand=Hand({"comment": "x", "level:thesis": "4"}))
    kept.keep(marked, "d", STORED, WRITTEN)
    other = replace(TASK, hand=Hand({"level:thesis": "4", "comment": "x"}))
    assert kept_row(kept, other) == ROW


@pytest.mark.parametrize(
    "options",
    [
        replace(OPTIONS, reports=("html",)),
        replace(OPTIONS, brief=True),
        replace(OPTIONS, paper="letter"),
        replace(OPTIONS, rubric=replace(OPTIONS.rubric, sha256="other")),
        replace(OPTIONS, rubric=replace(OPTIONS.rubric, exemplar=b"other")),
    ],
)
def test_what_was_graded_otherwise_does_not_count(
    out: Path, kept: Ledger, options: Options
) -> None:
    kept.close()
    other = ledger.begun(out, options)
    assert kept_row(other) is None
    other.close()


def test_what_another_engine_graded_does_not_count(
    out: Path, kept: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.close()
    monkeypatch.setattr(engine, "_own", lambda: "another")
    other = ledger.begun(out, OPTIONS)
    assert kept_row(other) is None
    other.close()


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"changed")])
@pytest.mark.parametrize("name", WRITTEN)
def test_a_file_that_was_touched_is_written_again(
    out: Path, kept: Ledger, name: str, harm: Callable[[Path], object]
) -> None:
    harm(out / name)
    assert kept_row(kept) is None


def test_all_is_forgotten_on_demand(out: Path, kept: Ledger) -> None:
    kept.close()
    anew = ledger.begun(out, OPTIONS, anew=True)
    assert kept_row(anew) is None
    anew.close()


def test_only_one_run_at_a_time_has_the_folder(out: Path, kept: Ledger) -> None:
    with pytest.raises(UserError, match="another run is at work in this folder"):
        ledger.begun(out, OPTIONS)
    kept.close()
    ledger.begun(out, OPTIONS).close()


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _of_later_form(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute(f"PRAGMA user_version = {ledger.FORM + 1}")
        database.execute("DROP TABLE essays")
        database.execute("CREATE TABLE essays (other TEXT)")
    database.close()


def _noise(path: Path) -> None:
    path.write_bytes(b"noise" * 999)


@pytest.mark.parametrize("harm", [_noise, _cut, _of_later_form])
def test_a_ledger_that_cannot_be_read_is_begun_anew(
    out: Path, kept: Ledger, harm: Callable[[Path], object]
) -> None:
    kept.close()
    harm(out / find.OWN / ledger.NAME)
    anew = ledger.begun(out, OPTIONS)
    assert (kept_row(anew), anew.said) == (None, "")
    anew.keep(TASK, "d", STORED, WRITTEN)
    assert kept_row(anew) == ROW
    anew.close()


class Failing(sqlite3.OperationalError):
    """What SQLite raises, by its code."""

    def __init__(self, code: int) -> None:
        super().__init__("a fault")
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    "code",
    [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_READONLY_DIRECTORY],
)
def test_a_disk_that_fails_takes_no_ledger_away(
    out: Path, kept: Ledger, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    kept.close()
    arrange = ledger._arrange  # noqa: SLF001  # as a failing disk would have it

    def failing(database: sqlite3.Connection, *, anew: bool) -> None:
        if database.execute("PRAGMA database_list").fetchone()[2]:
            raise Failing(code)
        arrange(database, anew=anew)

    with monkeypatch.context() as patched:
        patched.setattr(ledger, "_arrange", failing)
        without = ledger.begun(out, OPTIONS)
    assert "nothing would keep it out" in without.said
    without.close()
    again = ledger.begun(out, OPTIONS)
    assert kept_row(again) == ROW
    again.close()


def test_a_folder_that_another_run_has_is_told_on_every_occasion(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(_database: sqlite3.Connection, **_anew: bool) -> None:
        raise Failing(sqlite3.SQLITE_BUSY_RECOVERY)

    monkeypatch.setattr(ledger, "_arrange", busy)
    with pytest.raises(UserError, match="another run is at work in this folder"):
        ledger.begun(out, OPTIONS)


def test_a_run_that_withdraws_leaves_the_folder_as_it_was(out: Path, kept: Ledger) -> None:
    kept.close()
    before = {path for path in out.rglob("*") if path.is_file()}
    ledger.begun(out, OPTIONS).withdraw()
    assert {path for path in out.rglob("*") if path.is_file()} == before
    ledger.begun(out / "new" / "one", OPTIONS).withdraw()
    assert not (out / "new").exists()


def test_where_none_can_be_kept_the_run_goes_on_without(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def refused(path: Path, **options: object) -> sqlite3.Connection:
        if path != Path(":memory:"):
            raise sqlite3.OperationalError("disk I/O error")
        return connect(path, **options)  # type: ignore[call-overload,no-any-return]  # as given

    monkeypatch.setattr(sqlite3, "connect", refused)
    without = ledger.begun(out, OPTIONS)
    assert "no ledger can be kept here (disk I/O error)" in without.said
    without.keep(TASK, "d", STORED, WRITTEN)
    without.close()


@pytest.mark.parametrize(
    "harm", ['UPDATE essays SET row = \'{"name": "a.txt"}\'', "DELETE FROM essays"]
)
def test_a_row_that_cannot_be_read_is_told(kept: Ledger, harm: str) -> None:
    kept.database.execute(harm)
    with pytest.raises(UserError, match=r"ledger\.sqlite: cannot be read; .* again: --anew$"):
        list(kept.rows([TASK.stem]))


def test_a_page_is_made_when_it_is_of_something_else_or_was_touched(
    out: Path, kept: Ledger
) -> None:
    made: list[str] = []

    def make(of: str, file: IO[bytes]) -> None:
        made.append(of)
        file.write(of.encode())

    def page(of: str) -> int:
        kept.page("p", (of,), partial(make, of))
        return len(made)

    assert [page("x"), page("x"), page("y"), page("y")] == [1, 1, 2, 2]
    assert (out / "p").read_bytes() == b"y"
    (out / "p").write_bytes(b"z")
    assert page("y") == 3


def test_a_ledger_that_cannot_be_written_is_one_sentence(kept: Ledger) -> None:
    kept.database.execute("PRAGMA max_page_count = 1")
    row = replace(STORED, told="x" * 100_000)
    with pytest.raises(UserError, match=r"ledger\.sqlite: cannot be written \(.*full\)\.$"):
        kept.keep(TASK, "d", row, WRITTEN)


def test_the_digest_of_a_file_is_its_sha256(out: Path, kept: Ledger) -> None:
    assert kept.digests(["reports/a.html", "none"]) == (sha256(b"<p>").hexdigest(), "")
    assert out.is_dir()

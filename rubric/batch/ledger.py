"""What was graded before. An essay and its digest in; its key out, where all is as it was.

A database in the run's folder keeps of each essay the key it was graded under (its bytes, the
engine, the rubric, the options, what a teacher wrote of it, whose it is), the digests of the files
that were written, and its row. It counts while the key is the same and the files are untouched.
So does what was made of the whole class, and what was said in the end.
The database is also the lock: it is held until the run ends, however it ends.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from hashlib import file_digest, sha256
from pathlib import Path
from typing import IO

from rubric import files
from rubric.batch import find
from rubric.batch.engine import engine
from rubric.batch.rows import Row, Stored, restored
from rubric.batch.work import Options, Task
from rubric.errors import UserError
from rubric.overrides import NOTHING
from rubric.records import Record, replace

NAME = "ledger.sqlite"
CACHE = 256  # KiB of the database kept in memory: rows are asked for in their order, once
FORM = 3  # of the tables; a ledger of another is begun anew
BUSY = "{out}: another run is at work in this folder; wait for it, or name another folder by -o."
NO_LEDGER = (
    "{path}: no ledger can be kept here ({why}). The next run will grade all again; "
    "start no other in this folder meanwhile, as nothing would keep it out.\n"
)
UNSOUND = "{path}: cannot be read; all must be graded again: --anew"
PRIMARY = 0xFF  # the bits of an error's code that say its kind; those above tell its occasion
DAMAGED = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})
TABLES = (
    """CREATE TABLE IF NOT EXISTS essays (
        stem TEXT PRIMARY KEY, key TEXT NOT NULL, files TEXT NOT NULL,
        row TEXT NOT NULL, topic BLOB, prints BLOB NOT NULL
    )""",
    """CREATE TABLE IF NOT EXISTS pages (
        name TEXT PRIMARY KEY, key TEXT NOT NULL, digest TEXT NOT NULL
    )""",
    """CREATE TABLE IF NOT EXISTS endings (
        key TEXT PRIMARY KEY, files TEXT NOT NULL, said TEXT NOT NULL
    )""",
)


class Ledger(Record):
    """An open ledger; `said` tells why none could be kept, and is empty where one is.

    `made` are its file and the folders around it that were not there, from within.
    """

    out: Path
    base: str
    database: sqlite3.Connection
    said: str = ""
    made: tuple[Path, ...] = ()

    def known(self, task: Task, digest: str) -> str | None:
        """Give the key of an essay that is unchanged, with all that was written of it."""
        with _told(self.out):
            found = self.database.execute(
                "SELECT key, files FROM essays WHERE stem = ?", (task.stem,)
            ).fetchone()
        if found is None or found[0] != _key(self.base, task, digest):
            return None
        return found[0] if self._untouched(json.loads(found[1])) else None

    def keep(self, task: Task, digest: str, row: Stored, written: Mapping[str, str]) -> str:
        """Remember an essay, and give its key.

        `written` are the digests of its files, by their names in the run's folder.
        """
        key = _key(self.base, task, digest)
        values = (task.stem, key, json.dumps(written), row.told, row.topic, row.prints)
        with _told(self.out):
            self.database.execute("REPLACE INTO essays VALUES (?, ?, ?, ?, ?, ?)", values)
        return key

    def rows(self, stems: Iterable[str]) -> Iterator[Row]:
        """Give the rows of essays that are remembered, without what each is about: `topic`."""
        for stem in stems:
            with _told(self.out):
                found = self.database.execute(
                    "SELECT row, NULL, prints FROM essays WHERE stem = ?", (stem,)
                ).fetchone()
            try:
                yield restored(Stored(*found))
            except (TypeError, ValueError) as error:
                raise UserError(UNSOUND.format(path=self.out / find.OWN / NAME)) from error

    def topic(self, row: Row) -> bytes | None:
        """Give what an essay is about, packed: all of them together are more than their rows."""
        with _told(self.out):
            found = self.database.execute("SELECT topic FROM essays WHERE stem = ?", (row.stem,))
            topic: bytes | None = found.fetchone()[0]
        return topic

    def page(self, name: str, of: object, make: Callable[[IO[bytes]], object]) -> None:
        """Have what is of the whole class made, unless it was of the same and is untouched.

        `of` is what it is made of; its `repr` tells whether that is the same.
        """
        key = self.key(of)
        with _told(self.out):
            found = self.database.execute(
                "SELECT key, digest FROM pages WHERE name = ?", (name,)
            ).fetchone()
        if found and found == (key, _digest(self.out / name)):
            return
        with files.writing(self.out / name) as file:
            make(file)
        with _told(self.out):
            values = (name, key, _digest(self.out / name))
            self.database.execute("REPLACE INTO pages VALUES (?, ?, ?)", values)

    def key(self, of: object) -> str:
        """Give the digest of something that is graded as this run is."""
        return _hash(self.base, of)

    def ending(self, key: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """Give which files a run of the same class wrote of it, while untouched; what it said."""
        with _told(self.out):
            found = self.database.execute(
                "SELECT files, said FROM endings WHERE key = ?", (key,)
            ).fetchone()
        written, said = map(json.loads, found or ("{}", "[]"))
        return ((*written,), (*said,)) if found and self._untouched(written) else None

    def end(self, key: str, names: Sequence[str], said: Sequence[str]) -> None:
        """Remember the end of a run, the last one alone."""
        written = dict(zip(names, self.digests(names), strict=True))
        values = (key, json.dumps(written), json.dumps(said))
        with _told(self.out):
            self.database.execute("DELETE FROM endings")
            self.database.execute("INSERT INTO endings VALUES (?, ?, ?)", values)

    def _untouched(self, written: Mapping[str, str]) -> bool:
        return all(_digest(self.out / name) == was for name, was in written.items())

    def digests(self, names: Iterable[str]) -> tuple[str, ...]:
        """Give the digests of files in the run's folder."""
        return tuple(_digest(self.out / name) for name in names)

    def close(self) -> None:
        """Let the folder go."""
        with suppress(sqlite3.Error):
            self.database.close()

    def withdraw(self) -> None:
        """Let the folder go as it was found: nothing is left of a run that was refused."""
        self.close()
        for path in self.made:
            with suppress(OSError):  # a folder that holds something is needed
                path.unlink() if path.name == NAME else path.rmdir()


def begun(out: Path, options: Options, *, anew: bool = False) -> Ledger:
    """Open the ledger of a run's folder, which is made; `anew` forgets what it says.

    Raises UserError where another run holds it.
    """
    path = out / find.OWN / NAME
    made = tuple(each for each in (path, *path.parents) if not each.exists())
    files.prepare(out)
    files.prepare(path.parent)
    base = _base(options)
    try:
        return Ledger(out, base, _opened(path, anew=anew), made=made)
    except sqlite3.Error as error:
        if _kind(error) == sqlite3.SQLITE_BUSY:
            raise UserError(BUSY.format(out=out)) from error
        said = NO_LEDGER.format(path=path, why=error)
        return Ledger(out, base, _opened(Path(":memory:"), anew=False), said, made)


def _opened(path: Path, *, anew: bool) -> sqlite3.Connection:
    """Open a database; one that is damaged, or of another form, is begun anew.

    A disk that is full or fails says nothing of the database, which may be whole.
    """
    database = _connected(path)
    try:
        _arrange(database, anew=anew)
    except sqlite3.Error as error:
        database.close()
        if _kind(error) not in DAMAGED:
            raise
        _remove(path)
        database = _connected(path)
        _arrange(database, anew=False)
    return database


def _connected(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=0, isolation_level=None)


def _arrange(database: sqlite3.Connection, *, anew: bool) -> None:
    """Lock a database for as long as it is open, and lay out its tables.

    Every row is a transaction of its own; with a log that is written ahead, it needs no wait for
    the disk, and survives this program's death. What a power cut takes is graded again.
    """
    database.execute("PRAGMA locking_mode = EXCLUSIVE")
    database.execute(f"PRAGMA cache_size = -{CACHE}")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute("BEGIN EXCLUSIVE")
    (form,) = database.execute("PRAGMA user_version").fetchone()
    if anew or form != FORM:
        for name in ("essays", "pages", "endings"):
            database.execute(f"DROP TABLE IF EXISTS {name}")
    for table in TABLES:
        database.execute(table)
    database.execute(f"PRAGMA user_version = {FORM}")
    database.execute("COMMIT")


def _remove(path: Path) -> None:
    for each in (path, path.with_name(f"{NAME}-wal")):
        with suppress(OSError):
            each.unlink()


def _kind(error: sqlite3.Error) -> int:
    """Give the kind of an error, whatever its occasion; what is no error of SQLite's has none."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & PRIMARY


@contextmanager
def _told(out: Path) -> Iterator[None]:
    """Say in one sentence that the ledger cannot be written, as on a full disk."""
    try:
        yield
    except sqlite3.Error as error:
        raise UserError(f"{out / find.OWN / NAME}: cannot be written ({error}).") from error


def _base(options: Options) -> str:
    """Give the digest of what all essays of a run are graded with; where it lies is no part."""
    rubric = replace(options.rubric, path="")
    return _hash(engine(rubric.rubric), replace(options, rubric=rubric))


def _key(base: str, task: Task, digest: str) -> str:
    """Give the digest of all that an essay's grade hangs on."""
    written = sorted(task.hand.cells.items())
    return _hash(base, digest, written, replace(task, path=Path(), member=None, hand=NOTHING))


def _hash(*parts: object) -> str:
    return sha256(repr(parts).encode()).hexdigest()


def _digest(path: Path) -> str:
    """Give a file's digest; of one that is not there or cannot be read, nothing."""
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""

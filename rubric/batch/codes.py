"""The key of a run without names: its folder in; who stands behind each code out."""

from pathlib import Path

from rubric.batch import find
from rubric.errors import UserError
from rubric.formulas import bare
from rubric.source import Student
from rubric.spreadsheet import delimited

NAME = "key.csv"  # in the folder of a run that is for the teacher alone

Entry = tuple[str, str, str, str]  # code, id, name, file


def students(out: Path) -> dict[str, Student]:
    """Read which code stands for whom; nothing where no names were hidden."""
    return {code: Student(identity, name) for code, identity, name, _ in entries(out)}


def owners(out: Path) -> dict[str, tuple[str, ...]]:
    """Read whose the essays behind the codes are: by id, by name, or by the file's name."""
    return {
        code: ("id", identity) if identity else ("name", name) if name else ("file", file)
        for code, identity, name, file in entries(out)
    }


def entries(out: Path) -> tuple[Entry, ...]:
    """Read the key line by line."""
    path = out / find.OWN / NAME
    if not path.is_file():
        return ()
    try:
        rows = delimited.placed(path.read_bytes(), path.name).rows[1:]
        return tuple((c.value, bare(i.value), bare(n.value), bare(f.value)) for c, i, n, f in rows)
    except (OSError, ValueError) as error:
        raise UserError(f"{path}: cannot be read; it says who the codes stand for.") from error

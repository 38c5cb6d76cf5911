"""`rubric new`: what it asks, and what it writes."""

import io
import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, PLAN, TICKETS, graded, strong, text
from console import run

from rubric import loader, shipped
from rubric.assess import assess
from rubric.result import Grade
from rubric.schema import Rubric

HIGH = 80  # percent that no essay may reach without a thesis
EXEMPLAR = shipped.folder("samples") / "exemplar" / "power-struggle.txt"


def made(folder: Path, *options: str) -> Rubric:
    done = run("new", "my-own", "-o", folder, *options)
    assert (done.code, done.err) == (0, "")
    return loader.load(str(folder / "my-own.yaml")).rubric


def test_it_writes_a_valid_rubric_and_never_over_one(tmp_path: Path) -> None:
    done = run("new", "my-own", "--title", 'The "best": one # of all', "-o", tmp_path)
    assert done.code == 0
    assert (
        "Thesis 25, Reasons 30, Citations 20, Conclusion 15, For the teacher's eye 10" in done.out
    )
    assert {p.name for p in tmp_path.iterdir()} == {"my-own.yaml", "rubric.schema.json"}
    tested = run("validate", tmp_path / "my-own.yaml")
    assert (tested.code, "note:" in tested.out) == (0, False)
    before = (tmp_path / "my-own.yaml").read_bytes()
    again = run("new", "my-own", "-o", tmp_path)
    assert again.code == 2
    assert "it was left as it is" in again.err
    assert (tmp_path / "my-own.yaml").read_bytes() == before


@pytest.mark.parametrize("like", shipped.rubric_ids())
def test_the_schema_beside_it_accepts_it(tmp_path: Path, like: str) -> None:
    made(tmp_path, "--like", like, "--letters")
    schema = json.loads((tmp_path / "rubric.schema.json").read_text("utf-8"))
    rubric = yaml.safe_load((tmp_path / "my-own.yaml").read_text("utf-8"))
    assert not list(jsonschema.Draft202012Validator(schema).iter_errors(rubric))


def test_a_title_that_no_file_can_hold(tmp_path: Path) -> None:
    assert made(tmp_path, "--title", "a\udcff\x1b\nb").title == "a___b"


@pytest.mark.parametrize("like", shipped.rubric_ids())
@pytest.mark.parametrize("sources", ["--sources", "--no-sources"])
@pytest.mark.parametrize("points", [10, 37, 100, 1000])
def test_the_points_add_up_and_no_criterion_loses_all(
    tmp_path: Path, like: str, sources: str, points: int
) -> None:
    rubric = made(tmp_path, "--like", like, sources, "--points", str(points))
    assert sum(criterion.points for criterion in rubric.criteria) == points
    before = {criterion.id: criterion.points for criterion in loader.load(like).rubric.criteria}
    for criterion in rubric.criteria:
        if points >= 100 and before.get(criterion.id, 1):
            assert criterion.points, criterion.id


def test_what_was_not_asked_for_is_not_there(tmp_path: Path) -> None:
    rubric = made(tmp_path, "--no-sources", "--own", "-", "--no-letters", "--points", "50")
    assert [criterion.title for criterion in rubric.criteria] == [
        "Thesis",
        "Reasons",
        "Conclusion",
    ]
    assert rubric.scale is None


def test_what_was_asked_for_is_there(tmp_path: Path) -> None:
    rubric = made(tmp_path, "--own", "Voice", "--letters")
    assert rubric.criteria[-1].title == "Voice"
    assert [use.check for use in rubric.criteria[-1].checks] == ["manual"]
    assert rubric.scale is not None


@pytest.mark.parametrize("like", ["literary-analysis", "long-history-essay", "young-writers"])
def test_none_is_added_where_there_is_one_or_each_point_counts(tmp_path: Path, like: str) -> None:
    rubric = made(tmp_path, "--like", like)
    given = loader.load(like).rubric.criteria
    assert [(c.id, c.points) for c in rubric.criteria] == [(c.id, c.points) for c in given]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Voice", "voice"),
        ("Voice & courage", "voice-courage"),
        ("4 of 5", "own"),
        ("Thesis", "own"),
    ],
)
def test_its_id_is_its_title_where_that_can_be_one(tmp_path: Path, title: str, name: str) -> None:
    assert made(tmp_path, "--own", title).criteria[-1].id == name


def test_a_rubric_of_ones_own_can_be_begun_with(tmp_path: Path) -> None:
    made(tmp_path, "--own", "Voice")
    again = tmp_path / "again"
    rubric = made(again, "--like", str(tmp_path / "my-own.yaml"), "--own", "Courage")
    assert [criterion.title for criterion in rubric.criteria][-2:] == ["Voice", "Courage"]
    assert len({criterion.id for criterion in rubric.criteria}) == len(rubric.criteria)


@pytest.mark.parametrize("sources", ["--sources", "--no-sources"])
@pytest.mark.parametrize("hint", [None, "none"])
def test_no_essay_without_a_claim_does_well(
    tmp_path: Path, sources: str, hint: str | None
) -> None:
    made(tmp_path, sources)
    rubric = loader.load(str(tmp_path / "my-own.yaml"))
    planned = text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    grade = assess(planned.encode(), "essay.txt", rubric, thesis=hint)
    assert isinstance(grade, Grade)
    for mark in grade.marks[:2]:
        assert mark.level is not None
        assert mark.level >= mark.levels / 2, mark.criterion
    assert grade.total.percent < HIGH
    assert [mark.level for mark in graded(strong(), rubric).marks[:2]] == [0, 0]


@pytest.mark.parametrize("like", shipped.rubric_ids())
def test_the_best_essay_without_its_thesis_stays_low(tmp_path: Path, like: str) -> None:
    made(tmp_path, "--like", like, "--own", "-")
    rubric = loader.load(str(tmp_path / "my-own.yaml"))
    grade = assess(EXEMPLAR.read_bytes(), EXEMPLAR.name, rubric, thesis="none")
    assert isinstance(grade, Grade)
    assert grade.total.percent < HIGH


def uncommented(source: str) -> str:
    """Take the # from the blocks below the rubric."""
    above, below = source.split("# More that you can add; take the # away.\n")
    return above + "\n".join(line.removeprefix("#") for line in below.splitlines()) + "\n"


def test_what_stands_in_comments_can_be_used_as_it_stands(tmp_path: Path) -> None:
    made(tmp_path)
    path = tmp_path / "my-own.yaml"
    path.write_text(uncommented(path.read_text("utf-8")), encoding="utf-8")
    (tmp_path / "my-best-essay.txt").write_text(strong(), encoding="utf-8")
    rubric = loader.load(str(path)).rubric
    assert rubric.exemplar is not None
    assert rubric.scale
    assert rubric.caps
    assert rubric.deductions
    assert run("validate", path).code == 0


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("My Own",), "small letters"),
        (("../x",), "small letters"),
        (("a\x1b[31m",), "small letters"),
        (("my-own", "--like", "five-paragraph"), "Did you mean five-paragraph-argument?"),
        (("my-own", "--points", "3"), "3 is not in the range"),
    ],
)
def test_a_mistake_is_told_and_nothing_is_written(
    tmp_path: Path, call: tuple[str, ...], said: str
) -> None:
    done = run("new", *call, "-o", tmp_path / "out")
    assert done.code == 2
    assert said in done.err
    assert "\x1b" not in done.err
    assert not (tmp_path / "out").exists()


class Terminal(io.TextIOWrapper):
    """A standard input at which somebody sits."""

    def isatty(self) -> bool:
        return True


def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *answers: str) -> tuple[int, str]:
    """Answer the questions in turn; give the exit code and what was asked."""
    given = "".join(f"{answer}\n" for answer in answers).encode()
    monkeypatch.setattr("console._given", lambda _data: Terminal(io.BytesIO(given), "utf-8"))
    done = run("new", "my-own", "-o", tmp_path)
    return done.code, done.out


def test_on_a_terminal_it_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = ("Debate", "school-argument", "nine", "60", "y", "Courage")
    code, out = asked(monkeypatch, tmp_path, *answers)
    assert code == 0
    rubric = loader.load(str(tmp_path / "my-own.yaml")).rubric
    assert (rubric.title, rubric.criteria[-1].title) == ("Debate", "Courage")
    assert sum(criterion.points for criterion in rubric.criteria) == 60
    assert rubric.scale is not None
    for question in ("Its title [My own]", "Five-paragraph argument", "Points in all [100]"):
        assert question in out
    assert "Are sources asked for?" not in out  # the chosen one has none


def test_return_takes_what_is_usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, out = asked(monkeypatch, tmp_path, *[""] * 6)
    assert (code, "Are sources asked for? [Y/n]" in out) == (0, True)
    rubric = loader.load(str(tmp_path / "my-own.yaml")).rubric
    assert rubric == made(tmp_path / "other")


def test_who_leaves_before_the_end_finds_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, _ = asked(monkeypatch, tmp_path, "Debate")
    assert code == 130
    assert not list(tmp_path.iterdir())


def test_what_is_said_at_its_head_is_set_evenly(tmp_path: Path) -> None:
    made(tmp_path)
    text = (tmp_path / "my-own.yaml").read_text("utf-8")
    said = [line for line in text.partition("id: my-own")[0].splitlines() if len(line) > 2]
    assert max(map(len, said)) <= 92
    start = next(n for n, line in enumerate(said) if "The highest level" in line)
    assert all(len(line) > 70 for line in said[start:-1])  # full lines, but the last
    assert "fill in level:own in marks.csv" in text

"""`rubric check` as a student calls it."""

import json
import os
from pathlib import Path

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, PLAN, strong, text
from console import run
from rubric_files import criterion, own

from rubric import reading
from rubric.report.export import grade_schema

RUBRIC = "id: x\ntitle: X\ncriteria:\n  - {id: a, title: A, points: 5, chekcs: []}\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.txt"
    path.write_text(strong(), encoding="utf-8")
    return path


def test_the_screen_is_data_and_exits_0(draft: Path) -> None:
    done = run("check", draft)
    assert done.code == 0
    assert done.out.startswith("draft.txt: 5 paragraphs (1 introduction, 3 body, 1 conclusion)")
    assert "Structure 100/100" in done.out
    assert done.err == ""
    assert max(map(len, done.out.splitlines())) <= 80


def test_standard_input_is_read_as_text(draft: Path) -> None:
    done = run("check", "-", "--format", "json", stdin=draft.read_bytes())
    assert json.loads(done.out)["source"]["name"] == "-"
    assert json.loads(done.out)["total"]["points"] == 100


def test_where_the_claim_was_named_it_is_not_asked_for(draft: Path) -> None:
    draft.write_text(text(f"{OPENING} {PLAN}", HEALTH, LESSONS, CONCLUSION), encoding="utf-8")
    asked = "Claim is elsewhere?"
    assert asked in run("check", draft).out
    assert asked not in run("check", draft, "--thesis", "This essay will").out


def test_json_fits_its_schema(draft: Path) -> None:
    import jsonschema  # noqa: PLC0415  # one test needs it

    grade = json.loads(run("check", draft, "--format", "json").out)
    jsonschema.validate(grade, grade_schema())
    assert next(iter(grade)) == "schema"


def test_json_lines_are_sorted_and_one_line_each(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        text = strong().replace("chain", "chain\u2028")
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    done = run("check", tmp_path, "--format", "jsonl")
    names = [json.loads(line)["source"]["name"] for line in done.out.splitlines()]
    assert names == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("said", ["none", " None "])
def test_who_says_that_there_is_no_thesis_is_not_asked_where_it_is(draft: Path, said: str) -> None:
    done = run("check", draft, "--thesis", said)
    assert "Thesis Beginning" in done.out
    assert "Claim is elsewhere?" not in done.out
    assert "Not an argument?" in done.out


def test_what_is_named_twice_is_checked_once(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(draft.parent)
    named = ("draft.txt", "./draft.txt", draft, draft.parent)
    assert len(run("check", *named, "--format", "jsonl").out.splitlines()) == 1
    assert run("check", *named, "--format", "html").err == "draft.report.html\n"
    given = run("check", "-", "-", stdin=draft.read_bytes())
    assert (given.code, given.out.count("Structure 100/100"), given.err) == (0, 1, "")


def test_a_reading_process_is_begun_only_for_files_that_need_it(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected: list[tuple[str, ...]] = []
    monkeypatch.setattr(reading, "expect", expected.append)
    run("check", draft)
    assert expected == [(str(draft),)]


@pytest.mark.parametrize(
    ("name", "data", "code", "says"),
    [
        ("none.txt", None, 2, "there is no such file."),
        ("empty.txt", b"", 3, "the file is empty."),
        (
            "zip.txt",
            b"PK\x03\x04" + bytes(range(256)) * 4,
            3,
            "the file is damaged; save it again with the program that wrote it.",
        ),
        (
            "noise.txt",
            bytes(range(256)) * 40,
            3,
            "this is no plain text; it looks like a program's own data.",
        ),
        ("huge.txt", b"word " * 6_000_000, 3, "the file is larger than 20 MB."),
        (
            "essay.docx",
            b"PK\x03\x04",
            3,
            "the file is damaged; save it again with the program that wrote it.",
        ),
        (
            "short.txt",
            b"Only a few words.",
            3,
            "The text has four words; at least 30 are needed to judge an essay's structure.",
        ),
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "jsonl", "html"])
def test_bad_input_is_one_sentence(  # noqa: PLR0917  # a table
    tmp_path: Path, name: str, data: bytes | None, code: int, says: str, form: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    done = run("check", tmp_path / name, "--format", form)
    assert (done.code, done.out, done.err) == (code, "", f"{tmp_path / name}: {says}\n")


def test_standard_input_that_is_empty_is_named() -> None:
    done = run("check", "-", stdin=b"")
    assert (done.code, done.err) == (3, "-: the file is empty.\n")


def test_one_bad_file_does_not_stop_the_rest(draft: Path) -> None:
    (draft.parent / "bad.txt").write_bytes(b"")
    done = run("check", draft.parent, "--format", "jsonl")
    assert done.code == 3
    assert len(done.out.splitlines()) == 1
    assert "bad.txt" in done.err


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["-r", "no-such-rubric"], "No rubric is called no-such-rubric"),
        (["--format", "xml"], "xml"),
        (["--thesis", "Dragons fly"], "No sentence of the essay begins with “Dragons fly”"),
        (["-", "--format", "json"], "--format json is for one essay; for more use jsonl."),
        (["-", "--format", "pdf", "-o", "x"], "-o takes one report"),
        (["-", "--thesis", "The town"], "--thesis gives the words of one essay"),
        (["-", "--watch"], "--watch needs a file; standard input cannot change."),
        (["{draft}x"], "draft.txtx: there is no such file."),
        (["--colour"], "--colour"),
    ],
)
def test_a_wrong_call_exits_2(draft: Path, args: list[str], says: str) -> None:
    done = run("check", draft, *(arg.replace("{draft}", str(draft)) for arg in args))
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_a_wrong_rubric_exits_2_and_names_its_line(draft: Path) -> None:
    bad = draft.parent / "bad.yaml"
    bad.write_text(RUBRIC, encoding="utf-8")
    done = run("check", draft, "-r", bad)
    assert done.code == 2
    assert "bad.yaml:4:34" in done.err


@pytest.mark.parametrize(("bound", "code"), [(100, 0), (0, 0)])
def test_fail_under_is_met(draft: Path, bound: int, code: int) -> None:
    assert run("check", draft, "--fail-under", str(bound)).code == code


def test_fail_under_is_not_met(draft: Path) -> None:
    draft.write_text(strong().split("Works Cited", maxsplit=1)[0], encoding="utf-8")
    assert run("check", draft, "--fail-under", "100").code == 1


def test_what_a_teacher_may_still_give_is_not_below(draft: Path) -> None:
    manual = "  - {id: b, title: B, points: 10, checks: [{check: manual}]}\n"
    own(draft.parent, criterion("a", "[{check: thesis_stated}]") + manual)
    assert run("check", draft, "-r", draft.parent / "own.yaml", "--fail-under", "100").code == 0


def test_a_hint_moves_the_thesis(draft: Path) -> None:
    done = run("check", draft, "--thesis", "Every October", "--format", "json")
    grade = json.loads(done.out)
    thesis = grade["analysis"]["thesis"]
    assert grade["essay"]["text"][thesis["start"] : thesis["end"]].startswith("Every October")


@pytest.mark.parametrize(
    ("option", "says"), [("--all", "¶2 “(Osgood 12)”"), ("--show-text", "¶1 introduction")]
)
def test_more_is_shown_when_asked(draft: Path, option: str, says: str) -> None:
    assert says in run("check", draft, option).out


def test_reports_are_written_whole_and_where_asked(draft: Path) -> None:
    out = draft.parent / "new" / "feedback.html"
    done = run("check", draft, "--format", "html", "-o", out)
    assert done.code == 0
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert [p.name for p in out.parent.iterdir()] == ["feedback.html"]


def test_no_citations_asks_once_whether_sources_were_asked(draft: Path) -> None:
    bare = strong().replace("(", "").replace(")", "").split("Works", maxsplit=1)[0]
    draft.write_text(bare, encoding="utf-8")
    hint = "Were sources asked for? If not: -r school-argument"
    assert run("check", draft).out.count(hint) == 1
    assert hint not in run("check", draft, "-r", "school-argument").out


def test_several_screens_stand_apart(draft: Path) -> None:
    other = draft.with_name("other.txt")
    other.write_bytes(draft.read_bytes())
    said = run("check", other, draft).out
    assert said.index("draft.txt: ") < said.index("\n\nother.txt: ")


@pytest.mark.parametrize("form", ["text", "jsonl", "html"])
def test_the_essay_is_never_replaced(draft: Path, form: str) -> None:
    done = run("check", draft, "--format", form, "-o", draft.parent / "." / draft.name)
    assert done.code == 2
    assert "this is an essay to check; name another file with -o." in done.err
    assert draft.read_text("utf-8") == strong()


def test_reports_without_a_name_get_one_each(
    draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft.with_suffix(".md").write_bytes(draft.read_bytes())
    monkeypatch.chdir(tmp_path)
    assert run("check", ".", "--format", "html").code == 0
    assert run("check", draft, "--format", "html").code == 0
    reports = sorted(path.name for path in tmp_path.glob("*.html"))
    assert reports == ["draft-md.report.html", "draft-txt.report.html", "draft.report.html"]
    assert run("check", ".", "--format", "jsonl").out.count("\n") == 2, "reports are no essays"


def test_the_text_goes_where_it_is_sent(draft: Path) -> None:
    out = draft.with_name("screen.md")
    assert run("check", draft, "-o", out).out == ""
    assert out.read_text("utf-8") == run("check", draft).out


def test_watching_checks_again_until_it_is_interrupted(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [strong().replace("town", "city"), "", strong()]

    def sleep(_seconds: float) -> None:
        if not texts:
            raise KeyboardInterrupt
        draft.write_text(texts.pop(0), encoding="utf-8")
        os.utime(draft, ns=(len(texts), len(texts)))

    monkeypatch.setattr("time.sleep", sleep)
    done = run("check", draft, "--watch", "--thesis", "The town should")
    assert done.code == 130
    assert done.out.count("Structure 100/100") == 2
    assert "No sentence of the essay begins with “The town should”" in done.err
    assert "draft.txt: the file is empty." in done.err


def test_a_name_cannot_harm_the_terminal(draft: Path) -> None:
    if os.name == "nt":
        pytest.skip("such names cannot be given there")
    odd = draft.rename(draft.with_name("a\x1b[2J.txt"))
    assert run("check", odd).out.startswith("a_[2J.txt: ")

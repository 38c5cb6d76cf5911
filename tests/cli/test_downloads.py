"""`rubric grade` on what school systems give to download, from the zip to the way back."""

import json
import re
import sys
import zipfile
from pathlib import Path

import pytest
from builders import strong
from console import run, table

HEADER = "Jane Doe\nMr. Hill\nEnglish 10\n12 May 2024\n\nOpen the Pool\n\n"
CANVAS = {
    "doejane_101_9001_essay.txt": "An older draft.",
    "doejane_101_9005_essay-1.txt": HEADER + strong() + "\n\nJane Doe",
    "obrienkim_LATE_102_9002_my essay.txt": strong(),
    "leeal_103_text.html": "<html><body>\n<h1>Essay: Al Lee</h1>\n<div style='x'>"
    + f"<p>{strong()}</p>".replace("\n\n", "</p><p>")
    + "</div>\n</body>\n</html>",
    "roemax_104_link.html": "<html><a href='x'>x</a></html>",
}
MOODLE = {
    "Jane Doe_101_assignsubmission_file/essay.txt": strong(),
    "Kim O'Brien_102_assignsubmission_file/drafts/essay.txt": strong(),
    "Al Lee_103_assignsubmission_onlinetext/onlinetext.html": CANVAS["leeal_103_text.html"],
}
LIST = "name,id\nJane Doe,101\nKim O'Brien,102\nAl Lee,103\n"


@pytest.fixture
def canvas(tmp_path: Path) -> Path:
    path = tmp_path / "submissions.zip"
    with zipfile.ZipFile(path, "w") as made:
        for name, text in CANVAS.items():
            made.writestr(name, text)
    return path


def upload(out: Path) -> list[str]:
    with zipfile.ZipFile(out / "upload.zip") as made:
        return made.namelist()


def test_canvas_from_the_zip_to_the_zip(canvas: Path) -> None:
    done = run("grade", canvas, "--report", "html", "-j", "1")
    assert done.code == 0
    out = canvas.with_name("submissions-graded")
    rows = {row["id"]: row for row in table(out)}
    assert rows.pop("104")["notices"] == "A link was handed in, and no essay."
    assert {one: (row["student"], row["late"], row["attempt"]) for one, row in rows.items()} == {
        "101": ("doejane", "no", "2"),
        "102": ("obrienkim", "late", ""),
        "103": ("Al Lee", "no", ""),
    }
    assert upload(out) == [
        "doejane_101_9005_essay-1.feedback.html",
        "obrienkim_LATE_102_9002_my essay.feedback.html",
    ]
    assert f"To upload to Canvas: {out / 'upload.zip'}\n" in done.out
    assert done.err.splitlines() == [
        "This is a download of Canvas, from four students.",
        "Not graded, as a later attempt is there: doejane_101_9001_essay.txt.",
        "Not graded, as a link was handed in: roemax_104_link.html.",
        "Canvas's upload takes no report for: leeal_103_text.html.",
    ]


def test_moodle_from_the_folder_to_the_zip(tmp_path: Path) -> None:
    for name, text in MOODLE.items():
        path = tmp_path / "class" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    assert run("grade", tmp_path / "class", "-o", out, "--report", "html", "-j", "1").code == 0
    assert {row["student"] for row in table(out)} == {"Jane Doe", "Kim O'Brien", "Al Lee"}
    assert upload(out) == [
        "Al Lee_103_assignsubmission_onlinetext/onlinetext.feedback.html",
        "Jane Doe_101_assignsubmission_file/essay.feedback.html",
        "Kim O'Brien_102_assignsubmission_file/essay.feedback.html",
    ]


@pytest.mark.parametrize(
    ("args", "code", "packed"),
    [
        (["--return", "none", "--report", "html"], 0, False),
        (["--return", "canvas", "--report", "html"], 0, True),
        (["--report", "none"], 0, False),
        (["--return", "canvas", "--report", "none"], 2, False),
        (["--return", "sakai"], 2, False),
    ],
)
def test_what_is_handed_back_is_a_choice(
    canvas: Path, args: list[str], code: int, *, packed: bool
) -> None:
    out = canvas.parent / "out"
    assert run("grade", canvas, "-o", out, "-j", "1", *args).code == code
    assert (out / "upload.zip").exists() == packed


@pytest.fixture
def mixed(canvas: Path) -> tuple[Path, Path]:
    """A download in which not everything is an essay, and a class list."""
    with zipfile.ZipFile(canvas, "a") as made:
        made.writestr("paulpat_105_9006_photo.jpg", b"\xff\xd8\xff")
        made.writestr("paulpat_105_9007_photo2.jpg", b"\xff\xd8\xff")
        made.writestr("quinnq_LATE_106_9008_essay.docx", b"PK\x03\x04broken")
        made.writestr("obrienkim_LATE_102_9009_cat.jpg", b"\xff\xd8\xff")
    listed = canvas.with_name("class.csv")
    listed.write_text(LIST + "Pat Paul,105\nZoe Ode,109\n", encoding="utf-8")
    return canvas, listed


EVERYBODY = {
    "106": ("", "not graded", "late", "damaged"),
    "104": ("roemax", "not graded", "no", "A link was handed in, and no essay."),
    "105": ("Pat Paul", "not graded", "no", "No essay is read from a file of this kind (.jpg)."),
    "109": ("Zoe Ode", "not handed in", "", "No file here has this student’s name or id."),
}


def test_every_student_has_a_row_and_a_reason(mixed: tuple[Path, Path]) -> None:
    path, listed = mixed
    out = path.parent / "out"
    call = ("grade", path, "-o", out, "--report", "none", "-j", "1", "--roster", listed)
    assert run(*call).code == 3
    rows = {row["id"]: row for row in table(out)}
    assert sorted(rows) == ["101", "102", "103", *sorted(EVERYBODY)]
    for number, (student, status, late, why) in EVERYBODY.items():
        row = rows[number]
        assert (row["student"] or "quinnq", row["status"]) == (student or "quinnq", status)
        assert (row["late"], why in row["notices"]) == (late, True)
    assert rows["105"]["name"] == "paulpat_105_9006_photo.jpg"
    assert rows["109"]["name"] == ""
    written = (out / "marks.csv").read_text("utf-8-sig").splitlines()
    at = written[0].split(",").index("comment")
    for n, line in enumerate(written):
        if line.startswith(("paulpat", ",Zoe")):
            cells = line.split(",")
            cells[at] = "Come and see me."
            written[n] = ",".join(cells)
    (out / "marks.csv").write_text("\n".join(written), encoding="utf-8")
    done = run(*call)
    kept = "as they are not graded: paulpat_105_9006_photo.jpg, Zoe Ode.\n"
    assert kept in done.err
    assert "What you wrote counts" not in done.err
    again = {row["id"]: row["comment"] for row in table(out) if row["comment"]}
    assert again == {"105": "Come and see me.", "109": "Come and see me."}
    assert "changed: 0." in run("diff", out, out).out
    assert run(*call).code == 3
    assert len(table(out)) == len(rows)


def test_of_those_without_an_essay_no_name_is_told_either(mixed: tuple[Path, Path]) -> None:
    path, listed = mixed
    out = path.parent / "out"
    call = ("grade", path, "-o", out, "--report", "none", "-j", "1", "--roster", listed)
    run(*call, "--anonymous")
    rows = table(out)
    assert len(rows) == 7
    assert {row["status"] for row in rows} == {"graded", "not graded", "not handed in"}
    assert all(re.fullmatch("essay-[0-9a-f]+", row["id"]) and not row["student"] for row in rows)
    told = " ".join(" ".join(row.values()) for row in rows).lower()
    assert not [
        name for name in ("paul", "roemax", "quinn", "zoe", "ode", "photo") if name in told
    ]


def test_a_class_list_gives_the_names(canvas: Path) -> None:
    listed = canvas.with_name("class.csv")
    listed.write_text(LIST + "Zoe Ode,109\n", encoding="utf-8")
    out = canvas.parent / "out"
    done = run("grade", canvas, "-o", out, "--report", "none", "-j", "1", "--roster", listed)
    students = {row["student"] for row in table(out)}
    assert students == {"Jane Doe", "Kim O'Brien", "Al Lee", "roemax", "Zoe Ode"}
    assert "In class.csv, and no file here has the name or id: Zoe Ode.\n" in done.err
    assert run("grade", canvas, "--roster", canvas.parent / "none.csv").code == 2


def said(path: Path) -> str:
    """Give all text of a file, and of the files in it."""
    if not zipfile.is_zipfile(path):
        return path.read_text("utf-8")
    with zipfile.ZipFile(path) as made:
        return "\n".join(made.read(name).decode() for name in made.namelist())


def test_without_names_nothing_that_may_be_passed_on_holds_one(canvas: Path) -> None:
    listed = canvas.with_name("class.csv")
    listed.write_text(LIST, encoding="utf-8")
    out = canvas.parent / "out"
    call = ("grade", canvas, "-o", out, "--report", "html", "-j", "1", "--roster", listed)
    done = run(*call, "--anonymous")
    assert done.code == 0
    open_ = [p for p in out.rglob("*") if p.is_file() and ".rubric" not in p.parts]
    names = re.compile(r"\b(?:jane|doe|doejane|kim|brien|obrienkim|al|lee|leeal|hill)(?:\b|_)")
    for path in open_:
        assert not names.findall(f"{path.relative_to(out)}\n{said(path)}".lower()), path
    assert not names.findall(f"{done.out}\n{done.err}".lower().replace(str(out).lower(), ""))
    key = (out / ".rubric" / "key.csv").read_text("utf-8-sig")
    assert all(row["id"] in key for row in table(out))
    assert "Jane Doe" in key
    again = {row["name"] for row in table(out)}
    run(*call, "--anonymous")
    assert {row["name"] for row in table(out)} == again
    with zipfile.ZipFile(out / ".rubric" / "upload.zip") as made:
        assert "doejane_101_9005_essay-1.feedback.html" in made.namelist()


def test_codes_cost_no_point(canvas: Path) -> None:
    totals = []
    for name, more in (("open", ()), ("hidden", ("--anonymous",))):
        out = canvas.parent / name
        run("grade", canvas, "-o", out, "--report", "none", "-j", "1", *more)
        totals.append(sorted((row["total"], row["found thesis"]) for row in table(out)))
    assert totals[0] == totals[1]


HOSTILE = [
    "a.txt",
    "a.md",
    "é.txt",
    "e\u0301.txt",
    "con.txt",
    "x\u202etxt.md",
    f"{'w' * 251}.txt",
    f"{'é' * 125}.txt",
    "=1+1.txt",
    "-rf.txt",
]
OF_LINUX = ["A.txt", "a\nb.txt", 'q"?.txt', "b\\c.txt", "trailing .txt"]


def test_no_name_is_lost_or_leads_out_of_the_folder(tmp_path: Path) -> None:
    folder, out = tmp_path / "deep" / "class", tmp_path / "deep" / "out"
    folder.mkdir(parents=True)
    names = HOSTILE + (OF_LINUX if sys.platform == "linux" else [])
    for name in names:
        (folder / name).write_text(strong(), encoding="utf-8")
    before = {path for path in tmp_path.rglob("*") if out not in path.parents}
    assert run("grade", folder, "-o", out, "--report", "html", "-j", "1").code == 0
    assert {p for p in tmp_path.rglob("*") if out not in p.parents and p != out} == before
    assert len(table(out)) == len(names)
    for kind in ("grades", "reports"):
        written = [path.name.casefold() for path in (out / kind).iterdir()]
        assert len(set(written)) == len(names)


def test_a_hostile_zip_writes_nothing_outside(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "class.zip"
    path.parent.mkdir(parents=True)
    names = ["../../up.txt", "/abs.txt", "a/../../b.txt", "a.txt", "A.txt", "a.json/b.txt"]
    with zipfile.ZipFile(path, "w") as made:
        for name in (*names, "C:\\windows\\evil.txt", f"{'d/' * 2000}deep.txt"):
            made.writestr(name, strong())
    out = path.with_name("class-graded")
    assert run("grade", path, "--report", "html", "-j", "1").code == 0
    others = {p for p in tmp_path.rglob("*") if out not in p.parents}
    assert others == {tmp_path / "deep", tmp_path / "deep" / "er", path, out}
    grades = [json.loads(p.read_text("utf-8")) for p in (out / "grades").rglob("*.json")]
    assert len(grades) == len(names) + 2
    assert "../../up.txt" in {grade["source"]["name"] for grade in grades}


def test_patterns_and_several_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one/a.txt", "two/b.txt", "two/c.md"):
        path = tmp_path / "class" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(strong(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("grade", "class/*/*.txt", "class/two", "--report", "none", "-j", "1").code == 0
    out = tmp_path / "class-graded"
    assert [row["name"] for row in table(out)] == ["one/a.txt", "two/b.txt", "two/c.md"]

"""What Canvas's page of a text entry tells."""

import time

import pytest

from rubric.batch import lms
from rubric.batch.lms import canvas

PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
  <meta http-equiv="Content-Type" content="text/html;charset=utf-8" />
  <title>Essay 1: Draft: Ana Pérez</title>
</head>
<body>
<h1>Essay 1: Draft: Ana Pérez</h1>
<div style="width: 600px; margin: 20px auto;">
  {}
</div>
</body>
</html>""".format


@pytest.mark.parametrize("text", ["<p>The pool.</p>", "<div><h1>é</h1></div>", ""])
def test_the_entry_is_taken_out_of_the_page(text: str) -> None:
    name = "perezana_LATE_1021_text.html"
    data = PAGE(text).encode()
    found = lms.recognise((name,), lambda _: data)
    assert found is not None
    handed = found.files[name]
    assert (handed.student.id, handed.student.name, handed.entry) == ("1021", "Ana Pérez", True)
    typed = lms.typed(data)
    assert text.encode() in typed
    assert b"Ana" not in typed
    assert b"charset" in typed


def test_a_page_of_another_form_is_read_as_it_is() -> None:
    name = "perezana_1021_text.html"
    found = lms.recognise((name,), lambda _: b"<p>The pool.</p>")
    assert found is not None
    assert not found.files[name].entry
    assert canvas.typed(b"<p>The pool.</p>") is None


@pytest.mark.parametrize(
    "page",
    [
        "<h1>a</h1><p>b</p></body>",
        "<h1>a</h1><divan>b</div></body>",
        "<h1>a</h1><div>b</p></body>",
        "<h1>a</h1><div>b</div>",
        "<h1>a<div>b</div></body>",
        "</h1><div>b</div></body>",
    ],
)
def test_what_is_not_built_as_canvas_builds_it_is_no_page(page: str) -> None:
    assert canvas.typed(page.encode()) is None


@pytest.mark.parametrize("part", [b"<h1>", b"<h1></h1>", b"<h1></h1><div></div>", b"</div> "])
def test_no_page_is_built_to_cost_time(part: bytes) -> None:
    page = part * 50_000
    start = time.process_time()
    lms.typed(page)
    assert time.process_time() - start < 1


def test_a_file_may_be_called_as_an_entry_is() -> None:
    names = ("doejane_123_456_text.html", "doejane_123_457_link.html", "leeal_124_text.html")
    found = lms.recognise(names, lambda _: PAGE("x").encode())
    assert found is not None
    assert {one.student.id for one in found.files.values()} == {"123", "124"}
    assert [name for name, one in found.files.items() if one.entry] == [names[2]]
    assert not found.links
    assert canvas.feedback_name(names[0], "pdf") == "doejane_123_456_text.feedback.pdf"

"""What Canvas's page of a text entry tells."""

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

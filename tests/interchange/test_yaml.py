"""The file a rubric is written to: pretty, commented, and read as it was meant."""

from collections.abc import Callable
from dataclasses import replace

import pytest
import yaml as pyyaml
from any_rubrics import FULL

from rubric.interchange import carried, yaml
from rubric.schema import Criterion, Level


def test_the_file_as_a_teacher_sees_it(golden: Callable[[str, str], None]) -> None:
    beside = {"voice": ("Left to you.",)}
    golden("letters.yaml", yaml.written(FULL, ("A rubric.", "  rubric explain"), beside))


def test_no_line_is_too_long_where_a_text_can_be_broken() -> None:
    long = "A descriptor that goes on, as those of colleges do, over more than one line. " * 4
    levels = (Level("High", 0.5, 40, long.strip()), Level("Low", 0, 5, "None"))
    first = replace(FULL.criteria[0], title="A title " * 20 + "ends", levels=levels)
    made = replace(FULL, criteria=(first,), exemplar=None, caps=())
    text = yaml.written(made, ("A comment that is far too long for a line of its own. " * 4,))
    assert max(map(len, text.splitlines())) <= yaml.WIDTH
    assert carried.tried(text) == made


@pytest.mark.parametrize(
    "text",
    [
        "yes", "No", "null", "~", "1", "1.5", "1e3", "0x1f", "2024-01-01", "12:30", "<<", "=",
        "- a", "? a", "a: b", "a #b", "#a", "a:", ": a", "[a", "a]", "{a}", "a, b", "'a'", '"a"',
        "a\\", "\\n", "*a", "&a", "!a", "%a", "@a", "`a`", "|", ">", "a\tb", "a\nb", "a  b",
        "é", "日本", "😀", "\u00a0a", "\ufeffa", "...", "--- a", "true story", "O'Brien’s",
    ],
)  # fmt: skip
def test_a_text_is_read_as_it_was(text: str) -> None:
    criterion = Criterion("a", text, 5, FULL.criteria[2].checks)
    made = replace(
        FULL, title=text, criteria=(criterion,), exemplar=None, caps=(), scale={text: 0}
    )
    written = yaml.written(made)
    assert carried.tried(written) == made
    assert pyyaml.safe_load(written)["title"] == text

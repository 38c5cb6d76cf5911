"""What is shown as HTML under axe-core, a checker of accessibility, in Chromium without a window.

Skipped where either is missing. axe-core (MPL-2.0) is not part of the project: unpack its npm
package and name the script in the environment, `AXE_JS=…/axe.min.js`.
"""

import html as markup
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from console import run
from invented import INVENTED

from rubric.assess import assess
from rubric.loader import load
from rubric.report import html
from rubric.result import GradeFailure

AXE = os.environ.get("AXE_JS", "")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or ""
WIDTHS = (1200, 390)  # pixels: a desk and a telephone
RUN = """
<script>
axe.run(document).then(found => {
  const told = JSON.stringify(found.violations.map(one => [one.id, one.nodes[0].html]));
  const out = document.createElement("pre");
  out.id = "told";
  out.textContent = told;
  document.body.replaceChildren(out);
});
</script>
"""
FLAGS = "--headless --no-sandbox --disable-gpu --no-first-run --virtual-time-budget=20000".split()
TOLD = re.compile(r'<pre id="told">(.*?)</pre>', re.DOTALL)

pytestmark = pytest.mark.skipif(not (AXE and CHROMIUM), reason="needs AXE_JS and Chromium")


RUBRICS = ("five-paragraph-argument", "holistic-writing")
CLASS = Path(__file__).parents[2] / "samples" / "class"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("rubric", RUBRICS)
@pytest.mark.parametrize("essay", ["planned", "stray"])
def test_axe_finds_nothing_in_a_report(
    essay: str, rubric: str, width: int, tmp_path: Path
) -> None:
    grade = assess(INVENTED[essay].encode(), f"{essay}.txt", load(rubric))
    assert not isinstance(grade, GradeFailure)
    assert found(html.page(grade), width, tmp_path) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_a_class_page(width: int, tmp_path: Path) -> None:
    assert run("grade", CLASS, "-o", tmp_path / "out", "--report", "html", "-j", "1").code == 0
    assert found((tmp_path / "out" / "class.html").read_text("utf-8"), width, tmp_path) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("rubric", RUBRICS)
def test_axe_finds_nothing_in_a_handout(rubric: str, width: int, tmp_path: Path) -> None:
    assert run("rubrics", rubric, "--html", tmp_path / "rubric.html").code == 0
    assert found((tmp_path / "rubric.html").read_text("utf-8"), width, tmp_path) == []


def found(written: str, width: int, folder: Path) -> list[list[str]]:
    """Give what axe-core finds in a page as a browser of this width shows it."""
    script = Path(AXE).read_text("utf-8").replace("</script>", "<\\/script>")
    page = folder / "page.html"
    page.write_text(written.replace("</body>", f"<script>{script}</script>{RUN}</body>"), "utf-8")
    size = f"--window-size={width},900"
    own = f"--user-data-dir={folder / 'chrome'}"
    command = [CHROMIUM, *FLAGS, size, own, "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = TOLD.search(done.stdout)
    assert told is not None
    violations: list[list[str]] = json.loads(markup.unescape(told[1]))
    return violations

"""The HTML report under axe-core, a checker of accessibility, in Chromium without a window.

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


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("rubric", ["five-paragraph-argument", "holistic-writing"])
@pytest.mark.parametrize("essay", ["planned", "stray"])
def test_axe_finds_nothing(essay: str, rubric: str, width: int, tmp_path: Path) -> None:
    grade = assess(INVENTED[essay].encode(), f"{essay}.txt", load(rubric))
    assert not isinstance(grade, GradeFailure)
    script = Path(AXE).read_text("utf-8").replace("</script>", "<\\/script>")
    added = f"<script>{script}</script>{RUN}</body>"
    page = tmp_path / "page.html"
    page.write_text(html.page(grade).replace("</body>", added), "utf-8")
    size = f"--window-size={width},900"
    own = f"--user-data-dir={tmp_path / 'chrome'}"
    command = [CHROMIUM, *FLAGS, size, own, "--dump-dom", page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = TOLD.search(done.stdout)
    assert told is not None
    assert json.loads(markup.unescape(told[1])) == []

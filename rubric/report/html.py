"""The report as a page. A Grade in, self-contained HTML out; the PDF is made of the same page."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rubric.report import view
from rubric.report.paper import Paper
from rubric.result import Grade

if TYPE_CHECKING:
    from jinja2 import Environment

ASSETS = Path(__file__).parent / "assets"


def page(grade: Grade, *, brief: bool = False, styled: bool = True, paper: Paper = "a4") -> str:
    """Render for `paper`; `brief` leaves the essay out, `styled` has the style inside."""
    style = (ASSETS / "report.css").read_text("utf-8") if styled else ""
    template = _environment().get_template("report.html.j2")
    return template.render(report=view.report(grade, brief=brief, paper=paper), style=style)


@cache
def _environment() -> "Environment":
    """Make the template environment: autoescaped, strict, from the package only."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415  # start-up

    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

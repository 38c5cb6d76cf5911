"""The report as a page. A Grade in, self-contained HTML out; the PDF is made of the same page."""

from collections.abc import Iterable
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
    shown = view.report(grade, brief=brief, paper=paper)
    return filled("report.html.j2", ("report.css",) if styled else (), report=shown)


def filled(template: str, styles: Iterable[str], **values: object) -> str:
    """Fill a template of the package, with these style sheets inside."""
    style = "\n".join((ASSETS / name).read_text("utf-8") for name in styles)
    return _environment().get_template(template).render(**values, style=style)


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

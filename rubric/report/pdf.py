"""The PDF report. A Grade in, the bytes of a tagged PDF (PDF/UA-1) out; the same bytes each time.

The only module that knows WeasyPrint. Nothing is fetched but the package's own fonts.
"""

import io
import warnings
from contextlib import redirect_stdout
from ctypes import CDLL
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rubric.errors import UserError
from rubric.report.html import ASSETS, page
from rubric.report.paper import Paper
from rubric.result import Grade

if TYPE_CHECKING:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

OWN = "rubric-font:"
# What WeasyPrint draws with, by their names on Linux.
LIBRARIES = (
    *("libgobject-2.0.so.0", "libpango-1.0.so.0", "libpangoft2-1.0.so.0"),
    *("libharfbuzz.so.0", "libfontconfig.so.1"),
)
MISSING = (
    "PDF needs the Pango library. On Debian or Ubuntu: apt install libpango-1.0-0 "
    "libpangoft2-1.0-0 libharfbuzz-subset0; on macOS: brew install pango."
)


class MissingLibraryError(UserError):
    """A system library that draws PDF is not installed; check and HTML work without it."""


def pdf(grade: Grade, *, brief: bool = False, paper: Paper = "a4") -> bytes:
    """Render the report on `paper`; `brief` leaves the annotated essay out.

    Raises MissingLibraryError, saying what to install, where Pango is missing.
    """
    written = page(grade, brief=brief, styled=False, paper=paper)
    return drawn(written, bytes.fromhex(grade.source.sha256[:32]), paper)


def drawn(written: str, identifier: bytes, paper: Paper, *extra: str) -> bytes:
    """Draw a page of ours; `extra` names style sheets besides those all have.

    Raises MissingLibraryError as above.
    """
    weasyprint = load()
    style, fonts = _style()
    document = weasyprint.HTML(string=written, url_fetcher=_fetcher(), base_url=OWN)
    rules = [(ASSETS / name).read_text("utf-8") for name in extra]
    own = weasyprint.CSS(string="\n".join((*rules, f"@page {{ size: {paper} }}")))
    made: bytes = document.write_pdf(
        stylesheets=[style, own],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        pdf_identifier=identifier,
    )
    return made


def require() -> None:
    """Raise MissingLibraryError now rather than after the first essay.

    Where the libraries are there under their names, WeasyPrint is not loaded yet: it takes a third
    of a second, and a run whose reports are there, or that has workers to draw them, needs none.
    """
    try:
        for name in LIBRARIES:
            CDLL(name)
    except OSError:
        load()


def load() -> Any:  # noqa: ANN401  # an untyped module
    """Give WeasyPrint. Raises MissingLibraryError."""
    try:
        with warnings.catch_warnings(), redirect_stdout(io.StringIO()):  # it prints its advice
            warnings.filterwarnings("ignore", "No fonts configured")  # the report has its own
            import weasyprint  # noqa: PLC0415  # half a second of start-up, and needs Pango
    except OSError as error:
        raise MissingLibraryError(MISSING) from error
    return weasyprint


@cache
def _style() -> "tuple[CSS, FontConfiguration]":
    """Parse the style sheet and load the fonts once a process."""
    from multiprocessing.util import Finalize  # noqa: PLC0415  # runs in workers too

    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415  # as above

    fonts = FontConfiguration()
    Finalize(None, _style.cache_clear, exitpriority=0)  # its folder of fonts goes with it
    sheets = [(ASSETS / name).read_text("utf-8") for name in ("report.css", "print.css")]
    css = load().CSS(
        string="\n".join(sheets), font_config=fonts, url_fetcher=_fetcher(), base_url=OWN
    )
    return css, fonts


@cache
def _fetcher() -> Any:  # noqa: ANN401  # an instance of WeasyPrint's untyped class
    """Give a fetcher that knows the package's fonts and refuses everything else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415  # as above

    class OwnFonts(URLFetcher):  # type: ignore[misc]  # the base class is untyped
        """Reads `rubric-font:NAME` from the package."""

        def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
            """Give a font's bytes; raise ValueError for any other address."""
            del headers
            name = Path(url.removeprefix(OWN)).name
            if not url.startswith(OWN) or not name.endswith(".ttf"):
                raise ValueError(f"not one of the report's own fonts: {url}")
            data = (ASSETS / "fonts" / name).read_bytes()
            return URLFetcherResponse(url, data, {"Content-Type": "font/ttf"})

    return OwnFonts()

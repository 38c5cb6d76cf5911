"""Makes PDFs for the tests: pages as web pages in, bytes out."""

import re
from html import escape

from weasyprint import HTML

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
MARKS = re.compile(f"[{RAISED}]+")


def raised(text: str) -> str:
    """Write a text as HTML, its note marks as raised numbers."""

    def mark(match: re.Match[str]) -> str:
        return f"<sup>{''.join(str(RAISED.index(char)) for char in match.group())}</sup>"

    return MARKS.sub(mark, escape(text, quote=False))


def page(style: str, body: str) -> str:
    return f'<html lang="en"><head><style>{style}</style></head><body>{body}</body></html>'


def printed(web_page: str) -> bytes:
    made: bytes = HTML(string=web_page).write_pdf()
    return made

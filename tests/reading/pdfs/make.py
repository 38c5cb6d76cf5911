"""Makes the PDFs anew that the tests read: python make.py

Needs LibreOffice's `soffice`, Chromium and python-docx; the tests need only what it made.
"""

import shutil
import subprocess
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

HERE = Path(__file__).parent
sys.path.append(str(HERE.parents[1]))  # the folder of the tests

from reading import typeset  # noqa: E402  # the path is set above

from rubric import furniture, reading  # noqa: E402  # as above

ROOT = HERE.parents[2]
EXEMPLAR = ROOT / "samples" / "exemplar" / "power-struggle.txt"
PRODUCERS = HERE.parent / "producers"
RUNNING, LINK = "A Power Struggle", "https://essays.example/power-struggle/"


def run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True, capture_output=True)


def exemplar() -> tuple[str, list[str]]:
    found = furniture.document(reading.read(EXEMPLAR.read_bytes(), EXEMPLAR.name))
    return str(found.title), [p.of(found.text) for p in found.paragraphs if p.role == "body"]


def web_page(style: Path) -> str:
    title, paragraphs = exemplar()
    body = "".join(f"<p>{typeset.raised(text)}</p>" for text in paragraphs)
    return typeset.page(style.read_text("utf-8"), f"<title>{title}</title><h1>{title}</h1>{body}")


def write_weasyprint() -> None:
    for style in HERE.glob("*.css"):
        made = typeset.printed(web_page(style))
        (HERE / f"exemplar-{style.stem}.pdf").write_bytes(made)


PORT = 8123  # stands in the address that the browser prints


def write_chromium() -> None:
    """Print with the browser's own date, title, address and page numbers."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "essay.html").write_text(web_page(HERE / "browser.style"), "utf-8-sig")
        serve = partial(SimpleHTTPRequestHandler, directory=folder)
        with ThreadingHTTPServer(("localhost", PORT), serve) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", f"--user-data-dir={folder}/profile",
                f"--print-to-pdf={HERE / 'exemplar-chromium.pdf'}",
                f"http://localhost:{PORT}/essay.html")  # fmt: skip
            server.shutdown()


def write_libreoffice() -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "exemplar-libreoffice.docx"
        word_document().save(str(source))
        essay = Path(folder) / "essay-libreoffice.odt"
        shutil.copy(PRODUCERS / "libreoffice.odt", essay)
        typed = Path(folder) / "essay-python-docx.docx"
        shutil.copy(PRODUCERS / "python-docx.docx", typed)
        for each in (source, essay, typed):
            run("soffice", "--headless", "--convert-to", "pdf", "--outdir", HERE, each)


def word_document() -> Any:
    import docx  # noqa: PLC0415  # only this file needs it
    from docx.shared import Inches, Pt  # noqa: PLC0415  # as above

    document: Any = docx.Document()
    title, paragraphs = exemplar()
    section = document.sections[0]
    section.header.paragraphs[0].text = RUNNING
    section.footer.paragraphs[0].text = f"{LINK} "
    add_page_number(section.footer.paragraphs[0])
    document.add_paragraph(title).alignment = 1
    for text in paragraphs:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Inches(0.5)
        paragraph.paragraph_format.line_spacing = 2.0
        paragraph.paragraph_format.space_after = Pt(0)
        at = 0
        for match in typeset.MARKS.finditer(text):
            paragraph.add_run(text[at : match.start()])
            digits = "".join(str(typeset.RAISED.index(char)) for char in match.group())
            paragraph.add_run(digits).font.superscript = True
            at = match.end()
        paragraph.add_run(text[at:])
    return document


def add_page_number(paragraph: Any) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415  # only this file needs it
    from docx.oxml.ns import qn  # noqa: PLC0415  # as above

    for kind in ("begin", "PAGE", "end"):
        element = OxmlElement("w:instrText" if kind == "PAGE" else "w:fldChar")
        if kind == "PAGE":
            element.text = kind
        else:
            element.set(qn("w:fldCharType"), kind)
        paragraph.add_run()._r.append(element)  # noqa: SLF001  # the library has no fields


if __name__ == "__main__":
    write_weasyprint()
    write_chromium()
    write_libreoffice()

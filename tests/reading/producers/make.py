"""Makes the producers' files anew: python make.py [producer…]

Needs pandoc, LibreOffice's `soffice` and python-docx; the tests need only what it made.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from textwrap import fill
from typing import Any

HERE = Path(__file__).parent
sys.path.append(str(HERE.parents[1]))  # the folder of the tests

from reading.producers import pages  # noqa: E402  # as above
from reading.producers.essay import (  # noqa: E402  # the path is set above
    FORBIDDEN,
    HEADER,
    NOTES,
    PARAGRAPHS,
    QUOTED,
    SOURCES,
    SOURCES_HEADING,
    TITLE,
    parts,
)

RUNNING, COMMENT, HIDDEN, DELETED = FORBIDDEN[1:]


def run(*command: object) -> None:
    subprocess.run([str(part) for part in command], check=True, capture_output=True)


# text and Markdown


def plain(text: str) -> str:
    return re.sub(r"\[(\d)\]", r"<sup>\1</sup>", text.replace("*", ""))


def write_texts() -> None:
    lines = [*HEADER, "", TITLE, ""]
    for at, text in enumerate(PARAGRAPHS):
        indent = "    " if at == QUOTED else ""
        wrapped = fill(plain(text), 80, initial_indent=indent, subsequent_indent=indent)
        lines += [wrapped, ""]
    sources = "\n\n".join(map(plain, SOURCES))
    notes = "\n".join(f"{at}. {plain(note)}" for at, note in enumerate(NOTES, 1))
    lines += ["Notes", "", notes, "", SOURCES_HEADING, "", sources, ""]
    (HERE / "wrapped.txt").write_text("\n".join(lines), "utf-8", newline="\n")
    (HERE / "windows.txt").write_bytes(
        "\r\n\r\n".join([*HEADER, *one_line_each()]).encode("cp1252", "xmlcharrefreplace")
    )


def one_line_each() -> Iterator[str]:
    yield TITLE
    yield from map(plain, PARAGRAPHS)
    yield "Notes"
    yield from (f"{at}. {plain(note)}" for at, note in enumerate(NOTES, 1))
    yield SOURCES_HEADING
    yield from map(plain, SOURCES)


def markdown() -> str:
    """Write the essay in pandoc's Markdown."""
    quoted = [f"> {text}" if at == QUOTED else text for at, text in enumerate(PARAGRAPHS)]
    body = [re.sub(r"\[(\d)\]", r"[^\1]", text) for text in quoted]
    notes = [f"[^{at}]: {note}" for at, note in enumerate(NOTES, 1)]
    header = "  \n".join(HEADER)
    blocks = [header, f"# {TITLE}", *body, f"# {SOURCES_HEADING}", *SOURCES, *notes]
    return "\n\n".join(blocks) + "\n"


# pandoc and LibreOffice


def write_pandoc() -> None:
    (HERE / "pandoc.md").write_text(markdown(), "utf-8", newline="\n")
    for suffix in ("docx", "odt", "rtf", "html"):
        target = HERE / f"pandoc.{suffix}"
        run("pandoc", "-s", "-M", f"pagetitle={TITLE}", HERE / "pandoc.md", "-o", target)
    run("pandoc", "-t", "gfm", HERE / "pandoc.docx", "-o", HERE / "pandoc-gfm.md")


def write_libreoffice() -> None:
    """Convert what pandoc made."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "libreoffice.docx"
        shutil.copy(HERE / "pandoc.docx", source)
        for suffix in ("odt", "rtf", "html", "fodt"):
            run("soffice", "--headless", "--convert-to", suffix, "--outdir", folder, source)
            shutil.copy(Path(folder) / f"libreoffice.{suffix}", HERE)
        again = Path(folder) / "again"
        run("soffice", "--headless", "--convert-to", "docx", "--outdir", again,
            HERE / "libreoffice.odt")  # fmt: skip
        shutil.copy(again / "libreoffice.docx", HERE)


# python-docx: no notes of its own, so they are typed by hand as students do


def write_python_docx() -> None:
    import docx  # noqa: PLC0415  # only this file needs it
    from docx.shared import Inches  # noqa: PLC0415  # as above

    document: Any = docx.Document()
    document.sections[0].header.paragraphs[0].text = RUNNING
    document.sections[0].footer.paragraphs[0].text = FORBIDDEN[0]
    for line in HEADER:
        document.add_paragraph(line)
    document.add_paragraph(TITLE).alignment = 1
    _add_paragraphs(document)
    document.add_paragraph("Notes")
    for at, note in enumerate(NOTES, 1):
        paragraph = document.add_paragraph()
        paragraph.add_run(str(at)).font.superscript = True
        _add_runs(paragraph, f" {note}")
    document.add_page_break()
    document.add_paragraph(SOURCES_HEADING).alignment = 1
    for source in SOURCES:
        paragraph = document.add_paragraph()
        _add_runs(paragraph, source)
        paragraph.paragraph_format.left_indent = Inches(0.5)
        paragraph.paragraph_format.first_line_indent = Inches(-0.5)
    document.save(str(HERE / "python-docx.docx"))


def _add_paragraphs(document: Any) -> None:
    from docx.shared import Inches, Pt, RGBColor  # noqa: PLC0415  # as above

    for at, text in enumerate(PARAGRAPHS):
        paragraph = document.add_paragraph()
        _add_runs(paragraph, text)
        if at == QUOTED:
            paragraph.paragraph_format.left_indent = Inches(0.5)
        elif at != QUOTED + 1:
            paragraph.paragraph_format.first_line_indent = Inches(0.5)
        if at == 1:
            document.add_comment(paragraph.runs[0], COMMENT, author="A reader", initials="R")
        if at in (0, 1):
            hidden = paragraph.add_run(f" {HIDDEN}")
            hidden.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
            hidden.font.size = Pt(1 if at else 12)


def _add_runs(paragraph: Any, text: str) -> None:
    for kind, said in parts(text):
        added = paragraph.add_run(said)
        added.italic = True if kind == "italic" else None
        added.font.superscript = True if kind == "note" else None


# Word's own XML, written by hand, with tracked changes and all else that is no essay


def write_word() -> None:
    from word_xml import docx, field, p, r, style  # noqa: PLC0415  # of the folder above

    def runs(text: str) -> str:
        mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
        said = ((kind, escape(part, quote=False)) for kind, part in parts(text))
        return "".join(
            mark.format(part) if kind == "note" else r(part, "<w:i/>" * (kind == "italic"))
            for kind, part in said
        )

    body = [p(r(line)) for line in HEADER] + [p(r(TITLE), "Title")]
    for at, text in enumerate(PARAGRAPHS):
        words = text.split(" ")
        cut, rest = " ".join(words[:6]) + " ", " ".join(words[6:])
        gone = f"<w:del><w:r><w:delText>{DELETED} </w:delText></w:r></w:del>"
        changed = f"{runs(cut)}{gone}<w:ins>{runs(rest)}</w:ins>{r(HIDDEN, '<w:vanish/>')}"
        body.append(p(changed, "Quote" if at == QUOTED else ""))
    body.append(p(field("PAGE", r("")) + r(SOURCES_HEADING)))
    body += [p(runs(source)) for source in SOURCES]
    note = '<w:footnote w:id="{}">{}</w:footnote>'
    data = docx(
        "".join(body),
        styles=style("Title") + style("Quote", '<w:pPr><w:ind w:left="720"/></w:pPr>'),
        footnotes="".join(note.format(at, p(runs(text))) for at, text in enumerate(NOTES, 1)),
        comments=f'<w:comment w:id="1">{p(r(COMMENT))}</w:comment>',
        hdr=p(r(RUNNING)),
    )
    (HERE / "word-xml.docx").write_bytes(data)


def write_pages() -> None:
    (HERE / "google-docs.html").write_text(pages.google(), "utf-8", newline="\n")
    (HERE / "word-filtered.html").write_bytes(pages.word().encode("cp1252"))
    (HERE / "web-form.html").write_text(pages.web_form(), "utf-8", newline="\n")


PRODUCERS = {
    "texts": write_texts,
    "pandoc": write_pandoc,
    "libreoffice": write_libreoffice,
    "python-docx": write_python_docx,
    "word": write_word,
    "pages": write_pages,
}


def main(asked: Iterable[str]) -> None:
    for name in list(asked) or PRODUCERS:
        PRODUCERS[name]()


if __name__ == "__main__":
    main(sys.argv[1:])

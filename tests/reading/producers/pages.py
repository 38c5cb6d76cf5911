"""The essay as web pages: as Google Docs, Word and a learning platform's form give it."""

import re
from collections.abc import Iterator
from html import escape
from textwrap import fill

from reading.producers.essay import (
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

COMMENT, HIDDEN = FORBIDDEN[2:4]


def google() -> str:
    """Write as Google Docs exports: styles by class, notes and comments at the end."""
    return "".join(_google_page())


def _google_page() -> Iterator[str]:
    yield (
        '<html><head><meta content="text/html; charset=UTF-8"><style>'
        "@import url('https://themes.googleusercontent.com/fonts/css?kit=x');"
        ".c0{margin-left:36pt;text-indent:0pt}.c1{color:#000000;font-size:12pt}"
        ".c2{font-style:italic}.c3{color:#ffffff;font-size:12pt}.c4{text-indent:36pt}"
        '</style></head><body class="c9 doc-content">'
    )
    for line in HEADER:
        yield f'<p class="c5"><span class="c1">{line}</span></p>'
    yield f'<p class="c6"><span class="c1">{TITLE}</span></p>'
    for at, text in enumerate(PARAGRAPHS):
        comment = '<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>' if at == 1 else ""
        secret = f'<span class="c3"> {HIDDEN}</span>' if at == 0 else ""
        inside = "".join(_google(text))
        yield f'<p class="{"c0" if at == QUOTED else "c4"}">{inside}{comment}{secret}</p>'
    yield f'<p class="c6"><span class="c1">{SOURCES_HEADING}</span></p>'
    for source in SOURCES:
        yield f'<p style="padding-left:36pt;text-indent:-36pt">{"".join(_google(source))}</p>'
    yield '<hr class="c7">'
    for at, note in enumerate(NOTES, 1):
        mark = f'<a href="#ftnt_ref{at}" id="ftnt{at}">[{at}]</a>'
        said = "".join(_google(note))
        yield f'<div><p class="c8">{mark}<span class="c1">&nbsp;</span>{said}</p></div>'
    yield (
        '<div class="c10"><p class="c11"><a href="#cmnt_ref1" id="cmnt1">[a]</a>'
        f'<span class="c1">{COMMENT}</span></p></div></body></html>'
    )


def _google(text: str) -> Iterator[str]:
    for kind, said in parts(text):
        if kind == "note":
            yield f'<sup><a href="#ftnt{said}" id="ftnt_ref{said}">[{said}]</a></sup>'
        else:
            name = "c1 c2" if kind == "italic" else "c1"
            yield f'<span class="{name}">{escape(said, quote=False)}</span>'


def word() -> str:
    """Write as Word's "filtered HTML": lines cut within paragraphs, notes behind a rule."""
    return "".join(_word_page())


def _word_page() -> Iterator[str]:
    yield (
        '<html>\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; '
        'charset=windows-1252">\r\n<style>\r\n<!--\r\n p.MsoNormal, li.MsoNormal\r\n'
        "\t{margin:0in;font-size:12.0pt;}\r\np.MsoQuote\r\n\t{margin-left:.5in;}\r\n-->\r\n"
        "</style>\r\n</head>\r\n<body lang=EN-US>\r\n<div class=WordSection1>\r\n"
    )
    for line in HEADER:
        yield f"<p class=MsoNormal>{line}</p>\r\n"
    yield f"<p class=MsoTitle>{TITLE}</p>\r\n"
    for at, text in enumerate(PARAGRAPHS):
        name = "MsoQuote" if at == QUOTED else "MsoNormal"
        yield f"<p class={name}>{_word(text)}</p>\r\n"
    yield f"<p class=MsoNormal align=center>{SOURCES_HEADING}</p>\r\n"
    for source in SOURCES:
        hung = "style='margin-left:.5in;text-indent:-.5in'"
        yield f"<p class=MsoNormal {hung}>{_word(source)}</p>\r\n"
    yield '</div>\r\n<div><br clear=all>\r\n<hr align=left size=1 width="33%">\r\n'
    for at, note in enumerate(NOTES, 1):
        mark = (
            f'<a href="#_ftnref{at}" name="_ftn{at}" title=""><span class=MsoFootnoteReference>'
            f"[{at}]</span></a>"
        )
        said = f"<p class=MsoFootnoteText>{mark} {_word(note)}</p>"
        yield f"<div id=ftn{at}>\r\n{said}\r\n</div>\r\n"
    yield "</div>\r\n</body>\r\n</html>\r\n"


def _word(text: str) -> str:
    said = ""
    for kind, part in parts(text):
        if kind == "note":
            said += (
                f'<a href="#_ftn{part}" name="_ftnref{part}" title=""><span\r\n'
                f"class=MsoFootnoteReference><sup>[{part}]</sup></span></a>"
            )
        else:
            said += f"<i>{part}</i>" if kind == "italic" else escape(part, quote=False)
    return fill(said, 78, break_long_words=False, break_on_hyphens=False).replace("\n", "\r\n")


def web_form() -> str:
    """Write as a learning platform's text entry: a piece of a page, paragraphs by line breaks."""
    return "".join(_web_form_page())


def _web_form_page() -> Iterator[str]:
    texts = [*HEADER, TITLE]
    yield "<p>" + "<br>\n".join(texts) + "</p>\n"
    for at, text in enumerate(PARAGRAPHS):
        said = _emphasized(text)
        said = re.sub(r"\[(\d)\]", r"<sup>\1</sup>", said).replace("ï", "&iuml;")
        yield (
            f'<p style="padding-left: 40px;">{said}</p>\n' if at == QUOTED else f"<p>{said}</p>\n"
        )
    yield f'<p style="display: none;">{HIDDEN}</p><script>"{COMMENT}"</script>\n<p>Notes</p>\n'
    notes = (f"{at}. {note.replace('*', '')}" for at, note in enumerate(NOTES, 1))
    yield "<p>" + "<br /><br />".join(notes) + "</p>\n"
    yield f"<p>{SOURCES_HEADING}</p>\n"
    yield from (f"<p>{_emphasized(source)}</p>\n" for source in SOURCES)


def _emphasized(text: str) -> str:
    return re.sub(r"\*(.+?)\*", r"<em>\1</em>", escape(text, quote=False))

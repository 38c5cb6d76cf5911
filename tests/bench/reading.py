"""How long it takes to read an essay of the exemplar's length: a format a row, warm, CPU time.

Run by hand; a time never decides a test. With file names, those are read instead:

    python tests/bench/reading.py
    python tests/bench/reading.py essay.docx essay.pdf

Milliseconds of the processor, of this process and of the one that reads apart (its start aside),
from the bytes to the Source; the last column goes on to the Document.
"""

import pickle
import sys
from html import escape
from pathlib import Path
from statistics import median
from time import process_time

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS))

from hostile import odt, rtf  # noqa: E402  # the tests' own, found through the line above
from word_xml import docx, p, r  # noqa: E402  # as above

from rubric import furniture, reading  # noqa: E402  # as above
from rubric.reading import guard  # noqa: E402  # as above

RUNS = 25
WARM_UPS = 3
LIMITS = {"txt": 3, "md": 30, "docx": 20, "odt": 30, "rtf": 30, "html": 30, "pdf": 60}
EXEMPLAR = TESTS.parent / "samples" / "exemplar" / "power-struggle.txt"
ROW = "{:24} {:>8} {:>8} {:>8} {:>10}"
PIECE = 8  # words of a run, as word processors part them


def made() -> dict[str, bytes]:
    """Give the exemplar in every format; the prints are those of the tests."""
    text = EXEMPLAR.read_bytes()
    document = furniture.document(reading.read(text, EXEMPLAR.name))
    parts = [paragraph.of(document.text).split() for paragraph in document.paragraphs]
    runs = [
        [" ".join(part[at : at + PIECE]) + " " for at in range(0, len(part), PIECE)]
        for part in parts
    ]
    return {
        "exemplar.txt": text,
        "exemplar.md": text,
        "exemplar.docx": docx("".join(p("".join(map(r, map(escape, each)))) for each in runs)),
        "exemplar.odt": odt(marked_up(runs, "text:p", "text:span")),
        "exemplar.html": marked_up(runs, "p", "span").encode(),
        "exemplar.rtf": rtf("".join(map(rich, runs))),
        **{path.name: path.read_bytes() for path in sorted(TESTS.glob("reading/pdfs/ex*.pdf"))},
    }


def marked_up(paragraphs: list[list[str]], block: str, run: str) -> str:
    """Write paragraphs of runs as elements."""
    return "".join(
        f"<{block}>{''.join(f'<{run}>{escape(each)}</{run}>' for each in runs)}</{block}>"
        for runs in paragraphs
    )


def rich(runs: list[str]) -> str:
    """Write a paragraph as rich text, letters beyond ASCII by their numbers."""
    coded = (
        "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in run) for run in runs
    )
    return "".join(f"{{\\f0\\fs24 {run}}}" for run in coded) + "\\par\n"


def timed(data: bytes, name: str) -> tuple[float, float, float]:
    """Give the least and the median time (ms) of reading, and the median up to the Document."""
    form = guard.format_of(data, name)
    times, whole = [], []
    for _ in range(WARM_UPS + RUNS):
        begun = process_time()
        if guard.format_of(data, name) in guard.TEXTS:
            found = reading.read(data, name)
        else:  # what the process apart does, and what it takes to go there and back
            sent = pickle.loads(pickle.dumps((data, name, form)))  # noqa: S301  # our own
            found = pickle.loads(pickle.dumps(reading.parse(*sent)))  # noqa: S301  # our own
        read = process_time()
        furniture.document(found)
        times.append(1000 * (read - begun))
        whole.append(1000 * (process_time() - begun))
    return min(times[WARM_UPS:]), median(times[WARM_UPS:]), median(whole[WARM_UPS:])


def main() -> None:
    """Read the files given, or the exemplar in every format, and print a table."""
    given = {name: Path(name).read_bytes() for name in sys.argv[1:]}
    sys.stdout.write(ROW.format("file", "limit", "least", "median", "document") + "\n")
    for name, data in (given or made()).items():
        limit = LIMITS[guard.format_of(data, name)]
        sys.stdout.write(
            ROW.format(Path(name).name, limit, *(f"{each:.1f}" for each in timed(data, name)))
            + "\n"
        )


if __name__ == "__main__":
    main()

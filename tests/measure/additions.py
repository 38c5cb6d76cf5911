"""Does it pay to add what says nothing? Essays in; how many additions raise the percent, out.

    python tests/measure/additions.py DEVSET [--json] [-v]

To the essays of `deletions.py` in which a thesis is found, one thing is added at a time: reasons
that the essay does not come back to, behind the thesis, in it, in it and at the end, or in it and
named by the body's first sentences; a sentence on something else, behind the thesis or before; or
a paragraph of such sentences, first, amid or last, as in the attacks of Kumar et al. (2020).
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rubric import loader
from rubric.assess import assess
from rubric.result import Grade, GradeFailure
from rubric.schema import RubricFile

sys.path.insert(0, str(Path(__file__).parents[1]))
from measure.deletions import essays  # the tests' own, found through the line above

IDLE = {
    "because": "This is because of rust, noise, and bad smells.",
    "I think so because": "I think this because of taxes, the weather, and old traditions.",
    "one by one": "First, it is nice. Second, it is said again.",
    "announced": "Its problems are rust, noise and cost.",
    "will and would": "It would be nice. It can be said again.",
    "a list": "They are weak, old, and wrong.",
    "what it does": "It keeps mills, makes wool, and saves tin.",
    "many": "There are many reasons for this, such as trains, bread, and doctors.",
}
LISTS = (
    "rust, noise, and bad smells",
    "honesty, courage, and friendship",
    "the weather, the wheels, and the windows",
    "chess, old shoes, and the music of whales",
)
REASONED = (
    "because",
    "since",
    "due to",
    "as ",
)  # a claim with one of these has reasons of its own
BESIDE = ("Granite forms as magma cools slowly.", "I had an egg today.")
TRUTHS = (
    "Water boils when it is hot enough. The sun rises in the east. A triangle has three sides. "
    "A year has twelve months. Ice is colder than fire. The night follows the day."
)
FACTS = (
    "Lima is the capital of Peru. Granite forms as magma cools slowly. Violins have four strings. "
    "Copper melts at 1,085 degrees. Camels store fat in their humps."
)
SHELL = (
    "The issue at hand is of paramount importance in modern society. It is incumbent upon us "
    "to take cognizance of its myriad ramifications. A multitude of ubiquitous exigencies has "
    "perpetually surrounded the realm of reason."
)
UNRELATED = (TRUTHS, FACTS, SHELL)
NAMING = ("The first reason is {}.", "The second reason is {}.", "The third reason is {}.")
FIGURES = (
    "additions.idle_reasons",
    "additions.idle_in_claim",
    "additions.beside_the_point",
    "additions.unrelated",
    "additions.idle_named",
)


def added(read: Grade) -> Iterator[tuple[str, str, str]]:
    """Give the figure, the kind of what is added, and the whole text with it."""
    thesis, text = read.analysis.thesis, read.essay.text
    if thesis is None:
        return
    for kind, told in IDLE.items():
        yield FIGURES[0], kind, f"{text[: thesis.end]} {told}{text[thesis.end :]}"
    claim, ending = text[thesis.start : thesis.end], text.rstrip(".!? \n")
    for told in LISTS if not any(word in claim.lower() for word in REASONED) else ():
        reasoned = f"{claim.rstrip('.!? ')} because of {told}."
        yield FIGURES[1], "in the claim", text.replace(claim, reasoned, 1)
        copied = f"{ending}. That is because of {told}."
        yield FIGURES[1], "in claim and ending", copied.replace(claim, reasoned, 1)
        yield FIGURES[4], "in claim and body", _named(read, told).replace(claim, reasoned, 1)
    for told in BESIDE:
        yield FIGURES[2], "behind", f"{text[: thesis.end]} {told}{text[thesis.end :]}"
        yield FIGURES[2], "before", f"{text[: thesis.start]}{told} {text[thesis.start :]}"
    parts = text.split("\n\n")
    for told in UNRELATED:
        for where, at in {"first": 0, "amid": len(parts) // 2 + 1, "last": len(parts)}.items():
            yield FIGURES[3], where, "\n\n".join([*parts[:at], told, *parts[at:]])


def _named(read: Grade, told: str) -> str:
    """Give the text with a reason named at the head of each of the first three body paragraphs."""
    text = read.essay.text
    body = [one for one in read.essay.paragraphs if one.role == "body"]
    names = told.replace("and ", "").split(", ")
    for one, naming, name in reversed(list(zip(body, NAMING, names, strict=False))):
        text = f"{text[: one.start]}{naming.format(name)} {text[one.start :]}"
    return text


def _read_twice(text: str, rubric: RubricFile) -> Grade | GradeFailure:
    """Grade an essay as it was read: that is what is added to, and its paragraphs may change."""
    handed = assess(text.encode(), "essay.txt", rubric)
    again = handed.essay.text if isinstance(handed, Grade) else text
    return assess(again.encode(), "essay.txt", rubric)


def main() -> None:
    """Print the figures."""
    devset = Path(next(one for one in sys.argv[1:] if not one.startswith("-")))
    rubric = loader.load("five-paragraph-argument")
    done, raised = Counter[str](), Counter[str]()
    for name, text in essays(devset):
        before = _read_twice(text, rubric)
        if not isinstance(before, Grade):
            continue
        for figure, kind, more in added(before):
            after = assess(more.encode(), "essay.txt", rubric)
            done[figure] += 1
            if isinstance(after, Grade) and after.total.percent > before.total.percent:
                raised[figure] += 1
                if "-v" in sys.argv:
                    told = f"{before.total.percent} to {after.total.percent}"
                    sys.stdout.write(f"    {name}: {told} with {kind}\n")
    for figure in FIGURES:
        sys.stdout.write(f"{figure:32} {raised[figure]} of {done[figure]} (lower is better)\n")
    if "--json" in sys.argv:
        figures = {figure: round(raised[figure] / max(1, done[figure]), 4) for figure in FIGURES}
        sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()

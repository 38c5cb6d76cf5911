"""What an essay costs, stage by stage: a folder of texts in, milliseconds of the processor out.

Run by hand; a time never decides a test.

    python tests/bench/stages.py FOLDER
    python tests/bench/stages.py FOLDER -r school-argument -n 9

Each stage's function is replaced by one that looks at the processor's clock before and after;
what the stages within it take is taken off. The least of several rounds counts, since a busy
machine only adds, and the clock itself adds a little to stages that are asked for often.

How the whole command stands beside another on the same folder is for `start_up.py` to measure:

    python tests/bench/start_up.py -n 7 \
        "rubric check FOLDER --format jsonl" "proselint check FOLDER"
"""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import ParamSpec, TypeVar

from rubric import loader
from rubric.assess import assess
from rubric.batch import collect_rarely
from rubric.report import export
from rubric.result import GradeFailure
from rubric.schema import RubricFile

ROUNDS = 5
STAGES = (  # what it is called, the module, the function
    ("reading", "rubric.reading", "read"),
    ("furniture", "rubric.furniture", "document"),
    ("page", "rubric.analysis", "read_page"),
    ("sentences", "rubric.segment", "sentences"),
    ("words", "rubric.words", "words"),
    ("meanings", "rubric.semantics", "meaning"),
    ("sources", "rubric.analysis.sources", "find"),
    ("language", "rubric.analysis.language", "language"),
    ("strangers", "rubric.analysis.ties.strangers", "strangers"),
    ("thesis", "rubric.analysis.thesis", "find"),
    ("pillars", "rubric.analysis.pillars", "read"),
    ("detached", "rubric.analysis.ties.detached", "detached"),
    ("ties", "rubric.analysis.ties", "carrying"),
    ("ties", "rubric.analysis.ties", "tie"),
    ("ties", "rubric.analysis.ties", "weigh"),
    ("restatement", "rubric.analysis.restatement", "find"),
    ("advisories", "rubric.advisories", "voids"),
    ("advisories", "rubric.advisories", "notices"),
    ("advisories", "rubric.advisories", "refusal"),
    ("checks", "rubric.grading.marks", "mark_criterion"),
    ("grading", "rubric.grading", "grade"),
    ("export", "rubric.report.export", "to_line"),
)

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(slots=True)
class Clock:
    """Seconds by stage; `within` holds what the stages inside each open one have taken."""

    spent: dict[str, float] = field(default_factory=dict)
    within: list[float] = field(default_factory=list)

    def timed(self, stage: str, function: Callable[P, T]) -> Callable[P, T]:
        """Give a function that does the same and is timed."""

        @wraps(function)
        def run(*args: P.args, **kwargs: P.kwargs) -> T:
            self.within.append(0.0)
            begin = process_time()
            try:
                return function(*args, **kwargs)
            finally:
                taken = process_time() - begin
                self.spent[stage] = self.spent.get(stage, 0.0) + taken - self.within.pop()
                if self.within:
                    self.within[-1] += taken

        return run


def put_in(clock: Clock) -> None:
    """Put the timed functions in the place of the stages', wherever they are known."""
    for stage, module, name in STAGES:
        function = getattr(import_module(module), name)
        timed = clock.timed(stage, function)
        for known in [m for path, m in sys.modules.items() if path.partition(".")[0] == "rubric"]:
            for attribute in [a for a, held in vars(known).items() if held is function]:
                setattr(known, attribute, timed)


def grade(essays: dict[str, bytes], rubric: RubricFile) -> None:
    """Do what `rubric check --format jsonl` does, but for finding and reading the files."""
    for name, data in essays.items():
        found = assess(data, name, rubric)
        if not isinstance(found, GradeFailure):
            export.to_line(found)


def main() -> None:
    """Time the essays of a folder, and print the stages, the dearest first."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("-r", "--rubric", default="five-paragraph-argument")
    parser.add_argument("-n", "--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    collect_rarely()
    essays = {path.name: path.read_bytes() for path in sorted(given.folder.glob("*.txt"))}
    rubric = loader.load(given.rubric)
    clock, rounds = Clock(), []
    grade(dict(list(essays.items())[:1]), rubric)
    put_in(clock)
    for _ in range(given.rounds):
        clock.spent.clear()
        clock.timed("the rest", grade)(essays, rubric)
        rounds.append(dict(clock.spent))
    least = {stage: min(each[stage] for each in rounds) for stage in rounds[0]}
    total = sum(least.values())
    for stage, seconds in sorted(least.items(), key=lambda row: -row[1]):
        share = f"{1000 * seconds / len(essays):7.3f} ms {seconds / total:6.1%}"
        sys.stdout.write(f"{stage:12}{share}\n")
    sys.stdout.write(f"{'an essay':12}{1000 * total / len(essays):7.3f} ms\n")


if __name__ == "__main__":
    main()

"""How grading many essays scales: all figures of the README's section on scale, in one command.

Run by hand on an idle machine; a figure never decides a test:

    python tests/bench/scale.py                       # everything; 25 minutes on two cores
    python tests/bench/scale.py gain memory --of 0.1  # two parts, with a tenth of the essays

The parts: `gain` (two processes against one, beside what two bare loops gain over one in the same
minute), `memory` (of the command, and of a worker that draws 1,000 reports on end), `again` (an
unchanged folder), `cost` (an essay's, in a small and a large folder), `dask` (a local cluster
beside our own processes). Each figure stands beside its target. Only the ratios travel to another
machine. Needs Linux, for memory, and the extra `dask`.
"""

import argparse
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench import essays  # the tests' own, found through the line above

LOOP = "for _ in range(80_000_000): pass"  # some seconds
LOCAL = """
import sys
from distributed import LocalCluster
quiet = dict(dashboard_address=None, silence_logs=50)
with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, **quiet) as local:
    print(local.scheduler_address, flush=True)
    sys.stdin.read()
"""
ROUNDS = {"none": 3, "pdf": 2}
LOOK = 0.05  # seconds between two looks at a process's memory
MIB = 1024  # KiB
REPORTS = ("none", "pdf")
SMALL = 100  # essays of a folder that is graded several times for its cost
# The targets: of what two loops gain, of a small folder's peak, MiB of a worker's own, growth of a
# worker, percent of the first run, of the cost in a small folder, of our own processes' speed.
GAIN, PEAK, OWN, GROWTH, AGAIN, COST, DASK = 0.9, 1.2, 120, 1.1, 2.0, 1.1, 0.8


def command(folder: Path, out: Path, *more: str) -> list[str]:
    """Give the command that grades a folder."""
    return [sys.executable, "-m", "rubric", "grade", str(folder), "-o", str(out), *more]


def seconds(*calls: Sequence[str]) -> float:
    """Give how long commands take that run side by side."""
    began = perf_counter()
    running = [
        subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for call in calls
    ]
    for each in running:
        each.wait()
    return perf_counter() - began


def say(what: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def held(what: str, figure: float, target: float, *, most: bool = True) -> None:
    """Print a figure beside its target: the most it may be, or the least."""
    is_met = figure <= target if most else figure >= target
    bound = "at most" if most else "at least"
    say(f"{'met   ' if is_met else 'MISSED'}  {what}: {figure:.2f} ({bound} {target:g})")


def gain(place: Path, of: float) -> None:
    """Two processes against one, and two loops against one, in turn."""
    for report, number in zip(REPORTS, (1000, 100), strict=True):
        folder = essays.make(place / report, max(8, round(number * of)))
        rows = []
        for turn in range(ROUNDS[report]):
            loop = [sys.executable, "-c", LOOP]
            one, two = seconds(loop), seconds(loop, loop)
            took = [
                seconds(command(folder, place / f"{report}{turn}{n}", "--report", report, "-j", n))
                for n in "12"
            ]
            rows.append((took[0] / took[1], 2 * one / two))
            say(f"        {took[0]:.1f} s and {took[1]:.1f} s; loops {one:.1f} s and {two:.1f} s")
        ours, bare = (median(column) for column in zip(*rows, strict=True))
        say(f"        report {report}: two processes {ours:.2f} times as fast, loops {bare:.2f}")
        held(f"gain of that of loops, report {report}", ours / bare, GAIN, most=False)


def children(parent: int) -> list[int]:
    """Give the processes that a process started."""
    told = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(each) for thread in told for each in thread.read_text("ascii").split()]


def own(process: int) -> float:
    """Give the memory that only this process has, in MiB."""
    rows = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    return sum(int(row.split()[1]) for row in rows if row.startswith("Private_")) / MIB


def peak(process: int) -> float:
    """Give the most memory that a process has had, in MiB."""
    rows = Path(f"/proc/{process}/status").read_text("ascii").splitlines()
    return next(int(row.split()[1]) for row in rows if row.startswith("VmHWM")) / MIB


def peaks(call: Sequence[str]) -> tuple[float, list[float]]:
    """Give the peak of a run's own process, and its largest worker's own at each look, in MiB."""
    most, looks = 0.0, []
    running = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while running.poll() is None:
        try:
            team = [one for server in children(running.pid) for one in children(server)]
            looks.append(max(map(own, team), default=0.0))
            most = max(most, peak(running.pid))
        except (OSError, StopIteration):
            pass  # it ended meanwhile
        sleep(LOOK)
    return most, [each for each in looks if each]


def memory(place: Path, of: float) -> None:
    """The command's peak in a small and a large folder; a worker's, early and late."""
    folders = [essays.make(place / f"{n}", max(16, round(n * of))) for n in (200, 2000)]
    for report in REPORTS:
        least, (most, looks) = (
            peaks(command(f, place / f"{report}{f.name}", "--report", report, "-j", "2"))
            for f in folders
        )
        say(f"        report {report}: {least[0]:.0f} MiB at 200 essays, {most:.0f} at 2,000")
        held(f"peak at 2,000 of that at 200, report {report}", most / least[0], PEAK)
        part = len(looks) // 5  # of 1,000 essays, as there are two workers
        early, late = max(looks[part : 2 * part]), max(looks[-part:])
        held(f"a worker's own memory in MiB, report {report}", max(looks), OWN)
        held(f"a worker's late of its early memory, report {report}", late / early, GROWTH)


def again(place: Path, of: float) -> None:
    """A folder graded a second time, beside the first."""
    folder = essays.make(place / "essays", max(8, round(1000 * of)))
    for report in REPORTS:
        call = command(folder, place / report, "--report", report)
        first, second = seconds(call), min(seconds(call) for _ in range(3))
        say(f"        {first:.1f} s, and {second:.2f} s again")
        held(f"an unchanged folder in percent, report {report}", 100 * second / first, AGAIN)


def cost(place: Path, of: float) -> None:
    """An essay's time of the processor in folders of growing size, beyond that of the start."""
    start = processor(place, 1)
    sizes = [round(size * of) for size in (100, 1000, 10_000)]
    each = [(processor(place, number) - start) / (number - 1) for number in sizes]
    said = ", ".join(f"{1000 * e:.2f} ms at {n:,}" for e, n in zip(each, sizes, strict=True))
    say(f"        the start and one essay {1000 * start:.0f} ms; an essay {said}")
    held("cost at 10,000 essays of that at 100", max(each[-1] / each[0], each[0] / each[-1]), COST)


def processor(place: Path, number: int) -> float:
    """Give the seconds of the processor that a folder of so many essays takes, without reports.

    Of small folders the median of some times: what else the machine does weighs more on them.
    """
    folder = essays.make(place / f"{number}", number)
    times = []
    for turn in range(5 if number <= SMALL else 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds(command(folder, place / f"out{number}-{turn}", "--report", "none", "-j", "1"))
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return median(times)


def dask(place: Path, of: float) -> None:
    """Two workers of a local cluster beside two processes of our own."""
    folder = essays.make(place / "essays", max(16, round(400 * of)))
    with cluster() as address:
        rows = []
        for turn in range(ROUNDS["none"]):
            outs = (place / f"{turn}{who}" for who in ("own", "dask"))
            mine = seconds(command(folder, next(outs), "--report", "html", "-j", "2"))
            theirs = command(folder, next(outs), "--report", "html", "--scheduler", address)
            rows.append(mine / seconds(theirs))
    say(f"        {min(rows):.2f} to {max(rows):.2f}")
    held("Dask's speed of our own processes'", median(rows), DASK, most=False)


@contextmanager
def cluster() -> Iterator[str]:
    """Give the address of a local cluster of two workers."""
    started = subprocess.Popen(
        [sys.executable, "-c", LOCAL], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    if started.stdout is None:
        raise RuntimeError("no cluster")
    yield started.stdout.readline().strip()
    started.communicate()


PARTS = {"gain": gain, "memory": memory, "again": again, "cost": cost, "dask": dask}


def main() -> None:
    """Run the parts that are asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], default=[*PARTS])
    parser.add_argument("--of", type=float, default=1.0, help="share of the essays")
    given = parser.parse_args()
    load = os.getloadavg()[0]
    say(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()},")
    say(f"load {load:.1f} before the start")
    for part in given.parts:
        say(part)
        place = Path(tempfile.mkdtemp(prefix="rubric-bench-"))
        try:
            PARTS[part](place, given.of)
        finally:
            shutil.rmtree(place)


if __name__ == "__main__":
    main()

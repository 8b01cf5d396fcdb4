"""How fast a large spreadsheet comes into a project, beside pandas reading the same file.

    python benchmarks/imports.py [--rows N] [--seed S] [--parts]

Every measurement runs in a process of its own, so that each has its own peak of memory; pandas is
no part of the program and is measured where it is installed. Processor seconds are counted beside
those on the clock, so that other work on the machine shows. With --parts, the functions that take
longest are listed.
"""

from __future__ import annotations

import argparse
import cProfile
import importlib.util
import json
import pstats
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from wide_sheet import HEADINGS, made_up_rows, write_csv, write_xlsx

from kdscore_desktop.files import sha256_of
from kdscore_desktop.jobs.errand_specs import ImportJob, PlanImportJob
from kdscore_desktop.jobs.errands import import_sheet, plan_import
from kdscore_desktop.jobs.import_options import ImportOptions, options_to_json
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project

_OPTIONS = options_to_json(ImportOptions())
_READERS = ("pandas", "openpyxl")
_KILOBYTES = 1024 if sys.platform != "darwin" else 1024**2
_SHOWN_PARTS = 45


def with_pandas(path: Path, _folder: Path) -> None:
    """Read the workbook as pandas does."""
    import pandas as pd

    pd.read_excel(path, engine="openpyxl")


def with_openpyxl(path: Path, _folder: Path) -> None:
    """Read the workbook with openpyxl alone, as pandas does before it makes a table."""
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    rows = [[cell.value for cell in row] for row in book.worksheets[0].rows]
    assert rows


def planned(path: Path, folder: Path) -> None:
    """Say what an import would bring, as the window does for each choice."""
    project = folder / "planned.kdscore"
    Project.create(project).close()
    plan_import(PlanImportJob(project, path, _OPTIONS), SilentReporter())


def imported(path: Path, folder: Path) -> None:
    """Bring the file into a new project."""
    project = folder / "imported.kdscore"
    Project.create(project).close()
    sha256 = sha256_of(path.read_bytes())
    outcome = import_sheet(ImportJob(project, path, _OPTIONS, sha256), SilentReporter())
    assert outcome["new_answers"]


WORK: dict[str, Callable[[Path, Path], None]] = {
    "pandas": with_pandas,
    "openpyxl": with_openpyxl,
    "plan": planned,
    "import": imported,
}


def _peak() -> int:
    """Return the most memory that this process ever held, in bytes."""
    status_file = Path("/proc/self/status")
    if status_file.exists():
        # What `getrusage` tells on Linux counts the process that started this one, too.
        status = status_file.read_text(encoding="ascii")
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KILOBYTES


def _measure_here(work: str, path: Path, *, parts: bool) -> None:
    profile = cProfile.Profile()
    with tempfile.TemporaryDirectory() as folder:
        began, used = time.perf_counter(), time.process_time()
        if parts:
            profile.runcall(WORK[work], path, Path(folder))
        else:
            WORK[work](path, Path(folder))
        took = time.perf_counter() - began, time.process_time() - used
    peak = _peak()
    if parts:
        pstats.Stats(profile, stream=sys.stderr).sort_stats("tottime").print_stats(_SHOWN_PARTS)
    print(json.dumps([*took, peak]))


def _measure(work: str, path: Path, *, parts: bool) -> tuple[float, float, float]:
    command = [sys.executable, __file__, "--work", work, "--file", str(path)]
    done = subprocess.run(
        [*command, *(["--parts"] if parts else [])], check=True, stdout=subprocess.PIPE, text=True
    )
    wall, cpu, peak = json.loads(done.stdout)
    return wall, cpu, peak


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description="How fast a large spreadsheet comes in.")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--parts", action="store_true", help="list what takes longest")
    parser.add_argument("--work", choices=WORK, help=argparse.SUPPRESS)
    parser.add_argument("--file", type=Path, help="a spreadsheet instead of the made-up ones")
    options = parser.parse_args()
    if options.work:
        _measure_here(options.work, options.file, parts=options.parts)
        return
    with tempfile.TemporaryDirectory() as name:
        if options.file:
            files = [options.file]
        else:
            shared, inline, text = (
                Path(name) / one for one in ("shared.xlsx", "inline.xlsx", "text.csv")
            )
            write_xlsx(shared, made_up_rows(options.rows, options.seed))
            write_xlsx(inline, made_up_rows(options.rows, options.seed), inline=True)
            write_csv(text, made_up_rows(options.rows, options.seed))
            files = [shared, inline, text]
            print(f"{options.rows:,} rows x {len(HEADINGS)} columns, seed {options.seed}")
        print("| file | work | seconds | processor seconds | peak MiB |\n|---|---|---|---|---|")
        for path in files:
            for work in WORK:
                if work in _READERS and (
                    path.suffix == ".csv" or not importlib.util.find_spec(work)
                ):
                    continue
                wall, cpu, peak = _measure(work, path, parts=options.parts)
                print(f"| {path.name} | {work} | {wall:.2f} | {cpu:.2f} | {peak / 2**20:,.0f} |")


if __name__ == "__main__":
    main()

"""A hundred thousand rows come in and go out in the time and memory promised; `make slow`."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest
from large_project import LARGE_ITEM, LARGE_RUBRIC, write_large_project
from tiny_scorer import parts

from kdscore_desktop.domain import Item
from kdscore_desktop.jobs.exporting import export_gradebook
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.package import write_scorer

pytestmark = pytest.mark.slow

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "imports.py"
ROWS = 100_000
MOST_MEMORY = 600 * 2**20


@pytest.fixture(scope="module")
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("imports_benchmark", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measured(work: str, path: Path) -> tuple[float, float]:
    """Return the processor seconds and the peak of memory of a process of its own."""
    command = [sys.executable, str(BENCHMARK), "--work", work, "--file", str(path)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    _, cpu, peak = json.loads(done.stdout)
    return cpu, peak


@pytest.mark.timeout(600)
def test_a_large_workbook_is_in_the_project_long_before_openpyxl_has_read_it(
    benchmark: ModuleType, tmp_path: Path
) -> None:
    path = tmp_path / "classes.xlsx"
    benchmark.write_xlsx(path, benchmark.made_up_rows(ROWS, 3))
    read, _ = measured("openpyxl", path)
    took, peak = measured("import", path)
    assert peak < MOST_MEMORY
    # pandas needs a little longer than openpyxl alone.
    assert read / took > 3


@pytest.mark.timeout(600)
def test_a_large_text_file_is_in_the_project_within_five_seconds(
    benchmark: ModuleType, tmp_path: Path
) -> None:
    path = tmp_path / "classes.csv"
    benchmark.write_csv(path, benchmark.made_up_rows(ROWS, 3))
    took, peak = measured("import", path)
    assert took < 5
    assert peak < MOST_MEMORY


@pytest.mark.timeout(900)
def test_a_hundred_thousand_scored_rows_are_written_within_a_minute(tmp_path: Path) -> None:
    scorer = tmp_path / "tiny.kdscorer"
    write_scorer(scorer, parts(item=Item(LARGE_ITEM, LARGE_RUBRIC)))
    path = write_large_project(tmp_path / "large.kdscore", ROWS, package=scorer.read_bytes())
    with Project.open(path, read_only=True) as project:
        began = time.process_time()
        written = export_gradebook(project, tmp_path / "scored.xlsx", SilentReporter())
        took = time.process_time() - began
    assert written.rows == ROWS
    assert (tmp_path / "scored.xlsx").stat().st_size > 2**20
    assert took < 60

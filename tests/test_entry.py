"""The programs' start: each is its own worker, which speaks through pipes and dies with a trace."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

import kdscore_desktop
from kdscore_desktop.errors import InputError, WorkerFailedError
from kdscore_desktop.jobs.runner import WorkerRun
from kdscore_desktop.jobs.specs import ExportJob, JobFolder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stands on a #! line")


def _ignore(_: object) -> None:
    pass


@pytest.fixture(params=["console", "window"])
def installed(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Path:
    """A program as an installer puts it down: one executable without arguments of Python's."""
    root = Path(kdscore_desktop.__file__).parents[1]
    program = tmp_path / "program of Zoë" / "kdscore"
    program.parent.mkdir()
    program.write_text(
        f"#!{sys.executable}\n"
        "import sys\n"
        f"sys.path.insert(0, {str(root)!r})\n"
        "sys.frozen, sys.executable = True, __file__\n"
        f"from kdscore_desktop.entry import {request.param}\n"
        f"sys.exit({request.param}())\n",
        encoding="utf-8",
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setenv("KDSCORE_HOME", str(tmp_path / "home"))
    return program


@pytest.mark.usefixtures("installed")
def test_an_installed_program_is_the_worker_of_its_jobs(tmp_path: Path) -> None:
    folder = JobFolder(tmp_path / "job")
    folder.create(ExportJob(tmp_path / "missing.kdscore", tmp_path / "out.xlsx"), [])
    run = WorkerRun(folder)
    with pytest.raises(InputError, match=r"missing\.kdscore"):
        run.wait(_ignore)


@pytest.mark.usefixtures("installed")
def test_a_worker_that_cannot_start_leaves_a_log(tmp_path: Path) -> None:
    folder = JobFolder(tmp_path / "job")
    folder.create(ExportJob(tmp_path / "a.kdscore", tmp_path / "out.xlsx"), [])
    program = Path(sys.executable)
    a_part_is_missing = "sys.modules['sqlite3'] = None\nfrom kdscore"
    program.write_text(program.read_text().replace("from kdscore", a_part_is_missing))
    run = WorkerRun(folder)
    with pytest.raises(WorkerFailedError, match="ended with status 1"):
        run.wait(_ignore)
    run.close()
    assert "ModuleNotFoundError" in run.log.read_text(encoding="utf-8")

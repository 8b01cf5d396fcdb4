"""The programs' start: each is its own worker, which speaks through pipes and dies with a trace."""

from __future__ import annotations

import shlex
import stat
import sys
from pathlib import Path

import pytest

import kdscore_desktop
from kdscore_desktop.errors import InputError, WorkerFailedError
from kdscore_desktop.jobs.errand_specs import ExportJob
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.runner import WorkerRun

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stands on a shell script")


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
    main = program.with_name("main.py")
    main.write_text(
        "import sys\n"
        f"sys.path.insert(0, {str(root)!r})\n"
        f"sys.frozen, sys.executable = True, {str(program)!r}\n"
        f"from kdscore_desktop.entry import {request.param}\n"
        f"sys.exit({request.param}())\n",
        encoding="utf-8",
    )
    # A #! line cannot name an interpreter in a folder with a space.
    command = shlex.join([sys.executable, str(main)])
    program.write_text(f'#!/bin/sh\nexec {command} "$@"\n', encoding="utf-8")
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
    main = Path(sys.executable).with_name("main.py")
    a_part_is_missing = "sys.modules['sqlite3'] = None\nfrom kdscore"
    text = main.read_text(encoding="utf-8")
    main.write_text(text.replace("from kdscore", a_part_is_missing), encoding="utf-8")
    run = WorkerRun(folder)
    with pytest.raises(WorkerFailedError, match="ended with status 1"):
        run.wait(_ignore)
    run.close()
    assert "ModuleNotFoundError" in run.log.read_text(encoding="utf-8")

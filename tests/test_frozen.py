"""What an installed program does differently, seen without building one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from kdscore_desktop import frozen


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    program = tmp_path / "kdscore"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    return program


def test_a_checkout_runs_its_worker_as_a_module(tmp_path: Path) -> None:
    command = frozen.worker_command(tmp_path)
    assert command == [sys.executable, "-m", "kdscore_desktop.jobs.worker", str(tmp_path)]


def test_an_installed_program_is_its_own_worker(installed: Path, tmp_path: Path) -> None:
    assert frozen.worker_command(tmp_path) == [str(installed), "--worker", str(tmp_path)]


def test_a_program_without_a_console_can_print_and_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    frozen.open_missing_streams()
    with sys.stdin, sys.stdout, sys.stderr:
        assert sys.stdout.write("Zoë Ångström") == 12
        assert sys.stderr.write("fault") == 5
        assert sys.stdin.read() == ""


def test_streams_that_are_there_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    before = sys.stdin, sys.stdout, sys.stderr
    frozen.open_missing_streams()
    assert (sys.stdin, sys.stdout, sys.stderr) == before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has this variable")
@pytest.mark.parametrize("earlier", [None, "/opt/lib"])
def test_other_programs_get_back_their_library_path(
    installed: Path, monkeypatch: pytest.MonkeyPatch, earlier: str | None
) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", str(installed.parent))
    if earlier is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", earlier)
    frozen.restore_library_path()
    assert os.environ.get("LD_LIBRARY_PATH") == earlier
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_a_checkout_leaves_the_library_path_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/lib")
    frozen.restore_library_path()
    assert os.environ["LD_LIBRARY_PATH"] == "/opt/lib"

"""No part of the program opens a socket: from a workbook to a gradebook, worker included.

The commands run with the network cut off where the system allows it, and with a hook in every
Python process that writes down each socket that is asked for.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from small_project import ITEM, LEVELS, write_workbook
from tiny_models import save_tiny_bert
from tiny_scorer import parts

from kdscore_desktop.jobs.scorer_cards import card_as_json
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.package import write_scorer

_HOOK = """
import os, sys

def _note(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        with open(os.environ["KDSCORE_SOCKETS"], "a") as seen:
            seen.write(f"{event} {arguments!r}\\n")

sys.addaudithook(_note)
with open(os.environ["KDSCORE_SOCKETS"] + ".watched", "a") as watched:
    watched.write(f"{sys.argv}\\n")
"""


def _without_network() -> list[str]:
    """Return the command that runs another one without a network; [] where that is not allowed."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return []
    command = [unshare, "--map-root-user", "--net"]
    allowed = subprocess.run([*command, "true"], check=False, capture_output=True).returncode == 0
    return command if allowed else []


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Processes of Python with the hook in each."""
    hook = tmp_path / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(_HOOK)
    root = str(Path(__file__).parents[1])
    return os.environ | {
        "PYTHONPATH": os.pathsep.join([str(hook), root]),
        "KDSCORE_SOCKETS": str(tmp_path / "sockets"),
        "KDSCORE_HOME": str(tmp_path / "home"),
        "HOME": str(tmp_path / "user"),
    }


def _kdscore(environment: dict[str, str], *arguments: str | Path) -> None:
    command = [*_without_network(), sys.executable, "-m", "kdscore_desktop", *map(str, arguments)]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr


def test_the_hook_sees_a_socket(environment: dict[str, str], tmp_path: Path) -> None:
    script = "import socket; socket.socket().close()"
    subprocess.run([sys.executable, "-c", script], env=environment, check=True)
    assert "socket.__new__" in (tmp_path / "sockets").read_text()


_SCORE_FOR_A_WHILE = """
import sys, time
from pathlib import Path
from kdscore_desktop.student.scorer import Scorer
scorer = Scorer.open(Path(sys.argv[1]))
for _ in range(6):  # onnxruntime's reports began within three seconds
    list(scorer.score(["more water and the mass"]))
    time.sleep(1)
"""


def test_what_python_cannot_see_opens_no_internet_socket_either(
    environment: dict[str, str], tmp_path: Path
) -> None:
    scorer, trace = tmp_path / "acid rain.kdscorer", tmp_path / "trace"
    write_scorer(scorer, parts())
    (tmp_path / "user").mkdir()
    strace = shutil.which("strace")
    watched = [strace, "-f", "-e", "trace=socket", "-o", str(trace)] if strace else []
    without = {name: value for name, value in environment.items() if "TELEMETRY" not in name}
    command = [*_without_network(), *watched, sys.executable, "-c", _SCORE_FOR_A_WHILE]
    subprocess.run([*command, str(scorer)], env=without, check=True, timeout=120)
    assert [*(tmp_path / "user").rglob("*")] == []  # its database would lie there
    if strace:
        assert "AF_INET" not in trace.read_text(), trace.read_text()


def test_no_socket_is_opened_from_workbook_to_gradebook(
    environment: dict[str, str], tmp_path: Path
) -> None:
    workbook, project = write_workbook(tmp_path / "period3.xlsx"), tmp_path / "homework.kdscore"
    _kdscore(environment, "new", project)
    _kdscore(environment, "import", project, workbook, "--item", ITEM)
    _kdscore(environment, "teacher", "attach", project, save_tiny_bert(tmp_path / "tiny", LEVELS))
    with Project.open(project) as opened:
        made = parts(item=opened.item(ITEM))
        scorer = tmp_path / "acid rain.kdscorer"
        write_scorer(scorer, made)
        opened.add_scorer(ITEM, None, scorer.read_bytes(), card_as_json(made))
    _kdscore(environment, "score", project)
    _kdscore(environment, "report", project, "--out", tmp_path / "report.html")
    _kdscore(environment, "export", project, "--out", tmp_path / "gradebook.xlsx")
    assert not (tmp_path / "sockets").exists(), (tmp_path / "sockets").read_text()
    watched = (tmp_path / "sockets.watched").read_text().splitlines()
    assert len(watched) == 7  # six commands, and the worker that looked at the classifier

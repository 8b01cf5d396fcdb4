"""Tries a built program under hard conditions and prints what it measured.

    python packaging/smoke.py dist/kdscore-desktop --edition full --pictures build/pictures

The conditions are those of :mod:`smoke_box`: no Python on PATH, no network, an empty home, a
read-only program at a path with spaces and other alphabets. Steps:

1. the console twin scores, questions and exports a small project, and reports with pictures;
2. the full edition runs the whole job on the example (`kdscore demo`); the small one refuses it;
3. the window's program does a job as a worker, and a worker that is killed leaves a log;
4. the window is started several times under Xvfb, timed, weighed and photographed, empty and
   with a project;
5. nothing opens an internet socket, as strace sees it.

Fails where a figure of `LIMITS` is missed. With `--plain`, as on Windows and macOS, there are no
conditions, pictures and figures: the console twin does its steps, and the window has to live.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import contents
from smoke_box import Box, PlainBox, Screen, resident_megabytes, screen_for, wait_until_shown

if TYPE_CHECKING:
    from kdscore_desktop.jobs.runner import WorkerRun

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

# Megabytes installed and at the start page, seconds until the start page is usable, megabytes
# of the larger package.
LIMITS = {"full": (1600, 200, 1.5, 550), "scorer": (350, 180, 1.2, 130)}
STARTS = 5


@contextmanager
def step(words: str) -> Iterator[None]:
    """Say what is tried and how long it took."""
    started = time.monotonic()
    yield
    print(f"ok  {words} ({time.monotonic() - started:.1f} s)", flush=True)


def small_project(folder: Path) -> tuple[Path, Path, Path]:
    """Return a workbook, a project of it with an unused scorer, and the scorer's file."""
    from small_project import ITEM, write_workbook
    from tiny_scorer import parts

    from kdscore_desktop.jobs import importing
    from kdscore_desktop.jobs.import_options import ImportOptions
    from kdscore_desktop.jobs.scorer_cards import card_as_json
    from kdscore_desktop.progress import SilentReporter
    from kdscore_desktop.project.store import Project
    from kdscore_desktop.student.package import write_scorer

    workbook = write_workbook(folder / "período 3.xlsx")
    path, scorer = folder / "homework 4.kdscore", folder / "acid rain.kdscorer"
    with Project.create(path) as project:
        planned = importing.plan(project, workbook, ImportOptions(item=ITEM), SilentReporter())
        project.add_import(planned.batch, SilentReporter())
        made = parts(item=project.item(ITEM))
        write_scorer(scorer, made)
        project.add_scorer(ITEM, None, scorer.read_bytes(), card_as_json(made))
    return workbook, path, scorer


def try_console(box: Box) -> Path:
    """Score, question and export with the console twin; return the scored project."""
    workbook, project, scorer = small_project(box.work)
    with step("kdscore scorer run"):
        out = box.work / "scored.xlsx"
        box.run("kdscore", "scorer", "run", scorer, workbook, "--response", "Answer", "--out", out)
        assert _rows(out) == _rows(workbook)
    with step("kdscore new and import, example workbook"):
        example = ROOT / "resources" / "example" / "metal_and_wood.xlsx"
        box.run("kdscore", "new", box.work / "new.kdscore")
        said = box.run("kdscore", "import", box.work / "new.kdscore", example)
        assert "324" in said, said
    with step("kdscore score, agreement, export"):
        assert "72 in all" in box.run("kdscore", "score", project)
        assert "%" in box.run("kdscore", "agreement", project)
        box.run("kdscore", "export", project, "--out", box.work / "gradebook.xlsx")
        assert _rows(box.work / "gradebook.xlsx") == _rows(workbook)
    with step("kdscore report, with pictures"):
        report = box.work / "report.html"
        box.run("kdscore", "report", project, "--out", report)
        assert "<svg" in report.read_text(encoding="utf-8")
    return project


def try_learning(box: Box, project: Path, edition: str) -> None:
    """Run the whole job and look at foreign classifiers, or see it refused in words."""
    out = box.work / "demo"
    if edition == "scorer":
        with step("kdscore demo is refused in words"):
            said = box.run("kdscore", "demo", "--out", out, status=2)
            assert "install KDScore Desktop" in said, said
        return
    with step("kdscore demo: import, prepare, distill, score, agreement, export"):
        said = box.run("kdscore", "demo", "--out", out)
        print("\n".join(f"      {line}" for line in said.splitlines() if "scorer" in line))
        assert _rows(out / "scored_gradebook.xlsx", "Answers") > 300
    if sys.platform == "linux":
        print(f"      largest process so far: {_largest_megabytes():.0f} MB resident")
    from small_project import LEVELS
    from tiny_models import save_tiny_bert, save_tiny_distilbert, save_tiny_roberta

    for kind, save in (
        ("BERT", save_tiny_bert),
        ("DistilBERT", save_tiny_distilbert),
        ("RoBERTa", save_tiny_roberta),
    ):
        with step(f"kdscore teacher attach, {kind}"):
            box.run("kdscore", "teacher", "attach", project, save(box.work / kind, LEVELS))


def try_worker(box: Box, project: Path, edition: str, folder: Path) -> None:
    """Let the window's program work, succeed, refuse, and die."""
    from small_project import ITEM

    from kdscore_desktop.errors import InputError, WorkerFailedError
    from kdscore_desktop.jobs.runner import WorkerRun
    from kdscore_desktop.jobs.specs import ExportJob, JobFolder, MeasureJob, PrepareJob
    from kdscore_desktop.jobs.training_data import as_job_texts, training_responses
    from kdscore_desktop.project.store import Project

    os.environ["KDSCORE_HOME"] = str(folder / "parent")
    sys.frozen, sys.executable = True, str(box.executable("kdscore-desktop", folder / "worker"))
    with step("the window's worker exports"):
        job = JobFolder(folder / "job export")
        job.create(ExportJob(project, box.work / "again.xlsx"), [])
        assert WorkerRun(job).wait(lambda message: None)["rows"] > 0
    measure = JobFolder(folder / "job measure")
    measure.create(MeasureJob(1), [])
    if edition == "scorer":
        with step("the window's worker refuses to learn, in words"):
            assert "install KDScore Desktop" in _refusal(WorkerRun(measure), InputError)
    else:
        with step("the window's worker prepares an expert model"):
            with Project.open(project) as opened:
                item = opened.item(ITEM)
                texts = as_job_texts(training_responses(opened, item, 0))
            job = JobFolder(folder / "job prepare")
            settings = {"epochs": 1, "min_steps": 2, "threads": 2}
            rated = [text for text in texts if text.level is not None]
            job.create(PrepareJob(item, box.work / "a.kdteacher", None, settings), rated)
            assert WorkerRun(job).wait(lambda message: None)["fingerprint"]
    with step("a killed worker is told in words and leaves a log"):
        run = WorkerRun(measure)
        time.sleep(0.3)
        os.kill(run.pid, signal.SIGKILL)
        assert "signal 9" in _refusal(run, WorkerFailedError)
        assert run.log.is_file()


def _refusal(run: WorkerRun, kind: type[Exception]) -> str:
    """Return the sentence that a run ends with."""
    try:
        run.wait(lambda message: None)
    except kind as error:
        return str(error)
    finally:
        run.close()
    raise SystemExit(f"The worker should have ended with {kind.__name__}.")


def try_window(box: Box, project: Path, pictures: Path, folder: Path) -> tuple[float, float]:
    """Start the window again and again; return the median seconds and the most megabytes."""
    seconds, megabytes = [], []
    with step(f"the window starts {STARTS} times after one that warms the disk's cache"):
        for number in range(STARTS + 1):
            with screen_for(box, folder / f"screen {number}") as screen:
                process = subprocess.Popen(box.command("kdscore-desktop"), cwd="/")
                seconds.append(wait_until_shown(screen, process, 60))
                time.sleep(0.5)
                megabytes.append(resident_megabytes(process.pid))
                screen.save(pictures / "start.png")
                _end(process)
    with step("the window opens a project"), screen_for(box, folder / "screen p") as screen:
        process = subprocess.Popen(box.command("kdscore-desktop", project), cwd="/")
        _wait_until_still(screen, process)
        screen.save(pictures / "project.png")
        _end(process)
    return statistics.median(seconds[1:]), max(megabytes[1:])


def try_window_lives(box: PlainBox) -> None:
    """Start the window where nobody sees it and see it still there after a while."""
    with step("the window starts and lives"):
        process = subprocess.Popen(box.command("kdscore-desktop"), env=box.environment())
        time.sleep(10)
        ended = process.poll()
        process.kill()
        process.wait()
        assert ended is None, f"it ended with status {ended}"


def try_sockets(box: Box, edition: str, folder: Path) -> None:
    """See that neither program opens an internet socket."""
    tool = shutil.which("strace")
    if tool is None:
        print("--  strace is not here: sockets were not watched")
        return
    trace = folder / "sockets.txt"
    under = (tool, "-f", "--seccomp-bpf", "-e", "trace=socket", "-o", str(trace))
    with step("no internet socket: kdscore"):
        if edition == "full":
            box.run("kdscore", "demo", "--out", box.work / "watched", under=under)
        else:
            scorer, answers = box.work / "acid rain.kdscorer", box.work / "período 3.xlsx"
            names = ("--response", "Answer", "--out", box.work / "watched.xlsx")
            box.run("kdscore", "scorer", "run", scorer, answers, *names, under=under)
        assert "AF_INET" not in trace.read_text(), trace.read_text()
    with step("no internet socket: the window"), screen_for(box, folder / "screen s") as screen:
        process = subprocess.Popen(box.command("kdscore-desktop", under=under), cwd="/")
        wait_until_shown(screen, process, 60)
        time.sleep(1)
        _end(process)
        seen = trace.read_text()
        assert "AF_INET" not in seen, seen
        assert "AF_UNIX" in seen, "strace saw nothing at all"


def _largest_megabytes() -> float:
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def find_packages(folder: Path | None, edition: str) -> list[Path]:
    """Return an edition's packages, the .deb first; none without a folder."""
    if folder is None:
        return []
    stem = "kdscore-desktop" if edition == "full" else "kdscore-scorer"
    return [*sorted(folder.glob(f"{stem}_*.deb")), *sorted(folder.glob(f"{stem}-*.tar.gz"))]


def try_debian_package(package: Path, pictures: Path, folder: Path) -> None:
    """Install the .deb, start what its menu entry starts, and remove it, on a copy of this system.

    The copy is an overlay in memory that is gone afterwards; the system itself is not touched.
    """
    screen = Screen(folder / "screen deb")
    home = folder / "home deb"
    home.mkdir()
    with step("the .deb installs, starts from its menu entry, and is removed"):
        process = subprocess.Popen(
            [*_IN_OVERLAY, str(folder / "overlay"), str(package.resolve()), screen.display, home],
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            while not screen.shows_main_button():
                if process.poll() is not None:
                    raise SystemExit(f"Installing ended with {process.returncode}.")
                time.sleep(0.1)
            screen.save(pictures / "from_menu.png")
            said, _ = process.communicate(timeout=120)
        finally:
            process.kill()
            screen.close()
        assert process.returncode == 0, said
        assert "nothing left, home kept" in said, said


# Arguments: a folder to build the overlay in, the .deb, the display, an empty home.
_DEBIAN = r"""
set -e
mkdir -p "$1"; mount -t tmpfs tmpfs "$1"; mkdir "$1/up" "$1/work" "$1/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/up,workdir=$1/work" "$1/root"
for one in proc dev tmp; do mount --rbind "/$one" "$1/root/$one"; done
exec chroot "$1/root" /bin/sh -c '
    set -e
    dpkg --force-depends -i "$1" >/dev/null
    command=$(sed -n "s/^Exec=\([^ ]*\).*/\1/p" /usr/share/applications/kdscore-desktop.desktop)
    env -i HOME="$3" DISPLAY="$2" LANG=C.UTF-8 "$command" & started=$!
    sleep 8; kill $started; wait $started || true
    dpkg --force-depends -r "$(dpkg-deb -f "$1" Package)" >/dev/null
    test ! -e /opt/kdscore-desktop -a ! -e /opt/kdscore-scorer -a ! -e "$command"
    test -d "$3/.config/KDScore" && echo "nothing left, home kept"
' sh "$2" "$3" "$4"
"""
_IN_OVERLAY = ("unshare", "--mount", "--net", "/bin/sh", "-c", _DEBIAN, "sh")


def _wait_until_still(screen: Screen, process: subprocess.Popen[bytes]) -> None:
    """Wait until something is drawn and has not changed for a second."""
    before, still_since = screen.pixels(), time.monotonic()
    started = time.monotonic()
    while time.monotonic() - still_since < 1.0 or not before.any():
        if process.poll() is not None or time.monotonic() - started > 60:
            raise SystemExit("The window did not show the project.")
        time.sleep(0.1)
        now = screen.pixels()
        if (now != before).any():
            before, still_since = now, time.monotonic()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a window; one that strace watches is strace's child."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    for pid in children or [process.pid]:
        os.kill(int(pid), signal.SIGTERM)
    process.wait(timeout=20)


def _rows(workbook: Path, sheet: str = "Period 3") -> int:
    import openpyxl

    return int(openpyxl.load_workbook(workbook)[sheet].max_row)


def installed_megabytes(program: Path) -> float:
    """Return the size of the installed program."""
    return sum(path.lstat().st_size for path in program.rglob("*")) / 1e6


def main() -> int:
    """Try everything, print the figures, and fail where one misses its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--edition", choices=contents.EDITIONS, required=True)
    parser.add_argument("--plain", action="store_true", default=sys.platform != "linux")
    parser.add_argument("--packages", type=Path, help="the folder with the .deb and the .tar.gz")
    parser.add_argument("--pictures", type=Path, default=ROOT / "build" / "pictures")
    options = parser.parse_args()
    pictures = options.pictures / options.edition
    pictures.mkdir(parents=True, exist_ok=True)
    if options.plain:
        with tempfile.TemporaryDirectory(prefix="kdscore-smoke-") as temporary:
            plain = PlainBox(options.program, Path(temporary))
            project = try_console(plain)
            try_learning(plain, project, options.edition)
            try_window_lives(plain)
        return 0
    with tempfile.TemporaryDirectory(prefix="kdscore-smoke-") as temporary:
        folder = Path(temporary)
        box = Box(options.program, folder / "box")
        project = try_console(box)
        seconds, resident = try_window(box, project, pictures, folder)
        try_learning(box, project, options.edition)
        try_sockets(box, options.edition, folder)
        try_worker(box, project, options.edition, folder)
        packages = find_packages(options.packages, options.edition)
        if packages:
            try_debian_package(packages[0], pictures, folder)
    figures = [
        ("installed size", installed_megabytes(options.program), "MB"),
        ("resident at the start page", resident, "MB"),
        ("start page usable, warm, median", seconds, "s"),
        *(("largest package", path.stat().st_size / 1e6, "MB") for path in packages[:1]),
    ]
    return _judge(options.edition, figures)


def _judge(edition: str, figures: list[tuple[str, float, str]]) -> int:
    missed = 0
    for (words, value, unit), limit in zip(figures, LIMITS[edition], strict=False):
        within = value <= limit
        missed += not within
        print(f"{words}: {value:.2f} {unit}, limit {limit} {unit}{'' if within else '  MISSED'}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

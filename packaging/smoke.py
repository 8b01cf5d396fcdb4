"""Tries a built program under hard conditions and prints what it measured.

    python packaging/smoke.py dist/kdscore-desktop --edition full --pictures build/pictures

The conditions are those of :mod:`smoke_box`: no Python on PATH, no network, an empty home, a
read-only program at a path with spaces and other alphabets. Steps:

1. the console twin scores, questions and exports a small project, and reports with pictures;
2. the window is started several times under Xvfb, timed, weighed and photographed, and opened with
   each kind of file; its worker is killed while it scores; guide and licenses are shown;
3. the full edition runs the whole job on the example (`kdscore demo`) and attaches foreign
   classifiers and an expert model from a read-only network drive; the small one refuses to learn;
4. the window's program does the whole job on the example as a worker; it refuses, is killed and
   crashes, each time with a log;
5. strace saw no internet socket in any of this;
6. the .deb takes the place of an older one, opens a project by a double click, and is removed.

Fails where a figure of `LIMITS` is missed. With `--plain`, as on Windows and macOS, there are no
conditions, pictures and figures: the console twin does its steps, and the window has to live.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

import contents
import smoke_window
import smoke_worker
from smoke_box import Box, PlainBox, step
from smoke_debian import try_debian_package

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "resources" / "example" / "metal_and_wood.xlsx"
sys.path.insert(0, str(ROOT / "tests"))

# Megabytes installed and at the start page, seconds until the start page is usable, megabytes
# of the larger package.
LIMITS = {"full": (1600, 200, 1.5, 550), "scorer": (350, 180, 1.2, 130)}


def small_project(folder: Path, drive: Path) -> tuple[Path, Path, Path]:
    """Return a workbook, a project of it with an unused scorer, and the scorer on a drive."""
    from small_project import ITEM, write_workbook
    from tiny_scorer import parts

    from kdscore_desktop.jobs import importing
    from kdscore_desktop.jobs.import_options import ImportOptions
    from kdscore_desktop.jobs.scorer_cards import card_as_json
    from kdscore_desktop.progress import SilentReporter
    from kdscore_desktop.project.store import Project
    from kdscore_desktop.student.package import write_scorer

    workbook = write_workbook(folder / "período 3.xlsx")
    path, scorer = folder / "homework 4.kdscore", drive / "acid rain.kdscorer"
    with Project.create(path) as project:
        planned = importing.plan(project, workbook, ImportOptions(item=ITEM), SilentReporter())
        project.add_import(planned.batch, SilentReporter())
        made = parts(item=project.item(ITEM))
        write_scorer(scorer, made)
        project.add_scorer(ITEM, None, scorer.read_bytes(), card_as_json(made))
    return workbook, path, scorer


def try_console(box: Box, workbook: Path, project: Path, scorer: Path) -> None:
    """Score, question and export with the console twin."""
    with step("kdscore scorer run, from a read-only drive"):
        out = box.work / "scored.xlsx"
        box.run("kdscore", "scorer", "run", scorer, workbook, "--response", "Answer", "--out", out)
        assert _rows(out) == _rows(workbook)
    with step("kdscore new and import, example workbook"):
        box.run("kdscore", "new", box.work / "new.kdscore")
        said = box.run("kdscore", "import", box.work / "new.kdscore", EXAMPLE)
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
    with step("kdscore report, as a PDF that Qt prints"):
        report = box.work / "report.pdf"
        box.run("kdscore", "report", project, "--out", report)
        assert report.read_bytes().startswith(b"%PDF")


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
    with step("an expert model is attached from a read-only drive"):
        lent = shutil.copy(out / "metal_and_wood.kdteacher", box.drive)
        box.run("kdscore", "teacher", "attach", out / "metal_and_wood.kdscore", lent)


def judge_sockets(box: Box) -> None:
    """See that nothing that was watched opened an internet socket."""
    if not box.watched:
        print("--  strace is not here: sockets were not watched")
        return
    with step("no internet socket was opened"):
        seen = box.trace.read_text()
        assert "AF_INET" not in seen, [line for line in seen.splitlines() if "AF_INET" in line]
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
    with tempfile.TemporaryDirectory(prefix="kdscore-smoke-") as temporary:
        folder = Path(temporary)
        box = (PlainBox if options.plain else Box)(options.program, folder / "box")
        workbook, project, scorer = small_project(box.work, box.drive)
        unscored = Path(shutil.copy(project, box.work / "homework 5.kdscore"))
        try_console(box, workbook, project, scorer)
        if isinstance(box, PlainBox):
            smoke_window.try_window_lives(box)
        else:
            seconds, resident = smoke_window.try_window(box, pictures, folder)
            teacher = box.drive / "acid rain.kdteacher"
            teacher.write_bytes(scorer.read_bytes())  # it is told what it is for, not read
            smoke_window.try_double_clicks(box, [project, scorer, teacher], pictures, folder)
            smoke_window.try_crash(box, unscored, pictures, folder)
            smoke_window.try_help(box, pictures, folder)
            smoke_window.try_window_watched(box, folder)
        try_learning(box, project, options.edition)
        smoke_worker.try_example(box, options.edition, folder)
        smoke_worker.try_ends(box, project, options.edition, folder)
        if isinstance(box, PlainBox):
            return 0
        judge_sockets(box)
        packages = find_packages(options.packages, options.edition)
        if packages:
            try_debian_package(packages[0], EXAMPLE, pictures, folder)
    figures = [
        ("installed size", installed_megabytes(options.program), "MB"),
        ("resident at the start page", resident, "MB"),
        ("start page usable, warm, median", seconds, "s"),
        *(("largest package", size, "MB") for size in _largest(packages)),
    ]
    return _judge(options.edition, figures)


def _largest(packages: list[Path]) -> list[float]:
    return sorted(path.stat().st_size / 1e6 for path in packages)[-1:]


def _judge(edition: str, figures: list[tuple[str, float, str]]) -> int:
    missed = 0
    for (words, value, unit), limit in zip(figures, LIMITS[edition], strict=False):
        within = value <= limit
        missed += not within
        print(f"{words}: {value:.2f} {unit}, limit {limit} {unit}{'' if within else '  MISSED'}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

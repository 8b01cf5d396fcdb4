"""A small project with real parts: a workbook of made-up answers, a tiny BERT, the real worker."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.jobs.bodies import BODIES
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.runner import WorkerRun
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.teacher.settings import PrepareSettings

ITEM = "Acid rain"
LEVELS = ("0", "1", "2")
PREPARE = PrepareSettings(epochs=2, min_steps=10, threads=1)
DISTILL = replace(
    DistillSettings(), steps=30, evaluate_every=10, copies=2, threads=1, checkpoint_seconds=0.0
)
_WORDS = {
    "0": ("it is the same", "no light", "not different", "yes"),
    "1": ("more water", "the amount of water", "less vinegar was the same"),
    "2": ("label the container", "control the mass of the sample", "rinse the sample"),
}


def write_workbook(path: Path, scored: int = 60, unscored: int = 12) -> Path:
    """Write a sheet of answers, three levels, a second rater on every third, two blank ones."""
    draw = random.Random(7)
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "Period 3"
    sheet.append(["ID", "Class", "Answer", "Score", "Second score", "Note"])
    for number in range(scored + unscored):
        level = LEVELS[number % 3]
        phrases = [draw.choice(_WORDS[level]) for _ in range(draw.randint(1, 3))]
        answer = " and ".join([*phrases, f"because {draw.choice(_WORDS[level])}"])
        second = LEVELS[(number + (number % 9 == 0)) % 3] if number % 3 == 0 else None
        rated = number < scored
        sheet.append(
            [
                f"{number:05d}",
                "ABC"[number % 3],
                None if number in (5, scored + 2) else answer,
                int(level) if rated else None,
                int(second) if rated and second else None,
                "=mine" if number == 0 else number / 2,
            ]
        )
    sheet["F2"].data_type = "s"  # text that looks like a formula
    workbook.save(path)
    return path


def run(folder: JobFolder, listener: Any = None) -> dict[str, Any]:
    """Run a job with the real worker, keeping its messages where a listener is given."""
    worker = WorkerRun(folder)
    try:
        return worker.wait(listener or (lambda message: None))
    finally:
        worker.close()


def run_here(folder: JobFolder) -> dict[str, Any]:
    """Do what the worker does in this process, for tests that are not about the process."""
    job, texts = folder.load()
    return BODIES[type(job)](job, texts, folder.work, SilentReporter())

"""`kdscore study`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable

from kdscore_desktop import files
from kdscore_desktop.cli.console import Console
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.study import run_study
from kdscore_desktop.jobs.study_data import StudyColumns, read_study
from kdscore_desktop.jobs.study_report import study_as_json, study_as_text


def study(options: argparse.Namespace) -> None:
    """Measure teacher, student, its twin and a baseline on a file with a split of its own."""
    if options.seeds < 1:
        raise InputError("--seeds says how many seeds to measure; give 1 or more.")
    if options.json is not None and not options.json.resolve().parent.is_dir():
        raise InputError(f"The folder '{options.json.parent}' does not exist. Choose another.")
    console = Console()
    columns = StudyColumns(
        options.response, options.score, options.split, options.score2, options.sheet
    )
    data = read_study(options.file, columns, console)
    console.begin()
    measured = run_study(
        data,
        budget=options.budget,
        student=options.student,
        base=options.base,
        seeds=range(options.seeds),
        reporter=console,
    )
    console.end_line()
    print(study_as_text(measured), end="")
    if options.json is not None:
        with files.replacing(options.json) as temporary:
            content = json.dumps(study_as_json(measured), indent=1, ensure_ascii=False)
            temporary.write_text(content + "\n", encoding="utf-8")
        print(f"Saved the figures as '{options.json}'.")


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {"study": study}

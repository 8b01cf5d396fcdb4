"""`kdscore demo`: the main job on the example workbook, told step by step."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from kdscore_desktop.agreement.summary import headline
from kdscore_desktop.cli.console import Console, in_words
from kdscore_desktop.cli.foreground import Foreground
from kdscore_desktop.cli.model_commands import teacher_in_words
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import comparing, distilling, exporting, importing, scoring, teachers
from kdscore_desktop.jobs.import_options import ImportOptions
from kdscore_desktop.jobs.running import usable_cores
from kdscore_desktop.jobs.scorer_cards import card_in_words
from kdscore_desktop.jobs.sheet_planning import brings_of
from kdscore_desktop.project.store import Project
from kdscore_desktop.resources import EXAMPLE, resource
from kdscore_desktop.teacher.settings import PrepareSettings
from kdscore_desktop.views.import_preview import brings_in_english

_ITEM = "Metal and wood"
_PROJECT, _TEACHER = "metal_and_wood.kdscore", "metal_and_wood.kdteacher"
_GRADEBOOK, _AGREEMENT = "scored_gradebook.xlsx", "agreement.txt"
_STEPS = 6


def demo(options: argparse.Namespace) -> None:
    """Run the main job on the example workbook."""
    started = time.monotonic()
    folder = _fresh_folder(options.out)
    console = Console()
    print(f"The example: {resource(EXAMPLE).name}, answers made up for this program.")
    with Project.create(folder / _PROJECT, title=_ITEM) as project:
        _run(project, folder, options.seed, console)
    print(f"\nDone in {in_words(time.monotonic() - started)}. In '{folder}' lie:")
    for name, what in (
        (_GRADEBOOK, "the scored gradebook: open it in Excel or LibreOffice"),
        (_AGREEMENT, "how far the humans, the scorer and its teacher agree"),
        (_PROJECT, "the project, for the other commands of kdscore"),
        (_TEACHER, "the prepared teacher"),
    ):
        print(f"  {name:<26}{what}")


def _run(project: Project, folder: Path, seed: int, console: Console) -> None:
    run = Foreground(console)
    _say(1, "Importing the workbook")
    options = ImportOptions(item=_ITEM)
    planned = importing.plan(project, resource(EXAMPLE), options, console)
    outcome = project.add_import(planned.batch, console)
    console.end_line()
    print(f"  {brings_in_english(brings_of(planned, outcome))}")
    item = project.item(_ITEM)

    _say(2, "Preparing a teacher from the scored responses")
    teacher = teachers.prepare_teacher(
        project,
        item.name,
        out=folder / _TEACHER,
        base=None,
        settings=PrepareSettings(seed=seed, threads=usable_cores()),
        run=run,
    )
    print(f"  {teacher_in_words(teacher)}")

    _say(3, "Distilling it into a scorer")
    made = distilling.make_scorer(
        project,
        item.name,
        settings=DistillSettings.for_budget("quick", seed=seed),
        resume=False,
        run=run,
    )
    print(f"  {card_in_words(made.card)}")

    _say(4, "Scoring every response")
    console.begin()
    scored = scoring.score_item(project, item, console)
    console.end_line()
    print(f"  {scored:,} responses scored; nothing is final until you decide")

    _say(5, "Measuring the agreement")
    compared = comparing.comparisons(project, item)
    for comparison in compared:
        print(f"  {headline(comparison)}")
    exporting.write_agreement(compared, folder / _AGREEMENT)

    _say(6, "Writing the gradebook")
    console.begin()
    written = exporting.export_gradebook(project, folder / _GRADEBOOK, console)
    console.end_line()
    print(f"  {written.rows:,} rows")


def _say(step: int, words: str) -> None:
    print(f"\n{step} of {_STEPS}  {words}", flush=True)


def _fresh_folder(wanted: Path) -> Path:
    """Return the wanted folder or, if an earlier demo lies there, one with the next number.

    An earlier demo's project may hold decisions by now; it is never replaced.
    """
    folder, number = wanted, 1
    while (folder / _PROJECT).exists():
        number += 1
        folder = wanted.with_name(f"{wanted.name}-{number}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"The folder '{folder}' cannot be made ({error.strerror}). Choose another with --out."
        ) from error
    return folder


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {"demo": demo}

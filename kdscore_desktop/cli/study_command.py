"""`kdscore study`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path

from kdscore_desktop import files
from kdscore_desktop.agreement.pictures.look import FORMATS
from kdscore_desktop.cli.console import Console
from kdscore_desktop.cli.model_commands import averaging_in_words
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.study import Study, run_study, usual_members
from kdscore_desktop.jobs.study_data import StudyColumns, read_study, with_fewer_labels
from kdscore_desktop.jobs.study_report import curve_as_text, study_as_json, study_as_text
from kdscore_desktop.progress import PartReporter


def study(options: argparse.Namespace) -> None:
    """Measure teacher, student, its twin and a baseline on a file with a split of its own."""
    if options.seeds < 1:
        raise InputError("--seeds says how many seeds to measure; give 1 or more.")
    _check_places(options)
    console = Console()
    columns = StudyColumns(
        options.response, options.score, options.split, options.score2, options.sheet
    )
    data = read_study(options.file, columns, console)
    counts = _counts(options.labels) if options.labels else [None]
    for count in counts:
        if count is not None:
            with_fewer_labels(data, count, seed=0)  # what cannot be kept is told before the hours
    members = options.members or usual_members(options.budget)
    if members > 1:
        print(averaging_in_words(members))
    console.begin()
    measured = [
        run_study(
            data,
            budget=options.budget,
            student=options.student,
            base=options.base,
            seeds=range(options.seeds),
            reporter=PartReporter(console, place / len(counts), (place + 1) / len(counts)),
            labels=count,
            members=members,
        )
        for place, count in enumerate(counts)
    ]
    console.end_line()
    if options.labels:
        print(curve_as_text(measured), end="")
        _save(options.json, [study_as_json(each) for each in measured])
        _draw(options.picture, measured)
    else:
        print(study_as_text(measured[0]), end="")
        _save(options.json, study_as_json(measured[0]))


def _check_places(options: argparse.Namespace) -> None:
    """Refuse, before the hours that a study takes, places where nothing could be saved."""
    for path in (options.json, options.picture):
        if path is not None and not path.resolve().parent.is_dir():
            raise InputError(f"The folder '{path.parent}' does not exist. Choose another.")
    if options.picture is not None:
        if not options.labels:
            raise InputError("--picture draws the learning curve: say --labels, such as 30,60,120.")
        if options.picture.suffix.lower() not in FORMATS:
            raise InputError(
                f"A picture's name ends with {', '.join(FORMATS)}; '{options.picture.name}' does "
                "not."
            )


def _draw(path: Path | None, measured: Sequence[Study]) -> None:
    if path is not None:
        from kdscore_desktop.agreement.pictures.canvas import rendered
        from kdscore_desktop.jobs.study_curve import curve_picture

        picture = curve_picture(measured)
        title = f"Learning curve: {measured[0].data.item.name}"
        with files.replacing(path) as temporary:
            temporary.write_bytes(rendered(picture, FORMATS[path.suffix.lower()], title=title))
        print(f"Saved the learning curve as '{path}'.")


def _save(path: Path | None, figures: object) -> None:
    if path is not None:
        with files.replacing(path) as temporary:
            content = json.dumps(figures, indent=1, ensure_ascii=False)
            temporary.write_text(content + "\n", encoding="utf-8")
        print(f"Saved the figures as '{path}'.")


def _counts(told: str) -> list[int | None]:
    """Return the numbers of labels in "30,60,120", each once and rising."""
    try:
        return [*sorted({int(part) for part in told.split(",")})]
    except ValueError as error:
        raise InputError(
            f"--labels takes whole numbers with commas between, such as 30,60,120; not '{told}'."
        ) from error


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {"study": study}

"""`kdscore new` and `kdscore import`."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from kdscore_desktop.cli.console import Console
from kdscore_desktop.jobs import importing
from kdscore_desktop.jobs.import_options import ImportOptions, RatingsFrom
from kdscore_desktop.jobs.sheet_planning import shown_import
from kdscore_desktop.project.collecting import kept_objects
from kdscore_desktop.project.store import Project
from kdscore_desktop.views.import_preview import brings_in_english, preview_in_english


def new(options: argparse.Namespace) -> None:
    """Make an empty project."""
    with Project.create(options.project) as project:
        print(f"Made the empty project '{project.path}'. Import a spreadsheet next.")


def import_sheet(options: argparse.Namespace) -> None:
    """Bring a spreadsheet into a project, or only say what would happen."""
    console = Console()
    chosen = ImportOptions(
        sheet=options.sheet,
        format=options.format,
        item=options.item,
        response=options.response,
        score=options.score if options.ratings_from is None else None,
        score2=options.score2 if options.ratings_from is None else None,
        learner=options.learner,
        name=options.name,
        groups=tuple(options.group or ()),
        levels=_labels(options.levels),
        prompt=options.prompt,
        ratings=_ratings(options),
    )
    with kept_objects(), Project.open(options.project, read_only=options.dry_run) as project:
        planned = importing.plan(project, options.file, chosen, console)
        console.end_line()
        if options.dry_run:
            outcome = project.preview_import(planned.batch)
        else:
            outcome = project.add_import(planned.batch, console)
            console.end_line()
        shown = shown_import(project, planned, outcome)
        assert shown.brings is not None
        brings = brings_in_english(shown.brings)
        print(preview_in_english(shown))
        print()
        if options.dry_run:
            print(f"Nothing was changed. The import would bring: {brings}.")
        else:
            print(f"Imported: {brings}.")


def _ratings(options: argparse.Namespace) -> RatingsFrom | None:
    if options.ratings_from is None:
        return None
    columns = tuple(name for name in (options.score, options.score2) if name is not None)
    return RatingsFrom(options.ratings_from, options.ratings_sheet, columns)


def _labels(levels: str | None) -> tuple[str, ...]:
    return tuple(label.strip() for label in levels.split(",")) if levels else ()


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {"new": new, "import": import_sheet}

"""`kdscore fill`: the educator's own file back, with the scores in it. Never imports torch."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from kdscore_desktop.cli.console import Console
from kdscore_desktop.errors import InputError
from kdscore_desktop.gradebook.filling.options import FillOptions
from kdscore_desktop.gradebook.filling.plan import FillPlan
from kdscore_desktop.gradebook.filling.totals import Scale
from kdscore_desktop.jobs import filling
from kdscore_desktop.jobs.fill_json import shown
from kdscore_desktop.jobs.sources import only_source
from kdscore_desktop.progress import Reporter
from kdscore_desktop.project.store import Project
from kdscore_desktop.views.fill_preview import fill_preview_in_english


def fill(options: argparse.Namespace) -> None:
    """Fill the scores into a file, or only say what would be filled."""
    console = Console()
    with Project.open(options.project, read_only=True) as project:
        plan = _plan(project, options, console)
        console.end_line()
        print(fill_preview_in_english(shown(plan)))
        print()
        if options.dry_run:
            print("Nothing was written.")
            return
        written = filling.fill(project, plan, options.out, console)
        console.end_line()
        print(f"Filled {written.cells:,} cells into '{written.path}'; all else is as it was.")


def _plan(project: Project, options: argparse.Namespace, reporter: Reporter) -> FillPlan:
    chosen = _chosen(options)
    if options.into is not None:
        return filling.plan_fill_into(project, options.into, chosen, options.sheet, reporter)
    source = only_source(project, options.sheet)
    return filling.plan_fill(project, source.id, chosen, options.file, reporter)


def _chosen(options: argparse.Namespace) -> FillOptions:
    return FillOptions(
        items=tuple(options.item or ()),
        score=options.score,
        new_column=options.new_column,
        apart=options.apart,
        labels={"labels": True, "points": False, None: None}[options.as_],
        scale=Scale(options.out_of, options.decimals, _weights(options.weight)),
        feedback=options.feedback,
        feedback_column=options.feedback_column,
        suggested=options.suggested,
        ratings=options.ratings,
        replace=options.replace,
        format=options.format,
    )


def _weights(given: Sequence[str]) -> dict[str, float]:
    weights = {}
    for pair in given:
        name, _, number = pair.rpartition("=")
        try:
            weights[name] = float(number.replace(",", "."))
        except ValueError as error:
            raise InputError(f"'{pair}' is no weight. Write it as QUESTION=NUMBER.") from error
    return weights


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {"fill": fill}

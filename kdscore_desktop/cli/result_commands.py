"""`kdscore score`, `export` and `scorer ...`. Never imports torch."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from kdscore_desktop.agreement.comparison import Between, Evidence
from kdscore_desktop.agreement.summary import cautions, figure_in_words, headline
from kdscore_desktop.cli.console import Console
from kdscore_desktop.cli.foreground import Foreground
from kdscore_desktop.cli.items import named_or_all
from kdscore_desktop.domain import Item, ReviewReason
from kdscore_desktop.jobs import cross_checking, exporting, scoring, spreadsheet_scoring
from kdscore_desktop.jobs.comparing import with_models
from kdscore_desktop.jobs.scorer_trials import compare_scorers, trials_in_words, use_scorer
from kdscore_desktop.project.store import Project

_NOTHING_TRIED = "There is no scorer, or no held-out answer to try it on."


def score(options: argparse.Namespace) -> None:
    """Score what the newest scorers have not scored yet."""
    console = Console()
    with Project.open(options.project) as project:
        for item in named_or_all(project, options.item):
            console.begin()
            scored = scoring.score_item(project, item, console)
            console.end_line()
            print(f"'{item.name}': {_scored_in_words(project, item, scored)}")


def _scored_in_words(project: Project, item: Item, scored: int) -> str:
    scores = project.scores(item.name)
    waiting = sum(each.review is not None for each in scores)
    blank = sum(each.review is ReviewReason.BLANK for each in scores)
    return (
        f"{scored:,} responses scored now, {len(scores):,} in all; {waiting:,} wait for your "
        f"review ({blank:,} of them blank)."
    )


def export(options: argparse.Namespace) -> None:
    """Write the scored gradebook."""
    console = Console()
    with Project.open(options.project, read_only=True) as project:
        written = exporting.export_gradebook(project, options.out, console, options.sheet)
    console.end_line()
    print(f"Wrote {written.rows:,} rows to '{written.path}'.")
    for note in written.notes:
        print(f"  {note.message} ({note.place})")


def scorer(options: argparse.Namespace) -> None:
    """Take a scorer out of a project, or run one."""
    _SCORER_COMMANDS[options.scorer_command](options)


def _export_scorer(options: argparse.Namespace) -> None:
    with Project.open(options.project, read_only=True) as project:
        exporting.export_scorer(project, project.item(options.item), options.out)
    print(f"Wrote the scorer to '{options.out}'.")


def _compare_scorers(options: argparse.Namespace) -> None:
    with Project.open(options.project, read_only=True) as project:
        for item in named_or_all(project, options.item):
            told = trials_in_words(compare_scorers(project, item))
            print(f"'{item.name}':")
            print("\n".join(f"  {sentence}" for sentence in told or [_NOTHING_TRIED]))


def _check_scorer(options: argparse.Namespace) -> None:
    with Project.open(options.project) as project:
        item = project.item(options.item)
        check = cross_checking.check_scorer(
            project,
            item.name,
            folds=options.folds,
            seed=options.seed,
            base=options.base,
            resume=options.resume,
            run=Foreground(Console(), "the finished parts are kept"),
        )
        compared = with_models(project, item, Evidence.CROSS_VALIDATED)
    found = check.found
    print(
        f"Checked how scorer {found.scorer_id} of '{item.name}' was made: {len(found.checked):,} "
        f"answers in {found.folds} parts, seed {found.seed}."
    )
    for comparison in compared:
        if comparison.between is Between.TEACHER_AND_STUDENT:
            continue
        print(f"  {headline(comparison)}")
        kappa = comparison.agreement.quadratic_kappa
        if kappa is not None:
            print(f"    {figure_in_words('quadratic_weighted_kappa', kappa)}")
    for sentence in cautions(compared[0]):
        print(f"  {sentence}")
    print(f"All figures: kdscore agreement {options.project}")


def _use_scorer(options: argparse.Namespace) -> None:
    with Project.open(options.project) as project:
        item = project.item(options.item)
        number = use_scorer(project, item, options.number)
    print(
        f"Scorer {options.number} of '{item.name}' is in use again, as scorer {number}. Score with "
        "it: 'kdscore score'."
    )


def _run_scorer(options: argparse.Namespace) -> None:
    console = Console()
    written = spreadsheet_scoring.score_spreadsheet(
        options.scorer,
        options.file,
        sheet_name=options.sheet,
        response=options.response,
        out=options.out,
        reporter=console,
        wanted_format=options.format,
    )
    console.end_line()
    print(f"Scored {written.rows:,} rows into '{written.path}'.")


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {
    "score": score,
    "export": export,
    "scorer": scorer,
}
_SCORER_COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {
    "check": _check_scorer,
    "compare": _compare_scorers,
    "export": _export_scorer,
    "use": _use_scorer,
    "run": _run_scorer,
}

"""The options of `kdscore fill`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kdscore_desktop.gradebook.dialects.registry import AUTO, FORMATS

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def add_fill(commands: _Commands) -> None:
    """Add the command with its options."""
    fill = commands.add_parser(
        "fill",
        help="fill the final scores into your own file",
        description="Gives back the very file that was imported, with the final scores in it and "
        "every other cell as it was. Answers without a final level stay empty, never 0; scores "
        "that are there already stay, too. --dry-run shows what would be filled.",
    )
    fill.add_argument("project", type=Path, metavar="PROJECT")
    fill.add_argument("--out", type=Path, required=True, metavar="FILE")
    fill.add_argument("--dry-run", action="store_true", help="only say what would be filled")
    _add_which_file(fill)
    _add_columns(fill)
    _add_scale(fill)
    fill.add_argument(
        "--suggested",
        action="store_true",
        help="fill the scorer's suggestions into a column of their own, marked as such",
    )
    fill.add_argument(
        "--ratings",
        action="store_true",
        help="count the first rater's level where nothing was decided",
    )
    fill.add_argument(
        "--replace", action="store_true", help="replace other scores that are there; lists them"
    )


def _add_which_file(fill: argparse.ArgumentParser) -> None:
    fill.add_argument(
        "--sheet", metavar="S", help="which imported sheet, by its or its file's name or number"
    )
    fill.add_argument(
        "--file", type=Path, metavar="FILE", help="the imported file, where the project lacks it"
    )
    fill.add_argument(
        "--into",
        type=Path,
        metavar="FILE",
        help="fill a file that was not imported, such as a gradebook of the same class",
    )
    fill.add_argument("--format", choices=FORMATS, default=AUTO)


def _add_columns(fill: argparse.ArgumentParser) -> None:
    fill.add_argument(
        "--item", metavar="NAME", action="append", help="a question that counts; may be repeated"
    )
    column = fill.add_mutually_exclusive_group()
    column.add_argument("--score", metavar="COL", help="the column of the scores")
    column.add_argument("--new-column", metavar="HEADING", help="add a column under this heading")
    fill.add_argument("--apart", action="store_true", help="a column for each question, no total")
    fill.add_argument("--feedback", action="store_true", help="fill in the levels' feedback, too")
    fill.add_argument("--feedback-column", metavar="COL")


def _add_scale(fill: argparse.ArgumentParser) -> None:
    form = fill.add_mutually_exclusive_group()
    form.add_argument("--points", dest="as_", action="store_const", const="points")
    form.add_argument(
        "--labels", dest="as_", action="store_const", const="labels", help="the levels' names"
    )
    fill.add_argument(
        "--out-of", type=float, metavar="N", help="what full points are worth in the gradebook"
    )
    fill.add_argument("--decimals", type=int, default=2, metavar="N", help="halves are rounded up")
    fill.add_argument(
        "--weight",
        metavar="ITEM=N",
        action="append",
        default=[],
        help="how much a question counts in the total",
    )

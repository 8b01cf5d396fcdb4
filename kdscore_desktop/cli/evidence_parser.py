"""The options of the commands that question the scores: `agreement`, `review` and `report`."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from kdscore_desktop.agreement.flags import RSMTOOL, Thresholds


def percentage(text: str) -> float:
    """Return a percentage such as "90" or "90 %" as a share.

    Raises
    ------
    argparse.ArgumentTypeError
        If it is no number between 1 and 100.
    """
    try:
        value = float(text.strip().removesuffix("%"))
    except ValueError:
        value = 0.0
    if not 1 <= value <= 100:
        raise argparse.ArgumentTypeError(f"'{text}' is no percentage; give a number from 1 to 100")
    return value / 100


def add_review(command: argparse.ArgumentParser) -> None:
    """Add the options of `kdscore review`."""
    _add_wanted(command)
    command.add_argument("--most", type=int, default=20, metavar="N", help="how many to list")
    command.add_argument(
        "--keep", action="store_true", help="keep the cut-off in the project, as the window does"
    )
    command.add_argument("--json", action="store_true", help="print JSON, all of it")


def add_explain(command: argparse.ArgumentParser) -> None:
    """Add the options of `kdscore explain`."""
    command.add_argument(
        "response", type=int, metavar="NUMBER", help="the answer's number, as 'kdscore review' says"
    )
    command.add_argument(
        "--level", metavar="L", help="explain this level; the suggested one if not given"
    )
    command.add_argument("--json", action="store_true", help="print JSON")


def add_next(command: argparse.ArgumentParser) -> None:
    """Add the options of `kdscore next`."""
    command.add_argument(
        "--count", type=int, default=30, metavar="N", help="how many; 30 if not given"
    )
    command.add_argument("--json", action="store_true", help="print JSON")


def add_report(command: argparse.ArgumentParser) -> None:
    """Add the options of `kdscore report`."""
    command.add_argument("--out", type=Path, required=True, metavar="FILE.html|.pdf")
    _add_wanted(command)
    add_thresholds(command)


def _add_wanted(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--agreement",
        type=percentage,
        metavar="PERCENT",
        help="how many of 100 unreviewed answers should get your level; as many as two humans "
        "agree on where two have scored, else 85",
    )
    command.add_argument(
        "--cautious",
        action="store_true",
        help="let even the lower end of what is likely reach that",
    )


def add_thresholds(command: argparse.ArgumentParser) -> None:
    """Add the option that moves where looking begins."""
    names = ", ".join(f"{field.name} ({field.default})" for field in dataclasses.fields(Thresholds))
    command.add_argument(
        "--threshold",
        action="append",
        default=[],
        type=_threshold,
        metavar="NAME=VALUE",
        help=f"where looking begins; may be repeated; names and defaults: {names}",
    )


def thresholds(options: argparse.Namespace) -> Thresholds:
    """Return the thresholds that the options ask for."""
    return dataclasses.replace(RSMTOOL, **dict(options.threshold))


def _threshold(text: str) -> tuple[str, float]:
    name, _, value = text.partition("=")
    refused = argparse.ArgumentTypeError(
        f"'{text}' names no threshold or no number for it; write NAME=VALUE with one of "
        f"{', '.join(Thresholds.__slots__)}"
    )
    if name not in Thresholds.__slots__:
        raise refused
    try:
        return name, type(getattr(RSMTOOL, name))(value)
    except ValueError:
        raise refused from None

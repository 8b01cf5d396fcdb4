"""The options of the commands that question the scores: `review` and `report`."""

from __future__ import annotations

import argparse


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
    command.add_argument(
        "--most", type=int, default=20, metavar="N", help="list N; 20 if not given"
    )
    command.add_argument("--json", action="store_true", help="print JSON, all of it")

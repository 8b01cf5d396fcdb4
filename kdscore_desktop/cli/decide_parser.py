"""The options of `kdscore decide` and `kdscore blind`."""

from __future__ import annotations

import argparse
import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from kdscore_desktop.project.records import Among

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_USUAL_SAMPLE = 20


def add_decide(commands: _Commands) -> None:
    """Add `kdscore decide`."""
    decide = commands.add_parser(
        "decide", help="make levels final, take them back, or see how they came about"
    )
    actions = decide.add_subparsers(dest="decide_command", required=True, metavar="ACTION")

    level = _action(actions, "level", "make a level final for an answer")
    _add_number(level)
    level.add_argument("level", metavar="LEVEL", help="by its label")
    level.add_argument(
        "--alike",
        action="store_true",
        help="for all answers that say the same, too, unless they are decided or scored by a human",
    )
    level.add_argument("--reason", default="", metavar="TEXT", help="kept with the decision")
    _add_who(level)

    sure = _action(actions, "sure", "accept all suggestions that need no review")
    _add_item(sure)
    sure.add_argument("--dry-run", action="store_true", help="only say how many")
    _add_who(sure)

    undo = _action(actions, "undo", "take the last decision on answers back")
    undo.add_argument("numbers", type=int, nargs="+", metavar="NUMBER")
    _add_who(undo)

    history = _action(actions, "history", "say what was decided on an answer, when, and by whom")
    _add_number(history)
    history.add_argument("--json", action="store_true", help="print JSON")


def add_blind(commands: _Commands) -> None:
    """Add `kdscore blind`."""
    blind = commands.add_parser(
        "blind", help="score a random sample without seeing suggestions, as a human's ratings"
    )
    actions = blind.add_subparsers(dest="blind_command", required=True, metavar="ACTION")

    start = _action(actions, "start", "draw a sample")
    _add_item(start)
    start.add_argument("--count", type=int, default=_USUAL_SAMPLE, metavar="N")
    start.add_argument("--seed", type=int, default=0, metavar="N")
    start.add_argument(
        "--among",
        choices=[among.value for among in Among],
        default=Among.ALL.value,
        help="only answers that a human has scored, or that none has",
    )
    _add_who(start)

    _add_item(_action(actions, "show", "print the answers that are still to be scored"))

    rate = _action(actions, "rate", "score an answer of the sample")
    _add_number(rate)
    rate.add_argument("level", metavar="LEVEL", help="by its label")

    end = _action(actions, "end", "end the sample and say how far scorer and humans agree with it")
    _add_item(end)
    end.add_argument(
        "--final",
        action="store_true",
        help="make the levels final where nobody had scored or decided",
    )
    _add_who(end)


def _action(actions: _Commands, name: str, help_text: str) -> argparse.ArgumentParser:
    action = actions.add_parser(name, help=help_text)
    action.add_argument("project", type=Path, metavar="PROJECT")
    return action


def _add_number(action: argparse.ArgumentParser) -> None:
    action.add_argument(
        "response", type=int, metavar="NUMBER", help="the answer's number, as 'kdscore review' says"
    )


def _add_item(action: argparse.ArgumentParser) -> None:
    action.add_argument(
        "--item", metavar="NAME", help="the question; needed where the project has several"
    )


def _add_who(action: argparse.ArgumentParser) -> None:
    action.add_argument(
        "--who", default=_user(), metavar="NAME", help="who decides; this account if not given"
    )


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return "educator"

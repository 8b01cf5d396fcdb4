"""Takes a command line to its command and every failure to its sentence and exit status."""

from __future__ import annotations

import argparse
import datetime as dt
import errno
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from kdscore_desktop import __version__
from kdscore_desktop.cli.parser import build_parser
from kdscore_desktop.edition import require_learning
from kdscore_desktop.errors import InputError, JobCancelledError, WorkerFailedError
from kdscore_desktop.folders import log_folder
from kdscore_desktop.jobs.running import PATIENT_THREADS

OK, FAULT, WRONG_INPUT, CANCELLED = 0, 1, 2, 130


def main(
    arguments: Sequence[str] | None = None, *, print_pdf: Callable[[str, Path], None] | None = None
) -> int:
    """Run `kdscore` and return its exit status.

    Parameters
    ----------
    arguments
        The command line without the program's name; `sys.argv` if None.
    print_pdf
        Makes a PDF of HTML; the commands know no Qt, which does it.
    """
    _print_any_text()
    for name, value in PATIENT_THREADS.items():
        os.environ.setdefault(name, value)
    options = build_parser().parse_args(arguments, argparse.Namespace(print_pdf=print_pdf))
    try:
        _command(options.command)(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has enough; Python would complain once more on exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - told below, never dropped
        sentence, status = _ending(error)
        print(f"kdscore: {sentence}", file=sys.stderr)
        return status
    return OK


def _ending(error: BaseException) -> tuple[str, int]:
    """Return what to say of an error and the exit status it means."""
    if isinstance(error, InputError):
        return str(error), WRONG_INPUT
    if isinstance(error, JobCancelledError):
        return str(error), CANCELLED
    if isinstance(error, KeyboardInterrupt):
        return "Interrupted. What was written before stays.", CANCELLED
    if isinstance(error, WorkerFailedError):
        return str(error), FAULT
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return "The disk is full. Make room and run the command again.", WRONG_INPUT
    return _report_fault(error), FAULT


def _command(name: str) -> Callable[[argparse.Namespace], None]:
    """Import only what the command needs: scoring must not wait for torch."""
    if name in ("demo", "study"):  # they learn in one of their later steps
        require_learning()
    if name in ("new", "import"):
        from kdscore_desktop.cli.project_commands import COMMANDS
    elif name in ("teacher", "distill"):
        from kdscore_desktop.cli.model_commands import COMMANDS
    elif name == "fill":
        from kdscore_desktop.cli.fill_command import COMMANDS
    elif name == "study":
        from kdscore_desktop.cli.study_command import COMMANDS
    elif name == "class":
        from kdscore_desktop.cli.class_command import COMMANDS
    elif name in ("agreement", "next", "review", "explain", "report"):
        from kdscore_desktop.cli.evidence_commands import COMMANDS
    elif name in ("decide", "blind"):
        from kdscore_desktop.cli.decide_commands import COMMANDS
    elif name == "demo":
        from kdscore_desktop.cli.demo_command import COMMANDS
    else:
        from kdscore_desktop.cli.result_commands import COMMANDS
    return COMMANDS[name]


def _print_any_text() -> None:
    """Let no terminal's encoding turn a learner's name into a fault."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _report_fault(error: BaseException) -> str:
    stamp = dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S")
    log = log_folder() / f"fault-{stamp}.log"
    heading = f"kdscore {__version__}, Python {sys.version}, {sys.platform}\n"
    log.write_text(heading + "".join(traceback.format_exception(error)), encoding="utf-8")
    return (
        f"Something went wrong that is KDScore's own fault ({type(error).__name__}). What happened "
        f"is in '{log}'; please send it with your report. Your project is as it was before the "
        "command's last finished step."
    )

"""Short work on the project itself, which its parent lets go of while a worker does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar


@dataclass(frozen=True, slots=True)
class ScoreJob:
    """Score the responses of an item that its newest scorer has not scored yet.

    An errand: the worker opens the project itself, which its parent has closed meanwhile.
    """

    writes: ClassVar[bool] = True
    project: Path
    item: str


@dataclass(frozen=True, slots=True)
class ExportJob:
    """Write the gradebook of a project, which is opened for reading only, to `result`."""

    writes: ClassVar[bool] = False
    project: Path
    result: Path


@dataclass(frozen=True, slots=True)
class FillJob:
    """Fill an imported file and write it to `result`.

    `source` is the imported sheet; `options` are those of
    :mod:`~kdscore_desktop.jobs.fill_json`; `file` is the file as it was imported, where the project
    did not keep it.
    """

    writes: ClassVar[bool] = False
    project: Path
    result: Path
    source: int
    options: Mapping[str, Any]
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class PlanFillJob:
    """Say what filling an imported file would do, without writing it.

    `source`, `options` and `file` are as in :class:`FillJob`.
    """

    writes: ClassVar[bool] = False
    project: Path
    source: int
    options: Mapping[str, Any]
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class PlanImportJob:
    """Say what the import of a spreadsheet would bring into a project, without changing it.

    `options` are those of :mod:`~kdscore_desktop.jobs.import_options`, as JSON; `kept` is the
    folder of :mod:`~kdscore_desktop.jobs.kept_sheets`, None to keep no sheet that was read.
    """

    writes: ClassVar[bool] = False
    project: Path
    spreadsheet: Path
    options: Mapping[str, Any]
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class ImportJob:
    """Bring a spreadsheet into a project.

    `sha256` is that of the file which the educator looked at; a file that has changed since is
    refused. `options` and `kept` are as in :class:`PlanImportJob`.
    """

    writes: ClassVar[bool] = True
    project: Path
    spreadsheet: Path
    options: Mapping[str, Any]
    sha256: str
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class _OfProbabilities:
    project: Path
    item: str
    spreadsheet: Path
    sheet: str | None = None
    learner: str | None = None
    response: str | None = None
    levels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ProbabilitiesJob(_OfProbabilities):
    """Make a spreadsheet of probabilities an item's teacher.

    `sheet`, `learner`, `response` and `levels` are those of
    :class:`~kdscore_desktop.jobs.soft_labels.ProbabilityColumns`.
    """

    writes: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class LookAtProbabilitiesJob(_OfProbabilities):
    """Say what a :class:`ProbabilitiesJob` would do."""

    writes: ClassVar[bool] = False


Errand = (
    ScoreJob
    | ExportJob
    | PlanFillJob
    | FillJob
    | PlanImportJob
    | ImportJob
    | ProbabilitiesJob
    | LookAtProbabilitiesJob
)
"""Short work on a project that is not taken up again: it is done as a whole or not at all.

Each says whether it writes into the project, which its parent then has to let go of.
"""

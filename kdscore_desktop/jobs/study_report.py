"""A study as a table for people and as JSON for programs."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Callable, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from kdscore_desktop.agreement.comparison import Agreement
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.wording import aligned
from kdscore_desktop.domain import Split
from kdscore_desktop.jobs.study import ModelResult, Study

_PACKAGES = ("kdscore-desktop", "torch", "transformers", "onnxruntime", "scikit-learn", "numpy")
_NO_VALUE = "-"

Pick = Callable[[ModelResult], float | None]


def study_as_text(study: Study) -> str:
    """Return the study as a table; with several seeds each figure is "mean ± spread".

    The spread is the standard deviation over the seeds (n - 1).
    """
    seeds = ", ".join(str(seed) for seed, _ in study.seeds)
    counts = "; ".join(
        f"{split.value} {len(study.data.of(split)):,} "
        f"({' / '.join(map(str, study.data.counts(split)))})"
        for split in Split
    )
    labels = " / ".join(study.data.item.rubric.labels)
    lines = [
        f"{study.data.file_name}: measured on {len(study.data.of(Split.TEST)):,} test responses",
        f"responses on levels {labels}: {counts}; {study.data.left_out:,} rows left out",
        f"budget {study.budget}, student {study.student}, {_teacher_in_words(study)}, "
        f"seeds {seeds}",
        f"{_machine_in_words()}, {_threads_in_words(study)}",
        "",
        *aligned(_quality_rows(study)),
        "",
        "recall by level",
        *aligned(_recall_rows(study)),
        "",
        *aligned(_cost_rows(study)),
    ]
    return "\n".join(lines) + "\n"


def curve_as_text(studies: Sequence[Study]) -> str:
    """Return what every model reaches with how many scored training responses.

    Parameters
    ----------
    studies
        Of the same data, one for each number of labels.
    """
    first = studies[0]
    seeds = ", ".join(str(seed) for seed, _ in first.seeds)
    ordered = first.data.item.rubric.ordered
    models = [results[0].model for results in by_model(first)]
    rows = [("scored training responses", *models)]
    for study in studies:
        values = [
            [_value(chosen_figure(result.agreement, ordered=ordered)) for result in results]
            for results in by_model(study)
        ]
        rows.append((f"{study.labels:,}", *(_told(each, 3) for each in values)))
    lines = [
        f"{first.data.file_name}: {'QWK' if ordered else 'macro F1'} on "
        f"{len(first.data.of(Split.TEST)):,} test responses",
        "the other training responses are unscored; validation shrinks by the same share",
        f"budget {first.budget}, student {first.student}, {_teacher_in_words(first)}, "
        f"seeds {seeds}",
        f"{_machine_in_words()}, {_threads_in_words(first)}",
        "",
        *aligned(rows),
    ]
    return "\n".join(lines) + "\n"


def _teacher_in_words(study: Study) -> str:
    encoder = f"encoder {study.encoder}"
    if study.members == 1:
        return encoder
    return f"{encoder}, each teacher the average of {study.members} trainings"


def chosen_figure(agreement: Agreement, *, ordered: bool) -> Figure | None:
    """Return the figure that a curve shows: quadratic weighted kappa, or macro F1 without order."""
    return agreement.quadratic_kappa if ordered else agreement.macro_f1


def _quality_rows(study: Study) -> list[tuple[str, ...]]:
    ordered = study.data.item.rubric.ordered
    rows = [("", "accuracy", *(("QWK",) if ordered else ()), "macro F1", "calibration error", "N")]
    if study.human is not None:
        rows.append(("two humans (every split)", *_quality([study.human], ordered=ordered)))
    for results in by_model(study):
        agreements = [result.agreement for result in results]
        rows.append((results[0].model, *_quality(agreements, ordered=ordered)))
    return rows


def _quality(agreements: Sequence[Agreement], *, ordered: bool) -> tuple[str, ...]:
    names = ["exact", *(("quadratic_kappa",) if ordered else ()), "macro_f1", "calibration_error"]
    values = [[_value(getattr(each, name)) for each in agreements] for name in names]
    return (*(_told(value, 3) for value in values), f"{agreements[0].n:,}")


def _recall_rows(study: Study) -> list[tuple[str, ...]]:
    rows = [("", *study.data.item.rubric.labels)]
    for results in by_model(study):
        levels = zip(*(result.agreement.levels for result in results), strict=True)
        recalls = [[_value(level.recall) for level in seeds] for seeds in levels]
        rows.append((results[0].model, *(_told(values, 2) for values in recalls)))
    return rows


def _cost_rows(study: Study) -> list[tuple[str, ...]]:
    columns: tuple[tuple[str, Pick], ...] = (
        ("parameters", lambda result: result.parameters),
        ("file, bytes", lambda result: result.file_bytes),
        ("answers a second", lambda result: result.answers_per_second),
        ("seconds to make", lambda result: result.seconds),
    )
    rows = [("", *(name for name, _ in columns))]
    for results in by_model(study):
        values = [[pick(result) for result in results] for _, pick in columns]
        rows.append((results[0].model, *(_told(value, 0) for value in values)))
    return rows


def by_model(study: Study) -> list[tuple[ModelResult, ...]]:
    """Return each model's results over the seeds."""
    return list(zip(*(results for _, results in study.seeds), strict=True))


def _value(figure: Figure | None) -> float | None:
    return None if figure is None else figure.value


def _told(values: Sequence[float | None], digits: int) -> str:
    known = [value for value in values if value is not None]
    if len(known) < len(values) or not known:
        return _NO_VALUE
    mean = f"{statistics.fmean(known):,.{digits}f}"
    if len(known) == 1 or len(set(known)) == 1:
        return mean
    return f"{mean} ± {statistics.stdev(known):,.{digits}f}"


def study_as_json(study: Study) -> dict[str, Any]:
    """Return everything that was measured, seed by seed, as plain JSON values."""
    rubric = study.data.item.rubric
    return {
        "format": 1,
        "file": {"name": study.data.file_name, "sha256": study.data.sha256},
        "labels": list(rubric.labels),
        "ordered": rubric.ordered,
        "responses": {split.value: list(study.data.counts(split)) for split in Split},
        "rows_left_out": study.data.left_out,
        "scored_training_responses_kept": study.labels,
        "budget": study.budget,
        "encoder": study.encoder,
        "teacher_members": study.members,
        "student_settings": asdict(study.settings),
        "machine": {
            "system": platform.platform(),
            "processor": _processor(),
            "cores": os.cpu_count(),
            "threads": study.threads,
        },
        "versions": {"python": platform.python_version()}
        | {name: version(name) for name in _PACKAGES},
        "two_humans": None if study.human is None else _agreement(study.human),
        "seeds": [
            {"seed": seed, "models": [_model(result) for result in results]}
            for seed, results in study.seeds
        ],
    }


def _model(result: ModelResult) -> dict[str, Any]:
    return {
        "model": result.model,
        "seconds": result.seconds,
        "parameters": result.parameters,
        "file_bytes": result.file_bytes,
        "answers_per_second": result.answers_per_second,
        "agreement": _agreement(result.agreement),
    }


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        "n": agreement.n,
        "figures": {
            name: None if figure is None else asdict(figure)
            for name, figure in agreement.figures().items()
        },
        "recall": {level.label: asdict(level.recall) for level in agreement.levels},
        "confusion": [list(row) for row in agreement.confusion],
    }


def _threads_in_words(study: Study) -> str:
    return "1 thread" if study.threads == 1 else f"{study.threads} threads"


def _machine_in_words() -> str:
    return f"{_processor()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def _processor() -> str:
    """Return the processor's name; Python itself does not know it on Linux."""
    described = Path("/proc/cpuinfo")
    if described.is_file():
        for line in described.read_text(encoding="utf-8", errors="replace").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()

"""What a scorer file says about its making."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version

from kdscore_desktop import __version__
from kdscore_desktop.distill.calibration import FEWEST_RESPONSES
from kdscore_desktop.distill.materials import ExtraTexts, Materials
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.distill.students import Student, parameter_count
from kdscore_desktop.distill.training import Trained
from kdscore_desktop.distill.validation import ValidationFigures
from kdscore_desktop.student.package import Calibration, Card, Named
from kdscore_desktop.student.tokens import Tokens

_PACKAGES = ("numpy", "onnx", "scikit-learn", "tokenizers", "torch")
# Settings that stand in the card by themselves or change nothing about the student.
_TOLD_ELSEWHERE = {"student", "seed", "max_tokens", "checkpoint_seconds"}


def make_card(
    student: Student,
    *,
    tokens: Tokens,
    materials: Materials,
    more: ExtraTexts,
    settings: DistillSettings,
    trained: Trained,
    calibration: Calibration,
    measure: str,
    teacher: str,
    teacher_fingerprint: str,
    notes: Sequence[str] = (),
) -> Card:
    """Write down what a finished student was made from."""
    told = {name: value for name, value in asdict(settings).items() if name not in _TOLD_ELSEWHERE}
    return Card(
        student=student.kind,
        parameters=parameter_count(student),
        vocabulary=tokens.size,
        max_tokens=tokens.max_tokens,
        counts=materials.counts,
        unscored=len(more.unscored),
        augmented=len(more.augmented),
        teacher=teacher,
        teacher_fingerprint=teacher_fingerprint,
        seed=settings.seed,
        settings=(*told.items(), ("steps made", trained.steps), ("step kept", trained.kept.step)),
        validation=_figures(trained.kept.figures, measure),
        versions=versions(),
        notes=materials.notes + tuple(notes) + _notes(settings, trained, calibration),
    )


def versions() -> Named:
    """Return the versions of Python and of what a student depends on."""
    own = (("kdscore", __version__), ("python", platform.python_version()))
    return own + tuple((name, version(name)) for name in _PACKAGES)


def _figures(figures: ValidationFigures | None, measure: str) -> Named:
    if figures is None:
        return (("responses", 0),)
    return (
        ("responses", figures.responses),
        (measure, figures.agreement),
        ("accuracy", figures.accuracy),
        ("cross entropy before calibration", figures.cross_entropy),
    )


def _notes(
    settings: DistillSettings, trained: Trained, calibration: Calibration
) -> tuple[str, ...]:
    notes = []
    if trained.stopped:
        notes.append(f"The training was stopped after {trained.steps} of {settings.steps} steps.")
    if trained.kept.figures is None:
        notes.append(
            "No scored answer was held out: the last state was kept, and nothing is known of "
            "how it agrees with you."
        )
    if not calibration.responses:
        notes.append(
            f"How sure it is was not compared with how often it is right: that takes "
            f"{FEWEST_RESPONSES} scored answers that it does not learn from."
        )
    return tuple(notes)

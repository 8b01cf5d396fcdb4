"""Preparing a teacher from several trainings that differ by their seed alone."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kdscore_desktop.domain import Rubric
from kdscore_desktop.errors import JobCancelledError
from kdscore_desktop.files import replacing, sha256_of
from kdscore_desktop.progress import PartReporter, Reporter
from kdscore_desktop.teacher.card import CARD, MemberCard, TeacherCard, ValidationAgreement
from kdscore_desktop.teacher.ensemble import EnsembleTeacher
from kdscore_desktop.teacher.model_folder import WEIGHTS
from kdscore_desktop.teacher.package import MEMBERS, pack_ensemble, pack_teacher
from kdscore_desktop.teacher.prepare import (
    PreparedTeacher,
    RatedResponses,
    preparation_key,
    prepare_teacher,
)
from kdscore_desktop.teacher.settings import PrepareSettings
from kdscore_desktop.teacher.validation import agreement_of

_FINISHED = "finished.json"
# Asking each member about the validation responses once more is the rest.
_TRAINING_SHARE = 0.97


@dataclass(frozen=True)
class PreparedMembers:
    """A teacher from one training or more.

    Parameters
    ----------
    folders
        Each training's model in the Hugging Face layout.
    card
        What they say about themselves together.
    stopped
        Whether the educator ended the preparation early; what was finished by then is kept.
    """

    folders: tuple[Path, ...]
    card: TeacherCard
    stopped: bool

    def pack(self, target: Path) -> None:
        """Write them as a `.kdteacher` file.

        Raises
        ------
        InputError
            If `target` cannot be written.
        """
        if len(self.folders) == 1:
            pack_teacher(self.folders[0], target)
        else:
            pack_ensemble(self.folders, self.card, target)


def prepare_members(
    train: RatedResponses,
    validation: RatedResponses,
    *,
    rubric: Rubric,
    settings: PrepareSettings,
    members: int,
    base: Path,
    out_folder: Path,
    reporter: Reporter,
    resume: bool = False,
) -> PreparedMembers:
    """Fine-tune the encoder in `base` several times, with the seed and those that follow it.

    Parameters
    ----------
    train, validation, rubric, settings, base
        As in :func:`~kdscore_desktop.teacher.prepare.prepare_teacher`.
    members
        How many trainings; one is an ordinary preparation.
    out_folder
        Where the models and, until then, the checkpoints are written.
    reporter
        *Stop* keeps the trainings that are finished, in the first one its best epoch so far;
        *Cancel* leaves nothing behind.
    resume
        Go on in `out_folder` if what lies there is of the same job: trainings that are finished
        are not repeated.

    Raises
    ------
    InputError
        As in :func:`~kdscore_desktop.teacher.prepare.prepare_teacher`.
    JobCancelledError
        When the educator cancelled.
    """
    if members == 1:
        prepared = prepare_teacher(
            train,
            validation,
            rubric=rubric,
            settings=settings,
            base=base,
            out_folder=out_folder,
            reporter=reporter,
            resume=resume,
        )
        return PreparedMembers((prepared.folder,), prepared.card, prepared.stopped)
    folder = out_folder / MEMBERS
    if not resume:
        shutil.rmtree(folder, ignore_errors=True)
    run = _Run(
        train=train,
        validation=validation,
        rubric=rubric,
        settings=settings,
        base=base,
        folder=folder,
    )
    try:
        done = run.train(members, PartReporter(reporter, 0.0, _TRAINING_SHARE))
        return run.together(done, members, PartReporter(reporter, _TRAINING_SHARE, 1.0))
    except JobCancelledError:
        shutil.rmtree(folder, ignore_errors=True)
        raise


class _EnoughError(Exception):
    """The educator asked to stop and there are finished trainings to keep."""


class _MemberReporter(PartReporter):
    """Tells which training it is; later ones end at once on *Stop* and leave the first as it is.

    Parameters
    ----------
    whole
        The reporter of all trainings.
    position, members
        Which of how many trainings it is.
    epochs
        Passes of the trainings before it, so that the curves go on.
    """

    def __init__(self, whole: Reporter, position: int, members: int, epochs: int) -> None:
        super().__init__(whole, position / members, (position + 1) / members)
        self._position = position
        self._which = f"This is training {position + 1} of {members}."
        self._epochs = epochs

    def progress(self, fraction: float, stage: str) -> None:
        super().progress(fraction, " ".join((self._which, stage)))

    def metric(self, name: str, step: int, value: float) -> None:
        super().metric(name, self._epochs + step, value)

    def stop_requested(self) -> bool:
        asked = super().stop_requested()
        if asked and self._position:
            raise _EnoughError
        return asked


class _Run:
    """All trainings of one preparation."""

    def __init__(
        self,
        *,
        train: RatedResponses,
        validation: RatedResponses,
        rubric: Rubric,
        settings: PrepareSettings,
        base: Path,
        folder: Path,
    ) -> None:
        self._train, self._validation, self._rubric = train, validation, rubric
        self._settings, self._base, self._folder = settings, base, folder
        self._base_sha256 = sha256_of(base / WEIGHTS)

    def train(self, members: int, reporter: Reporter) -> list[PreparedTeacher]:
        """Return the finished trainings: all of them, or those until *Stop*."""
        done: list[PreparedTeacher] = []
        try:
            for position in range(members):
                epochs = sum(each.card.epochs for each in done)
                part = _MemberReporter(reporter, position, members, epochs)
                done.append(self._finished(position) or self._prepare(position, part))
                if done[-1].stopped:
                    break
        except _EnoughError:
            shutil.rmtree(self._folder / str(len(done)), ignore_errors=True)
        if len(done) < members:
            reporter.log(f"Stopped after training {len(done)} of {members}.")
        return done

    def _prepare(self, position: int, reporter: Reporter) -> PreparedTeacher:
        folder = self._folder / str(position)
        prepared = prepare_teacher(
            self._train,
            self._validation,
            rubric=self._rubric,
            settings=self._settings_of(position),
            base=self._base,
            out_folder=folder,
            reporter=reporter,
            resume=True,
        )
        told = {
            "key": self._key(position),
            "model": prepared.folder.name,
            "stopped": prepared.stopped,
        }
        with replacing(folder / _FINISHED) as temporary:
            temporary.write_text(json.dumps(told), encoding="utf-8")
        return prepared

    def _finished(self, position: int) -> PreparedTeacher | None:
        """Return a training that is finished already, if it is of the same job."""
        folder = self._folder / str(position)
        if not (folder / _FINISHED).is_file():
            return None
        told = json.loads((folder / _FINISHED).read_text(encoding="utf-8"))
        if told["key"] != self._key(position):
            return None
        model = folder / told["model"]
        card = TeacherCard.from_json((model / CARD).read_bytes(), name=model.name)
        return PreparedTeacher(model, card, told["stopped"])

    def _settings_of(self, position: int) -> PrepareSettings:
        return replace(self._settings, seed=self._settings.seed + position)

    def _key(self, position: int) -> str:
        return preparation_key(
            self._train,
            self._validation,
            self._rubric,
            self._settings_of(position),
            self._base_sha256,
        )

    def together(
        self, done: Sequence[PreparedTeacher], members: int, reporter: Reporter
    ) -> PreparedMembers:
        """Return the trainings as one teacher, with its own agreement on validation."""
        folders = tuple(each.folder for each in done)
        stopped = len(done) < members
        first = done[0].card
        if len(done) == 1:
            return PreparedMembers(folders, first, stopped)
        each_one = tuple(
            MemberCard(
                seed=self._settings_of(position).seed,
                agreement=each.card.agreement,
                chosen_epoch=each.card.chosen_epoch,
                epochs=each.card.epochs,
            )
            for position, each in enumerate(done)
        )
        agreement = self._agreement(folders, reporter)
        return PreparedMembers(
            folders, replace(first, agreement=agreement, members=each_one), stopped
        )

    def _agreement(self, folders: Sequence[Path], reporter: Reporter) -> ValidationAgreement | None:
        if not self._validation.texts:
            return None
        ensemble = EnsembleTeacher.of_folders(
            folders, self._rubric, name="the expert model", threads=self._settings.threads
        )
        said = ensemble.label(self._validation.texts, reporter)
        return agreement_of(said, self._validation.levels, self._rubric)

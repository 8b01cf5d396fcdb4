"""Several classifiers that are one teacher: the probabilities of each are averaged.

Trainings that differ by their seed alone err on different responses; their mean errs on fewer.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kdscore_desktop.domain import Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.files import sha256_of
from kdscore_desktop.progress import PartReporter, Reporter
from kdscore_desktop.teacher.card import TeacherCard
from kdscore_desktop.teacher.classifier import ClassifierTeacher, card_in
from kdscore_desktop.teacher.labeler import Probabilities, SoftLabeler, WordPieces
from kdscore_desktop.teacher.loading import set_threads
from kdscore_desktop.teacher.mapping import LabelMapping
from kdscore_desktop.teacher.package import MEMBERS, unpacked

# To be raised when the numbers that the same members give for a text change.
_METHOD = "mean of probabilities 1"


class Averaged:
    """Teachers of the same levels whose probabilities are averaged.

    Parameters
    ----------
    members
        At least one; the word pieces are the first one's.
    """

    def __init__(self, members: Sequence[SoftLabeler]) -> None:
        self._members = members

    @property
    def fingerprint(self) -> str:
        """Of the members' in their order."""
        return _fingerprint([member.fingerprint for member in self._members])

    @property
    def labels_new_texts(self) -> bool:
        """Whether every member labels new texts."""
        return all(member.labels_new_texts for member in self._members)

    def word_pieces(self) -> WordPieces | None:
        """Return the first member's."""
        return self._members[0].word_pieces()

    def label(self, texts: Sequence[str], reporter: Reporter) -> Probabilities:
        """Return the mean of the members' soft labels, shape (texts, levels).

        The members are asked one after the other.

        Raises
        ------
        InputError
            As the members do.
        """
        return mean_of(
            member.label(texts, part)
            for member, part in zip(self._members, _parts(reporter, self._members), strict=True)
        )


@dataclass(frozen=True)
class _Known:
    """What is kept of a member when it is let go of."""

    fingerprint: str
    tokenizer: str
    labels: list[str]
    mapping: LabelMapping
    parameters: int


def _known_of(member: ClassifierTeacher) -> _Known:
    return _Known(
        member.fingerprint,
        sha256_of(member.tokenizer_json.encode()),
        member.labels,
        member.mapping,
        member.parameters,
    )


class EnsembleTeacher:
    """Classifiers that lie in folders, averaged; one at a time is in memory.

    Made by :meth:`of_folders`.

    Parameters
    ----------
    loaders
        Load each member, in their order; at least one. Let go of one before loading the next.
    card
        What they say about themselves together; None for others.

    Raises
    ------
    InputError
        If a member cannot be loaded or names other levels than the first.
    """

    def __init__(
        self, loaders: Sequence[Callable[[], ClassifierTeacher]], card: TeacherCard | None
    ) -> None:
        self.loaders = loaders
        self.card = card
        known = [_known_of(load()) for load in loaders]
        first = known[0]
        if any(each.labels != first.labels for each in known):
            raise InputError(
                "The trainings that this expert model averages do not name the same levels, so it "
                "cannot be used. Prepare it again."
            )
        self.labels, self.mapping = first.labels, first.mapping
        self.parameters = sum(each.parameters for each in known)
        self._fingerprint = _fingerprint([each.fingerprint for each in known])
        self._same_pieces = all(each.tokenizer == first.tokenizer for each in known)

    @classmethod
    def of_folders(
        cls,
        folders: Sequence[Path],
        rubric: Rubric,
        label_map: Mapping[str, str] | None = None,
        *,
        name: str,
        card: TeacherCard | None = None,
        threads: int | None = None,
    ) -> EnsembleTeacher:
        """Make one teacher of the models in some folders, which are needed as long as it is.

        Parameters
        ----------
        folders
            One of each member, in their order.
        rubric, label_map, threads
            As in :meth:`ClassifierTeacher.open`.
        name, card
            As in :meth:`ClassifierTeacher.of_folder`, of all together.

        Raises
        ------
        InputError
            If a member cannot be loaded or names other levels than the first.
        """
        set_threads(threads)

        def loads(folder: Path) -> Callable[[], ClassifierTeacher]:
            return lambda: ClassifierTeacher.of_folder(
                folder, rubric, label_map, name=name, card=None
            )

        return cls([loads(folder) for folder in folders], card)

    @property
    def fingerprint(self) -> str:
        """Of the members' in their order."""
        return self._fingerprint

    @property
    def labels_new_texts(self) -> bool:
        """True: any text can be labeled."""
        return True

    @property
    def notes(self) -> tuple[str, ...]:
        """What the educator should know about the label mapping, in sentences."""
        return self.mapping.notes

    def in_memory(self) -> Averaged:
        """Return all members loaded at once, for whoever asks again and again."""
        return Averaged([load() for load in self.loaders])

    def word_pieces(self) -> WordPieces | None:
        """Return the first member's, or None where another has other ones."""
        return self.loaders[0]().word_pieces() if self._same_pieces else None

    def label(self, texts: Sequence[str], reporter: Reporter) -> Probabilities:
        """Return the mean of the members' soft labels, shape (texts, levels).

        Raises
        ------
        InputError
            As :meth:`ClassifierTeacher.label`.
        """
        return mean_of(
            load().label(texts, part)
            for load, part in zip(self.loaders, _parts(reporter, self.loaders), strict=True)
        )


Teacher = ClassifierTeacher | EnsembleTeacher


@contextlib.contextmanager
def opened(
    source: Path,
    rubric: Rubric,
    label_map: Mapping[str, str] | None = None,
    *,
    threads: int | None = None,
    inside: Path | None = None,
) -> Iterator[Teacher]:
    """Give the teacher of a `.kdteacher` file, a model's folder, or a zip of one.

    Parameters
    ----------
    source, rubric, label_map, threads
        As in :meth:`ClassifierTeacher.open`; `source` is not needed after the beginning.
    inside
        The folder where an ensemble's members lie meanwhile; None takes the system's place for
        temporary files.

    Raises
    ------
    InputError
        If it cannot be used, with what to do about it.
    """
    set_threads(threads)
    name = source.name
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(unpacked(source, inside=inside))
        card = card_in(folder, name) if source.is_file() else None
        members = sorted((folder / MEMBERS).iterdir()) if _is_ensemble(source, folder) else []
        teacher: Teacher
        if members:
            teacher = EnsembleTeacher.of_folders(members, rubric, label_map, name=name, card=card)
        else:
            teacher = ClassifierTeacher.of_folder(folder, rubric, label_map, name=name, card=card)
            stack.close()  # it is in memory now
        yield teacher


def mean_of(labels: Iterator[Probabilities]) -> Probabilities:
    """Return the mean of the members' soft labels, as they come; at least of one."""
    total, count = next(labels).astype(np.float64), 1
    for each in labels:
        total, count = total + each, count + 1
    mean: Probabilities = (total / count).astype(np.float32)
    return mean


def _is_ensemble(source: Path, folder: Path) -> bool:
    # A folder of another maker may hold a folder of this name for something else.
    return source.is_file() and (folder / MEMBERS).is_dir()


def _parts(reporter: Reporter, members: Sequence[object]) -> Iterator[PartReporter]:
    count = len(members)
    return (PartReporter(reporter, place / count, (place + 1) / count) for place in range(count))


def _fingerprint(members: Sequence[str]) -> str:
    return sha256_of(json.dumps([_METHOD, *members]).encode())

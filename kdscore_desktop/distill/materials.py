"""What a distillation is made from: the texts of each kind, kept apart. Imports no torch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kdscore_desktop.distill.augmentation import augmented_texts
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.distill.splits import normalized
from kdscore_desktop.domain import Rubric, Split, counts_by_level
from kdscore_desktop.errors import InputError
from kdscore_desktop.student.package import SplitCount
from kdscore_desktop.student.review import is_blank
from kdscore_desktop.teacher.labeler import SoftLabeler


@dataclass(frozen=True, slots=True)
class TrainingText:
    """A response with its split and, where a human gave one, its level."""

    text: str
    split: Split
    level: int | None = None


@dataclass(frozen=True)
class Materials:
    """The texts of a distillation.

    Parameters
    ----------
    rated
        Training responses with their levels.
    unscored
        Training responses without a level, each text once.
    validation
        Rated validation responses with their levels.
    withheld
        The normalized texts of all validation and test responses, which training must not meet.
    counts
        Rated responses used, by split; those of the test split are counted and not used.
    notes
        What was left out, in sentences.
    """

    rated: tuple[tuple[str, int], ...]
    unscored: tuple[str, ...]
    validation: tuple[tuple[str, int], ...]
    withheld: frozenset[str]
    counts: tuple[SplitCount, ...]
    notes: tuple[str, ...]

    @property
    def training_texts(self) -> list[str]:
        """The responses that may be learned from, the rated first."""
        return [text for text, _ in self.rated] + list(self.unscored)


@dataclass(frozen=True)
class ExtraTexts:
    """Texts without a human level for the teacher to label."""

    unscored: tuple[str, ...] = ()
    augmented: tuple[str, ...] = ()


def sort_materials(texts: Sequence[TrainingText], rubric: Rubric) -> Materials:
    """Keep apart what is trained on, what chooses, and what is withheld.

    Blank responses are left out, and so are training responses whose text stands in validation
    or test as well.

    Raises
    ------
    InputError
        If no training response is left, or a level is not in the rubric.
    """
    if any(entry.level is not None and not 0 <= entry.level < len(rubric) for entry in texts):
        raise InputError("A response has a level that the rubric lacks. Check the item's rubric.")
    shown = [entry for entry in texts if not is_blank(entry.text)]
    withheld = frozenset(
        normalized(entry.text) for entry in shown if entry.split is not Split.TRAIN
    )
    training = [entry for entry in shown if entry.split is Split.TRAIN]
    free = [entry for entry in training if normalized(entry.text) not in withheld]
    if not free:
        raise InputError(
            "There is no answer to learn from: all are blank or held out to test the scorer. Add "
            "answers to the question."
        )
    notes = []
    if len(shown) < len(texts):
        notes.append(f"{len(texts) - len(shown)} blank answers were left out.")
    if len(free) < len(training):
        notes.append(
            f"{len(training) - len(free)} answers were not learned from because the same text is "
            "held out to test the scorer."
        )
    rated = _rated(free)
    known = {normalized(text) for text, _ in rated}
    unscored = {normalized(entry.text): entry.text for entry in free if entry.level is None}
    return Materials(
        rated=rated,
        unscored=tuple(text for key, text in unscored.items() if key not in known),
        validation=_rated([entry for entry in shown if entry.split is Split.VALIDATION]),
        withheld=withheld,
        counts=_counts(free, shown, rubric),
        notes=tuple(notes),
    )


def extra_texts(
    materials: Materials, settings: DistillSettings, teacher: SoftLabeler | None
) -> ExtraTexts:
    """Choose more texts for the teacher: unscored responses, then augmented texts.

    Together they are at most `copies` for each response and at most `most_texts`. A teacher that
    cannot label new texts gets the unscored responses alone: an augmented text that took over
    the soft label of its source would be given a label the teacher never said (see the setting
    `word_dropout` for what is done instead).
    """
    if teacher is None:
        return ExtraTexts()
    unscored = materials.unscored[: settings.most_texts]
    if not teacher.labels_new_texts:
        return ExtraTexts(unscored)
    number = min(settings.copies * len(materials.training_texts), settings.most_texts)
    levels: list[int | None] = [level for _, level in materials.rated]
    augmented = augmented_texts(
        materials.training_texts,
        levels + [None] * len(materials.unscored),
        number - len(unscored),
        settings.seed,
        materials.withheld,
    )
    return ExtraTexts(unscored, tuple(augmented))


def _rated(entries: Sequence[TrainingText]) -> tuple[tuple[str, int], ...]:
    return tuple((entry.text, entry.level) for entry in entries if entry.level is not None)


def _counts(
    training: Sequence[TrainingText], shown: Sequence[TrainingText], rubric: Rubric
) -> tuple[SplitCount, ...]:
    counts = []
    for split in Split:
        entries = training if split is Split.TRAIN else [e for e in shown if e.split is split]
        levels = [level for _, level in _rated(entries)]
        counts.append(SplitCount(split, counts_by_level(levels, rubric)))
    return tuple(counts)

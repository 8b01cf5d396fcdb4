"""Which of a teacher's classes stands for which level of the rubric. Imports no torch."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kdscore_desktop.domain import Rubric
from kdscore_desktop.errors import InputError
from kdscore_desktop.teacher.labeler import Probabilities

# What transformers calls classes that nobody named.
_UNNAMED = re.compile(r"LABEL_(\d+)", re.IGNORECASE)


@dataclass(frozen=True)
class LabelMapping:
    """The level that each class of a teacher stands for.

    Parameters
    ----------
    positions
        The level's position in the rubric, one for each class in the teacher's order.
    levels
        How many levels the rubric has.
    notes
        What the educator should know about it, in sentences.
    """

    positions: tuple[int, ...]
    levels: int
    notes: tuple[str, ...] = ()

    def apply(self, probabilities: Probabilities) -> Probabilities:
        """Turn probabilities of classes, shape (texts, classes), into those of levels.

        Classes that stand for the same level are added up; a level without a class gets 0.
        """
        result = np.zeros((len(probabilities), self.levels), dtype=np.float32)
        for column, position in enumerate(self.positions):
            result[:, position] += probabilities[:, column]
        return result


def map_labels(
    labels: Sequence[str], rubric: Rubric, explicit: Mapping[str, str] | None = None
) -> LabelMapping:
    """Find the level of each of a teacher's labels.

    An explicit pair is followed first, then an equal label (case ignored, "3" equal to "3.0").
    Labels that transformers made up (LABEL_0, LABEL_1, ...) are taken in the rubric's order where
    there are as many of them as levels.

    Parameters
    ----------
    labels
        The teacher's labels in the order of its classes.
    rubric
        The item's levels.
    explicit
        Pairs of a teacher's label and a level's label. Several labels may mean one level.

    Raises
    ------
    InputError
        If a label finds no level, or a pair names something that does not exist.
    """
    pairs = _explicit_positions(labels, rubric, explicit or {})
    positions = [pairs.get(_key(label), _equal_level(label, rubric)) for label in labels]
    notes: list[str] = []
    if not pairs and _are_unnamed(labels) and None in positions and len(labels) == len(rubric):
        positions = [int(label.rsplit("_", 1)[1]) for label in labels]
        notes.append(
            f"The classes of the expert model have no names; they were taken as the levels "
            f"{_listed(rubric.labels)}, in this order."
        )
    found = [position for position in positions if position is not None]
    if len(found) < len(labels):
        missing = [label for label, at in zip(labels, positions, strict=True) if at is None]
        raise InputError(
            f"The expert model's labels {_listed(labels)} do not match the rubric's levels "
            f"{_listed(rubric.labels)}: nothing stands for {_listed(missing)}. Say which "
            f"level each means, for example that '{missing[0]}' means '{rubric.labels[0]}'."
        )
    notes += [
        f"The expert model has no label for level '{level}' and never suggests it."
        for position, level in enumerate(rubric.labels)
        if position not in found
    ]
    return LabelMapping(tuple(found), len(rubric), tuple(notes))


def _explicit_positions(
    labels: Sequence[str], rubric: Rubric, explicit: Mapping[str, str]
) -> dict[str, int]:
    known = {_key(label) for label in labels}
    pairs: dict[str, int] = {}
    for label, level in explicit.items():
        if _key(label) not in known:
            raise InputError(
                f"The expert model has no label '{label}'. Its labels are: {_listed(labels)}."
            )
        position = _equal_level(level, rubric)
        if position is None:
            raise InputError(
                f"The rubric has no level '{level}'. Its levels are: {_listed(rubric.labels)}."
            )
        pairs[_key(label)] = position
    return pairs


def _equal_level(label: str, rubric: Rubric) -> int | None:
    keys = [_key(level) for level in rubric.labels]
    return keys.index(_key(label)) if _key(label) in keys else None


def _key(label: str) -> str:
    """Return what labels are compared by: numbers by their value, others without case."""
    text = label.strip().casefold()
    try:
        number = float(text)
    except ValueError:
        return text
    return repr(number) if math.isfinite(number) else text


def _are_unnamed(labels: Sequence[str]) -> bool:
    numbers = [found[1] for label in labels if (found := _UNNAMED.fullmatch(label))]
    return sorted(map(int, numbers)) == list(range(len(labels)))


def _listed(labels: Sequence[str]) -> str:
    return ", ".join(f"'{label}'" for label in labels)

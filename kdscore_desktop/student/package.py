"""The scorer file (`.kdscorer`): a student with all it needs to score, and what it is."""

from __future__ import annotations

import io
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kdscore_desktop.domain import Item, Level, Rubric, Split
from kdscore_desktop.domain_json import item_to_json
from kdscore_desktop.files import read_package, write_package
from kdscore_desktop.student.fields import Fields, refused

KIND = "KDScore scorer"
VERSION = 1
SUFFIX = ".kdscorer"
_MOST_BYTES = 32_000_000
_MOST_LEVELS = 100

NETWORK = "student.onnx"
TOKENIZER = "tokenizer.json"
RUBRIC = "rubric.json"
CALIBRATION = "calibration.json"
CARD = "card.json"
_PARTS = {NETWORK, TOKENIZER, RUBRIC, CALIBRATION, CARD}

Named = tuple[tuple[str, str | float | None], ...]
"""Names and plain values, in order."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """How logits become probabilities that can be believed.

    Parameters
    ----------
    temperature
        What the logits are divided by.
    responses
        On how many rated validation responses it was fitted; 0 where there were too few, and the
        temperature is then 1.
    error_before, error_after
        The expected calibration error (0 to 1) on those same responses at temperature 1 and at
        this one; None where nothing was fitted.
    unsure_below
        A suggestion with less confidence than this goes to a human.
    """

    temperature: float = 1.0
    responses: int = 0
    error_before: float | None = None
    error_after: float | None = None
    unsure_below: float = 0.6


@dataclass(frozen=True, slots=True)
class SplitCount:
    """How many rated responses of a split there were, in all and on each level."""

    split: Split
    by_level: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What a scorer was made from, by what, and how well it did on validation.

    Parameters
    ----------
    student
        The architecture.
    parameters, vocabulary, max_tokens
        Trained numbers, word pieces, and the pieces after which a text is cut.
    counts
        Rated responses that were used, by split and level. Blank ones are not counted.
    unscored, augmented
        Texts without a rating, and texts made from the others, that the teacher labeled.
    teacher, teacher_fingerprint
        Who gave the soft labels; both empty where no teacher took part.
    seed
        Of everything random.
    settings
        The other settings of training.
    validation
        Figures on the rated validation responses, each with its number of responses in the name
        of the measure's neighbor "responses".
    versions
        Of the program and the packages that made it.
    notes
        What whoever uses the scorer should know, in sentences.
    """

    student: str
    parameters: int
    vocabulary: int
    max_tokens: int
    counts: tuple[SplitCount, ...]
    unscored: int
    augmented: int
    teacher: str
    teacher_fingerprint: str
    seed: int
    settings: Named
    validation: Named
    versions: Named
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScorerParts:
    """The parts of a scorer file."""

    network: bytes
    tokenizer: str
    item: Item
    calibration: Calibration
    card: Card


def write_scorer(target: Path, parts: ScorerParts) -> None:
    """Write a scorer file; the same parts give the same bytes.

    Raises
    ------
    InputError
        If the file cannot be written there.
    """
    card = asdict(parts.card) | {
        name: dict(getattr(parts.card, name)) for name in ("settings", "validation", "versions")
    }
    members: dict[str, bytes | Path] = {
        NETWORK: parts.network,
        TOKENIZER: parts.tokenizer.encode(),
        RUBRIC: _json(item_to_json(parts.item)),
        CALIBRATION: _json(asdict(parts.calibration)),
        CARD: _json(card),
    }
    write_package(target, KIND, VERSION, members)


def read_scorer(source: Path | bytes) -> ScorerParts:
    """Read a scorer file.

    The network and the tokenizer are checked where they are loaded (see
    :class:`~kdscore_desktop.student.scorer.Scorer`).

    Raises
    ------
    InputError
        If it is no whole scorer file, was changed after it was made, or a part is not as KDScore
        writes it.
    """
    name = source.name if isinstance(source, Path) else "the scorer"
    stream = source if isinstance(source, Path) else io.BytesIO(source)
    members = read_package(stream, name=name, kind=KIND, version=VERSION, max_bytes=_MOST_BYTES)
    if set(members) != _PARTS:
        raise refused(f"'{name}'", "it does not hold the parts of a scorer")
    try:
        tokenizer = members[TOKENIZER].decode()
    except UnicodeDecodeError as error:
        raise refused(part_of(name, TOKENIZER), "it is not readable") from error
    item = _item(Fields.parsed(members[RUBRIC], part_of(name, RUBRIC)), part_of(name, RUBRIC))
    return ScorerParts(
        members[NETWORK],
        tokenizer,
        item,
        _calibration(Fields.parsed(members[CALIBRATION], part_of(name, CALIBRATION))),
        _card(Fields.parsed(members[CARD], part_of(name, CARD)), part_of(name, CARD)),
    )


def part_of(name: str, part: str) -> str:
    """Name a part of a scorer file as errors name it."""
    return f"the part '{part}' of '{name}'"


def _json(values: dict[str, Any]) -> bytes:
    return json.dumps(values, indent=1, ensure_ascii=False, allow_nan=False).encode()


def _item(fields: Fields, where: str) -> Item:
    levels = tuple(
        Level(level.text("label"), level.number("points"), level.text("description"))
        for level in fields.list_of_fields("levels", _MOST_LEVELS)
    )
    try:
        rubric = Rubric(levels, fields.truth("ordered"))
    except ValueError as error:
        raise refused(where, str(error)) from error
    return Item(fields.text("name"), rubric, fields.text("prompt"))


def _calibration(fields: Fields) -> Calibration:
    return Calibration(
        fields.number("temperature", 0.01, 100),
        fields.whole("responses"),
        fields.number_or_none("error_before", 0, 1),
        fields.number_or_none("error_after", 0, 1),
        fields.number("unsure_below", 0, 1),
    )


def _card(fields: Fields, where: str) -> Card:
    counts = []
    for entry in fields.list_of_fields("counts", len(Split)):
        try:
            split = Split(entry.text("split"))
        except ValueError as error:
            raise refused(where, "it names an unknown split") from error
        counts.append(SplitCount(split, entry.wholes("by_level", _MOST_LEVELS)))
    return Card(
        student=fields.text("student"),
        parameters=fields.whole("parameters"),
        vocabulary=fields.whole("vocabulary"),
        max_tokens=fields.whole("max_tokens"),
        counts=tuple(counts),
        unscored=fields.whole("unscored"),
        augmented=fields.whole("augmented"),
        teacher=fields.text("teacher"),
        teacher_fingerprint=fields.text("teacher_fingerprint"),
        seed=fields.whole("seed"),
        settings=fields.pairs("settings", 100),
        validation=fields.pairs("validation", 100),
        versions=fields.pairs("versions", 100),
        notes=fields.texts("notes", 100),
    )

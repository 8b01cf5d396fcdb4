"""The card of a prepared teacher: where it came from and how well it agreed. Imports no torch."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from kdscore_desktop.domain import Level, Rubric
from kdscore_desktop.errors import InputError

CARD = "card.json"


@dataclass(frozen=True)
class ResponseCounts:
    """How many responses were used from one split, and how many of them on each level."""

    responses: int
    per_level: tuple[int, ...]


@dataclass(frozen=True)
class ValidationAgreement:
    """How far a teacher's most probable level agrees with the human rating, on `responses`.

    Parameters
    ----------
    responses
        How many validation responses the figures rest on.
    accuracy
        The share of responses on which both agree.
    qwk
        Quadratic weighted kappa; None for levels without an order, or where it is undefined
        because all ratings and suggestions are one level.
    macro_f1
        The mean F1 over the levels that occur in the ratings.
    loss
        The mean cross-entropy in nats.
    """

    responses: int
    accuracy: float
    qwk: float | None
    macro_f1: float
    loss: float


@dataclass(frozen=True)
class MemberCard:
    """What is known of one of the trainings that a teacher averages.

    Parameters
    ----------
    seed
        Of its training.
    agreement, chosen_epoch, epochs
        As in :class:`TeacherCard`, of it alone.
    """

    seed: int
    agreement: ValidationAgreement | None
    chosen_epoch: int
    epochs: int


@dataclass(frozen=True)
class TeacherCard:
    """What a prepared teacher says about itself.

    Parameters
    ----------
    rubric
        The levels it was prepared for.
    base_name, base_sha256
        The encoder it grew from and the SHA-256 of that encoder's weights.
    train, validation
        The responses it learned from, and those it was chosen by.
    agreement
        On the validation responses; None where there were none.
    chosen_epoch, epochs
        The pass over the responses whose weights were kept, and how many there were; of the first
        member where there are several.
    settings
        The settings of its preparation, the seed among them; of the first member where there are
        several.
    versions
        The versions of Python, torch and transformers.
    members
        Each training, where the teacher averages several; empty for a single one.
    """

    rubric: Rubric
    base_name: str
    base_sha256: str
    train: ResponseCounts
    validation: ResponseCounts
    agreement: ValidationAgreement | None
    chosen_epoch: int
    epochs: int
    settings: dict[str, Any]
    versions: dict[str, str]
    members: tuple[MemberCard, ...] = ()

    def to_json(self) -> bytes:
        """Return the card as JSON."""
        fields = asdict(self)
        if not self.members:
            del fields["members"]  # programs from before there were several do not know it
        return json.dumps(fields, indent=1, ensure_ascii=False).encode()

    @classmethod
    def from_json(cls, content: bytes, *, name: str) -> TeacherCard:
        """Read a card written by :meth:`to_json`.

        Raises
        ------
        InputError
            If it is not one; `name` is the teacher's name in it.
        """
        try:
            fields = json.loads(content)
            rubric = fields.pop("rubric")
            agreement = _agreement(fields.pop("agreement"))
            members = tuple(
                MemberCard(agreement=_agreement(member.pop("agreement")), **member)
                for member in fields.pop("members", ())
            )
            return cls(
                rubric=Rubric(
                    tuple(Level(**level) for level in rubric["levels"]), rubric["ordered"]
                ),
                train=_counts(fields.pop("train")),
                validation=_counts(fields.pop("validation")),
                agreement=agreement,
                members=members,
                **fields,
            )
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise InputError(f"The card of the expert model '{name}' cannot be read.") from error


def _agreement(fields: dict[str, Any] | None) -> ValidationAgreement | None:
    return ValidationAgreement(**fields) if fields else None


def _counts(fields: dict[str, Any]) -> ResponseCounts:
    return ResponseCounts(fields["responses"], tuple(fields["per_level"]))

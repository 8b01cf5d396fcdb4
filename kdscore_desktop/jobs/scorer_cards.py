"""A scorer's card, told to people and to the project."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from typing import Any

from kdscore_desktop.domain import Split
from kdscore_desktop.gradebook.writing.scored import ScorerDescription
from kdscore_desktop.student.package import Card, ScorerParts

NO_TEACHER = "no expert model: human scores alone"


def card_in_words(card: Card) -> str:
    """Return a card's size and its agreement on validation, in one line."""
    words = f"{card.student}, {card.parameters:,} parameters"
    figures = dict(card.validation)
    responses = figures.pop("responses", 0)
    if not responses:
        return f"{words}; nothing is known of its agreement"
    measure, value = next(iter(figures.items()))
    told = f"{value:.2f}" if isinstance(value, float) else "not defined"
    return f"{words}; on {responses:,} validation responses: {measure} {told}"


def card_as_json(parts: ScorerParts) -> dict[str, Any]:
    """Return a scorer's card and calibration as plain JSON values."""
    values = dataclasses.asdict(parts.card) | {"calibration": dataclasses.asdict(parts.calibration)}
    plain: dict[str, Any] = json.loads(json.dumps(values))
    return plain


def described(item: str, name: str, made_at: dt.datetime | None, card: Card) -> ScorerDescription:
    """Return what a gradebook says of the scorer that made its scores.

    `made_at` is None where a scorer file does not tell.
    """
    return ScorerDescription(
        item=item,
        name=f"{name} ({card.student}, {card.parameters:,} parameters)",
        made_at=made_at,
        teacher=card.teacher or NO_TEACHER,
        trained_on=sum(sum(count.by_level) for count in card.counts if count.split is Split.TRAIN),
        versions=tuple((package, str(version)) for package, version in card.versions),
        settings=(
            ("Unscored answers used", f"{card.unscored:,}"),
            ("Texts made from the answers", f"{card.augmented:,}"),
            ("Seed", str(card.seed)),
            *(("Worth knowing", note) for note in card.notes),
        ),
    )

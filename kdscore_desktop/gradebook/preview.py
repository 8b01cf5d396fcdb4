"""What an import would bring, counted before anything is changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kdscore_desktop.domain import (
    Finding,
    ImportBatch,
    ImportedResponse,
    Item,
    counts_by_level,
)

_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class ItemCounts:
    """What an import brings for one item.

    Parameters
    ----------
    item
        The item with its rubric.
    responses, blank
        How many responses hold text, and how many do not.
    by_level
        How many responses the first rater who rated them put on each level.
    second
        How many responses have a second rating.
    unscored
        How many responses with text have no rating.
    """

    item: Item
    responses: int
    blank: int
    by_level: tuple[int, ...]
    second: int
    unscored: int


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """All findings of one kind: how many, and the first few."""

    kind: str
    count: int
    examples: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would bring.

    Parameters
    ----------
    learners
        How many different learners there are.
    items
        The counts of each item.
    """

    learners: int
    items: tuple[ItemCounts, ...]


def preview_of(batch: ImportBatch) -> ImportPreview:
    """Count what an import would bring."""
    by_item: dict[str, list[ImportedResponse]] = {item.name: [] for item in batch.items}
    for row in batch.rows:
        for response in row.responses:
            by_item[response.item].append(response)
    return ImportPreview(
        learners=len({row.learner.key for row in batch.rows if row.responses}),
        items=tuple(_counts(item, by_item[item.name]) for item in batch.items),
    )


def _counts(item: Item, responses: list[ImportedResponse]) -> ItemCounts:
    rated = [response.ratings for response in responses if response.ratings]
    texts = [response for response in responses if response.text.strip()]
    return ItemCounts(
        item=item,
        responses=len(texts),
        blank=len(responses) - len(texts),
        by_level=counts_by_level([ratings[0][1] for ratings in rated], item.rubric),
        second=sum(len(ratings) > 1 for ratings in rated),
        unscored=sum(not response.ratings for response in texts),
    )


def grouped(findings: Iterable[Finding], examples: int = _EXAMPLES) -> tuple[FindingGroup, ...]:
    """Return findings by kind, in the order in which the kinds were first met."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.kind, []).append(finding)
    return tuple(
        FindingGroup(kind, len(group), tuple(group[:examples])) for kind, group in groups.items()
    )

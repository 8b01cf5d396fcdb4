"""What an import would bring, counted before anything is changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kdscore_desktop.domain import Finding, ImportBatch, Item, counts_by_level
from kdscore_desktop.imported import ImportedRows, Ratings

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
    rows = ImportedRows.of(batch.rows)
    by_item: dict[str, list[tuple[str, Ratings]]] = {item.name: [] for item in batch.items}
    for item, text, ratings in zip(rows.items, rows.texts, rows.ratings, strict=True):
        by_item[item].append((text, ratings))
    return ImportPreview(
        learners=len(set(rows.of_responses(rows.learner_keys))),
        items=tuple(_counts(item, by_item[item.name]) for item in batch.items),
    )


def _counts(item: Item, responses: list[tuple[str, Ratings]]) -> ItemCounts:
    rated = [ratings for _, ratings in responses if ratings]
    texts = [ratings for text, ratings in responses if text.strip()]
    return ItemCounts(
        item=item,
        responses=len(texts),
        blank=len(responses) - len(texts),
        by_level=counts_by_level([ratings[0][1] for ratings in rated], item.rubric),
        second=sum(len(ratings) > 1 for ratings in rated),
        unscored=sum(not ratings for ratings in texts),
    )


def grouped(findings: Iterable[Finding], examples: int = _EXAMPLES) -> tuple[FindingGroup, ...]:
    """Return findings by kind, in the order in which the kinds were first met."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.kind, []).append(finding)
    return tuple(
        FindingGroup(kind, len(group), tuple(group[:examples])) for kind, group in groups.items()
    )

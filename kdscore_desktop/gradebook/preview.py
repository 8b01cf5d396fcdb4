"""What an import would bring, counted and told, before anything is changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kdscore_desktop.domain import (
    Finding,
    ImportBatch,
    ImportedResponse,
    Item,
    SourceSheet,
    counts_by_level,
)
from kdscore_desktop.gradebook.roles import ColumnRoles
from kdscore_desktop.gradebook.sheet import Sheet

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
    source
        The sheet.
    columns
        Pairs of a column's heading and what it is for.
    rows, learners
        How many rows and how many different learners there are.
    items
        The counts of each item.
    findings
        The findings by kind, in the order in which the kinds were first met.
    explanation
        Which format the sheet is in, and why; "" for a plain sheet.
    """

    source: SourceSheet
    columns: tuple[tuple[str, str], ...]
    rows: int
    learners: int
    items: tuple[ItemCounts, ...]
    findings: tuple[FindingGroup, ...]
    explanation: str = ""


def preview_of(
    batch: ImportBatch, sheet: Sheet, roles: ColumnRoles, explanation: str = ""
) -> ImportPreview:
    """Count what an import would bring.

    `explanation` says which format the sheet is in, and why.
    """
    by_item: dict[str, list[ImportedResponse]] = {item.name: [] for item in batch.items}
    for row in batch.rows:
        for response in row.responses:
            by_item[response.item].append(response)
    return ImportPreview(
        source=batch.source,
        columns=tuple(_columns(sheet, roles)),
        rows=len(batch.rows),
        learners=len({row.learner.key for row in batch.rows if row.responses}),
        items=tuple(_counts(item, by_item[item.name]) for item in batch.items),
        findings=grouped(batch.findings),
        explanation=explanation,
    )


def _columns(sheet: Sheet, roles: ColumnRoles) -> Iterable[tuple[str, str]]:
    headings = sheet.headings()
    if roles.learner is not None:
        yield headings[roles.learner], "learner"
    if roles.name is not None:
        yield headings[roles.name], "name" if roles.last_name is None else "first name"
    if roles.last_name is not None:
        yield headings[roles.last_name], "last name"
    for column in roles.groups:
        yield headings[column], "group"
    for item in roles.items:
        yield headings[item.response], f"responses to '{item.item}'"
        for _, column in item.ratings:
            yield headings[column], f"ratings of '{item.item}'"


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


def describe(preview: ImportPreview) -> str:
    """Return the preview as text for an educator."""
    source = preview.source
    sheet = f", sheet '{source.sheet}'" if source.sheet else ""
    lines = [
        f"{source.file_name}{sheet}: {_counted(preview.rows, 'row')}, "
        f"{_counted(preview.learners, 'learner')}",
        *filter(None, [preview.explanation]),
        "",
        "Columns",
        *(f"  {heading}: {role}" for heading, role in preview.columns),
    ]
    for counts in preview.items:
        lines += ["", f"Item '{counts.item.name}'", *_item_lines(counts)]
    lines += ["", "Findings" if preview.findings else "No findings"]
    for group in preview.findings:
        lines += _finding_lines(group)
    return "\n".join(lines)


def _item_lines(counts: ItemCounts) -> list[str]:
    rubric = counts.item.rubric
    levels = ", ".join(
        f"{label}: {count}" for label, count in zip(rubric.labels, counts.by_level, strict=True)
    )
    order = "" if rubric.ordered else " (categories without an order)"
    return [
        f"  responses: {counts.responses:,}, blank: {counts.blank:,}",
        f"  rated{order}: {levels}",
        f"  with a second rating: {counts.second:,}, not rated: {counts.unscored:,}",
    ]


def _finding_lines(group: FindingGroup) -> list[str]:
    lines = [f"  {group.kind} ({group.count:,})"]
    lines += [f"    {finding.place}: {finding.message}" for finding in group.examples]
    more = group.count - len(group.examples)
    if more:
        lines.append(f"    and {more:,} more")
    return lines


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"

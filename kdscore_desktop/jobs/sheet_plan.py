"""What the window is told of an import that was planned: enough to show, never the whole sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kdscore_desktop.domain import Finding, Place, SourceSheet
from kdscore_desktop.domain_json import item_from_json, item_to_json
from kdscore_desktop.gradebook.preview import FindingGroup, ItemCounts
from kdscore_desktop.gradebook.roles import ColumnRoles
from kdscore_desktop.gradebook.roles_json import roles_from_json, roles_to_json


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the sheet as it is shown: its 1-based number and its cells' texts, shortened."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What the sheet says otherwise than the project.

    Parameters
    ----------
    item, learner
        Which item, and the learner's name or id.
    rater
        Whose rating; "" for an answer.
    earlier, later
        What the project holds and what the sheet says: answers, or levels' labels.
    row
        The 1-based row in the sheet.
    was_decided
        Whether the earlier answer has its final level, which it keeps.
    """

    item: str
    learner: str
    rater: str
    earlier: str
    later: str
    row: int
    was_decided: bool = False


@dataclass(frozen=True, slots=True)
class Brings:
    """What an import would change in the project.

    Parameters
    ----------
    items
        The counts of each item.
    learners
        How many different learners the sheet has.
    nothing_new
        Whether the project already holds everything.
    new_answers, known_answers
        Answers added, changed ones among them, and those that are there already.
    new_ratings, known_ratings
        Likewise, changed ones not among the new.
    changed_answers, changed_ratings
        How many of each.
    changes
        The first of them.
    vanished_answers, vanished
        How many answers of the sheet's earlier state it has no more, and the first of them, each
        with the row where it stood; they stay in the project.
    changed_decided
        How many of the changed answers had their final level before.
    new_learners, changed_learners
        Learners added, and those whose name or group was corrected.
    """

    items: tuple[ItemCounts, ...]
    learners: int
    nothing_new: bool
    new_answers: int
    known_answers: int
    new_ratings: int
    known_ratings: int
    changed_answers: int
    changed_ratings: int
    changes: tuple[Change, ...]
    vanished_answers: int = 0
    vanished: tuple[Change, ...] = ()
    changed_decided: int = 0
    new_learners: int = 0
    changed_learners: int = 0


@dataclass(frozen=True, slots=True)
class RatingsShown:
    """Another file whose ratings are put beside the answers.

    Parameters
    ----------
    source
        Its sheet.
    in_file
        The names of all its sheets.
    headings
        A name for each column that no other has.
    columns
        Those that are taken for ratings, counting from 0.
    """

    source: SourceSheet
    in_file: tuple[str, ...]
    headings: tuple[str, ...]
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """A sheet that was read and compared with the project.

    Parameters
    ----------
    source
        The sheet.
    in_file
        The names of all sheets of its file; none for a text file.
    explanation
        Which format it is in, and why; "" for a plain sheet.
    headings
        A name for each column that no other has.
    roles
        What the columns are for.
    rows, row_count
        The rows that are shown, numbers ascending, and how many the sheet has.
    findings
        By kind, with the first of each.
    known_items
        The names of the project's items.
    needs_levels
        Items whose levels cannot be told, each with a sentence that says why.
    problem
        Why else the sheet cannot be imported as it is; "" if it can.
    brings
        None where it cannot be imported as it is.
    ratings
        The other file that holds the ratings; None without one.
    """

    source: SourceSheet
    in_file: tuple[str, ...]
    explanation: str
    headings: tuple[str, ...]
    roles: ColumnRoles
    rows: tuple[ShownRow, ...]
    row_count: int
    findings: tuple[FindingGroup, ...]
    known_items: tuple[str, ...]
    needs_levels: tuple[tuple[str, str], ...]
    problem: str
    brings: Brings | None
    ratings: RatingsShown | None = None


def sheet_plan_to_json(plan: SheetPlan) -> dict[str, Any]:
    """Return the plan as plain JSON values."""
    return {
        "source": asdict(plan.source),
        "in_file": plan.in_file,
        "explanation": plan.explanation,
        "headings": plan.headings,
        "roles": roles_to_json(plan.roles),
        "rows": [[row.number, row.cells] for row in plan.rows],
        "row_count": plan.row_count,
        "findings": [
            [
                group.kind,
                group.count,
                [[one.message, asdict(one.place)] for one in group.examples],
            ]
            for group in plan.findings
        ],
        "known_items": plan.known_items,
        "needs_levels": plan.needs_levels,
        "problem": plan.problem,
        "brings": None if plan.brings is None else _brings_to_json(plan.brings),
        "ratings": None if plan.ratings is None else asdict(plan.ratings),
    }


def sheet_plan_from_json(value: Mapping[str, Any]) -> SheetPlan:
    """Return the plan that :func:`sheet_plan_to_json` wrote."""
    return SheetPlan(
        source=_source(value["source"]),
        in_file=tuple(value["in_file"]),
        explanation=value["explanation"],
        headings=tuple(value["headings"]),
        roles=roles_from_json(value["roles"]),
        rows=tuple(ShownRow(number, tuple(cells)) for number, cells in value["rows"]),
        row_count=value["row_count"],
        findings=tuple(_group(*group) for group in value["findings"]),
        known_items=tuple(value["known_items"]),
        needs_levels=tuple((item, why) for item, why in value["needs_levels"]),
        problem=value["problem"],
        brings=None if value["brings"] is None else _brings_from_json(value["brings"]),
        ratings=None if value["ratings"] is None else _ratings(value["ratings"]),
    )


def _source(value: Mapping[str, Any]) -> SourceSheet:
    return SourceSheet(**(dict(value) | {"columns": tuple(value["columns"])}))


def _ratings(value: Mapping[str, Any]) -> RatingsShown:
    return RatingsShown(
        _source(value["source"]),
        tuple(value["in_file"]),
        tuple(value["headings"]),
        tuple(value["columns"]),
    )


def _group(kind: str, count: int, examples: list[list[Any]]) -> FindingGroup:
    told = (Finding(kind, message, Place(**place)) for message, place in examples)
    return FindingGroup(kind, count, tuple(told))


def _brings_to_json(brings: Brings) -> dict[str, Any]:
    items = [asdict(counts) | {"item": item_to_json(counts.item)} for counts in brings.items]
    return asdict(brings) | {"items": items}


def _brings_from_json(value: Mapping[str, Any]) -> Brings:
    items = tuple(
        ItemCounts(
            **(
                counts
                | {"item": item_from_json(counts["item"]), "by_level": tuple(counts["by_level"])}
            )
        )
        for counts in value["items"]
    )
    lists = {
        name: tuple(Change(**change) for change in value[name]) for name in ("changes", "vanished")
    }
    return Brings(**(dict(value) | {"items": items} | lists))

"""How the options and the plan of a filling travel between the window and its worker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kdscore_desktop.domain import Place, SourceSheet
from kdscore_desktop.gradebook.filling.options import FillOptions
from kdscore_desktop.gradebook.filling.plan import (
    Conflict,
    FilledRow,
    FillPlan,
    PlannedColumn,
)
from kdscore_desktop.gradebook.filling.reasons import Reason, WhyEmpty
from kdscore_desktop.gradebook.filling.targets import FillWhat
from kdscore_desktop.gradebook.filling.totals import Scale

_SHOWN = 200
_SHOWN_ROWS = 5  # of each reason


@dataclass(frozen=True, slots=True)
class ShownReason:
    """Why some rows stay empty: the first of them by number, and how many they are."""

    reason: Reason
    rows: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class ShownFill:
    """What the window is told of a filling: enough to show, never the file itself.

    Parameters
    ----------
    source, explanation, rows, columns, notes, changes_nothing
        As :class:`FillPlan` has them.
    reasons
        Why rows stay empty, the most frequent reason first.
    empty_count
        How many rows stay empty.
    conflicts, conflict_count
        The first of the cells that hold something else, and how many they are.
    """

    source: SourceSheet
    explanation: str
    rows: int
    columns: tuple[PlannedColumn, ...]
    reasons: tuple[ShownReason, ...]
    empty_count: int
    conflicts: tuple[Conflict, ...]
    conflict_count: int
    notes: tuple[str, ...]
    changes_nothing: bool


def shown(plan: FillPlan) -> ShownFill:
    """Return what the window is told of a plan."""
    return ShownFill(
        source=plan.source,
        explanation=plan.explanation,
        rows=plan.rows,
        columns=plan.columns,
        reasons=tuple(_reasons(plan)),
        empty_count=len(plan.empty),
        conflicts=plan.conflicts[:_SHOWN],
        conflict_count=len(plan.conflicts),
        notes=plan.notes,
        changes_nothing=plan.changes_nothing,
    )


def _reasons(plan: FillPlan) -> Iterator[ShownReason]:
    rows: dict[Reason, list[int]] = defaultdict(list)
    for row in plan.empty:
        rows[row.reason].append(row.place.row)
    for reason, count in plan.reasons().items():
        yield ShownReason(reason, tuple(rows[reason][:_SHOWN_ROWS]), count)


def shown_to_json(fill: ShownFill) -> dict[str, Any]:
    """Return it as plain JSON values."""
    return asdict(fill)


def shown_from_json(value: Mapping[str, Any]) -> ShownFill:
    """Return what :func:`shown_to_json` wrote."""
    source = value["source"]
    return ShownFill(
        source=SourceSheet(**(source | {"columns": tuple(source["columns"])})),
        explanation=value["explanation"],
        rows=value["rows"],
        columns=tuple(_column(column) for column in value["columns"]),
        reasons=tuple(map(_reason, value["reasons"])),
        empty_count=value["empty_count"],
        conflicts=tuple(Conflict(**(cell | _place(cell))) for cell in value["conflicts"]),
        conflict_count=value["conflict_count"],
        notes=tuple(value["notes"]),
        changes_nothing=value["changes_nothing"],
    )


def _column(value: Mapping[str, Any]) -> PlannedColumn:
    told = {
        "what": FillWhat(value["what"]),
        "items": tuple(value["items"]),
        "rule": tuple(value["rule"]),
        "first": tuple(
            FilledRow(**(row | {"levels": tuple(row["levels"])})) for row in value["first"]
        ),
    }
    return PlannedColumn(**(dict(value) | told))


def _reason(value: Mapping[str, Any]) -> ShownReason:
    why = Reason(WhyEmpty(value["reason"]["why"]), value["reason"]["about"])
    return ShownReason(why, tuple(value["rows"]), value["count"])


def _place(value: Mapping[str, Any]) -> dict[str, Place]:
    return {"place": Place(**value["place"])}


def fill_options_to_json(options: FillOptions) -> dict[str, Any]:
    """Return the options as plain JSON values."""
    scale = {
        "out_of": options.scale.out_of,
        "decimals": options.scale.decimals,
        "weights": dict(options.scale.weights),
    }
    texts = {item: list(words) for item, words in options.feedback_texts.items()}
    names = set(FillOptions.__dataclass_fields__) - {"scale", "feedback_texts", "items"}
    plain = {name: getattr(options, name) for name in sorted(names)}
    return plain | {"items": list(options.items), "scale": scale, "feedback_texts": texts}


def fill_options_from_json(value: Mapping[str, Any]) -> FillOptions:
    """Return the options that :func:`fill_options_to_json` wrote."""
    texts = {item: tuple(words) for item, words in value["feedback_texts"].items()}
    told = {
        "items": tuple(value["items"]),
        "scale": Scale(**value["scale"]),
        "feedback_texts": texts,
    }
    return FillOptions(**(dict(value) | told))

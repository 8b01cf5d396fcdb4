"""What the columns of a sheet are for, as JSON: roles that were chosen by hand travel so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kdscore_desktop.gradebook.roles import ColumnRoles, ItemColumns


def roles_to_json(roles: ColumnRoles) -> dict[str, Any]:
    """Return the roles as plain JSON values, columns counting from 0."""
    return {
        "learner": roles.learner,
        "name": roles.name,
        "last_name": roles.last_name,
        "groups": list(roles.groups),
        "items": [
            {
                "item": item.item,
                "response": item.response,
                "ratings": [[rater, column] for rater, column in item.ratings],
            }
            for item in roles.items
        ],
    }


def roles_from_json(value: Mapping[str, Any]) -> ColumnRoles:
    """Return the roles that :func:`roles_to_json` wrote.

    Raises
    ------
    ValueError
        If they are no such roles, or a column has two of them.
    """
    try:
        return ColumnRoles(
            learner=_column(value["learner"]),
            name=_column(value["name"]),
            last_name=_column(value["last_name"]),
            groups=tuple(int(column) for column in value["groups"]),
            items=tuple(_item(item) for item in value["items"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"not the roles of columns: {error}") from error


def _item(value: Mapping[str, Any]) -> ItemColumns:
    ratings = tuple((str(rater), int(column)) for rater, column in value["ratings"])
    return ItemColumns(str(value["item"]), int(value["response"]), ratings)


def _column(value: Any) -> int | None:
    return None if value is None else int(value)

"""Facts, tables, levels and sentences as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from kdscore_desktop.agreement.report.data import Facts, Table
from kdscore_desktop.agreement.report.html import Content, Markup, element, joined
from kdscore_desktop.colors import hexadecimal, level_colors, text_on
from kdscore_desktop.domain import Rubric

Count = Callable[[int], str]
"""Writes a whole number."""

plain_count: Count = "{:,}".format
"""With thousands apart."""

_LONGEST_BAR = 80  # spaces for a share of 1


def shown(part: Facts | Table | str, count: Count = plain_count) -> Markup:
    """Return facts and tables as tables, and a string as commands."""
    if isinstance(part, Table):
        return table(part.headings, part.rows, caption=part.caption, count=count)
    if isinstance(part, str):
        return element("pre", part)
    return facts(part)


def facts(pairs: Facts) -> Markup:
    """Return names beside what is so named; nothing where there are none."""
    if not pairs:
        return Markup("")
    rows = [
        element("tr", element("th", name, scope="row", class_="fact"), element("td", told))
        for name, told in pairs
    ]
    return element("table", element("tbody", rows), class_="facts")


def table(
    headings: Sequence[Content],
    rows: Iterable[Sequence[Content | int]],
    *,
    caption: str = "",
    numeric: frozenset[int] | None = None,
    count: Count = plain_count,
) -> Markup:
    """Return a table whose columns of numbers are set to the right.

    Parameters
    ----------
    headings
        One per column.
    rows
        Integers are written by `count`.
    caption
        What it shows.
    numeric
        The positions of the columns of numbers; those that hold integers if not given.
    count
        Writes an integer.
    """
    body = [list(row) for row in rows]
    if numeric is None:
        numeric = frozenset(
            place for row in body for place, cell in enumerate(row) if isinstance(cell, int)
        )

    def line(name: str, cells: Sequence[Content | int], **attributes: str) -> Markup:
        return element(
            "tr",
            [
                element(
                    name if place else "th",
                    count(cell) if isinstance(cell, int) else cell,
                    **({"class_": "number"} if place in numeric else {}),
                    **(attributes if name == "th" or place else {"scope": "row"}),
                )
                for place, cell in enumerate(cells)
            ],
        )

    return element(
        "table",
        [element("caption", caption)] if caption else [],
        element("thead", line("th", headings, scope="col")),
        element("tbody", [line("td", row) for row in body]),
    )


def sentences(told: Iterable[str]) -> Markup:
    """Return sentences as a list; nothing where there are none."""
    items = [element("li", sentence) for sentence in told]
    return element("ul", items) if items else Markup("")


def level(rubric: Rubric, position: int) -> Markup:
    """Return a level's label on its color, as it is everywhere else."""
    color = level_colors(rubric)[position]
    style = f"background: #{hexadecimal(color)}; color: #{hexadecimal(text_on(color))}"
    label = f"\u00a0{rubric.labels[position]}\u00a0"  # Qt's printer knows no padding in a line
    return element("span", label, class_="level", style=style)


def bar(rubric: Rubric, position: int, share: float) -> Markup:
    """Return a share as a bar in a level's color; the number stands beside it.

    It is made of spaces, which a browser and Qt's printer both put on a color.
    """
    spaces = "\u00a0" * round(_LONGEST_BAR * share)
    if not spaces:
        return Markup("")
    color = hexadecimal(level_colors(rubric)[position])
    return element("span", spaces, style=f"background: #{color}", aria_hidden="true")


def section(title: str, *content: Content | Iterable[Content], level: int = 3) -> Markup:
    """Return a heading and what stands below it; nothing where nothing does."""
    below = joined(content)
    if not below.html:
        return below
    return element("section", element(f"h{level}", title), below)

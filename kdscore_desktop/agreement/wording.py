"""How figures are worded: few digits, and never a rounding that says more than was measured."""

from __future__ import annotations

from collections.abc import Sequence

from kdscore_desktop.agreement.figures import Figure

_ARTICLES = {"The", "A", "An", "El", "La", "Un", "Una"}  # of the languages that the window speaks


def percent(share: float) -> str:
    """Return a share as "82 %"; what is not all or nothing is never rounded to it.

    >>> percent(41 / 50), percent(1.0), percent(249 / 250)
    ('82 %', '100 %', '99.6 %')
    """
    return f"{_percent_number(share)} %"


def coefficient(value: float) -> str:
    """Return a coefficient as "0.83"; what is not 1 is never rounded to it.

    >>> coefficient(0.834), coefficient(0.996), coefficient(-0.001)
    ('0.83', '0.996', '0.00')
    """
    rounded = f"{value:.2f}"
    if abs(value) < 1 and abs(float(rounded)) == 1:
        return f"{min(max(value, -0.999), 0.999):.3f}"
    return "0.00" if float(rounded) == 0 else rounded


def told_apart(value: float, threshold: float, *, as_percent: bool) -> tuple[str, str]:
    """Return both numbers with as many digits as it takes to see that they differ."""
    scale, unit, first = (100, " %", 0) if as_percent else (1, "", 2)
    asked = f"{scale * threshold:.{first}f}{unit}"
    for digits in range(first, first + 4):
        measured = f"{scale * value:.{digits}f}"
        if float(measured) != scale * threshold:
            break
    return measured + unit, asked


def range_of(figure: Figure, *, as_percent: bool) -> str:
    """Return a figure's interval as "69 and 90 %", or "" where there is none."""
    if figure.low is None or figure.high is None:
        return ""
    if as_percent:
        return f"{_percent_number(figure.low)} and {percent(figure.high)}"
    return f"{coefficient(figure.low)} and {coefficient(figure.high)}"


def within_sentence(name: str) -> str:
    """Return "The scorer" as it stands within a sentence; people's names stay as they are."""
    article, _, rest = name.partition(" ")
    return f"{article.lower()} {rest}" if rest and article in _ARTICLES else name


def counted(number: int, noun: str) -> str:
    """Return "1 answer" or "41 answers"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def aligned(rows: Sequence[Sequence[str]], *, left: int = 1, indent: str = "  ") -> list[str]:
    """Return rows as lines whose columns line up.

    Parameters
    ----------
    rows
        Cells of equal number in every row.
    left
        How many columns, from the first, are aligned to the left; the others to the right.
    indent
        What every line begins with.
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        (
            indent
            + "  ".join(
                cell.ljust(width) if position < left else cell.rjust(width)
                for position, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
        ).rstrip()
        for row in rows
    ]


def _percent_number(share: float) -> str:
    rounded = f"{100 * share:.0f}"
    if 0 < share < 1 and rounded in {"0", "100"}:
        return f"{min(max(100 * share, 0.1), 99.9):.1f}"
    return rounded

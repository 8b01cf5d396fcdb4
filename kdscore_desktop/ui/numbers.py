"""How the window writes numbers: as the educator's language does, never rounded to too much."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from kdscore_desktop.agreement import wording
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.views.phrases import filled

PERCENT = "\N{NO-BREAK SPACE}%"

NONE = "-"
"""Stands where there is no value."""


def count_text(number: int) -> str:
    """Return a count, such as "1,204"."""
    return QLocale().toString(number)


def percent_text(share: float) -> str:
    """Return a share, such as "82 %"; what is not all or nothing is never rounded to it."""
    return _with_local_point(wording.percent(share))


def coefficient_text(value: float) -> str:
    """Return a coefficient, such as "0.83"."""
    return _with_local_point(wording.coefficient(value))


def told_apart(value: float, threshold: float, *, as_percent: bool) -> tuple[str, str]:
    """Return both numbers with as many digits as it takes to see that they differ."""
    measured, asked = wording.told_apart(value, threshold, as_percent=as_percent)
    return _with_local_point(measured), _with_local_point(asked)


def value_text(figure: Figure, *, as_percent: bool) -> str:
    """Return a figure's value, a dash where it has none."""
    if figure.value is None:
        return NONE
    return percent_text(figure.value) if as_percent else coefficient_text(figure.value)


def range_text(figure: Figure, *, as_percent: bool) -> str:
    """Return a figure's interval, such as "69 to 90 %"; a dash where there is none."""
    if figure.low is None or figure.high is None:
        return NONE
    told = QCoreApplication.translate("numbers", "%1 to %2")
    if not as_percent:
        low, high = coefficient_text(figure.low), coefficient_text(figure.high)
        return filled(told, low, high)
    low = percent_text(figure.low).removesuffix(PERCENT)
    return filled(told, low, percent_text(figure.high))


def _with_local_point(number: str) -> str:
    """Return a number that the end of a line does not part from its sign."""
    return number.replace(".", QLocale().decimalPoint()).replace(" %", PERCENT)

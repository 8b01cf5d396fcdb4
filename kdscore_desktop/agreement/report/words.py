"""The words of the report, so that the window can give them in the educator's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from kdscore_desktop.agreement.comparison import Comparison
from kdscore_desktop.agreement.cutoff import Cutoff, cutoff_in_words
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.flags import Flag, Thresholds
from kdscore_desktop.agreement.pictures.words import ENGLISH as PICTURES
from kdscore_desktop.agreement.pictures.words import Words
from kdscore_desktop.agreement.subgroups import Subgroups, subgroup_flags
from kdscore_desktop.agreement.summary import FIGURE_NAMES, cautions, headline
from kdscore_desktop.agreement.wording import coefficient, percent


def _same(text: str) -> str:
    return text


def _as_it_is(comparison: Comparison) -> Comparison:
    return comparison


def _message(flag: Flag, _comparison: Comparison, _humans: Comparison | None) -> str:
    return flag.message


def _groups(
    panels: Sequence[Subgroups], comparison: Comparison, thresholds: Thresholds
) -> list[str]:
    return [flag.message for flag in subgroup_flags(panels, comparison, thresholds)]


@dataclass(frozen=True, slots=True)
class ReportWords:
    """How the report speaks.

    Parameters
    ----------
    language
        As HTML names it.
    say
        Translates a text that stands in the program; what it is called with is collected for
        translators. A translation keeps what stands in braces.
    count, number
        Write a whole number, and a number that was written with a decimal point.
    named
        Names the sides of a comparison and its answers.
    headline, cautions, flag, groups, cutoff
        Compose sentences from what was measured.
    figure_names
        What stands for each key of :meth:`Agreement.figures`.
    pictures
        Of the pictures.
    """

    language: str = "en"
    say: Callable[[str], str] = _same
    count: Callable[[int], str] = "{:,}".format
    number: Callable[[str], str] = _same
    named: Callable[[Comparison], Comparison] = _as_it_is
    headline: Callable[[Comparison], str] = headline
    cautions: Callable[[Comparison], Sequence[str]] = cautions
    flag: Callable[[Flag, Comparison, Comparison | None], str] = _message
    groups: Callable[[Sequence[Subgroups], Comparison, Thresholds], Sequence[str]] = _groups
    cutoff: Callable[[Cutoff], str] = cutoff_in_words
    figure_names: Mapping[str, str] = field(default_factory=lambda: FIGURE_NAMES)
    pictures: Words = PICTURES

    def percent(self, share: float) -> str:
        """Return a share."""
        return self.number(percent(share))

    def value(self, figure: Figure, *, as_percent: bool) -> str:
        """Return a figure's value, a dash where it has none."""
        if figure.value is None:
            return "-"
        return self.number((percent if as_percent else coefficient)(figure.value))

    def range(self, figure: Figure, *, as_percent: bool) -> str:
        """Return a figure's interval, nothing where there is none."""
        if figure.low is None or figure.high is None:
            return ""
        told = percent if as_percent else coefficient
        low, high = told(figure.low).removesuffix(" %"), told(figure.high)
        return self.say("{0} and {1}").format(self.number(low), self.number(high))


ENGLISH = ReportWords()

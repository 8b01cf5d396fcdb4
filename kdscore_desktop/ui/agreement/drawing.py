"""Drawing a figure of the agreement; done in the background, where matplotlib is imported."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from kdscore_desktop.agreement.comparison import Comparison
from kdscore_desktop.agreement.pictures.look import Format, Look
from kdscore_desktop.agreement.pictures.words import Words
from kdscore_desktop.agreement.subgroups import Subgroups
from kdscore_desktop.views.agreement import Coverage, Learned

if TYPE_CHECKING:
    from matplotlib.figure import Figure

Draw = Callable[[Look], "Figure"]


class Shown(Enum):
    """Which figure."""

    CONFUSION = "confusion"
    SIDE_BY_SIDE = "side by side"
    LEVELS = "levels"
    DISTRIBUTIONS = "distributions"
    RELIABILITY = "reliability"
    COVERAGE = "coverage"
    GROUPS = "groups"
    LEARNING = "learning"
    CLASS = "class"


def of_comparison(shown: Shown, comparison: Comparison, words: Words) -> Draw:
    """Return what draws a figure of one comparison."""

    def draw(look: Look) -> Figure:
        from kdscore_desktop.agreement.pictures.confusion import confusion_picture
        from kdscore_desktop.agreement.pictures.levels import level_picture
        from kdscore_desktop.agreement.pictures.reliability import reliability_picture

        pictures = {
            Shown.CONFUSION: confusion_picture,
            Shown.LEVELS: level_picture,
            Shown.RELIABILITY: reliability_picture,
            Shown.DISTRIBUTIONS: _distributions,
        }
        return pictures[shown](comparison, look, words)

    return draw


def _distributions(comparison: Comparison, look: Look, words: Words) -> Figure:
    from kdscore_desktop.agreement.pictures.distributions import (
        distribution_picture,
        distributions_of,
    )

    return distribution_picture(
        distributions_of(comparison),
        comparison.agreement.rubric,
        look,
        words,
        split=comparison.split,
    )


def of_comparisons(comparisons: tuple[Comparison, ...], words: Words) -> Draw:
    """Return what draws comparisons beside each other."""

    def draw(look: Look) -> Figure:
        from kdscore_desktop.agreement.pictures.side_by_side import side_by_side_picture

        return side_by_side_picture(comparisons, look, words)

    return draw


def of_coverage(covered: Coverage, words: Words) -> Draw:
    """Return what draws how much can go without review."""

    def draw(look: Look) -> Figure:
        from kdscore_desktop.agreement.pictures.coverage import coverage_picture

        return coverage_picture(
            covered.curve, look, words, cutoff=covered.cutoff, wanted=covered.wanted
        )

    return draw


def of_groups(panels: tuple[Subgroups, ...], words: Words) -> Draw:
    """Return what draws the scorer beside the human, group of learners by group."""

    def draw(look: Look) -> Figure:
        from kdscore_desktop.agreement.pictures.groups import group_picture

        return group_picture(panels, look, words)

    return draw


def of_learning(learned: Learned, name: str, measure: str, words: Words) -> Draw:
    """Return what draws how agreement grew with the scored answers."""

    def draw(look: Look) -> Figure:
        from kdscore_desktop.agreement.pictures.learning import LearningCurve, learning_picture

        points = tuple((point.labels, point.exact) for point in learned.points)
        n = learned.points[0].exact.n if learned.points else 0
        return learning_picture(
            [LearningCurve(name, points)], n, look, words, figure_name=measure, as_percent=True
        )

    return draw


def as_bytes(draw: Draw, look: Look, image_format: Format, title: str) -> bytes:
    """Draw a figure and return it as a file's bytes."""
    from kdscore_desktop.agreement.pictures.canvas import rendered

    return rendered(draw(look), image_format, title=title)

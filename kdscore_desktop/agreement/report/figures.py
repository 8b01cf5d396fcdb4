"""The figures of agreement in the report: pictures, each with the table that says the same."""

from __future__ import annotations

from collections.abc import Sequence

from kdscore_desktop.agreement.comparison import Between, Comparison
from kdscore_desktop.agreement.coverage import CoverageCurve
from kdscore_desktop.agreement.cutoff import Cutoff, cutoff_in_words
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.pictures.confusion import confusion_picture
from kdscore_desktop.agreement.pictures.coverage import coverage_picture
from kdscore_desktop.agreement.pictures.distributions import (
    distribution_picture,
    distributions_of,
)
from kdscore_desktop.agreement.pictures.groups import group_picture
from kdscore_desktop.agreement.pictures.learning import LearningCurve, learning_picture
from kdscore_desktop.agreement.pictures.levels import level_picture
from kdscore_desktop.agreement.pictures.reliability import reliability_picture
from kdscore_desktop.agreement.pictures.side_by_side import side_by_side_picture
from kdscore_desktop.agreement.report.data import Facts, Table
from kdscore_desktop.agreement.report.drawn import Pictures
from kdscore_desktop.agreement.report.html import Markup, element, joined
from kdscore_desktop.agreement.report.parts import level, section, sentences, shown, table
from kdscore_desktop.agreement.subgroups import Subgroups
from kdscore_desktop.agreement.summary import AS_PERCENT, FIGURE_NAMES, cautions, headline
from kdscore_desktop.agreement.wording import (
    coefficient,
    percent,
    range_of,
    within_sentence,
)

_SHARES_OF_COVERAGE = (0.25, 0.5, 0.75, 1.0)
_LIKELY = "Likely between"
_SAME_LEVEL = "Same level (exact agreement)"
_HOW_DIFFERENCES_READ = (
    "Difference: how much higher the scorer places the group than the human does, beside all "
    "learners, in standard deviations (difference of standardized means). 0 is alike."
)


def side_by_side(comparisons: Sequence[Comparison], pictures: Pictures) -> Markup:
    """Return who agrees how well with whom."""
    if not any(each.agreement.n for each in comparisons):
        return Markup("")
    told = " ".join(headline(each) for each in comparisons)
    rows = [
        (each.name, each.agreement.n, *_told(each, "exact_agreement"), *_told(each, _KAPPA))
        for each in comparisons
    ]
    headings = ("", "Answers", "Same level", _LIKELY, "Quadratic weighted kappa", _LIKELY)
    return joined(
        [
            pictures.figure(side_by_side_picture(comparisons), told),
            table(headings, rows, numeric=frozenset(range(1, 6))),
        ]
    )


_KAPPA = "quadratic_weighted_kappa"


def _told(comparison: Comparison, key: str) -> tuple[str, str]:
    figure = comparison.agreement.figures()[key]
    if figure is None:
        return "needs an order", ""
    return _value(figure, as_percent=key in AS_PERCENT), range_of(
        figure, as_percent=key in AS_PERCENT
    )


def _value(figure: Figure, *, as_percent: bool) -> str:
    if figure.value is None:
        return "-"
    return percent(figure.value) if as_percent else coefficient(figure.value)


def comparison_section(comparison: Comparison, pictures: Pictures) -> Markup:
    """Return one comparison: in words, who gave what, level by level, and all figures."""
    agreement = comparison.agreement
    if agreement.n == 0:
        return Markup("")
    told = headline(comparison)
    with_a_model = comparison.between is not Between.HUMANS
    drawn = [
        pictures.figure(confusion_picture(comparison), f"Who gave what. {told}"),
        _matrix_table(comparison),
    ]
    if with_a_model:
        drawn += [
            pictures.figure(level_picture(comparison), f"Level by level. {told}"),
            _level_table(comparison),
            pictures.figure(
                distribution_picture(
                    distributions_of(comparison), agreement.rubric, split=comparison.split
                ),
                "How often each side gives each level; the table above has the numbers.",
            ),
        ]
    if agreement.reliability:
        drawn += [
            element("h4", "How sure, and how often right"),
            pictures.figure(
                reliability_picture(comparison),
                "How often suggestions agree against how sure they are; the table below has the "
                "numbers.",
            ),
            _reliability_table(comparison),
        ]
    return section(
        comparison.name,
        element("p", f"{told} Answers: {comparison.split}."),
        sentences(cautions(comparison)),
        drawn,
        _figure_table(comparison),
    )


def _matrix_table(comparison: Comparison) -> Markup:
    rubric = comparison.agreement.rubric
    rows: list[list[Markup | int]] = [
        [level(rubric, place), *counts, sum(counts)]
        for place, counts in enumerate(comparison.agreement.confusion)
    ]
    columns = [level(rubric, place) for place in range(len(rubric))]
    reference, other = (within_sentence(name) for name in (comparison.reference, comparison.other))
    return table(
        ("", *columns, "all"),
        rows,
        caption=f"Answers: level from {reference} down, from {other} across",
    )


def _level_table(comparison: Comparison) -> Markup:
    rubric = comparison.agreement.rubric
    rows = [
        (
            level(rubric, place),
            each.given,
            each.suggested,
            each.agreed,
            _value(each.recall, as_percent=True),
            range_of(each.recall, as_percent=True),
            _value(each.precision, as_percent=True),
            range_of(each.precision, as_percent=True),
        )
        for place, each in enumerate(comparison.agreement.levels)
    ]
    reference, other = (within_sentence(name) for name in (comparison.reference, comparison.other))
    headings = (
        "Level",
        f"From {reference}",
        f"From {other}",
        "From both",
        "Found (recall)",
        _LIKELY,
        "Right (precision)",
        _LIKELY,
    )
    return table(headings, rows, numeric=frozenset(range(1, 8)))


def _reliability_table(comparison: Comparison) -> Markup:
    rows = [
        (
            f"{100 * each.low:.0f} to {percent(each.high)}",
            each.agreement.n,
            percent(each.confidence),
            _value(each.agreement, as_percent=True),
            range_of(each.agreement, as_percent=True),
        )
        for each in comparison.agreement.reliability
    ]
    headings = ("How sure", "Answers", "Sure on average", "Agrees", _LIKELY)
    return table(headings, rows, numeric=frozenset(range(1, 5)))


def _figure_table(comparison: Comparison) -> Markup:
    rows = []
    for key, figure in comparison.agreement.figures().items():
        if figure is None:
            continue
        as_percent = key in AS_PERCENT
        rows.append(
            (
                FIGURE_NAMES[key],
                _value(figure, as_percent=as_percent),
                range_of(figure, as_percent=as_percent) or figure.reason,
                figure.n,
            )
        )
    headings = ("All figures", "", _LIKELY, "Answers")
    return table(headings, rows, numeric=frozenset({1, 2, 3}))


def coverage_section(
    curve: CoverageCurve | None,
    cutoff: Cutoff | None,
    pictures: Pictures,
    chosen: Sequence[Facts | Table] = (),
) -> Markup:
    """Return how much can go without review."""
    if curve is None or cutoff is None or not curve.points:
        return Markup("")
    told = cutoff_in_words(cutoff)
    picture = coverage_picture(curve, cutoff=cutoff.value, wanted=cutoff.wanted)
    rows = []
    for share in _SHARES_OF_COVERAGE:
        reached = [p for p in curve.points if p.agreement.n <= share * curve.n]
        if reached:
            point = reached[-1]
            rows.append(
                (
                    percent(point.agreement.n / curve.n),
                    f"{point.agreement.n:,} of {curve.n:,}",
                    percent(point.cutoff),
                    _value(point.agreement, as_percent=True),
                    range_of(point.agreement, as_percent=True),
                )
            )
    headings = ("Without review", "Answers", "Sure at least", "Same level", _LIKELY)
    return section(
        "How much can go without review",
        element("p", told),
        pictures.figure(picture, told),
        table(headings, rows, numeric=frozenset(range(1, 5))),
        [shown(part) for part in chosen],
    )


def groups_section(panels: Sequence[Subgroups], pictures: Pictures) -> Markup:
    """Return the scorer beside the human, group of learners by group."""
    if not panels:
        return Markup("")
    told = "Group by group; the tables below have the numbers."
    return section(
        "Groups of learners",
        pictures.figure(group_picture(panels), told),
        [panel_table(panel) for panel in panels],
        element("p", _HOW_DIFFERENCES_READ, class_="small"),
    )


def learning_section(points: Sequence[tuple[int, Figure]], pictures: Pictures) -> Markup:
    """Return how agreement grew with the scored answers; nothing of a single scorer."""
    if len(points) < 2:
        return Markup("")
    n = points[0][1].n
    curve = LearningCurve("The scorer", tuple(points))
    picture = learning_picture([curve], n, figure_name=_SAME_LEVEL, as_percent=True)
    rows = [
        (
            labels,
            figure.n,
            _value(figure, as_percent=True),
            range_of(figure, as_percent=True),
        )
        for labels, figure in points
    ]
    headings = ("Scored answers learned from", "Tried on", _SAME_LEVEL, _LIKELY)
    return section(
        "What more scored answers brought",
        element("p", "Every scorer of the question, tried on the same test answers."),
        pictures.figure(picture, "Agreement by the scored answers learned from; see the table."),
        table(headings, rows, numeric=frozenset(range(4))),
    )


def panel_table(panel: Subgroups) -> Markup:
    """Return one column of the gradebook that parts the learners."""
    rows = []
    for group in panel.groups:
        if group.exact.value is None:
            rows.append((group.value, group.n, "too few to say", "", "", ""))
            continue
        difference = group.difference
        known = difference is not None and difference.value is not None
        rows.append(
            (
                group.value,
                group.n,
                _value(group.exact, as_percent=True),
                range_of(group.exact, as_percent=True),
                _value(difference, as_percent=False) if difference and known else "-",
                range_of(difference, as_percent=False) if difference and known else "",
            )
        )
    if panel.without:
        rows.append(("none given", panel.without, "", "", "", ""))
    headings = (panel.heading, "Answers", "Same level", _LIKELY, "Difference", _LIKELY)
    return table(headings, rows, numeric=frozenset(range(1, 6)))

"""The figures of agreement in the report: pictures, each with the table that says the same."""

from __future__ import annotations

from collections.abc import Sequence

from kdscore_desktop.agreement.comparison import Between, Comparison
from kdscore_desktop.agreement.coverage import CoverageCurve
from kdscore_desktop.agreement.cutoff import Cutoff
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
from kdscore_desktop.agreement.report.words import ReportWords
from kdscore_desktop.agreement.subgroups import Subgroups
from kdscore_desktop.agreement.summary import AS_PERCENT
from kdscore_desktop.agreement.wording import within_sentence

_SHARES_OF_COVERAGE = (0.25, 0.5, 0.75, 1.0)
_KAPPA = "quadratic_weighted_kappa"


def side_by_side(comparisons: Sequence[Comparison], pictures: Pictures) -> Markup:
    """Return who agrees how well with whom."""
    words = pictures.words
    say = words.say
    if not any(each.agreement.n for each in comparisons):
        return Markup("")
    told = " ".join(words.headline(each) for each in comparisons)
    rows = [
        (
            name_of(each, words),
            each.agreement.n,
            *_told(each, "exact_agreement", words),
            *_told(each, _KAPPA, words),
        )
        for each in comparisons
    ]
    likely = say("Likely between")
    headings = (
        "",
        say("Answers"),
        say("Same level"),
        likely,
        words.figure_names[_KAPPA],
        likely,
    )
    return joined(
        [
            pictures.figure(side_by_side_picture(comparisons, words=words.pictures), told),
            table(headings, rows, numeric=frozenset(range(1, 6)), count=words.count),
        ]
    )


def name_of(comparison: Comparison, words: ReportWords) -> str:
    """Return what is compared, as a heading."""
    return words.say("{0} and {1}").format(comparison.other, within_sentence(comparison.reference))


def _told(comparison: Comparison, key: str, words: ReportWords) -> tuple[str, str]:
    figure = comparison.agreement.figures()[key]
    if figure is None:
        return words.say("needs an order"), ""
    as_percent = key in AS_PERCENT
    return words.value(figure, as_percent=as_percent), words.range(figure, as_percent=as_percent)


def comparison_section(comparison: Comparison, pictures: Pictures) -> Markup:
    """Return one comparison: in words, who gave what, level by level, and all figures."""
    agreement, words = comparison.agreement, pictures.words
    say = words.say
    if agreement.n == 0:
        return Markup("")
    told = words.headline(comparison)
    drawn = [
        pictures.figure(
            confusion_picture(comparison, words=words.pictures), f"{say('Who gave what.')} {told}"
        ),
        _matrix_table(comparison, words),
    ]
    if comparison.between not in (Between.HUMANS, Between.HUMANS_BLIND):
        drawn += [
            pictures.figure(
                level_picture(comparison, words=words.pictures), f"{say('Level by level.')} {told}"
            ),
            _level_table(comparison, words),
            pictures.figure(
                distribution_picture(
                    distributions_of(comparison),
                    agreement.rubric,
                    words=words.pictures,
                    split=comparison.split,
                ),
                say("How often each side gives each level; the table above has the numbers."),
            ),
        ]
    if agreement.reliability:
        drawn += [
            element("h4", say("How sure, and how often right")),
            pictures.figure(
                reliability_picture(comparison, words=words.pictures),
                say(
                    "How often suggestions agree against how sure they are; the table below has "
                    "the numbers."
                ),
            ),
            _reliability_table(comparison, words),
        ]
    which = say("Answers: {0}.").format(comparison.split)
    return section(
        name_of(comparison, words),
        element("p", f"{told} {which}"),
        sentences(words.cautions(comparison)),
        drawn,
        _figure_table(comparison, words),
    )


def _matrix_table(comparison: Comparison, words: ReportWords) -> Markup:
    rubric = comparison.agreement.rubric
    rows: list[list[Markup | int]] = [
        [level(rubric, place), *counts, sum(counts)]
        for place, counts in enumerate(comparison.agreement.confusion)
    ]
    columns = [level(rubric, place) for place in range(len(rubric))]
    caption = words.say("Answers: level from {0} down, from {1} across")
    return table(
        ("", *columns, words.say("all")),
        rows,
        caption=caption.format(*_sides(comparison)),
        count=words.count,
    )


def _sides(comparison: Comparison) -> tuple[str, str]:
    return within_sentence(comparison.reference), within_sentence(comparison.other)


def _level_table(comparison: Comparison, words: ReportWords) -> Markup:
    rubric, say = comparison.agreement.rubric, words.say
    rows = [
        (
            level(rubric, place),
            each.given,
            each.suggested,
            each.agreed,
            words.value(each.recall, as_percent=True),
            words.range(each.recall, as_percent=True),
            words.value(each.precision, as_percent=True),
            words.range(each.precision, as_percent=True),
        )
        for place, each in enumerate(comparison.agreement.levels)
    ]
    reference, other = _sides(comparison)
    likely = say("Likely between")
    headings = (
        say("Level"),
        say("From {0}").format(reference),
        say("From {0}").format(other),
        say("From both"),
        say("Found (recall)"),
        likely,
        say("Right (precision)"),
        likely,
    )
    return table(headings, rows, numeric=frozenset(range(1, 8)), count=words.count)


def _reliability_table(comparison: Comparison, words: ReportWords) -> Markup:
    say = words.say
    rows = [
        (
            say("{0} to {1}").format(f"{100 * each.low:.0f}", words.percent(each.high)),
            each.agreement.n,
            words.percent(each.confidence),
            words.value(each.agreement, as_percent=True),
            words.range(each.agreement, as_percent=True),
        )
        for each in comparison.agreement.reliability
    ]
    headings = (
        say("How sure"),
        say("Answers"),
        say("Sure on average"),
        say("Agrees"),
        say("Likely between"),
    )
    return table(headings, rows, numeric=frozenset(range(1, 5)), count=words.count)


def _figure_table(comparison: Comparison, words: ReportWords) -> Markup:
    say = words.say
    rows = []
    for key, figure in comparison.agreement.figures().items():
        if figure is None:
            continue
        as_percent = key in AS_PERCENT
        rows.append(
            (
                words.figure_names[key],
                words.value(figure, as_percent=as_percent),
                words.range(figure, as_percent=as_percent) or words.say(figure.reason),
                figure.n,
            )
        )
    headings = (say("All figures"), "", say("Likely between"), say("Answers"))
    return table(headings, rows, numeric=frozenset({1, 2, 3}), count=words.count)


def coverage_section(
    curve: CoverageCurve | None,
    cutoff: Cutoff | None,
    pictures: Pictures,
    chosen: Sequence[Facts | Table] = (),
) -> Markup:
    """Return how much can go without review."""
    if curve is None or cutoff is None or not curve.points:
        return Markup("")
    words = pictures.words
    say = words.say
    told = words.cutoff(cutoff)
    picture = coverage_picture(
        curve, words=words.pictures, cutoff=cutoff.value, wanted=cutoff.wanted
    )
    rows = []
    for share in _SHARES_OF_COVERAGE:
        reached = [p for p in curve.points if p.agreement.n <= share * curve.n]
        if reached:
            point = reached[-1]
            of_all = say("{0} of {1}").format(words.count(point.agreement.n), words.count(curve.n))
            rows.append(
                (
                    words.percent(point.agreement.n / curve.n),
                    of_all,
                    words.percent(point.cutoff),
                    words.value(point.agreement, as_percent=True),
                    words.range(point.agreement, as_percent=True),
                )
            )
    headings = (
        say("Without review"),
        say("Answers"),
        say("Sure at least"),
        say("Same level"),
        say("Likely between"),
    )
    return section(
        say("How much can go without review"),
        element("p", told),
        pictures.figure(picture, told),
        table(headings, rows, numeric=frozenset(range(1, 5)), count=words.count),
        [shown(part, words.count) for part in chosen],
    )


def groups_section(panels: Sequence[Subgroups], pictures: Pictures) -> Markup:
    """Return the scorer beside the human, group of learners by group."""
    words = pictures.words
    say = words.say
    if not panels:
        return Markup("")
    told = say("Group by group; the tables below have the numbers.")
    return section(
        say("Groups of learners"),
        pictures.figure(group_picture(panels, words=words.pictures), told),
        [panel_table(panel, words) for panel in panels],
        element(
            "p",
            say(
                "Difference: how much higher the scorer places the group than the human does, "
                "beside all learners, in standard deviations (difference of standardized means). "
                "0 is alike."
            ),
            class_="small",
        ),
    )


def learning_section(points: Sequence[tuple[int, Figure]], pictures: Pictures) -> Markup:
    """Return how agreement grew with the scored answers; nothing of a single scorer."""
    words = pictures.words
    say = words.say
    if len(points) < 2:
        return Markup("")
    n = points[0][1].n
    exact = words.figure_names["exact_agreement"]
    curve = LearningCurve(say("The scorer"), tuple(points))
    picture = learning_picture([curve], n, words=words.pictures, figure_name=exact, as_percent=True)
    rows = [
        (
            labels,
            figure.n,
            words.value(figure, as_percent=True),
            words.range(figure, as_percent=True),
        )
        for labels, figure in points
    ]
    headings = (
        say("Scored answers learned from"),
        say("Tried on"),
        exact,
        say("Likely between"),
    )
    return section(
        say("What more scored answers brought"),
        element("p", say("Every scorer of the question, tried on the same test answers.")),
        pictures.figure(
            picture, say("Agreement by the scored answers learned from; see the table.")
        ),
        table(headings, rows, numeric=frozenset(range(4)), count=words.count),
    )


def panel_table(panel: Subgroups, words: ReportWords) -> Markup:
    """Return one column of the gradebook that parts the learners."""
    say = words.say
    rows: list[tuple[str | int, ...]] = []
    for group in panel.groups:
        if group.exact.value is None:
            rows.append((group.value, group.n, say("too few to say"), "", "", ""))
            continue
        difference = group.difference
        known = difference is not None and difference.value is not None
        rows.append(
            (
                group.value,
                group.n,
                words.value(group.exact, as_percent=True),
                words.range(group.exact, as_percent=True),
                words.value(difference, as_percent=False) if difference and known else "-",
                words.range(difference, as_percent=False) if difference and known else "",
            )
        )
    if panel.without:
        rows.append((say("none given"), panel.without, "", "", "", ""))
    likely = say("Likely between")
    headings = (
        panel.heading,
        say("Answers"),
        say("Same level"),
        likely,
        say("Difference"),
        likely,
    )
    return table(headings, rows, numeric=frozenset(range(1, 6)), count=words.count)

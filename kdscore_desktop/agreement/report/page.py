"""The report's page: what it holds, in the order it is read."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from kdscore_desktop.agreement.comparison import Between
from kdscore_desktop.agreement.cutoff import cutoff_in_words
from kdscore_desktop.agreement.flags import Flag, Thresholds, flags, loss_flags
from kdscore_desktop.agreement.report import figures
from kdscore_desktop.agreement.report.data import ItemReport, Report
from kdscore_desktop.agreement.report.document import document
from kdscore_desktop.agreement.report.drawn import Pictures
from kdscore_desktop.agreement.report.html import Markup, Medium, element, joined
from kdscore_desktop.agreement.report.parts import facts, level, section, sentences, shown, table
from kdscore_desktop.agreement.subgroups import subgroup_flags
from kdscore_desktop.agreement.summary import HOW_TO_READ, headline
from kdscore_desktop.agreement.wording import counted

_THRESHOLD_NAMES = {
    "exact": "Exact agreement below",
    "adjacent": "Agreement within one level below",
    "quadratic_kappa": "Quadratic weighted kappa below",
    "correlation": "Correlation below",
    "mean_difference": "Mean shift beyond (standard deviations)",
    "loss": "Loss against two humans of more than",
    "share_gap": "A level's shares apart by more than",
    "group_difference": "A group's standardized means apart by more than",
    "fewest_tested": "A model tried on fewer answers than",
    "fewest_for_shares": "Shares are not looked at with fewer answers than",
}
_KDSCORES_OWN = frozenset({"fewest_tested", "fewest_for_shares"})
_WHAT_A_SCORE_IS = (
    "Levels suggested here come from a small network (the scorer) that learned from a large one "
    "(the expert model), which learned from answers that humans scored. They are suggestions: a "
    "level becomes final when the educator decides."
)
_PRIVACY = (
    "This file holds no answer and no learner's name. It was made on the educator's computer and "
    "loads nothing from elsewhere."
)


def as_html(report: Report, *, medium: Medium = "browser") -> str:
    """Return the report as one HTML page that needs nothing else.

    Parameters
    ----------
    report
        What it says.
    medium
        "print" where Qt prints the page (`QTextDocument`), which draws no SVG and knows less CSS.
    """
    drawn = Pictures(medium)
    title = f"{report.assignment}: how far the scores can be relied on"
    return document(
        title,
        element("h1", title),
        element("p", f"{report.made_at:%Y-%m-%d %H:%M}, {report.program}", class_="small"),
        element("p", _WHAT_A_SCORE_IS),
        element("p", _PRIVACY, class_="small"),
        _contents(report),
        [
            _item(each, report.thresholds, drawn, number)
            for number, each in enumerate(report.items, start=1)
        ],
        _appendix(report),
        medium=medium,
    )


def _contents(report: Report) -> Markup:
    if len(report.items) < 2:
        return Markup("")
    links = [
        element("li", element("a", each.item.name, href=f"#item-{number}"))
        for number, each in enumerate(report.items, start=1)
    ]
    return element("nav", element("ul", links), aria_label="Questions")


def _item(report: ItemReport, thresholds: Thresholds, pictures: Pictures, number: int) -> Markup:
    compared = report.comparisons
    return joined(
        [
            element("h2", report.item.name, id=f"item-{number}"),
            _in_short(report, thresholds),
            _rubric(report),
            section("The answers", [shown(part) for part in report.data]),
            section("The expert model", facts(report.teacher)),
            section("The scorer", facts(report.scorer), sentences(report.notes)),
            section("Agreement side by side", figures.side_by_side(compared, pictures)),
            figures.coverage_section(report.coverage, report.cutoff, pictures, report.cutoffs),
            [
                figures.comparison_section(each, pictures)
                for each in compared
                if each.between is not Between.TEACHER_AND_STUDENT
            ],
            figures.groups_section(report.panels, pictures),
            figures.learning_section(report.learned, pictures),
            section("What the educator decided", [shown(part) for part in report.decisions]),
        ]
    )


def _in_short(report: ItemReport, thresholds: Thresholds) -> Markup:
    told = [
        headline(each)
        for each in report.comparisons
        if each.between is not Between.TEACHER_AND_STUDENT
    ]
    if report.cutoff is not None:
        told.append(cutoff_in_words(report.cutoff))
    found = [flag.message for flag in _flags(report, thresholds)]
    return element(
        "div",
        sentences(told or ["Nothing was compared yet, so nothing is known of the agreement."]),
        [
            element("p", element("strong", f"{counted(len(found), 'thing')} to look into")),
            sentences(found),
        ]
        if found
        else [element("p", "Nothing stands out beyond the thresholds at the end of this report.")],
        class_="short",
    )


def _flags(report: ItemReport, thresholds: Thresholds) -> Iterator[Flag]:
    for each in report.comparisons:
        if each.between is not Between.TEACHER_AND_STUDENT:
            yield from flags(each, thresholds)
        if each.between is Between.HUMAN_AND_STUDENT:
            yield from subgroup_flags(report.panels, each, thresholds)
    yield from loss_flags(report.comparisons, thresholds)


def _rubric(report: ItemReport) -> Markup:
    rubric = report.item.rubric
    described = any(each.description for each in rubric.levels)
    rows = [
        (level(rubric, place), f"{each.points:g}", *((each.description,) if described else ()))
        for place, each in enumerate(rubric.levels)
    ]
    headings = ("Level", "Points", *(("What an answer shows",) if described else ()))
    order = "" if rubric.ordered else "These are named classes without an order."
    return section(
        "The question and its levels",
        [element("p", report.item.prompt, class_="question")] if report.item.prompt else [],
        table(headings, rows, caption=order, numeric=frozenset({1})),
    )


def _appendix(report: Report) -> Markup:
    values = dataclasses.asdict(report.thresholds)
    rows = [
        (
            words,
            f"{values[name]:g}",
            "KDScore" if name in _KDSCORES_OWN else "RSMTool; Williamson, Xi and Breyer 2012",
        )
        for name, words in _THRESHOLD_NAMES.items()
    ]
    return joined(
        [
            element("h2", "How to read and repeat this"),
            sentences(HOW_TO_READ),
            section(
                "Where looking begins",
                table(("Looked into", "Threshold", "From"), rows, numeric=frozenset({1})),
            ),
            section("How to repeat it", [shown(part) for part in report.repeat]),
        ]
    )

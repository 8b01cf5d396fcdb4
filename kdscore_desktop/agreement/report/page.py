"""The report's page: what it holds, in the order it is read."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from kdscore_desktop.agreement.comparison import Between, Comparison, Evidence
from kdscore_desktop.agreement.flags import Thresholds, flags, loss_flags
from kdscore_desktop.agreement.report import figures
from kdscore_desktop.agreement.report.data import ItemReport, Report
from kdscore_desktop.agreement.report.document import document
from kdscore_desktop.agreement.report.drawn import Pictures
from kdscore_desktop.agreement.report.html import Markup, Medium, element, joined
from kdscore_desktop.agreement.report.parts import facts, level, section, sentences, shown, table
from kdscore_desktop.agreement.report.words import ENGLISH, ReportWords
from kdscore_desktop.agreement.summary import HOW_TO_READ

_KDSCORES_OWN = frozenset({"fewest_tested", "fewest_for_shares"})


def as_html(report: Report, *, medium: Medium = "browser", words: ReportWords = ENGLISH) -> str:
    """Return the report as one HTML page that needs nothing else.

    Parameters
    ----------
    report
        What it says.
    medium
        "print" where Qt prints the page (`QTextDocument`), which draws no SVG and knows less CSS.
    words
        In which words; those of `report` itself are what it was made with.
    """
    say = words.say
    drawn = Pictures(medium, words)
    title = say("{0}: how far the scores can be relied on").format(report.assignment)
    return document(
        title,
        element("h1", title),
        element("p", f"{report.made_at:%Y-%m-%d %H:%M}, {report.program}", class_="small"),
        element(
            "p",
            say(
                "Levels suggested here come from a small network (the scorer) that learned from a "
                "large one (the expert model), which learned from answers that humans scored. They "
                "are suggestions: a level becomes final when the educator decides."
            ),
        ),
        element(
            "p",
            say(
                "This file holds no answer and no learner's name. It was made on the educator's "
                "computer and loads nothing from elsewhere."
            ),
            class_="small",
        ),
        _contents(report, words),
        [
            _item(each, report.thresholds, drawn, number)
            for number, each in enumerate(report.items, start=1)
        ],
        _appendix(report, words),
        medium=medium,
        language=words.language,
    )


def _contents(report: Report, words: ReportWords) -> Markup:
    if len(report.items) < 2:
        return Markup("")
    links = [
        element("li", element("a", each.item.name, href=f"#item-{number}"))
        for number, each in enumerate(report.items, start=1)
    ]
    return element("nav", element("ul", links), aria_label=words.say("Questions"))


def _item(report: ItemReport, thresholds: Thresholds, pictures: Pictures, number: int) -> Markup:
    words = pictures.words
    say = words.say
    compared = tuple(map(words.named, report.comparisons))
    return joined(
        [
            element("h2", report.item.name, id=f"item-{number}"),
            _in_short(report, compared, thresholds, words),
            _rubric(report, words),
            section(say("The answers"), [shown(part, words.count) for part in report.data]),
            section(say("The expert model"), facts(report.teacher)),
            section(say("The scorer"), facts(report.scorer), sentences(map(say, report.notes))),
            section(say("Agreement side by side"), figures.side_by_side(compared, pictures)),
            figures.coverage_section(report.coverage, report.cutoff, pictures, report.cutoffs),
            [figures.comparison_section(each, pictures) for each in _judged(compared)],
            figures.groups_section(report.panels, pictures),
            figures.learning_section(report.learned, pictures),
            section(
                say("What the educator decided"),
                [shown(part, words.count) for part in report.decisions],
            ),
        ]
    )


def _judged(compared: tuple[Comparison, ...]) -> Iterator[Comparison]:
    """Return the comparisons that the scores are judged by."""
    return (each for each in compared if each.between is not Between.TEACHER_AND_STUDENT)


def _in_short(
    report: ItemReport,
    compared: tuple[Comparison, ...],
    thresholds: Thresholds,
    words: ReportWords,
) -> Markup:
    say = words.say
    told = [words.headline(each) for each in _judged(compared)]
    if report.cutoff is not None:
        told.append(words.cutoff(report.cutoff))
    found = list(_flags(report, compared, thresholds, words))
    nothing = say("Nothing was compared yet, so nothing is known of the agreement.")
    heading = (
        say("1 thing to look into")
        if len(found) == 1
        else say("{0} things to look into").format(words.count(len(found)))
    )
    fine = say("Nothing stands out beyond the thresholds at the end of this report.")
    return element(
        "div",
        sentences(told or [nothing]),
        [element("p", element("strong", heading)), sentences(found)]
        if found
        else [element("p", fine)],
        class_="short",
    )


def _flags(
    report: ItemReport,
    compared: tuple[Comparison, ...],
    thresholds: Thresholds,
    words: ReportWords,
) -> Iterator[str]:
    humans = next((each for each in compared if each.between is Between.HUMANS), None)
    for each in _judged(compared):
        for flag in flags(each, thresholds):
            yield words.flag(flag, each, humans)
        held_out = each.evidence is Evidence.HELD_OUT
        if held_out and each.between is Between.HUMAN_AND_STUDENT:
            yield from words.groups(report.panels, each, thresholds)
    for each in compared:
        if humans is not None and each is not humans:
            for flag in loss_flags((humans, each), thresholds):
                yield words.flag(flag, each, humans)


def _rubric(report: ItemReport, words: ReportWords) -> Markup:
    rubric, say = report.item.rubric, words.say
    described = any(each.description for each in rubric.levels)
    rows = [
        (
            level(rubric, place),
            words.number(f"{each.points:g}"),
            *((each.description,) if described else ()),
        )
        for place, each in enumerate(rubric.levels)
    ]
    headings = (
        say("Level"),
        say("Points"),
        *((say("What an answer shows"),) if described else ()),
    )
    order = "" if rubric.ordered else say("These are named classes without an order.")
    return section(
        say("The question and its levels"),
        [element("p", report.item.prompt, class_="question")] if report.item.prompt else [],
        table(headings, rows, caption=order, numeric=frozenset({1})),
    )


def _threshold_names(words: ReportWords) -> dict[str, str]:
    say = words.say
    return {
        "exact": say("Exact agreement below"),
        "adjacent": say("Agreement within one level below"),
        "quadratic_kappa": say("Quadratic weighted kappa below"),
        "correlation": say("Correlation below"),
        "mean_difference": say("Mean shift beyond (standard deviations)"),
        "loss": say("Loss against two humans of more than"),
        "share_gap": say("A level's shares apart by more than"),
        "group_difference": say("A group's standardized means apart by more than"),
        "fewest_tested": say("A model tried on fewer answers than"),
        "fewest_for_shares": say("Shares are not looked at with fewer answers than"),
    }


def _appendix(report: Report, words: ReportWords) -> Markup:
    say = words.say
    values = dataclasses.asdict(report.thresholds)
    rows = [
        (
            told,
            words.number(f"{values[name]:g}"),
            "KDScore" if name in _KDSCORES_OWN else say("RSMTool; Williamson, Xi and Breyer 2012"),
        )
        for name, told in _threshold_names(words).items()
    ]
    headings = (say("Looked into"), say("Threshold"), say("From"))
    return joined(
        [
            element("h2", say("How to read and repeat this")),
            sentences(map(say, HOW_TO_READ)),
            section(say("Where looking begins"), table(headings, rows, numeric=frozenset({1}))),
            section(say("How to repeat it"), [shown(part, words.count) for part in report.repeat]),
        ]
    )

"""The report for a department head, filled in from a project. Never imports torch."""

from __future__ import annotations

import datetime as dt
import shlex
from collections.abc import Callable
from pathlib import Path

from kdscore_desktop import __version__, files
from kdscore_desktop.agreement.comparison import Evidence
from kdscore_desktop.agreement.coverage import coverage_curve
from kdscore_desktop.agreement.cutoff import Care, choose_cutoff
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.flags import RSMTOOL, Thresholds
from kdscore_desktop.agreement.report.class_data import ClassPage
from kdscore_desktop.agreement.report.class_page import class_as_html
from kdscore_desktop.agreement.report.data import Facts, ItemReport, Report, Table
from kdscore_desktop.agreement.report.html import Medium
from kdscore_desktop.agreement.report.words import ENGLISH, ReportWords
from kdscore_desktop.domain import Item
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.comparing import comparisons, subgroup_panels, with_models
from kdscore_desktop.jobs.learned import learned
from kdscore_desktop.jobs.report_facts import ReportFacts, scorer_notes
from kdscore_desktop.jobs.reviewing import held_out, wanted_agreement
from kdscore_desktop.project.store import Project

PrintPdf = Callable[[str, Path], None]
"""Makes a PDF of HTML at a path."""


def report_of(
    project: Project,
    *,
    wanted: float | None = None,
    care: Care = Care.LIKELY,
    thresholds: Thresholds = RSMTOOL,
    words: ReportWords = ENGLISH,
) -> Report:
    """Return what there is to report of a project.

    Parameters
    ----------
    project
        Open for reading at least.
    wanted
        The agreement wanted of scores that nobody reviews; see
        :func:`kdscore_desktop.jobs.reviewing.wanted_agreement` for what counts if None.
    care
        How surely.
    thresholds
        Where looking begins.
    words
        In which it speaks.

    Raises
    ------
    InputError
        If the project holds no answers.
    """
    items = project.items()
    if not items:
        raise InputError(
            f"'{project.path.name}' holds no answers yet, so there is nothing to report. Import a "
            "spreadsheet first."
        )
    return Report(
        assignment=project.title,
        made_at=dt.datetime.now().astimezone(),
        items=tuple(_item_report(project, item, wanted, care, words) for item in items),
        repeat=_repeat(project, items, words),
        program=f"KDScore Desktop {__version__}",
        thresholds=thresholds,
    )


def write_report(report: Report, out: Path, print_pdf: PrintPdf | None = None) -> None:
    """Write a report as one HTML file or as a PDF.

    Parameters
    ----------
    report
        What it says.
    out
        Ends in ".html" or ".pdf".
    print_pdf
        Makes a PDF of HTML. Qt does that, which only the window's layer knows.

    Raises
    ------
    InputError
        If the file is to be something else, or cannot be written.
    """
    from kdscore_desktop.agreement.report.page import as_html  # noqa: PLC0415 - draws pictures

    write_page(lambda medium: as_html(report, medium=medium), out, print_pdf)


def write_class(page: ClassPage, out: Path, print_pdf: PrintPdf | None = None) -> None:
    """Write a class at a glance as one HTML file or as a PDF; see :func:`write_report`."""
    write_page(lambda medium: class_as_html(page, medium=medium), out, print_pdf)


def write_page(make: Callable[[Medium], str], out: Path, print_pdf: PrintPdf | None) -> None:
    """Write a page of HTML as it is, or as a PDF; see :func:`write_report`."""
    medium = medium_of(out)
    if medium == "browser":
        with files.replacing(out) as temporary:
            temporary.write_text(make(medium), encoding="utf-8")
        return
    if print_pdf is None:
        raise InputError(
            f"'{out.name}' would be a PDF, which only the program's own start can make. Start "
            "'kdscore', or write an HTML file: every browser prints it to a PDF."
        )
    print_pdf(make(medium), out)


def medium_of(out: Path) -> Medium:
    """Return what a report is made for, by its file's ending.

    Raises
    ------
    InputError
        If it is neither HTML nor PDF.
    """
    media: dict[str, Medium] = {".html": "browser", ".htm": "browser", ".pdf": "print"}
    try:
        return media[out.suffix.lower()]
    except KeyError:
        raise InputError(
            f"This is written as a page (.html) or a PDF (.pdf); '{out.name}' ends in neither."
        ) from None


def _item_report(
    project: Project, item: Item, wanted: float | None, care: Care, words: ReportWords
) -> ItemReport:
    facts = ReportFacts(project, item, words)
    scorer = project.scorer(item.name)
    tried = None if scorer is None else held_out(project, item)
    if wanted is None:
        wanted = wanted_agreement(project, item)
    return ItemReport(
        item=item,
        data=facts.data(),
        teacher=facts.teacher(project.teacher(item.name)),
        scorer=facts.scorer(scorer),
        notes=scorer_notes(scorer),
        comparisons=(
            *comparisons(project, item),
            *with_models(project, item, Evidence.CROSS_VALIDATED),
        ),
        panels=subgroup_panels(project, item),
        coverage=coverage_curve(tried) if tried is not None and tried.n else None,
        cutoff=choose_cutoff(tried, wanted, care=care) if tried is not None and tried.n else None,
        learned=_learned(project, item),
        cutoffs=facts.cutoffs() if scorer is not None else (),
        decisions=facts.decisions(),
    )


def _learned(project: Project, item: Item) -> tuple[tuple[int, Figure], ...]:
    """Return how agreement grew with the scored answers; of one scorer there is nothing to say."""
    if len(project.scorers(item.name)) < 2:
        return ()
    return tuple((point.labels, point.exact) for point in learned(project, item))


def _repeat(
    project: Project, items: list[Item], words: ReportWords
) -> tuple[Facts | Table | str, ...]:
    say = words.say
    file = shlex.quote(project.path.name)
    sources = Table(
        say("What was imported; the fingerprint (SHA-256) tells a file from any other"),
        (say("File"), say("Sheet"), say("Imported (UTC)"), say("Fingerprint")),
        tuple(
            (
                source.sheet.file_name,
                source.sheet.sheet or "-",
                f"{source.imported_at:%Y-%m-%d %H:%M}",
                source.sheet.sha256,
            )
            for source in project.sources()
        ),
    )
    figures = ((say("These figures again"), say("from the project file, which holds the split:")),)
    commands = (
        f"kdscore agreement {file}\nkdscore review {file}\nkdscore report {file} --out FILE.html"
    )
    anew = (
        (
            say("A new scorer"),
            say(
                "from the same answers and seeds; the last digits can differ on another processor. "
                "Settings that differ from the usual ones stand with each scorer above."
            ),
        ),
    )
    return sources, figures, commands, anew, "\n".join(_commands(project, items, file))


def _commands(project: Project, items: list[Item], file: str) -> list[str]:
    lines = [f"kdscore new {file}"]
    for source in project.sources():
        sheet = f" --sheet {shlex.quote(source.sheet.sheet)}" if source.sheet.sheet else ""
        lines.append(f"kdscore import {file} {shlex.quote(source.sheet.file_name)}{sheet}")
    for item in items:
        named = f"--item {shlex.quote(item.name)}"
        teacher, scorer = project.teacher(item.name), project.scorer(item.name)
        if teacher is not None and teacher.kind == "prepared":
            seed = teacher.card.get("settings", {}).get("seed", 0)
            lines.append(
                f"kdscore teacher prepare {file} {named} --seed {seed} --out EXPERT.kdteacher"
            )
        if scorer is not None:
            seed = scorer.card.get("seed", 0)
            lines.append(f"kdscore distill {file} {named} --seed {seed}")
            check = project.cross_check(item.name, scorer.id)
            if check is not None:
                parts = f"--folds {check.found.folds} --seed {check.found.seed}"
                lines.append(f"kdscore scorer check {file} {named} {parts}")
    lines.append(f"kdscore score {file}")
    return lines

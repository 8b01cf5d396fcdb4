"""`kdscore class`: a class at a glance. Never imports torch."""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections.abc import Callable, Iterator

from kdscore_desktop.agreement.wording import counted, percent
from kdscore_desktop.cli.items import named_or_all
from kdscore_desktop.domain import Item
from kdscore_desktop.jobs.class_view import ClassView, LevelView, class_page, class_view
from kdscore_desktop.jobs.reporting import write_class
from kdscore_desktop.project.store import Project

_EXCERPT = 90


def of_class(options: argparse.Namespace) -> None:
    """Print what is typical of each level, or write it on a page."""
    if options.out is not None:
        _write(options)
        return
    with Project.open(options.project, read_only=True) as project:
        found = [(item, class_view(project, item)) for item in named_or_all(project, options.item)]
        if options.json:
            told = [{"item": item.name} | dataclasses.asdict(view) for item, view in found]
            print(json.dumps(told, indent=2, ensure_ascii=False))
            return
        for item, view in found:
            print("\n".join(_lines(project, item, view)))


def _write(options: argparse.Namespace) -> None:
    with Project.open(options.project, read_only=True) as project:
        page = class_page(project, project.item(options.item))
    write_class(page, options.out, options.print_pdf)
    print(f"Wrote '{options.out}'. It quotes answers, without names.")


def _lines(project: Project, item: Item, view: ClassView) -> Iterator[str]:
    placed = sum(level.n for level in view.levels)
    yield f"'{item.name}': {counted(placed, 'answer')} on a level, {view.without:,} without one."
    for level in view.levels:
        share = f" ({percent(level.n / placed)})" if placed else ""
        yield ""
        yield (
            f"{item.rubric.labels[level.level]}: {counted(level.n, 'answer')}{share}; "
            f"{level.decided:,} decided, {level.rated:,} scored by a human, {level.suggested:,} "
            "suggested"
        )
        yield from _typical(project, level)


def _typical(project: Project, level: LevelView) -> Iterator[str]:
    if level.words:
        told = ", ".join(f"{each.word} ({each.here:,})" for each in level.words)
        yield f"  words: {told}"
    for idea in level.ideas:
        yield (
            f"  {counted(len(idea.response_ids), 'answer')} with '{idea.words[0]}' and "
            f"'{idea.words[1]}'; {idea.elsewhere:,} on other levels"
        )
    for response_id in level.answers:
        text = " ".join(project.response(response_id).text.split())
        yield f"  like many: {text if len(text) <= _EXCERPT else f'{text[: _EXCERPT - 3]}...'}"


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {"class": of_class}

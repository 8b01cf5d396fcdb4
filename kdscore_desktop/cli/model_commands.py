"""`kdscore teacher ...` and `kdscore distill`."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from kdscore_desktop.cli.console import Console
from kdscore_desktop.cli.foreground import Foreground
from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import distilling, soft_labels, teachers
from kdscore_desktop.jobs.running import usable_cores
from kdscore_desktop.jobs.scorer_cards import card_in_words
from kdscore_desktop.project.records import StoredTeacher
from kdscore_desktop.project.store import Project
from kdscore_desktop.teacher.settings import PrepareSettings


def teacher(options: argparse.Namespace) -> None:
    """Give an item its teacher."""
    _TEACHER_COMMANDS[options.teacher_command](options)


def _prepare(options: argparse.Namespace) -> None:
    if options.members > 1:
        print(averaging_in_words(options.members))
    with Project.open(options.project) as project:
        made = teachers.prepare_teacher(
            project,
            options.item,
            out=options.out,
            base=options.base,
            settings=PrepareSettings(seed=options.seed, threads=usable_cores()),
            run=Foreground(Console()),
            with_decisions=options.with_decisions,
            members=options.members,
        )
    print(f"Prepared the teacher of '{made.item}': {options.out}")
    print(f"  {teacher_in_words(made)}")


def _attach(options: argparse.Namespace) -> None:
    takes = "--map takes LABEL=LEVEL, a label of the classifier and a level of the rubric"
    label_map = dict(_pair(text, takes) for text in options.map)
    with Project.open(options.project) as project:
        attached, notes = teachers.attach_teacher(
            project, options.item, options.source, label_map, run=Foreground(Console())
        )
    print(f"Attached '{options.source.name}' as the teacher of '{attached.item}'.")
    for note in notes:
        print(f"  {note}")


def _soft_labels(options: argparse.Namespace) -> None:
    console = Console()
    with Project.open(options.project) as project:
        read = soft_labels.read_soft_labels(
            project,
            options.item,
            options.file,
            soft_labels.ProbabilityColumns(
                options.sheet,
                options.learner,
                options.response,
                dict(
                    _pair(text, "--level takes LABEL=COL, a level and its column")
                    for text in options.level
                ),
            ),
            console,
        )
    console.end_line()
    print(
        f"Read the probabilities of {read.matched:,} responses to '{read.item}' from "
        f"'{options.file.name}'."
    )
    for sentence in read.notes:
        print(f"  {sentence}")


def distill(options: argparse.Namespace) -> None:
    """Make a scorer from the item's teacher."""
    with Project.open(options.project) as project:
        made = distilling.make_scorer(
            project,
            options.item,
            settings=DistillSettings.for_budget(
                options.budget, student=options.student, seed=options.seed
            ),
            resume=options.resume,
            with_decisions=options.with_decisions,
            run=Foreground(Console()),
        )
    print(f"Made scorer {made.id} of '{made.item.name}': {card_in_words(made.card)}")
    for note in made.card.notes:
        print(f"  {note}")


def averaging_in_words(members: int) -> str:
    """Return what it costs that a teacher averages so many trainings."""
    return (
        f"The teacher averages {members} trainings: preparing it takes about {members} times as "
        "long as one, and so does asking it."
    )


def teacher_in_words(stored: StoredTeacher) -> str:
    """Return what a prepared teacher's card says, in one line."""
    card = stored.card
    agreement = card.get("agreement")
    words = f"learned from {card['train']['responses']:,} scored responses"
    if members := card.get("members"):
        seeds = ", ".join(str(member["seed"]) for member in members)
        words += f" in {len(members)} trainings that are averaged (seeds {seeds})"
    if agreement is None:
        return words + "; nothing is known of its agreement"
    words += f"; on {agreement['responses']:,} validation responses: {_agreement(agreement)}"
    if members:
        alone = "; ".join(_agreement(member["agreement"]) for member in members)
        words += f" (one by one: {alone})"
    return words


def _agreement(agreement: Mapping[str, Any]) -> str:
    found = [f"accuracy {agreement['accuracy']:.2f}"]
    if agreement["qwk"] is not None:
        found.insert(0, f"quadratic weighted kappa {agreement['qwk']:.2f}")
    return ", ".join(found)


def _pair(text: str, takes: str) -> tuple[str, str]:
    label, separator, level = text.rpartition("=")
    if not separator or not label or not level:
        raise InputError(f"{takes}; it was given '{text}'.")
    return label, level


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {
    "teacher": teacher,
    "distill": distill,
}
_TEACHER_COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {
    "prepare": _prepare,
    "attach": _attach,
    "soft-labels": _soft_labels,
}

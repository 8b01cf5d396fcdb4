"""`kdscore decide ...` and `kdscore blind ...`. Never imports torch."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable

import numpy as np

from kdscore_desktop.agreement.wording import counted
from kdscore_desktop.cli.items import level_of, named_or_all
from kdscore_desktop.domain import DecisionKind, Item
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.blind import (
    Same,
    begin_sample,
    blind_result,
    make_final,
    open_sample,
)
from kdscore_desktop.project.records import Among, BlindSample
from kdscore_desktop.project.store import Project
from kdscore_desktop.views.alike_groups import AlikeGroups, decided_together
from kdscore_desktop.views.decision_history import HistoryStep, history_steps
from kdscore_desktop.views.decision_log import decision_step
from kdscore_desktop.views.scores import Places, ScoreTable, acceptable, score_table


def decide(options: argparse.Namespace) -> None:
    """Decide, take back, or tell the history."""
    _DECIDE[options.decide_command](options)


def _decide_level(options: argparse.Namespace) -> None:
    with Project.open(options.project) as project:
        item = project.item(project.response(options.response).item)
        level = level_of(item, options.level)
        table = score_table(project, item.name)
        place = table.place(options.response)
        assert place is not None  # the project knows it
        places = np.array([place], np.int32)
        if options.alike:
            places = decided_together(table, AlikeGroups.of(table.texts), place)
        _write(project, table, places, level, options)
    others = table.ids[places[1:]].tolist()
    told = f" and {_numbers(others)}, which say the same" if others else ""
    print(f"Answer {options.response}{told}: final level {item.rubric.labels[level]}.")


def _accept_sure(options: argparse.Namespace) -> None:
    with Project.open(options.project, read_only=options.dry_run) as project:
        for item in named_or_all(project, options.item):
            table, cutoff = score_table(project, item.name), project.cutoff(item.name)
            places = acceptable(table, table.reasons(cutoff))
            if not options.dry_run:
                _write(project, table, places, None, options)
            what = "would be accepted" if options.dry_run else "accepted"
            print(
                f"'{item.name}': {counted(len(places), 'suggestion')} of at least {cutoff:.0%} "
                f"{what}."
            )


def _write(
    project: Project,
    table: ScoreTable,
    places: Places,
    level: int | None,
    options: argparse.Namespace,
) -> None:
    step = decision_step(table, places, level, getattr(options, "reason", ""))
    project.decide_together(step.wanted(), options.who, step.reason)


def _undo(options: argparse.Namespace) -> None:
    with Project.open(options.project) as project:
        project.undo_together(options.numbers, options.who)
    print(f"Taken back: the last decision on {_numbers(options.numbers)}.")


def _history(options: argparse.Namespace) -> None:
    with Project.open(options.project, read_only=True) as project:
        steps = history_steps(project.history(options.response))
        item = project.item(project.response(options.response).item)
    if options.json:
        told = [_step_as_json(step, item) for step in steps]
        print(json.dumps(told, indent=2, ensure_ascii=False))
        return
    for step in steps:
        print(_step_in_words(step, item))
    if not steps:
        print(f"Nothing was decided on answer {options.response}.")


def _step_as_json(step: HistoryStep, item: Item) -> dict[str, str | None]:
    return {
        "at": step.at.isoformat(),
        "who": step.who,
        "kind": step.kind.value,
        "before": _label(step.before, item),
        "after": _label(step.after, item),
        "reason": step.reason,
    }


def _step_in_words(step: HistoryStep, item: Item) -> str:
    how = {
        DecisionKind.ACCEPTED: "as suggested",
        DecisionKind.OVERRIDDEN: "against the suggestion",
        DecisionKind.SET: "without a suggestion",
        DecisionKind.WITHDRAWN: "taken back",
    }[step.kind]
    before, after = (_label(one, item) or "none" for one in (step.before, step.after))
    reason = f": {step.reason}" if step.reason else ""
    return f"{step.at:%Y-%m-%d %H:%M} UTC  {before} -> {after}, {how}, {step.who}{reason}"


def _label(level: int | None, item: Item) -> str | None:
    return None if level is None else item.rubric.labels[level]


def _numbers(ids: list[int]) -> str:
    return ", ".join(str(id_) for id_ in ids)


def blind(options: argparse.Namespace) -> None:
    """Draw a sample, show it, rate an answer of it, or end it."""
    _BLIND[options.blind_command](options)


def _start_blind(options: argparse.Namespace) -> None:
    with Project.open(options.project) as project:
        item = project.item(options.item)
        sample = begin_sample(
            project,
            item,
            count=options.count,
            seed=options.seed,
            among=Among(options.among),
            who=options.who,
            rater=f"{options.who} (blind)",
        )
        _print_open(project, sample)


def _show_blind(options: argparse.Namespace) -> None:
    with Project.open(options.project, read_only=True) as project:
        _print_open(project, _sample(project, project.item(options.item)))


def _print_open(project: Project, sample: BlindSample) -> None:
    print(f"{len(sample.levels):,} of {len(sample.response_ids):,} scored blind.")
    for id_ in sample.open_ids:
        print(f"\n{id_}\n{project.response(id_).text}")


def _rate_blind(options: argparse.Namespace) -> None:
    with Project.open(options.project) as project:
        item = project.item(project.response(options.response).item)
        project.rate_blind(item.name, options.response, level_of(item, options.level))
        sample = _sample(project, item)
    print(f"{len(sample.levels):,} of {len(sample.response_ids):,} scored blind.")


def _end_blind(options: argparse.Namespace) -> None:
    with Project.open(options.project) as project:
        item = project.item(options.item)
        sample = _sample(project, item)
        result = blind_result(project, item, sample)
        project.end_blind_sample(item.name)
        made = make_final(project, item, sample, options.who) if options.final else []
    print(f"Ended: {counted(result.rated, 'answer')} scored blind.")
    print(
        f"  The scorer suggests your level, where it did not learn from it: {_told(result.scorer)}"
    )
    print(f"  Another human gave your level: {_told(result.human)}")
    if options.final:
        print(f"  {counted(len(made), 'level')} made final.")


def _told(same: Same) -> str:
    if not same.of:
        return "nothing to compare with."
    low, high = same.likely
    share = same.count / same.of
    return f"{same.count:,} of {same.of:,} ({share:.0%}, likely between {low:.0%} and {high:.0%})."


def _sample(project: Project, item: Item) -> BlindSample:
    sample = open_sample(project, item)
    if sample is None:
        raise InputError(
            f"No sample of '{item.name}' is being scored blind. Draw one with 'kdscore blind "
            "start'."
        )
    return sample


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {"decide": decide, "blind": blind}
_DECIDE: dict[str, Callable[[argparse.Namespace], None]] = {
    "level": _decide_level,
    "sure": _accept_sure,
    "undo": _undo,
    "history": _history,
}
_BLIND: dict[str, Callable[[argparse.Namespace], None]] = {
    "start": _start_blind,
    "show": _show_blind,
    "rate": _rate_blind,
    "end": _end_blind,
}

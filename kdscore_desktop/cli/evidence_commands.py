"""`kdscore agreement`, `next`, `review`, `explain` and `report`. Never imports torch."""

from __future__ import annotations

import argparse
import dataclasses
import json
import shlex
from collections.abc import Callable, Sequence
from typing import Any

from kdscore_desktop.agreement.comparison import Between, Comparison, Evidence
from kdscore_desktop.agreement.cutoff import Care, Cutoff, choose_cutoff, cutoff_in_words
from kdscore_desktop.agreement.flags import Thresholds
from kdscore_desktop.agreement.subgroups import (
    Subgroups,
    subgroups_as_json,
    subgroups_as_text,
)
from kdscore_desktop.agreement.summary import as_text
from kdscore_desktop.agreement.tables import as_json
from kdscore_desktop.agreement.wording import aligned, counted
from kdscore_desktop.cli import evidence_parser
from kdscore_desktop.cli.explained import explained_as_json, explained_in_words
from kdscore_desktop.cli.items import level_of, named_or_all
from kdscore_desktop.domain import Item, Response
from kdscore_desktop.jobs import comparing, reporting
from kdscore_desktop.jobs.choosing import next_to_score
from kdscore_desktop.jobs.explaining import Explainer
from kdscore_desktop.jobs.reviewing import (
    ReviewQueue,
    held_out,
    review_queue,
    wanted_agreement,
)
from kdscore_desktop.jobs.scoring import newest_scorer
from kdscore_desktop.project.records import NewCutoff
from kdscore_desktop.project.store import Project

_EXCERPT = 48


def agreement(options: argparse.Namespace) -> None:
    """Print how far humans, scorer and teacher agree, and group of learners by group."""
    wanted = evidence_parser.thresholds(options)
    compared: list[Comparison] = []
    panels: list[tuple[Comparison, tuple[Subgroups, ...]]] = []
    with Project.open(options.project, read_only=True) as project:
        for item in named_or_all(project, options.item):
            of_item = comparing.comparisons(project, item)
            of_item += comparing.with_models(project, item, Evidence.CROSS_VALIDATED)
            compared.extend(of_item)
            panels.extend(
                (each, comparing.subgroup_panels(project, item, each.evidence))
                for each in of_item
                if each.between is Between.HUMAN_AND_STUDENT
            )
    if options.json:
        told = as_json(compared, wanted)
        told["subgroups"] = [subgroups_as_json(found, each, wanted) for each, found in panels]
        print(json.dumps(told, indent=2, ensure_ascii=False))
        return
    print(as_text(compared, wanted), end="")
    for each, found in panels:
        if found:
            print(f"\n{subgroups_as_text(found, each, wanted)}", end="")
    for name in _worth_checking(compared, wanted):
        named = f" --item {shlex.quote(name)}" if len({one.item for one in compared}) > 1 else ""
        print(
            f"\nThe test answers of '{name}' are too few to go by. Every scored answer is tried by "
            f"cross-validation:\n  kdscore scorer check {shlex.quote(str(options.project))}{named}"
        )


def _worth_checking(compared: Sequence[Comparison], wanted: Thresholds) -> list[str]:
    """Return the items whose scorer was tried on too few answers and not cross-validated."""
    tried = {
        one.item: one
        for one in compared
        if one.between is Between.HUMAN_AND_STUDENT and one.evidence is Evidence.HELD_OUT
    }
    checked = {one.item for one in compared if one.evidence is Evidence.CROSS_VALIDATED}
    return [
        item
        for item, one in tried.items()
        if one.agreement.n < wanted.fewest_tested and item not in checked
    ]


def following(options: argparse.Namespace) -> None:
    """Say which answers to score by hand next."""
    with Project.open(options.project, read_only=True) as project:
        proposed = [
            (item, each)
            for item in named_or_all(project, options.item)
            for each in next_to_score(project, item, options.count)
        ]
        if options.json:
            told = [
                {"item": item.name, "response": each.response_id, "why": each.chosen_for.value}
                for item, each in proposed
            ]
            print(json.dumps(told, indent=2, ensure_ascii=False))
            return
        rows = [("number", "answer", "where", "why")]
        for _, each in proposed:
            response = project.response(each.response_id)
            where = str(response.place)
            rows.append((str(response.id), _excerpt(response), where, each.chosen_for.value))
    print("\n".join(aligned(rows, left=4)) if proposed else "There is nothing left to score.")


def review(options: argparse.Namespace) -> None:
    """Say which answers need a human, most informative first."""
    care = Care.CAUTIOUS if options.cautious else Care.LIKELY
    with Project.open(options.project, read_only=not options.keep) as project:
        found = [
            (item, *_found(project, item, options.agreement, care))
            for item in named_or_all(project, options.item)
        ]
        if options.keep:
            _keep(project, found)
        if options.json:
            told = [_queue_as_json(*each) for each in found]
            print(json.dumps(told, indent=2, ensure_ascii=False))
            return
        for item, cutoff, queue in found:
            print(_queue_in_words(project, item, cutoff, queue, options.most))


def explain(options: argparse.Namespace) -> None:
    """Say which words moved a suggestion, and what humans gave to similar answers."""
    with Project.open(options.project, read_only=True) as project:
        response = project.response(options.response)
        item = project.item(response.item)
        level = None if options.level is None else level_of(item, options.level)
        explained = Explainer.of(project, item).explain(response.id, level)
        texts = {each.id: each.text for each in project.responses(item.name)}
    if options.json:
        told = explained_as_json(response, item, explained)
        print(json.dumps(told, indent=2, ensure_ascii=False))
    else:
        print(explained_in_words(response, item, explained, texts))


def report(options: argparse.Namespace) -> None:
    """Write the report for a department head."""
    with Project.open(options.project, read_only=True) as project:
        told = reporting.report_of(
            project,
            wanted=options.agreement,
            care=Care.CAUTIOUS if options.cautious else Care.LIKELY,
            thresholds=evidence_parser.thresholds(options),
        )
    reporting.write_report(told, options.out, options.print_pdf)
    print(f"Wrote the report to '{options.out}'. It needs no network to be read.")


def _keep(project: Project, found: Sequence[tuple[Item, Cutoff, ReviewQueue]]) -> None:
    for item, cutoff, _ in found:
        if cutoff.value is not None:
            chosen = NewCutoff(cutoff.value, cutoff.wanted, cutoff.care is Care.CAUTIOUS)
            project.choose_cutoff(item.name, chosen, who="")


def _found(
    project: Project, item: Item, wanted: float | None, care: Care
) -> tuple[Cutoff, ReviewQueue]:
    newest_scorer(project, item)
    if wanted is None:
        wanted = wanted_agreement(project, item)
    cutoff = choose_cutoff(held_out(project, item), wanted, care=care)
    # Where no cut-off can be given everything is looked at.
    above = 1.01 if cutoff.value is None else cutoff.value
    return cutoff, review_queue(project, item, cutoff=above)


def _queue_in_words(
    project: Project, item: Item, cutoff: Cutoff, queue: ReviewQueue, most: int
) -> str:
    waiting = queue.responses_waiting
    lines = [
        f"'{item.name}': {cutoff_in_words(cutoff)}",
        f"{counted(waiting, 'answer')} to review, {len(queue.alone):,} without review; "
        f"{queue.decided:,} decided, {queue.rated:,} scored by a human, {queue.unscored:,} not "
        "scored yet.",
    ]
    rows = [("number", "answer", "where", "why", "alike")]
    for each in queue.waiting[:most]:
        response = project.response(each.response_ids[0])
        excerpt = _excerpt(response)
        alike = f"{len(each.response_ids):,}" if len(each.response_ids) > 1 else ""
        rows.append((str(response.id), excerpt, str(response.place), each.reason.value, alike))
    if len(rows) > 1:
        lines += ["", *aligned(rows, left=4)]
    if len(queue.waiting) > most:
        lines.append(f"  and {len(queue.waiting) - most:,} more")
    return "\n".join(lines)


def _excerpt(response: Response) -> str:
    text = " ".join(response.text.split())
    return text if len(text) <= _EXCERPT else f"{text[: _EXCERPT - 3]}..."


def _queue_as_json(item: Item, cutoff: Cutoff, queue: ReviewQueue) -> dict[str, Any]:
    return {
        "item": item.name,
        "cutoff": dataclasses.asdict(cutoff),
        "waiting": [
            {
                "responses": list(each.response_ids),
                "identical": each.identical,
                "reason": each.reason.value,
                "worth": round(each.worth, 4),
            }
            for each in queue.waiting
        ],
        "without_review": list(queue.alone),
        "decided": queue.decided,
        "rated": queue.rated,
        "unscored": queue.unscored,
    }


COMMANDS: dict[str, Callable[[argparse.Namespace], None]] = {
    "agreement": agreement,
    "explain": explain,
    "next": following,
    "report": report,
    "review": review,
}

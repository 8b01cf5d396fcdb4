"""What a report says of answers, models and decisions, read from a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from kdscore_desktop.agreement.report.data import Facts, Table
from kdscore_desktop.agreement.wording import percent
from kdscore_desktop.domain import Decision, DecisionKind, Item, Split, counts_by_level
from kdscore_desktop.files import sha256_of
from kdscore_desktop.jobs.scorer_cards import NO_TEACHER
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.records import StoredScorer, StoredTeacher, TeacherKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.review import is_blank

_MOST_OVERRIDES = 50
_USES = {
    Split.TRAIN: "learned from (train)",
    Split.VALIDATION: "chosen by (validation)",
    Split.TEST: "tried on (test)",
}
_KINDS = {
    TeacherKind.PREPARED: "prepared here from the scored answers",
    TeacherKind.ATTACHED: "a classifier made elsewhere",
    TeacherKind.PROBABILITIES: "probabilities read from a spreadsheet",
}
_DECISIONS = {
    DecisionKind.ACCEPTED: "suggestion accepted",
    DecisionKind.OVERRIDDEN: "suggestion overridden",
    DecisionKind.SET: "decided without a suggestion",
}


def data_facts(project: Project, item: Item) -> tuple[Facts | Table, ...]:
    """Return how many answers there are, who scored them and how they are used."""
    responses = project.responses(item.name)
    levels = reference_levels(project, item)
    raters = Counter(rating.response_id for rating in project.ratings(item.name))
    blank = sum(is_blank(response.text) for response in responses)
    told = (
        ("Answers", f"{len(responses):,}, {blank:,} of them blank"),
        ("Scored by a human", f"{len(levels):,}"),
        ("Scored by two or more", f"{sum(count > 1 for count in raters.values()):,}"),
        ("Raters", ", ".join(project.raters(item.name)) or "none"),
    )
    splits = project.splits(item.name)
    if not splits:
        return (told,)
    labels = item.rubric.labels
    rows: list[tuple[str | int, ...]] = []
    for split, use in _USES.items():
        of_split = [levels[id_] for id_, each in splits.items() if each is split and id_ in levels]
        rows.append((use, *counts_by_level(of_split, item.rubric), len(of_split)))
    caption = "Scored answers by level and use; identical answers are never parted"
    return told, Table(caption, ("Use", *labels, "all"), tuple(rows))


def teacher_facts(teacher: StoredTeacher | None) -> Facts:
    """Return what is known of an item's newest teacher."""
    if teacher is None:
        return ()
    card = teacher.card
    told = [
        ("Kind", _KINDS[teacher.kind]),
        ("File", teacher.path.replace("\\", "/").rpartition("/")[2]),
        ("Added (UTC)", f"{teacher.added_at:%Y-%m-%d %H:%M}"),
        ("Fingerprint", teacher.fingerprint),
    ]
    if card.get("base_name"):
        told.append(("Made from", str(card["base_name"])))
    learned = card.get("train")
    if isinstance(learned, Mapping) and "responses" in learned:
        told.append(("Learned from", f"{learned['responses']:,} scored answers"))
    told.extend(_listed("Settings", card.get("settings")))
    told.extend(_listed("Versions", card.get("versions")))
    return tuple(told)


def scorer_facts(project: Project, scorer: StoredScorer | None) -> Facts:
    """Return what is known of a scorer."""
    if scorer is None:
        return ()
    card = scorer.card
    told = [
        ("Number", f"{scorer.id}, made {scorer.made_at:%Y-%m-%d %H:%M} (UTC)"),
        ("Fingerprint", sha256_of(project.scorer_package(scorer.id))),
    ]
    if "student" in card:
        told.append(("Network", f"{card['student']}, {card['parameters']:,} trained numbers"))
        told.append(("Learned from", card["teacher"] or NO_TEACHER))
        texts = (
            f"{card['unscored']:,} unscored answers, {card['augmented']:,} texts made from answers"
        )
        told.append(("Also read", texts))
        told.append(("Seed", str(card["seed"])))
    calibration = card.get("calibration")
    if isinstance(calibration, Mapping) and calibration.get("responses"):
        told.append(
            (
                "How sure was adjusted",
                f"on {calibration['responses']:,} validation answers (temperature "
                f"{calibration['temperature']:.2f})",
            )
        )
    told.extend(_listed("Settings", card.get("settings")))
    told.extend(_listed("On validation", card.get("validation")))
    told.extend(_listed("Versions", card.get("versions")))
    return tuple(told)


def scorer_notes(scorer: StoredScorer | None) -> tuple[str, ...]:
    """Return what whoever made the scorer noted of it."""
    return () if scorer is None else tuple(map(str, scorer.card.get("notes", ())))


def _listed(name: str, values: Any) -> list[tuple[str, str]]:
    """Return plain values by name as one fact, or none."""
    pairs = values.items() if isinstance(values, Mapping) else values or ()
    told = ", ".join(f"{key} {_plain(value)}" for key, value in pairs if value is not None)
    return [(name, told)] if told else []


def _plain(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def cutoff_facts(project: Project, item: Item) -> tuple[Facts | Table, ...]:
    """Return the cut-off in use, and every choice of one with who made it."""
    told = (("In use", f"without review from {percent(project.cutoff(item.name))} sure on"),)
    choices = project.cutoff_history(item.name)
    if not choices:
        return (told,)
    rows = tuple(
        (
            f"{choice.at:%Y-%m-%d %H:%M}",
            choice.who or "-",
            "the usual" if choice.chosen.value is None else percent(choice.chosen.value),
            "-" if choice.chosen.wanted is None else percent(choice.chosen.wanted),
        )
        for choice in choices
    )
    headings = ("When (UTC)", "Who", "From sure", "For an agreement of")
    return told, Table("Every choice of it", headings, rows)


def decision_facts(project: Project, item: Item) -> tuple[Facts | Table, ...]:
    """Return what the educator decided: counts, and each override with its reason."""
    decisions = project.decisions(item.name)
    if not decisions:
        return ()
    kinds = Counter(decision.kind for decision in decisions.values())
    told = [(name, f"{kinds[kind]:,}") for kind, name in _DECISIONS.items() if kinds[kind]]
    seen = kinds[DecisionKind.ACCEPTED] + kinds[DecisionKind.OVERRIDDEN]
    if seen:
        told.append(("Of suggestions seen, accepted", percent(kinds[DecisionKind.ACCEPTED] / seen)))
    told.append(("Decided by", ", ".join(sorted({each.who for each in decisions.values()}))))
    overridden = [d for d in decisions.values() if d.kind is DecisionKind.OVERRIDDEN]
    if not overridden:
        return (tuple(told),)
    return tuple(told), _overrides(project, item, overridden)


def _overrides(project: Project, item: Item, overridden: list[Decision]) -> Table:
    suggested = {score.response_id: score.level for score in project.scores(item.name)}
    newest = sorted(overridden, key=lambda decision: decision.at, reverse=True)[:_MOST_OVERRIDES]
    labels = item.rubric.labels

    def label(level: int | None) -> str:
        return "-" if level is None else labels[level]

    rows = tuple(
        (
            f"{decision.at:%Y-%m-%d %H:%M}",
            decision.who,
            str(project.response(decision.response_id).place),
            label(suggested.get(decision.response_id)),
            label(decision.level),
            decision.reason or "-",
        )
        for decision in newest
    )
    caption = "Suggestions overridden; 'suggested' is what the newest scorer says"
    if len(overridden) > _MOST_OVERRIDES:
        caption += f"; the newest {_MOST_OVERRIDES} of {len(overridden):,}"
    headings = ("When (UTC)", "Who", "Answer", "Suggested", "Decided", "Why")
    return Table(caption, headings, rows)

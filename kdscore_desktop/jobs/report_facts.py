"""What a report says of answers, models and decisions, read from a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from kdscore_desktop.agreement.report.data import Facts, Table
from kdscore_desktop.agreement.report.words import ENGLISH, ReportWords
from kdscore_desktop.domain import Decision, DecisionKind, Item, Split, counts_by_level
from kdscore_desktop.files import sha256_of
from kdscore_desktop.jobs.card_words import (
    figures_in_words,
    network_in_words,
    settings_in_words,
    versions_in_words,
)
from kdscore_desktop.jobs.scorer_cards import NO_TEACHER
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.records import StoredScorer, StoredTeacher, TeacherKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.review import is_blank

_MOST_OVERRIDES = 50


class ReportFacts:
    """Reads one item's facts.

    Parameters
    ----------
    project, item
        The project and one of its items.
    words
        In which the report speaks.
    """

    def __init__(self, project: Project, item: Item, words: ReportWords = ENGLISH) -> None:
        self._project = project
        self._item = item
        self._words = words

    def data(self) -> tuple[Facts | Table, ...]:
        """Return how many answers there are, who scored them and how they are used."""
        project, item, say, count = self._project, self._item, self._words.say, self._words.count
        responses = project.responses(item.name)
        levels = reference_levels(project, item)
        raters = Counter(rating.response_id for rating in project.ratings(item.name))
        blank = sum(is_blank(response.text) for response in responses)
        told = (
            (
                say("Answers"),
                say("{0}, {1} of them blank").format(count(len(responses)), count(blank)),
            ),
            (say("Scored by a human"), count(len(levels))),
            (say("Scored by two or more"), count(sum(n > 1 for n in raters.values()))),
            (say("Raters"), ", ".join(project.raters(item.name)) or say("none")),
        )
        splits = project.splits(item.name)
        if not splits:
            return (told,)
        uses = {
            Split.TRAIN: say("learned from (train)"),
            Split.VALIDATION: say("chosen by (validation)"),
            Split.TEST: say("tried on (test)"),
        }
        rows: list[tuple[str | int, ...]] = []
        for split, use in uses.items():
            ids = [id_ for id_, each in splits.items() if each is split and id_ in levels]
            of_split = [levels[id_] for id_ in ids]
            rows.append((use, *counts_by_level(of_split, item.rubric), len(of_split)))
        caption = say("Scored answers by level and use; identical answers are never parted")
        return told, Table(caption, (say("Use"), *item.rubric.labels, say("all")), tuple(rows))

    def teacher(self, teacher: StoredTeacher | None) -> Facts:
        """Return what is known of an item's newest teacher."""
        say = self._words.say
        if teacher is None:
            return ()
        card = teacher.card
        kinds = {
            TeacherKind.PREPARED: say("prepared here from the scored answers"),
            TeacherKind.ATTACHED: say("a classifier made elsewhere"),
            TeacherKind.PROBABILITIES: say("probabilities read from a spreadsheet"),
        }
        told = [
            (say("Kind"), kinds[teacher.kind]),
            (say("File"), teacher.path.replace("\\", "/").rpartition("/")[2]),
            (say("Added (UTC)"), f"{teacher.added_at:%Y-%m-%d %H:%M}"),
            (say("Fingerprint"), teacher.fingerprint),
        ]
        if card.get("base_name"):
            told.append((say("Made from"), str(card["base_name"])))
        learned = card.get("train")
        if isinstance(learned, Mapping) and "responses" in learned:
            scored = say("{0} scored answers").format(self._words.count(learned["responses"]))
            told.append((say("Learned from"), scored))
        told.extend(self._validation(card.get("agreement")))
        if members := card.get("members"):
            averaged = say("{0} trainings; on validation {1}")
            each = ", ".join(map(self._of_training, members))
            told.append((say("Average of"), averaged.format(len(members), each)))
        told.extend(self._made_with(card))
        return tuple(told)

    def scorer(self, scorer: StoredScorer | None) -> Facts:
        """Return what is known of a scorer."""
        say, count = self._words.say, self._words.count
        if scorer is None:
            return ()
        card = scorer.card
        made = say("{0}, made {1} (UTC)").format(scorer.id, f"{scorer.made_at:%Y-%m-%d %H:%M}")
        told = [
            (say("Number"), made),
            (say("Fingerprint"), sha256_of(self._project.scorer_package(scorer.id))),
        ]
        if "student" in card:
            trained = say("{0}, {1} trained numbers")
            kind = network_in_words(card["student"], say)
            network = trained.format(kind, count(card["parameters"]))
            teacher = card["teacher"] or say(NO_TEACHER)
            texts = say("{0} unscored answers, {1} texts made from answers")
            read = texts.format(count(card["unscored"]), count(card["augmented"]))
            told += [
                (say("Network"), network),
                (say("Learned from"), teacher),
                (say("Also read"), read),
                (say("Seed"), str(card["seed"])),
            ]
        calibration = card.get("calibration")
        if isinstance(calibration, Mapping) and calibration.get("responses"):
            adjusted = say("on {0} validation answers (temperature {1})").format(
                count(calibration["responses"]),
                self._words.number(f"{calibration['temperature']:.2f}"),
            )
            told.append((say("How sure was adjusted"), adjusted))
        told.extend(self._validation(card.get("validation")))
        told.extend(self._made_with(card))
        return tuple(told)

    def _validation(self, values: Any) -> Facts:
        told = figures_in_words(values, self._words.say, self._words.number)
        return ((self._words.say("On validation"), told),) if told else ()

    def _of_training(self, member: Mapping[str, Any]) -> str:
        """Return the seed of a training and the figure that its best pass was chosen by."""
        say, agreement = self._words.say, member.get("agreement") or {}
        chosen_by = "macro_f1" if agreement.get("qwk") is None else "qwk"
        chosen = {chosen_by: agreement.get(chosen_by)}
        told = figures_in_words(chosen, say, self._words.number)
        return f"{say('seed')} {member['seed']} {told or '-'}"

    def _made_with(self, card: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        say = self._words.say
        settings = settings_in_words(card.get("settings"), say, self._words.number)
        for name, told in (
            (say("Settings"), settings),
            (say("Versions"), versions_in_words(card.get("versions"))),
        ):
            if told:
                yield name, told

    def cutoffs(self) -> tuple[Facts | Table, ...]:
        """Return the cut-off in use, and every choice of one with who made it."""
        say, percent = self._words.say, self._words.percent
        cutoff = self._project.cutoff(self._item.name)
        told = ((say("In use"), say("without review from {0} sure on").format(percent(cutoff))),)
        choices = self._project.cutoff_history(self._item.name)
        if not choices:
            return (told,)
        rows = tuple(
            (
                f"{choice.at:%Y-%m-%d %H:%M}",
                choice.who or "-",
                say("the usual") if choice.chosen.value is None else percent(choice.chosen.value),
                "-" if choice.chosen.wanted is None else percent(choice.chosen.wanted),
            )
            for choice in choices
        )
        headings = (
            say("When (UTC)"),
            say("Who"),
            say("From sure"),
            say("For an agreement of"),
        )
        return told, Table(say("Every choice of it"), headings, rows)

    def decisions(self) -> tuple[Facts | Table, ...]:
        """Return what the educator decided: counts, and each override with its reason."""
        say, count = self._words.say, self._words.count
        decisions = self._project.decisions(self._item.name)
        if not decisions:
            return ()
        kinds = Counter(decision.kind for decision in decisions.values())
        names = {
            DecisionKind.ACCEPTED: say("suggestion accepted"),
            DecisionKind.OVERRIDDEN: say("suggestion overridden"),
            DecisionKind.SET: say("decided without a suggestion"),
        }
        told = [(name, count(kinds[kind])) for kind, name in names.items() if kinds[kind]]
        seen = kinds[DecisionKind.ACCEPTED] + kinds[DecisionKind.OVERRIDDEN]
        if seen:
            share = self._words.percent(kinds[DecisionKind.ACCEPTED] / seen)
            told.append((say("Of suggestions seen, accepted"), share))
        told.append((say("Decided by"), ", ".join(sorted({d.who for d in decisions.values()}))))
        overridden = [d for d in decisions.values() if d.kind is DecisionKind.OVERRIDDEN]
        if not overridden:
            return (tuple(told),)
        return tuple(told), self._overrides(overridden)

    def _overrides(self, overridden: list[Decision]) -> Table:
        project, say = self._project, self._words.say
        suggested = {each.response_id: each.level for each in project.scores(self._item.name)}
        newest = sorted(overridden, key=lambda decision: decision.at, reverse=True)
        labels = self._item.rubric.labels

        def label(level: int | None) -> str:
            return "-" if level is None else labels[level]

        rows = tuple(
            (
                f"{decision.at:%Y-%m-%d %H:%M}",
                decision.who,
                say(str(project.response(decision.response_id).place)),
                label(suggested.get(decision.response_id)),
                label(decision.level),
                decision.reason or "-",
            )
            for decision in newest[:_MOST_OVERRIDES]
        )
        caption = say("Suggestions overridden; 'suggested' is what the newest scorer says")
        if len(overridden) > _MOST_OVERRIDES:
            more = say("the newest {0} of {1}")
            caption += f"; {more.format(_MOST_OVERRIDES, self._words.count(len(overridden)))}"
        headings = (
            say("When (UTC)"),
            say("Who"),
            say("Answer"),
            say("Suggested"),
            say("Decided"),
            say("Why"),
        )
        return Table(caption, headings, rows)


def scorer_notes(scorer: StoredScorer | None) -> tuple[str, ...]:
    """Return what whoever made the scorer noted of it."""
    return () if scorer is None else tuple(map(str, scorer.card.get("notes", ())))

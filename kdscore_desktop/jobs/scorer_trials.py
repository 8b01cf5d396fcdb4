"""Old and new scorers side by side, on the same held-out responses; taking an old one again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kdscore_desktop.agreement.comparison import Between, Comparison
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.measuring import measure
from kdscore_desktop.agreement.paired import exact_difference
from kdscore_desktop.agreement.wording import counted, percent
from kdscore_desktop.domain import Item, ReviewReason, Split
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs.comparing import TEST, most_probable
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.records import StoredScorer
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.review import review_reason
from kdscore_desktop.student.scorer import Scorer


@dataclass(frozen=True, slots=True)
class ScorerTrial:
    """A scorer on the answers that all scorers of the item are tried on.

    Parameters
    ----------
    scorer
        The scorer.
    comparison
        With the human.
    difference
        By how much its exact agreement is higher than that of the scorer before it; None for the
        first.
    """

    scorer: StoredScorer
    comparison: Comparison
    difference: Figure | None


@dataclass(frozen=True, slots=True)
class HeldOutTrial:
    """What scorers suggest for the rated answers of the test split.

    Parameters
    ----------
    reference
        The human's levels.
    probabilities
        Of the same answers, by the scorers' ids.
    """

    reference: tuple[int, ...]
    probabilities: Mapping[int, list[list[float]]]

    def suggested(self, scorer_id: int) -> list[int]:
        """Return the levels that a scorer suggests."""
        return [most_probable(row) for row in self.probabilities[scorer_id]]

    def difference(self, first: int, second: int) -> Figure:
        """Return by how much the second scorer's exact agreement is higher than the first's."""
        return exact_difference(self.reference, self.suggested(first), self.suggested(second))


def try_scorers(project: Project, item: Item, scorer_ids: Iterable[int]) -> HeldOutTrial:
    """Let scorers suggest levels for the rated answers of the test split; nothing is kept."""
    levels = reference_levels(project, item)
    splits = project.splits(item.name)
    tested = [
        response
        for response in project.responses(item.name)
        if splits.get(response.id) is Split.TEST
        and response.id in levels
        and review_reason(response.text) is not ReviewReason.BLANK
    ]
    texts = [response.text for response in tested]
    probabilities = {
        id_: Scorer.open(project.scorer_package(id_)).probabilities(texts).tolist()
        for id_ in (scorer_ids if tested else ())
    }
    return HeldOutTrial(tuple(levels[response.id] for response in tested), probabilities)


def compare_scorers(project: Project, item: Item) -> list[ScorerTrial]:
    """Try every scorer of the item, oldest first, on the rated answers of the test split.

    Scores that a scorer has not given yet are computed and not kept. Nothing is returned where
    there is no scorer or nothing to try it on.
    """
    scorers = project.scorers(item.name)
    tried = try_scorers(project, item, [scorer.id for scorer in scorers])
    if not tried.reference:
        return []
    trials: list[ScorerTrial] = []
    before: StoredScorer | None = None
    for scorer in scorers:
        rows = tried.probabilities[scorer.id]
        suggested = tried.suggested(scorer.id)
        agreement = measure(tried.reference, suggested, item.rubric, probabilities=rows)
        comparison = Comparison(
            Between.HUMAN_AND_STUDENT,
            "the human",
            f"Scorer {scorer.id}",
            item.name,
            TEST,
            agreement,
        )
        difference = None if before is None else tried.difference(before.id, scorer.id)
        trials.append(ScorerTrial(scorer, comparison, difference))
        before = scorer
    return trials


def trials_in_words(trials: Sequence[ScorerTrial]) -> list[str]:
    """Return a sentence for each scorer: how well it agrees, and whether better than before."""
    return [
        _in_words(trial, before) for trial, before in zip(trials, [None, *trials], strict=False)
    ]


def _in_words(trial: ScorerTrial, before: ScorerTrial | None) -> str:
    agreement = trial.comparison.agreement
    told = (
        f"{trial.comparison.other} agrees with {trial.comparison.reference} on "
        f"{agreement.agreed:,} of {counted(agreement.n, 'answer')} "
        f"({percent(agreement.agreed / agreement.n)})"
    )
    figure = trial.difference
    if figure is None or before is None or figure.low is None or figure.high is None:
        return f"{told}."
    more = agreement.agreed - before.comparison.agreement.agreed
    name = before.comparison.other
    if more == 0:
        return f"{told}, as often as {name}."
    by_chance = figure.low <= 0 <= figure.high
    remark = "no more than chance can bring" if by_chance else "more than chance brings"
    return f"{told}, {more:+,} beside {name}: {remark}."


def use_scorer(project: Project, item: Item, scorer_id: int) -> int:
    """Make a scorer the item's newest again and return its new number.

    It is added once more, so that what it and the later ones scored before stays as it was; the
    item then waits to be scored by it.

    Raises
    ------
    InputError
        If the item has no such scorer, or it is the newest already.
    """
    known = {scorer.id: scorer for scorer in project.scorers(item.name)}
    if scorer_id not in known:
        numbers = ", ".join(map(str, known)) or "none"
        raise InputError(f"'{item.name}' has no scorer {scorer_id}. There are: {numbers}.")
    if scorer_id == max(known):
        raise InputError(f"Scorer {scorer_id} is the one in use already.")
    old = known[scorer_id]
    return project.add_scorer(
        item.name, old.teacher_id, project.scorer_package(scorer_id), old.card
    )

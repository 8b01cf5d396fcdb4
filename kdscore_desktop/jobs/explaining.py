"""Why a response got its suggestion, and what humans gave to answers like it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np

from kdscore_desktop.domain import Item, Rubric
from kdscore_desktop.jobs.scoring import newest_scorer
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.explain import Explanation, explain
from kdscore_desktop.student.scorer import Scorer
from kdscore_desktop.texts.similar import Similar

_MOST_OF_A_LEVEL = 3
# Below this, two answers share little but common words: in three items of 330 to 360 answers, half
# of the answers have one among 60 scored ones that reaches 0.31 to 0.34.
_LEAST_SIMILAR = 0.25


@dataclass(frozen=True, slots=True)
class SimilarAnswer:
    """An answer that a human scored.

    Parameters
    ----------
    response_id
        The response.
    similarity
        0 to 1; see :class:`kdscore_desktop.texts.similar.Similar`.
    """

    response_id: int
    similarity: float


@dataclass(frozen=True, slots=True)
class Explained:
    """What there is to show beside a suggestion.

    Parameters
    ----------
    explanation
        What each word did.
    similar
        For each level of the rubric the most similar answers that a human gave it, most similar
        first; none that share few words.
    """

    explanation: Explanation
    similar: tuple[tuple[SimilarAnswer, ...], ...]


class Explainer:
    """Explains the suggestions of one item; made once, as it compares with all rated answers.

    Parameters
    ----------
    scorer
        Whose suggestions.
    texts
        The answers by response.
    levels
        The human's level of each rated response; see
        :func:`~kdscore_desktop.jobs.training_data.reference_levels`.
    rubric
        The item's.
    """

    def __init__(
        self, scorer: Scorer, texts: Mapping[int, str], levels: Mapping[int, int], rubric: Rubric
    ) -> None:
        self._scorer = scorer
        self._texts = texts
        self._rated = np.array(sorted(levels), dtype=np.int64)
        self._levels = np.array([levels[id_] for id_ in sorted(levels)], dtype=np.int64)
        self._similar = Similar([texts[id_] for id_ in sorted(levels)])
        self._rubric = rubric

    @classmethod
    def of(cls, project: Project, item: Item, *, scorer_id: int | None = None) -> Self:
        """Return the explainer of a project's item; the project is not asked again later.

        Parameters
        ----------
        project, item
            The project and one of its items.
        scorer_id
            Whose suggestions; the newest scorer's if None.

        Raises
        ------
        InputError
            If there is no scorer.
        """
        chosen = newest_scorer(project, item).id if scorer_id is None else scorer_id
        return cls(
            Scorer.open(project.scorer_package(chosen)),
            {each.id: each.text for each in project.responses(item.name)},
            reference_levels(project, item),
            item.rubric,
        )

    def explain(
        self, response_id: int, level: int | None = None, *, most: int = _MOST_OF_A_LEVEL
    ) -> Explained:
        """Explain one response's suggestion.

        Parameters
        ----------
        response_id
            The response.
        level
            The level to explain; the suggested one if None.
        most
            How many similar answers to return of each level.
        """
        text = self._texts[response_id]
        return Explained(explain(self._scorer, text, level), self._nearest(response_id, text, most))

    def _nearest(
        self, response_id: int, text: str, most: int
    ) -> tuple[tuple[SimilarAnswer, ...], ...]:
        similarities = self._similar.similarities(text)
        similarities[self._rated == response_id] = 0.0  # a response is no evidence for itself
        order = np.argsort(-similarities, kind="stable")
        found = []
        for level in range(len(self._rubric)):
            nearest = order[self._levels[order] == level][:most]
            found.append(
                tuple(
                    SimilarAnswer(int(self._rated[place]), float(similarities[place]))
                    for place in nearest
                    if similarities[place] >= _LEAST_SIMILAR
                )
            )
        return tuple(found)

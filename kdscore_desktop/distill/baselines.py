"""What a scorer without any network reaches, for a study's scale. Imports no torch."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline, make_union

from kdscore_desktop.errors import InputError


class WordCounts:
    """Weighted counts of words and characters with logistic regression, as scikit-learn has it.

    One and two words, two to five characters within words, sublinear TF-IDF, `C = 10`.

    Parameters
    ----------
    texts
        Rated training responses.
    levels
        Their human levels.
    size
        The rubric's number of levels.
    seed
        Of the regression's solver.

    Raises
    ------
    InputError
        If the responses are all of one level.
    """

    def __init__(
        self, texts: Sequence[str], levels: Sequence[int], size: int, *, seed: int = 0
    ) -> None:
        if len(set(levels)) < 2:
            raise InputError(
                "All answers to learn from are on one level, so there is nothing to tell apart. "
                "Score responses of other levels too."
            )
        self._size = size
        self._model: Pipeline = make_pipeline(
            make_union(
                TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
                TfidfVectorizer(ngram_range=(2, 5), analyzer="char_wb", sublinear_tf=True),
            ),
            LogisticRegression(C=10, max_iter=1000, random_state=seed),
        )
        self._model.fit(list(texts), list(levels))

    def probabilities(self, texts: Sequence[str]) -> npt.NDArray[np.float64]:
        """Return the probabilities, shape (texts, levels); a level never seen has 0."""
        found = np.zeros((len(texts), self._size))
        if len(texts):
            found[:, self._model.classes_] = self._model.predict_proba(list(texts))
        return found

"""Finding the answers most like one, against scikit-learn."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from kdscore_desktop.texts.similar import Similar
from kdscore_desktop.texts.words import words_of

TEXTS = [
    "the acid dissolved the marble and the marble lost mass",
    "the marble lost mass",
    "a gas came out of the cup",
    "Gas!",
    "",
]


def test_similarities_are_the_cosines_of_scikit_learn():
    weights = TfidfVectorizer(analyzer=words_of, sublinear_tf=True)
    seen = weights.fit_transform(TEXTS)
    for text in ("the mass of the marble, the marble", "gas came", TEXTS[0]):
        expected = (weights.transform([text]) @ seen.T).toarray()[0]
        assert Similar(TEXTS).similarities(text) == pytest.approx(expected)


def test_the_same_words_are_wholly_similar_and_others_not_at_all():
    found = Similar(TEXTS).similarities("gas")
    assert found == pytest.approx(np.array([0, 0, found[2], 1, 0]))


def test_a_word_that_nobody_wrote_makes_an_answer_less_similar():
    similar = Similar(TEXTS)
    assert similar.similarities("gas zeppelin")[3] < similar.similarities("gas")[3]
    assert similar.similarities("zeppelin").tolist() == [0] * 5
    assert similar.similarities("").tolist() == [0] * 5


def test_centrality_is_the_mean_similarity_to_all():
    similar = Similar(TEXTS)
    means = [similar.similarities(text).mean() for text in TEXTS]
    assert similar.centrality() == pytest.approx(np.array(means))

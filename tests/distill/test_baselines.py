import numpy as np
import pytest
from tiny_item import responses

from kdscore_desktop.distill.baselines import WordCounts
from kdscore_desktop.errors import InputError


def test_word_counts_learn_what_words_tell() -> None:
    texts, levels = zip(*responses(200), strict=True)
    model = WordCounts(texts[:150], levels[:150], 4)
    probabilities = model.probabilities(texts[150:])
    np.testing.assert_allclose(probabilities.sum(1), 1)
    assert (probabilities[:, 3] == 0).all()
    assert (probabilities.argmax(1) == levels[150:]).mean() > 0.9


def test_no_texts_have_no_probabilities() -> None:
    texts, levels = zip(*responses(20), strict=True)
    assert WordCounts(texts, levels, 3).probabilities([]).shape == (0, 3)


def test_one_level_alone_is_said() -> None:
    with pytest.raises(InputError, match="All answers to learn from are on one level"):
        WordCounts(["a", "b"], [1, 1], 3)

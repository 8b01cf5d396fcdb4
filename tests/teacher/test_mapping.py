from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rubrics import THREE_LEVELS, rubric_of

from kdscore_desktop.errors import InputError
from kdscore_desktop.teacher.mapping import map_labels


@pytest.mark.parametrize(
    ("labels", "levels", "explicit", "positions"),
    [
        (("0", "1", "2"), ("0", "1", "2"), {}, (0, 1, 2)),
        (("2", "0", "1"), ("0", "1", "2"), {}, (2, 0, 1)),
        (("0.0", "1.0", "2.0"), ("0", "1", "2"), {}, (0, 1, 2)),
        (("Correct", "INCORRECT"), ("incorrect", "correct"), {}, (1, 0)),
        (("LABEL_0", "LABEL_1", "LABEL_2"), ("0", "1", "2"), {}, (0, 1, 2)),
        (("LABEL_1", "LABEL_0"), ("wrong", "right"), {}, (1, 0)),
        (("good", "bad"), ("0", "1"), {"good": "1", "bad": "0"}, (1, 0)),
        (("good", "0"), ("0", "1"), {"GOOD": "1"}, (1, 0)),
        (("0", "1", "2", "3"), ("0", "1", "2"), {"3": "2"}, (0, 1, 2, 2)),
        (("LABEL_0", "LABEL_1"), ("no", "yes"), {"LABEL_0": "yes", "LABEL_1": "no"}, (1, 0)),
        (("0", "1"), ("0", "1"), {"0": "1", "1": "0"}, (1, 0)),
    ],
)
def test_each_label_finds_its_level(labels, levels, explicit, positions):
    assert map_labels(labels, rubric_of(levels), explicit).positions == positions


@pytest.mark.parametrize(
    ("labels", "levels", "explicit", "told"),
    [
        (("good", "bad"), ("0", "1"), {}, "that 'good' means '0'"),
        (("0", "1", "2", "3"), ("0", "1", "2"), {}, "nothing stands for '3'"),
        (("LABEL_0", "LABEL_1"), ("0", "1", "2"), {}, "'LABEL_0', 'LABEL_1'"),
        (("LABEL_0", "LABEL_1"), ("a", "b"), {"LABEL_0": "b"}, "nothing stands for 'LABEL_1'"),
        (("0", "1"), ("0", "1"), {"5": "1"}, "no label '5'"),
        (("0", "1"), ("0", "1"), {"1": "9"}, "no level '9'"),
    ],
)
def test_a_label_without_a_level_is_named_with_the_way_out(labels, levels, explicit, told):
    with pytest.raises(InputError) as raised:
        map_labels(labels, rubric_of(levels), explicit)
    assert told in str(raised.value)


def test_a_level_that_the_teacher_never_suggests_is_said():
    mapping = map_labels(("0", "1"), THREE_LEVELS)
    assert mapping.notes == ("The expert model has no label for level '2' and never suggests it.",)


def test_unnamed_classes_taken_in_order_are_said():
    mapping = map_labels(("LABEL_0", "LABEL_1", "LABEL_2"), THREE_LEVELS)
    assert "'0', '1', '2', in this order" in mapping.notes[0]


def test_labels_that_mean_one_level_are_added_up():
    mapping = map_labels(("0", "1", "2", "3"), rubric_of(("0", "1", "2", "4")), {"3": "1"})
    result = mapping.apply(np.array([[0.1, 0.2, 0.3, 0.4]], dtype=np.float32))
    np.testing.assert_allclose(result, [[0.1, 0.6, 0.3, 0.0]], atol=1e-7)


@given(st.permutations(["0", "1", "2", "3"]))
def test_a_column_follows_its_label_in_any_order(labels):
    mapping = map_labels(labels, rubric_of(("0", "1", "2", "3")))
    probabilities = np.array([[float(label) / 6 for label in labels]], dtype=np.float32)
    np.testing.assert_allclose(mapping.apply(probabilities), [[0, 1 / 6, 2 / 6, 3 / 6]], atol=1e-7)

from __future__ import annotations

import numpy as np
import pytest
import torch
from rubrics import THREE_LEVELS, rubric_of
from tiny_models import WORDS, save_tiny_bert, save_tiny_distilbert

from kdscore_desktop.errors import JobCancelledError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.teacher.classifier import ClassifierTeacher
from kdscore_desktop.teacher.quick import QuickTeacher, quickened


@pytest.fixture(scope="module")
def teacher(tmp_path_factory):
    folder = save_tiny_bert(tmp_path_factory.mktemp("bert"))
    return ClassifierTeacher.open(folder, THREE_LEVELS, threads=1)


@pytest.fixture(scope="module")
def texts():
    rng = np.random.default_rng(0)
    return ["", "zebra?", "water " * 200] + [
        " ".join(rng.choice(WORDS, size=rng.integers(1, 40))) for _ in range(77)
    ]


def label(teacher, texts):
    return teacher.label(texts, SilentReporter())


def test_the_quick_form_says_nearly_what_the_teacher_says(teacher, texts):
    exact, quick = label(teacher, texts), label(QuickTeacher(teacher, threads=2), texts)
    assert quick.shape == exact.shape
    assert quick.dtype == np.float32
    assert np.abs(exact - quick).mean() < 0.004
    # Texts differ by far more than that, so that rows in another order would be seen.
    assert np.abs(exact - exact[::-1]).mean() > 0.04
    np.testing.assert_allclose(quick.sum(axis=1), 1, atol=1e-6)


def test_a_text_is_labeled_alike_in_any_company_and_by_any_number_of_threads(teacher, texts):
    together = label(QuickTeacher(teacher, threads=2), texts)
    alone = QuickTeacher(teacher, threads=1)
    for position in (0, 2, 40, 79):
        assert (label(alone, [texts[position]])[0] == together[position]).all()


def test_no_texts_get_no_rows(teacher):
    assert label(QuickTeacher(teacher, threads=1), []).shape == (0, 3)


def test_classes_are_mapped_to_levels_as_the_teacher_maps_them(tmp_path, texts):
    folder = save_tiny_bert(tmp_path / "four", ("c", "a", "b", "a too"))
    rubric = rubric_of(("a", "b", "c"))
    teacher = ClassifierTeacher.open(folder, rubric, {"a too": "a"}, threads=1)
    exact, quick = label(teacher, texts), label(QuickTeacher(teacher, threads=1), texts)
    assert np.abs(exact - quick).mean() < 0.01
    assert (exact.argmax(axis=1) == quick.argmax(axis=1)).mean() > 0.95


def test_its_soft_labels_are_not_taken_for_the_teachers_own(teacher):
    quick = QuickTeacher(teacher, threads=1)
    assert quick.fingerprint != teacher.fingerprint
    assert quick.fingerprint == QuickTeacher(teacher, threads=2).fingerprint


def test_a_plain_bert_is_quickened_and_the_note_tells_the_difference(teacher, texts):
    made = quickened(teacher, texts, threads=1)
    assert isinstance(made.labeler, QuickTeacher)
    assert "a quicker form" in made.note
    assert "64 answers compared" in made.note


def test_a_model_of_another_kind_labels_by_itself(tmp_path, texts):
    teacher = ClassifierTeacher.open(save_tiny_distilbert(tmp_path / "d"), THREE_LEVELS, threads=1)
    made = quickened(teacher, texts, threads=1)
    assert made.labeler is teacher
    assert "plain BERT alone" in made.note


def test_a_quick_form_that_is_far_off_is_not_used(tmp_path, texts):
    teacher = ClassifierTeacher.open(save_tiny_bert(tmp_path / "b"), THREE_LEVELS, threads=1)
    with torch.no_grad():
        # A value that nothing reads, so large that the others round to nothing beside it.
        attention = teacher.model.bert.encoder.layer[0].attention
        attention.self.value.bias[0] = 10_000
        attention.output.dense.weight[:, 0] = 0
    made = quickened(teacher, texts, threads=1)
    assert made.labeler is teacher
    assert "differ by" in made.note


def test_a_model_that_onnxruntime_refuses_labels_by_itself(tmp_path, texts):
    teacher = ClassifierTeacher.open(save_tiny_bert(tmp_path / "b"), THREE_LEVELS, threads=1)
    teacher.model.config.num_attention_heads = 3  # torch has it from before; 16 is no multiple
    made = quickened(teacher, texts, threads=1)
    assert made.labeler is teacher
    assert "cannot be run here" in made.note


def test_without_a_text_to_compare_the_teacher_labels_by_itself(teacher):
    assert quickened(teacher, [], threads=1).labeler is teacher


def test_cancel_is_heard_between_texts(teacher, texts):
    class Cancelling(SilentReporter):
        heard = 0

        def progress(self, fraction, stage):
            self.heard += 1
            raise JobCancelledError("cancelled")

    reporter = Cancelling()
    with pytest.raises(JobCancelledError):
        QuickTeacher(teacher, threads=1).label(texts, reporter)
    assert reporter.heard == 1

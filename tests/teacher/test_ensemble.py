from __future__ import annotations

import gc
import shutil
import weakref

import numpy as np
import pytest
import torch
from rubrics import THREE_LEVELS, rubric_of
from tiny_models import WORDS, save_tiny_bert, save_tiny_distilbert

from kdscore_desktop.errors import InputError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.teacher.classifier import ClassifierTeacher
from kdscore_desktop.teacher.ensemble import Averaged, EnsembleTeacher
from kdscore_desktop.teacher.quick import QuickTeacher, quickened

SEEDS = (0, 1, 2)


class Told:
    """Says what it is told to say."""

    labels_new_texts = True

    def __init__(self, rows, fingerprint):
        self.rows, self.fingerprint = rows, fingerprint

    def word_pieces(self):
        return None

    def label(self, texts, reporter):
        reporter.progress(0.5, "half")
        reporter.progress(1.0, "whole")
        return np.array(self.rows, np.float32)[: len(texts)]


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    folder = tmp_path_factory.mktemp("members")
    return [save_tiny_bert(folder / str(seed), seed=seed) for seed in SEEDS]


@pytest.fixture(scope="module")
def texts():
    rng = np.random.default_rng(0)
    return [" ".join(rng.choice(WORDS, size=rng.integers(1, 40))) for _ in range(70)]


def ensemble_of(folders, rubric=THREE_LEVELS, label_map=None):
    return EnsembleTeacher.of_folders(folders, rubric, label_map, name="e", threads=1)


def label(teacher, texts):
    return teacher.label(texts, SilentReporter())


def test_the_probabilities_are_averaged():
    rows = [[0.5, 0.5, 0.0], [0.2, 0.3, 0.5]], [[0.1, 0.9, 0.0], [0.8, 0.0, 0.2]]
    both = Averaged([Told(rows[0], "a"), Told(rows[1], "b")])
    expected = [[0.3, 0.7, 0.0], [0.5, 0.15, 0.35]]
    np.testing.assert_allclose(label(both, ["x", "y"]), expected, atol=1e-6)


def test_progress_goes_through_the_members_one_after_the_other():
    heard = []

    class Listening(SilentReporter):
        def progress(self, fraction, stage):
            heard.append(fraction)

    Averaged([Told([[1, 0]], "a"), Told([[0, 1]], "b")]).label(["x"], Listening())
    assert heard == pytest.approx([0.25, 0.5, 0.75, 1.0])


def test_the_fingerprint_tells_the_members_and_their_order():
    a, b, c = (Told([[1]], name) for name in "abc")
    told = {
        Averaged(members).fingerprint for members in ([a, b], [b, a], [a, c], [a, b, c], [a], [b])
    }
    assert len(told) == 6
    assert Averaged([a, b]).fingerprint == Averaged([a, b]).fingerprint
    assert len(bytes.fromhex(Averaged([a]).fingerprint)) == 32


def test_models_in_folders_are_averaged(folders, texts):
    alone = [label(ClassifierTeacher.open(each, THREE_LEVELS), texts) for each in folders]
    ensemble = ensemble_of(folders)
    np.testing.assert_allclose(label(ensemble, texts), sum(alone) / 3, atol=1e-6)
    # The members say different things, so that leaving one out would be seen.
    assert np.abs(label(ensemble, texts) - label(ensemble_of(folders[:2]), texts)).mean() > 0.01
    in_memory = ensemble.in_memory()
    assert (label(in_memory, texts) == label(ensemble, texts)).all()
    assert in_memory.fingerprint == ensemble.fingerprint


def test_its_fingerprint_is_that_of_its_members_in_their_order(folders):
    ensemble = ensemble_of(folders)
    members = [ClassifierTeacher.open(each, THREE_LEVELS) for each in folders]
    assert ensemble.fingerprint == Averaged(members).fingerprint
    assert ensemble.fingerprint != ensemble_of(folders[::-1]).fingerprint
    assert ensemble.fingerprint != members[0].fingerprint
    assert ensemble.parameters == sum(member.parameters for member in members)


def test_no_texts_get_no_rows(folders):
    assert label(ensemble_of(folders), []).shape == (0, 3)


def test_every_members_labels_are_mapped(tmp_path, texts):
    names = ("c", "a", "b", "a too")
    folders = [save_tiny_bert(tmp_path / str(seed), names, seed=seed) for seed in (0, 1)]
    rubric, pairs = rubric_of(("a", "b", "c")), {"a too": "a"}
    alone = [label(ClassifierTeacher.open(each, rubric, pairs), texts) for each in folders]
    ensemble = ensemble_of(folders, rubric, pairs)
    np.testing.assert_allclose(label(ensemble, texts), sum(alone) / 2, atol=1e-6)
    assert ensemble.labels == list(names)


def test_members_that_name_other_levels_are_refused(tmp_path, folders):
    other = save_tiny_bert(tmp_path / "other", ("2", "1", "0"))
    with pytest.raises(InputError, match="do not name the same levels"):
        ensemble_of([*folders, other])


def test_the_word_pieces_are_the_first_members(folders):
    pieces = ensemble_of(folders).word_pieces()
    first = ClassifierTeacher.open(folders[0], THREE_LEVELS).word_pieces()
    assert pieces.tokenizer == first.tokenizer
    assert (pieces.embeddings == first.embeddings).all()


def test_members_that_read_differently_give_no_word_pieces(tmp_path, folders):
    shutil.copytree(folders[1], tmp_path / "other")
    tokenizer = tmp_path / "other" / "tokenizer.json"
    content = tokenizer.read_text()
    assert '"lowercase": true' in content
    tokenizer.write_text(content.replace('"lowercase": true', '"lowercase": false'))
    assert ensemble_of([folders[0], tmp_path / "other"]).word_pieces() is None


def test_the_quick_form_is_one_of_each_member(folders, texts):
    ensemble = ensemble_of(folders)
    made = quickened(ensemble, texts, threads=1)
    assert "a quicker form" in made.note
    assert "64 answers compared" in made.note
    quick = [QuickTeacher(load(), threads=1) for load in ensemble.loaders]
    expected = sum(label(each, texts) for each in quick) / 3
    np.testing.assert_allclose(label(made.labeler, texts), expected, atol=1e-6)
    assert np.abs(label(ensemble, texts) - expected).mean() < 0.004
    assert made.labeler.fingerprint == Averaged(quick).fingerprint
    assert made.labeler.fingerprint != ensemble.fingerprint
    assert made.labeler.word_pieces().tokenizer == ensemble.word_pieces().tokenizer


def test_no_model_is_kept_once_there_is_a_quick_form(folders, texts):
    ensemble = ensemble_of(folders)
    models, most = [], 0

    def watched(load):
        def loads():
            nonlocal most
            gc.collect()
            most = max(most, sum(model() is not None for model in models))
            teacher = load()
            models.append(weakref.ref(teacher.model))
            return teacher

        return loads

    ensemble.loaders = [watched(load) for load in ensemble.loaders]
    made = quickened(ensemble, texts, threads=1)
    label(made.labeler, texts)
    gc.collect()
    assert len(models) == 3
    assert most == 0
    assert all(model() is None for model in models)


def test_a_member_without_a_quick_form_keeps_all_in_their_own(tmp_path, folders, texts):
    ensemble = ensemble_of([folders[0], save_tiny_distilbert(tmp_path / "d")])
    made = quickened(ensemble, texts, threads=1)
    assert "plain BERT alone" in made.note
    assert made.labeler.fingerprint == ensemble.fingerprint
    assert (label(made.labeler, texts) == label(ensemble, texts)).all()


def test_a_quick_form_that_is_far_off_in_one_member_is_not_used(folders, texts):
    ensemble = ensemble_of(folders[:2])
    load = ensemble.loaders[1]

    def broken():
        teacher = load()
        with torch.no_grad():
            # A value that nothing reads, so large that the others round to nothing beside it.
            attention = teacher.model.bert.encoder.layer[0].attention
            attention.self.value.bias[0] = 10_000
            attention.output.dense.weight[:, 0] = 0
        return teacher

    ensemble.loaders = [ensemble.loaders[0], broken]
    made = quickened(ensemble, texts, threads=1)
    assert isinstance(made.labeler, Averaged)
    assert "in its own form" in made.note
    assert "differ by" in made.note

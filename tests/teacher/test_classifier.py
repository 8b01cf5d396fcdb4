from __future__ import annotations

import json
import shutil
import zipfile

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rubrics import THREE_LEVELS, rubric_of
from safetensors.torch import load_file, save_file
from tiny_models import (
    WORDS,
    save_tiny_bert,
    save_tiny_distilbert,
    save_tiny_encoder,
    save_tiny_roberta,
)
from tokenizers import Tokenizer
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from kdscore_desktop.errors import InputError, JobCancelledError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.teacher.classifier import ClassifierTeacher

TEXTS = ["Acid rain", "the mass of vinegar", "", "water " * 60, "zebra?", "more time, less light"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return save_tiny_bert(tmp_path_factory.mktemp("bert"))


@pytest.fixture(scope="module")
def teacher(folder):
    return ClassifierTeacher.open(folder, THREE_LEVELS, threads=1)


def label(teacher, texts):
    return teacher.label(texts, SilentReporter())


def zipped(folder, target, prefix=""):
    with zipfile.ZipFile(target, "w") as archive:
        for path in folder.iterdir():
            archive.write(path, prefix + path.name)
    return target


def with_config(folder, target, **changes):
    shutil.copytree(folder, target)
    config = json.loads((target / "config.json").read_text())
    (target / "config.json").write_text(json.dumps(config | changes))
    return target


def test_the_probabilities_are_those_of_the_model(folder, teacher):
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModelForSequenceClassification.from_pretrained(folder).eval()
    with torch.inference_mode():
        encoded = tokenizer(TEXTS, return_tensors="pt", padding=True, truncation=True)
        expected = model(**encoded).logits.softmax(dim=1).numpy()
    found = label(teacher, TEXTS)
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, expected, atol=1e-5)
    np.testing.assert_allclose(found.sum(axis=1), 1, atol=1e-6)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=70).map(" ".join), max_size=80))
def test_every_row_stays_with_its_text(teacher, texts):
    found = label(teacher, texts)
    assert found.shape == (len(texts), 3)
    for text, row in zip(texts[:5], found[:5], strict=True):
        np.testing.assert_allclose(row, label(teacher, [text])[0], atol=1e-5)


def test_the_same_texts_give_the_same_bytes(teacher):
    assert label(teacher, TEXTS).tobytes() == label(teacher, TEXTS).tobytes()


def test_columns_follow_the_rubric_not_the_model(tmp_path, teacher):
    turned = save_tiny_bert(tmp_path / "turned", labels=("2", "0", "1"))
    found = label(ClassifierTeacher.open(turned, THREE_LEVELS), TEXTS)
    np.testing.assert_allclose(found[:, [2, 0, 1]], label(teacher, TEXTS), atol=1e-6)


@pytest.mark.parametrize("prefix", ["", "my model/"])
def test_a_zip_of_the_folder_is_the_same_teacher(tmp_path, folder, teacher, prefix):
    archive = zipped(folder, tmp_path / "model.zip", prefix)
    attached = ClassifierTeacher.open(archive, THREE_LEVELS)
    assert attached.fingerprint == teacher.fingerprint
    np.testing.assert_array_equal(label(attached, TEXTS), label(teacher, TEXTS))


@pytest.mark.parametrize("save", [save_tiny_distilbert, save_tiny_roberta])
def test_other_models_of_the_family_are_teachers_too(tmp_path, save):
    teacher = ClassifierTeacher.open(save(tmp_path / "model"), THREE_LEVELS)
    assert label(teacher, [*TEXTS, "water " * 500]).shape == (7, 3)


def test_word_pieces_come_with_their_embeddings(folder, teacher):
    pieces = teacher.word_pieces()
    tokenizer = Tokenizer.from_str(pieces.tokenizer)
    assert pieces.embeddings.shape == (tokenizer.get_vocab_size(), 16)
    weights = load_file(folder / "model.safetensors")["bert.embeddings.word_embeddings.weight"]
    np.testing.assert_array_equal(pieces.embeddings, weights.numpy())
    ids = tokenizer.encode("acid " * 300).ids
    assert len(ids) == 302
    assert ids[1] == tokenizer.token_to_id("acid")


def test_byte_pairs_are_no_word_pieces(tmp_path):
    teacher = ClassifierTeacher.open(save_tiny_roberta(tmp_path / "model"), THREE_LEVELS)
    assert teacher.word_pieces() is None


def test_the_fingerprint_follows_weights_and_mapping(tmp_path, folder, teacher):
    again = ClassifierTeacher.open(folder, THREE_LEVELS)
    other = ClassifierTeacher.open(save_tiny_bert(tmp_path / "other", seed=1), THREE_LEVELS)
    turned = ClassifierTeacher.open(folder, THREE_LEVELS, {"0": "2", "2": "0"})
    assert again.fingerprint == teacher.fingerprint
    assert len({teacher.fingerprint, other.fingerprint, turned.fingerprint}) == 3
    assert len(bytes.fromhex(teacher.fingerprint)) == 32


def test_progress_reaches_the_whole_and_cancel_is_heard(teacher):
    fractions = []

    class Listener(SilentReporter):
        def progress(self, fraction, stage):
            fractions.append(fraction)
            if len(fractions) == 5:
                raise JobCancelledError

    with pytest.raises(JobCancelledError):
        teacher.label(TEXTS * 100, Listener())
    assert len(fractions) == 5
    assert fractions == sorted(fractions)
    fractions.clear()
    teacher.label(TEXTS, Listener())
    assert fractions == [pytest.approx(1)]


def test_labels_that_do_not_match_ask_for_a_map(folder):
    with pytest.raises(InputError, match="Say which level each means"):
        ClassifierTeacher.open(folder, rubric_of(("wrong", "partly", "right")))


def test_an_encoder_without_a_trained_head_is_no_teacher(tmp_path):
    encoder = save_tiny_encoder(tmp_path / "encoder")
    with pytest.raises(InputError, match=r"not trained to classify.*Choose a model"):
        ClassifierTeacher.open(encoder, rubric_of(("LABEL_0", "LABEL_1")))


def test_a_model_that_predicts_one_number_is_refused(tmp_path):
    regression = save_tiny_bert(tmp_path / "regression", labels=("score",))
    with pytest.raises(InputError, match="a single number instead of classes"):
        ClassifierTeacher.open(regression, THREE_LEVELS)


def test_damaged_weights_are_found_before_any_job(tmp_path, folder):
    shutil.copytree(folder, tmp_path / "nan")
    weights = load_file(folder / "model.safetensors")
    weights["classifier.bias"][:] = torch.nan
    save_file(weights, tmp_path / "nan" / "model.safetensors", {"format": "pt"})
    with pytest.raises(InputError, match="no usable numbers"):
        ClassifierTeacher.open(tmp_path / "nan", THREE_LEVELS)


def test_cut_off_weights_are_refused_in_a_sentence(tmp_path, folder):
    shutil.copytree(folder, tmp_path / "cut")
    weights = tmp_path / "cut" / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1000])
    with pytest.raises(InputError, match="cannot be loaded"):
        ClassifierTeacher.open(tmp_path / "cut", THREE_LEVELS)


def test_weights_of_another_shape_are_refused(tmp_path, folder):
    other = with_config(folder, tmp_path / "wide", hidden_size=32)
    with pytest.raises(InputError, match="cannot be loaded"):
        ClassifierTeacher.open(other, THREE_LEVELS)


def test_a_model_of_an_unknown_kind_is_refused(tmp_path, folder):
    other = with_config(folder, tmp_path / "odd", model_type="abacus")
    with pytest.raises(InputError, match="not a model of a kind that KDScore knows"):
        ClassifierTeacher.open(other, THREE_LEVELS)


def test_half_precision_weights_are_read_in_full(tmp_path, folder, teacher):
    shutil.copytree(folder, tmp_path / "half")
    weights = load_file(folder / "model.safetensors")
    halves = {name: value.to(torch.bfloat16) for name, value in weights.items()}
    save_file(halves, tmp_path / "half" / "model.safetensors", {"format": "pt"})
    found = label(ClassifierTeacher.open(tmp_path / "half", THREE_LEVELS), TEXTS)
    np.testing.assert_allclose(found, label(teacher, TEXTS), atol=0.02)


def test_a_vocabulary_file_alone_serves_as_tokenizer(tmp_path, folder, teacher):
    old = tmp_path / "old"
    shutil.copytree(folder, old)
    vocabulary = Tokenizer.from_file(str(folder / "tokenizer.json")).get_vocab()
    (old / "vocab.txt").write_text("\n".join(sorted(vocabulary, key=vocabulary.get)))
    (old / "tokenizer.json").unlink()
    (old / "tokenizer_config.json").write_text('{"tokenizer_class": "BertTokenizer"}')
    found = label(ClassifierTeacher.open(old, THREE_LEVELS), TEXTS)
    np.testing.assert_allclose(found, label(teacher, TEXTS), atol=1e-5)


def test_a_path_that_is_not_there_is_said(tmp_path):
    with pytest.raises(InputError, match="no file or folder"):
        ClassifierTeacher.open(tmp_path / "gone", THREE_LEVELS)

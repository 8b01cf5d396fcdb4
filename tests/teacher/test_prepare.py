from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import torch
from preparing import SETTINGS, TRAIN, VALIDATION, Listener, Recorder, cancel, fail, responses, stop
from rubrics import THREE_LEVELS, rubric_of
from safetensors.torch import load_file
from tiny_models import save_tiny_encoder

from kdscore_desktop.errors import InputError, JobCancelledError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.teacher.card import TeacherCard
from kdscore_desktop.teacher.classifier import ClassifierTeacher
from kdscore_desktop.teacher.package import pack_teacher
from kdscore_desktop.teacher.prepare import RatedResponses, prepare_teacher


@pytest.fixture(scope="module")
def encoder(tmp_path_factory):
    return save_tiny_encoder(tmp_path_factory.mktemp("encoder"))


@pytest.fixture(scope="module")
def prepare(encoder):
    def run(
        folder,
        listener=None,
        *,
        train=TRAIN,
        validation=VALIDATION,
        rubric=THREE_LEVELS,
        settings=SETTINGS,
        resume=False,
    ):
        return prepare_teacher(
            train,
            validation,
            rubric=rubric,
            settings=settings,
            base=encoder,
            out_folder=folder,
            reporter=listener or SilentReporter(),
            resume=resume,
        )

    return run


@pytest.fixture(scope="module")
def whole(prepare, tmp_path_factory):
    """An undisturbed preparation, and who listened to it."""
    listener = Listener()
    return prepare(tmp_path_factory.mktemp("whole"), listener), listener


def weights(prepared):
    return (prepared.folder / "model.safetensors").read_bytes()


def test_it_learns_what_tells_the_levels_apart(whole):
    card = whole[0].card
    assert card.agreement.accuracy > 0.9
    assert card.agreement.qwk > 0.9
    assert card.agreement.responses == 30


def test_what_it_prepared_is_attached_with_the_same_answers(whole, tmp_path):
    prepared, _ = whole
    pack_teacher(prepared.folder, tmp_path / "t.kdteacher")
    teacher = ClassifierTeacher.open(tmp_path / "t.kdteacher", THREE_LEVELS)
    found = teacher.label(VALIDATION.texts, SilentReporter())
    accuracy = (found.argmax(axis=1) == np.array(VALIDATION.levels)).mean()
    assert accuracy == pytest.approx(prepared.card.agreement.accuracy)
    assert teacher.card == prepared.card
    assert teacher.notes == ()


def test_the_card_says_what_went_in(whole, encoder):
    card = whole[0].card
    assert (card.train.responses, card.train.per_level) == (120, (40, 40, 40))
    assert (card.validation.responses, card.validation.per_level) == (30, (10, 10, 10))
    assert card.base_name == encoder.name
    assert card.settings == dataclasses.asdict(SETTINGS)
    assert 1 <= card.chosen_epoch <= card.epochs == 3
    assert TeacherCard.from_json(card.to_json(), name="") == card


def test_progress_is_smooth_and_the_curves_are_told(whole):
    _, listener = whole
    steps = np.diff(listener.fractions)
    assert (steps >= 0).all()
    assert steps.max() < 0.03
    assert listener.fractions[-1] == pytest.approx(1)
    assert listener.metrics["validation qwk"] == 3
    assert listener.metrics["training loss"] == 3


def test_the_same_seed_gives_the_same_weights(whole, prepare, tmp_path):
    torch.manual_seed(99)
    assert weights(prepare(tmp_path)) == weights(whole[0])


def test_another_seed_gives_other_weights(whole, prepare, tmp_path):
    other = prepare(tmp_path, settings=dataclasses.replace(SETTINGS, seed=1))
    assert weights(other) != weights(whole[0])


def test_it_leaves_the_random_numbers_of_others_alone(prepare, tmp_path):
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    prepare(tmp_path, settings=dataclasses.replace(SETTINGS, epochs=1))
    assert torch.equal(torch.rand(3), expected)


@pytest.mark.parametrize("point", [0.1, 0.5, 0.99])
def test_going_on_after_a_crash_gives_the_same_weights(whole, prepare, tmp_path, point):
    with pytest.raises(OSError, match="the power went"):
        prepare(tmp_path, Listener(point, fail))
    listener = Listener()
    again = prepare(tmp_path, listener, resume=True)
    assert weights(again) == weights(whole[0])
    assert again.card == whole[0].card
    # A checkpoint is written after each epoch of sixty steps.
    assert (min(listener.fractions[1:]) > 0.3) == (point > 0.4)


def test_a_checkpoint_of_other_responses_is_not_gone_on_from(whole, prepare, tmp_path):
    other = responses(120, seed=7)
    with pytest.raises(OSError, match="the power went"):
        prepare(tmp_path, Listener(0.8, fail), train=other)
    assert weights(prepare(tmp_path, resume=True)) == weights(whole[0])


def test_a_damaged_checkpoint_costs_only_time(whole, prepare, tmp_path):
    with pytest.raises(OSError, match="the power went"):
        prepare(tmp_path, Listener(0.8, fail))
    checkpoint = tmp_path / "checkpoint.safetensors"
    checkpoint.write_bytes(checkpoint.read_bytes()[:-100])
    assert weights(prepare(tmp_path, resume=True)) == weights(whole[0])


def test_the_last_epoch_that_did_well_is_kept(prepare, tmp_path):
    right = responses(12, seed=3)
    few = RatedResponses(right.texts, [2 - level for level in right.levels[:5]] + right.levels[5:])
    later_than_the_first_highest = 0
    for seed in range(3):
        listener = Recorder()
        prepared = prepare(
            tmp_path / str(seed),
            listener,
            train=responses(24, seed=1),
            validation=few,
            settings=dataclasses.replace(SETTINGS, epochs=8, seed=seed),
        )
        kappas = listener.values["validation qwk"]
        # Half a standard error of 12 responses: 0.5 / sqrt(12) = 0.144.
        well = [epoch for epoch in range(8) if kappas[epoch] >= max(kappas[: epoch + 1]) - 0.1443]
        assert prepared.card.chosen_epoch == well[-1] + 1
        assert prepared.card.agreement.qwk == pytest.approx(kappas[well[-1]])
        later_than_the_first_highest += well[-1] > kappas.index(max(kappas))
    assert later_than_the_first_highest


def test_stop_keeps_the_best_epoch_so_far(prepare, tmp_path):
    listener = Listener(0.6, stop)
    prepared = prepare(tmp_path, listener)
    assert prepared.stopped
    assert prepared.card.chosen_epoch == 1
    assert max(listener.fractions) < 0.62


def test_stop_in_the_first_epoch_keeps_what_there_is(prepare, tmp_path):
    prepared = prepare(tmp_path, Listener(0.05, stop))
    assert prepared.stopped
    assert prepared.card.chosen_epoch == 1
    assert prepared.card.agreement.responses == 30


def test_cancel_leaves_nothing_behind(prepare, tmp_path):
    with pytest.raises(JobCancelledError):
        prepare(tmp_path, Listener(0.8, cancel))
    assert list(tmp_path.iterdir()) == []


def test_only_the_model_is_left_at_the_end(whole):
    folder = whole[0].folder
    assert [path.name for path in folder.parent.iterdir()] == ["model"]
    assert {path.name for path in folder.iterdir()} <= {
        "card.json",
        "config.json",
        "model.safetensors",
        "special_tokens_map.json",
        "tokenizer.json",
        "tokenizer_config.json",
    }
    assert load_file(folder / "model.safetensors")["classifier.weight"].dtype == torch.float32


def test_few_responses_are_passed_over_more_often(prepare, tmp_path):
    settings = dataclasses.replace(SETTINGS, epochs=2, min_steps=60, batch_size=4)
    prepared = prepare(tmp_path, train=responses(12, seed=3), settings=settings)
    assert prepared.card.epochs == 20


def test_a_level_without_an_example_is_said(prepare, tmp_path):
    listener = Listener()
    prepared = prepare(tmp_path, listener, train=responses(40, seed=4, levels=(0, 2)))
    assert any("on level '1'" in line for line in listener.lines)
    assert prepared.card.train.per_level == (20, 0, 20)


def test_a_single_level_is_nothing_to_learn_from(prepare, tmp_path):
    with pytest.raises(InputError, match="all on one level"):
        prepare(tmp_path, train=responses(10, seed=5, levels=(1,)))


def test_categories_without_order_are_chosen_by_f1_and_have_no_kappa(prepare, tmp_path):
    unordered = rubric_of(("rainy", "sweet", "green"), ordered=False)
    listener = Listener()
    prepared = prepare(tmp_path, listener, rubric=unordered)
    assert prepared.card.agreement.qwk is None
    assert prepared.card.agreement.macro_f1 > 0.9
    assert listener.metrics["validation qwk"] == 0


def test_without_validation_responses_the_last_epoch_is_kept(prepare, tmp_path):
    few = dataclasses.replace(SETTINGS, epochs=2, batch_size=8)
    prepared = prepare(tmp_path, validation=RatedResponses([], []), settings=few)
    assert prepared.card.agreement is None
    assert prepared.card.chosen_epoch == prepared.card.epochs


def test_long_responses_are_cut_and_counted(prepare, tmp_path):
    long = RatedResponses([*TRAIN.texts, "water " * 100], [*TRAIN.levels, 0])
    listener = Listener()
    prepare(tmp_path, listener, train=long, settings=dataclasses.replace(SETTINGS, epochs=1))
    assert any(
        "1 answers are as long as the expert model can read (32" in line for line in listener.lines
    )


def test_settings_that_make_no_sense_are_refused():
    for change in ({"epochs": 0}, {"batch_size": 0}, {"max_length": 2}):
        with pytest.raises(ValueError, match="at least"):
            dataclasses.replace(SETTINGS, **change)

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from preparing import SETTINGS, TRAIN, VALIDATION, Listener, cancel, fail, responses, stop
from rubrics import THREE_LEVELS
from tiny_models import save_tiny_encoder

from kdscore_desktop.errors import JobCancelledError
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.teacher.card import TeacherCard
from kdscore_desktop.teacher.ensemble import EnsembleTeacher, opened
from kdscore_desktop.teacher.package import read_card
from kdscore_desktop.teacher.prepare import RatedResponses, prepare_teacher
from kdscore_desktop.teacher.prepare_members import prepare_members

MEMBERS = 3


@pytest.fixture(scope="module")
def encoder(tmp_path_factory):
    return save_tiny_encoder(tmp_path_factory.mktemp("encoder"))


@pytest.fixture(scope="module")
def prepare(encoder):
    def run(
        folder, listener=None, *, members=MEMBERS, train=TRAIN, validation=VALIDATION, resume=False
    ):
        return prepare_members(
            train,
            validation,
            rubric=THREE_LEVELS,
            settings=SETTINGS,
            members=members,
            base=encoder,
            out_folder=folder,
            reporter=listener or SilentReporter(),
            resume=resume,
        )

    return run


@pytest.fixture(scope="module")
def alone(encoder, tmp_path_factory):
    """Each training prepared by itself."""

    def run(seed):
        return prepare_teacher(
            TRAIN,
            VALIDATION,
            rubric=THREE_LEVELS,
            settings=dataclasses.replace(SETTINGS, seed=seed),
            base=encoder,
            out_folder=tmp_path_factory.mktemp(f"seed{seed}"),
            reporter=SilentReporter(),
        )

    return [run(seed) for seed in range(MEMBERS)]


@pytest.fixture(scope="module")
def whole(prepare, tmp_path_factory):
    """An undisturbed preparation, who listened to it, and its package."""
    folder = tmp_path_factory.mktemp("whole")
    listener = Listener()
    prepared = prepare(folder, listener)
    prepared.pack(folder / "t.kdteacher")
    return prepared, listener, (folder / "t.kdteacher").read_bytes()


def packed(prepared, tmp_path):
    prepared.pack(tmp_path / "packed.kdteacher")
    return (tmp_path / "packed.kdteacher").read_bytes()


def weights(folder):
    return (folder / "model.safetensors").read_bytes()


def test_each_training_is_what_its_seed_gives_alone(whole, alone):
    assert list(map(weights, whole[0].folders)) == [weights(each.folder) for each in alone]


def test_the_card_tells_the_seeds_and_how_each_and_all_agree(whole, alone):
    card = whole[0].card
    assert [member.seed for member in card.members] == [0, 1, 2]
    assert [member.agreement for member in card.members] == [each.card.agreement for each in alone]
    ensemble = EnsembleTeacher.of_folders(whole[0].folders, THREE_LEVELS, name="e")
    said = ensemble.label(VALIDATION.texts, SilentReporter()).argmax(axis=1)
    accuracy = (said == np.array(VALIDATION.levels)).mean()
    assert card.agreement.accuracy == pytest.approx(accuracy)
    assert card.agreement.responses == 30
    assert card.settings["seed"] == 0
    assert TeacherCard.from_json(card.to_json(), name="") == card


def test_progress_is_smooth_over_all_and_tells_which_training_it_is(whole):
    listener = whole[1]
    steps = np.diff(listener.fractions)
    assert (steps >= 0).all()
    assert steps.max() < 0.02
    assert listener.fractions[-1] == pytest.approx(1)
    assert "This is training 2 of 3. Preparing the expert model: pass 1 of 3" in listener.stages


def test_the_curves_of_the_trainings_follow_each_other(whole):
    assert whole[1].steps["validation qwk"] == list(range(1, 10))


def test_one_training_is_an_ordinary_preparation(prepare, alone, tmp_path):
    prepared = prepare(tmp_path, members=1)
    assert weights(prepared.folders[0]) == weights(alone[0].folder)
    assert prepared.card == alone[0].card
    assert prepared.folders[0].parent == tmp_path


@pytest.mark.parametrize("point", [0.55, 0.64, 0.975])
def test_going_on_after_a_crash_gives_the_same_package(whole, prepare, tmp_path, point):
    with pytest.raises(OSError, match="the power went"):
        prepare(tmp_path, Listener(point, fail))
    listener = Listener()
    assert packed(prepare(tmp_path, listener, resume=True), tmp_path) == whole[2]
    # Finished trainings are not repeated, and the unfinished one goes on from its checkpoint.
    begun = {stage.partition(".")[0] for stage in listener.stages if stage.startswith("This is")}
    finished = int(point / 0.97 * MEMBERS)
    assert begun == {f"This is training {n} of 3" for n in range(finished + 1, MEMBERS + 1)}
    if point == 0.64:
        assert any("Going on after pass" in line for line in listener.lines)


def test_trainings_of_other_responses_are_not_gone_on_from(whole, prepare, tmp_path):
    with pytest.raises(OSError, match="the power went"):
        prepare(tmp_path, Listener(0.4, fail), train=responses(120, seed=7))
    assert packed(prepare(tmp_path, resume=True), tmp_path) == whole[2]


def test_without_being_asked_nothing_is_gone_on_from(whole, prepare, tmp_path):
    with pytest.raises(OSError, match="the power went"):
        prepare(tmp_path, Listener(0.4, fail))
    listener = Listener()
    assert packed(prepare(tmp_path, listener), tmp_path) == whole[2]
    assert any(stage.startswith("This is training 1 of 3") for stage in listener.stages)


def test_stop_keeps_the_finished_trainings(prepare, alone, tmp_path):
    listener = Listener(0.8, stop)
    prepared = prepare(tmp_path, listener)
    assert prepared.stopped
    assert [weights(folder) for folder in prepared.folders] == [
        weights(each.folder) for each in alone[:2]
    ]
    assert [member.seed for member in prepared.card.members] == [0, 1]
    assert "Stopped after training 2 of 3." in listener.lines
    packed(prepared, tmp_path)
    assert read_card(tmp_path / "packed.kdteacher") == prepared.card


def test_stop_in_the_second_training_keeps_the_first_as_an_ordinary_teacher(
    prepare, alone, tmp_path
):
    prepared = prepare(tmp_path, Listener(0.4, stop))
    assert prepared.stopped
    assert prepared.card == alone[0].card
    packed(prepared, tmp_path)
    with opened(tmp_path / "packed.kdteacher", THREE_LEVELS) as teacher:
        assert not isinstance(teacher, EnsembleTeacher)


def test_stop_in_the_first_training_keeps_its_best_pass(prepare, tmp_path):
    prepared = prepare(tmp_path, Listener(0.2, stop))
    assert prepared.stopped
    assert len(prepared.folders) == 1
    assert prepared.card.chosen_epoch == 1
    assert prepared.card.members == ()


def test_cancel_leaves_nothing_behind(prepare, tmp_path):
    with pytest.raises(JobCancelledError):
        prepare(tmp_path, Listener(0.8, cancel))
    assert list(tmp_path.iterdir()) == []


def test_without_validation_responses_nothing_is_said_of_the_agreement(prepare, tmp_path):
    prepared = prepare(tmp_path, members=2, validation=RatedResponses([], []))
    assert prepared.card.agreement is None
    assert [member.agreement for member in prepared.card.members] == [None, None]

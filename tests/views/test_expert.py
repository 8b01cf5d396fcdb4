"""What preparing an expert model needs, and what a classifier's labels mean."""

from __future__ import annotations

from pathlib import Path

from small_project import ITEM

from kdscore_desktop.domain import Level, Rubric
from kdscore_desktop.project.records import TeacherKind
from kdscore_desktop.project.store import Project
from kdscore_desktop.views.expert import (
    Enough,
    expert_view,
    file_stem,
    how_far,
    match_labels,
    needs_of,
)
from kdscore_desktop.views.held_out import scorer_held_out, teacher_held_out
from kdscore_desktop.views.scorer import scorer_view

RUBRIC = Rubric(tuple(Level(label, float(label)) for label in ("0", "1", "2")))


def test_how_far_scored_answers_go_is_said_level_by_level() -> None:
    assert [how_far(count) for count in (0, 4, 5, 24, 25)] == [
        Enough.NONE,
        Enough.TOO_FEW,
        Enough.FEW,
        Enough.FEW,
        Enough.ENOUGH,
    ]
    needs = needs_of([0] * 30 + [2] * 3, RUBRIC)
    assert [(level.answers, level.enough) for level in needs.levels] == [
        (30, Enough.ENOUGH),
        (0, Enough.NONE),
        (3, Enough.TOO_FEW),
    ]
    assert needs.are_met


def test_too_few_scored_answers_or_a_single_level_prepare_nothing() -> None:
    assert not needs_of([0, 1] * 9, RUBRIC).are_met
    assert not needs_of([1] * 200, RUBRIC).are_met


def test_labels_that_name_the_levels_are_clear() -> None:
    match = match_labels(["2.0", "1", "0"], RUBRIC)
    assert match.is_clear
    assert match.levels == (2, 1, 0)


def test_labels_that_do_not_are_proposed_as_far_as_they_do() -> None:
    match = match_labels(["bad", "1", "good"], RUBRIC)
    assert not match.is_clear
    assert match.levels == (None, 1, None)


def test_agreement_on_held_out_answers_comes_with_its_number_and_interval() -> None:
    told = teacher_held_out(
        {"agreement": {"responses": 50, "accuracy": 0.82, "qwk": 0.9, "macro_f1": 0.8, "loss": 1}}
    )
    assert told is not None
    assert (told.answers, told.agreed, told.value) == (50, 41, 0.9)
    # Wilson's interval of 41 of 50 at z = 1.96: 0.692 to 0.902.
    assert round(told.low, 3) == 0.692
    assert round(told.high, 3) == 0.902


def test_nothing_is_said_where_nothing_is_known() -> None:
    assert teacher_held_out({"agreement": None}) is None
    assert teacher_held_out({}) is None
    assert scorer_held_out({"validation": [["responses", 0]]}) is None


def test_a_scorers_own_measure_is_told() -> None:
    told = scorer_held_out(
        {"validation": [["responses", 10], ["macro F1", None], ["accuracy", 0.7]]}
    )
    assert told is not None
    assert (told.measure, told.value, told.agreed) == ("macro F1", None, 7)


def test_a_file_is_named_after_the_project_and_the_item() -> None:
    assert file_stem(Path("Homework 4.kdscore"), "Q1: why/how?") == "Homework 4 - Q1 why how"
    assert file_stem(Path("Osmosis.kdscore"), "Osmosis") == "Osmosis"


def test_the_time_is_told_for_each_number_of_trainings_and_so_is_how_each_agreed(
    imported_project: Path, tmp_path: Path
) -> None:
    agreement = {"responses": 10, "accuracy": 0.7, "qwk": None, "macro_f1": 0.6, "loss": 1.0}
    with Project.open(imported_project) as project:
        project.add_teacher(
            ITEM,
            kind=TeacherKind.PREPARED,
            path=str(tmp_path / "t.kdteacher"),
            fingerprint="00",
            label_map={},
            card={
                "train": {"responses": 50},
                "agreement": agreement | {"accuracy": 0.8},
                "members": [{"seed": 0, "agreement": agreement}, {"seed": 1, "agreement": None}],
            },
        )
        view = expert_view(project, ITEM)
        seconds = scorer_view(project, ITEM).seconds
        project.add_teacher(
            ITEM,
            kind=TeacherKind.PREPARED,
            path=str(tmp_path / "one.kdteacher"),
            fingerprint="01",
            label_map={},
            card={"train": {"responses": 50}, "agreement": agreement},
        )
        of_one = scorer_view(project, ITEM).seconds
        newer = expert_view(project, ITEM).teacher
    assert sorted(view.seconds) == [1, 2, 3]
    assert view.seconds[1] < view.seconds[2] < view.seconds[3]
    assert newer is not None
    assert newer.members == ()
    assert view.teacher is not None
    assert [member and member.agreed for member in view.teacher.members] == [7, None]
    assert view.teacher.held_out is not None
    assert view.teacher.held_out.agreed == 8
    # Each training is asked about every text.
    assert all(seconds[budget] > of_one[budget] for budget in of_one)

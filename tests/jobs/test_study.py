"""The study on made-up answers and a tiny encoder: what is measured on what."""

from __future__ import annotations

import statistics
from dataclasses import replace
from pathlib import Path

import pytest
from small_project import DISTILL, PREPARE

from kdscore_desktop.domain import Split
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import study as study_module
from kdscore_desktop.jobs.study import (
    BASELINE,
    FIRST_MEMBER,
    STUDENT,
    TEACHER,
    TWIN,
    Study,
    run_study,
    usual_members,
)
from kdscore_desktop.jobs.study_curve import curve_picture
from kdscore_desktop.jobs.study_data import StudyColumns, StudyData, read_study, with_fewer_labels
from kdscore_desktop.jobs.study_report import curve_as_text, study_as_json, study_as_text
from kdscore_desktop.progress import SilentReporter

COLUMNS = StudyColumns("answer", "score", "split", "second")
_TEXTS = ("it is the same", "more water because of light", "label the container and rinse it")


def _file(path: Path) -> Path:
    splits = ["train"] * 40 + ["dev"] * 15 + ["test"] * 15
    lines = ["answer,score,second,split"]
    for number, split in enumerate(splits):
        level = number % 3
        second = "" if split == "test" else (level if number % 10 else (level + 1) % 3)
        lines.append(f"{_TEXTS[level]} {'yes ' * (number // 3)}no,{level},{second},{split}")
    lines += [",2,,train", "no score here,,,train", "no split,1,,"]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> StudyData:
    path = _file(tmp_path_factory.mktemp("study") / "answers.csv")
    return read_study(path, COLUMNS, SilentReporter())


def _study(
    data: StudyData,
    encoder: Path,
    seeds: tuple[int, ...],
    labels: int | None,
    members: int = 1,
) -> Study:
    with pytest.MonkeyPatch.context() as patch:
        # the budgets take minutes; the settings are all that is made small
        patch.setattr(study_module.DistillSettings, "for_budget", lambda *_, **__: DISTILL)
        patch.setattr(
            study_module, "PrepareSettings", lambda seed, **_: replace(PREPARE, seed=seed)
        )
        return run_study(
            data,
            budget="quick",
            student="lstm",
            base=encoder,
            seeds=seeds,
            reporter=SilentReporter(),
            labels=labels,
            members=members,
        )


@pytest.fixture(scope="module")
def study(data: StudyData, encoder: Path) -> Study:
    return _study(data, encoder, (0, 1), None)


def test_every_model_is_measured_on_the_test_split_for_every_seed(study: Study) -> None:
    assert [seed for seed, _ in study.seeds] == [0, 1]
    for _, results in study.seeds:
        assert [result.model for result in results] == [TEACHER, STUDENT, TWIN, BASELINE]
        assert {result.agreement.n for result in results} == {15}


def test_humans_are_compared_where_both_rated(study: Study) -> None:
    assert study.human is not None
    assert study.human.n == 55
    assert study.human.agreed == 49


def test_rows_without_text_score_or_split_are_counted(study: Study) -> None:
    assert study.data.left_out == 3
    assert [len(study.data.of(split)) for split in Split] == [40, 15, 15]


def test_the_twin_knows_no_teacher_and_has_the_same_size_of_network(study: Study) -> None:
    results = {result.model: result for result in study.seeds[0][1]}
    assert results[TEACHER].parameters is not None
    assert results[STUDENT].parameters is not None
    assert results[TWIN].file_bytes is not None
    assert results[STUDENT].answers_per_second is not None


def test_the_table_names_its_n_its_seeds_and_its_machine(study: Study) -> None:
    told = study_as_text(study)
    assert "15 test responses" in told
    assert "seeds 0, 1" in told
    assert "cores" in told
    for model in (TEACHER, STUDENT, TWIN, BASELINE, "two humans"):
        assert model in told
    assert "QWK" in told


def test_the_json_holds_every_seed(study: Study) -> None:
    saved = study_as_json(study)
    assert [entry["seed"] for entry in saved["seeds"]] == [0, 1]
    first = saved["seeds"][0]["models"][0]["agreement"]
    assert first["n"] == 15
    assert set(first["recall"]) == {"0", "1", "2"}
    assert saved["responses"] == {"train": [14, 13, 13], "validation": [5, 5, 5], "test": [5] * 3}


def test_a_split_that_is_missing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text("answer,score,split\na text,0,train\nanother text,1,train\n", encoding="utf-8")
    with pytest.raises(InputError, match="says validation"):
        read_study(path, StudyColumns("answer", "score", "split"), SilentReporter())


def _levels(data: StudyData, split: Split) -> list[int]:
    return [response.level for response in data.of(split)]


def test_fewer_labels_keep_every_level_by_its_share(data: StudyData) -> None:
    fewer = with_fewer_labels(data, 20, seed=0)
    assert fewer.counts(Split.TRAIN) == (7, 7, 6)
    # 15 of 40 validation responses a training response, of 20: rounded to 8.
    assert sum(fewer.counts(Split.VALIDATION)) == 8
    assert fewer.of(Split.TEST) == data.of(Split.TEST)


def test_responses_that_lose_their_label_become_unscored(data: StudyData) -> None:
    fewer = with_fewer_labels(data, 6, seed=0)
    kept = [response.text for response in fewer.of(Split.TRAIN)]
    whole = [response.text for response in data.of(Split.TRAIN)]
    assert sorted([*kept, *fewer.unscored]) == sorted(whole)


def test_a_rare_level_keeps_one_label(data: StudyData) -> None:
    responses = [
        replace(response, level=2 if number == 0 else 0 if number < 38 else 1)
        if response.split is Split.TRAIN
        else response
        for number, response in enumerate(data.responses)
    ]
    rare = replace(data, responses=tuple(responses))
    assert with_fewer_labels(rare, 5, seed=0).counts(Split.TRAIN) == (3, 1, 1)


def test_every_seed_draws_labels_of_its_own(data: StudyData) -> None:
    draws = {with_fewer_labels(data, 10, seed).responses for seed in range(5)}
    assert len(draws) == 5
    assert with_fewer_labels(data, 10, 3) == with_fewer_labels(data, 10, 3)


@pytest.mark.parametrize("count", [2, 41])
def test_a_number_of_labels_that_cannot_be_is_refused(data: StudyData, count: int) -> None:
    with pytest.raises(InputError, match="3 to 40"):
        with_fewer_labels(data, count, seed=0)


def test_a_learning_curve_has_a_row_for_each_number_of_labels(
    data: StudyData, encoder: Path
) -> None:
    curve = [_study(data, encoder, (0,), labels) for labels in (6, 12)]
    rows = [line.split() for line in curve_as_text(curve).splitlines()[-2:]]
    assert [row[0] for row in rows] == ["6", "12"]
    for row, study in zip(rows, curve, strict=True):
        assert len(row) == 5
        # The student learned from the scored and the unscored responses.
        assert study_as_json(study)["scored_training_responses_kept"] == int(row[0])


def test_a_learning_curve_is_drawn_with_every_model_and_its_spread_over_the_seeds(
    data: StudyData, study: Study, encoder: Path
) -> None:
    fewer = _study(data, encoder, (0, 1), 12)
    (axes,) = curve_picture([fewer, study]).axes
    told = [text.get_text() for text in axes.texts]
    assert sorted(told) == sorted([STUDENT, TEACHER, TWIN, BASELINE])
    assert [tick.get_text() for tick in axes.get_xticklabels()] == ["12", "40"]
    curves = [line for line in axes.lines if line.get_marker() != "None"]
    values = [
        statistics.fmean(results[1].agreement.quadratic_kappa.value for _, results in each.seeds)
        for each in (fewer, study)
    ]
    assert curves[0].get_ydata() == pytest.approx(values)  # the student's, drawn first
    (caption,) = [text.get_text() for text in axes.figure.texts if "seeds" in text.get_text()]
    assert caption.startswith("On 15 test responses, the mean of 2 seeds.")


def test_a_teacher_of_several_trainings_is_shown_beside_its_first(
    data: StudyData, encoder: Path, study: Study
) -> None:
    averaged = _study(data, encoder, (0,), None, members=2)
    results = {result.model: result for result in averaged.seeds[0][1]}
    assert list(results) == [TEACHER, FIRST_MEMBER, STUDENT, TWIN, BASELINE]
    single = study.seeds[0][1][0]
    # The first training is what a single teacher of the same seed is.
    assert results[FIRST_MEMBER].agreement == single.agreement
    assert single.parameters is not None
    assert results[TEACHER].parameters == 2 * single.parameters
    told = study_as_text(averaged)
    assert "each teacher the average of 2 trainings" in told
    assert FIRST_MEMBER in told
    assert study_as_json(averaged)["teacher_members"] == 2
    assert "average" not in study_as_text(study)


def test_only_the_thorough_budget_averages_by_itself() -> None:
    assert [usual_members(budget) for budget in ("quick", "standard", "thorough")] == [1, 1, 3]

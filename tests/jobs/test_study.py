"""The study on made-up answers and a tiny encoder: what is measured on what."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import DISTILL, PREPARE

from kdscore_desktop.domain import Split
from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import study as study_module
from kdscore_desktop.jobs.study import BASELINE, STUDENT, TEACHER, TWIN, Study, run_study
from kdscore_desktop.jobs.study_data import StudyColumns, read_study
from kdscore_desktop.jobs.study_report import study_as_json, study_as_text
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
def study(tmp_path_factory: pytest.TempPathFactory, encoder: Path) -> Study:
    path = _file(tmp_path_factory.mktemp("study") / "answers.csv")
    with pytest.MonkeyPatch.context() as patch:
        # the budgets take minutes; the settings are all that is made small
        patch.setattr(study_module.DistillSettings, "for_budget", lambda *_, **__: DISTILL)
        patch.setattr(study_module, "PrepareSettings", lambda **_: PREPARE)
        return run_study(
            read_study(path, COLUMNS, SilentReporter()),
            budget="quick",
            student="lstm",
            base=encoder,
            seeds=(0, 1),
            reporter=SilentReporter(),
        )


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

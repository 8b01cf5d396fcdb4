from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kdscore_desktop.distill.settings import DistillSettings
from kdscore_desktop.folders import cache_folder, data_folder
from kdscore_desktop.jobs.estimates import (
    DEFAULT_SPEED,
    SPEED_FILE,
    MachineSpeed,
    estimate_check,
    estimate_distill,
    estimate_prepare,
    known_speed,
    mean_tokens,
    measure_speed,
)
from kdscore_desktop.jobs.job_folder import JobFolder
from kdscore_desktop.jobs.runner import WorkerRun

SPEED = MachineSpeed(preparing=1000.0, labeling=10_000.0, training=200_000.0, cores=2)


def test_preparing_counts_every_token_of_every_pass() -> None:
    # 700 train and 150 validation responses of 50 tokens, six passes; validation costs a third.
    tokens = 6 * 50 * (700 + 150 / 3)
    assert estimate_prepare(1000, 50, 2, SPEED) == pytest.approx(12 + tokens / 1000)


def test_few_responses_are_passed_over_until_there_were_enough_steps() -> None:
    # 70 train responses are 5 steps of 16: 30 passes make the fewest, 150.
    tokens = 30 * 50 * (70 + 15 / 3)
    assert estimate_prepare(100, 50, 2, SPEED) == pytest.approx(12 + tokens / 1000)


def test_every_training_that_is_averaged_is_prepared_and_looked_at_once_more() -> None:
    # Three times six passes, and the 150 validation responses once more for each.
    tokens = 3 * 50 * (6 * (700 + 150 / 3) + 150 / 3)
    seconds = estimate_prepare(1000, 50, 2, SPEED, members=3)
    assert seconds == pytest.approx(12 + 2 * 3 + tokens / 1000)


def test_every_training_that_is_averaged_is_asked() -> None:
    asking = (700 + 20 * 700) * 50 / 10_000 + 300 * 50 / 3000
    student = 4000 * 64 * 50 / 200_000
    seconds = estimate_distill("standard", 1000, 0, 50, 2, speed=SPEED, members=3)
    assert seconds == pytest.approx(12 + 3 * asking + student)


def test_distilling_counts_labeling_held_out_texts_and_the_students_steps() -> None:
    labeling = (700 + 20 * 700) * 50 / 10_000
    held_out = 300 * 50 / 3000
    student = 4000 * 64 * 50 / 200_000
    expected = 12 + labeling + held_out + student
    assert estimate_distill("standard", 1000, 0, 50, 2, speed=SPEED) == pytest.approx(expected)


def test_unscored_responses_bring_more_text_up_to_the_most() -> None:
    few = estimate_distill("standard", 200, 0, 50, 2, speed=SPEED)
    more = estimate_distill("standard", 200, 500, 50, 2, speed=SPEED)
    most = estimate_distill("standard", 200, 50_000, 50, 2, speed=SPEED)
    assert more - few == pytest.approx(20 * 500 * 50 / 10_000)
    assert most == estimate_distill("standard", 200, 500_000, 50, 2, speed=SPEED)


def test_larger_budgets_take_longer() -> None:
    seconds = [
        estimate_distill(budget, 1000, 0, 50, 2, speed=SPEED)
        for budget in ("quick", "standard", "thorough")
    ]
    assert seconds == sorted(seconds)
    assert seconds[2] > 1.5 * seconds[1] > 3 * seconds[0]


def test_probabilities_from_a_spreadsheet_take_no_labeling() -> None:
    student = 4000 * 64 * 50 / 200_000
    seconds = estimate_distill("standard", 1000, 0, 50, 2, speed=SPEED, labels_new_texts=False)
    assert seconds == pytest.approx(12 + student)


def test_more_cores_are_faster_but_never_by_their_number() -> None:
    two, four = (estimate_prepare(1000, 50, cores, SPEED) - 12 for cores in (2, 4))
    assert two / 2 < four < two


def test_tokens_are_guessed_from_letters_and_cut_where_the_model_cuts() -> None:
    assert mean_tokens(["a" * 42, "", "a" * 84]) == pytest.approx((12 + 22) / 2)
    assert mean_tokens(["a" * 100_000]) == 256
    assert mean_tokens([]) == 0


def test_before_anything_is_measured_a_modest_laptop_is_assumed() -> None:
    assert known_speed() == DEFAULT_SPEED
    assert not known_speed().measured


@pytest.mark.parametrize(
    "content", ["", "[1]", '{"version": 0}', '{"version": 1, "preparing": "fast"}', "{"]
)
def test_a_damaged_measurement_is_as_good_as_none(content: str) -> None:
    (cache_folder() / SPEED_FILE).write_text(content, encoding="utf-8")
    assert known_speed() == DEFAULT_SPEED


def test_the_computer_is_measured_in_a_worker_and_remembered() -> None:
    def run(folder: JobFolder) -> dict[str, float]:
        return WorkerRun(folder).wait(lambda _: None)

    speed = measure_speed(run)
    assert speed.measured
    assert min(speed.preparing, speed.labeling) > 0
    # Labeling in 8 bits is far quicker than training, and the student is a thousandth in size.
    assert speed.labeling > 2 * speed.preparing
    assert speed.training > 5 * speed.labeling
    assert known_speed() == speed
    assert not list((data_folder() / "jobs").iterdir())


def test_estimating_loads_no_torch(tmp_path: Path) -> None:
    code = (
        "import sys, json; from kdscore_desktop.jobs import estimates; "
        "estimates.estimate_distill('standard', 100, 10, 50, 2); "
        "print(json.dumps([name for name in ('torch', 'transformers') if name in sys.modules]))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(found.stdout) == []


def test_cross_validation_prepares_and_makes_once_for_each_part() -> None:
    # Of 850 responses four fifths are left, as many as of 800 split as usual.
    settings = DistillSettings.for_budget("quick")
    one = estimate_distill("quick", 800, 40, 50, 2, speed=SPEED)
    times = {
        anew: estimate_check(
            settings, 5, 850, 40, mean_tokens=50, cores=2, expert_anew=anew, speed=SPEED
        )
        for anew in (False, True)
    }
    assert times[False] == pytest.approx(5 * one)
    assert times[True] == pytest.approx(5 * (one + estimate_prepare(800, 50, 2, SPEED)))

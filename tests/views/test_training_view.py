"""A training's curves as its worker tells them."""

from __future__ import annotations

from kdscore_desktop.jobs.messages import Metric
from kdscore_desktop.views.training import training_of


def test_the_curves_are_those_of_the_worker_and_the_best_is_the_first_of_the_highest() -> None:
    training = training_of(
        [
            Metric("distance from the teacher", 10, 1.2),
            Metric("validation agreement", 10, 0.5),
            Metric("distance from the teacher", 20, 0.9),
            Metric("validation agreement", 20, 0.7),
            Metric("validation agreement", 30, 0.7),
            Metric("something else", 40, 9.0),
        ]
    )
    assert training.distance == ((10, 1.2), (20, 0.9))
    assert training.best == (20, 0.7)
    assert training.step == 30
    assert training.has_begun


def test_a_step_that_is_done_again_after_an_interruption_counts_once() -> None:
    training = training_of(
        [Metric("distance from the teacher", 10, 1.2), Metric("distance from the teacher", 10, 1.1)]
    )
    assert training.distance == ((10, 1.1),)
    assert training.best is None


def test_before_the_first_look_there_is_nothing_to_keep() -> None:
    training = training_of([])
    assert not training.has_begun
    assert training.step == 0

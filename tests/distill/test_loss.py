import math

import numpy as np
import pytest
import torch
from torch.nn import functional

from kdscore_desktop.distill.loss import distillation_loss, lowest_loss, tempered

LOGITS = torch.tensor([[2.0, 0.0, -1.0], [0.5, 0.5, 0.0]])
SOFT = torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6]])
NO_LEVELS = torch.tensor([-1, -1])


def loss(
    logits: torch.Tensor = LOGITS,
    soft: torch.Tensor = SOFT,
    levels: torch.Tensor = NO_LEVELS,
    *,
    temperature: float = 1.0,
    soft_weight: float = 1.0,
    hard_weight: float = 0.0,
) -> float:
    return float(
        distillation_loss(
            logits,
            soft,
            levels,
            temperature=temperature,
            soft_weight=soft_weight,
            hard_weight=hard_weight,
        )
    )


def test_the_soft_term_by_hand() -> None:
    logits = torch.tensor([[0.0, 0.0]])
    soft = torch.tensor([[0.9, 0.1]])
    assert loss(logits, soft, torch.tensor([-1])) == pytest.approx(math.log(2))


def test_the_whole_distribution_counts_and_not_its_peak() -> None:
    one_hot = functional.one_hot(SOFT.argmax(1), 3).float()
    flatter = torch.tensor([[0.4, 0.3, 0.3], [0.3, 0.3, 0.4]])
    assert len({round(loss(soft=soft), 4) for soft in (SOFT, one_hot, flatter)}) == 3


def test_the_gradient_vanishes_where_the_student_says_what_the_teacher_says() -> None:
    logits = SOFT.log().requires_grad_()
    distillation_loss(
        logits, SOFT, NO_LEVELS, temperature=3.0, soft_weight=1.0, hard_weight=0.0
    ).backward()
    assert logits.grad is not None
    assert logits.grad.abs().max() < 1e-6


def test_the_temperature_is_on_both_sides_and_its_square_before_them() -> None:
    z = np.log(SOFT.numpy()) / 2
    targets = np.exp(z) / np.exp(z).sum(1, keepdims=True)
    f = LOGITS.numpy() / 2
    log_student = f - np.log(np.exp(f).sum(1, keepdims=True))
    expected = 4 * -(targets * log_student).sum(1).mean()
    assert loss(temperature=2.0) == pytest.approx(expected, rel=1e-5)
    assert loss(temperature=2.0) != pytest.approx(loss(temperature=1.0), rel=1e-2)


def test_a_tempered_certainty_stays_a_certainty() -> None:
    assert tempered(torch.tensor([[1.0, 0.0]]), 4.0).tolist() == [[1.0, 0.0]]


def test_the_hard_term_counts_only_where_a_human_rated() -> None:
    rated = loss(levels=torch.tensor([0, -1]), soft_weight=0.0, hard_weight=1.0)
    assert rated == pytest.approx(
        float(functional.cross_entropy(LOGITS[:1], torch.tensor([0]))) / 2
    )
    assert loss(soft_weight=0.0, hard_weight=1.0) == 0.0


def test_a_text_without_soft_labels_has_no_soft_term() -> None:
    without = SOFT.clone()
    without[1] = 0
    assert loss(soft=without) == pytest.approx(loss(LOGITS[:1], SOFT[:1], NO_LEVELS[:1]) / 2)


def test_the_terms_add_up_by_their_weights() -> None:
    levels = torch.tensor([0, 2])
    soft, hard = loss(), loss(levels=levels, soft_weight=0.0, hard_weight=1.0)
    both = loss(levels=levels, soft_weight=0.5, hard_weight=2.0)
    assert both == pytest.approx(0.5 * soft + 2 * hard)


@pytest.mark.parametrize("temperature", [1.0, 4.0])
def test_the_lowest_loss_is_reached_by_saying_what_the_teacher_says(temperature: float) -> None:
    soft = torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6], [0.0, 1.0, 0.0], [0.0, 0.0, 0.0]])
    lowest = float(lowest_loss(soft, temperature=temperature, soft_weight=0.5))
    levels = torch.tensor([-1, -1, -1, -1])
    logits = soft.clamp_min(1e-30).log()
    reached = loss(logits, soft, levels, temperature=temperature, soft_weight=0.5)
    assert reached == pytest.approx(lowest, abs=1e-5)
    assert loss(logits + LOGITS[0], soft, levels, temperature=temperature, soft_weight=0.5) > lowest


def test_the_lowest_loss_by_hand() -> None:
    soft = torch.tensor([[0.5, 0.5], [0.0, 0.0]])  # the second has no soft label
    lowest = lowest_loss(soft, temperature=2.0, soft_weight=3.0)
    assert float(lowest) == pytest.approx(3 * 4 * math.log(2) / 2)

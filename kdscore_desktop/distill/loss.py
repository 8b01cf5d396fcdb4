"""What a student is trained to lower."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

UNRATED = -1
"""The level of an example that no human rated."""


def tempered(probabilities: Tensor, temperature: float) -> Tensor:
    """Return soft labels at a temperature: the softmax of the teacher's logits over T.

    With `p = softmax(z)`, `softmax(z / T)` is `p^(1/T)` divided by its sum, so the logits
    themselves are not needed.

    Parameters
    ----------
    probabilities
        Shape (texts, levels).
    temperature
        1 leaves them as they are; more evens them out.
    """
    powers = probabilities.pow(1 / temperature)
    return powers / powers.sum(1, keepdim=True)


def distillation_loss(
    logits: Tensor,
    soft: Tensor,
    levels: Tensor,
    *,
    temperature: float,
    soft_weight: float,
    hard_weight: float,
) -> Tensor:
    """Return the mean over a batch of the distillation loss.

    Per example, `L = h * CE(y, f) + lambda * T^2 * CE(p_T, f / T)` (arXiv 2312.15842 for the two
    cross entropies, Hinton et al. 2015, arXiv 1503.02531, for T on both sides and the T^2 that
    keeps the soft term's gradients at one scale).

    Parameters
    ----------
    logits
        The student's, `f`, shape (texts, levels).
    soft
        The teacher's probabilities, `p`, shape (texts, levels), at temperature 1. A row of zeros
        has no soft label and no soft term.
    levels
        Human levels, `y`, shape (texts,); -1 where there is none, and then no hard term.
    temperature, soft_weight, hard_weight
        `T`, `lambda` and `h`.
    """
    total = logits.new_zeros(())
    if soft_weight:
        labeled = soft.sum(1) > 0
        targets = tempered(soft[labeled], temperature)
        log_student = functional.log_softmax(logits[labeled] / temperature, dim=1)
        total = total - soft_weight * temperature**2 * (targets * log_student).sum()
    if hard_weight:
        total = total + hard_weight * functional.cross_entropy(
            logits, levels, ignore_index=UNRATED, reduction="sum"
        )
    return torch.div(total, len(logits))


def lowest_loss(soft: Tensor, *, temperature: float, soft_weight: float) -> Tensor:
    """Return the part of a batch's mean loss that no student can lower.

    A cross entropy is the entropy of what it is held against plus the distance to it (the
    Kullback-Leibler divergence): `CE(p_T, f) = H(p_T) + KL(p_T || f)`. This is
    `lambda * T^2 * H(p_T)`; what the loss has above it falls to 0 where the student says what the
    teacher and the humans say.

    Parameters
    ----------
    soft, temperature, soft_weight
        As for :func:`distillation_loss`.
    """
    labeled = soft[soft.sum(1) > 0]
    targets = tempered(labeled, temperature)
    entropy: Tensor = torch.special.entr(targets).sum()
    return soft_weight * temperature**2 * entropy / len(soft)

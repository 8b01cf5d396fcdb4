"""Choosing how sure a suggestion must be to be taken without review."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from kdscore_desktop.agreement.coverage import HeldOut, cumulated, share_of
from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.wording import counted, percent, range_of

FEWEST_HELD_OUT = 30
"""With fewer held-out suggestions no cut-off is chosen."""

FEWEST_COVERED = 20
"""A cut-off must cover at least this many held-out answers: fewer may agree by luck."""

_FOLDS = 10


class Care(StrEnum):
    """How surely the wanted agreement must be reached."""

    LIKELY = "likely"
    """What was seen on the held-out answers reaches it."""

    CAUTIOUS = "cautious"
    """Even the lower end of the interval reaches it."""


@dataclass(frozen=True, slots=True)
class Cutoff:
    """How sure a suggestion must be, and what that leads to.

    Parameters
    ----------
    wanted, care
        What was asked for.
    n
        Held-out answers, those that always go to a human included.
    value
        The confidence from which on nobody looks; None where none can be given, which `reason`
        then says.
    share
        The share of all answers that nobody looks at.
    agreement
        Exact agreement among those, on the answers by which the cut-off was chosen.
    tried
        The same on answers by which it was not: each tenth of them with the cut-off that the
        other nine tenths choose. Lower as a rule, and the one to believe.
    reason
        Why there is no value, as a sentence; empty otherwise.
    """

    wanted: float
    care: Care
    n: int
    value: float | None = None
    share: Figure | None = None
    agreement: Figure | None = None
    tried: Figure | None = None
    reason: str = ""


def choose_cutoff(
    held_out: HeldOut, wanted: float, *, care: Care = Care.LIKELY, seed: int = 0
) -> Cutoff:
    """Return the lowest cut-off at which the answers above it agree as well as wanted.

    Parameters
    ----------
    held_out
        Answers that the scorer neither learned from nor was chosen by.
    wanted
        The share of answers that should get the human's level, such as that with which two
        humans agree.
    care
        How surely.
    seed
        Of the tenths for :attr:`Cutoff.tried`.
    """
    suggested = len(held_out.confidence)
    if suggested < FEWEST_HELD_OUT:
        return Cutoff(
            wanted,
            care,
            held_out.n,
            reason="Too few answers could be tried that the scorer did not learn from "
            f"({suggested:,}); at least {FEWEST_HELD_OUT} are needed to say from when on it can be "
            "relied on. Until then, look at every answer.",
        )
    value = _lowest(held_out, wanted, care)
    if value is None:
        return Cutoff(wanted, care, held_out.n, reason=_not_reached(held_out, wanted, care))
    above = held_out.confidence >= value
    covered = int(above.sum())
    return Cutoff(
        wanted,
        care,
        held_out.n,
        value=value,
        share=share_of(covered, held_out.n),
        agreement=share_of(int(held_out.agreed[above].sum()), covered),
        tried=_tried(held_out, wanted, care, seed),
    )


def cutoff_in_words(cutoff: Cutoff) -> str:
    """Return what a cut-off leads to, as an educator reads it."""
    if cutoff.value is None or cutoff.share is None or cutoff.agreement is None:
        return cutoff.reason
    covered = cutoff.agreement.n
    words = (
        f"At {percent(cutoff.value)} sure or more, {covered:,} of {counted(cutoff.n, 'answer')} "
        f"({percent(covered / cutoff.n)}, likely between "
        f"{range_of(cutoff.share, as_percent=True)}) need no review."
    )
    believed = cutoff.tried or cutoff.agreement
    if believed.value is None:
        return words
    hits = round(believed.value * believed.n)
    how = " on answers by which the cut-off was not chosen" if cutoff.tried else ""
    return (
        f"{words} Of those, the suggestion was the human's level in {hits:,} of {believed.n:,}"
        f"{how} ({percent(believed.value)}, likely between "
        f"{range_of(believed, as_percent=True)}; wanted: {percent(cutoff.wanted)})."
    )


def _lowest(held_out: HeldOut, wanted: float, care: Care) -> float | None:
    cutoffs, covered, agreed = cumulated(held_out.confidence, held_out.agreed)
    for cutoff, n, hits in zip(
        cutoffs[::-1].tolist(), covered[::-1].tolist(), agreed[::-1].tolist(), strict=True
    ):
        if n < FEWEST_COVERED:
            return None
        reached = share_of(hits, n)
        told = reached.value if care is Care.LIKELY else reached.low
        if told is not None and told >= wanted:
            return float(cutoff)
    return None


def _tried(held_out: HeldOut, wanted: float, care: Care, seed: int) -> Figure | None:
    n = len(held_out.confidence)
    fold = np.random.default_rng(seed).permutation(n) % _FOLDS
    covered = hits = 0
    for number in range(_FOLDS):
        inside = fold == number
        value = _lowest(
            HeldOut(held_out.confidence[~inside], held_out.agreed[~inside]), wanted, care
        )
        if value is None:
            continue
        above = inside & (held_out.confidence >= value)
        covered += int(above.sum())
        hits += int(held_out.agreed[above].sum())
    return share_of(hits, covered) if covered else None


def _not_reached(held_out: HeldOut, wanted: float, care: Care) -> str:
    _, covered, agreed = cumulated(held_out.confidence, held_out.agreed)
    enough = covered >= FEWEST_COVERED
    shares = agreed[enough] / covered[enough]
    best = int(np.argmax(shares))
    n, hits = int(covered[enough][best]), int(agreed[enough][best])
    surely = " surely enough" if care is Care.CAUTIOUS and hits / n >= wanted else ""
    return (
        f"No cut-off reaches {percent(wanted)}{surely}: at best, the {n:,} surest of "
        f"{held_out.n:,} answers got the human's level in {hits:,} ({percent(hits / n)})."
        " Look at every answer, or ask for less."
    )

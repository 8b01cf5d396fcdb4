"""A study's learning curve as a picture. Imports matplotlib."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import replace

from kdscore_desktop.agreement.figures import Figure
from kdscore_desktop.agreement.pictures.canvas import Picture
from kdscore_desktop.agreement.pictures.learning import LearningCurve, learning_picture
from kdscore_desktop.agreement.pictures.look import LIGHT, Look
from kdscore_desktop.agreement.pictures.words import ENGLISH
from kdscore_desktop.domain import Split
from kdscore_desktop.jobs.study import STUDENT, Study
from kdscore_desktop.jobs.study_report import by_model, chosen_figure

_WIDE = 8.2  # inches: the models' names stand beside their curves
_ONE_SEED = "On {n} test responses. Lines: likely between (95 % interval)."
_SEEDS = "On {n} test responses, the mean of {seeds} seeds. Lines: from the lowest to the highest."


def curve_picture(studies: Sequence[Study], look: Look = LIGHT) -> Picture:
    """Draw what every model reaches with how many scored training responses.

    With one seed the lines show its 95 % intervals; with several, the lowest and the highest seed.

    Parameters
    ----------
    studies
        Of the same data, one for each number of labels, rising.
    look
        How it looks; made wider where the names need it.
    """
    first = studies[0]
    ordered = first.data.item.rubric.ordered
    points: dict[str, list[tuple[int, Figure]]] = {}
    for study in studies:
        kept = study.labels or len(study.data.of(Split.TRAIN))
        for results in by_model(study):
            figures = [chosen_figure(result.agreement, ordered=ordered) for result in results]
            points.setdefault(results[0].model, []).append((kept, _over_seeds(figures)))
    # The student is what the picture is about.
    names = sorted(points, key=lambda name: name != STUDENT)
    caption = (
        _ONE_SEED if len(first.seeds) == 1 else _SEEDS.replace("{seeds}", str(len(first.seeds)))
    )
    return learning_picture(
        [LearningCurve(name, tuple(points[name])) for name in names],
        len(first.data.of(Split.TEST)),
        replace(look, width=max(look.width, _WIDE)),
        replace(ENGLISH, labels_x="Scored training responses", labels_caption=caption),
        figure_name="Quadratic weighted kappa" if ordered else "Macro F1",
    )


def _over_seeds(figures: Sequence[Figure | None]) -> Figure:
    """Return one seed's figure, or the mean of several with the lowest and the highest."""
    known = [figure for figure in figures if figure is not None]
    values = [figure.value for figure in known if figure.value is not None]
    if len(figures) == 1 and known:
        return known[0]
    n = known[0].n if known else 0
    if len(values) < len(figures):
        return Figure(None, None, None, n, "It is not defined for every seed.")
    return Figure(statistics.fmean(values), min(values), max(values), n)

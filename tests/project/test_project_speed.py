"""A hundred thousand answers are no reason to wait; run alone, with `make slow`."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
from answer_sheets import ITEM, sheet

from kdscore_desktop.domain import Score
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.project.store import Project

ANSWERS = 100_000


def seconds(action: Callable[[], object]) -> float:
    """Return the processor time: what else the computer does is not the project's fault."""
    start = time.process_time()
    action()
    return time.process_time() - start


@pytest.mark.slow
def test_a_hundred_thousand_answers_come_in_and_out_quickly(project: Project) -> None:
    chance = random.Random(1)
    words = [f"word{number}" for number in range(3000)]
    batch = sheet(
        [
            (f"{number:07d}", " ".join(chance.choices(words, k=40)), {"R": chance.randrange(3)})
            for number in range(ANSWERS)
        ],
        groups=(("Class", "3a"),),
    )
    assert seconds(lambda: project.add_import(batch, SilentReporter())) < 15
    assert seconds(lambda: project.responses(ITEM)) < 2
    scorer = project.add_scorer(ITEM, None, b"", {})
    scores = [Score(number, scorer, (0.2, 0.3, 0.5), 2) for number in range(1, ANSWERS + 1)]
    assert seconds(lambda: project.add_scores(scores)) < 5
    assert seconds(lambda: project.scores(ITEM)) < 2
    assert seconds(lambda: project.unscored_responses(ITEM, scorer)) < 2
    assert seconds(lambda: project.ratings(ITEM)) < 2

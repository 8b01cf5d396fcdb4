"""Which scores need a human is said the same by all that ask."""

from __future__ import annotations

import itertools
import random
from pathlib import Path

import numpy as np
import pytest
from stored_answers import MadeUp, store_answers

from kdscore_desktop.domain import DecisionKind, Item, Level, ReviewReason, Rubric, Score
from kdscore_desktop.jobs.review_marks import review_marks
from kdscore_desktop.jobs.reviewing import review_queue, unusual_responses
from kdscore_desktop.project import review_rule
from kdscore_desktop.project.records import NewDecision
from kdscore_desktop.project.store import Project
from kdscore_desktop.views.scores import score_counts, score_table

RUBRIC = Rubric(tuple(Level(str(points), points) for points in range(3)))
CUTOFFS = (0.0, 0.4, 0.6, 0.8, 1.0)
# At each cut-off, beside it, and with the lesser levels suggested, too.
SURE = (0.4, 0.6, 1.0, 0.39, 0.61, 0.81)


def cases() -> list[tuple[tuple[float, ...], int | None, ReviewReason | None]]:
    found: list[tuple[tuple[float, ...], int | None, ReviewReason | None]] = []
    for sure, level, review in itertools.product(SURE, range(3), review_rule.REASONS):
        rest = (1 - sure) / 2
        shares = [rest] * 3
        shares[level] = sure
        found.append((tuple(shares), level, review))
    found += [((), None, review) for review in review_rule.REASONS]
    return found


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Every case four times: open, rated, decided, and with a decision that was withdrawn."""
    chance = random.Random(5)
    words = ("metal", "feels", "cold", "because", "heat", "flows", "from", "hand", "spoon", "fast")
    told = [each for each in cases() for _ in range(4)]
    opened = Project.create(tmp_path / "homework.kdscore")
    ids = store_answers(
        opened,
        Item("Spoon", RUBRIC),
        (
            MadeUp(
                f"{number:04d}",
                " ".join(chance.choices(words, k=12)),
                (("Score", number % 3),) if number % 4 == 1 else (),
            )
            for number in range(len(told))
        ),
    )
    scorer = opened.add_scorer("Spoon", None, b"", {})
    opened.add_scores(
        Score(id_, scorer, *case[:2], case[2]) for id_, case in zip(ids, told, strict=True)
    )
    decided = [id_ for number, id_ in enumerate(ids) if number % 4 >= 2]
    opened.decide_together([NewDecision(id_, DecisionKind.SET, 1) for id_ in decided], "Ms. Ada")
    opened.undo_together(decided[1::2], "Ms. Ada")
    return opened


def test_overview_page_queue_and_gradebook_send_the_same_answers_to_a_human(
    project: Project,
) -> None:
    item = project.item("Spoon")
    assert unusual_responses(project, item) == {}  # only the scores say what is unusual
    rated = {rating.response_id for rating in project.ratings("Spoon")}
    for cutoff in CUTOFFS:
        project.set_cutoff("Spoon", cutoff)
        table = score_table(project, "Spoon")
        reasons = table.reasons(cutoff)
        shown = {
            id_: review_rule.REASONS[code]
            for id_, code, decided in zip(
                table.ids.tolist(), reasons.tolist(), table.decided.tolist(), strict=True
            )
            if code and not decided
        }
        assert len(shown) > len(cases()) / 2
        marks = review_marks(project, item)
        assert {id_: why for id_, why in marks.items() if id_ not in rated} == shown
        queue = review_queue(project, item, cutoff=cutoff)
        assert {id_ for each in queue.waiting for id_ in each.response_ids} == shown.keys()
        counts = score_counts(table, reasons)
        assert project.counts("Spoon").to_review == counts.to_review == len(shown)
        assert len(queue.alone) == counts.acceptable
    project.close()


@pytest.mark.parametrize("cutoff", CUTOFFS)
def test_one_score_and_columns_of_scores_are_judged_alike(cutoff: float) -> None:
    scores = [Score(1, 1, *case[:2], case[2]) for case in cases()]
    suggested = np.array(
        [review_rule.NO_LEVEL if s.level is None else s.level for s in scores], np.int8
    )
    shares = np.array([s.probabilities or (np.nan,) * 3 for s in scores])
    found = review_rule.reasons(
        review_rule.flags([s.review for s in scores], suggested),
        review_rule.confidences(shares, suggested),
        cutoff,
    )
    by_one = [review_rule.reason(s, cutoff) for s in scores]
    assert [review_rule.REASONS[code] for code in found.tolist()] == by_one


def test_without_a_cut_off_the_scorers_own_mark_counts() -> None:
    unsure = Score(1, 1, (0.1, 0.9), 1, ReviewReason.UNSURE)
    assert review_rule.reason(unsure, None) is ReviewReason.UNSURE
    assert review_rule.reason(unsure, 0.9) is None
    assert review_rule.reason(Score(1, 1, (0.9, 0.1), 0), None) is None
    assert review_rule.reason(Score(1, 1, (), None), None) is ReviewReason.BLANK

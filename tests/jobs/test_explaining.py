"""What stands beside a suggestion: its words, and what humans gave to answers like it."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_project import DISTILL, ITEM, run_here

from kdscore_desktop.errors import InputError
from kdscore_desktop.jobs import distilling, teachers
from kdscore_desktop.jobs.explaining import Explainer
from kdscore_desktop.jobs.scoring import newest_scorer
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.store import Project
from kdscore_desktop.student.scorer import Scorer


@pytest.fixture
def with_scorer(project: Project, classifier: Path) -> Project:
    teachers.attach_teacher(project, None, classifier, {}, run=run_here)
    distilling.make_scorer(project, None, settings=DISTILL, resume=False, run=run_here)
    return project


def test_similar_answers_of_every_level_stand_beside_a_suggestion(with_scorer: Project) -> None:
    item = with_scorer.item(ITEM)
    levels = reference_levels(with_scorer, item)
    explainer = Explainer.of(with_scorer, item)
    for response in with_scorer.responses(ITEM)[:20]:
        explained = explainer.explain(response.id)
        assert len(explained.similar) == 3
        for level, nearest in enumerate(explained.similar):
            similarities = [each.similarity for each in nearest]
            assert similarities == sorted(similarities, reverse=True)
            assert all(similarity >= 0.25 for similarity in similarities)
            assert {levels[each.response_id] for each in nearest} <= {level}
            assert response.id not in {each.response_id for each in nearest}


def test_answers_that_share_hardly_a_word_are_not_called_similar(with_scorer: Project) -> None:
    item = with_scorer.item(ITEM)
    texts = {each.id: each.text for each in with_scorer.responses(ITEM)}
    alone = min(texts)
    texts[alone] = "because nothing else here stands anywhere among what others wrote down"
    scorer = Scorer.open(with_scorer.scorer_package(newest_scorer(with_scorer, item).id))
    explainer = Explainer(scorer, texts, reference_levels(with_scorer, item), item.rubric)
    assert explainer.explain(alone).similar == ((), (), ())


def test_a_chosen_level_is_explained(with_scorer: Project) -> None:
    response = with_scorer.responses(ITEM)[0]
    explained = Explainer.of(with_scorer, with_scorer.item(ITEM)).explain(response.id, 2, most=1)
    assert explained.explanation.level == 2
    assert all(len(nearest) <= 1 for nearest in explained.similar)
    words = {response.text[e.start : e.end] for e in explained.explanation.effects}
    assert "because" in words


def test_without_a_scorer_there_is_nothing_to_explain(project: Project) -> None:
    with pytest.raises(InputError):
        Explainer.of(project, project.item(ITEM))

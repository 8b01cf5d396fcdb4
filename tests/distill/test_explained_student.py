"""What is said to have moved a suggestion did move it, in a student that learned something."""

from dataclasses import replace

import numpy as np
import pytest
from tiny_item import IDEAS, ITEM, TINY, RuleTeacher, responses, training_texts

from kdscore_desktop.distill.run import distill
from kdscore_desktop.progress import SilentReporter
from kdscore_desktop.student.explain import Effect, explain
from kdscore_desktop.student.scorer import Scorer


@pytest.fixture(scope="module")
def scorer(tmp_path_factory: pytest.TempPathFactory) -> Scorer:
    settings = replace(TINY, steps=300, copies=15, embedding=8, hidden=8, learning_rate=3e-2)
    made = distill(
        training_texts(),
        RuleTeacher(),
        ITEM,
        settings,
        folder=tmp_path_factory.mktemp("student"),
        reporter=SilentReporter(),
        teacher_name="a rule",
        resume=False,
    )
    return Scorer.open(made.package)


def without(text: str, effects: list[Effect]) -> str:
    for effect in sorted(effects, key=lambda each: -each.start):
        text = f"{text[: effect.start]} {text[effect.end :]}"
    return text


def test_removing_the_top_words_moves_the_probability_more_than_random_ones(
    scorer: Scorer,
) -> None:
    draw = np.random.default_rng(0)
    by_top, by_random = [], []
    for text, _ in responses(150)[-50:]:
        found = explain(scorer, text)
        top = sorted(found.effects, key=lambda effect: -effect.change)[:2]
        others = [
            [found.effects[place] for place in draw.choice(len(found.effects), 2, replace=False)]
            for _ in range(5)
        ]
        texts = [without(text, top), *(without(text, chosen) for chosen in others)]
        drops = found.probability - scorer.probabilities(texts)[:, found.level]
        by_top.append(drops[0])
        by_random.append(drops[1:].mean())
    assert np.mean(by_top) > 3 * abs(np.mean(by_random))
    assert np.mean(np.array(by_top) > np.array(by_random)) > 0.9


def test_the_words_of_the_ideas_raise_the_level_that_they_earn(scorer: Scorer) -> None:
    text = f"{IDEAS[0]}, {IDEAS[1]}, my aunt has a garden."
    found = explain(scorer, text, level=2)
    (strongest,) = found.strongest(1)
    assert text[strongest.start : strongest.end] in {"light", "sun", "carbon", "dioxide"}
    assert strongest.change > 0

"""A project of as many made-up answers as wanted, scored, partly rated and decided."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from stored_answers import MadeUp, store_answers

from kdscore_desktop.domain import DecisionKind, Item, Level, ReviewReason, Rubric, Score
from kdscore_desktop.project.records import NewDecision
from kdscore_desktop.project.store import Project

LARGE_ITEM = "Acid rain"
LARGE_RUBRIC = Rubric(tuple(Level(str(points), float(points)) for points in range(4)))
_TEXT = (
    "the vinegar and water was in a container so mass of sample must be known because rain is "
    "acid metal wood marble limestone control group time temperature repeat measure label rinse"
)
_WORDS = _TEXT.split()
_FIRST = ("Ana", "Ben", "Chloé", "Dmitri", "Elif", "Fatima", "Goran", "Hodan", "Ines", "Jamal")
_LAST = ("Abdi", "Brandt", "Costa", "Diaz", "Eriksen", "Fox", "García", "Haddad", "Ito", "Jones")


def write_large_project(
    path: Path,
    answers: int,
    *,
    rated: float = 0.1,
    unscored: float = 0.02,
    decided: float = 0.05,
    words: int = 40,
    seed: int = 1,
    package: bytes = b"no package",
) -> Path:
    """Write a project whose first `rated` of the answers have a rating, the last no score.

    Every 50th answer is blank, every 51st almost empty. The scorer is `package`, which only what
    opens scorers needs to be a real one.
    """
    chance = random.Random(seed)
    with Project.create(path, "Large") as project:
        item = Item(LARGE_ITEM, LARGE_RUBRIC)
        store_answers(project, item, _answers(chance, answers, rated, words))
        scorer = project.add_scorer(LARGE_ITEM, None, package, {})
        texts = {one.id: one.text for one in project.responses(LARGE_ITEM)}
        scored = list(texts)[: round(answers * (1 - unscored))]
        project.add_scores([_score(chance, id_, scorer, texts[id_]) for id_ in scored])
        some = chance.sample(scored, round(len(scored) * decided))
        wanted = [NewDecision(id_, DecisionKind.SET, chance.randrange(4)) for id_ in some]
        project.decide_together(wanted, "R. Rivera")
    return path


def _answers(chance: random.Random, answers: int, rated: float, words: int) -> Iterator[MadeUp]:
    for number in range(answers):
        name = f"{chance.choice(_LAST)}, {chance.choice(_FIRST)}"
        text = " ".join(chance.choices(_WORDS, k=chance.randint(3, 2 * words)))
        if number % 50 == 0:
            text = ""
        elif number % 51 == 0:
            text = "no"
        ratings = (("Score", chance.randrange(4)),) if number < answers * rated else ()
        yield MadeUp(f"{number:06d}", text, ratings, name, chance.choice("ABC"))


def _score(chance: random.Random, id_: int, scorer: int, text: str) -> Score:
    if not text:
        return Score(id_, scorer, (), None, ReviewReason.BLANK)
    weights = [chance.random() ** 4 + 1e-6 for _ in range(4)]
    probabilities = tuple(weight / sum(weights) for weight in weights)
    level = max(range(4), key=probabilities.__getitem__)
    review = ReviewReason.TOO_SHORT if text == "no" else None
    return Score(id_, scorer, probabilities, level, review)

"""A class at a glance: how its answers spread over the levels, and what is typical of each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kdscore_desktop import __version__
from kdscore_desktop.agreement.report.class_data import ClassLevel, ClassPage, SharedWords
from kdscore_desktop.domain import Item
from kdscore_desktop.jobs.training_data import reference_levels
from kdscore_desktop.project.store import Project
from kdscore_desktop.texts.typical import (
    TypicalWord,
    common_ideas,
    typical_answers,
    typical_words,
    word_sets,
)


@dataclass(frozen=True, slots=True)
class CommonIdea:
    """Two words that many answers of a level share; see :func:`common_ideas`."""

    words: tuple[str, str]
    response_ids: tuple[int, ...]
    elsewhere: int


@dataclass(frozen=True, slots=True)
class LevelView:
    """What is typical of the answers on a level.

    Parameters
    ----------
    level
        The level's position.
    decided, rated, suggested
        How many answers are on it because the educator decided so, else because a human rated so,
        else because the scorer suggests so.
    words
        That tell its answers from the others.
    answers
        The ids of the answers that are most like the others on it.
    ideas
        Pairs of words that are common on it and rarer elsewhere.
    """

    level: int
    decided: int
    rated: int
    suggested: int
    words: tuple[TypicalWord, ...]
    answers: tuple[int, ...]
    ideas: tuple[CommonIdea, ...]

    @property
    def n(self) -> int:
        """How many answers are on it."""
        return self.decided + self.rated + self.suggested


@dataclass(frozen=True, slots=True)
class ClassView:
    """All levels of an item, and how many answers have none yet."""

    levels: tuple[LevelView, ...]
    without: int


def class_view(project: Project, item: Item) -> ClassView:
    """Return what is typical of each level of an item.

    An answer counts on the level that the educator decided, else on the one a human gave, else on
    the one the scorer suggests; how many of each there are is told.
    """
    decided = {
        id_: decision.level
        for id_, decision in project.decisions(item.name).items()
        if decision.level is not None
    }
    rated = reference_levels(project, item)
    suggested = {
        score.response_id: score.level
        for score in project.scores(item.name)
        if score.level is not None
    }
    level_of = suggested | rated | decided
    responses = project.responses(item.name)
    placed = [response for response in responses if response.id in level_of]
    texts = [response.text for response in placed]
    words = word_sets(texts)
    views = []
    for level in range(len(item.rubric)):
        here = [place for place, r in enumerate(placed) if level_of[r.id] == level]
        ids = [placed[place].id for place in here]
        by_hand = sum(id_ in decided for id_ in ids)
        by_human = sum(id_ in rated and id_ not in decided for id_ in ids)
        views.append(
            LevelView(
                level,
                by_hand,
                by_human,
                len(ids) - by_hand - by_human,
                typical_words(words, here),
                tuple(placed[place].id for place in typical_answers(texts, here)),
                tuple(
                    CommonIdea(
                        idea.words,
                        tuple(placed[place].id for place in idea.positions),
                        idea.elsewhere,
                    )
                    for idea in common_ideas(words, here)
                ),
            )
        )
    return ClassView(tuple(views), len(responses) - len(placed))


def class_page(project: Project, item: Item) -> ClassPage:
    """Return a class at a glance with the texts of its typical answers, for a page."""
    view = class_view(project, item)
    return ClassPage(
        assignment=project.title,
        made_at=dt.datetime.now().astimezone(),
        program=f"KDScore Desktop {__version__}",
        item=item,
        levels=tuple(_for_page(project, each) for each in view.levels),
        without=view.without,
    )


def _for_page(project: Project, each: LevelView) -> ClassLevel:
    return ClassLevel(
        each.level,
        each.decided,
        each.rated,
        each.suggested,
        tuple((word.word, word.here) for word in each.words),
        tuple(
            SharedWords(idea.words, len(idea.response_ids), idea.elsewhere) for idea in each.ideas
        ),
        tuple(project.response(id_).text for id_ in each.answers),
    )

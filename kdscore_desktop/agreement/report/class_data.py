"""What the page on a class says, as plain data, and in which words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kdscore_desktop.domain import Item


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Two words that many answers of a level have together: a common idea, perhaps half right.

    Parameters
    ----------
    words
        In alphabetical order.
    here, elsewhere
        How many answers of the level have both, and how many of the other levels.
    """

    words: tuple[str, str]
    here: int
    elsewhere: int


@dataclass(frozen=True, slots=True)
class ClassLevel:
    """What is typical of a level.

    Parameters
    ----------
    level
        Its position.
    decided, rated, suggested
        How many answers are on it because the educator decided so, else because a human scored
        so, else because the scorer suggests so.
    words
        That tell its answers from the others, and how many of its answers have each.
    ideas
        Pairs of words.
    answers
        The texts that are most like the others on it.
    """

    level: int
    decided: int
    rated: int
    suggested: int
    words: tuple[tuple[str, int], ...] = ()
    ideas: tuple[SharedWords, ...] = ()
    answers: tuple[str, ...] = ()

    @property
    def n(self) -> int:
        """How many answers are on it."""
        return self.decided + self.rated + self.suggested


@dataclass(frozen=True, slots=True)
class ClassPage:
    """A class at a glance; `without` answers have no level yet."""

    assignment: str
    made_at: dt.datetime
    program: str
    item: Item
    levels: tuple[ClassLevel, ...]
    without: int

    @property
    def n(self) -> int:
        """How many answers are on a level."""
        return sum(each.n for each in self.levels)


@dataclass(frozen=True, slots=True)
class ClassWords:
    """The page's words; a translation keeps the names in braces."""

    language: str = "en"
    title: str = "{assignment}: the class at a glance"
    spread: str = "{n} answers are on a level; {without} have none yet."
    headings: tuple[str, ...] = (
        "Level",
        "Answers",
        "Share",
        "You decided",
        "A human scored",
        "Only suggested",
    )
    level_count: str = "{n} answers"
    how_to_read: str = (
        "An answer counts on the level that you decided, else on the one a human gave, else on the "
        "one the scorer suggests. Words stand for where to look, not for what an answer means. "
        "This page quotes answers without names."
    )
    typical_words: str = "More often here than elsewhere:"
    ideas: str = "Many have in common:"
    idea: str = "“{first}” and “{second}” ({here} of {n}; {elsewhere} on other levels)"
    typical_answers: str = "Like many others here:"


ENGLISH = ClassWords()

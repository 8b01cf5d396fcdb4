"""A class at a glance on a page: how its answers spread, and what is typical of each level."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kdscore_desktop.agreement.report.class_data import (
    ENGLISH,
    ClassLevel,
    ClassPage,
    ClassWords,
)
from kdscore_desktop.agreement.report.document import document
from kdscore_desktop.agreement.report.html import Markup, Medium, element
from kdscore_desktop.agreement.report.parts import bar, level, sentences, table
from kdscore_desktop.agreement.wording import percent


class _Room(NamedTuple):
    """What of each level a printed page has room for: how many, and characters of an answer."""

    words: int
    ideas: int
    answers: int
    longest: int

    @classmethod
    def of(cls, page: ClassPage) -> _Room:
        levels = sum(each.n > 0 for each in page.levels)
        if levels <= 3:
            return cls(8, 3, 2, 170)
        return cls(8, 2, 1, 170) if levels == 4 else cls(5, 1, 1, 90)


def class_as_html(
    page: ClassPage,
    *,
    medium: Medium = "browser",
    words: ClassWords = ENGLISH,
) -> str:
    """Return a class at a glance as one HTML page that needs nothing else.

    Parameters
    ----------
    page
        What it says.
    medium
        "print" where Qt prints or shows it.
    words
        In which words.
    """
    title = words.title.format(assignment=page.assignment)
    return document(
        title,
        element("h1", title),
        element("p", f"{page.made_at:%Y-%m-%d %H:%M}, {page.program}", class_="small"),
        element("h2", page.item.name) if page.item.name != page.assignment else Markup(""),
        element("p", page.item.prompt, class_="question") if page.item.prompt else Markup(""),
        _spread(page, words),
        element("p", words.how_to_read, class_="small"),
        [part for each in page.levels for part in _level(page, each, words)],
        medium=medium,
        language=words.language,
    )


def _spread(page: ClassPage, words: ClassWords) -> list[Markup]:
    rubric = page.item.rubric
    rows = [
        (
            level(rubric, each.level),
            bar(rubric, each.level, each.n / page.n if page.n else 0.0),
            each.n,
            percent(each.n / page.n) if page.n else "-",
            each.decided,
            each.rated,
            each.suggested,
        )
        for each in page.levels
    ]
    told = words.spread.format(n=f"{page.n:,}", without=f"{page.without:,}")
    first, *others = words.headings
    return [
        element("p", told),
        table((first, "", *others), rows, numeric=frozenset(range(2, 7))),
    ]


def _level(page: ClassPage, each: ClassLevel, words: ClassWords) -> list[Markup]:
    rubric, room = page.item.rubric, _Room.of(page)
    described = rubric.levels[each.level].description
    parts = [
        element("h3", level(rubric, each.level), f" {words.level_count.format(n=f'{each.n:,}')}")
    ]
    if described:
        parts.append(element("p", described, class_="small"))
    if not each.n:
        return parts
    if each.words:
        told = ", ".join(f"{word} ({here:,})" for word, here in each.words[: room.words])
        parts.append(element("p", element("strong", words.typical_words), f" {told}"))
    if each.ideas:
        told = "; ".join(_ideas(each, words, room.ideas))
        parts.append(element("p", element("strong", words.ideas), f" {told}"))
    if each.answers:
        parts.append(element("h4", words.typical_answers))
        parts.append(
            sentences(f"“{_excerpt(text, room.longest)}”" for text in each.answers[: room.answers])
        )
    return parts


def _ideas(each: ClassLevel, words: ClassWords, most: int) -> Iterable[str]:
    for idea in each.ideas[:most]:
        yield words.idea.format(
            first=idea.words[0],
            second=idea.words[1],
            here=f"{idea.here:,}",
            n=f"{each.n:,}",
            elsewhere=f"{idea.elsewhere:,}",
        )


def _excerpt(text: str, longest: int) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else f"{plain[: longest - 1].rstrip()}…"
